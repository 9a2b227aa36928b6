"""What stands at the edges of a text's XML: choices, wrappers and elements that are empty, foreign or broken."""

import io
import warnings

import pikepdf
import pytest

from tests.pdf.documents import (
    anchor,
    content,
    control,
    lines,
    p,
    parts,
    picture,
    r,
    running,
    table,
    tc,
    tr,
)
from tests.pdf.documents import words as placed
from tests.pictures.files import halves, saved
from wego_forms.errors import DrawingError, DrawingWarning
from wego_forms.pdf import draw
from wego_forms.pdf.fields import FormField
from wego_forms.pdf.read import blocks, story

MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
CODE = "<w:r><w:instrText>{}</w:instrText></w:r>"


def drawn(*body, **more):
    """The lines of a document and what is told of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        made = draw(parts(*body, **more))
    return lines(made.pdf), [problem.message("en") for problem in made.problems]


def choice(*branches, fallback=None):
    """An AlternateContent whose choices Word itself understands."""
    said = "".join(f'<mc:Choice Requires="wps">{branch}</mc:Choice>' for branch in branches)
    old = "" if fallback is None else f"<mc:Fallback>{fallback}</mc:Fallback>"
    return f"<mc:AlternateContent>{said}{old}</mc:AlternateContent>"


@pytest.mark.parametrize(
    "body",
    [
        choice(p("да"), fallback=p("нет")),
        f"<w:p>{choice(r('да'), fallback=r('нет'))}</w:p>",
        f"<w:p><w:r>{choice('<w:t>да</w:t>', fallback='<w:t>нет</w:t>')}</w:r></w:p>",
        choice(fallback=p("да")),
    ],
    ids=["blocks", "runs", "inside a run", "with the old way alone"],
)
def test_of_a_choice_one_branch_is_drawn(body):
    assert drawn(body, "дальше") == (["да", "дальше"], [])


@pytest.mark.parametrize(
    "body",
    [
        choice(),
        f"<w:p>{choice()}</w:p>",
        f"<w:p><w:r>{choice()}</w:r></w:p>",
        "<w:sdt><w:sdtPr/></w:sdt>",
        "<w:p><w:sdt><w:sdtPr/></w:sdt></w:p>",
        "<w:bookmarkStart/>",
    ],
    ids=["blocks", "runs", "inside a run", "a control", "a control in a line", "a mark"],
)
def test_what_holds_nothing_shows_nothing(body):
    assert drawn(body, "дальше") == (["дальше"], [])


@pytest.mark.parametrize("name", ["ins", "moveTo", "customXml", "smartTag"])
def test_paragraphs_in_a_wrapper_are_drawn(name):
    assert drawn(f"<w:{name}>{p('внутри')}</w:{name}>", "дальше") == (["внутри", "дальше"], [])


@pytest.mark.parametrize("name", ["ins", "moveTo", "customXml"])
def test_rows_and_cells_in_a_wrapper_are_drawn(name):
    row = tr(f"<w:{name}>{tc('внутри')}</w:{name}>", "рядом")
    made = drawn(table([3000, 3000], f"<w:{name}>{row}</w:{name}>", "<w:sdt><w:sdtPr/></w:sdt>"))
    assert made == (["внутри рядом"], [])


def test_paragraphs_that_a_change_deletes_are_named():
    struck = f"<w:del>{p('старое')}</w:del>"
    shown, (said,) = drawn(struck, "новое")
    assert shown == ["новое"]
    assert "tracked changes are drawn as accepted" in said
    assert "'старое'" in said


def test_an_imported_file_is_told():
    shown, (said,) = drawn('<w:altChunk r:id="rA"/>', "дальше")
    assert shown == ["дальше"]
    assert "not drawn: an imported file (altChunk)" in said


@pytest.mark.parametrize("body", ["<w:p>{}</w:p>", "<w:p><w:r>{}</w:r></w:p>"])
def test_an_element_that_is_not_known_is_told_with_its_text(body):
    shown, (said,) = drawn(body.format(f"<w:unheard>{r('слово')}</w:unheard>"), "дальше")
    assert shown == ["дальше"]
    assert "not drawn: the element unheard: 'слово'" in said


def test_a_separator_of_notes_in_the_text_is_nothing():
    assert drawn("<w:p><w:r><w:separator/><w:footnoteRef/><w:t>слово</w:t></w:r></w:p>") == (["слово"], [])


@pytest.mark.parametrize(
    ("sign", "shown"),
    [
        ('w:font="Symbol" w:char="F0B7"', "•слово"),
        ('w:font="Arial" w:char="0042"', "Bслово"),
        ('w:font="Arial" w:char="no"', "слово"),
        ('w:font="Arial" w:char="10FFFF"', "слово"),
        ('w:font="Arial" w:char="D800"', "слово"),
        ('w:font="Arial" w:char="1F"', "слово"),
    ],
)
def test_a_sign_is_the_character_of_its_code_and_a_code_that_is_none_nothing(sign, shown):
    assert drawn(f"<w:p><w:r><w:sym {sign}/><w:t>слово</w:t></w:r></w:p>") == ([shown], [])


def test_marks_of_fields_that_never_began_change_nothing():
    body = MARK.format("separate") + CODE.format("AUTHOR") + MARK.format("end") + r("слово")
    assert drawn(f"<w:p>{body}</w:p>") == (["слово"], [])


def test_a_field_without_end_is_told_with_what_it_has_swallowed_and_one_that_swallowed_nothing_is_not():
    shown, (said,) = drawn("до", f"<w:p>{MARK.format('begin')}{r('слово')}</w:p>")
    assert shown == ["до"]
    assert "not drawn: the text of a field that never ends: 'слово'. Insert the field in Word anew" in said
    assert drawn("до", f"<w:p>{MARK.format('begin')}{CODE.format('AUTHOR')}</w:p>") == (["до"], [])


def test_in_a_fields_code_only_its_words_count():
    tab = "<w:r><w:tab/></w:r>"
    body = (
        MARK.format("begin") + tab + CODE.format("PAGE") + MARK.format("separate") + tab + MARK.format("end")
    )
    assert drawn(f"<w:p>{body}</w:p>") == (["1"], [])


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ("<w:textInput/>", "слово"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒слово"),
        ('<w:checkBox><w:checked w:val="0"/><w:default w:val="1"/></w:checkBox>', "☐слово"),
        (
            '<w:ddList><w:default w:val="1"/><w:listEntry w:val="а"/><w:listEntry w:val="б"/></w:ddList>',
            "бслово",
        ),
        ('<w:ddList><w:result w:val="7"/><w:listEntry w:val="а"/></w:ddList>', "слово"),
    ],
    ids=["a text", "a box", "a box by its own state", "a list", "beyond a list"],
)
def test_a_field_of_an_old_form_shows_what_is_chosen(data, shown):
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    assert drawn(f"<w:p>{begin}{MARK.format('end')}{r('слово')}</w:p>") == ([shown], [])


def test_a_formula_of_signs_that_no_font_has_is_told_and_left_out():
    shown, (said,) = drawn(f"<w:p>{r('так')}<m:oMath><m:r><m:t>\ue123</m:t></m:r></m:oMath></w:p>")
    assert shown == ["так"]
    assert "not drawn: a formula" in said


def test_where_word_has_broken_a_page_and_whose_comment_it_is_are_no_signs():
    marks = "<w:lastRenderedPageBreak/><w:annotationRef/>"
    assert drawn(f"<w:p><w:r>{marks}<w:t>слово</w:t></w:r></w:p>") == (["слово"], [])


def test_what_a_field_shows_has_no_ink_on_the_page():
    body = f"<w:p>{control('name', r('Иванов', '<w:u/>'))}</w:p>"

    def written(**more):
        return [name for _, name in content(draw(parts(body), **more).pdf)[0]].count("Tj")

    assert (written(), written(fields={"name": FormField("name", "text", "Имя")})) == (1, 0)


def test_a_number_without_a_word_leaves_its_tab():
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val=""/>'
        '<w:suff w:val="tab"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = p("слово", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    pdf = draw(parts(listed, "слово", numbering=numbering)).pdf
    one, other = placed(pdf)
    assert one.left - other.left == pytest.approx(36, abs=0.1)


def test_an_empty_paragraph_in_a_control_has_the_controls_place():
    made = draw(parts("до", control("blank", p())))
    [found] = made.controls
    assert found.tag == "blank"
    assert (found.box[0], found.box[2]) == pytest.approx((85.05, 566.95))


def test_looks_of_paragraphs_are_forgotten_when_they_are_many_and_nothing_changes(monkeypatch):
    body = [p(f"слово {number}", f'<w:ind w:left="{number * 100}"/>') for number in range(5)] * 2
    before = draw(parts(*body)).pdf
    monkeypatch.setattr(blocks, "_MOST", 1)
    assert draw(parts(*body, styles="<!-- another -->")).pdf == before


def test_a_document_of_too_many_paragraphs_is_refused_with_their_number(monkeypatch):
    monkeypatch.setattr(story, "MAX_PARAGRAPHS", 3)
    assert len(placed(draw(parts("раз", "два", "три")).pdf)) == 3
    with pytest.raises(DrawingError, match=r"^big\.docx: word/document\.xml: more than 3 paragraphs"):
        draw(parts("раз", "два", "три", "четыре"), source="big.docx")


def test_a_header_whose_file_is_missing_is_told():
    refs = '<w:headerReference w:type="default" r:id="rH"/><w:footerReference w:type="default" r:id="rF"/>'
    related = {"rF": ("footer", "word/footer1.xml", running("ftr", "внизу"))}
    shown, (said,) = drawn("слово", refs=refs, related=related)
    assert shown == ["слово", "внизу"]
    assert "the file of a header or footer is missing" in said
    assert "Insert it in Word anew" in said


def test_an_emoji_that_a_font_has_stands_beside_one_that_none_has():
    shown, (said,) = drawn("а\U0001faff\uf0fcб")
    assert shown[0].startswith("а□")
    assert "U+1FAFF" in said


PLACED = anchor(("page", 0), ("page", 0)).replace(
    'simplePos="0">', 'simplePos="1"><wp:simplePos x="1270000" y="2540000"/>'
)
RELATED = {"rP": ("image", "word/media/a.png", saved(halves(), "PNG"))}


def placed_at(place):
    pdf = draw(parts(f"<w:p>{picture('rP', place)}</w:p>", related=RELATED)).pdf
    return [operands for operands, name in content(pdf)[0] if name == "cm"][-1]


def test_a_picture_in_a_simple_place_stands_there():
    assert placed_at(PLACED)[4:] == pytest.approx([100, 841.9 - 200 - 360000 / 12700], abs=0.1)
    unplaced = PLACED.replace('<wp:simplePos x="1270000" y="2540000"/>', "")
    assert placed_at(unplaced)[4:] == pytest.approx([0, 841.9 - 360000 / 12700], abs=0.1)


def test_a_picture_that_its_frame_does_not_describe_is_described_by_itself():
    own = '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="a" descr="Герб области"/></pic:nvPicPr>'
    run = picture("rP").replace("<pic:pic>", own)
    pdf = draw(parts(f"<w:p>{run}</w:p>", related=RELATED)).pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        said = [
            str(one.Alt) for one in opened.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ]
    assert said == ["Герб области"]
