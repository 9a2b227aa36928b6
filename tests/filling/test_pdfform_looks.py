"""PDF forms of other makers as they look when they are filled, and those that can't be."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

import wego_forms as wf
from tests.filling.theirs import (
    COMBO,
    FILE,
    MULTILINE,
    PASSWORD,
    PUSH,
    READ_ONLY,
    SAID,
    Theirs,
    filled,
    held,
    ink,
    refusal,
    text_of,
)
from wego_forms.filling.pdflooks import under


@pytest.mark.parametrize(
    ("turn", "rect"), [(90, (100, 100, 130, 300)), (270, (100, 100, 130, 300)), (180, (100, 100, 300, 130))]
)
def test_text_stands_upright_on_a_turned_page(turn, rect):
    theirs = Theirs(rotate=turn)
    theirs.field("text", rect=rect, MK=Dictionary(R=turn))
    upright = Theirs()
    upright.field("text", rect=(100, 100, 300, 130))
    assert SAID in text_of(filled(theirs, {"text": SAID}).pdf())
    whole = (0, 0, 400, 400)
    turned, straight = (ink(filled(each, {"text": SAID}).pdf(), whole) for each in (theirs, upright))
    assert turned == pytest.approx(straight, rel=0.1)


def test_ground_border_and_colour_stay_as_the_form_has_them():
    theirs = Theirs()
    marks = Dictionary(BG=Array([0, 0, 0.2]), BC=Array([0]))
    theirs.field("text", MK=marks, DA=String("/Helv 12 Tf 1 1 0 rg"))
    drawn = held(filled(theirs, {"text": SAID})).AP.N.read_bytes()
    assert b"0 0 0.2 rg 0 0 200.00 20.00 re f" in drawn
    assert b"0 G 1 w 0.5 0.5 199.00 19.00 re S" in drawn
    assert b"BT 1 1 0 rg" in drawn


def test_a_box_that_seems_raised_or_sunk_has_inner_edges_as_wide_as_its_border():
    near = b"2.00 2.00 m 2.00 18.00 l 98.00 18.00 l 96.00 16.00 l 4.00 16.00 l 4.00 4.00 l f Q "
    far = b"98.00 18.00 m 98.00 2.00 l 2.00 2.00 l 4.00 4.00 l 96.00 4.00 l 96.00 16.00 l f Q "
    border = b"q 0 G 2 w 1 1 98.00 18.00 re S Q "
    assert under({"/BC": [0]}, 100, 20, 2, "B") == border + b"q 1 g " + near + b"q 0.75 g " + far
    assert under({"/BC": [0]}, 100, 20, 2, "I") == border + b"q 0.5 g " + near + b"q 0.75 g " + far
    assert under({"/BC": [0]}, 100, 20, 2, "S") == border


def test_a_comb_has_a_line_between_its_cells_and_an_underlined_box_one_line():
    assert under({"/BC": [0]}, 90, 20, 1, "S", 3).count(b" 0 m ") == 2
    assert b"30.00 0 m 30.00 20.00 l S" in under({"/BC": [0]}, 90, 20, 1, "S", 3)
    assert b"60.00 0 m 60.00 20.00 l S" in under({"/BC": [0]}, 90, 20, 1, "S", 3)
    assert under({"/BC": [0]}, 90, 20, 1, "U") == b"q 0 G 1 w 0 0.5 m 90.00 0.5 l S Q "


def test_what_others_fields_hold_is_drawn_where_a_viewer_was_to_draw_it():
    theirs = Theirs()
    theirs.form.NeedAppearances = True
    theirs.field("before", V=String("Прежнее"))
    theirs.field("now", rect=(20, 300, 220, 320))
    document = filled(theirs, {"now": SAID})
    with pikepdf.open(io.BytesIO(document.pdf())) as pdf:
        assert "/NeedAppearances" not in pdf.Root.AcroForm
    shown = text_of(document.pdf())
    assert "Прежнее" in shown
    assert SAID in shown


def test_a_form_in_two_halves_keeps_the_one_that_was_filled():
    theirs = Theirs()
    theirs.form.XFA = String("<xdp/>")
    theirs.pdf.Root.Perms = Dictionary(UR3=Dictionary())
    theirs.field("topmostSubform[0].Page1[0].f1[0]")
    document = filled(theirs, {"topmostSubform[0].Page1[0].f1[0]": SAID})
    with pikepdf.open(io.BytesIO(document.pdf())) as pdf:
        assert "/XFA" not in pdf.Root.AcroForm
        assert "/Perms" not in pdf.Root


def test_rich_text_gives_way_to_what_was_filled():
    theirs = Theirs()
    theirs.field("text", Ff=1 << 25, RV=String("<body>old</body>"), V=String("old"))
    assert "/RV" not in held(filled(theirs, {"text": SAID}))


@pytest.mark.parametrize(
    ("kind", "flags", "said"),
    [
        ("Tx", READ_ONLY, "the form's maker has locked this field"),
        ("Tx", PASSWORD, "a field for a password, which no file keeps"),
        ("Tx", FILE, "this field names a file to send"),
        ("Btn", PUSH, "this is a button, which holds no value"),
        ("Ch", COMBO, "The form's list is empty."),
        ("Sig", 0, "this field is signed"),
    ],
)
def test_a_field_that_takes_no_value_says_why(kind, flags, said):
    theirs = Theirs()
    theirs.field("other")
    theirs.field("it", kind, Ff=flags)
    assert said in refusal(theirs, {"it": "a"})


@pytest.mark.parametrize("value", [True, ["a"], {"a": 1}, b"a"])
def test_a_text_is_asked_for_where_the_value_is_none(value):
    theirs = Theirs()
    theirs.field("text")
    assert "text: the field needs a text" in refusal(theirs, {"text": value})


def test_a_character_that_no_font_has_is_named():
    theirs = Theirs()
    theirs.field("text")
    with pytest.raises(wf.WegoFormsError) as caught:
        filled(theirs, {"text": "a\u0007b"})
    assert "text: no font has the character '\\x07'" in caught.value.message("en")


def test_a_form_locked_by_its_owner_is_filled_if_that_is_allowed_and_stays_locked():
    for allowed in (True, False):
        theirs = Theirs()
        theirs.field("text")
        may = pikepdf.Permissions(modify_form=allowed, modify_annotation=False, extract=False)
        how = {"encryption": pikepdf.Encryption(owner="o", user="", allow=may)}
        if allowed:
            with pikepdf.open(io.BytesIO(filled(theirs, {"text": SAID}, **how).pdf())) as pdf:
                assert pdf.is_encrypted
                assert not pdf.allow.extract
                assert str(pdf.Root.AcroForm.Fields[0].V) == SAID
        else:
            with pytest.raises(wf.TemplateError, match="the form's maker has forbidden to fill it"):
                filled(theirs, {"text": SAID}, **how)


def test_a_signed_form_is_not_filled():
    theirs = Theirs()
    theirs.field("text")
    theirs.field("mark", "Sig", V=theirs.pdf.make_indirect(Dictionary(Type=Name.Sig)))
    assert "the form is signed" in refusal(theirs, {"text": SAID})


@pytest.mark.parametrize(
    ("rect", "flags"), [((0, 0, 0, 0), 4), ((20, 350, 220, 370), 2), ((20, 350, 220, 370), 32)]
)
def test_a_value_that_no_page_shows_is_told(rect, flags):
    theirs = Theirs()
    theirs.field("text", rect=rect).F = flags
    (note,) = filled(theirs, {"text": SAID}).notes
    assert "text: the field is filled, but no page shows it" in note.message("en")


@pytest.mark.parametrize(("flags", "count"), [(0, 60), (MULTILINE, 400)])
def test_a_value_too_long_for_its_box_is_told(flags, count):
    theirs = Theirs()
    theirs.field("text", rect=(20, 350, 80, 370), Ff=flags)
    assert filled(theirs, {"text": "Казань"}).notes == ()
    (note,) = filled(theirs, {"text": "слово " * count}).notes
    assert "text: the value is too long for its box" in note.message("en")


def test_what_is_filled_is_seen_when_it_is_printed_flat():
    theirs = Theirs(rotate=90)
    theirs.field("text", rect=(100, 100, 130, 300), MK=Dictionary(R=90))
    theirs.page.Annots.append(
        theirs.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([0, 0, 9, 9]),
                A=Dictionary(S=Name.URI, URI=String("https://a.example")),
            )
        )
    )
    flat = filled(theirs, {"text": SAID}).flattened().pdf()
    assert SAID in text_of(flat)
    with pikepdf.open(io.BytesIO(flat)) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert [str(each.Subtype) for each in pdf.pages[0].Annots] == ["/Link"]
