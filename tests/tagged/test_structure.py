"""The structure that a tagged PDF gives: elements of what the document holds, in its order."""

import pytest

from tests.pdf.documents import anchor, p, parts, picture, r, running, table, tc, tr
from tests.pictures.files import halves, saved
from tests.tagged.structure import faults, spoken, tree
from wego_forms.pdf import draw

CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>Письмо</dc:title><dc:language>ru-RU</dc:language></cp:coreProperties>"
)
HEAD = '<w:style w:type="paragraph" w:styleId="{0}"><w:pPr><w:outlineLvl w:val="{1}"/></w:pPr></w:style>'
STYLES = "".join(HEAD.format(f"H{level}", level - 1) for level in range(1, 10))
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def tagged(*body, archive=False, **more):
    pdf = draw(parts(*body, styles=STYLES, core=CORE, **more), archive=archive).pdf
    assert faults(pdf) == []
    return pdf


def heading(text, level):
    return p(text, f'<w:pStyle w:val="H{level}"/>')


def item(text, level=0):
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')


def test_paragraphs_and_headings_come_in_their_order_and_empty_ones_are_not_there():
    made = tree(tagged(heading("Глава", 1), p(), "Первый.", p("   "), heading("Раздел", 2), "Второй."))
    assert made.outline() == "Document(H1 P H2 P)"
    assert made.text == "ГлаваПервый.РазделВторой."


@pytest.mark.parametrize(
    ("levels", "heard"),
    [
        ((1, 2, 3, 2), ["H1", "H2", "H3", "H2"]),
        ((2, 3, 2, 1), ["H1", "H2", "H1", "H1"]),
        ((1, 3, 3, 2), ["H1", "H2", "H2", "H2"]),
        ((1, 2, 3, 4, 5, 6, 7, 8, 9), ["H1", "H2", "H3", "H4", "H5", "H6", "H6", "H6", "H6"]),
    ],
)
def test_no_level_of_headings_is_left_out(levels, heard):
    made = tree(tagged(*(heading(f"Глава {level}", level) for level in levels)))
    assert [node.kind for node in made.all()][1:] == heard


def test_a_paragraph_on_several_pages_is_one_element():
    made = tree(tagged("Перед ним.", "слово за словом " * 900))
    assert made.outline() == "Document(P P)"
    assert made.kids[1].pages == {0, 1, 2, 3, 4}
    assert made.kids[1].text.split() == ["слово", "за", "словом"] * 900


def test_a_table_says_what_heads_its_columns_and_what_spans():
    rows = (
        tr(tc("Город", '<w:gridSpan w:val="2"/>'), "Взнос", props="<w:tblHeader/>"),
        tr(tc("Казань", '<w:vMerge w:val="restart"/>'), "центр", "1"),
        tr(tc(p(), "<w:vMerge/>"), "берег", "2"),
    )
    made = tree(tagged(table([2000, 2000, 2000], *rows)))
    assert made.outline() == ("Document(Table(THead(TR(TH TH)) TBody(TR(TD TD TD) TR(TD TD))))")
    head, second = made.all("TH")
    assert (head.said["/Scope"], head.said["/ColSpan"], second.said["/Scope"]) == ("/Column", 2, "/Column")
    assert [cell.said.get("/RowSpan") for cell in made.all("TD")] == [2, None, None, None, None]


def test_a_table_of_nothing_but_heads_has_no_head_apart():
    rows = (tr("Город", "Взнос", props="<w:tblHeader/>"), tr("Казань", "1", props="<w:tblHeader/>"))
    made = tree(tagged(table([2000, 2000], *rows)))
    assert made.outline() == "Document(Table(TR(TH TH) TR(TH TH)))"


LOOK = '<w:tblLook w:firstRow="{}" w:firstColumn="{}"/>'
BOLD = p("Город", run="<w:b/>")


@pytest.mark.parametrize(
    ("row", "column", "heard"),
    [(1, 0, "TR(TH TH) TR(TD TD)"), (0, 1, "TR(TH TD) TR(TH TD)"), (0, 0, "TR(TD TD) TR(TD TD)")],
)
def test_a_bold_first_row_or_column_heads_where_the_table_says_that_it_is_special(row, column, heard):
    rows = (tr(tc(BOLD), tc(BOLD)), tr(tc(BOLD), "1"))
    made = tree(tagged(table([2000, 2000], *rows, props=LOOK.format(row, column))))
    assert made.outline() == f"Document(Table({heard}))"


def test_a_first_row_that_is_not_bold_heads_nothing():
    made = tree(tagged(table([2000, 2000], tr("а", "б"), tr("в", "г"), props=LOOK.format(1, 1))))
    assert made.outline() == "Document(Table(TR(TD TD) TR(TD TD)))"


def test_a_style_says_what_heads_and_what_only_puts_things_in_their_places():
    styles = (
        '<w:style w:type="table" w:styleId="Labelled"><w:tblStylePr w:type="firstCol"/></w:style>'
        '<w:style w:type="table" w:styleId="Layout"/>'
        '<w:style w:type="table" w:styleId="Chart"><w:basedOn w:val="Layout"/></w:style>'
    )
    rows = (tr("Имя", "Казань"), tr("Индекс", "420111"))

    def made(style):
        props = f'<w:tblStyle w:val="{style}"/>{LOOK.format(0, 1)}'
        return tree(draw(parts(table([2000, 2000], *rows, props=props), styles=styles, core=CORE)).pdf)

    assert made("Labelled").outline() == "Document(Table(TR(TH TD) TR(TH TD)))"
    assert [cell.said["/Scope"] for cell in made("Labelled").all("TH")] == ["/Row", "/Row"]
    assert made("Layout").outline() == made("Chart").outline() == "Document(P P P P)"


def test_a_row_that_pages_cut_is_one_and_its_repeated_head_is_decoration():
    rows = (tr("Имя", "Слова", props="<w:tblHeader/>"), tr("Казань", "много слов " * 900))
    made = tree(tagged(table([2000, 7000], *rows)))
    assert made.outline() == "Document(Table(THead(TR(TH TH)) TBody(TR(TD TD))))"
    assert len(list(made.all("TD"))[1].pages) > 1
    assert made.text.count("Имя") == 1


def test_rows_that_begin_later_or_end_sooner_have_as_many_columns():
    rows = (
        tr("а", "б", "в"),
        tr("г", props='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        tr("д", "е"),
    )
    made = tree(tagged(table([2000, 2000, 2000], *rows)))
    assert made.outline() == ("Document(Table(TR(TD TD TD) TR(TD TD TD) TR(TD TD TD)))")


def test_a_table_of_one_row_or_column_only_puts_things_in_their_places():
    side_by_side = table([4000, 4000], tr("Губернатор", "И. О. Фамилия"))
    below = table([8000], tr("первое"), tr("второе"))
    assert tree(tagged(side_by_side, p(), below)).outline() == "Document(P P P P)"


def test_numbered_paragraphs_are_lists_in_lists():
    body = (item("один"), item("а внутри", 1), item("и ещё", 1), item("два"), "Слово.", item("три"))
    made = tree(tagged(*body, numbering=NUMBERING))
    assert made.outline() == (
        "Document(L(LI(Lbl LBody(L(LI(Lbl LBody) LI(Lbl LBody)))) LI(Lbl LBody)) P L(LI(Lbl LBody)))"
    )
    assert [node.text.strip() for node in made.all("Lbl")] == ["1.", "–", "–", "2.", "3."]
    assert [node.said["/ListNumbering"] for node in made.all("L")] == ["/Decimal", "/Disc", "/Decimal"]


INDENTED = (
    '<w:abstractNum w:abstractNumId="{0}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{1}"/>'
    '<w:lvlText w:val="{2}"/>'
    '<w:pPr><w:ind w:left="{3}" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
)
TWO_LISTS = (
    INDENTED.format(0, "decimal", "%1.", 720)
    + INDENTED.format(1, "bullet", "•", 1440)
    + "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(2))
)


def of_list(text, number):
    return p(text, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')


def test_another_lists_bullets_under_a_number_are_inside_of_it():
    body = (of_list("один", 1), of_list("а", 2), of_list("б", 2), of_list("два", 1))
    made = tree(tagged(*body, numbering=TWO_LISTS))
    assert made.outline() == "Document(L(LI(Lbl LBody(L(LI(Lbl LBody) LI(Lbl LBody)))) LI(Lbl LBody)))"


def test_lists_in_lists_end_somewhere():
    count = 380
    numbering = "".join(INDENTED.format(n, "bullet", "•", 24 * n) for n in range(count))
    numbering += "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, count)
    )
    made = tree(tagged(*(of_list("а", n) for n in range(1, count)), numbering=numbering))
    assert len(list(made.all("LI"))) == count - 1


def test_a_paragraph_indented_as_an_item_goes_on_with_it_and_another_ends_the_list():
    more = p("и ещё о нём", '<w:ind w:left="720"/>')
    made = tree(tagged(of_list("один", 1), more, of_list("два", 1), "После.", numbering=TWO_LISTS))
    assert made.outline() == "Document(L(LI(Lbl LBody(P)) LI(Lbl LBody)) P)"
    aside = p("Подпись", '<w:ind w:left="5000"/>')
    assert (
        tree(tagged(of_list("один", 1), aside, numbering=TWO_LISTS)).outline()
        == "Document(L(LI(Lbl LBody)) P)"
    )


def test_a_numbered_heading_is_a_heading():
    props = '<w:pStyle w:val="H1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    made = tree(tagged(p("Общее", props), numbering=NUMBERING))
    assert made.outline() == "Document(H1)"
    assert made.text == "1. Общее"


def test_what_a_tab_or_a_line_break_parts_is_read_apart():
    made = tree(tagged(p("Президенту\nРеспублики"), p("Приложение:\tформа")))
    assert [node.text for node in made.kids] == ["Президенту Республики", "Приложение: форма"]


def test_a_page_number_in_a_sentence_stands_in_its_place():
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
    made = tree(tagged(f"<w:p>{r('Лист ')}{field}{r(' из многих')}</w:p>"))
    assert made.text == "Лист 1 из многих"


def test_headers_footers_lines_and_shading_are_decoration():
    body = p(
        "Слово",
        '<w:pBdr><w:top w:val="single" w:sz="8"/></w:pBdr><w:shd w:fill="D0E0A0"/>',
        '<w:u w:val="single"/>',
    )
    pdf = tagged(
        body,
        refs='<w:headerReference r:id="h"/><w:footerReference r:id="f"/>',
        related={
            "h": ("header", "word/header1.xml", running("hdr", "Верх")),
            "f": ("footer", "word/footer1.xml", running("ftr", "Низ")),
        },
    )
    assert tree(pdf).outline() == "Document(P)"
    assert tree(pdf).text == "Слово"


def test_a_link_has_its_text_and_its_place():
    link = f'<w:hyperlink r:id="l">{r("we-gov.org")}</w:hyperlink>'
    pdf = tagged(
        f"<w:p>{r('Сайт: ')}{link}{r(' и всё.')}</w:p>",
        related={"l": ("hyperlink", "https://we-gov.org", None)},
    )
    made = tree(pdf)
    assert made.outline() == "Document(P(Link))"
    assert next(made.all("Link")).text == "we-gov.org"
    assert made.text == "Сайт: we-gov.org и всё."


def test_links_to_one_address_have_a_place_each():
    link = f'<w:hyperlink r:id="l">{r("тут")}</w:hyperlink>'
    body = f"<w:p>{r('Есть ')}{link}{r(' и ')}{link}{r(' тоже. ' * 30)}{link}</w:p>"
    made = tree(tagged(body, related={"l": ("hyperlink", "https://we-gov.org", None)}))
    assert [(node.text, len(node.kids)) for node in made.all("Link")] == [("тут", 2)] * 3


def test_a_link_on_three_lines_is_one():
    link = f'<w:hyperlink r:id="l">{r("слово за словом " * 12)}</w:hyperlink>'
    made = tree(tagged(f"<w:p>{link}</w:p>", related={"l": ("hyperlink", "https://we-gov.org", None)}))
    assert made.outline() == "Document(P(Link))"
    assert [kid is None for kid in next(made.all("Link")).kids].count(True) == 3


def test_a_floating_picture_stands_where_its_anchor_does_and_says_what_it_shows():
    place = anchor(("page", 720000), ("page", 7200000))
    place = place.replace("EXTENT", 'EXTENT<wp:docPr id="1" name="p" descr="Герб города"/>')
    shown = f"<w:p>{picture('a', place)}</w:p>"
    pdf = tagged(
        "Перед.", shown, "После.", related={"a": ("image", "word/media/a.png", saved(halves(), "PNG"))}
    )
    assert spoken(pdf) == "Перед.\n[Герб города]\nПосле."
