"""Numbers as offices write them: lists in words and with signs, notes that begin anew on a page or in a part."""

from tests.pdf.documents import p, package, parts, r
from tests.pdf.offices.notes import mark, related
from tests.pdf.offices.writing import SENTENCES, para, prose

_LEVEL = (
    '<w:abstractNum w:abstractNumId="{0}"><w:lvl w:ilvl="0"><w:start w:val="{1}"/><w:numFmt w:val="{2}"/>'
    '<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="2400" w:hanging="2400"/></w:pPr></w:lvl></w:abstractNum>'
)
_FORMATS = (
    ("ordinal", 9), ("cardinalText", 20), ("ordinalText", 20), ("decimalZero", 8), ("russianLower", 26),
    ("russianUpper", 8), ("chicago", 1), ("upperRoman", 48), ("lowerLetter", 25), ("decimalEnclosedCircle", 7),
)  # fmt: skip


def in_words():
    """Lists whose numbers are words, ordinals, letters and signs, in Russian."""
    numbering = "".join(_LEVEL.format(n, start, form) for n, (form, start) in enumerate(_FORMATS))
    numbering += "".join(
        f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(len(_FORMATS))
    )
    body = [
        p(f"пункт {form}", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{n + 1}"/></w:numPr>')
        for n, (form, _) in enumerate(_FORMATS)
        for _ in range(3)
    ]
    return package(parts(*body, numbering=numbering))


def levels_skipped():
    """Clauses of a contract that begin below a level which hasn't begun."""
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{709 * n}" w:firstLine="0"/></w:pPr></w:lvl>'
        for n, text in enumerate(("%1.", "%1.%2.", "%1.%2.%3."))
    )
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    body = [
        p(SENTENCES[n], f'<w:numPr><w:ilvl w:val="{n}"/><w:numId w:val="1"/></w:numPr>')
        for n in (2, 2, 1, 2, 0, 2, 1, 0, 1)
    ]
    return package(parts(*body, numbering=numbering))


def lists_from_the_web():
    """Lists with automatic space, as text from the web has it: it parts lists from text, not their items."""
    numbering = "".join(_LEVEL.format(n, 1, "decimal") for n in range(2))
    numbering += "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(2))
    auto = '<w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"/>'
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    body = [p(SENTENCES[n % 4], auto + (listed.format(number) if number else ""))
            for n, number in enumerate((0, 1, 1, 1, 0, 0, 2, 2, 1, 1, 0))]  # fmt: skip
    return package(parts(*body, numbering=numbering))


def _noted(first, count):
    """A paragraph with so many notes."""
    return para(*[r(f"{SENTENCES[n % 4]} ") + mark(n) for n in range(first, first + count)])


_TEXTS = [f"Примечание номер {n}." for n in range(1, 9)]


def notes_by_page():
    """Footnotes that begin anew on every page, with the signs of typographers."""
    pr = '<w:footnotePr><w:numFmt w:val="chicago"/><w:numRestart w:val="eachPage"/></w:footnotePr>'
    body = (_noted(1, 3), prose(12), _noted(4, 2), prose(7), _noted(6, 3), prose(2))
    return package(parts(*body, related=related(*_TEXTS), settings=pr, refs=pr))


def notes_in_letters():
    """Footnotes in Roman numbers from the fourth on."""
    pr = '<w:footnotePr><w:numFmt w:val="upperRoman"/><w:numStart w:val="4"/></w:footnotePr>'
    body = (_noted(1, 3), prose(12), _noted(4, 2))
    return package(parts(*body, related=related(*_TEXTS), settings=pr, refs=pr))


CASES = {
    made.__name__: made
    for made in (in_words, levels_skipped, lists_from_the_web, notes_by_page, notes_in_letters)
}
"""Name → what makes the document."""
