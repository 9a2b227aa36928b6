"""A letter with all that goes with it: in a folder, in a ZIP, as one PDF."""

import io
import shutil
import zipfile
from pathlib import Path

import pikepdf
import pytest
from typer.testing import CliRunner

import wego_forms as wf
from tests.tagged.structure import faults, tree
from tests.tools import pages, text
from wego_forms.cli.app import app

EXAMPLES = Path(__file__).parents[1] / "examples"
LETTER = EXAMPLES / "dimitrovgrad_letter.yaml"
STEMS = ("dimitrovgrad_letter", "dimitrovgrad", "guide")
BOTH = {f"{stem}.{lang}.pdf" for stem in STEMS for lang in ("ru", "en")}


def run(*arguments):
    return CliRunner().invoke(app, ["pack", *map(str, arguments)])


@pytest.fixture
def two_sided(tmp_path):
    shutil.copytree(EXAMPLES / "data", tmp_path / "data")
    for name in ("dimitrovgrad_letter", "dimitrovgrad", "guide"):
        shutil.copy(EXAMPLES / f"{name}.yaml", tmp_path)
    path = tmp_path / LETTER.name
    path.write_text(path.read_text(encoding="utf-8").replace("sides: 1", "sides: 2"), encoding="utf-8")
    return path


def test_a_citys_pack_is_letter_form_and_guide_in_both_languages():
    made = wf.pack(wf.load(LETTER))
    assert set(made.files) == BOTH
    assert made.unsure == ()
    assert [pages(made.files[f"{stem}.ru.pdf"]) for stem in STEMS] == [1, 2, 4]
    assert "Сидоров Пётр Алексеевич" in text(made.files["dimitrovgrad.ru.pdf"])
    assert "на 6 л. в 1 экз." in text(made.files["dimitrovgrad_letter.ru.pdf"]).replace("\u00a0", " ")
    assert next(iter(made.files)) == "dimitrovgrad_letter.ru.pdf"


def test_it_can_hold_word_files_too():
    made = wf.pack(wf.load(LETTER), ["ru"], ["docx", "pdf"])
    assert {Path(name).suffix for name in made.files} == {".docx", ".pdf"}
    assert len(made.files) == 6


def test_merged_it_is_one_pdf_a_language_with_the_letter_first():
    made = wf.pack(wf.load(LETTER), merge=True)
    assert set(made.files) == {"dimitrovgrad_letter.ru.pdf", "dimitrovgrad_letter.en.pdf"}
    for data in made.files.values():
        assert pages(data) == 7
        assert faults(data) == []
        assert tree(data).outline().startswith("Document(Part(P ")
        assert len(list(tree(data).all("Part"))) == 3
    words = text(made.files["dimitrovgrad_letter.ru.pdf"])
    assert words.index("Уважаемый") < words.index("Форма заявки") < words.index("Руководство по вступлению в")


def test_printed_on_both_sides_each_document_begins_on_an_odd_page(two_sided):
    data = wf.pack(wf.load(two_sided), ["ru"], merge=True).files["dimitrovgrad_letter.ru.pdf"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) == 8
        assert pdf.pages[1].mediabox == pdf.pages[0].mediabox
        assert "/Font" not in pdf.pages[1].get("/Resources", {})


def test_the_same_letter_gives_the_same_bytes():
    first, second = (wf.pack(wf.load(LETTER), ["en"], merge=True) for _ in range(2))
    assert first.files == second.files
    assert first.zip() == second.zip()


def test_a_zip_holds_the_pack_in_a_folder_of_its_name():
    made = wf.pack(wf.load(LETTER))
    with zipfile.ZipFile(io.BytesIO(made.zip())) as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == {f"dimitrovgrad_letter/{name}" for name in BOTH}
        assert {member.external_attr >> 16 for member in archive.infolist()} == {0o644}


@pytest.mark.parametrize("name", ["dimitrovgrad", "guide"])
def test_only_a_letter_makes_a_pack(name):
    with pytest.raises(wf.InputError, match="this isn't a letter"):
        wf.pack(wf.load(EXAMPLES / f"{name}.yaml"))


def test_word_files_are_not_merged():
    with pytest.raises(wf.InputError, match="only PDF can be put into one file"):
        wf.pack(wf.load(LETTER), formats=["docx"], merge=True)


def test_the_command_writes_the_folder_and_prints_the_paths(tmp_path):
    done = run(LETTER, "-o", tmp_path)
    assert done.exit_code == 0, done.stderr
    folder = tmp_path / "dimitrovgrad_letter"
    assert {Path(line) for line in done.stdout.splitlines()} == {folder / name for name in BOTH}
    assert {path.name for path in folder.iterdir()} == BOTH


def test_the_command_writes_a_zip(tmp_path):
    done = run(LETTER, "--zip", "-o", tmp_path)
    assert done.stdout.splitlines() == [str(tmp_path / "dimitrovgrad_letter.zip")]
    assert zipfile.is_zipfile(tmp_path / "dimitrovgrad_letter.zip")


def test_a_letter_that_fails_leaves_no_file_and_does_not_stop_the_others(tmp_path):
    done = run(EXAMPLES / "guide.yaml", LETTER, "--lang", "ru", "--merge", "-o", tmp_path)
    assert done.exit_code == 1
    assert "this isn't a letter" in done.stderr
    assert [path.name for path in tmp_path.rglob("*.pdf")] == ["dimitrovgrad_letter.ru.pdf"]


def test_no_document_of_a_pack_is_lost_to_another_of_its_name(tmp_path):
    shutil.copytree(EXAMPLES / "data", tmp_path / "data")
    for name in ("guide", "letter", "letter-2"):
        shutil.copy(EXAMPLES / "guide.yaml", tmp_path / f"{name}.yaml")
    (tmp_path / "older").mkdir()
    shutil.copytree(EXAMPLES / "data", tmp_path / "older" / "data")
    (tmp_path / "older" / "letter.yaml").write_bytes((EXAMPLES / "guide.yaml").read_bytes())
    said = LETTER.read_text(encoding="utf-8").replace("dimitrovgrad.yaml", "older/letter.yaml")
    path = tmp_path / "letter.yaml"
    path.write_text(said.replace("record: guide.yaml", "record: letter-2.yaml"), encoding="utf-8")
    made = wf.pack(wf.load(path), ["ru"], ["docx"])
    assert list(made.files) == ["letter.ru.docx", "letter-2.ru.docx", "letter-2-2.ru.docx"]
