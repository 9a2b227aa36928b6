"""Which font files this computer has, on each system, and which of them are of use."""

import struct
import sys
from pathlib import Path

import pytest

from tests.fuzz.targets.fonts import FONTS, built, tables_of
from tests.pdf.documents import parts
from wego_forms.errors import DrawingError
from wego_forms.pdf import draw
from wego_forms.pdf.fonts import choose, pack, system
from wego_forms.pdf.fonts.face import Face
from wego_forms.pdf.fonts.sfnt import Names
from wego_forms.pdf.fonts.system import FontFile, folders, read_family

SMALL = FONTS.seeds()[0]
TABLES = tables_of(SMALL)


def with_bytes(tag, at, data):
    """The small font with other bytes in one of its tables."""
    return built({**TABLES, tag: TABLES[tag][:at] + data + TABLES[tag][at + len(data) :]})


BOLD = with_bytes(b"head", 44, b"\0\1")
DAMAGED = built({**TABLES, b"loca": b""})


@pytest.fixture
def put(tmp_path):
    def write(**files):
        for name, data in files.items():
            (tmp_path / f"{name}.ttf").write_bytes(data)
        return [tmp_path / f"{name}.ttf" for name in files]

    return write


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("win32", ["more", "more2", "D:/Windows/Fonts", "D:/Local/Microsoft/Windows/Fonts"]),
        ("darwin", ["more", "more2", "/System/Library/Fonts", "/Library/Fonts", "/home/anna/Library/Fonts"]),
        (
            "linux",
            [
                "more",
                "more2",
                "/usr/share/fonts",
                "/usr/local/share/fonts",
                "/data/fonts",
                "/home/anna/.fonts",
            ],
        ),
    ],
)
def test_fonts_are_where_the_system_keeps_them_and_before_that_where_we_are_told(
    monkeypatch, platform, expected
):
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", platform)
        patch.setattr(system.os, "pathsep", ":")
        patch.setattr(system.Path, "home", lambda: Path("/home/anna"))
        for name, value in {
            "WEGO_FORMS_FONTS": "more::more2",
            "LOCALAPPDATA": "D:/Local",
            "WINDIR": "D:/Windows",
            "XDG_DATA_HOME": "/data",
        }.items():
            patch.setenv(name, value)
        assert [path.as_posix() for path in folders()] == expected


def test_of_two_files_of_one_face_the_newer_is_taken_whichever_is_read_first(put):
    older, newer = put(a=with_bytes(b"head", 4, b"\0\1\0\0"), b=with_bytes(b"head", 4, b"\0\2\0\0"))
    for order in ([older, newer], [newer, older]):
        assert read_family(order)[False, False].path == newer


def test_a_font_that_may_not_be_embedded_or_has_no_name_or_is_none_is_passed_over(put, tmp_path):
    nameless = built({**TABLES, b"name": b"\0\0\0\0\0\6"})
    files = put(restricted=with_bytes(b"OS/2", 8, b"\0\2"), nameless=nameless, broken=SMALL[:20], sound=SMALL)
    (tmp_path / "folder.ttf").mkdir()
    assert [file.path.name for file in read_family([*files, tmp_path / "folder.ttf"]).values()] == [
        "sound.ttf"
    ]


def test_where_the_wanted_weight_is_damaged_the_nearest_sound_one_is_taken(put):
    sound, _ = put(sound=SMALL, bold=built({**tables_of(BOLD), b"loca": b""}))
    assert choose.chain("Arial", True, False, sound).first.path == sound


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (None, "no such font file"),
        (DAMAGED, "this font file can't be read or embedded"),
        (SMALL[:40], "this font file can't be read or embedded"),
    ],
)
def test_a_pinned_file_that_is_of_no_use_is_told(tmp_path, data, said):
    path = tmp_path / "own.ttf"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(DrawingError, match=said) as caught:
        draw(parts("текст"), font=path)
    assert caught.value.problems[0].value == str(path)


def test_a_font_of_a_collection_is_measured_as_the_one_by_itself(tmp_path):
    path = tmp_path / "a.ttc"
    path.write_bytes(FONTS.seeds()[2])
    (file,) = read_family([path]).values()
    (tmp_path / "a.ttf").write_bytes(SMALL)
    alone = Face(FontFile(tmp_path / "a.ttf", file.names))
    assert Face(file).advances == alone.advances
    assert alone.has("Г")
    assert not alone.has("Ж")


def test_two_rare_characters_that_share_a_code_cannot_stand_in_one_document(tmp_path):
    # 𐀀 and 𐠀 are 0x800 apart: a PDF's codes of two bytes have one for both.

    groups = struct.pack(">LLLLLL", 0x10000, 0x10000, 1, 0x10800, 0x10800, 2)
    table = (
        struct.pack(">HHHHL", 0, 1, 3, 10, 12) + struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, 2) + groups
    )
    path = tmp_path / "rare.ttf"
    path.write_bytes(built({**TABLES, b"cmap": table}))
    face = Face(FontFile(path, Names("Rare", "Rare", False, False, 1.0, True)))
    assert pack(face, frozenset("\U00010000")).name.endswith("+Rare")
    with pytest.raises(DrawingError, match="two rare characters can't stand in one document") as caught:
        pack(face, frozenset("\U00010000\U00010800"))
    assert caught.value.problems[0].value == "\U00010000 (U+10000), \U00010800 (U+10800)"


def test_what_is_known_of_the_words_of_a_document_is_bounded():
    chain = choose.Chain(choose.chain("PT Serif", False, False, "PT Serif").first, False, False)
    for number in range(20_002):
        assert chain.width(str(number)) > 0
    assert len(chain._pieces) == 1
