"""Which form a preposition takes before a word, and which case it governs.

Source: Rosenthal's handbook, § 199 (variants of prepositions), and the Academy's orthographic dictionary.
"""

from __future__ import annotations

import re

from wego_forms.errors import Both
from wego_forms.language.kinds import Case, refusal

#: The case that a preposition governs where it tells of what, where or with whom.
GOVERNED: dict[str, Case] = {
    **dict.fromkeys(("о", "в", "на", "при"), "prepositional"),
    **dict.fromkeys(("с", "под", "над", "перед", "за", "между"), "instrumental"),
    **dict.fromkeys(("к", "по", "благодаря", "согласно", "вопреки"), "dative"),
    **dict.fromkeys(
        ("из", "от", "у", "до", "для", "без", "около", "после", "против", "среди", "вместо", "ради"),
        "genitive",
    ),
    **dict.fromkeys(("про", "через", "сквозь"), "accusative"),
}
_LONGER = {
    "о": "об",
    "в": "во",
    "с": "со",
    "к": "ко",
    "из": "изо",
    "от": "ото",
    "над": "надо",
    "под": "подо",
    "перед": "передо",
}
_VOWELS = "аеёиоуыэюя"
# Letters whose names begin with a vowel: об МВД, об СНГ.
_SPELT = "ЛМНРСФ"
# Clusters before which most prepositions grow: во Львове, ко Львову, со Ржевом, подо Мценском.
_CLUSTERS = r"(?:льв|рж|мц|мст|мгл|мн[оеё]|вс[^аеёиоуыэюя]|всё|все[ймх]?\b|вс[её]й|втор|лб|лж|льд)"
_GROWS = {
    "в": rf"(?:[вф][^аеёиоуыэюя]|{_CLUSTERS})",
    "с": rf"(?:[сзшж][^аеёиоуыэюяьъ]|щ|{_CLUSTERS})",
    "к": rf"(?:{_CLUSTERS}|дню|двору)",
    "из": r"(?:всех|всего|всей|рта|льда)\b",
    **dict.fromkeys(("над", "под", "перед"), rf"(?:{_CLUSTERS}|мной)"),
    "от": r"(?:всех|всего|всей|льва|льда|рта)\b",
}


def preposition(base: str, following: str) -> str:
    """The preposition `base` in the form it takes before `following`: 'об', 'во', 'со' …

    >>> preposition("о", "Анапе"), preposition("в", "Владивостоке"), preposition("с", "Ставрополем")
    ('об', 'во', 'со')
    """
    word = following.lstrip('«"„( \u00a0')
    low = word.lower()
    if base == "о":
        if re.match(r"(?:мне|вс[её][^вмр]?|всех|всём)\b", low):
            return "обо"
        letters = re.match(r"[А-ЯЁ]{2,}", word)
        spelt = letters is not None and not any(char.lower() in _VOWELS for char in letters[0])
        return "об" if (low[:1] in "аиоуыэ" and low) or (spelt and word[0] in _SPELT) else "о"
    pattern = _GROWS.get(base)
    return _LONGER[base] if pattern and re.match(pattern, low) else base


def governed_case(base: str) -> Case:
    """The case after a preposition. LanguageError: one that isn't known."""
    if base in GOVERNED:
        return GOVERNED[base]
    raise refusal(
        Both("неизвестный предлог", "unknown preposition"),
        base,
        Both("Есть: " + ", ".join(GOVERNED) + ".", "There are: " + ", ".join(GOVERNED) + "."),
    )
