import io
import re

import pytest
from lxml import etree
from pypdf import PdfReader

from tests.builder import W, docx, paragraph, part, plain_text
from wego_forms import Template, TemplateError, to_pdf

NS = f'xmlns:w="{W}"'


def level(at, kind="decimal", text="%1."):
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{400 * (at + 1)}" w:hanging="400"/></w:pPr></w:lvl>'
    )


NUMBERING = (
    f'<w:numbering {NS}><w:abstractNum w:abstractNumId="0">{level(0)}{level(1, "lowerLetter", "%2)")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "–")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num></w:numbering>"
)
STYLES = (
    f'<w:styles {NS}><w:style w:type="paragraph" w:styleId="Item"><w:name w:val="List Number"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr><w:ind w:left="999"/></w:pPr></w:style><w:style w:type="paragraph" '
    'w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Item"/></w:style></w:styles>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>'
    '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
    'Target="styles.xml"/></Relationships>'
)
PARTS = {
    "word/numbering.xml": NUMBERING.encode(),
    "word/styles.xml": STYLES.encode(),
    "word/_rels/document.xml.rels": RELATIONS.encode(),
}
LETTERS = [
    {"name": "А", "points": ["a", "b", "c"]},
    {"name": "Б", "points": ["d", "e"]},
    {"name": "В", "points": []},
]


def item(text, number=1, at=0):
    return paragraph(text).replace(
        "<w:p>",
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>',
    )


def styled(text, style="Item"):
    return paragraph(text).replace("<w:p>", f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>')


def filled(*body):
    return Template(docx(*body, extra=PARTS)).fill({"letters": LETTERS}).docx()


def numbers(made):
    """What each paragraph of a list is numbered as: its list's turn of counting, by level."""
    starts = {}
    for num in etree.fromstring(part(made, "word/numbering.xml").encode()).iter(f"{{{W}}}num"):
        override = num.find(f"{{{W}}}lvlOverride/{{{W}}}startOverride")
        starts[num.get(f"{{{W}}}numId")] = int(override.get(f"{{{W}}}val")) if override is not None else None
    counts, told = {}, []
    for found in etree.fromstring(part(made).encode()).iter(f"{{{W}}}numPr"):
        number, at = (
            found.find(f"{{{W}}}numId").get(f"{{{W}}}val"),
            found.find(f"{{{W}}}ilvl").get(f"{{{W}}}val"),
        )
        if (number, at) not in counts:
            counts[number, at] = (starts[number] or 1) - 1
        counts[number, at] += 1
        told.append(counts[number, at])
    return told


LOOP = [
    "{%p for l in letters %}",
    "{{ l.name }}",
    "{%p for p in l.points %}",
    item("{{ p }}"),
    "{%p endfor %}",
]


def test_a_list_that_lies_in_a_loop_begins_anew_at_each_turn():
    assert numbers(filled(*LOOP, "{%p endfor %}")) == [1, 2, 3, 1, 2]


def starts(numbering):
    """Where the levels of each list that is added begin."""
    extra = {**PARTS, "word/numbering.xml": numbering.encode()}
    body = docx(*LOOP, "{%p endfor %}", extra=extra)
    made = Template(body).fill({"letters": LETTERS}).docx()
    added = etree.fromstring(part(made, "word/numbering.xml").encode()).findall(f"{{{W}}}num")[3:]
    return [[start.get(f"{{{W}}}val") for start in num.iter(f"{{{W}}}startOverride")] for num in added]


def test_a_list_begins_anew_where_its_levels_begin_and_from_nought_where_they_say_nothing():
    assert starts(NUMBERING) == [["1", "1"]]
    assert starts(NUMBERING.replace('<w:start w:val="1"/>', "", 1)) == [["0", "1"]]


def test_a_list_of_a_list_style_begins_anew_in_all_the_styles_levels():
    levels = "".join(level(at) for at in range(3))
    style = f'<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="S"/>{levels}</w:abstractNum>'
    linked = re.sub(
        r'(<w:abstractNum w:abstractNumId="0">).*?(?=</w:abstractNum>)',
        r'\1<w:numStyleLink w:val="S"/>',
        NUMBERING,
    )
    assert starts(linked.replace("<w:num ", style + "<w:num ", 1)) == [["1", "1", "1"]]


def test_fixed_items_begin_anew_too():
    body = ["{%p for l in letters %}", "{{ l.name }}", item("x"), item("y"), "{%p endfor %}"]
    assert numbers(filled(*body)) == [1, 2, 1, 2, 1, 2]


def test_a_list_that_a_loop_makes_of_one_item_a_turn_runs_on():
    body = ["{%p for l in letters %}", item("{{ l.name }}"), "Пояснение", "{%p endfor %}"]
    assert numbers(filled(*body)) == [1, 2, 3]


def test_items_of_two_branches_are_one_item_a_turn():
    one = ["{%p if l.points %}", item("есть"), "{%p else %}", item("нет"), "{%p endif %}"]
    assert numbers(filled("{%p for l in letters %}", *one, "Пояснение", "{%p endfor %}")) == [1, 2, 3]


def test_nothing_between_the_turns_is_one_list():
    body = [
        "{%p for l in letters %}",
        "{%p for p in l.points %}",
        item("{{ p }}"),
        "{%p endfor %}",
        "{%p endfor %}",
    ]
    assert numbers(filled(*body)) == [1, 2, 3, 4, 5]


def test_a_list_with_an_item_outside_the_loop_runs_on():
    assert numbers(filled(item("x"), *LOOP, "{%p endfor %}")) == [1, 2, 3, 4, 5, 6]


def test_a_list_whose_one_head_a_turn_has_points_below_runs_on_and_they_begin_anew_by_themselves():
    body = [
        "{%p for l in letters %}",
        item("{{ l.name }}"),
        item("x", at=1),
        item("y", at=1),
        "z",
        "{%p endfor %}",
    ]
    made = part(filled(*body))
    assert made.count('<w:numId w:val="1"/>') == 9


def test_all_levels_of_the_list_begin_anew():
    body = ["{%p for l in letters %}", "{{ l.name }}", item("x"), item("y", at=1), item("z"), "{%p endfor %}"]
    made = filled(*body)
    assert numbers(made) == [1, 1, 2] * 3
    new = etree.fromstring(part(made, "word/numbering.xml").encode()).findall(f"{{{W}}}num")[-1]
    assert [each.get(f"{{{W}}}ilvl") for each in new.iter(f"{{{W}}}lvlOverride")] == ["0", "1"]


def test_a_list_begins_anew_where_its_own_start_says():
    body = ["{%p for l in letters %}", "{{ l.name }}", item("x", 3), item("y", 3), "{%p endfor %}"]
    assert numbers(filled(*body)) == [5, 6] * 3


def test_the_loop_in_the_loop_is_what_counts():
    inner = ["{%p for p in l.points %}", "{{ p }}", item("x"), item("y"), "{%p endfor %}"]
    assert numbers(filled("{%p for l in letters %}", "{{ l.name }}", *inner, "{%p endfor %}")) == [1, 2] * 5


def test_bullets_stay_as_they_are():
    body = ["{%p for l in letters %}", "{{ l.name }}", item("x", 2), item("y", 2), "{%p endfor %}"]
    assert part(filled(*body)).count('<w:numId w:val="2"/>') == 6


@pytest.mark.parametrize("style", ["Item", "Sub"])
def test_a_list_by_its_style_begins_anew_and_keeps_the_styles_indent(style):
    body = [
        "{%p for l in letters %}",
        "{{ l.name }}",
        styled("x", style),
        styled("y", style),
        "{%p endfor %}",
    ]
    made = filled(*body)
    assert numbers(made) == [1, 2] * 3
    assert part(made).count('w:left="999"') == 6


def test_the_author_can_have_it_run_on():
    assert numbers(filled(*LOOP, "{%p keep numbering %}", "{%p endfor %}")) == [1, 2, 3, 4, 5]


def test_the_author_can_have_it_begin_anew():
    body = [
        "{%p for l in letters %}",
        "{%p restart numbering %}",
        "{%p for p in l.points %}",
        item("{{ p }}"),
    ]
    assert numbers(filled(*body, "{%p endfor %}", "{%p endfor %}")) == [1, 2, 3, 1, 2]
    assert plain_text(filled(*body, "{%p endfor %}", "{%p endfor %}")) == "a\nb\nc\nd\ne"


def test_a_list_begun_before_the_loop_begins_anew_in_it_if_the_author_says_so():
    body = [item("x"), item("y"), *LOOP, "{%p restart numbering %}", "{%p endfor %}"]
    assert numbers(filled(*body)) == [1, 2, 1, 2, 3, 1, 2]


def test_the_authors_wish_stands_in_a_loop():
    with pytest.raises(TemplateError) as caught:
        Template(docx("{%p restart numbering %}"))
    assert "this tag stands in a loop" in caught.value.message("en")


def test_another_word_is_no_wish():
    with pytest.raises(TemplateError) as caught:
        Template(docx("{%p for l in letters %}", "{%p restart lists %}", "{%p endfor %}"))
    assert "there is no such tag" in caught.value.message("en")


def test_the_pdf_counts_as_the_word_file_does():
    text = PdfReader(io.BytesIO(to_pdf(filled(*LOOP, "{%p endfor %}")))).pages[0].extract_text()
    assert re.findall(r"\d\.", text) == ["1.", "2.", "3.", "1.", "2."]
