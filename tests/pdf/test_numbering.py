import warnings

import pytest

from tests.pdf.documents import RELATIONS, content, lines, p, parts, word
from tests.pdf.laid import texts
from tests.pdf.layout.test_boxes import png
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw
from wego_forms.pdf.numerals import spelled


def level(place, form, text, left=709, more=""):
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="709"/></w:pPr></w:lvl>'
    )


def listed(*levels, nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'):
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def item(text, place=0, number=1):
    return p(text, f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{number}"/></w:numPr>')


def test_levels_count_and_start_again_under_a_new_parent():
    numbering = listed(
        level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "lowerLetter", "%3)")
    )
    body = [item("а"), item("б", 1), item("в", 2), item("г", 2), item("д", 1), item("е"), item("ж", 1)]
    found = lines(draw(parts(*body, numbering=numbering)).pdf)
    assert found == ["1. а", "1.1. б", "a) в", "b) г", "1.2. д", "2. е", "2.1. ж"]


def test_a_level_that_is_skipped_counts_as_begun():
    numbering = listed(
        level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3.")
    )
    body = [item("а", 2), item("б", 2), item("в", 1), item("г"), item("д", 2), item("е", 1)]
    found = lines(draw(parts(*body, numbering=numbering)).pdf)
    assert found == ["1.1.1. а", "1.1.2. б", "1.2. в", "2. г", "2.1.1. д", "2.2. е"]


def test_the_label_hangs_and_the_text_stands_at_the_indent():
    pdf = draw(parts(item("текст"), numbering=listed(level(0, "bullet", "–")))).pdf
    assert word(pdf, "–").left == pytest.approx(85.05, abs=0.1)
    assert word(pdf, "текст").left == pytest.approx(85.05 + 35.45, abs=0.1)


def test_the_symbol_fonts_bullet_is_a_bullet():
    assert lines(draw(parts(item("текст"), numbering=listed(level(0, "bullet", "\uf0b7")))).pdf) == [
        "• текст"
    ]


def test_a_list_of_a_list_style_has_the_styles_levels():
    style = '<w:styleLink w:val="Наш"/>' + level(0, "decimal", "%1)") + level(1, "lowerLetter", "%2)")
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Наш"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{style}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    found = lines(draw(parts(item("а"), item("б", 1), item("в", 1), item("г"), numbering=numbering)).pdf)
    assert found == ["1) а", "a) б", "b) в", "2) г"]


def test_a_list_that_says_no_start_counts_from_nought():
    numbering = listed(level(0, "decimal", "%1.").replace('<w:start w:val="1"/>', ""))
    assert lines(draw(parts(item("а"), item("б"), numbering=numbering)).pdf) == ["0. а", "1. б"]


def test_a_second_list_may_start_again():
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = [item("а"), item("б"), item("в", number=2)]
    found = lines(draw(parts(*body, numbering=listed(level(0, "decimal", "%1)"), nums=nums))).pdf)
    assert found == ["1) а", "2) б", "1) в"]


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [(4, "upperRoman", "IV"), (1949, "lowerRoman", "mcmxlix"), (27, "lowerLetter", "aa"), (3, "russianLower", "в"),
     (7, "decimalZero", "07"), (12, "unheardOf", "12"), (28, "upperLetter", "BB"), (30, "russianUpper", "АА"),
     (27, "russianLower", "э"), (29, "russianLower", "я"), (7, "chicago", "‡‡"), (43, "hex", "2B"),
     (3, "numberInDash", "- 3 -"),
     (1, "decimalEnclosedCircle", "①"), (20, "decimalEnclosedCircle", "⑳"), (21, "decimalEnclosedCircle", "㉑"),
     (36, "ideographEnclosedCircle", "㊱"), (51, "decimalEnclosedCircle", "51"), (4, "decimalEnclosedParen", "(4)"),
     (4, "decimalEnclosedFullstop", "4."), (7, "custom:001", "007"), (12345, "custom:001", "12345"),
     (1, "hebrew1", "א"), (15, "hebrew1", "טו"), (16, "hebrew1", "טז"), (17, "hebrew1", "יז"),
     (519, "hebrew1", "תקיט"), (11, "hebrew2", "כ"), (22, "hebrew2", "ת"), (23, "hebrew2", "אא"),
     (0, "ordinal", "0")],
)  # fmt: skip
def test_numbers_are_spelled(value, form, text):
    assert spelled(value, form) == text


@pytest.mark.parametrize(
    ("value", "form", "russian", "english"),
    [(1, "ordinal", "1-й", "1st"), (12, "ordinal", "12-й", "12th"), (22, "ordinal", "22-й", "22nd"),
     (3, "ordinalText", "Третий", "Third"), (21, "ordinalText", "Двадцать первый", "Twenty-first"),
     (121, "cardinalText", "Сто двадцать один", "One hundred twenty-one")],
)  # fmt: skip
def test_numbers_are_spelled_in_the_language_of_their_text(value, form, russian, english):
    assert (spelled(value, form, "ru-RU"), spelled(value, form, "en-US")) == (russian, english)


def test_an_ordinal_of_another_language_has_a_full_stop_and_a_word_that_nobody_knows_is_in_figures():
    assert (spelled(2, "ordinal", "de-DE"), spelled(2, "cardinalText", "zz")) == ("2.", "2")


def test_a_list_is_numbered_in_the_language_of_its_paragraphs():
    body = [item("а"), item("б").replace("<w:pPr>", '<w:pPr><w:rPr><w:lang w:val="en-GB"/></w:rPr>')]
    found = lines(draw(parts(*body, numbering=listed(level(0, "ordinalText", "%1.")))).pdf)
    assert found == ["Первый. а", "Second. б"]


def test_a_format_that_a_document_makes_up_has_as_many_figures():
    made = level(0, "decimal", "№ %1").replace(
        '<w:numFmt w:val="decimal"/>',
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>',
    )
    assert lines(draw(parts(item("а"), item("б"), numbering=listed(made))).pdf) == ["№ 001 а", "№ 002 б"]


def test_a_format_that_nobody_writes_is_told_once():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        drawing = draw(parts(item("а"), item("б"), numbering=listed(level(0, "thaiLetters", "%1."))))
    assert lines(drawing.pdf) == ["1. а", "2. б"]
    assert [problem.value for problem in drawing.problems] == ["thaiLetters"]


def ended(text="", number=True):
    """A numbered paragraph that ends a section: the next one begins on a new page."""
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if number else ""
    return p(text, f'{listed}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>')


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ([ended(), item("а")], ["1. а"]),
        ([item("а"), ended(), item("б")], ["1. а", "2. б"]),
        ([item("а"), ended("б"), item("в")], ["1. а", "2. б", "3. в"]),
        ([item("а"), item(""), item("б")], ["1. а", "2.", "3. б"]),
    ],
)
def test_a_paragraph_that_only_ends_a_section_is_not_numbered(body, found):
    numbering = listed(level(0, "decimal", "%1."))
    assert lines(draw(parts(*body, numbering=numbering)).pdf) == found


OFF = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
INDENTED = '<w:ind w:left="1000" w:hanging="600" w:right="3000"/>'


@pytest.mark.parametrize(
    ("style", "said", "first", "left"),
    [
        (INDENTED, OFF, 0, 0),  # neither of its style's indents is left
        (INDENTED, OFF + '<w:ind w:left="1136"/>', 56.8, 56.8),
        (INDENTED, OFF + '<w:ind w:firstLine="400"/>', 20, 0),
        (OFF + INDENTED, "", 20, 50),  # a style's own are
        (INDENTED, "", 20, 50),
    ],
)
def test_what_is_taken_out_of_its_list_is_not_set_in_as_its_style_is(style, said, first, left):
    sheet = f'<w:style w:type="paragraph" w:styleId="S"><w:pPr>{style}</w:pPr></w:style>'
    drawn = texts(p("слово " * 30, f'<w:pStyle w:val="S"/>{said}'), styles=sheet)
    assert [x for x, _ in drawn[:2]] == [first, left]
    ind = f'<w:ind w:left="{left * 20:.0f}" w:firstLine="{(first - left) * 20:.0f}" w:right="3000"/>'
    assert drawn == texts(p("слово " * 30, ind))  # the indent on the right stays


PICTURES = (
    '<w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape style="width:9pt;height:9pt"><v:imagedata r:id="rP"/>'
    "</v:shape></w:pict></w:numPicBullet>"
    '<w:numPicBullet w:numPicBulletId="1"><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill>'
    '<a:blip r:embed="rP"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
    "</w:numPicBullet>"
)


@pytest.mark.parametrize("number", [0, 1])
def test_a_bullet_may_be_a_picture(number):
    numbering = PICTURES + listed(level(0, "bullet", "\uf0b7", more=f'<w:lvlPicBulletId w:val="{number}"/>'))
    made = parts(item("текст"), numbering=numbering)
    made["word/_rels/numbering.xml.rels"] = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rP" '
        f'Type="{RELATIONS}/image" Target="media/a.png"/></Relationships>'
    ).encode()
    bare = draw(made).pdf
    assert lines(bare) == ["• текст"]  # its file is missing
    made["word/media/a.png"] = png()
    pdf = draw(made).pdf
    assert lines(pdf) == ["текст"]
    assert word(pdf, "текст").left == pytest.approx(85.05 + 35.45, abs=0.1)
    ((wide, _, _, tall, left, _),) = (
        operands for operands, name in content(pdf)[0] if name == "cm" and operands[0] > 1
    )
    assert (wide, tall, left) == pytest.approx((11.2, 11.2, 85.05), abs=0.1)  # of letters of 14 pt
