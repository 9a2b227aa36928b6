"""Documents with text boxes, shapes and groups, in DrawingML and in the older VML."""

from tests.pdf.documents import anchor, p, package, parts, running
from tests.pdf.offices.writing import either, graphic, grouped, para, pict, prose, vml, wsp

SMALL = '<w:sz w:val="20"/>'
CENTRED = '<w:jc w:val="center"/>'
BLACK = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
FRAMED = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>' + BLACK
ABSOLUTE = "position:absolute;margin-left:{};margin-top:{};width:{};height:{};z-index:1"
FROM_PAGE = ";mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
LETTERHEAD = (
    p("ПРАВИТЕЛЬСТВО", CENTRED) + p("УЛЬЯНОВСКОЙ ОБЛАСТИ", CENTRED) + p("пл. Ленина, д. 1", CENTRED, SMALL)
)


def vml_letterhead():
    """A letterhead in a VML box at the left, the addressee in another at the right."""
    left = vml(ABSOLUTE.format("0", "0", "220pt", "90pt"), LETTERHEAD, looks='stroked="f" filled="f"')
    right = vml(ABSOLUTE.format("270pt", "0", "215pt", "90pt"), p("Президенту") + p("Республики Татарстан"))
    return package(parts(para(pict(left), pict(right)), *[p()] * 7, prose(4)))


def vml_beside_drawing():
    """A box that is there twice: as DrawingML, and as VML for older readers."""
    new = graphic(
        wsp(LETTERHEAD, size=(2790000, 1143000), looks=FRAMED),
        anchor(("column", 0), ("paragraph", 0)),
        2790000,
        1143000,
    )
    old = pict(vml(ABSOLUTE.format("0", "0", "219.7pt", "90pt"), LETTERHEAD))
    return package(parts(para(either(new, old)), *[p()] * 7, prose(3)))


def vml_from_page():
    """VML boxes placed from the page's edge, from millimetres and inches, in a header too."""
    head = running(
        "hdr",
        para(
            pict(
                vml(
                    ABSOLUTE.format("85mm", "8mm", "100mm", "10mm") + FROM_PAGE,
                    p("Бланк № 000124", "", SMALL),
                )
            )
        ),
    )
    refs = '<w:headerReference w:type="default" r:id="rH"/>'
    box = vml(
        ABSOLUTE.format("1in", "9.5in", "2.5in", "0.6in") + FROM_PAGE,
        p("Исп. Иванов И.И.", "", SMALL) + p("тел. 58-93-43", "", SMALL),
    )
    return package(
        parts(
            para(pict(box), "Уважаемые коллеги!"),
            prose(5),
            refs=refs,
            related={"rH": ("header", "word/header1.xml", head)},
        )
    )


def vml_wrapped():
    """A VML box that the text flows beside, and one that lines keep away from."""
    beside = vml(
        ABSOLUTE.format("300pt", "0", "170pt", "70pt"),
        p("На № 17-5/1128 от 15.09.2025", "", SMALL),
        wrap="square",
    )
    apart = vml(
        ABSOLUTE.format("60pt", "12pt", "300pt", "40pt"),
        p("Для служебного пользования", CENTRED),
        wrap="topAndBottom",
    )
    return package(
        parts(
            para(pict(beside), "Прошу рассмотреть. " * 20), para(pict(apart), "Текст под рамкой."), prose(2)
        )
    )


def vml_shapes():
    """Lines, rectangles and a group of VML with text in it."""
    rule = '<v:line id="l1" style="position:absolute;z-index:1" from="0,4pt" to="480pt,4pt" strokeweight="1.5pt"/>'
    group = (
        '<v:group id="g1" style="position:absolute;margin-left:20pt;margin-top:10pt;width:400pt;height:120pt" '
        'coordorigin="0,0" coordsize="8000,2400">'
        + vml("position:absolute;left:0;top:0;width:3000;height:1200", p("Начальник"), "rect")
        + vml("position:absolute;left:5000;top:1200;width:3000;height:1200", p("Исполнитель"), "rect")
        + '<v:line style="position:absolute" from="3000,600" to="5000,1800"/></v:group>'
    )
    return package(parts(para("Структура"), para(pict(rule)), para(pict(group)), *[p()] * 8, prose(2)))


def drawn_group():
    """An organisation's chart: a group of boxes and lines in DrawingML, one group inside another."""
    boss = wsp(p("Губернатор", CENTRED), at=(1200000, 0), size=(1600000, 400000), looks=FRAMED)
    line = wsp(
        kind="line",
        at=(2000000, 400000),
        size=(0, 300000),
        looks='<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>',
    )
    left = wsp(p("Аппарат", CENTRED), at=(0, 0), size=(1800000, 400000), looks=FRAMED)
    right = wsp(
        p("Министерства", CENTRED), "roundRect", at=(2200000, 0), size=(1800000, 400000), looks=FRAMED
    )
    below = grouped(left, right, at=(0, 700000), size=(4000000, 400000), child=(0, 0), tag="wpg:grpSp")
    whole = grouped(boss, line, below, size=(4000000, 1100000))
    run = graphic(whole, anchor(("column", 600000), ("paragraph", 100000)), 4000000, 1100000, "Group")
    return package(parts(para("Структура управления"), para(run), *[p()] * 6, prose(2)))


def scaled_group():
    """A group whose children are measured otherwise than it is."""
    inner = wsp(p("СОГЛАСОВАНО", CENTRED), at=(1000000, 1000000), size=(5000000, 2000000), looks=FRAMED)
    other = wsp(kind="ellipse", at=(7000000, 1000000), size=(2000000, 2000000), looks=FRAMED)
    whole = grouped(
        inner, other, size=(3200000, 800000), child=(1000000, 1000000), child_size=(8000000, 2000000)
    )
    run = graphic(whole, anchor(("column", 0), ("paragraph", 0)), 3200000, 800000, "Group")
    return package(parts(para("Лист согласования"), para(run), *[p()] * 5, prose(2)))


def shapes():
    """Simple shapes with text: rounded, round, a straight connector, an arrow."""
    made = [
        graphic(
            wsp(p(text, CENTRED), kind, size=(1500000, 600000), looks=FRAMED),
            anchor(("column", x), ("paragraph", 0)),
            1500000,
            600000,
        )
        for text, kind, x in (
            ("Начало", "roundRect", 0),
            ("Проверка", "ellipse", 2000000),
            ("Конец", "flowChartTerminator", 4000000),
        )
    ]
    stroke = '<a:ln w="12700"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:tailEnd type="triangle"/></a:ln>'
    arrow = graphic(
        wsp(kind="straightConnector1", size=(500000, 0), looks=stroke),
        anchor(("column", 1500000), ("paragraph", 300000)),
        500000,
        0,
    )
    return package(parts(para("Порядок"), para(*made, arrow), *[p()] * 4, prose(2)))


CASES = {
    made.__name__: made
    for made in (
        vml_letterhead,
        vml_beside_drawing,
        vml_from_page,
        vml_wrapped,
        vml_shapes,
        drawn_group,
        scaled_group,
        shapes,
    )
}
