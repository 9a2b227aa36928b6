"""PDF forms of other makers: what each sort of field takes, and why one can't be filled."""

import unicodedata

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

import wego_forms as wf
from tests.filling.theirs import (
    COMB,
    COMBO,
    EDITED,
    MANY,
    RADIO,
    SAID,
    Theirs,
    filled,
    held,
    ink,
    refusal,
    text_of,
)


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
    assert held(document).AP.N.read_bytes().count(b" re f Q ") == 2  # the ground of what is chosen
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
