import pytest

import wego_forms as wf
from tests.builder import R, docx, part, plain_text
from wego_forms.checking import check
from wego_forms.filling import Template

RELS = "word/_rels/document.xml.rels"


def field(code, shown="shown"):
    pieces = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in code)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    end = f"{mark.format('separate')}<w:r><w:t>{shown}</w:t></w:r>{mark.format('end')}"
    return f"<w:p>{mark.format('begin')}{pieces}{end}</w:p>"


def relations(kind, target, mode=' TargetMode="External"'):
    return {
        RELS: (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r9" Type="{R}/{kind}" Target="{target}"{mode}/></Relationships>'
        ).encode()
    }


PICTURE = (
    '<w:p><w:r><w:t>before</w:t></w:r><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/'
    'drawingml/2006/main" r:link="r9"/></w:drawing></w:r></w:p>'
)
SIMPLE = '<w:p><w:fldSimple w:instr="INCLUDETEXT x"><w:r><w:t>shown</w:t></w:r></w:fldSimple></w:p>'
LINK = '<w:p><w:hyperlink r:id="r9"><w:r><w:t>words</w:t></w:r></w:hyperlink></w:p>'
CASES = {
    "DDE": ((field(["DDEAUTO c:\\\\windows\\\\cmd.exe"]),), {}, "DDEAUTO"),
    "DDE in pieces": ((field([" D", "DE", "AUTO x y"]),), {}, "DDEAUTO"),
    "a simple field": ((SIMPLE,), {}, "INCLUDETEXT"),
    "a link field": ((field(['HYPERLINK "javascript:alert(1)"']),), {}, "javascript"),
    "a picture elsewhere": ((PICTURE,), relations("image", "https://example.org/a.png"), "image https"),
    "a file imported": (('<w:altChunk r:id="r9"/>', "rest"), relations("aFChunk", "a.html", ""), "aFChunk"),
    "a script's link": ((LINK,), relations("hyperlink", "javascript:alert(1)"), "javascript"),
    "a link to a share": ((LINK,), relations("hyperlink", "\\\\host\\share"), "host"),
    "a link to a file": ((LINK,), relations("hyperlink", "file:///etc/passwd"), "file:"),
    "an attached template": (("text",), relations("attachedTemplate", "http://a.org/a.dotm"), "attachedT"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "extra", "said"), CASES.values(), ids=CASES)
def test_what_reaches_beyond_a_template_is_refused_with_its_part(body, extra, said):
    with pytest.raises(wf.TemplateError, match="reaches beyond the file") as caught:
        Template(docx(*body, extra=extra), "a.docx")
    (problem,) = caught.value.problems
    assert (problem.file, problem.place) == ("a.docx", "word/document.xml")
    assert said in problem.value


@pytest.mark.parametrize(("body", "extra", "said"), CASES.values(), ids=CASES)
def test_it_is_stripped_when_asked_and_the_words_stay(body, extra, said):
    made = Template(docx(*body, extra=extra), strip_reaching=True).fill({}).docx()
    assert said.split()[0] not in part(made)
    assert "r9" not in part(made)
    assert plain_text(made) in ("shown", "before", "rest", "words", "text")
    Template(made)  # nothing reaches out of it any more


def test_a_code_that_another_field_makes_is_not_trusted():
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inner = mark.format("begin") + "<w:r><w:instrText>QUOTE 68 68 69</w:instrText></w:r>" + mark.format("end")
    body = f"<w:p>{mark.format('begin')}{inner}<w:r><w:instrText> x</w:instrText></w:r>{mark.format('end')}</w:p>"
    with pytest.raises(wf.TemplateError, match="reaches beyond"):
        Template(docx(body))


def test_links_and_fields_of_letters_are_let_be():
    fine = relations("hyperlink", "https://example.org/?a=1&amp;b=2")
    assert (
        Template(docx(LINK, field(["PAGE"]), field(['HYPERLINK "mailto:a@example.org"']), extra=fine)).fields
        == ()
    )


def test_check_tells_of_it(tmp_path):
    (tmp_path / "a.docx").write_bytes(docx(field(["DDEAUTO x"])))
    (finding,) = check([tmp_path / "a.docx"])
    assert "reaches beyond the file" in finding.problems[0].message("en")
