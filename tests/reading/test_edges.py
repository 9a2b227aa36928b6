"""Forms at the edges of what can be read: kinds that aren't known or can't be filled, damaged and empty parts."""

import io
import zipfile

import pytest
from lxml import etree

import wego_forms as wf
from tests.builder import docx, paragraph
from tests.forms.test_places import plain
from tests.pdf.documents import NAMESPACES, p, r, table, tc, tr
from wego_forms.forms.entries import Entry
from wego_forms.reading.bare import _MOST_TOLD, Outside, blank_of
from wego_forms.reading.margins import APART, remarks_of
from wego_forms.reading.people import beside, person_of
from wego_forms.reading.plan import plan_of, rows_of
from wego_forms.reading.reading import Held
from wego_forms.reading.values import value_of
from wego_forms.reading.which import which

RELATIONS = "word/_rels/document.xml.rels"
BODY = ("{{ purpose }}", "{{ day }}", "{{ hour }}")


def changed(path, make):
    """The Word file with its parts changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    make(parts)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def told(reading):
    return [(doubt.field, doubt.value, doubt.what.en) for doubt in reading.doubts]


def test_a_file_that_is_not_there_is_refused_by_its_name(tmp_path):
    with pytest.raises(wf.InputError, match=r"gone\.docx"):
        wf.read(tmp_path / "gone.docx")


@pytest.mark.parametrize(("suffix", "called"), [("docx", "pdf"), ("pdf", "docx")])
def test_a_form_that_is_called_otherwise_is_read_and_told(tmp_path, suffix, called):
    wrong = tmp_path / f"form.{called}"
    wf.blank("application", "ru", fillable=True).save(tmp_path / f"form.{suffix}").rename(wrong)
    said = [doubt.value for doubt in wf.read(wrong).doubts]
    assert f"form.{called}" in said


def test_a_form_of_a_kind_that_is_not_known_is_refused_with_its_fields(tmp_path):
    with pytest.warns(wf.TemplateWarning):
        form = wf.blank(plain(tmp_path / "office", *BODY), "ru", fillable=True).save(tmp_path / "form.docx")
    with pytest.raises(wf.InputError) as caught:
        wf.read(form)
    said = caught.value.message("en")
    assert (
        "a form of a kind that isn't known: 'purpose, day, hour'. Name the folder of kinds: --kinds." in said
    )


def test_a_kind_whose_form_has_no_places_or_none_at_all_is_not_the_one(tmp_path):
    held = [Held("purpose", "x")]
    assert which(held, []) is None
    assert which(held, [plain(tmp_path, "x")]) is None


def test_a_places_title_is_known_whatever_its_tags_came_to_say(tmp_path):
    kind = plain(tmp_path, "x")
    for lang, title in (("ru", "Цель № {{ number }} от {{ day }}"), ("en", "Aim {{ number }}")):
        props = f'<w:sdtPr><w:alias w:val="{title}"/><w:tag w:val="purpose"/></w:sdtPr>'
        control = f"<w:p><w:sdt>{props}<w:sdtContent>{r('{{ purpose }}')}</w:sdtContent></w:sdt></w:p>"
        (tmp_path / f"kinds/{lang}/visit.docx").write_bytes(docx(control))
    for title, lang in (("Цель № 7 от 1.12", "ru"), ("Aim 12", "en")):
        assert which([Held("purpose", "", title)], [kind]) == (kind, lang)


@pytest.mark.parametrize("tag", ["{{ 1 // 0 }}", "{{ [1][purpose|length + 3] }}"])
def test_a_form_is_read_though_its_blank_cannot_be_made(tmp_path, tag):
    kind = plain(tmp_path, *BODY, "слово")
    with pytest.warns(wf.TemplateWarning):
        form = wf.blank(kind, "ru", fillable=True).save(tmp_path / "form.docx")
    for lang in ("ru", "en"):
        (tmp_path / f"kinds/{lang}/visit.docx").write_bytes(docx(*map(paragraph, (*BODY, tag))))
    kind = wf.kinds(tmp_path / "kinds")["visit"]
    assert blank_of(kind, "ru") is plan_of(kind, "ru") is None
    assert wf.read(form, kinds=tmp_path / "kinds").kind == "visit"


def test_what_stands_beside_the_fields_of_a_form_that_makes_no_record_is_told(tmp_path):
    kind = plain(tmp_path, *BODY)
    with pytest.warns(wf.TemplateWarning):
        form = wf.blank(kind, "ru", fillable=True).save(tmp_path / "form.docx")
    added = p("Позвоните!").encode() + b"<w:sectPr"
    changed(form, lambda parts: parts.update({
        "word/document.xml": parts["word/document.xml"].replace(b"<w:sectPr", added)
    }))  # fmt: skip
    reading = wf.read(form, kinds=tmp_path / "kinds")
    assert reading.record is None
    assert ("", "Позвоните!", "this text stands outside the form's fields") in told(reading)


def test_no_more_is_told_of_a_form_than_anybody_reads():
    found = Outside()
    for number in range(_MOST_TOLD + 10):
        found.tell("", str(number), APART)
    assert [doubt.value for doubt in found.doubts] == [str(number) for number in range(_MOST_TOLD)]


def control(name, text, relation=""):
    props = f'<w:sdtPr><w:tag w:val="{name}"/></w:sdtPr>'
    return f"<w:sdt>{props}<w:sdtContent>{r(text)}</w:sdtContent></w:sdt>{relation}"


def body(xml):
    return etree.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>")


COMMENTS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>'
    b"</Relationships>"
)
COMMENT = f'<w:comment w:id="1" w:author="Анна">{p("Верно?")}</w:comment>'
COMMENT = f"<w:comments {NAMESPACES}>{COMMENT}</w:comments>".encode()
UNREAD = [("word/comments.xml", "the form's comments are damaged and can't be read")]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"word/comments.xml": COMMENT}, [("Анна: Верно?", "a comment in the margin")]),
        ({"word/comments.xml": COMMENT[:-9]}, UNREAD),
        ({"word/commentsExtended.xml": b""}, UNREAD),
        ({}, []),
    ],
    ids=["whole", "broken", "gone", "none"],
)  # fmt: skip
def test_comments_are_told_and_those_that_cannot_be_read_too(parts, said):
    found = remarks_of({RELATIONS: COMMENTS, **parts}, body(""))
    assert [(doubt.value, doubt.what.en) for doubt in found] == said


def test_what_is_struck_out_is_told_unless_it_is_blank_or_in_a_field():
    struck = "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>"
    inside = control("a", "x").replace("<w:r>", struck.format("в поле") + "<w:r>", 1)
    made = body(f"<w:p>{struck.format('лишнее')}{struck.format('  ')}<w:del><w:r/></w:del>{inside}</w:p>")
    assert [doubt.value for doubt in remarks_of({}, made)] == ["лишнее"]
    assert list(remarks_of({}, None)) == []


UNCLEAR = "it isn't clear where the family name begins"


@pytest.mark.parametrize(
    ("text", "lang", "value", "asked"),
    [
        ("Plato", "en", {"family": "Plato", "given": "Plato"}, "the name isn't whole"),
        ("Jean Paul Sartre", "en", {"family": "Sartre", "given": "Jean Paul"}, UNCLEAR),
        ("Anna-MARIA Orr", "en", {"family": "Orr", "given": "Anna-MARIA"}, None),
        ("-", "ru", None, "this isn't a person's name"),
        ("Сидоров", "ru", {"family": "Сидоров"}, "the name isn't whole"),
    ],
)  # fmt: skip
def test_a_name_that_is_not_as_a_passport_has_it_is_told(text, lang, value, asked):
    found, doubt = person_of(text, Entry("x", "person"), lang)
    assert (found, doubt[0].en if doubt else None) == (value, asked)


def test_an_english_spelling_in_russian_letters_is_told():
    russian = {"family": "Сидоров", "given": "Пётр"}
    assert (
        beside(russian, {"family": "x"}, "Пётр Сидоров", None)[1][0].en
        == "the name in English is in Russian letters"
    )
    assert beside(russian, {"family": "x"}, "Petr Sidorov", None) == (russian, None)
    assert beside(None, {"en": "City"}, "City", None) == ({"en": "City"}, None)


def test_halves_of_a_place_in_both_languages_that_mean_nothing_are_left_to_the_record():
    value, doubt = value_of("скоро / soon", Entry("x", "term", None, "ru+en"))
    assert value == "скоро / soon"
    assert doubt is not None


def test_a_number_that_is_another_in_each_language_is_no_value():
    assert value_of("12,500", Entry("x", "number", None, "ru+en"))[0] is None
    assert value_of("12 500", Entry("x", "number", None, "ru+en"))[1] is None


@pytest.mark.parametrize(
    "xml",
    [
        p("слово"),
        table([900], [tc(table([900], ["x"]) + p())]) + "<w:sectPr/>",
        f"<w:p>{r('Цель')}{control('purpose', '{{ purpose }}')}</w:p><w:sectPr/>",
    ],
    ids=["no section", "a table in a table", "a place amid words"],
)
def test_a_print_of_a_form_that_is_built_otherwise_is_not_read(tmp_path, xml):
    kind = plain(tmp_path, "x")
    made = docx(xml + f"<w:p>{control('purpose', '{{ purpose }}')}</w:p>")
    if "sectPr" not in xml:
        made = without_section(made)
    (tmp_path / "kinds/ru/visit.docx").write_bytes(made)
    assert plan_of(kind, "ru") is None


def without_section(data):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"<w:sectPr/>", b""))
    return out.getvalue()


def test_a_header_that_is_not_there_is_no_part_of_a_print(tmp_path):
    kind = plain(tmp_path, "x")
    gone = '<w:sectPr><w:headerReference w:type="default" r:id="rH"/></w:sectPr>'
    made = docx(table([2000, 2000], ["Цель", tc(f"<w:p>{control('purpose', '{{ purpose }}')}</w:p>")]))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"<w:sectPr/>", gone.encode()))
    (tmp_path / "kinds/ru/visit.docx").write_bytes(out.getvalue())
    plan = plan_of(kind, "ru")
    assert (plan.words, plan.heads, plan.feet) == (("Цель",), (), ())


def test_a_cell_that_goes_on_from_none_is_passed_over():
    rows = rows_of(
        body(table([1000, 1000], tr(tc("a", "<w:vMerge/>"), "b"), tr(tc("c", "<w:vMerge/>"), "d")))
    )
    assert [[cell.words for cell in row.cells] for row in rows] == [["b"], ["d"]]
    assert rows[0].cells[0].left == pytest.approx(50)
