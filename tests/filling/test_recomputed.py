"""Tags in fields that Word reckons itself: what would be stale, or replaced by Word's own, is told."""

import pytest

from tests.builder import docx
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
