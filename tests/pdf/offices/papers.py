"""Papers as offices write them: contents with leaders, lists, headers and footers, sections, tabs, hyphens."""

from tests.pdf.documents import SECTION, p, package, parts, r, running, table
from tests.pdf.offices.writing import BOTH, SENTENCES, para, prose

CENTRED = '<w:jc w:val="center"/>'
PAGE = '<w:r><w:br w:type="page"/></w:r>'
MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
HEADING = (
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr>'
    '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'
    "</w:style>"
)
LEVELS = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
        for level, (kind, text, left, hanging) in enumerate(
            (
                ("decimal", "%1.", 709, 709),
                ("decimal", "%1.%2.", 1418, 709),
                ("russianLower", "%3)", 1843, 425),
            )
        )
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def field(code, result):
    """A field with its stored result."""
    said = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return MARK.format("begin") + said + MARK.format("separate") + r(result) + MARK.format("end")


def listed(level, text):
    """An item of the numbered list."""
    return p(
        text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>{BOTH.split("<w:ind")[0]}'
    )


def contents():
    """A table of contents from its stored result, and the chapters on their pages."""
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9628"/></w:tabs>'
    titles = ("Общие положения", "Порядок вступления", "Взносы и иные платежи")
    made = []
    for number, title in enumerate(titles):
        entry = r(f"{number + 1}. {title}\t") + field(f"PAGEREF _Toc{number} \\h", str(number + 2))
        if not number:
            entry = (
                MARK.format("begin")
                + '<w:r><w:instrText>TOC \\o "1-1"</w:instrText></w:r>'
                + MARK.format("separate")
                + entry
            )
        if number == len(titles) - 1:
            entry += MARK.format("end")
        made.append(para(entry, props=tabs))
    chapters = "".join(
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:pageBreakBefore/></w:pPr>'
        f'<w:bookmarkStart w:id="{n}" w:name="_Toc{n}"/>'
        f'{r(f"{n + 1}. {title}")}<w:bookmarkEnd w:id="{n}"/></w:p>{prose(3, start=n)}'
        for n, title in enumerate(titles)
    )
    return package(parts(p("СОДЕРЖАНИЕ", CENTRED), *made, chapters, styles=HEADING))


def numbered_rules():
    """Regulations in a list of three levels, with Russian letters at the third."""
    body = ""
    for n in range(4):
        body += listed(0, SENTENCES[n]) + listed(1, SENTENCES[(n + 1) % 4])
        body += listed(2, "в первом квартале;") + listed(2, "во втором квартале.")
        body += listed(1, SENTENCES[(n + 2) % 4])
    return package(parts(p("ПОЛОЖЕНИЕ", CENTRED), body, numbering=LEVELS))


def headers_of_all_kinds():
    """Another header on the first page, others on even ones, page of pages in the footer."""
    kinds = {"first": "ПРАВИТЕЛЬСТВО", "default": "Нечётная", "even": "Чётная"}
    related = {f"r{kind}": ("header", f"word/header{number}.xml", running("hdr", p(text, CENTRED)))
               for number, (kind, text) in enumerate(kinds.items(), 1)}  # fmt: skip
    of_all = para(
        r("Стр. "), field("PAGE", "1"), r(" из "), field("NUMPAGES", "9"), props='<w:jc w:val="right"/>'
    )
    for number, kind in enumerate(kinds, 1):
        related[f"f{kind}"] = ("footer", f"word/footer{number}.xml", running("ftr", of_all))
    refs = "".join(
        f'<w:{part}Reference w:type="{kind}" r:id="{letter}{kind}"/>'
        for kind in kinds
        for part, letter in (("header", "r"), ("footer", "f"))
    )
    return package(
        parts(
            prose(28), refs=refs, related=related, section="<w:titlePg/>", settings="<w:evenAndOddHeaders/>"
        )
    )


def landscape_between():
    """A wide table on a page across between two upright ones."""
    across = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1701" w:right="1134" ' \
        'w:bottom="567" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'  # fmt: skip
    upright = SECTION.format(refs="", extra="")
    rows = [[f"Показатель {n}", "1 234,5", "2 345,6", "100,0"] for n in range(1, 12)]
    wide = table([5570, 3000, 3000, 3000], *rows)
    return package(parts(prose(2), p("Приложение", upright), wide, p("Итого", across), prose(2)))


def signature():
    """The end of a letter: a post of two lines, a name at the right by a tab, an executor's lines."""
    tabs = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'
    post = p("Исполняющий обязанности\nГубернатора области\tА.А.Смекалин", tabs)
    stops = (("left", 2000), ("center", 5000), ("decimal", 8000))
    decimal = "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for kind, at in stops)
    sums = "".join(
        p(f"{n}.\tвзнос\tза год\t{1500 * n},{n}0", f"<w:tabs>{decimal}</w:tabs>") for n in range(1, 5)
    )
    executor = p("Иванов Иван Иванович\n8 (8422) 58-93-43", "", '<w:sz w:val="20"/>')
    return package(parts(prose(2), sums, p(), post, p(), executor))


def spaced_and_kept():
    """Paragraphs with spaces, multiples of lines, kept with the next and in one piece, words in all looks."""
    looks = (
        "<w:b/>", "<w:i/>", '<w:u w:val="single"/>', "<w:caps/>", "<w:smallCaps/>", '<w:spacing w:val="40"/>',
        '<w:w w:val="120"/>', '<w:highlight w:val="yellow"/>', '<w:vertAlign w:val="superscript"/>',
        '<w:sz w:val="36"/>',
    )  # fmt: skip
    body = []
    for n, look in enumerate(looks * 3):
        line = f'w:line="{(240, 276, 360)[n % 3]}" w:lineRule="auto"'
        shape = f'<w:spacing w:before="{60 * (n % 4)}" w:after="{40 * (n % 3)}" {line}/>'
        shape += ("<w:keepNext/>" if n % 5 == 0 else "") + ("<w:keepLines/>" if n % 3 == 0 else "")
        marked = r("выделено здесь", look)
        body.append(para(SENTENCES[n % 4] + " ", marked, " " + SENTENCES[(n + 1) % 4], props=shape))
    return package(parts(*body))


def spaced_by_the_browser():
    """Text pasted from a page of the web: automatic space, not above the first paragraph of the text or of a cell."""
    auto = '<w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"/>'
    cell = p("Показатель", auto) + p(SENTENCES[0], auto)
    return package(
        parts(p(SENTENCES[1], auto), p(SENTENCES[2], auto), table([5000, 4000], [cell, cell]), prose(2))
    )


def counted_in_lines():
    """Space above and below said in lines, where no other is said, and lines that a break ends, justified."""
    looks = (
        'w:beforeLines="100" w:before="100"', 'w:afterLines="200"', 'w:before="240" w:after="240"',
        'w:beforeLines="50" w:afterLines="50"',
    )  # fmt: skip
    spaced = [p(SENTENCES[n] * 2, f"<w:spacing {look}/>") for n, look in enumerate(looks)]
    broken = p(f"Министру образования и науки области\nИванову И.И. {SENTENCES[0]}", '<w:jc w:val="both"/>')
    return package(parts(*spaced, broken))


def ruled_off():
    """Headings ruled off by borders of several lines, and a frame of double ones."""
    border = '<w:{} w:val="{}" w:sz="{}" w:space="{}" w:color="auto"/>'
    rules = (("thinThickSmallGap", 24), ("thickThinSmallGap", 24), ("double", 6), ("single", 12))
    body = [
        p(f"{SENTENCES[n]}", f"<w:pBdr>{border.format('bottom', kind, size, 1)}</w:pBdr>") + prose(1, start=n)
        for n, (kind, size) in enumerate(rules)
    ]
    sides = "".join(border.format(side, "double", 6, 4) for side in ("top", "left", "bottom", "right"))
    return package(parts(*body, p(SENTENCES[0] * 2, f"<w:pBdr>{sides}</w:pBdr>"), prose(1)))


CASES = {
    made.__name__: made
    for made in (
        contents, numbered_rules, headers_of_all_kinds, landscape_between, signature, spaced_and_kept,
        spaced_by_the_browser, counted_in_lines, ruled_off,
    )
}  # fmt: skip
