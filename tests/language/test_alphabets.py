"""Words of two alphabets that look as if they were of one."""

import pytest

from wego_forms.language import mixed_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cамарская область", [("Cамарская", "Самарская", "C")]),
        ("г. Opёл", [("Opёл", "Орёл", "Op")]),
        ("Gоvernor", [("Gоvernor", "Governor", "о")]),
        ("СOVID-19 и COVID", [("СOVID", "COVID", "С")]),
        ("IT-директор, VIP-зал, 73-Г-01, Яндекс.Go, ГазBank", []),
    ],
)
def test_a_letter_of_the_other_alphabet_in_a_word_is_found(text, found):
    assert list(mixed_words(text)) == found
