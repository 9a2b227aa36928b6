"""Content controls bound to data, and fields that print properties: both formats say what the filled data say."""

import pytest

from tests.builder import R, W, docx, part, plain_text
from tests.tools import text
from wego_forms import Template, TemplateError

STORE = "{11111111-1111-1111-1111-11111111111A}"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PROPS = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
CORE_NAMES = (
    "xmlns:d='http://purl.org/dc/elements/1.1/' "
    "xmlns:c='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
)


def data(content):
    number = f'<p:datastoreItem xmlns:p="{_PROPS}" p:itemID="{STORE}"/>'
    link = f'<Relationship Id="r" Type="{R}/customXmlProps" Target="itemProps1.xml"/>'
    return {
        "customXml/item1.xml": f'<r xmlns="urn:x"><name at="{content}">{content}</name></r>'.encode(),
        "customXml/itemProps1.xml": number.encode(),
        "customXml/_rels/item1.xml.rels": f'<Relationships xmlns="{_RELS}">{link}</Relationships>'.encode(),
    }


def core(title):
    names = CORE_NAMES.replace("'", '"')
    return {
        "docProps/core.xml": f"<c:coreProperties {names}><d:title>{title}</d:title></c:coreProperties>".encode()
    }


def control(shown, path="/n:r[1]/n:name[1]", store=STORE, more="", names="xmlns:n='urn:x'"):
    binding = f'<w:dataBinding w:prefixMappings="{names}" w:xpath="{path}" w:storeItemID="{store}"/>'
    content = (
        f'<w:sdtContent><w:r><w:rPr><w:rStyle w:val="P"/></w:rPr><w:t>{shown}</w:t></w:r></w:sdtContent>'
    )
    return f"<w:p><w:sdt><w:sdtPr>{more}{binding}</w:sdtPr>{content}</w:sdt></w:p>"


@pytest.mark.parametrize("shown", ["старое", "{{ a }}"])
@pytest.mark.parametrize(
    ("path", "more"),
    [("/n:r[1]/n:name[1]", ""), ("/n:r/n:name/@at", ""), ("//n:name", "<w:showingPlcHdr/>")],
)
def test_a_bound_control_shows_the_filled_data(path, more, shown):
    if shown.startswith("{") and more:
        more = ""
    made = Template(docx(control(shown, path, more=more), extra=data("{{ a }}"))).fill({"a": 'Анна & "К"'})
    assert plain_text(made.docx()) == 'Анна & "К"'
    assert text(made.pdf()) == 'Анна & "К"'
    assert "dataBinding" not in part(made.docx())
    assert "showingPlcHdr" not in part(made.docx())
    assert ("rStyle" in part(made.docx())) is (not more)


def test_a_control_that_is_bound_to_the_title_shows_the_filled_title():
    body = control("старое", "/c:coreProperties[1]/d:title[1]", CORE, names=CORE_NAMES)
    made = Template(docx(body, extra=core("Письмо № {{ a }}"))).fill({"a": "7"}).docx()
    assert plain_text(made) == "Письмо № 7"


def test_a_control_without_text_gets_it():
    body = control("x").replace('<w:r><w:rPr><w:rStyle w:val="P"/></w:rPr><w:t>x</w:t></w:r>', "")
    assert plain_text(Template(docx(body, extra=data("{{ a }}"))).fill({"a": "7"}).docx()) == "7"
    block = body.removeprefix("<w:p>").removesuffix("</w:p>")
    assert plain_text(Template(docx(block, extra=data("{{ a }}"))).fill({"a": "7"}).docx()) == "7"


@pytest.mark.parametrize("kind", ["date", "dropDownList", "comboBox", "picture"])
def test_a_control_that_shows_its_data_otherwise_is_told(kind):
    with pytest.raises(
        TemplateError, match=r"«старое»: the content control shows data in which the tag {{ a }}"
    ):
        Template(docx(control("старое", more=f"<w:{kind}/>"), extra=data("{{ a }}")))


def test_a_control_bound_to_data_without_a_tag_stays_bound():
    made = Template(docx(control("x"), "{{ a }}", extra=data("y"))).fill({"a": "7"}).docx()
    assert "dataBinding" in part(made)


def simple(code):
    return f'<w:p><w:fldSimple w:instr=" {code} "><w:r><w:t>старое</w:t></w:r></w:fldSimple></w:p>'


@pytest.mark.parametrize(
    "code", ["TITLE", "TITLE \\* MERGEFORMAT", "DOCPROPERTY Title", "DOCPROPERTY &quot;title&quot;"]
)
def test_a_field_that_prints_a_property_prints_the_filled_one(code):
    made = Template(docx(simple(code), extra=core("Письмо № {{ a }}"))).fill({"a": "7"})
    assert plain_text(made.docx()) == "Письмо № 7"
    assert text(made.pdf()) == "Письмо № 7"


def test_a_variable_and_a_property_of_ones_own_print_filled():
    variable = '<w:docVars><w:docVar w:name="Срок" w:val="{{ a }}"/></w:docVars>'
    settings = f'<w:settings xmlns:w="{W}">{variable}</w:settings>'
    own = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:v="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property name="Номер"><v:lpwstr>{{ b }}</v:lpwstr></property></Properties>'
    )
    extra = {"word/settings.xml": settings.encode(), "docProps/custom.xml": own.encode()}
    body = docx(simple("DOCVARIABLE Срок"), simple("DOCPROPERTY Номер"), extra=extra)
    assert plain_text(Template(body).fill({"a": "май", "b": "7"}).docx()) == "май\n7"


def test_a_property_that_is_printed_otherwise_is_told():
    with pytest.raises(
        TemplateError, match="the field TITLE prints a property of the document with a tag in it"
    ):
        Template(docx(simple("TITLE \\* Upper"), extra=core("{{ a }}")))
