import pytest
from hypothesis import given
from hypothesis import strategies as st

from wego_forms.filling.lookalikes import key, lookalikes

ALWAYS = [
    "<<number>>",
    "<< Номер письма >>",
    "[[number]]",
    "[number]",
    "[Имя получателя]",
    "{number}",
    "{ alpha }",
    "{items[0].name}",
    "${number}",
    "$(number)",
    "<%= number %>",
    "[% number %]",
    "*|NUMBER|*",
    "%(number)s",
    "%number%",
    "%%Номер%%",
    "#number#",
    "##Номер##",
    "@number@",
    "@@number@@",
    "$number$",
    "__number__",
    "<Номер>",
    "‹‹Номер››",
    "«Номер_письма»",
    "{ MERGEFIELD Номер }",
]


@pytest.mark.parametrize("typed", ALWAYS)
def test_a_placeholder_of_another_program_is_seen_in_any_sentence(typed):
    (found,) = lookalikes(f"№ {typed}, от 1 декабря 100% [1].")
    assert (found.typed, found.sure) == (typed, True)


@pytest.mark.parametrize(
    "typed", ["«number»", "«Номер»", "%Номер письма%", "[номер письма]", "{номер письма}"]
)
def test_what_may_be_ordinary_is_judged_by_its_words(typed):
    (found,) = lookalikes(f"№ {typed}")
    assert not found.sure
    assert found.firm
    assert key(found.word) in ("number", "номер", "номерписьма")


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "|number|",
            "~number~",
            ":number:",
            "!number!",
            "^number^",
            "((number))",
            "‹number›",
            "｛｛number｝｝",
        ),
        *(
            "{$number}",
            "{!number!}",
            "{number:d}",
            "[number|upper]",
            "<#number>",
            "<number/>",
            "$number",
            "@number",
        ),
    ],
)
def test_rarer_ways_are_judged_by_their_words(typed):
    found = [one for one in lookalikes(f"№ {typed}, от") if key(one.word) == "number"]
    assert [(one.typed, one.sure) for one in found] == [(typed, False)]


@pytest.mark.parametrize(
    "text",
    [
        "[1], [2; 3], [1–4], […], [ ], [№ 1]",
        "скидка 50% и 100%, 5%-10%, 10 % и 20 %",
        "за $5 и $10, US$ and A$",
        "C# и F#, дом #1, офис #2",
        "a@b.ru, c@d.ru; <info@wego.org>, <https://wego.org/a>",
        "https://wego.org/%D0%BA%D0%B8?a=[b]#c",
        "_____ (подпись) ____подпись____",
        "a < b и c > d, 1 << 2 >> 3",
        "{3F2504E0-4F89-11D3-9A0C-0305E82C3301}, {}, {1}",
        "f[i] = g[j](x)",
    ],
)
def test_ordinary_text_has_no_placeholder(text):
    assert lookalikes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "«Открытое правительство»",
        "«WeGO»",
        "[sic]",
        "[см. приложение 2]",
        "{см. 2}",
        "[x]",
        "[прим. ред.]",
    ],
)
def test_quotations_and_remarks_are_no_placeholders_by_their_looks(text):
    assert [one for one in lookalikes(text) if one.sure] == []


def test_a_quoted_name_after_a_noun_is_what_the_noun_is_called():
    (paper, second, field) = lookalikes("наша газета «Регион», «Город», № «Регион»")
    assert (paper.firm, second.firm, field.firm) == (False, False, True)


@given(st.text("<>«»[]{}%#@$_|*‹› abНмр1.\u00a0\n"))
def test_any_text_can_be_looked_through(text):
    for found in lookalikes(text):
        assert text[found.start : found.start + len(found.typed)] == found.typed
        assert found.word.strip() == found.word != ""
