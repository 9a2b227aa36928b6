"""What the examples and blanks say and how they look, kept; `pytest --regenerate` writes it anew."""

import io
import zipfile
from pathlib import Path

import pytest

import wego_forms as wf
from tests.builder import plain_text
from tests.golden_pages import assert_same_picture, rendered

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
LANGUAGES = ("ru", "en")
NAMES = [
    "tatarstan",
    "dimitrovgrad",
    "dimitrovgrad_letter",
    "guide",
    "note",
    "blank-invitation",
    "blank-application",
]
CASES = [(name, lang) for name in NAMES for lang in LANGUAGES]
FONT = "PT Serif"  # comes with the library, so it is the same on every machine


def made(name, lang):
    if name.startswith("blank-"):
        return wf.blank(name.removeprefix("blank-"), lang)
    return wf.fill(wf.load(EXAMPLES / f"{name}.yaml"), lang)


def assert_same_text(actual, golden, regenerate):
    if regenerate:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(actual, encoding="utf-8", newline="\n")
    assert golden.read_text(encoding="utf-8") == actual


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_the_words_are_those_that_were_read_and_approved(name, lang, regenerate):
    assert_same_text(plain_text(made(name, lang).docx()), HERE / "text" / f"{name}.{lang}.txt", regenerate)


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_the_word_file_is_the_one_that_was_approved(name, lang, regenerate):
    with zipfile.ZipFile(io.BytesIO(made(name, lang).docx())) as archive:
        xml = archive.read("word/document.xml").decode()
    assert_same_text(xml, HERE / "xml" / f"{name}.{lang}.xml", regenerate)


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_the_pages_look_as_those_that_were_approved(name, lang, regenerate):
    pictures = rendered(made(name, lang).pdf(font=FONT))
    for number, picture in enumerate(pictures, 1):
        assert_same_picture(picture, HERE / "pages" / f"{name}.{lang}.{number}.png", regenerate)
    assert not (HERE / "pages" / f"{name}.{lang}.{len(pictures) + 1}.png").exists()
