"""Signature, seal, emblem and mark in the letter and the form, in both languages and formats."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import ImageChops

import wego_forms as wf
from tests.builder import docx, plain_text
from tests.golden_pages import assert_same_picture, rendered, rendered_in_colour
from tests.tools import office_pdfs, pages, require, text, words
from wego_forms import catalog

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "examples" / "samples"
LETTER, FORM = (wf.load(ROOT / "examples" / f"{name}.yaml") for name in ("tatarstan", "dimitrovgrad"))
PICTURES = {
    "signature": {"mode": "image", "file": str(SAMPLES / "signature.png")},
    "seal": {"mode": "image", "file": str(SAMPLES / "seal.png")},
}
DAY = "2026-12-01"
DPI = 150
CASES = [(kind, lang) for kind in ("invitation", "application") for lang in ("ru", "en")]


def record(kind, **changes):
    base = (LETTER if kind == "invitation" else FORM).model_dump()
    return catalog.build(base | changes)


def signed_by_pictures(kind):
    changes = {"date": DAY, **PICTURES}
    if kind == "invitation":
        changes["letterhead"] = LETTER.letterhead.model_dump() | {"emblem": str(SAMPLES / "emblem.png")}
    return record(kind, **changes)


@pytest.fixture(scope="session")
def key_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("key") / "sample.p12"
    script = SAMPLES / "make_certificate.py"
    env = {"WEGO_FORMS_KEY_PASSWORD": "secret", "PYTHONPATH": str(ROOT), "PATH": ""}
    subprocess.run([sys.executable, str(script), str(path)], check=True, capture_output=True, env=env)
    return path


@pytest.fixture
def electronic(key_file, monkeypatch):
    monkeypatch.setenv("WEGO_FORMS_KEY_PASSWORD", "secret")
    return {"mode": "electronic", "certificate": str(key_file)}


def ink(page):
    """The box, in mm, of what is blue on a page: the sample signature and seal."""
    red, _, blue = page.split()
    coloured = ImageChops.subtract(blue, red).point(lambda difference: 255 if difference > 30 else 0)
    return [edge / DPI * 25.4 for edge in coloured.getbbox()]


@pytest.fixture(scope="module")
def with_mark(key_file):
    """Each kind and language with the mark of an electronic signature."""
    electronic = {"mode": "electronic", "certificate": str(key_file)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WEGO_FORMS_KEY_PASSWORD", "secret")
        return {
            (kind, lang): wf.fill(record(kind, date=dt.date.today(), signature=electronic), lang)
            for kind, lang in CASES
        }


@pytest.fixture(scope="module")
def office(with_mark):
    """What LibreOffice prints of each document with pictures and with a mark; one start of it for all."""
    made = {f"pictures.{kind}.{lang}": wf.fill(signed_by_pictures(kind), lang).docx() for kind, lang in CASES}
    return office_pdfs(made | {f"mark.{kind}.{lang}": one.docx() for (kind, lang), one in with_mark.items()})


@pytest.mark.parametrize(("kind", "lang"), CASES)
def test_pictures_stand_within_a_millimetre_of_where_libreoffice_puts_them(kind, lang, office):
    ours = rendered_in_colour(wf.fill(signed_by_pictures(kind), lang).pdf(), DPI)[-1]
    theirs = rendered_in_colour(office[f"pictures.{kind}.{lang}"], DPI)[-1]
    lower = (0, ours.height // 3, ours.width, ours.height)  # below the emblem
    assert ink(ours.crop(lower)) == pytest.approx(ink(theirs.crop(lower)), abs=1)


@pytest.mark.parametrize(("kind", "lang"), CASES)
def test_pictures_take_no_more_pages_and_change_no_word(kind, lang):
    plain = wf.fill(record(kind, date=DAY, seal={"mode": "none"}), lang).pdf()
    signed = wf.fill(signed_by_pictures(kind), lang).pdf()
    assert words(signed) == words(plain)
    assert pages(signed) == pages(plain)


@pytest.mark.parametrize(("kind", "lang"), CASES)
@pytest.mark.parametrize("state", ["pictures", "electronic", "draft"])
def test_every_state_looks_as_approved(kind, lang, state, regenerate):
    made = wf.fill(signed_by_pictures(kind), lang)
    if state == "electronic":
        made = wf.Template(wf.template_path(kind, lang)).fill(mark_values(kind, lang))
    if state == "draft":
        made = wf.fill(record(kind, date=None, **PICTURES), lang)
    for number, page in enumerate(rendered(made.pdf(font="PT Serif")), 1):
        golden = Path(__file__).parent / "pages" / f"{kind}.{lang}.{state}.{number}.png"
        assert_same_picture(page, golden, regenerate)


def mark_values(kind, lang):
    """The fields with a mark whose certificate is always the same."""
    from wego_forms.blocks import blocks_of
    from wego_forms.catalog import fields_of, kind_of

    made = record(kind, date=DAY)
    lines = [
        ("Документ подписан электронной подписью", "Document signed with an electronic signature"),
        (
            "Сертификат: 5AFFF88C60E9B313AC6AA153DF05418BC5A119CF",
            "Certificate: 5AFFF88C60E9B313AC6AA153DF05418BC5A119CF",
        ),
        ("Владелец: Образцов Образец Образцович", "Owner: Obraztsov Obrazets"),
        ("Действителен: с 21.11.2026 по 21.11.2027", "Valid: from 21 November 2026 to 21 November 2027"),
    ]
    values = {**fields_of(made, lang).values, **blocks_of(made, lang, kind_of(made).template(lang)).values}
    values["signature"] = {"mark": "\n".join(line[lang == "en"] for line in lines)}
    return values


@pytest.mark.parametrize(("kind", "lang"), CASES)
def test_the_mark_names_the_certificate_its_owner_and_its_validity(kind, lang, with_mark, office):
    made = with_mark[kind, lang]
    said = text(made.pdf())
    title = {
        "ru": "Документ подписан электронной подписью",
        "en": "Document signed with an electronic signature",
    }
    assert title[lang] in said
    assert "Образцов Образец Образцович" in said
    assert sorted(words(made.pdf())) == sorted(words(office[f"mark.{kind}.{lang}"]))


def test_a_certificate_that_is_not_valid_on_the_documents_day_is_an_error_and_no_mark(electronic):
    with pytest.raises(wf.InputError) as caught:
        wf.fill(record("invitation", date="2017-08-01", signature=electronic), "ru")
    assert caught.value.problems[0].place == "signature.certificate"


def test_a_missing_certificate_is_an_error_with_its_file_and_place():
    with pytest.raises(wf.InputError) as caught:
        wf.fill(record("invitation", signature={"mode": "electronic", "certificate": "нет.pem"}), "ru")
    assert "нет.pem" in caught.value.message("en")


@pytest.mark.parametrize("missing", ["number", "date"])
@pytest.mark.parametrize(("lang", "said"), [("ru", "ПРОЕКТ"), ("en", "DRAFT")])
def test_a_letter_without_number_or_date_is_a_draft_and_carries_nothing(lang, said, missing):
    made = wf.fill(record("invitation", **PICTURES, **{missing: None}), lang)
    assert said in plain_text(made.docx())
    assert b"media/" not in made.docx()
    assert made.draft


def test_a_template_without_a_place_for_the_word_tells_why_the_letter_is_a_draft(tmp_path):
    (tmp_path / "plain.docx").write_bytes(docx("{{ number }} {{ signatory.name }}"))
    with pytest.raises(wf.RecordError) as caught:
        wf.fill(record("invitation", number=None), "ru", tmp_path / "plain.docx")
    (problem,) = caught.value.problems
    assert problem.place == "draft"
    assert problem.what.en.startswith("without a number or a date it is a draft")
    assert "{%p if draft %}" in problem.remedy.en


def test_a_form_to_be_signed_by_hand_is_no_draft_without_a_date():
    assert "ПРОЕКТ" not in plain_text(wf.fill(FORM, "ru").docx())


def test_a_draft_is_not_signed(key_file):
    from wego_forms.signing import load_key

    draft = wf.fill(record("invitation", number=None), "ru")
    with pytest.raises(wf.InputError, match="draft"):
        draft.sign(load_key(key_file, "secret"))


@pytest.mark.parametrize(("kind", "lang"), CASES)
def test_a_signed_document_has_its_mark_in_the_place_of_the_signature(kind, lang, key_file, tmp_path):
    from wego_forms.signing import load_key

    signed = wf.fill(record(kind, date=DAY), lang).sign(load_key(key_file, "secret"), lang=lang)
    path = tmp_path / "a.pdf"
    path.write_bytes(signed)
    said = pdfsig(path)
    assert "Signature is Valid" in said
    assert "Total document signed" in said


def pdfsig(path):
    """pdfsig's words; it exits with an error where it doesn't know the certificate's issuer."""
    return subprocess.run([require("pdfsig"), "-nocert", str(path)], capture_output=True, text=True).stdout


def test_a_template_without_a_place_for_the_seal_is_refused(tmp_path):
    (tmp_path / "my.docx").write_bytes(docx("{{ signatory.name }}"))
    with pytest.raises(wf.RecordError) as caught:
        wf.fill(signed_by_pictures("invitation"), "ru", template=tmp_path / "my.docx")
    assert {problem.place for problem in caught.value.problems} == {"emblem", "signature", "seal"}


def test_the_seal_has_the_size_that_the_record_says():
    small = wf.fill(record("application", date=DAY, seal=PICTURES["seal"] | {"diameter": 38}), "ru")
    left, top, right, bottom = ink(rendered_in_colour(small.pdf(), DPI)[-1])
    assert right - left == pytest.approx(38, abs=1)
    assert bottom - top == pytest.approx(38, abs=1)


def test_pictures_are_found_beside_the_record(tmp_path):
    (tmp_path / "seal.png").write_bytes((SAMPLES / "seal.png").read_bytes())
    body = (ROOT / "examples" / "dimitrovgrad.yaml").read_text(encoding="utf-8")
    body = body.replace("seal: {mode: place}", "seal: {mode: image, file: seal.png}")
    body = body.replace("date: null", "date: 2026-12-01")
    (tmp_path / "a.yaml").write_text(body, encoding="utf-8")
    made = wf.fill(wf.load(tmp_path / "a.yaml"), "ru")
    assert b"media/seal.png" in made.docx()


def test_a_picture_that_is_none_is_an_error_with_file_and_place():
    with pytest.raises(wf.InputError) as caught:
        wf.fill(record("application", date=DAY, seal={"mode": "image", "file": str(Path(__file__))}), "ru")
    assert caught.value.problems[0].place == "seal.file"
    assert "test_blocks.py" in caught.value.message("en")


@pytest.mark.parametrize(("kind", "lang"), CASES)
def test_an_ooxml_validator_finds_nothing_wrong_with_pictures_and_marks(kind, lang, tmp_path):
    from openxml_audit import OpenXmlValidator

    for number, made in enumerate(
        (
            wf.fill(signed_by_pictures(kind), lang),
            wf.Template(wf.template_path(kind, lang)).fill(mark_values(kind, lang)),
        )
    ):
        path = made.save(tmp_path / f"{number}.docx")
        assert list(OpenXmlValidator().validate(str(path)).errors) == []


def test_the_same_record_with_pictures_gives_the_same_bytes():
    first, second = (wf.fill(signed_by_pictures("invitation"), "ru") for _ in range(2))
    assert first.docx() == second.docx()
    assert first.pdf() == second.pdf()


def test_a_covering_letter_without_a_number_is_a_draft_too():
    letter = wf.load(ROOT / "examples" / "dimitrovgrad_letter.yaml")
    data = letter.model_dump() | {"number": None}
    assert wf.fill(catalog.build(data, letter.source), "ru").draft
