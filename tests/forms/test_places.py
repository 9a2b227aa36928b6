"""A plain template is a form too: each tag that prints a field as it is gets a place to type in."""

import zipfile

import docx
import pytest

import wego_forms as wf
from tests.forms.office import DEFINITION, RECORD
from wego_forms.edges import parse_xml
from wego_forms.forms.controls import controls_in
from wego_forms.forms.entries import entries_of
from wego_forms.forms.places import give_places
from wego_forms.forms.templates import form_template
from wego_forms.ooxml.names import W
from wego_forms.produce import blanked

BODY = (
    "{{ purpose }}: {{ story }}",
    "{{ day }} {{ hour|line(8) }} {{ month }} {{ period }}",
    "{{ guests }} {{ budget }} {{ online }} {{ format }}",
    "{{ leader }}, {{ host.position }} {{ host.name }}, {{ town }}, {{ agency }}",
    "{{ nation }} {{ mail }} {{ phone }} {{ site }} {{ index }}",
    "{%p for point in agenda %}",
    "{{ loop.index }}. {{ point.item }} ({{ point.minutes or '' }})",
    "{%p endfor %}",
)


def plain(folder, *body, definition=DEFINITION):
    """The kind, its templates of plain paragraphs as Word or python-docx writes them."""
    for lang in ("ru", "en"):
        (folder / "kinds" / lang).mkdir(parents=True, exist_ok=True)
        made = docx.Document()
        for text in body:
            made.add_paragraph(text)
        made.save(folder / "kinds" / lang / "visit.docx")
    (folder / "kinds/visit.yaml").write_text(definition, "utf-8")
    return wf.kinds(folder / "kinds")["visit"]


def places(document):
    """What each place of a Word form holds, by its tag."""
    return {control.tag: control.value for control in controls_in(parse_xml(document._main))}


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_form_of_a_plain_template_comes_back_as_the_record(tmp_path, suffix, lang):
    kind = plain(tmp_path, *BODY)
    record = wf.record("visit", RECORD, kinds=tmp_path / "kinds")
    path = wf.fill(record, lang, fillable=True).save(tmp_path / f"form.{suffix}")
    reading = wf.read(path, kinds=tmp_path / "kinds")
    assert (reading.kind, reading.lang) == (kind.name, lang)
    assert [(doubt.field, doubt.value) for doubt in reading.doubts] == [
        ("host.name", "П.И.Кузнецов" if lang == "ru" else "P. I. Kuznetsov")
    ]
    read = reading.record
    assert read.purpose.get(lang) == RECORD["purpose"][lang]
    assert read.story.get(lang) == RECORD["story"][lang]
    assert (str(read.day), f"{read.hour:%H:%M}", read.guests, read.budget) == (
        "2026-12-01",
        "14:30",
        12500,
        1200.5,
    )
    assert (read.online, read.format, read.nation, read.index) == (True, "remote", "KZ", "432017")
    assert [(point.item.get(lang), point.minutes) for point in read.agenda] == [
        (point["item"][lang], point.get("minutes")) for point in RECORD["agenda"]
    ]


def test_a_blank_of_a_plain_template_has_a_place_for_each_field_and_five_rows(tmp_path):
    made = wf.blank(plain(tmp_path, *BODY), "ru", fillable=True)
    held = places(made)
    assert set(held.values()) == {""}
    assert {"purpose", "host.position", "host.name", "agenda[4].item", "agenda[4].minutes"} <= held.keys()
    assert made.notes == ()


def test_a_plain_form_that_nobody_fills_in_stays_as_it_is(tmp_path):
    kind = plain(tmp_path, *BODY)
    record = wf.record("visit", RECORD, kinds=tmp_path / "kinds")
    assert b"w:sdt" not in wf.fill(record, "ru")._changed["word/document.xml"]
    assert b"w:sdt" not in wf.blank(kind, "ru")._changed["word/document.xml"]


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("{{ leader|case('dative') }}", []),
        ("{{ leader|initials }}", []),
        ("{{ guests|words }}", []),
        ("{{ guests|agree('гость', 'гостя', 'гостей') }}", []),
        ("{{ day|date('weekday') }}", []),
        ("{{ day|date('numeric') }}", ["day"]),
        ("{{ day|date }}", ["day"]),
        ("{{ host }}", []),
        ("{{ leader.family }}", []),
        ("{{ number }}", []),
        ("{{ budget * 2 }}", []),
        ("{{ purpose|default('–', true) }}", ["purpose"]),
        ("{{ purpose|line }} и {{ purpose }}", ["purpose", "purpose"]),
        ("{{purpose}}{{town}}", ["purpose", "town"]),
        ("{{- purpose -}}", ["purpose"]),
        ("{% set purpose = 'x' %}{{ purpose }}", []),
        ("{% if day %}{{ day }}{% else %}{{ hour }}{% endif %}", ["day", "hour"]),
        ("{% for x in agenda %}{{ x.item }}{% endfor %}{{ x.item }}", ["agenda[].item"]),
        ("{% for x in agenda|sort(attribute='minutes') %}{{ x.item }}{% endfor %}", []),
        ("{% for purpose in agenda %}{{ purpose }}{% endfor %}", []),
        ("{{ extra.purpose }} {{ purpose", []),
        ("{{ purpose is }}", []),
        ("{{ purpose }}{# {{ town }} #}", ["purpose"]),
        ("{% set town = 'x' %}{% set town %}y{% endset %}{{ town }} {{ purpose }}", ["purpose"]),
        ("{% endfor %}{% for a, b in agenda %}{{ a }}{% endfor %}{{ purpose }}", ["purpose"]),
    ],
)
def test_only_a_field_as_it_is_has_a_place(tmp_path, text, placed):
    entries = {entry.path: entry for entry in entries_of(plain(tmp_path, text), "ru").values()}
    root = parse_xml(docx.Document(tmp_path / "kinds/ru/visit.docx").part.blob)
    assert give_places(root, entries, {}) is bool(placed)
    assert [control.tag for control in controls_in(root)] == placed


def test_a_picture_of_a_form_is_no_place_and_a_hint_is_said_in_both_languages(tmp_path):
    more = DEFINITION + "  photo: {type: picture, optional: true}\n"
    kind = plain(tmp_path, "{{ purpose }}{{ photo }}", definition=more)
    entries = entries_of(kind, "ru+en")
    assert "photo" not in entries
    assert entries["day"].hint is None
    assert entries["purpose.ru"].hint == "Коротко"
    with pytest.warns(wf.TemplateWarning, match="no place") as told:
        wf.blank(kind, "ru", fillable=True)
    assert "photo" not in str(told[0].message)


def test_a_hint_of_one_place_for_both_languages_says_both(tmp_path):
    said = DEFINITION.replace(
        "guests:  {type: number", "guests:  {type: number, hint: {ru: Сколько, en: How many}"
    )
    entries = entries_of(plain(tmp_path, "x", definition=said), "ru+en")
    assert entries["guests"].hint == "Сколько / How many"


def test_a_control_of_the_authors_that_asks_for_nothing_is_no_field(tmp_path):
    from tests.forms.office import open_office

    kind = open_office(tmp_path)
    path = tmp_path / "kinds/ru/visit.docx"
    props, run = b'<w:sdtPr><w:tag w:val="own"/></w:sdtPr>', b"<w:r><w:t>x</w:t></w:r>"
    own = b"<w:p><w:sdt>%b<w:sdtContent>%b</w:sdtContent></w:sdt></w:p>" % (props, run)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr/>", own + b"<w:sectPr/>")
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    made = wf.blank(kind, "ru", fillable=True)
    assert "own" in places(made)
    assert "own" not in made._fields
    assert "purpose" in made._fields


W_P = f'<w:p xmlns:w="{W[1:-1]}">'


@pytest.mark.parametrize(
    ("inside", "placed"),
    [
        ("<w:r><w:t>{{ purp</w:t><w:br/><w:t>ose }}</w:t></w:r>", False),
        ("<w:r><w:t>{{ purpose</w:t><w:tab/><w:t>}}</w:t></w:r>", True),
        ("<w:r><w:t>{{ purpose</w:t></w:r><w:r><w:br/><w:t/><w:t> }}</w:t></w:r>", True),
        ("<w:r><w:rPr/><w:tab/><w:t>{{ purpose }}</w:t></w:r>", True),
        ("<w:hyperlink><w:r><w:t>{{ purpose }}</w:t></w:r></w:hyperlink>", True),
        ("<w:ins><w:r><w:t>{{ purpose }}</w:t></w:r></w:ins>", False),
        ("<w:r><w:t>{{ pur</w:t></w:r><w:hyperlink><w:r><w:t>pose }}</w:t></w:r></w:hyperlink>", False),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>{{ purpose }}</w:t></w:r>', False),
        ("<w:r><w:t>purpose</w:t></w:r>", False),
    ],
    ids=[
        *("parted in its name", "a tab in it", "a break and a run in it", "behind a tab", "in a link"),
        *("in a change", "half in a link", "beside a field", "no tag"),
    ],
)
def test_a_tag_has_a_place_where_a_control_can_be_put_round_it(tmp_path, inside, placed):
    entries = {entry.path: entry for entry in entries_of(plain(tmp_path, "x"), "ru").values()}
    root = parse_xml(f"<w:body xmlns:w='{W[1:-1]}'>{W_P}{inside}</w:p></w:body>".encode())
    assert give_places(root, entries, {"purpose": "Цель"}) is placed
    found = [(control.tag, control.title, control.text.replace("\t", " ")) for control in controls_in(root)]
    assert found == ([("purpose", "Цель", found[0][2])] if placed else [])
    if placed:
        assert found[0][2].strip("{} ") == "purpose"


def test_a_tag_in_several_runs_keeps_the_text_beside_it_and_its_look(tmp_path):
    kind = plain(tmp_path, "x")
    made = docx.Document()
    paragraph = made.add_paragraph("Цель: {{ pur")
    paragraph.add_run("po").bold = True
    paragraph.add_run("se }}; где: {{ town }}\tконец").italic = True
    made.save(tmp_path / "kinds/ru/visit.docx")
    record = wf.record("visit", RECORD, kinds=tmp_path / "kinds")
    with pytest.warns(wf.TemplateWarning, match="no place"):
        form = docx.Document(wf.fill(record, "ru", fillable=True).save(tmp_path / "form.docx"))
    text = "".join(
        each.text or "" if each.tag.endswith("}t") else "\t"
        for each in form.paragraphs[0]._p.iter()
        if each.tag.endswith(("}t", "}tab"))
    )
    assert text == "Цель: Обмен опытом; где: Самарская область\tконец"
    assert kind.name == "visit"


@pytest.mark.parametrize(
    ("body", "lacking"),
    [
        (("{{ purpose }} {{ leader|case('dative') }}",), "leader"),
        (("{{ purpose }}{% if day %}{{ day }}{% endif %}",), "day"),
        (("{{ purpose }} {{ host.name }}",), "host.position"),
        (("{%p for x in agenda %}", "{{ x.item }}", "{%p endfor %}"), "agenda[].minutes"),
    ],
)
def test_a_field_without_a_place_is_told(tmp_path, body, lacking):
    with pytest.warns(wf.TemplateWarning) as told:
        made = wf.blank(plain(tmp_path, *body), "ru", fillable=True)
    (note,) = made.notes
    assert lacking in note.value.split(", ")
    assert note.what.en == "the form has no place for these fields"
    assert len(told) == 1


def test_where_the_author_has_put_controls_none_is_added(tmp_path):
    from tests.forms.office import open_office

    kind = open_office(tmp_path)
    assert form_template(kind, "ru").template is kind.template("ru")


def test_a_plain_template_given_by_hand_is_a_form_too(tmp_path):
    made = docx.Document()
    made.add_paragraph("{{ head.person }}, {{ head.email }}")
    made.save(tmp_path / "plain.docx")
    record = wf.load("examples/dimitrovgrad.yaml")
    for template in (tmp_path / "plain.docx", wf.Template(tmp_path / "plain.docx")):
        document = wf.fill(record, template=template, fillable=True)
        assert places(document) == {
            "head.person": "Сидоров Пётр Алексеевич",
            "head.email": "mayor@dimitrovgrad.example",
        }


COUNTED = (
    "{{ purpose }}: {{ agenda|length|agree('пункт', 'пункта', 'пунктов') }}, {{ agenda|count }}",
    *BODY[5:],
)


def first_line(document):
    root = parse_xml(document._changed["word/document.xml"])
    return "".join(text.text or "" for text in next(root.iter(W + "p")).iter(W + "t"))


@pytest.mark.parametrize(("items", "said"), [(1, "1 пункт, 1"), (3, "3 пункта, 3")])
def test_rows_to_spare_are_not_counted(tmp_path, items, said):
    plain(tmp_path, *COUNTED)
    data = {"purpose": {"ru": "Обмен"}, "agenda": [{"item": {"ru": "Пункт"}}] * items}
    record = wf.record("visit", data, kinds=tmp_path / "kinds")
    with pytest.warns(wf.TemplateWarning, match="no place"):
        made = wf.fill(record, "ru", fillable=True)
    assert first_line(made).replace("\xa0", " ") == f"Обмен: {said}"


@pytest.mark.parametrize("fillable", [True, False])
def test_a_blank_doesnt_say_how_many_there_will_be(tmp_path, fillable):
    kind = plain(tmp_path, *COUNTED)
    made = blanked(kind, "ru", fillable=fillable)
    assert first_line(made).replace("\xa0", " ").endswith(": ____________ пунктов, ____________")
