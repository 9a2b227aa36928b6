"""Tags in fields that Word reckons itself: what would be stale, or replaced by Word's own, is told."""

import pytest
from lxml import etree

from tests.builder import docx, part, plain_text
from tests.tools import text
from wego_forms import Template, TemplateError


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(code, result):
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    typed = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"<w:p>{mark('begin')}{typed}{mark('separate')}{run(result)}{mark('end')}{run(' after {{ a }}')}</w:p>"


def simple(code, result):
    return f'<w:p><w:fldSimple w:instr=" {code} ">{run(result)}</w:fldSimple></w:p>'


@pytest.mark.parametrize("write", [field, simple])
@pytest.mark.parametrize(
    "code", ["PAGE", "NUMPAGES \\* MERGEFORMAT", "DATE \\@ dd.MM.yyyy", "Time", "FILENAME"]
)
def test_a_tag_typed_over_a_result_that_word_reckons_is_told(write, code):
    with pytest.raises(TemplateError, match="prints its own value in its place"):
        Template(docx(write(code, "{{ a }}")), "t.docx")


@pytest.mark.parametrize(
    "code", ["IF {{ a }} = 1 yes no", "= {{ a }} * 2", "=2*{{ a }}", "COMPARE {{ a }} = 1"]
)
def test_a_tag_in_the_code_of_a_field_that_keeps_its_old_result_is_told(code):
    for write in (field, simple):
        with pytest.raises(TemplateError, match="whose result stays the one that was saved"):
            Template(docx(write(code, "no")), "t.docx")


@pytest.mark.parametrize(
    ("code", "result"),
    [
        ("HYPERLINK http://a.b/{{ a }}", "{{ a }}"),
        ("TOC \\o", "{{ a }}"),
        ("PAGE", "1"),
        ("QUOTE {{ a }}", "{{ a }}"),
    ],
)
def test_a_field_that_says_what_the_tag_says_is_right(code, result):
    assert Template(docx(field(code, result), "<w:p/>")).fields == ("a",)


@pytest.mark.parametrize(
    "code",
    ["PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "SEQ a", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT",
     "FILENAME", "FILESIZE", "NUMWORDS", "NUMCHARS", "REVNUM", "DATE", "TIME", "SAVEDATE", "CREATEDATE", "PRINTDATE",
     "EDITTIME"],
)  # fmt: skip
def test_each_field_that_word_reckons_by_itself_keeps_no_tag(code):
    with pytest.raises(TemplateError, match="prints its own value in its place"):
        Template(docx(field(code, "{{ a }}")))


HOSTILE = 'ООО "Дом \\ Сад" & <Ко>\nул. Мира'
ESCAPED = r"ООО \"Дом \\ Сад\" & <Ко> ул. Мира"


def filled(body, **values):
    return Template(docx(body)).fill(values).docx()


def instruction(made):
    root = etree.fromstring(part(made).encode())
    return "".join(root.xpath("//*[local-name()='instrText']/text() | //@*[local-name()='instr']")).strip()


@pytest.mark.parametrize("write", [field, simple])
@pytest.mark.parametrize(
    "code",
    [
        "HYPERLINK &quot;https://x/%s&quot; \\o &quot;о чём&quot;",
        "HYPERLINK &quot;https://x&quot; \\o &quot;%s&quot;",
        "QUOTE &quot;%s&quot;",
        "TC &quot;%s&quot; \\l 1",
        "XE &quot;%s&quot;",
    ],
)
def test_a_quotation_mark_in_a_value_leaves_the_code_whole(write, code):
    assert (
        instruction(filled(write(code % "{{ a }}", "x"), a=HOSTILE)) == code.replace("&quot;", '"') % ESCAPED
    )


def test_a_value_that_stands_as_a_word_of_a_code_is_one_word():
    code = "TC {{ a }} \\l 1"
    assert instruction(filled(simple(code, "x"), a="слово")) == "TC слово \\l 1"
    for value in ("два слова", 'x"', "", "\\o"):
        with pytest.raises(
            TemplateError, match=r"only one word can stand here.*'\{\{ a \}\}'. Put quotation marks"
        ):
            filled(simple(code, "x"), a=value)


def test_a_tag_cut_over_the_runs_of_a_code_is_one_tag():
    body = field("HYPERLINK &quot;https://x/{{ </w:instrText></w:r><w:r><w:instrText>a }}&quot;", "x")
    assert instruction(filled(body, a='б"в')) == 'HYPERLINK "https://x/б\\"в"'


@pytest.mark.parametrize("write", [field, simple])
def test_what_a_quote_prints_is_what_its_filled_code_says(write):
    body = write("QUOTE &quot;Счёт № {{ a }} от «{{ b }}»&quot; \\* MERGEFORMAT", "Счёт № 1")
    made = Template(docx(body)).fill({"a": '7"А', "b": "1\nмая"})
    said = 'Счёт № 7"А от «1 мая»'
    assert plain_text(made.docx()).startswith(said)
    assert said in text(made.pdf()).replace("\n", " ")


def test_a_quote_without_a_saved_result_gets_one():
    begin, end = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "end"))
    body = f"<w:p><w:r>{begin}<w:instrText>QUOTE &quot;{{{{ a }}}}&quot;</w:instrText>{end}</w:r></w:p>"
    assert plain_text(filled(body, a="да")) == "да"
    assert plain_text(filled('<w:p><w:fldSimple w:instr="QUOTE {{ a }}"/></w:p>', a="да")) == "да"


@pytest.mark.parametrize(
    "code",
    ["SET a {{ a }}", "DOCPROPERTY {{ a }}", "SEQ {{ a }}", "STYLEREF &quot;{{ a }}&quot;", "TITLE {{ a }}",
     "DISPLAYBARCODE &quot;{{ a }}&quot; QR", "EQ \\f({{ a }};2)", "QUOTE &quot;{{ a }}&quot; \\* Upper",
     "QUOTE a {{ a }}", "IF {% if a %}1{% endif %} = 1 a b"],
)  # fmt: skip
def test_a_tag_in_a_code_whose_result_is_saved_is_told(code):
    for write in (field, simple):
        with pytest.raises(TemplateError, match="whose result stays the one that was saved"):
            Template(docx(write(code, "no")), "t.docx")


def test_a_tag_in_a_field_inside_another_ones_code_is_told():
    inner = field("QUOTE {{ a }}", "x").replace("<w:p>", "").replace("</w:p>", "")
    outer = field(f"IF </w:instrText></w:r>{inner}<w:r><w:instrText> = 1 a b", "no")
    with pytest.raises(TemplateError, match="field IF, whose result stays the one that was saved"):
        Template(docx(outer), "t.docx")


def test_a_tag_is_no_name_of_a_field():
    with pytest.raises(TemplateError, match="stands for the name of a field of Word's"):
        Template(docx(simple("{{ a }} x", "no")), "t.docx")
