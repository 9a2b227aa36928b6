"""An archive copy says what the ordinary PDF says, looks as it looks, and is the same every time."""

import io
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest
from PIL import ImageChops, ImageStat

import wego_forms as wf
from tests.archive.conftest import EXAMPLES
from tests.cli import running
from tests.golden_pages import rendered_in_colour
from tests.tools import run, words

ROOT = Path(__file__).parents[2]
STATES = ["by-hand", "pictures", "electronic", "draft"]
CASES = [(kind, lang, state) for kind in ("letter", "form") for lang in ("ru", "en") for state in STATES]
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
SCRIPT = """
import hashlib, sys
import wego_forms as wf
record = wf.load(sys.argv[1])
print(hashlib.sha256(wf.fill(record, "ru").pdf(archive=True)).hexdigest())
"""


@pytest.mark.parametrize(("kind", "lang", "state"), CASES)
def test_it_has_the_same_words_in_the_same_order(kind, lang, state, documents, copies):
    assert words(copies[kind, lang, state, ""]) == words(documents[kind, lang, state].pdf())


#: Every case on a screen; those with pictures as printed too, for it is pictures and colours that are scaled apart.
LOOKS = [(*case, 60) for case in CASES] + [(*case, 150) for case in CASES if case[2] == "pictures"]


@pytest.mark.parametrize(("kind", "lang", "state", "dpi"), LOOKS)
def test_it_looks_the_same(kind, lang, state, dpi, documents, copies):
    ours = rendered_in_colour(copies[kind, lang, state, ""], dpi)
    theirs = rendered_in_colour(documents[kind, lang, state].pdf(), dpi)
    assert len(ours) == len(theirs)
    for one, other in zip(ours, theirs, strict=True):
        difference = ImageChops.difference(one, other).convert("L")
        assert difference.getextrema()[1] <= 24  # of 255; soft masks and colours are scaled apart
        assert ImageStat.Stat(difference).mean[0] < 0.05


def test_qpdf_finds_nothing_wrong(copies, tmp_path):
    for number, data in enumerate(copies.values()):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(data)
        assert "No syntax or stream encoding errors" in run("qpdf", "--check", path)


def test_it_is_the_same_in_any_process_time_zone_and_hash_seed():
    said = set()
    for zone, seed in (("Asia/Kamchatka", "1"), ("UTC", "77")):
        environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", SCRIPT, str(EXAMPLES / "tatarstan.yaml")]
        said.add(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
    assert len(said) == 1


def test_it_is_the_same_whatever_was_drawn_before(documents, copies):
    document = documents["letter", "ru", "pictures"]
    document.pdf()
    assert document.pdf(archive=True) == copies["letter", "ru", "pictures", ""]


def test_its_metadata_say_what_its_information_says(copies):
    pdf = pikepdf.open(io.BytesIO(copies["letter", "ru", "by-hand", ""]))
    info = {name: str(value) for name, value in pdf.docinfo.items()}
    packet = ElementTree.fromstring(pdf.Root.Metadata.read_raw_bytes())
    said = {
        name: packet.findtext(f".//{name}", namespaces=NAMES)
        for name in ("xmp:CreateDate", "xmp:ModifyDate", "pdf:Producer", "pdfaid:part", "pdfaid:conformance")
    }
    assert said == {
        "xmp:CreateDate": "2017-08-01T00:00:00+00:00",
        "xmp:ModifyDate": "2017-08-01T00:00:00+00:00",
        "pdf:Producer": "wego-forms",
        "pdfaid:part": "1",
        "pdfaid:conformance": "B",
    }
    assert info["/CreationDate"] == info["/ModDate"] == "D:20170801000000+00'00'"
    assert info["/Producer"] == "wego-forms"
    assert packet.findtext(".//dc:title//rdf:li", namespaces=NAMES) == info["/Title"]
    assert packet.findtext(".//dc:language//rdf:li", namespaces=NAMES) == str(pdf.Root.Lang) == "ru-RU"


def test_it_is_of_version_1_4_and_has_no_streams_of_objects(copies):
    for data in copies.values():
        assert data.startswith(b"%PDF-1.4\n%\x93\x8c\x8b\x9e")
        assert b"/ObjStm" not in data
        assert b"/XRef" not in data


def test_it_is_another_file_than_the_ordinary_one(documents, copies):
    document = documents["form", "en", "by-hand"]
    ids = {
        bytes(pikepdf.open(io.BytesIO(data)).trailer.ID[0])
        for data in (copies["form", "en", "by-hand", ""], document.pdf())
    }
    assert len(ids) == 2


def test_it_is_saved_by_its_suffix_and_the_word_file_stays_what_it_is(documents, copies, tmp_path):
    document = documents["letter", "en", "pictures"]
    saved = document.save(tmp_path / "a.pdf", archive=True)
    assert saved.read_bytes() == copies["letter", "en", "pictures", ""]
    assert document.save(tmp_path / "a.docx", archive=True).read_bytes() == document.docx()
    assert wf.to_pdf(document.docx(), archive=True).startswith(b"%PDF-1.4")


def test_the_commands_write_it(tmp_path):
    for command in (["fill", str(EXAMPLES / "tatarstan.yaml")], ["blank", "application"]):
        run_command(tmp_path, *command, "--archive", "--format", "pdf", "-o", "out")
    for path in (tmp_path / "out").iterdir():
        assert b"<pdfaid:part>1</pdfaid:part>" in path.read_bytes()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "application.ru.pdf",
        "tatarstan.ru.pdf",
    ]


def test_a_word_file_alone_is_no_archive_copy(tmp_path):
    told = run_command(tmp_path, "blank", "application", "--archive", "--format", "docx", code=2)
    assert "an archive copy is a PDF" in told


def run_command(folder, *arguments, code=0):
    done = running.run_command(folder, *arguments)
    assert done[0] == code, done[2]
    return done[2]


def test_a_libreoffice_too_old_for_archives_is_an_error(monkeypatch, documents, tmp_path):
    """Older ones pass over the option and make an ordinary PDF."""
    fake = tmp_path / "soffice"
    fake.write_text(
        '#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\necho "%PDF-1.6" > "$2/document.pdf"\n'
    )
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    document = documents["letter", "en", "by-hand"]
    assert document.pdf("libreoffice") == b"%PDF-1.6\n"
    with pytest.raises(wf.ToolError, match=r"made no PDF/A: 'soffice'. Update LibreOffice to 7\.4"):
        document.pdf("libreoffice", archive=True)
