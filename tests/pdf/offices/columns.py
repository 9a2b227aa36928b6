"""Documents in columns: equal and not, with breaks and lines, balanced where text goes on below."""

from tests.pdf.documents import SECTION, p, package, parts, r, table
from tests.pdf.offices.writing import SENTENCES, para, prose

COLUMNS = '<w:cols w:num="{}" w:space="{}"/>'
BREAK = '<w:r><w:br w:type="column"/></w:r>'


def closing(text, columns="", kind="continuous"):
    """A paragraph that ends a section."""
    section = SECTION.format(refs=f'<w:type w:val="{kind}"/>', extra=columns)
    return p(text, section)


def continuous(columns=""):
    """The end of a last section that begins where the one before it ends."""
    return {"refs": '<w:type w:val="continuous"/>', "section": columns}


def two_columns():
    """A bulletin in two columns over two pages."""
    return package(parts(p("ВЕСТНИК", '<w:jc w:val="center"/>'), prose(16), section=COLUMNS.format(2, 708)))


def three_columns_ruled():
    """Three columns with lines between."""
    return package(parts(prose(6, ""), section='<w:cols w:num="3" w:space="425" w:sep="1"/>'))


def balanced():
    """A title over the page, two balanced columns, and text over the page again."""
    title = closing("ПРОТОКОЛ")
    return package(
        parts(
            title,
            prose(3, ""),
            closing("Решили утвердить.", COLUMNS.format(2, 708)),
            prose(2),
            **continuous(),
        )
    )


def column_break():
    """Two parties side by side in two columns, by a column break."""
    left = "".join(
        p(text) for text in ("Заказчик:", "Правительство области", "пл. Ленина, д. 1", "ИНН 7325001144")
    )
    right = "".join(p(text) for text in ("ООО «Исполнитель»", "ул. Гончарова, д. 5", "ИНН 7325000000"))
    middle = para(BREAK, "Исполнитель:")
    return package(
        parts(
            prose(2),
            closing("Реквизиты сторон"),
            left,
            middle,
            right,
            closing("КПП 732501001", COLUMNS.format(2, 708)),
            prose(1),
            **continuous(),
        )
    )


def unequal():
    """A narrow column and a wide one."""
    widths = (
        '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="2800" w:space="500"/><w:col w:w="6338"/></w:cols>'
    )
    return package(parts(prose(12, '<w:jc w:val="left"/>'), section=widths))


def table_in_columns():
    """A table whose rows go on in the next column, under its head."""
    rows = [[f"{number}", f"Район {number}"] for number in range(1, 75)]
    head = (
        "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr/><w:p>"
        + r("№")
        + "</w:p></w:tc><w:tc><w:tcPr/><w:p>"
        + r("Название")
        + "</w:p></w:tc></w:tr>"
    )
    return package(
        parts(p("Список районов"), table([800, 3000], head, *rows), section=COLUMNS.format(2, 708))
    )


def headed_columns():
    """Balanced columns with headings kept with their text and space between, over pages, below text and above it."""
    head = '<w:keepNext/><w:keepLines/><w:spacing w:before="40"/>'
    spaced = '<w:spacing w:after="160"/>'
    parted = "".join(
        p(f"Вопрос {n}", head) + p(" ".join(SENTENCES[(n + place) % 4] for place in range(1 + n % 3)), spaced)
        for n in range(16)
    )
    two, three = COLUMNS.format(2, 708), COLUMNS.format(3, 425)
    return package(
        parts(
            prose(1, spaced), closing("Повестка дня"), parted, closing("Конец повестки", two),
            prose(2, '<w:spacing w:before="300" w:after="100"/>'), closing("и всё", three), prose(2),
            **continuous(),
        )
    )  # fmt: skip


CASES = {
    made.__name__: made
    for made in (
        two_columns,
        three_columns_ruled,
        balanced,
        column_break,
        unequal,
        table_in_columns,
        headed_columns,
    )
}
