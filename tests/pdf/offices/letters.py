"""Documents in the manner of offices whose letters are moved together by pairs, as new Word files ask for."""

from tests.pdf.documents import control, p, package, parts, r, table, tc
from tests.pdf.offices.writing import BOTH, para, prose

#: As the styles of new Word files have it: from 1 pt on.
KERNED = (
    '<w:style w:type="paragraph" w:styleId="K"><w:name w:val="Kerned"/>'
    '<w:rPr><w:kern w:val="2"/>{}</w:rPr></w:style>'
)
STYLE = '<w:pStyle w:val="K"/>'
_LATIN = (
    "To: Ms. Ava Yates, WAVE Ltd. “Type AV/Y. Two Towers”, 11 Yew Ave, Toronto. Yours truly, P. Taylor. We Await "
    "Your Valued Tender: VAT 7.1, T. Vy, A. Wolf, L’Avenir, F.A.Q., r.v., y.w. “A” “V” 1171 P.O.Box. "
)


def letter():
    """A letter in two languages, justified, ragged, centred and to the right."""
    ragged = "".join(p(_LATIN * 3, f'{STYLE}<w:jc w:val="{side}"/>') for side in ("left", "center", "right"))
    return package(
        parts(
            prose(4, STYLE + BOTH),
            p("УТВЕРЖДАЮ: ГУБЕРНАТОР А.Ю. РУССКИХ, Т.У. ГУДКОВ, ГАУ «ТРУД», г. Ульяновск", STYLE),
            p(_LATIN * 3, STYLE + BOTH),
            ragged,
            styles=KERNED.format(""),
        )
    )


def sans():
    """An order in a font without serifs, spaced, bold, with tabs and numbers."""
    wide = '<w:spacing w:val="40"/><w:b/>'
    return package(
        parts(
            p("ТЕХНИЧЕСКОЕ ЗАДАНИЕ. AVATAR WAVE", STYLE, wide),
            prose(3, STYLE + BOTH),
            p(
                "Сумма:\t17 711,10\nТариф:\t1 711,70",
                STYLE + '<w:tabs><w:tab w:val="right" w:pos="7000"/></w:tabs>',
            ),
            p(_LATIN * 2, STYLE, '<w:w w:val="90"/>'),
            para(r("AV", "<w:i/>"), r("AV"), r("Ty", "<w:smallCaps/>"), r(" Tasks: ТУ", "<w:caps/>")),
            styles=KERNED.format('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/>'),
        )
    )


def only_large():
    """Headings kerned from 14 pt on, as in Word's older styles, over text that isn't."""
    large = '<w:kern w:val="28"/><w:sz w:val="36"/>'
    plain = '<w:kern w:val="0"/>'
    return package(
        parts(
            p("AVATAR: Ty, To, We, Yo. ГУДКОВ Т.У.", "", large),
            p(_LATIN * 2),
            p(_LATIN * 2, STYLE, plain),
            table((4000, 5000), [tc(p("WAVE, Tot. 11", STYLE)), tc(p(_LATIN, STYLE))]),
            para(control("name", r("AVATAR")), props=STYLE),
            styles=KERNED.format(""),
        )
    )


CASES = {"kerned_letter": letter, "kerned_sans": sans, "kerned_headings": only_large}
"""Name → what makes the document."""
