"""Word files: templates to fill, documents to draw, forms to read. Their XML is changed, or their zip."""

from __future__ import annotations

from functools import cache
from random import Random

import wego_forms as wf
from tests.builder import docx
from tests.fuzz.chance import edited
from tests.fuzz.packages import changed_package, zipped
from tests.fuzz.target import Target, put
from tests.pdf import documents as d
from tests.pictures.files import halves, saved

_TAGS = tuple(
    f"<w:r><w:t>{tag}</w:t></w:r>".encode()
    for tag in (
        *(
            "{{ a }}",
            "{{ a.b.c }}",
            "{{ a[0] }}",
            "{{ none }}",
            "{% if a %}",
            "{% endif %}",
            "{%p if a %}",
            "{{r a }}",
        ),
        *(
            "{%p endif %}",
            "{%tr for x in list %}",
            "{%tr endfor %}",
            "{% for x in list %}{{ x.b }}{% endfor %}",
        ),
        *(
            "{{ a|line }}",
            "{{ a|upper }}",
            "{{ a|truncate(1) }}",
            "{{ a|center(99999999) }}",
            "{{ '%999999999d' % 1 }}",
            "{{ a ** a }}",
            "{{ 9 ** 9 ** 9 }}",
            "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
            "{% for x in list %}{{ list.append(x) }}{% endfor %}",
        ),
        *(
            "{{ a.__class__ }}",
            "{{ a|attr('x') }}",
            "{% set a = 1 %}",
        ),
        *(
            "{% raw %}",
            "{{ 1/0 }}",
            "{# x",
            "{{ list|join }}",
            "{{ n|words }}",
            "{{ day|long }}",
            "}}",
        ),
        *(
            "{% autoescape false %}{{ a }}{% endautoescape %}",
            "{{ a|safe }}",
            "{% include 'x' %}",
            "{{ f(a) }}",
        ),
        *(
            "{{ who|dative }}",
            "{{ who|initials }}",
            "{% cellbg a %}",
            "{% colspan n %}",
            "{% vm %}",
            "{%p for x in n %}",
        ),
    )
)
_WORD = tuple(
    one.encode()
    for one in (
        '<w:sym w:font="Wingdings" w:char="FFFFFFFFFF"/>',
        '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
        '<w:r><w:br w:type="page"/></w:r>',
        "<w:p><w:pPr><w:pageBreakBefore/><w:keepNext/></w:pPr></w:p>",
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>',
        '<w:tc><w:tcPr><w:gridSpan w:val="999999"/><w:vMerge/></w:tcPr><w:p/></w:tc>',
        '<w:trPr><w:trHeight w:val="999999999" w:hRule="exact"/><w:tblHeader/><w:cantSplit/></w:trPr>',
        '<w:sectPr><w:pgSz w:w="1" w:h="1"/><w:pgMar w:top="99999" w:left="-99999"/></w:sectPr>',
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>',
        '<w:fldSimple w:instr="DDEAUTO c:\\\\x"><w:r><w:t>x</w:t></w:r></w:fldSimple>',
        '<w:hyperlink r:id="rId3"><w:r><w:t>x</w:t></w:r></w:hyperlink>',
        '<w:sdt><w:sdtPr><w:tag w:val="a"/><w:text/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
        '<w:rPr><w:sz w:val="999999"/><w:spacing w:val="-99999"/><w:position w:val="9999"/></w:rPr>',
        '<w:pPr><w:ind w:left="-999999" w:hanging="99999"/><w:spacing w:line="1" w:lineRule="exact"/></w:pPr>',
        "<w:tab/>",
        '<w:footnoteReference w:id="1"/>',
        '<w:altChunk r:id="rId3"/>',
        "<mc:AlternateContent/>",
        "<w:t>\u202e\u05d0\u0628\U0001f600\u0301</w:t>",
        '<w:pPr><w:pStyle w:val="Loop"/></w:pPr>',
    )
)


@cache
def _drawn() -> list[bytes]:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Loop2"><w:basedOn w:val="Loop"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Big"><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    related = {
        "rId1": ("image", "word/media/image1.png", saved(halves(), "PNG")),
        "rId2": ("footer", "word/footer1.xml", d.running("ftr", "Стр. <w:p/>")),
        "rId3": ("hyperlink", "http://example.org/", None),
    }
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    whole = d.parts(
        d.p("Глава города", '<w:pStyle w:val="Big"/><w:jc w:val="both"/>', '<w:i/><w:u w:val="single"/>'),
        d.p("первый\tи\nвторой", listed),
        d.p("третий", listed + '<w:tabs><w:tab w:val="right" w:pos="9000" w:leader="dot"/></w:tabs>'),
        d.table([3000, 3000], ["Имя", d.tc("Ким", '<w:vMerge w:val="restart"/>')], ["Пост", "Мэр"]),
        f"<w:p>{d.picture('rId1')}</w:p>",
        f"<w:p>{d.picture('rId1', d.anchor(('page', 100), ('paragraph', 'top')))}</w:p>",
        d.control("head.name", d.p("Иван")),
        styles=styles,
        numbering=numbering,
        related=related,
        refs='<w:footerReference w:type="default" r:id="rId2"/>',
        settings='<w:evenAndOddHeaders/><w:defaultTabStop w:val="709"/>',
    )
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    types += '<Default Extension="xml" ContentType="application/xml"/></Types>'
    return [zipped({"[Content_Types].xml": types.encode(), **whole}), docx("Простой текст", "и ещё")]


@cache
def _templates() -> list[bytes]:
    row = (
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{%tr for x in list %}</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc>"
    )
    row += "<w:p><w:r><w:t>{{ x.b }}</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>{%tr endfor %}</w:t>"
    row += "</w:r></w:p></w:tc></w:tr></w:tbl>"
    plain = docx(
        "{{ a }} и {{ b.c }}", "{%p if a %}", "{{ b.d|upper }}", "{%p endif %}", row, "{{ n }} {{ day }}"
    )
    return [plain, docx("{{ a }}", "Без тегов"), *_drawn()[:1]]


def _varied(data: bytes, chance: Random) -> bytes:
    return changed_package(data, chance, _WORD)


def _varied_tags(data: bytes, chance: Random) -> bytes:
    return changed_package(data, chance, _TAGS if chance.random() < 0.8 else _WORD)


def _fill(data: bytes, chance: Random) -> None:
    from wego_forms.fields.values import LANG

    template = wf.Template(data, "my.docx", strip_reaching=chance.random() < 0.5)
    values = {
        "a": "текст <&>\n",
        "b": {"c": "1", "d": None},
        "list": [{"b": "1"}, {"b": "2"}],
        "n": 2,
        "day": "x",
    }
    template.fill({**values, LANG: "ru"})
    template.blank()


def _draw(data: bytes, chance: Random) -> None:
    wf.to_pdf(data, archive=chance.random() < 0.2)


@cache
def _forms() -> list[bytes]:
    blanks = [wf.blank("application", "ru", fillable=True), wf.blank("application", "en", fillable=True)]
    return [form for blank in blanks for form in (blank.docx(), blank.pdf())]


def _varied_form(data: bytes, chance: Random) -> bytes:
    if data.startswith(b"PK"):
        return changed_package(data, chance, _WORD)
    return edited(data, chance)


def _read(data: bytes, _chance: Random) -> None:
    wf.read(put("form.docx" if data.startswith(b"PK") else "form.pdf", data))


TEMPLATES = Target("templates", _templates, _varied_tags, _fill, 250)
DRAWING = Target("drawing", _drawn, _varied, _draw, 150)
FORMS = Target("forms", _forms, _varied_form, _read, 30)
