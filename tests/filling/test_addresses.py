"""Where a link leads whose address a value makes."""

import re

import pytest

from tests.builder import R, docx, part
from wego_forms import Template, TemplateError

RELS = "word/_rels/document.xml.rels"
LINKED = '<w:p><w:hyperlink r:id="rId5"><w:r><w:t>сайт</w:t></w:r></w:hyperlink></w:p>'


def by_relation(address, value):
    relation = f'<Relationship Id="rId5" Type="{R}/hyperlink" Target="{address}" TargetMode="External"/>'
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    extra = {RELS: f'<Relationships xmlns="{names}">{relation}</Relationships>'.encode()}
    made = Template(docx(LINKED, extra=extra), "t.docx").fill({"a": value}).docx()
    return re.search('Target="([^"]*)"', part(made, RELS))[1]


def by_field(address, value):
    code = f"HYPERLINK &quot;{address}&quot;"
    body = f'<w:p><w:fldSimple w:instr="{code}"><w:r><w:t>сайт</w:t></w:r></w:fldSimple></w:p>'
    made = Template(docx(body), "t.docx").fill({"a": value}).docx()
    return re.search('HYPERLINK (?:&quot;|&#34;)(.*?)(?:&quot;|&#34;)"', part(made))[1]


def by_word(address, value):
    body = f'<w:p><w:fldSimple w:instr="HYPERLINK {address}"><w:r><w:t>сайт</w:t></w:r></w:fldSimple></w:p>'
    return re.search('HYPERLINK (.*?)"', part(Template(docx(body), "t.docx").fill({"a": value}).docx()))[1]


@pytest.mark.parametrize("leading", [by_relation, by_field, by_word])
@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://x.ru/a b", "https://x.ru/a%20b"),
        ('http://x.ru/"a"\\b', "http://x.ru/%22a%22%5Cb"),
        ("www.tatarstan.ru", "https://www.tatarstan.ru"),
        ("tatarstan.ru/rus", "https://tatarstan.ru/rus"),
        ("президент.рф", "https://президент.рф"),
        ("office@tatar.ru", "mailto:office@tatar.ru"),
        ("tel:+78431234567", "tel:+78431234567"),
        ("https://x.ru/%D1%8F?a=1", "https://x.ru/%D1%8F?a=1"),
    ],
)
def test_a_value_is_an_address_that_a_reader_can_be_led_to(leading, value, address):
    assert leading("{{ a }}", value) == address


@pytest.mark.parametrize("leading", [by_relation, by_field, by_word])
@pytest.mark.parametrize(
    "value",
    [
        "javascript:alert(1)",
        "file:///c:/x",
        "\\\\share\\x",
        "//share/x",
        "c:\\x",
        "нет сайта",
        "data:x",
        "https://",
    ],
)
def test_an_address_that_opens_a_program_or_is_none_is_refused(leading, value):
    with pytest.raises(
        TemplateError, match=r"t\.docx: .*the link leads nowhere: .*'\{\{ a \}\}'. An address begins"
    ):
        leading("{{ a }}", value)


@pytest.mark.parametrize("leading", [by_relation, by_field])
def test_an_address_that_isnt_known_leads_nowhere(leading):
    assert leading("{{ a }}", None) == ""


def test_a_value_behind_an_address_cannot_end_it():
    assert by_relation("https://x/?n={{ a }}", 'а "б"') == "https://x/?n=а%20%22б%22"
    assert by_relation("mailto:{{ a }}", "a@b.ru") == "mailto:a@b.ru"
