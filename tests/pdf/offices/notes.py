"""Documents with footnotes and endnotes, short ones and those that go on at the foot of the next page."""

from tests.pdf.documents import NAMESPACES, package, parts, r
from tests.pdf.offices.writing import SENTENCES, prose

RAISED = '<w:vertAlign w:val="superscript"/>'


def mark(number, kind="footnote"):
    """The reference to a note."""
    return f'<w:r><w:rPr>{RAISED}</w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def noted(*texts, kind="footnote"):
    """A part of notes numbered from 1."""
    made = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    for number, text in enumerate(texts, 1):
        # LibreOffice sets the number in the note itself plain and large, whatever is said of it.
        ref = f"<w:r><w:{kind}Ref/></w:r>"
        made += f'<w:{kind} w:id="{number}"><w:p>{ref}{r(" " + text)}</w:p></w:{kind}>'
    return f"<w:{kind}s {NAMESPACES}>{made}</w:{kind}s>".encode()


def related(*texts, kind="footnote"):
    """The relationship to a part of notes."""
    return {"rN": (f"{kind}s", f"word/{kind}s.xml", noted(*texts, kind=kind))}


def footnotes():
    """Notes on both of two pages."""
    first = f"<w:p>{r(SENTENCES[0])}{mark(1)}{r(' ' + SENTENCES[1])}{mark(2)}</w:p>"
    second = f"<w:p>{r(SENTENCES[2])}{mark(3)}</w:p>"
    notes = (
        "Собрание законодательства Российской Федерации, 2010, № 31, ст. 4179.",
        "Далее – Ассамблея.",
        SENTENCES[3],
    )
    return package(parts(prose(4), first, prose(9), second, prose(2), related=related(*notes)))


def footnote_over_pages():
    """A note too long for its page."""
    body = f"<w:p>{r(SENTENCES[0])}{mark(1)}</w:p>"
    return package(parts(prose(12), body, prose(6), related=related(" ".join(SENTENCES * 3))))


def spaced_notes():
    """Notes with space below their paragraphs, as those of no style of their own have it, over three pages."""
    spaced = '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>'
    texts = [" ".join(SENTENCES[(n + place) % 4] for place in range(1 + n * 2)) for n in range(5)]
    body = "".join(f"<w:p>{r(SENTENCES[n % 4])}{mark(n + 1)}</w:p>{prose(3, start=n)}" for n in range(5))
    made = parts(prose(4), body, related=related(*texts))
    made["word/footnotes.xml"] = made["word/footnotes.xml"].replace(
        b"<w:p><w:r><w:footnoteRef", f"<w:p><w:pPr>{spaced}</w:pPr><w:r><w:footnoteRef".encode()
    )
    return package(made)


CASES = {made.__name__: made for made in (footnotes, footnote_over_pages, spaced_notes)}
