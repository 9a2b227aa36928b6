"""Names of bookmarks: such as Word takes, each once, and a link leads to the one that is meant."""

import re

import pytest

from tests.builder import docx, part, plain_text
from wego_forms import Template, TemplateError


def bookmark(name, text="x", number=1):
    begin = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'<w:p>{begin}<w:r><w:t>{text}</w:t></w:r><w:bookmarkEnd w:id="{number}"/></w:p>'


def link(name):
    return f'<w:p><w:hyperlink w:anchor="{name}"><w:r><w:t>см.</w:t></w:r></w:hyperlink></w:p>'


def simple(code):
    return f'<w:p><w:fldSimple w:instr=" {code} "><w:r><w:t>см.</w:t></w:r></w:fldSimple></w:p>'


def written(code):
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = code.replace("&quot;", '"')
    half = len(code) // 2  # Word cuts a code where it likes
    typed = "".join(f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in (code[:half], code[half:]))
    return f"<w:p>{marks[0]}{typed}{marks[1]}<w:r><w:t>см.</w:t></w:r>{marks[2]}</w:p>"


def names(made):
    return re.findall('w:name="([^"]*)"', part(made))


def led(made):
    xml = part(made).replace("</w:instrText></w:r><w:r><w:instrText>", "")
    return re.findall(r'w:anchor="([^"]*)"|(?:REF|\\l) (?:"|&quot;|&#34;)?([\w]+)', xml)


LEADING = [link, *(lambda name, w=write, c=code: w(c % name) for write in (simple, written) for code in (
    "REF %s \\h", "PAGEREF %s", "HYPERLINK \\l &quot;%s&quot;"))]  # fmt: skip


@pytest.mark.parametrize("leading", LEADING)
def test_a_value_names_a_bookmark_and_what_leads_to_it(leading):
    body = docx(bookmark("раздел_{{ a }}"), leading("раздел_{{ a }}"))
    made = Template(body).fill({"a": "Б7"}).docx()
    assert names(made) == ["раздел_Б7"]
    assert ["".join(each) for each in led(made)] == ["раздел_Б7"]


@pytest.mark.parametrize("value", ["два слова", "1-й", "", "№5", "a" * 41, 'a"b', "a.b", "а\nб"])
def test_a_value_that_is_no_name_of_a_bookmark_is_refused_with_its_place(value):
    template = Template(docx("Начало", bookmark("{{ a }}", "Раздел")), "t.docx")
    with pytest.raises(TemplateError) as caught:
        template.fill({"a": value})
    said = caught.value.message("en")
    assert "t.docx: word/document.xml «Раздел»: {{ a }} makes a bookmark's name that Word won't take" in said
    assert "begins with a letter" in said


def test_what_leads_to_a_name_that_is_none_is_refused_too():
    with pytest.raises(TemplateError, match="a bookmark's name that Word won't take: 'два слова'"):
        Template(docx(link("{{ a }}"))).fill({"a": "два слова"})


def test_a_link_to_a_bookmark_that_no_value_makes_is_refused():
    template = Template(docx(bookmark("n_{{ a }}"), link("n_{{ b }}")), "t.docx")
    with pytest.raises(TemplateError, match=r"«см\.»: the link leads to a bookmark that isn't there: 'n_2'"):
        template.fill({"a": "1", "b": "2"})
    assert names(template.fill({"a": "1", "b": "1"}).docx()) == ["n_1"]


def test_two_values_that_make_one_name_are_refused():
    body = ["{%p for b in l %}", bookmark("n_{{ b }}"), "{%p endfor %}", bookmark("N_7", number=2)]
    template = Template(docx(*body))
    for values in (["1", "2", "1"], ["1", "7"]):
        with pytest.raises(TemplateError, match="there is such a bookmark already"):
            template.fill({"l": values})
    assert names(template.fill({"l": ["1", "2"]}).docx()) == ["n_1", "n_2", "N_7"]


def test_blank_names_are_different_ones():
    body = ["{%p for b in l %}", bookmark("n_{{ b.a }}"), link("n_{{ b.a }}"), "{%p endfor %}"]
    made = Template(docx(*body, bookmark("n_{{ c }}", number=2))).blank().docx()
    assert len(set(names(made))) == 2


@pytest.mark.parametrize("leading", LEADING)
@pytest.mark.parametrize("first", [True, False])
def test_in_a_loop_each_turns_link_leads_to_its_own_bookmark(leading, first):
    inside = [bookmark("Итог", "{{ b }}"), leading("Итог")]
    if "REF" in leading("Итог") and "PAGEREF" not in leading("Итог"):
        inside[0] = bookmark("Итог", "сумма")
    body = ["{%p for b in l %}", *(inside if first else inside[::-1]), "{%p endfor %}", leading("Итог")]
    made = Template(docx(*body)).fill({"l": ["1", "2", "3"]}).docx()
    found = names(made)
    assert found[0] == "Итог"
    assert len(set(found)) == 3
    assert ["".join(each) for each in led(made)] == [*found, "Итог"]


@pytest.mark.parametrize("write", [simple, written])
def test_a_ref_repeats_its_bookmarks_filled_text(write):
    text = "№ {{ a }}</w:t><w:tab/><w:t>от{% if b %} {{ b }}{% endif %}"
    made = Template(docx(write("REF Номер \\h"), bookmark("Номер", text))).fill({"a": "7", "b": "мая"}).docx()
    assert plain_text(made) == "№ 7\tот мая\n№ 7\tот мая"


@pytest.mark.parametrize("write", [simple, written])
@pytest.mark.parametrize(
    "body",
    [
        [bookmark("Номер", "{{ a }}"), "REF Номер \\* Upper"],
        [bookmark("Номер", "{% if a %}x").replace("</w:p>", "<w:r><w:t>{% endif %}</w:t></w:r></w:p>"), "REF Номер"],
        [bookmark("Номер", "{{ a }}").replace("<w:bookmarkEnd", "</w:p><w:p><w:bookmarkEnd"), "REF Номер"],
    ],
)  # fmt: skip
def test_a_ref_whose_text_cannot_be_made_is_told(write, body):
    with pytest.raises(TemplateError, match="a REF repeats the bookmark «Номер», which has a tag in it"):
        Template(docx(body[0], write(body[1])), "t.docx")


def test_a_ref_outside_the_loop_of_its_bookmarks_tag_is_told():
    body = ["{%p for b in l %}", bookmark("Номер", "{{ b }}"), "{%p endfor %}", simple("REF Номер")]
    with pytest.raises(TemplateError, match="a REF repeats the bookmark"):
        Template(docx(*body), "t.docx")


def test_a_ref_to_a_paragraphs_number_stays_as_it_is():
    body = docx(bookmark("Номер", "{{ a }}"), simple("REF Номер \\r \\h"))
    assert plain_text(Template(body).fill({"a": "7"}).docx()) == "7\nсм."
