"""Numbers and names that Word wants once stay so in a loop."""

import io
import re

import pytest
from docx import Document
from docx.shared import Cm
from PIL import Image

from tests.builder import R, docx, part
from wego_forms import Template, TemplateError

V = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def png(colour):
    out = io.BytesIO()
    Image.new("RGB", (40, 20), colour).save(out, "PNG")
    out.seek(0)
    return out


def test_pictures_in_a_loop_have_numbers_of_their_own_and_stay_the_right_ones():
    document = Document()
    document.add_paragraph("{%p for r in l %}")
    both = document.add_paragraph("{{ r }} ")
    for colour in ("red", "blue"):
        both.add_run().add_picture(png(colour), width=Cm(2))
    document.add_paragraph("{%p endfor %}")
    out = io.BytesIO()
    document.save(out)
    xml = part(Template(out.getvalue()).fill({"l": ["1", "2", "3"]}).docx())
    numbers = re.findall(r'docPr id="(\d+)"', xml)
    assert len(numbers) == len(set(numbers)) == 6
    red, blue = re.findall(r'r:embed="([^"]*)"', xml)[:2]
    assert re.findall(r'r:embed="([^"]*)"', xml) == [red, blue] * 3


@pytest.mark.parametrize("shape", ["shape", "rect", "oval", "line", "group"])
def test_old_drawings_in_a_loop_have_numbers_of_their_own(shape):
    drawn = f'<w:p><w:r><w:pict><v:{shape} {V} id="_x0000_s1026" style="width:9pt;height:9pt"/></w:pict></w:r></w:p>'
    xml = part(
        Template(docx("{%p for r in l %}", drawn, "{%p endfor %}")).fill({"l": ["1", "2", "3"]}).docx()
    )
    assert len(set(re.findall(r'id="(_x0000_s1026\w*)"', xml))) == 3


def test_a_loops_variable_in_a_footnote_is_told_as_such():
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>{{ r.x }}</w:t></w:r></w:p></w:footnote>'
    link = f'<Relationship Id="rId1" Type="{R}/footnotes" Target="footnotes.xml"/>'
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{link}</Relationships>'
    extra = {
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{w}">{note}</w:footnotes>'.encode(),
        "word/_rels/document.xml.rels": rels.encode(),
    }
    body = '<w:p><w:r><w:t>{{ r.x }}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    template = Template(docx("{%p for r in l %}", body, "{%p endfor %}", extra=extra))
    with pytest.raises(TemplateError, match=r"footnotes\.xml «\{\{ r\.x \}\}».*in the loop's text only"):
        template.fill({"l": [{"x": "1"}]})


def field_of_an_old_form(name):
    begin = (
        f'<w:bookmarkStart w:id="3" w:name="{name}"/><w:r><w:fldChar w:fldCharType="begin"><w:ffData>'
        f'<w:name w:val="{name}"/><w:enabled/><w:textInput/></w:ffData></w:fldChar></w:r>'
    )
    code = "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
    ends = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end")]
    return f'<w:p>{begin}{code}{ends[0]}<w:r><w:t>x</w:t></w:r>{ends[1]}<w:bookmarkEnd w:id="3"/></w:p>'


def test_an_old_forms_field_in_a_loop_is_called_as_the_bookmark_round_it():
    body = docx(
        "{%p for r in l %}", field_of_an_old_form("Text1"), field_of_an_old_form("Text2"), "{%p endfor %}"
    )
    xml = part(Template(body).fill({"l": ["1", "2", "3"]}).docx())
    bookmarks = re.findall('<w:bookmarkStart w:id="[0-9]+" w:name="([^"]*)"', xml)
    assert re.findall('<w:name w:val="([^"]*)"', xml) == bookmarks
    assert len(set(bookmarks)) == 6


def test_ranges_that_may_be_edited_in_a_loop_have_numbers_of_their_own_and_end():
    body = '<w:p><w:permStart w:id="5" w:edGrp="everyone"/><w:r><w:t>{{ r }}</w:t></w:r><w:permEnd w:id="5"/></w:p>'
    xml = part(Template(docx("{%p for r in l %}", body, "{%p endfor %}")).fill({"l": ["1", "2", "3"]}).docx())
    begins = re.findall('<w:permStart w:id="([0-9]+)"', xml)
    assert re.findall('<w:permEnd w:id="([0-9]+)"', xml) == begins
    assert len(set(begins)) == 3
