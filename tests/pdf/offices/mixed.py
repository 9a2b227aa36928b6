"""Lines of mixed things: spaces larger than their letters, pictures alone in a multiple of lines, hidden text."""

from tests.pdf.documents import p, package, parts, picture, r, table, tc
from tests.pdf.offices.packages import png
from tests.pdf.offices.writing import SENTENCES, para, prose

LARGE = '<w:sz w:val="60"/>'
SPACED = '<w:spacing w:after="160" w:line="{}" w:lineRule="auto"/>'


def large_spaces():
    """Spaces and tabs in a large type between small words, as the lines of signatures have them."""
    body = [
        para(r("Директор"), r("   ", LARGE), r("И.И.Иванов")),
        para(r("Бухгалтер"), r("\t\t", LARGE), r("П.П.Петров")),
        para(r(SENTENCES[0]), r(" ", LARGE), r(SENTENCES[1])),
        para(r("   ", LARGE)),
        para(r(SENTENCES[2]), r(" и ", LARGE), r(SENTENCES[3])),
    ]
    return package(parts(*body, prose(2)))


def pictures_in_multiples():
    """Pictures alone in their lines and beside words, in lines of one, 1.08 and 1.5."""
    wide = picture("rP", cx=3_600_000, cy=1_200_000)
    body = "".join(
        para(wide, props=SPACED.format(line))
        + para(wide, r(" подпись"), props=SPACED.format(line))
        + prose(1)
        for line in (240, 259, 360)
    )
    return package(parts(body, related={"rP": ("image", "word/media/a.png", png())}))


def hidden_paragraphs():
    """Paragraphs that are hidden with their ends take no room; hidden words alone leave their line."""
    hidden = "<w:vanish/>"
    gone = f"<w:p><w:pPr><w:rPr>{hidden}</w:rPr></w:pPr>{r('не видно', hidden)}</w:p>"
    choice = f'<mc:Choice xmlns:n="urn:newer" Requires="n">{r("новое")}</mc:Choice>'
    newer = f"<w:p><mc:AlternateContent>{choice}<mc:Fallback>{r('прежнее')}</mc:Fallback></mc:AlternateContent></w:p>"
    body = (
        prose(1),
        gone,
        gone,
        prose(1),
        p("", "", ""),
        para(r("видно, "), r("не видно, ", hidden), r("видно")),
    )
    return package(parts(*body, newer, prose(1)))


def raised_alone():
    """Lines of nothing but raised or lowered letters, as below signatures, and larger ones beside words."""
    raised, lowered = (f'<w:vertAlign w:val="{way}"/>' for way in ("superscript", "subscript"))
    spaced = SPACED.format(259)
    body = [
        p("_______________ /_______________/", spaced), p("(подпись) (расшифровка подписи)", spaced, raised),
        p("нижний", spaced, lowered), para(r("м"), r("2", f'{raised}<w:sz w:val="48"/>'), props=spaced),
        p(SENTENCES[0], spaced, raised), para(r("Н"), r("2", lowered), r("О"), props=spaced),
    ]  # fmt: skip
    rows = [
        [f"{n}.", p(" ".join(SENTENCES), '<w:spacing w:line="360" w:lineRule="auto"/>')] for n in range(1, 9)
    ]
    return package(parts(*body, table([700, 8900], *[[n, tc(text)] for n, text in rows]), prose(1)))


CASES = {
    made.__name__: made for made in (large_spaces, pictures_in_multiples, hidden_paragraphs, raised_alone)
}
