"""Documents with what is turned: headings of columns that read upwards, boxes at the sheet's edge, a watermark."""

from tests.pdf.documents import anchor, p, package, parts, table, tc, tr
from tests.pdf.offices.boxes import FRAMED
from tests.pdf.offices.tables import RULED
from tests.pdf.offices.writing import graphic, para, prose, wsp

CENTRED = '<w:jc w:val="center"/>'
MIDDLE = '<w:vAlign w:val="center"/>'


def upward_headings():
    """A table whose narrow columns are headed by text that reads upwards."""
    turned = '<w:textDirection w:val="btLr"/>' + MIDDLE
    heads = [tc(p(text, CENTRED), turned) for text in ("Номер", "Год вступления", "Взнос, тыс. рублей")]
    top = tr(
        *heads, tc(p("Наименование", CENTRED), MIDDLE), props='<w:trHeight w:val="2600" w:hRule="exact"/>'
    )
    rows = [[f"{n}", f"{2010 + n}", f"{150 + n}", f"Муниципальное образование {n}"] for n in range(1, 8)]
    return package(
        parts(p("РЕЕСТР", CENTRED), table([800, 800, 900, 7100], top, *rows, props=RULED), prose(1))
    )


def downward_cell():
    """A merged cell at the side that reads downwards."""
    side = '<w:vMerge w:val="restart"/><w:textDirection w:val="tbRl"/>' + MIDDLE
    tall = '<w:trHeight w:val="600"/>'
    rows = [tr(tc(p("Раздел I", CENTRED), side), "первая", "1", props=tall)]
    rows += [tr(tc("", "<w:vMerge/>"), text, "2", props=tall) for text in ("вторая", "третья", "ещё")]
    return package(parts(table([800, 6000, 2800], *rows, props=RULED), prose(2)))


def side_box():
    """A box at the sheet's left edge whose text reads upwards."""
    shape = wsp(p("Бланк № 000124", CENTRED), size=(360000, 2700000), looks=FRAMED, body='vert="vert270"')
    run = graphic(shape, anchor(("page", 300000), ("page", 3000000)), 360000, 2700000)
    return package(parts(para(run, "Уважаемые коллеги!"), prose(4)))


CASES = {made.__name__: made for made in (upward_headings, downward_cell, side_box)}
