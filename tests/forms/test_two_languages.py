"""One sheet in two languages: each label in Russian over English, both values, one record back."""

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from openxml_audit import OpenXmlValidator

import wego_forms as wf
from tests.builder import docx, paragraph
from tests.forms.office import RECORD, open_office
from wego_forms.edges import parse_xml
from wego_forms.forms.controls import controls_in
from wego_forms.ooxml.names import W

DIMITROVGRAD = "examples/dimitrovgrad.yaml"
BOTH = "ru+en"


@pytest.fixture(scope="module")
def record():
    return wf.load(DIMITROVGRAD)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    open_office(folder)
    return folder


def part(data, name="word/document.xml"):
    return zipfile.ZipFile(io.BytesIO(data)).read(name)


def held(data):
    """What the controls of a Word file hold, by tag."""
    return {control.tag: control.value for control in controls_in(parse_xml(part(data)))}


def lines(data):
    """Every paragraph's text, in order."""
    paragraphs = parse_xml(part(data)).iter(W + "p")
    return ["".join(text.text or "" for text in p.iter(W + "t")).strip() for p in paragraphs]


def test_each_label_stands_in_russian_over_english(record):
    said = lines(wf.fill(record, BOTH).docx())
    for russian, english in (
        ("Форма заявки на получение членства WeGO", "WeGO Membership Application Form"),
        ("Адрес электронной почты", "E-mail"),
        ("Официальный сайт", "Official website"),
        ("(Дата: день/месяц/год)", "(Date: day/month/year)"),
    ):
        assert said[said.index(russian) + 1] == english


def test_a_text_and_a_name_have_a_place_in_each_language(record):
    said = held(wf.fill(record, BOTH).docx())
    assert (said["applicant.name.ru"], said["applicant.name.en"]) == (
        "Город Димитровград",
        "City of Dimitrovgrad",
    )
    assert (said["head.person.ru"], said["head.person.en"]) == ("Сидоров Пётр Алексеевич", "Petr Sidorov")
    assert said["signatory.name_and_position.en"] == "Petr Sidorov / Mayor"


def test_what_is_one_value_is_said_once_in_both_languages(record):
    said = held(wf.fill(record.model_copy(update={"date": "2017-08-01"}), BOTH).docx())
    assert said["head.email"] == "mayor@dimitrovgrad.example"
    assert said["applicant.address.country"] == "Россия / Russia"
    assert said["head.term"] == "сентябрь 2016 – сентябрь 2021 / September 2016 – September 2021"
    assert said["date"] == "01.08.2017"


def test_the_organisations_name_in_english_is_not_repeated_in_brackets(record):
    said = lines(wf.fill(record, BOTH).docx())
    name = "World e-Governments Organization of Cities and Local Governments"
    assert [line for line in said if name in line] == [name]


@pytest.mark.parametrize("fillable", [False, True])
@pytest.mark.parametrize("blank", [False, True])
def test_the_sheet_is_valid_open_xml(tmp_path, record, blank, fillable):
    made = (
        wf.blank("application", BOTH, fillable=fillable)
        if blank
        else wf.fill(record, BOTH, fillable=fillable)
    )
    found = OpenXmlValidator().validate(made.save(tmp_path / "both.docx"))
    assert found.is_valid, found.errors


def test_the_filled_sheet_takes_three_pages_and_no_table_is_cut(record):
    drawing = wf.fill(record, BOTH).drawing()
    assert drawing.pages == 3
    pages = {}
    for control in drawing.controls:
        pages.setdefault(control.tag.split(".")[0], set()).add(control.page)
    assert {name: found for name, found in pages.items() if len(found) > 1 and name != "applicant"} == {}


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_the_sheet_comes_back_as_one_record_with_both_languages(tmp_path, record, suffix):
    reading = wf.read(wf.fill(record, BOTH, fillable=True).save(tmp_path / f"both.{suffix}"))
    assert (reading.kind, reading.lang, reading.doubts) == ("application", BOTH, ())
    given = record.model_dump(mode="json", exclude_none=True, exclude_unset=True)
    for block in ("applicant", "head", "head_contact", "it_head", "wego_contact"):
        assert reading.record.model_dump(mode="json", exclude_none=True)[block] == given[block]


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_blank_that_comes_back_empty_is_an_empty_record(tmp_path, suffix):
    reading = wf.read(wf.blank("application", BOTH, fillable=True).save(tmp_path / f"blank.{suffix}"))
    assert (dict(reading.values), reading.lang) == ({"kind": "application"}, BOTH)
    assert [doubt.what.ru for doubt in reading.doubts] == ["форма пуста: ни одно её поле не заполнено"]


def answered(tmp_path, values, kind="application"):
    """The blank with texts set in its PDF fields."""
    pdf = pikepdf.open(io.BytesIO(wf.blank(kind, BOTH, fillable=True).pdf()))

    def walk(node, above):
        name = ".".join(filter(None, (above, str(node.get("/T", "")))))
        if name in values:
            node.V = pikepdf.String(values[name])
        for kid in node.get("/Kids", []):
            if "/T" in kid:
                walk(kid, name)

    for root in pdf.Root.AcroForm.Fields:
        walk(root, "")
    pdf.save(tmp_path / "answer.pdf")
    return wf.read(tmp_path / "answer.pdf")


def test_a_spelling_of_ones_own_is_kept_and_the_rules_spelling_is_not_repeated(tmp_path):
    given = {"head.person.ru": "Юрьев Юрий Юрьевич", "head.person.en": "Yuri Yuriev"}
    person = answered(tmp_path, given).values["head"]["person"]
    assert person == {"family": "Юрьев", "given": "Юрий", "patronymic": "Юрьевич", "latin": "Yuri Yuriev"}
    plain = answered(tmp_path, given | {"head.person.en": "Iurii Iurev"}).values["head"]["person"]
    assert "latin" not in plain


@pytest.mark.parametrize(
    "text", ["09.2016 – 09.2021", "сентябрь 2016 – сентябрь 2021", "Sep 2016 - Sep 2021"]
)
def test_a_term_in_either_language_alone_is_understood(tmp_path, text):
    reading = answered(tmp_path, {"head.term": text})
    assert reading.values["head"]["term"] == {"start": "2016-09", "end": "2021-09"}
    assert reading.doubts == ()


def test_halves_that_differ_are_a_doubt_and_no_value(tmp_path):
    text = "сентябрь 2016 – сентябрь 2021 / September 2015 – September 2021"
    reading = answered(tmp_path, {"head.term": text})
    assert "head" not in reading.values
    assert [(doubt.field, doubt.value) for doubt in reading.doubts] == [("head.term", text)]


def test_an_english_name_in_russian_letters_is_a_doubt(tmp_path):
    given = {"head.person.ru": "Юрьев Юрий Юрьевич", "head.person.en": "Юрий Юрьев"}
    reading = answered(tmp_path, given)
    assert [doubt.field for doubt in reading.doubts] == ["head.person.en"]
    assert "latin" not in reading.values["head"]["person"]


def test_only_one_language_filled_in_is_a_record_with_one(tmp_path):
    reading = answered(tmp_path, {"applicant.name.en": "City of Oslo", "head.person.en": "Kari Nordmann"})
    assert reading.values["applicant"]["name"] == {"en": "City of Oslo"}
    assert reading.values["head"]["person"] == {"family": "Nordmann", "given": "Kari"}
    assert reading.record is not None


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_form_of_ones_own_is_on_one_sheet_too(office, suffix):
    record = wf.record("visit", RECORD, kinds=office / "kinds")
    reading = wf.read(wf.fill(record, BOTH, fillable=True).save(office / f"visit.{suffix}"))
    assert (reading.kind, reading.lang, reading.doubts) == ("visit", BOTH, ())
    said, given = (each.model_dump(mode="json") for each in (reading.record, record))
    for name in ("day", "hour", "month", "period", "guests", "budget", "online", "format", "nation", "index"):
        assert said[name] == given[name], name
    for name in ("purpose", "story", "town", "agency"):
        assert said[name] == given[name], name
    assert said["agenda"] == given["agenda"]
    assert said["host"]["position"] == given["host"]["position"]


def test_a_number_that_is_another_in_each_language_is_a_doubt(office, monkeypatch, tmp_path):
    kind = wf.kinds(office / "kinds")["visit"]
    monkeypatch.setenv("WEGO_FORMS_KINDS", str(office / "kinds"))
    reading = answered(tmp_path, {"purpose.ru": "Обмен", "guests": "12,500"}, kind)
    assert [(doubt.field, doubt.value) for doubt in reading.doubts] == [("guests", "12,500")]
    assert "guests" not in reading.values


def test_templates_that_are_built_differently_are_refused_with_the_place(tmp_path):
    open_office(tmp_path)
    (tmp_path / "kinds/en/visit.docx").write_bytes(docx(paragraph("{{ purpose }}")))
    with pytest.raises(wf.InputError) as caught:
        wf.blank(wf.kinds(tmp_path / "kinds")["visit"], BOTH)
    assert "built differently" in caught.value.message("en")
    assert "visit.docx" in caught.value.message("en")


def test_a_seal_hangs_below_both_captions_of_the_signature(record):
    samples = Path("examples/samples").resolve()
    given = record.model_dump(mode="json", exclude_unset=True, exclude_none=True)
    names = ("seal", "signature")
    given |= {name: {"mode": "image", "file": str(samples / f"{name}.png")} for name in names}
    given["date"] = "2017-08-01"
    sheets = (wf.fill(wf.record("application", given), lang).docx() for lang in ("ru", BOTH))
    alone, both = (_offsets(data)["seal"] for data in sheets)
    assert both - alone == 127_000  # 10 pt


def _offsets(data):
    """How far below its paragraph each picture hangs, in EMU."""
    wp = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    found = parse_xml(part(data)).iter(wp + "anchor")
    return {a.find(wp + "docPr").get("name"): int(a.find(f"{wp}positionV/{wp}posOffset").text) for a in found}


def test_a_letter_is_in_one_language():
    with pytest.raises(wf.InputError) as caught:
        wf.fill(wf.load("examples/tatarstan.yaml"), BOTH)
    assert "in one language" in caught.value.message("en")
    assert "--lang all" in caught.value.message("en")


def test_a_template_of_ones_own_is_in_one_language(record):
    with pytest.raises(wf.InputError) as caught:
        wf.fill(record, BOTH, "templates/ru/application.docx")
    assert "folder of kinds" in caught.value.message("en")


@pytest.mark.parametrize("lang", ["de", "en+ru", "all", ""])
def test_another_language_is_refused_with_those_that_there_are(record, lang):
    with pytest.raises(wf.InputError) as caught:
        wf.fill(record, lang)
    assert "ru, en, ru+en" in caught.value.message("en")


def test_a_form_to_fill_in_leaves_blank_what_the_record_has_in_one_language_only(tmp_path):
    given = {
        "applicant": {"name": {"ru": "Город Димитровград"}},
        "head": {"person": {"family": "Сидоров", "given": "Пётр"}, "position": {"ru": "Глава города"}},
    }
    for lang, suffix in ((BOTH, "pdf"), (BOTH, "docx"), ("en", "pdf")):
        record = wf.record("application", given)
        reading = wf.read(wf.fill(record, lang, fillable=True).save(tmp_path / f"form.{suffix}"))
        assert [doubt for doubt in reading.doubts if lang == BOTH] == []
        name = reading.values.get("applicant", {}).get("name")
        assert name == ({"ru": "Город Димитровград"} if lang == BOTH else None)
    assert held(wf.fill(record, BOTH, fillable=True).docx())["head.position.en"] == ""


def test_what_a_form_prints_isnt_left_to_who_fills_it_in():
    record = wf.record("application", {"secretariat": {"name": {"ru": "Секретариат"}}})
    with pytest.raises(wf.RecordError) as caught:
        wf.fill(record, BOTH, fillable=True)
    assert "secretariat.name.en" in caught.value.message("en")


def test_what_the_record_has_in_one_language_only_is_told(record):
    applicant = record.applicant.model_copy(
        update={"name": record.applicant.name.model_copy(update={"en": None})}
    )
    with pytest.raises(wf.RecordError) as caught:
        wf.fill(record.model_copy(update={"applicant": applicant}), BOTH)
    assert "applicant.name" in caught.value.message("en")


def test_the_body_of_every_page_keeps_off_the_taller_header():
    data = wf.blank("application", BOTH).pdf()
    import pypdfium2

    pages = pypdfium2.PdfDocument(data)
    for page in pages:
        objects = [each for each in page.get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]
        rule = max(each.get_bounds()[1] for each in objects)  # the header's line
        text = page.get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        highest = max(top for _, _, _, top in boxes if top < rule)
        assert rule - highest > 8
