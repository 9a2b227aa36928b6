import io
import zipfile

import docx as python_docx
import pikepdf
import pytest
from fontTools.agl import LEGACY_AGL2UV
from openxml_audit import OpenXmlValidator

import wego_forms as wf
from tests.signing.credentials import as_p12, sample
from wego_forms.ooxml.names import W
from wego_forms.signing import load_key

DIMITROVGRAD = "examples/dimitrovgrad.yaml"
LANGS = ("ru", "en")


@pytest.fixture(autouse=True, scope="module")
def _opened():
    """The PDFs that the tests look into: a file lives as long as whoever holds it."""
    OPENED.clear()
    yield
    OPENED.clear()


OPENED = []


def opened(pdf):
    OPENED.append(pikepdf.open(io.BytesIO(pdf)))
    return OPENED[-1]


def fields(pdf):
    """Every field of a PDF's form: its full name and its dictionary."""
    found = {}

    def walk(node, above):
        name = ".".join(filter(None, (above, str(node.get("/T", "")))))
        kids = [kid for kid in node.get("/Kids", []) if "/T" in kid]
        if not kids:
            found[name] = node
        for kid in kids:
            walk(kid, name)

    for root in opened(pdf).Root.AcroForm.Fields:
        walk(root, "")
    return found


def part(data, name):
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


@pytest.fixture(scope="module")
def record():
    return wf.load(DIMITROVGRAD)


@pytest.mark.parametrize("lang", LANGS)
def test_a_blank_pdf_has_a_field_for_every_control_of_the_form(lang):
    names = set(fields(wf.blank("application", lang, fillable=True).pdf()))
    controls = {control.tag for control in wf.blank("application", lang).drawing().controls}
    assert names == controls
    assert len(names) == 33


def test_a_filled_form_holds_the_records_values_in_its_fields(record):
    held = fields(wf.fill(record, "ru", fillable=True).pdf())
    assert str(held["head.person"].V) == "Сидоров Пётр Алексеевич"
    assert str(held["applicant.address.country"].V) == "RU"
    assert str(held["head.term"].V) == "сентябрь 2016 – сентябрь 2021"
    assert str(held["head.person"].TU) == "Мэр / глава местной исполнительной власти: Ф.И.О."


def test_a_field_that_stands_in_two_places_is_one_field(record):
    name = fields(wf.fill(record, "ru", fillable=True).pdf())["applicant.name"]
    assert len(name.Kids) == 2
    assert str(name.V) == "Город Димитровград"


def test_every_field_brings_its_own_appearance_and_no_viewer_is_asked_to_make_it(record):
    pdf = wf.fill(record, "ru", fillable=True).pdf()
    form = opened(pdf).Root.AcroForm
    assert "/NeedAppearances" not in form
    for name, field in fields(pdf).items():
        for widget in field.get("/Kids", [field]):
            assert name == "signature" or "/N" in widget.AP, name


def test_the_font_to_type_with_is_embedded_whole_and_speaks_unicode():
    form = opened(wf.blank("application", "ru", fillable=True).pdf()).Root.AcroForm
    font = form.DR.Font.Wingdings3
    assert (font.Subtype, font.FirstChar, font.LastChar, len(font.Widths)) == ("/TrueType", 32, 255, 224)
    said = list(font.Encoding.Differences)
    # Each by its name in the Adobe Glyph List: ISO 14289-1, 7.21.6, takes no other.
    meant = {
        chr(*LEGACY_AGL2UV[str(name)[1:]]): int(code) for code, name in zip(*[iter(said)] * 2, strict=True)
    }
    assert len(meant) == len(said) / 2
    assert set("ЯяЁёӘәҖҗҢңӨөҮүҺһҫҡ«№ş") <= set(meant)
    assert "/FontFile2" in font.FontDescriptor
    assert b"<0416>" in font.ToUnicode.read_bytes()


def test_what_was_typed_by_hand_in_letters_beyond_the_fonts_codes_is_still_drawn():
    record = wf.record("application", {"applicant": {"name": "Θεσσαλονίκη"}})
    pdf = wf.fill(record, "ru", fillable=True).pdf()
    widget = fields(pdf)["applicant.name"].Kids[0]
    assert "/F1" in widget.AP.N.Resources.Font
    assert str(fields(pdf)["applicant.name"].V) == "Θεσσαλονίκη"


def test_what_the_fields_show_stands_nowhere_else_on_the_page(record):
    pdf = opened(wf.fill(record, "ru", fillable=True).pdf())
    shown = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert "Сидоров".encode("utf-16-be").hex().encode() not in shown


def test_every_field_has_an_appearance_the_one_to_sign_in_too():
    """Programs that flatten a form, such as pdf-lib, ask each widget for one."""
    widgets = [
        widget
        for page in opened(wf.blank("application", "ru", fillable=True).pdf()).pages
        for widget in page.Annots
    ]
    assert len(widgets) > 33
    assert [str(widget.get("/T", "")) for widget in widgets if "/N" not in widget.get("/AP", {})] == []


def test_the_key_of_the_office_signs_in_the_forms_own_field(tmp_path):
    (tmp_path / "a.p12").write_bytes(as_p12(*sample("ec"), password=None))
    key = load_key(tmp_path / "a.p12")
    dated = wf.load(DIMITROVGRAD).model_copy(update={"date": "2017-08-01"})
    signed = wf.fill(dated, "ru", fillable=True).sign(key)
    assert [str(name) for name, field in fields(signed).items() if field.FT == "/Sig"] == ["signature"]
    assert "/V" in fields(signed)["signature"]
    elsewhere = wf.signing.sign_pdf(wf.fill(dated, "ru", fillable=True).pdf(), key)
    assert "/V" in fields(elsewhere)["signature"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_word_file_is_locked_but_for_its_controls(lang):
    made = wf.blank("application", lang, fillable=True).docx()
    assert '<w:documentProtection w:edit="forms" w:enforcement="1"/>' in part(made, "word/settings.xml")
    body = part(made, "word/document.xml")
    assert body.count('<w:lock w:val="sdtLocked"/>') == body.count("<w:sdt>") - 1  # where one signs by hand
    assert body.count("<w:showingPlcHdr/>") == body.count("<w:sdt>") - 1


def test_a_country_is_chosen_from_a_list_and_a_day_from_a_calendar(record):
    body = part(wf.fill(record, "ru", fillable=True).docx(), "word/document.xml")
    assert '<w:listItem w:displayText="Казахстан" w:value="KZ"/>' in body
    assert '<w:dateFormat w:val="dd.MM.yyyy"/>' in body
    assert "Сидоров Пётр Алексеевич" in body


@pytest.mark.parametrize("lang", LANGS)
def test_the_word_file_is_valid_open_xml(tmp_path, record, lang):
    for name, document in (
        ("blank", wf.blank("application", lang, fillable=True)),
        ("filled", wf.fill(record, lang, fillable=True)),
    ):
        found = OpenXmlValidator().validate(document.save(tmp_path / f"{name}.docx"))
        assert found.is_valid, found.errors


def test_the_same_form_gives_the_same_bytes(record):
    for suffix in ("docx", "pdf"):
        one, other = (getattr(wf.fill(record, "ru", fillable=True), suffix)() for _ in range(2))
        assert one == other


def test_a_letter_is_no_form_to_fill_in():
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.fill(wf.load("examples/tatarstan.yaml"), fillable=True)
    assert "isn't a form to fill in" in caught.value.message("en")


def test_a_form_is_no_archive_copy_before_it_is_filled_in(record):
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.fill(record, fillable=True).pdf(archive=True)
    assert "Fill it in first" in caught.value.message("en")


def test_a_template_without_a_place_is_told_how_to_get_one(tmp_path):
    plain = python_docx.Document()
    plain.add_paragraph("{{ head.person|case('dative') }}")
    plain.save(tmp_path / "plain.docx")
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.fill(wf.load(DIMITROVGRAD), template=tmp_path / "plain.docx", fillable=True)
    assert "Put {{ field }} into it as it is" in caught.value.message("en")


def test_controls_are_found_by_their_prompts_block_where_the_tag_was_lost():
    from wego_forms.edges import parse_xml
    from wego_forms.forms.controls import controls_in

    made = wf.blank("application", "ru", fillable=True).docx()
    root = parse_xml(part(made, "word/document.xml").encode())
    for tag in list(root.iter(W + "tag")):
        tag.getparent().remove(tag)
    assert "head.email" in {control.tag for control in controls_in(root)}
