"""The library as a developer meets it: what it takes, and what it says to what it doesn't."""

import importlib
import importlib.util
import io
import pkgutil
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms.records.base import Model

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
SCRIPT = Path(__file__).with_name("user_script.py")
#: Strict as in pyproject.toml, so that what `make lint` has found of the package needn't be found again.
MYPY = (sys.executable, "-m", "mypy")
LETTER = wf.load(EXAMPLES / "tatarstan.yaml")


def test_the_script_of_the_first_day_runs(tmp_path):
    spec = importlib.util.spec_from_file_location("user_script", SCRIPT)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.main(EXAMPLES / "tatarstan.yaml", tmp_path)


def test_mypy_in_strict_mode_has_nothing_to_say_of_it():
    ran = subprocess.run(
        [*MYPY, str(SCRIPT)],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert ran.stdout == "Success: no issues found in 1 source file\n"


def test_every_model_of_a_record_is_a_public_name():
    folder = importlib.import_module("wego_forms.records")
    models = {
        name
        for found in pkgutil.iter_modules(folder.__path__)
        for name, value in vars(importlib.import_module(f"wego_forms.records.{found.name}")).items()
        if isinstance(value, type) and issubclass(value, Model) and value is not Model and name[0] != "_"
    }
    assert models <= set(wf.__all__)


def test_the_version_is_that_of_the_package():
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", wf.__version__)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["dynamic"] == ["version"]


def test_a_record_is_loaded_from_a_mapping_a_path_and_an_open_file():
    path = EXAMPLES / "tatarstan.yaml"
    sources = [str(path), LETTER.model_dump(), LETTER.model_dump(mode="json")]
    sources += [io.StringIO(path.read_text("utf-8")), io.BytesIO(path.read_bytes())]
    assert [wf.load(source) == LETTER for source in sources] == [True] * 5


@pytest.mark.parametrize("source", [None, 5, ["kind"]])
def test_what_is_neither_is_refused_in_our_words(source):
    with pytest.raises(wf.RecordError) as refused:
        wf.load(source)
    assert refused.value.message("en").startswith("this is no path, no mapping and no file")


def test_a_file_that_is_no_utf_8_is_named():
    with pytest.raises(wf.RecordError, match="UTF-8"):
        wf.load(io.BytesIO("kind: invitation # письмо".encode("cp1251")))


@pytest.mark.parametrize(
    ("make", "places"),
    [
        (lambda: wf.Invitation(**{**dict(LETTER), "number": 5, "datum": 1}), ["number", "datum"]),
        (lambda: wf.Person(family="Иванов"), ["given"]),
        (lambda: wf.Text(), [""]),
        (lambda: wf.Invitation.model_validate({**dict(LETTER), "sender": None}), ["sender"]),
        (lambda: wf.Text.model_validate_json("{"), [""]),
        (lambda: LETTER.model_copy(update={"date": "31.02.2017"}), ["date"]),
        (lambda: LETTER.model_copy(update={"addressees": []}), ["addressees"]),
    ],
)
def test_a_record_made_wrongly_is_refused_with_every_place(make, places):
    with pytest.raises(wf.WegoFormsError) as refused:
        make()
    assert [problem.place for problem in refused.value.problems] == places


def test_a_changed_copy_remembers_its_file_and_fills():
    copy = LETTER.model_copy(update={"number": "7", "subject": "О WeGO"})
    assert copy.source == LETTER.source
    with zipfile.ZipFile(io.BytesIO(wf.fill(copy, "ru").docx())) as docx:
        assert "О WeGO".encode() in docx.read("word/document.xml").replace("\u00a0".encode(), b" ")
    with pytest.raises(wf.RecordError, match=r"tatarstan\.yaml: number"):
        LETTER.model_copy(update={"number": 7})


def test_a_plainer_part_takes_the_place_of_one_that_templates_inflect():
    made = wf.Addressee(
        position=wf.Text(ru="Глава", en="Head"), person=wf.Person(family="Ким", given="Ян", gender="male")
    )
    assert made.position.ru == "Глава"
    assert made.person.family == "Ким"


@pytest.mark.parametrize(
    "call",
    [
        lambda: wf.fill(LETTER, lang="de"),
        lambda: wf.fill(LETTER, lang=None),
        lambda: wf.blank("application", lang="de"),
        lambda: wf.template("invitation", "de"),
        lambda: wf.template_path("invitation", "de"),
        lambda: wf.salutation("Иванов Иван", lang="de"),
        lambda: wf.initials("Иванов Иван", lang="de"),
        lambda: wf.pack(LETTER, languages="de"),
        lambda: wf.check([EXAMPLES / "tatarstan.yaml"], languages=["de"]),
        lambda: wf.run_batch([LETTER], "out", lang="de"),
        lambda: wf.fill(LETTER).sign(None, lang="de"),
        lambda: wf.kinds()["note"].template("de"),
    ],
)
def test_another_language_is_told_which_there_are(call):
    with pytest.raises(wf.InputError) as refused:
        call()
    assert refused.value.problems[0].what.en == "no such language"
    assert refused.value.problems[0].remedy.en.startswith("Choose from: ru, en")


@pytest.mark.parametrize(
    ("call", "choices"),
    [
        (lambda: wf.fill(LETTER).pdf(engine="word"), "reportlab, libreoffice"),
        (lambda: wf.run_batch([LETTER], "out", engine="word"), "reportlab, libreoffice"),
        (lambda: wf.run_batch([LETTER], "out", formats="odt"), "docx, pdf, all"),
        (lambda: wf.pack(LETTER, formats=["odt"]), "docx, pdf, all"),
        (lambda: wf.blank("lettre"), "invitation, application, guide, note"),
        (lambda: wf.template("lettre", "ru"), "application,"),
        (lambda: wf.decline("Глава", "vocative", kind="position"), "nominative, genitive, dative"),
        (lambda: wf.initials("Иванов Иван", case="vocative"), "nominative, genitive, dative"),
        (lambda: wf.decline("Глава", "dative", kind="post"), "person, position, region"),
        (lambda: wf.decline("Ким Ян", "dative", kind="person", gender="m"), "male, female"),
        (lambda: wf.salutation("Ким Ян", lang="ru", gender="мужской"), "male, female"),
        (lambda: wf.fill(LETTER).save("letter.odt"), ".docx or .pdf"),
        (lambda: wf.fill(LETTER).save("letter.pdf", format="docx"), ".docx or .pdf"),
        (lambda: wf.fill(LETTER).save(io.BytesIO(), format="odt"), 'format="docx" or format="pdf"'),
        (lambda: wf.fill(LETTER).save(io.StringIO(), format="docx"), 'open(path, "wb")'),
        (lambda: wf.fill({"kind": "invitation"}), "load(path or mapping)"),
    ],
)
def test_another_word_is_told_which_there_are(call, choices):
    with pytest.raises(wf.WegoFormsError) as refused:
        call()
    assert choices in refused.value.message("en")


def test_a_document_is_saved_to_an_open_file(tmp_path):
    document = wf.fill(LETTER)
    with (tmp_path / "letter").open("wb") as file:
        assert document.save(file, format="docx") is None
    assert (tmp_path / "letter").read_bytes() == document.docx()


def test_a_file_that_counts_nothing_is_written_once():
    class Response:
        said = b""

        def write(self, data):
            self.said += data

    response = Response()
    wf.fill(LETTER).save(response, format="docx")
    assert response.said == wf.fill(LETTER).docx()
