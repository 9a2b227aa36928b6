"""Tags in what tracked changes take away: nobody fills them, so they are told."""

import pytest

from tests.builder import R, W, docx, part, plain_text
from wego_forms import Template, TemplateError

BY = 'w:id="7" w:author="А" w:date="2026-01-01T00:00:00Z"'


def struck(*texts, name="del", text="delText"):
    runs = "".join(f'<w:r><w:{text} xml:space="preserve">{each}</w:{text}></w:r>' for each in texts)
    return f"<w:{name} {BY}>{runs}</w:{name}>"


def p(*pieces):
    return f"<w:p><w:r><w:t>Кому: </w:t></w:r>{''.join(pieces)}</w:p>"


@pytest.mark.parametrize(
    "piece",
    [
        struck("{{ a }}"),
        struck("{{ ", "a }", "}"),
        struck("{{ a") + struck(" }}"),
        struck("{% if a %}") + "<w:r><w:t>да</w:t></w:r>" + struck("{% endif %}"),
        struck("{{ a }}", name="moveFrom", text="t"),
        struck("{{ a }}", name="moveFrom"),
        struck("QUOTE {{ a }}", text="delInstrText"),
        f"<w:ins {BY}>{struck('{{ a }}')}</w:ins>",
        f"<w:hyperlink>{struck('{{ a }}')}</w:hyperlink>",
    ],
)
def test_a_tag_in_struck_text_is_told_with_its_paragraph(piece):
    with pytest.raises(TemplateError) as caught:
        Template(docx(p(piece)), "t.docx")
    said = caught.value.message("en")
    assert "t.docx: word/document.xml «Кому:" in said
    assert "a tracked change deletes" in said
    assert "Accept the changes in Word" in said


def test_a_paragraph_of_struck_text_alone_is_named_by_it():
    with pytest.raises(TemplateError, match=r"t\.docx: word/document\.xml «от \{\{ a \}\}»: the tag stands"):
        Template(docx(f"<w:p>{struck('от {{ a }}')}</w:p>"), "t.docx")


def test_text_of_a_tag_that_is_struck_is_none_of_it():
    body = p("<w:r><w:t>{{ a</w:t></w:r>", struck("bc"), "<w:r><w:t>.b }}</w:t></w:r>")
    assert plain_text(Template(docx(body)).fill({"a": {"b": "да"}}).docx()) == "Кому: да"


def test_struck_text_without_a_tag_stays_for_whoever_reviews_it():
    made = Template(docx(p(struck("{старое}"), f"<w:ins {BY}><w:r><w:t>{{{{ a }}}}</w:t></w:r></w:ins>")))
    assert plain_text(made.fill({"a": "новое"}).docx()) == "Кому: новое"


def note(made):
    return [each.message("en") for each in made.notes]


def test_a_tag_in_hidden_text_is_filled_and_the_hidden_text_told():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{{ a }}</w:t></w:r>"
    template = Template(docx(p(hidden)), "t.docx")
    assert plain_text(template.fill({"a": "тайна"}).docx()) == "Кому: тайна"
    (told,) = note(template.fill({"a": "тайна"}))
    assert "hidden text: it doesn't print, but the recipient finds it in the file: '{{ a }}'" in told


def test_a_tag_in_a_comment_is_filled_and_the_comment_told():
    comment = f"<w:comment {BY}><w:p><w:r><w:t>спросить {{{{ a }}}}</w:t></w:r></w:p></w:comment>"
    comments = f'<w:comments xmlns:w="{W}">{comment}</w:comments>'
    link = f'<Relationship Id="rId1" Type="{R}/comments" Target="comments.xml"/>'
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    extra = {
        "word/comments.xml": comments.encode(),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{names}">{link}</Relationships>'.encode(),
    }
    made = Template(docx(p(), extra=extra), "t.docx").fill({"a": "Анну"})
    assert "спросить Анну" in part(made.docx(), "word/comments.xml")
    assert any("comments are left, 1: the recipient reads them" in each for each in note(made))


def test_a_tag_in_text_that_is_moved_is_filled_where_it_is_moved_to():
    moved = f"<w:moveTo {BY}><w:r><w:t>{{{{ a }}}}</w:t></w:r></w:moveTo>"
    assert plain_text(Template(docx(p(moved))).fill({"a": "да"}).docx()) == "Кому: да"
