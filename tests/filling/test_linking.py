import pytest

from tests.builder import docx, paragraph
from wego_forms.errors import TemplateError
from wego_forms.filling import Template


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def p(*pieces):
    return f"<w:p>{''.join(pieces)}</w:p>"


CODE = "<w:r><w:instrText> PAGE </w:instrText></w:r>"
BOOKMARK = '<w:bookmarkStart w:id="1" w:name="Итог"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="1"/>'
REF = f'<w:fldSimple w:instr=" REF Итог \\h ">{run("x")}</w:fldSimple>'
PAGEREF = '<w:r><w:instrText> PAGEREF "Итог" </w:instrText></w:r>'
CURVED = '<w:fldSimple w:instr=" REF “Итог” \\h "/>'
SET = '<w:fldSimple w:instr=" Set всего 5 "/><w:fldSimple w:instr=" REF Всего "/>'
COMPLEX = f"{mark('begin')}{PAGEREF}{mark('separate')}{run('1')}{mark('end')}"


def refusal(*body):
    with pytest.raises(TemplateError) as caught:
        Template(docx(*body), "t.docx")
    assert len(caught.value.problems) == 1
    return caught.value.message("en")


@pytest.mark.parametrize(
    "body",
    [
        [p(mark("begin"), CODE, run("{% if a %}"), mark("end"), run("{% endif %}"))],
        [p(run("{% if a %}"), mark("begin"), CODE, run("{% endif %}"), mark("end"))],
        ["{%p if a %}", p(mark("begin"), CODE, mark("separate")), "{%p endif %}", p(mark("end"))],
        [p(run("{% if a %}"), mark("begin"), CODE, run("{% else %}"), mark("end"), run("{% endif %}"))],
        [
            p(
                mark("begin"),
                run("{% for b in a %}"),
                mark("end"),
                mark("begin"),
                run("{% endfor %}"),
                mark("end"),
            )
        ],
    ],
)
def test_a_field_that_a_block_cuts_is_told(body):
    said = refusal(*body)
    assert "a field of Word's begins inside this block and ends outside it" in said
    assert ": '{%" in said


@pytest.mark.parametrize(
    "body",
    [
        [p(run("{% if a %}"), mark("begin"), CODE, mark("end"), run("{% endif %}"))],
        [p(mark("begin"), CODE, mark("separate"), run("{% if a %}x{% endif %}"), mark("end"))],
        [p(BOOKMARK), "{%p if a %}", p(REF), p(COMPLEX), "{%p endif %}"],
        ["{%p if a %}", p(BOOKMARK), p(REF), "{%p if b %}", p(COMPLEX), "{%p endif %}", "{%p endif %}"],
        ["{%p for b in a %}", p(BOOKMARK), "{%p endfor %}", p(REF)],
        [p(BOOKMARK), p(CURVED)],
        [p(SET)],
        [p('<w:fldSimple w:instr=" REF {{ a }} ">', run("x"), "</w:fldSimple>")],
    ],
)
def test_a_field_that_is_whole_and_finds_its_bookmark_is_right(body):
    Template(docx(*body))


@pytest.mark.parametrize("link", [REF, COMPLEX], ids=["REF", "PAGEREF"])
def test_a_field_that_may_lose_its_bookmark_is_told(link):
    said = refusal("{%p if a %}", p(BOOKMARK), "{%p endif %}", p(run("см. "), link))
    assert said.startswith("t.docx: word/document.xml «см. ")
    assert "a bookmark inside {%p if a %}, which may not be there" in said
    assert "bookmark that isn't there" in refusal(p(run("см. "), link))


def test_the_other_branch_has_no_bookmark():
    body = ["{%p if a %}", p(BOOKMARK), "{%p else %}", p(REF), "{%p endif %}"]
    assert "may not be there" in refusal(*body)


def test_a_bookmark_in_another_part_is_there():
    assert Template(docx(p(BOOKMARK), paragraph("x"))).fields == ()


LINK = f'<w:hyperlink w:anchor="Итог">{run("см.")}</w:hyperlink>'


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (["{%p if a %}", p(BOOKMARK), "{%p endif %}", p(LINK)], "inside {%p if a %}, which may not be there"),
        (["{%p if a %}", p(BOOKMARK), "{%p else %}", p(LINK), "{%p endif %}"], "which may not be there"),
        (["{{ a }}", p(LINK)], "the link leads to a bookmark that isn't there"),
        (["{%p if a %}", p(BOOKMARK), p(LINK), "{%p endif %}"], ""),
        (["{{ a }}", p(BOOKMARK), p(LINK)], ""),
        (["{{ a }}", p('<w:hyperlink w:anchor="_top"><w:r><w:t>x</w:t></w:r></w:hyperlink>')], ""),
    ],
)
def test_a_link_whose_bookmark_may_not_be_there_is_told(body, told):
    notes = [note.message("en") for note in Template(docx(*body), "t.docx").notes]
    assert len(notes) == bool(told)
    assert all(told in note and "word/document.xml «см.»" in note and "'Итог'" in note for note in notes)
