import pytest

import wego_forms as wf
from tests.builder import R, W, docx, part, plain_text
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


MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
CODE = "<w:r><w:instrText>{}</w:instrText></w:r>"


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{MARK.format('begin')}{CODE.format('DDE x')}</w:p>",
        f"<w:p>{MARK.format('begin')}{CODE.format('DDE x')}{MARK.format('separate')}<w:r><w:t>a</w:t></w:r></w:p>",
        f"<w:p>{CODE.format('DDE x')}</w:p>",
        f"<w:p>{MARK.format('end')}{CODE.format('DDE x')}</w:p>",
    ],
    ids=["never closed", "never closed but shown", "without marks", "behind a lonely end"],
)
def test_a_field_that_is_not_whole_is_one_all_the_same_for_word_mends_it(body):
    with pytest.raises(wf.TemplateError, match="reaches beyond"):
        Template(docx(body))
    assert "DDE" not in part(Template(docx(body, "rest"), strip_reaching=True).fill({}).docx())


@pytest.mark.parametrize("body", [field([]), field(["  "]), '<w:p><w:fldSimple w:instr=""/></w:p>', "<w:p/>"])
def test_a_field_without_a_code_fetches_nothing(body):
    assert Template(docx(body, "text")).fields == ()


def test_two_fields_of_a_part_are_taken_out_of_the_same_part():
    filled = (
        Template(docx(field(["DDE a"], "one"), field(["RD b"], "two")), strip_reaching=True).fill({}).docx()
    )
    assert plain_text(filled) == "one\ntwo"
    assert "fldChar" not in part(filled)


def test_a_field_within_a_field_leaves_with_it():
    inner = field(["RD b"], "in")[len("<w:p>") : -len("</w:p>")]
    body = f"<w:p>{MARK.format('begin')}{CODE.format('DDE a')}{inner}{MARK.format('end')}</w:p>"
    assert "fldChar" not in part(Template(docx(body), strip_reaching=True).fill({}).docx())


def test_relations_that_are_no_xml_are_left_to_whoever_needs_them():
    with pytest.raises(wf.WegoFormsError) as caught:
        Template(docx("text", extra={RELS: b'<a TargetMode="External"'})).fill({}).pdf()
    assert "reaches beyond" not in caught.value.message("en")


def test_a_picture_that_is_elsewhere_twice_goes_twice():
    stripped = Template(
        docx(PICTURE, PICTURE, extra=relations("image", "https://example.org/a.png")), strip_reaching=True
    )
    assert "blip" not in part(stripped.fill({}).docx())


def test_a_relation_of_a_part_that_is_not_there_is_cut_all_the_same():
    settings = {"word/_rels/settings.xml.rels": relations("attachedTemplate", "http://a.org/a.dotm")[RELS]}
    made = Template(docx("text", extra=settings), strip_reaching=True).fill({}).docx()
    assert "a.org" not in part(made, "word/_rels/settings.xml.rels")


ELSEWHERE = relations("image", "https://example.org/a.png")


@pytest.mark.parametrize(
    "body",
    [
        PICTURE + field(["DDE x"]),
        PICTURE.replace('r:link="r9"', 'r:link="r9" r:embed="r9"'),
        field(["DDE x"]).replace('w:fldCharType="end"', 'w:fldCharType="end" r:id="r9"'),
    ],
    ids=["a picture and a field of one part", "a picture named twice", "a field's mark that names a picture"],
)
def test_what_is_taken_out_for_two_reasons_is_taken_out(body):
    made = Template(docx(body, extra=ELSEWHERE), strip_reaching=True).fill({}).docx()
    for gone in ("r9", "blip", "DDE"):
        assert gone not in part(made)
    Template(made)


@pytest.mark.parametrize("code", ["DDE x y", "  "])
def test_a_part_that_is_nothing_but_an_instruction_stays_whole(code):
    lone = f'<w:instrText xmlns:w="{W}">{code}</w:instrText>'.encode()
    made = Template(docx("text", extra={"customXml/item1.xml": lone}), strip_reaching=True).fill({}).docx()
    assert code in part(made, "customXml/item1.xml")
