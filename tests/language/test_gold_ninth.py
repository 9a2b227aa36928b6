"""The ninth and tenth sets' prepositions and no-break spaces (gold/README.md), with what is known to be wrong."""

from tests.language.test_gold_second import rows
from wego_forms.language import preposition, typeset

# Whoever mends one takes it out.
KNOWN: set[tuple[str, str]] = set()


def test_a_preposition_has_the_form_that_its_next_word_asks_for():
    asked = [*rows("prepositions9"), *rows("prepositions10")]
    answered = [(row, preposition(row["base"], row["following"])) for row in asked]
    wrong = {(row["base"], row["following"]) for row, got in answered if got != row["expected"]}
    assert wrong == KNOWN


def test_nothing_breaks_where_a_typesetter_would_not_break_it():
    answered = [
        (row, typeset(row["text"], row["lang"]).replace("\u00a0", "_")) for row in rows("typography9")
    ]
    wrong = [(row["expected"], got) for row, got in answered if got != row["expected"]]
    assert not wrong
