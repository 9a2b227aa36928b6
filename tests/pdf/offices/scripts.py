"""Documents with text that runs from right to left."""

from tests.pdf.documents import p, package, parts, r
from tests.pdf.offices.writing import para, prose

HEBREW = "שלום רב, אנו מתכבדים להזמין אתכם לאסיפה הכללית של הארגון בעיר אוליאנובסק בשנת 2026 בין השעות 10:00–18:00. "
FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:szCs w:val="28"/>'
RIGHT = FONT + "<w:rtl/>"


def hebrew_letter():
    """A letter that runs from right to left, with numbers and a Russian name in it."""
    body = "".join(
        f"<w:p><w:pPr><w:bidi/>{props}</w:pPr>{r(HEBREW * times, RIGHT)}</w:p>"
        for props, times in (
            ("", 1),
            ('<w:jc w:val="both"/>', 3),
            ('<w:jc w:val="center"/>', 1),
            ('<w:jc w:val="right"/>', 1),
        )
    )
    name = f"<w:p><w:pPr><w:bidi/></w:pPr>{r('לכבוד ', RIGHT)}{r('Иванов И.И.')}{r(' ראש העיר', RIGHT)}</w:p>"
    return package(parts(body, name))


def hebrew_in_russian():
    """Words from right to left in Russian sentences, over the lines' ends."""
    mixed = "Посольство (שגרירות ישראל) сообщает: "
    return package(
        parts(
            p(mixed + HEBREW, '<w:jc w:val="left"/>', FONT),
            para(r(mixed, FONT), "ответ № 5."),
            prose(2),
        )
    )


def marks_of_direction():
    """Marks that only say how text runs and joins, as text from the web has them: none is seen."""
    marked = f"Посольство\u200e сообщает\u200f: \u202aответ\u202c № 5, \ufeffот\u200c{HEBREW}\u200fдня.\u2060"
    return package(parts(p(marked, "", FONT), p("без\u200dшовный\u2060 текст\u200e."), prose(1)))


CASES = {made.__name__: made for made in (hebrew_letter, hebrew_in_russian, marks_of_direction)}
