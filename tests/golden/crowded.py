"""Documents crowded with what a page can hold, each thing met by its neighbours: for places that are kept."""

import re

from tests.pdf.documents import SECTION, anchor, control, p, parts, picture, r, running, table, tc, tr
from tests.pdf.layout.test_notes import notes, reference
from tests.pdf.layout.test_pictures import image
from tests.pdf.offices.writing import SENTENCES, graphic, prose, wsp

MM = 36000  # EMU
_SIDES = ("top", "left", "bottom", "right")
TWO = '<w:cols w:num="2" w:space="720"/>'
UNLIKE = '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="5600" w:space="400"/><w:col w:w="3638"/></w:cols>'


def _ended(text, columns, kind="continuous"):
    return p(text, SECTION.format(refs=f'<w:type w:val="{kind}"/>', extra=columns))


def _noted(number, count=2):
    """A paragraph whose second sentence has a footnote."""
    return (
        f"<w:p><w:pPr><w:jc w:val='both'/></w:pPr>{r(SENTENCES[number % 4])}{reference(number)}"
        f"{r(' ' + ' '.join(SENTENCES[(number + place) % 4] for place in range(count)))}</w:p>"
    )


def _grid(*, head=2, rows=12, props=""):
    """A table whose heads repeat, with tall rows, rows that stay whole, merged cells and double borders."""
    double = '<w:tcBorders><w:{0} w:val="double" w:sz="6" w:color="AA0000"/></w:tcBorders>'
    made = [
        tr(tc(f"Графа {number}"), tc("Наименование", '<w:gridSpan w:val="2"/>'), props="<w:tblHeader/>")
        for number in range(head)
    ]
    for number in range(rows):
        merged = "restart" if number % 3 == 0 else "continue"
        made.append(
            tr(
                tc(p(str(number)) if merged == "restart" else p(), f'<w:vMerge w:val="{merged}"/>'),
                tc(
                    p(SENTENCES[number % 4], '<w:spacing w:after="60"/>'),
                    double.format(_SIDES[number % 4]),
                ),
                tc(str(number * 7), '<w:vAlign w:val="{}"/>'.format(("top", "center", "bottom")[number % 3])),
                props="<w:cantSplit/>" if number % 2 else '<w:trHeight w:val="900" w:hRule="atLeast"/>',
            )
        )
    borders = "".join(
        f'<w:{side} w:val="{kind}" w:sz="{size}" w:color="auto"/>'
        for side, kind, size in (("top", "double", 4), ("bottom", "thick", 12), ("insideH", "dotted", 4),
                                 ("insideV", "single", 8), ("left", "single", 2), ("right", "dashed", 6))
    )  # fmt: skip
    return table((900, 2400, 1100), *made, props=f"<w:tblBorders>{borders}</w:tblBorders>{props}")


def notes_in_columns():
    """Two columns with footnotes of unlike length, a table that goes on, headings kept with what follows."""
    kept = '<w:keepNext/><w:spacing w:before="240" w:after="120"/>'
    body = [
        *(_noted(number) for number in (1, 2, 3)),
        p("О порядке проведения", kept),
        p("Подзаголовок", kept),
        *(_noted(number, 4) for number in (4, 5, 6)),
        _grid(rows=9),
        _noted(7, 1),
        _ended("Конец раздела.", TWO),
        *(_noted(number) for number in (8, 9)),
        _ended("В двух неравных колонках.", UNLIKE),
        _noted(10, 1),
        prose(2),
    ]
    foot = [
        " ".join(SENTENCES[place % 4] for place in range(1 + number * number % 7)) for number in range(10)
    ]
    return parts(*body, related={"rF": ("footnotes", "word/footnotes.xml", notes(*foot))})


def unlike_columns():
    """Paragraphs and a table that go on from a wide column into a narrow one and back, over pages."""
    return parts(prose(9), _grid(head=1, rows=5), prose(8, start=3), section=UNLIKE)


def balanced_columns():
    """Sections of three even columns, one after the other, with kept headings and borders of paragraphs."""
    border = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="4"/>' for side in _SIDES)
    three = '<w:cols w:num="3" w:space="400" w:sep="1"/>'
    framed = f'<w:pBdr>{border}</w:pBdr><w:shd w:val="clear" w:fill="EEEEEE"/><w:jc w:val="center"/>'
    return parts(
        p("Первый", "<w:keepNext/>"), prose(3, "<w:keepLines/>"), p("В рамке", framed), p("и дальше", framed),
        _ended("", three), prose(1), _ended("Одна колонка.", ""), prose(5, '<w:widowControl/><w:jc w:val="both"/>'),
        p("Второй", "<w:keepNext/>"), p("Третий", "<w:keepNext/>"), _ended("Конец.", three), prose(1, start=2),
    )  # fmt: skip


def tables_over_pages():
    """A table with two heads on four pages, another that floats, one in the other's cell."""
    inner = table((1000, 1000), ("а", "б"), ("в", SENTENCES[0]), props='<w:jc w:val="right"/>')
    apart = 'w:leftFromText="180" w:rightFromText="180"'
    floating = f'<w:tblpPr {apart} w:vertAnchor="text" w:tblpX="5000" w:tblpY="300"/>'
    return parts(
        _grid(rows=30, props='<w:tblInd w:w="400" w:type="dxa"/>'),
        "Между таблицами.",
        table((2000, 1500), ("обтекание", "1"), (SENTENCES[1], "2"), props=floating),
        prose(2),
        table((3000, 3000), tr(tc(p("до") + inner + p("после")), tc("рядом", '<w:textDirection w:val="btLr"/>'),
                               props='<w:trHeight w:val="2400" w:hRule="exact"/>')),
        prose(1),
    )  # fmt: skip


def floating_pictures():
    """Pictures by every edge that one can be held to, with text beside, above and below, near a page's end."""
    square = '<wp:wrapSquare wrapText="bothSides"/>'
    places = [
        (("page", "left"), ("page", "top"), "<wp:wrapNone/>"),
        (("margin", "right"), ("margin", "bottom"), square),
        (("column", "center"), ("paragraph", 8 * MM), "<wp:wrapTopAndBottom/>"),
        (("character", 2 * MM), ("line", 3 * MM), "<wp:wrapNone/>"),
        (("insideMargin", "inside"), ("topMargin", "center"), "<wp:wrapNone/>"),
        (("outsideMargin", "outside"), ("bottomMargin", "bottom"), "<wp:wrapNone/>"),
        (("leftMargin", "center"), ("page", 150 * MM), "<wp:wrapNone/>"),
        (("rightMargin", 3 * MM), ("paragraph", 0), "<wp:wrapNone/>"),
        (("page", 120 * MM), ("paragraph", 2 * MM), square),
    ]
    body = []
    for number, (across, down, wrap) in enumerate(places):
        shown = picture("rP", anchor(across, down, wrap, number % 2), (10 + number) * MM, (20 - number) * MM)
        inline = picture("rP", "", (4 + number) * MM, (3 + number) * MM)
        body += [
            f"<w:p>{r('Рисунок ')}{shown}{r(SENTENCES[number % 4])}{inline}{r(' и далее')}</w:p>",
            prose(1, start=number),
        ]
    return parts(*body, related={"rP": ("image", "word/media/a.png", image())})


def marked_text():
    """Underlines, strikes, shades, tabs of each kind with leaders, raised and stretched text in justified lines."""
    tabs = (
        '<w:tabs><w:tab w:val="left" w:pos="1500" w:leader="dot"/>'
        '<w:tab w:val="center" w:pos="4000" w:leader="hyphen"/>'
        '<w:tab w:val="right" w:pos="7000" w:leader="underscore"/><w:tab w:val="decimal" w:pos="8500"/></w:tabs>'
    )
    looks = [
        *(f'<w:u w:val="{kind}"/>' for kind in ("single", "double", "thick", "dotted", "dash", "words", "wave")),
        "<w:strike/>", "<w:dstrike/>", '<w:highlight w:val="yellow"/>', '<w:shd w:val="clear" w:fill="CCDDEE"/>',
        "<w:caps/>", "<w:smallCaps/>", '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>',
        '<w:spacing w:val="40"/>', '<w:w w:val="80"/>', '<w:position w:val="8"/>', '<w:sz w:val="40"/>',
        '<w:color w:val="AA3300"/>', "<w:b/><w:i/>", '<w:bdr w:val="single" w:sz="4"/>',
    ]  # fmt: skip
    body = []
    for number, look in enumerate(looks):
        words = "".join(
            r(f"{word} ", look if place % 3 else "")
            for place, word in enumerate(SENTENCES[number % 4].split())
        )
        tabbed = r("\t") + r("1,5", look) + r("\t") + r("конец") + r("\t", look) + r("12,75")
        props = '<w:jc w:val="both"/>' + (tabs if number % 2 else "")
        body.append(f"<w:p><w:pPr>{props}</w:pPr>{words}{tabbed}</w:p>")
    body.append(p("до\tслева\tв середине\tсправа\t1 234,56", tabs))
    body.append(p(f"{SENTENCES[0]}\n{SENTENCES[1]}\n", '<w:jc w:val="distribute"/>'))
    return parts(*body)


def links_and_controls():
    """Links of several runs, twice the same, over a line's end; controls alone in a line, in a word, in a cell."""

    def link(name, *runs):
        return f'<w:hyperlink r:id="{name}">{"".join(runs)}</w:hyperlink>'

    blue = '<w:color w:val="0000FF"/><w:u w:val="single"/>'
    return parts(
        f"<w:p>{r('См. ')}{link('rA', r('сай', blue), r('т', blue), r(' города', blue + '<w:b/>'))}{r(' и ')}"
        f"{link('rA', r('ещё раз', blue))}{link('rB', r('рядом', blue))}{r(', ')}"
        f"{link('rB', r(SENTENCES[2], blue))}</w:p>",
        f"<w:p>{control('a', r('одно'))}</w:p>",
        f"<w:p>{r('Город ')}{control('b', r('Ульяновск'))}{r(', ')}"
        f"{control('c', r('Димитровград') + r(' на Черемшане'))}</w:p>",
        control("d", p(SENTENCES[1]) + p(SENTENCES[2])),
        table((3000, 5000), tr(tc("Подпись"), tc(f"<w:p>{control('e', r(' '))}</w:p>")),
              tr(tc("Дата"), tc(control("f", p("x"))))),
        f"<w:p>{r('Ответ: ')}{control('g', r('да'), '<w:dropDownList/>')}{r(chr(9))}"
        f"{link('rA', control('h', r('ссылка')))}</w:p>",
        related={name: ("hyperlink", f"https://example.org/{name}", None) for name in ("rA", "rB")},
    )  # fmt: skip


def mixed_runs():
    """Words over runs, hyphens and soft hyphens at a run's end, breaks, Hebrew, an anchor among them, long words."""
    narrow = '<w:ind w:left="3000" w:right="3600" w:hanging="600"/>'
    shown = picture("rP", anchor(("column", 0), ("paragraph", 0)), 5 * MM, 5 * MM)
    cut = [r("северо-"), r("западный и юго-", "<w:b/>"), r("восточный")]
    cut += map(
        r, (" край: сельско\u00adхозяй", "\u00adственный", " «", "посёлок", "» – ", "г.\u00a0", "Ульяновск")
    )
    cut += map(r, ("/", "Самара", "\u200bновый ", "х" * 90))
    hebrew = '<w:rtl/><w:lang w:bidi="he-IL"/>'
    return parts(
        *(f"<w:p><w:pPr>{narrow}<w:jc w:val='{side}'/></w:pPr>{''.join(cut)}</w:p>"
          for side in ("left", "right", "center", "both")),
        f"<w:p><w:pPr><w:bidi/></w:pPr>{r('שלום ', hebrew)}{shown}{r('2026', hebrew)}"
        f"{r(' עולם (а) ', hebrew)}{shown}</w:p>",
        f"<w:p>{r('Ответ: ')}{r('שלום עולם', hebrew)}{shown}{r(' – так.')}<w:r><w:br/></w:r>{shown}"
        f"{r('с новой строки')}</w:p>",
        f"<w:p><w:pPr><w:jc w:val='both'/></w:pPr>{r(SENTENCES[0])}<w:r><w:br/></w:r>{r(SENTENCES[1])}"
        f'<w:r><w:br w:type="page"/></w:r>{r(SENTENCES[2])}</w:p>',
        related={"rP": ("image", "word/media/a.png", image())},
    )  # fmt: skip


def numbered_pages():
    """Heads and feet with the page's number and how many there are, in a cell too; a frame at a place of the page."""
    number = '<w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    counted = r("Страница ") + number.format("PAGE") + r(" из ") + number.format("NUMPAGES")
    said = f"<w:p><w:pPr><w:jc w:val='{{}}'/></w:pPr>{counted}</w:p>"
    place = 'w:vAnchor="page" w:hAnchor="page" w:x="8000" w:y="6000"'
    framed = p(SENTENCES[3], f'<w:framePr w:w="2000" w:hSpace="141" w:wrap="around" {place}/>')
    head = running(
        "hdr", said.format("right") + table((3000, 3000), tr(tc(said.format("center")), tc("Исх.")))
    )
    foot = running("ftr", said.format("center"))
    refs = '<w:headerReference w:type="default" r:id="rH"/><w:footerReference w:type="default" r:id="rF"/>'
    return parts(
        prose(3), framed, prose(4, start=1), f"<w:p>{r('На странице ')}{number.format('PAGE')}</w:p>",
        prose(5, start=2),
        refs=refs, related={"rH": ("header", "word/header1.xml", head), "rF": ("footer", "word/footer1.xml", foot)},
    )  # fmt: skip


def growing_boxes():
    """Text boxes as tall as their text near a page's end, with a table first, turned, with insets, in a group."""
    grows = "<a:spAutoFit/>"
    line = (
        '<a:ln w="19050"><a:solidFill><a:srgbClr val="336699"/></a:solidFill><a:prstDash val="dash"/></a:ln>'
    )
    rows = table((900, 1300), ("№", "Срок"), ("1", SENTENCES[1]))

    def box(content, across, down, *, body="", wide=1800000, tall=360000, kind="rect", wrap="<wp:wrapNone/>"):
        inside = f'<wps:bodyPr lIns="{3 * MM}" tIns="{MM}" rIns="{MM}" bIns="{2 * MM}" {body}>'
        made = wsp(content, kind, size=(wide, tall), looks=line)
        made = re.sub("<wps:bodyPr .*?/>", f"{inside}{grows}</wps:bodyPr>", made)
        return graphic(made, anchor(across, down, wrap), wide, tall)

    square, turned = '<wp:wrapSquare wrapText="bothSides"/>', 'vert="vert270"'
    return parts(
        f"<w:p>{r('До ')}{box(p(SENTENCES[0]), ('column', 100 * MM), ('paragraph', 0), wrap=square)}"
        f"{r(SENTENCES[3])}</w:p>",
        prose(2),
        f"<w:p>{box(rows + p('под таблицей'), ('column', 10 * MM), ('paragraph', 5 * MM))}{r('С таблицей')}</w:p>",
        prose(3, start=1),
        f"<w:p>{box(p(SENTENCES[2]) * 3, ('margin', 'right'), ('page', 270 * MM))}{r('У края листа')}</w:p>",
        f"<w:p>{box(p('вверх'), ('page', 5 * MM), ('line', 0), body=turned, tall=1200000)}{r('Боком')}</w:p>",
        f"<w:p>{box(p('в овале'), ('margin', 'center'), ('bottomMargin', 'top'), kind='ellipse')}{r('Овал')}</w:p>",
        prose(3, start=2),
    )


def odd_lines():
    """Lines that begin with spaces, tabs that find no room, brackets from right to left, a grid as tall as a line."""
    narrow = '<w:ind w:left="1000" w:right="5200"/>'
    tabs = '<w:tabs><w:tab w:val="right" w:pos="3400"/><w:tab w:val="center" w:pos="2600"/></w:tabs>'
    hebrew = '<w:rtl/><w:lang w:bidi="he-IL"/>'
    body = []
    for side in ("both", "distribute", "center", "right", "left"):
        props = f'{tabs}{narrow}<w:jc w:val="{side}"/>'
        body.append(p(f"   {SENTENCES[0]}", props))
        body.append(p("Телефон\u00a0и\u00a0почта\tнет\tответ\u00a0на\u00a0письмо\tда", props))
        body.append(p(f"Название:\tобласть\u00a0и край\t{SENTENCES[2]}", props))
    for text in ("שלום (עולם) [2026] {abc (א) ב}", "א) ב (ג", "(WeGO) שלום [האיגוד]", '12,5% (3-4) מ"ר'):
        body.append(f"<w:p><w:pPr><w:bidi/></w:pPr>{r(text, hebrew)}</w:p>")
        body.append(f"<w:p>{r('Ответ: ')}{r(text, hebrew)}{r(' (так)')}</w:p>")
    auto = '<w:spacing w:beforeAutospacing="1" w:afterAutospacing="1"/>'
    cell = tc(p("первый", auto) + p("последний", auto))
    body.append(table((2000, 2000), tr(cell, tc("рядом")), tr(tc("ниже"), cell)))
    body += [p("после", auto), p("и ещё", auto), p("конец", '<w:spacing w:line="480" w:lineRule="auto"/>')]
    return parts(*body, section='<w:docGrid w:type="lines" w:linePitch="322"/>')


def long_notes():
    """A footnote of three pages, another in a cell, floating boxes in cells of exact height that hide text."""
    hidden = graphic(wsp(p("в фигуре") * 9), anchor(("column", 0), ("paragraph", 9 * MM)), 900000, 300000)
    low = '<w:trHeight w:val="400" w:hRule="exact"/>'
    body = [
        prose(2),
        f"<w:p>{r(SENTENCES[0])}{reference(1)}{r(SENTENCES[1])}</w:p>",
        table((3000, 3000), tr(tc(f"<w:p>{r('в ячейке')}{reference(2)}</w:p>"), tc("рядом")),
              tr(tc(f"<w:p>{r('низкая ')}{hidden}{r(SENTENCES[3])}</w:p>"), tc(p("а") + p("б")), props=low)),
        prose(9),
    ]  # fmt: skip
    foot = [" ".join(SENTENCES * 40), SENTENCES[2]]
    return parts(*body, related={"rF": ("footnotes", "word/footnotes.xml", notes(*foot))})


CASES = {
    make.__name__: make
    for make in (
        notes_in_columns, unlike_columns, balanced_columns, tables_over_pages, floating_pictures, marked_text,
        links_and_controls, mixed_runs, numbered_pages, growing_boxes,
        odd_lines, long_notes,
    )
}  # fmt: skip
