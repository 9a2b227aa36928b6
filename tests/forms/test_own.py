import docx as python_docx
import pytest

import wego_forms as wf
from tests.forms.office import PLAIN, RECORD, open_office
from wego_forms.ooxml.names import W


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    open_office(folder)
    return folder


@pytest.fixture(scope="module")
def record(office):
    return wf.record("visit", RECORD, kinds=office / "kinds")


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_form_of_ones_own_comes_back_with_every_type_of_field(office, record, lang, suffix):
    path = wf.fill(record, lang, fillable=True).save(office / f"visit.{lang}.{suffix}")
    reading = wf.read(path)
    assert (reading.kind, reading.lang) == ("visit", lang)
    assert reading.doubts == ()
    said, given = reading.record.model_dump(mode="json"), record.model_dump(mode="json")
    for name in ("day", "hour", "month", "period", "guests", "budget", "online", "format", "nation", "index"):
        assert said[name] == given[name], name
    assert said["purpose"][lang] == RECORD["purpose"][lang]
    assert said["story"][lang] == RECORD["story"][lang]
    assert [item["item"][lang] for item in said["agenda"]] == [
        item["item"][lang] for item in RECORD["agenda"]
    ]
    assert [item["minutes"] for item in said["agenda"]] == [item["minutes"] for item in given["agenda"]]


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_required_field_left_empty_is_told_and_there_is_no_record(office, suffix):
    path = wf.blank(wf.kinds(office / "kinds")["visit"], "ru", fillable=True).save(office / f"blank.{suffix}")
    reading = wf.read(path)
    assert reading.record is None
    assert [doubt.field for doubt in reading.doubts] == ["purpose"]


def test_the_pdf_keeps_the_limits_and_choices_of_the_definition(office, record):
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(wf.fill(record, "ru", fillable=True).pdf())) as pdf:
        fields = {str(field.get("/T", "")): field for field in pdf.Root.AcroForm.Fields}
        assert fields["purpose"].MaxLen == 60
        assert [[str(a) for a in pair] for pair in fields["format"].Opt] == [
            ["full", "очно"],
            ["remote", "заочно"],
        ]
        assert (str(fields["format"].V), fields["online"].V, fields["online"].AS) == (
            "remote",
            "/Yes",
            "/Yes",
        )
        assert {name.partition(".")[0] for name in PLAIN} <= fields.keys()


def test_the_word_form_says_the_definitions_hint_where_a_field_is_empty(office):
    from tests.builder import part

    made = wf.blank(wf.kinds(office / "kinds")["visit"], "ru", fillable=True).docx()
    assert "Коротко" in part(made)
    assert "w14:checkbox" in part(made)


def controls(made):
    """What the Word form's places of the agenda hold, by tag."""
    from tests.builder import part
    from wego_forms.edges import parse_xml
    from wego_forms.forms.controls import controls_in

    found = controls_in(parse_xml(part(made).encode()))
    return {control.tag: control.value for control in found if control.tag.startswith("agenda")}


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_blanks_list_has_five_rows_to_fill_in(office, lang):
    kind = wf.kinds(office / "kinds")["visit"]
    held = controls(wf.blank(kind, lang, fillable=True).docx())
    assert set(held) == {f"agenda[{n}].{name}" for n in range(5) for name in ("item", "minutes")}
    assert set(held.values()) == {""}


def test_a_list_of_four_has_two_rows_more(office):
    agenda = [{"item": {"ru": f"Пункт {n}"}} for n in range(4)]
    record = wf.record("visit", {"purpose": {"ru": "Обмен"}, "agenda": agenda}, kinds=office / "kinds")
    held = controls(wf.fill(record, "ru", fillable=True).docx())
    assert [held[f"agenda[{n}].item"] for n in range(6)] == [
        "Пункт 0",
        "Пункт 1",
        "Пункт 2",
        "Пункт 3",
        "",
        "",
    ]
    assert "agenda[6].item" not in held


@pytest.mark.parametrize(("most", "rows"), [(3, 3), (2, 2), (8, 5)])
def test_a_list_has_no_more_rows_than_its_definition_allows(tmp_path, most, rows):
    from tests.forms.office import DEFINITION

    open_office(tmp_path)
    allowed = DEFINITION.replace("agenda:  {type: list,", f"agenda:  {{type: list, max: {most},")
    (tmp_path / "kinds/visit.yaml").write_text(allowed, "utf-8")
    held = controls(wf.blank(wf.kinds(tmp_path / "kinds")["visit"], "ru", fillable=True).docx())
    assert len([tag for tag in held if tag.endswith("item")]) == rows


def test_a_plain_form_has_no_empty_rows(office):
    agenda = [{"item": {"ru": "Пункт"}}]
    record = wf.record("visit", {"purpose": {"ru": "Обмен"}, "agenda": agenda}, kinds=office / "kinds")
    assert len(controls(wf.fill(record, "ru").docx())) == 2


def test_rows_left_empty_between_others_are_no_items(office):
    kind = wf.kinds(office / "kinds")["visit"]
    document = python_docx.Document(wf.blank(kind, "ru", fillable=True).save(office / "gaps.docx"))
    typed = {
        "purpose": "Обмен",
        "agenda[1].item": "Открытие",
        "agenda[4].item": "Отъезд",
        "agenda[4].minutes": "15",
    }
    for control in document.element.body.iter(W + "sdt"):
        name = control.find(f"{W}sdtPr/{W}tag").get(W + "val")
        if name in typed:
            next(control.iter(W + "t")).text = typed[name]
            prompt = next(control.iter(W + "showingPlcHdr"))
            prompt.getparent().remove(prompt)
    document.save(office / "gaps.docx")
    reading = wf.read(office / "gaps.docx", kinds=office / "kinds")
    assert reading.doubts == ()
    assert reading.values["agenda"] == [
        {"item": {"ru": "Открытие"}},
        {"item": {"ru": "Отъезд"}, "minutes": "15"},
    ]


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
@pytest.mark.parametrize("on", [True, False])
def test_a_flag_is_a_box_and_comes_back_as_it_is(office, suffix, on):
    record = wf.record("visit", {"purpose": {"ru": "Обмен"}, "online": on}, kinds=office / "kinds")
    path = wf.fill(record, "ru", fillable=True).save(office / f"flag.{suffix}")
    assert wf.read(path, kinds=office / "kinds").record.online is on


@pytest.mark.parametrize("on", [True, False])
def test_a_box_to_check_is_seen_in_every_viewer(office, on):
    """Poppler looks for a state's appearance in the widget itself, and no further."""
    import pikepdf

    record = wf.record("visit", {"purpose": {"ru": "Обмен"}, "online": on}, kinds=office / "kinds")
    path = wf.fill(record, "ru", fillable=True).save(office / "box.pdf")
    with pikepdf.open(path) as opened:
        (box,) = [each for page in opened.pages for each in page.Annots if each.get("/T") == "online"]
        assert str(box.AS) == ("/Yes" if on else "/Off")
        assert not box.AP.N.is_indirect
        frame, checked = box.AP.N.Off.read_bytes(), box.AP.N.Yes.read_bytes()
        place = float(box.Rect[3] - box.Rect[1])
    x, _, wide, high = (float(number) for number in frame.split(b" re ")[0].split()[-4:])
    assert (x, wide, high) == (2.0, place - 1, place - 1)  # at the left, as the control in Word
    assert checked.startswith(frame)
    assert b" l S" in checked.removeprefix(frame)


def test_poppler_shows_the_check_mark(office):
    import subprocess

    from PIL import Image

    from tests.tools import require

    require("pdftoppm")
    dark = []
    for on in (True, False):
        record = wf.record("visit", {"purpose": {"ru": "Обмен"}, "online": on}, kinds=office / "kinds")
        wf.fill(record, "ru", fillable=True).save(
            office / "box.pdf",
        )
        subprocess.run(["pdftoppm", "-r", "72", "-gray", office / "box.pdf", office / "page"], check=True)
        with Image.open(next(office.glob("page*.pgm"))) as page:
            dark.append(sum(page.histogram()[:64]))
    assert dark[0] > dark[1] + 5


def test_a_form_that_another_process_draws_keeps_its_rows(office):
    """A batch sends the document to whoever draws it."""
    import pickle

    made = wf.blank(wf.kinds(office / "kinds")["visit"], "ru", fillable=True)
    sent = pickle.loads(pickle.dumps(made))
    assert list(sent.entries) == list(made.entries)
    assert "agenda[4].minutes" in sent.entries
    assert (sent.docx(), sent.pdf()) == (made.docx(), made.pdf())


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_website_comes_back_from_a_form_with_its_scheme(office, record, suffix):
    path = wf.fill(record, "ru", fillable=True).save(office / f"site.{suffix}")
    assert wf.read(path).record.site == "https://www.city.example"
