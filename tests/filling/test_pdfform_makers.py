"""PDF forms of other makers: what each sort of field takes, and why one can't be filled."""

import io
import unicodedata

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

import wego_forms as wf
from tests.filling.theirs import (
    COMB,
    COMBO,
    EDITED,
    FILE,
    MANY,
    MULTILINE,
    PASSWORD,
    PUSH,
    RADIO,
    READ_ONLY,
    Theirs,
    ink,
    text_of,
)

SAID = "Гайнутдинова Әлфия"
#: The files that a test looks into, open until its end.
OPEN = []


@pytest.fixture(autouse=True)
def _closed():
    yield
    while OPEN:
        OPEN.pop().close()


def filled(theirs, values, **how):
    return wf.Template(theirs.bytes(**how), "theirs.pdf").fill(values)


def held(document, *path):
    """A dictionary in the filled file: its first field, or what `path` leads to from the form."""
    OPEN.append(pdf := pikepdf.open(io.BytesIO(document.pdf())))
    node = pdf.Root.AcroForm
    for step in path or ("/Fields", 0):
        node = node[step]
    return node


def refusal(theirs, values):
    with pytest.raises(wf.TemplateError) as caught:
        filled(theirs, values)
    return caught.value.message("en")


def test_names_in_a_tree_are_joined_by_dots():
    theirs = Theirs()
    root = theirs.pdf.make_indirect(Dictionary(T=String("форма"), Kids=Array()))
    part = theirs.pdf.make_indirect(Dictionary(T=String("Раздел 1"), Parent=root, Kids=Array()))
    root.Kids.append(part)
    part.Kids.append(theirs.widget(T=String("Аты"), FT=Name.Tx, Parent=part))
    theirs.form.Fields.append(root)
    assert wf.Template(theirs.bytes()).fields == ("форма.Раздел 1.Аты",)
    assert SAID in text_of(filled(theirs, {"форма.Раздел 1.Аты": SAID}).pdf())


def test_a_name_is_found_however_its_letters_are_put_together():
    theirs = Theirs()
    theirs.field(unicodedata.normalize("NFD", "Район"))
    assert str(held(filled(theirs, {"Район": SAID})).V) == SAID


def test_a_name_that_libreoffice_wrote_in_codes_is_read():
    theirs = Theirs()
    theirs.field("#D0#98#D0#BC#D1#8F")
    assert wf.Template(theirs.bytes()).fields == ("Имя",)
    for name in ("Имя", "#D0#98#D0#BC#D1#8F"):
        assert str(held(filled(theirs, {name: SAID})).V) == SAID


def test_fields_of_one_name_are_filled_alike():
    theirs = Theirs()
    theirs.field("same")
    theirs.field("same", rect=(20, 300, 220, 320))
    assert wf.Template(theirs.bytes()).fields == ("same",)
    document = filled(theirs, {"same": SAID})
    assert [str(held(document, "/Fields", n).V) for n in (0, 1)] == [SAID, SAID]
    assert text_of(document.pdf()).count(SAID) == 2


def test_each_widget_of_a_field_shows_its_value_and_forgets_its_own():
    theirs = Theirs()
    group = theirs.group("twice", "Tx")
    for y in (350, 300):
        theirs.kid(group, (20, y, 220, y + 20), V=String("old"))
    document = filled(theirs, {"twice": SAID})
    assert str(held(document).V) == SAID
    assert all("/V" not in kid for kid in held(document).Kids)
    assert text_of(document.pdf()).count(SAID) == 2


@pytest.mark.filterwarnings(
    "ignore:This document has 1 form widget"
)  # pikepdf, of the form as it is made here
def test_a_field_that_only_a_page_has_is_listed_and_filled():
    theirs = Theirs()
    theirs.widget(T=String("stray"), FT=Name.Tx)
    del theirs.pdf.Root.AcroForm
    assert wf.Template(theirs.bytes()).fields == ("stray",)
    document = filled(theirs, {"stray": SAID})
    assert str(held(document).V) == SAID
    assert SAID in text_of(document.pdf())


@pytest.mark.parametrize("state", ["/1", "/Да", "/On#20State", "/#C4#E0"])
def test_a_box_is_ticked_whatever_its_state_is_called(state):
    theirs = Theirs()
    theirs.field("box", "Btn", (20, 350, 40, 370), AS=Name.Off, AP=theirs.looks(state))
    document = filled(theirs, {"box": True})
    box = held(document)
    assert box.V.unparse() == box.AS.unparse() == pikepdf.Object.parse(state.encode()).unparse()
    assert ink(document.pdf(), (20, 350, 40, 370)) > 500


def test_a_state_in_an_encoding_of_windows_is_called_as_it_reads():
    theirs = Theirs()
    theirs.field("box", "Btn", (20, 350, 40, 370), AP=theirs.looks("/#C4#E0"))
    assert held(filled(theirs, {"box": "Да"})).AS.unparse() == b"/#c4#e0"
    assert "one of: Да" in refusal(theirs, {"box": "maybe"})


@pytest.mark.parametrize("mark", ["4", "8", "l", "u", "n", "H"])
def test_a_box_without_an_appearance_gets_one(mark):
    theirs = Theirs()
    theirs.field("box", "Btn", (20, 350, 40, 370), MK=Dictionary(CA=String(mark)))
    on, off = (filled(theirs, {"box": said}) for said in ("да", "нет"))
    assert (held(on).V, held(on).AS) == ("/Yes", "/Yes")
    assert (held(off).V, held(off).AS) == ("/Off", "/Off")
    assert ink(on.pdf(), (23, 353, 37, 367)) > 60
    assert ink(off.pdf(), (23, 353, 37, 367)) == 0


@pytest.mark.parametrize("drawn", [True, False])
def test_of_radio_buttons_one_is_on(drawn):
    theirs = Theirs()
    group = theirs.group("answer", Ff=RADIO)
    for n, state in enumerate(("Да", "Нет", "Не#20знаю")):
        looks = {"AP": theirs.looks("/" + state)} if drawn else {}
        theirs.kid(group, (20 + 60 * n, 300, 40 + 60 * n, 320), AS=Name.Off, **looks)
    document = filled(theirs, {"answer": "Не знаю" if drawn else "2"})
    shown = [ink(document.pdf(), (23 + 60 * n, 303, 37 + 60 * n, 317)) > 60 for n in range(3)]
    assert shown == [False, False, True]
    assert "No, or one of:" in refusal(theirs, {"answer": True})


def test_radio_buttons_are_called_as_they_are_exported():
    theirs = Theirs()
    group = theirs.group("answer", Ff=RADIO, Opt=Array([String("да"), String("не знаю")]))
    for n in range(2):
        theirs.kid(group, (20 + 60 * n, 300, 40 + 60 * n, 320), AS=Name.Off, AP=theirs.looks(f"/{n}"))
    document = filled(theirs, {"answer": "не знаю"})
    assert held(document).V == "/1"
    assert [str(kid.AS) for kid in held(document).Kids] == ["/Off", "/1"]
    assert held(filled(theirs, {"answer": "да"})).V == "/0"


def cities():
    return Array([Array([String("kzn"), String("Казань")]), Array([String("ufa"), String("Уфа")])])


def test_a_list_holds_the_key_and_shows_what_it_stands_for():
    theirs = Theirs()
    theirs.field("city", "Ch", Ff=COMBO, Opt=cities())
    for said in ("ufa", "Уфа", "уфа"):
        document = filled(theirs, {"city": said})
        assert str(held(document).V) == "ufa"
        assert "Уфа" in text_of(document.pdf())
    assert "not one of the list's values: 'Самара'. Choose from: Казань, Уфа." in refusal(
        theirs, {"city": "Самара"}
    )


def test_a_list_that_lets_one_type_takes_any_text():
    theirs = Theirs()
    theirs.field("city", "Ch", Ff=COMBO | EDITED, Opt=cities())
    assert str(held(filled(theirs, {"city": "Самара"})).V) == "Самара"


def test_several_are_chosen_where_the_list_lets_one():
    theirs = Theirs()
    theirs.field("cities", "Ch", (20, 300, 220, 370), Ff=MANY, Opt=cities())
    document = filled(theirs, {"cities": ["Уфа", "kzn"]})
    assert [str(key) for key in held(document).V] == ["ufa", "kzn"]
    assert list(held(document).I) == [0, 1]
    one = Theirs()
    one.field("cities", "Ch", (20, 300, 220, 370), Opt=cities())
    assert "one value only can be chosen here" in refusal(one, {"cities": ["Уфа", "Казань"]})


def test_what_is_chosen_far_down_a_list_is_seen():
    theirs = Theirs()
    theirs.field("n", "Ch", (20, 300, 220, 370), Opt=Array([String(f"строка {n}") for n in range(40)]))
    document = filled(theirs, {"n": "строка 30"})
    assert held(document).TI == 30
    assert "строка 30" in text_of(document.pdf())
    assert document.notes == ()


def test_a_comb_has_a_character_in_each_of_its_cells():
    theirs = Theirs()
    theirs.field("inn", Ff=COMB, MaxLen=10, Q=2)
    document = filled(theirs, {"inn": "7301"})
    cells = [ink(document.pdf(), (21 + 20 * n, 351, 39 + 20 * n, 369)) > 0 for n in range(10)]
    assert cells == [False] * 6 + [True] * 4


def test_a_value_longer_than_its_field_takes_is_refused():
    theirs = Theirs()
    theirs.field("inn", MaxLen=10)
    assert "inn: the value has 12 characters, and the field takes 10" in refusal(
        theirs, {"inn": "123456789012"}
    )
    assert str(held(filled(theirs, {"inn": "1234567890"})).V) == "1234567890"


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
