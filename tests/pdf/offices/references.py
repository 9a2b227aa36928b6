"""Reports in the manner of offices: an index, a table of contents, spacing in multiples that aren't whole."""

from tests.pdf.documents import SECTION, p, package, parts, r
from tests.pdf.offices.writing import BOTH, SENTENCES, para, prose

_STYLES = (
    '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="Sans"/>'
    '<w:pPr><w:spacing w:after="160" w:line="278" w:lineRule="auto"/></w:pPr>'
    '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="24"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="a3"><w:name w:val="Hyperlink"/>'
    '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/><w:sz w:val="30"/></w:rPr></w:style>'
)
_SANS = '<w:pStyle w:val="S"/>'
_DOTS = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9350"/></w:tabs>'


def mark(kind):
    """A run with a field's mark."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def begun(code):
    """The runs that begin a field."""
    told = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return mark("begin") + told + mark("separate")


def entry(text, page, name, first=""):
    """An entry of a table of contents: a link with dots to its page."""
    link = r(text, '<w:rStyle w:val="a3"/>') + r("\t") + begun(f"PAGEREF {name} \\h") + r(page) + mark("end")
    return para(first + f'<w:hyperlink w:anchor="{name}">{link}</w:hyperlink>', props=_SANS + _DOTS)


def index():
    """An index of one entry in two columns, which a field's marks end, and below it a table of contents."""
    before = SECTION.format(refs="", extra="")
    columns = SECTION.format(refs='<w:type w:val="continuous"/>', extra='<w:cols w:num="2" w:space="720"/>')
    contents = entry("Общие положения", "1", "_Toc1", begun('TOC \\o "1-3" \\h \\z \\u'))
    return package(
        parts(
            p("Предметный указатель:", _SANS),
            para(begun('INDEX \\c "2"'), props=_SANS + before),
            p("Совет депутатов, 1", _SANS),
            p("", _SANS + columns),
            para(mark("end"), props=_SANS),
            p("Содержание", _SANS),
            contents + entry("Порядок согласования", "7", "_Toc2") + entry("Сроки", "12", "_Toc3"),
            para(mark("end"), props=_SANS),
            prose(2, _SANS),
            styles=_STYLES,
            section='<w:type w:val="continuous"/>',
        )
    )


def multiples():
    """Lines set in multiples that no whole percents say, as Word's defaults have them, over several pages."""
    texts = "".join(p(text, f"{_SANS}{BOTH}") for text in (" ".join(SENTENCES), SENTENCES[0] * 3) * 7)
    tight = prose(8, BOTH + '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>')
    return package(
        parts(texts, tight, prose(2, '<w:spacing w:line="220" w:lineRule="auto"/>'), styles=_STYLES)
    )


def full_pages():
    """A contract in multiples of lines: pages full to the last line, without the space below it; parts are kept."""
    clauses = []
    for number in range(30):
        kept = "<w:keepNext/>" if number % 5 in (1, 2) else ""
        text = " ".join(SENTENCES[(number + place) % 4] for place in range(2 + number % 3))
        clauses.append(p(f"{number + 1}. {text}", f'{_SANS}{kept}<w:jc w:val="both"/>'))
    return package(parts(*clauses, styles=_STYLES))


CASES = {"index": index, "multiples": multiples, "full_pages": full_pages}
"""Name → what makes the document."""
