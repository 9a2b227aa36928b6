"""English honorifics: how they greet, and how they stand before a name."""

from __future__ import annotations

import re

# What is said to the holder of a style, by the word that the style ends with.
_ENGLISH_STYLES = {
    "excellency": "Your Excellency", "h.e": "Your Excellency", "he": "Your Excellency",
    "royal highness": "Your Royal Highness", "h.r.h": "Your Royal Highness", "hrh": "Your Royal Highness",
    "imperial highness": "Your Imperial Highness", "serene highness": "Your Serene Highness",
    "highness": "Your Highness", "h.h": "Your Highness", "hh": "Your Highness",
    "majesty": "Your Majesty", "h.m": "Your Majesty", "hm": "Your Majesty",
    "holiness": "Your Holiness", "beatitude": "Your Beatitude", "eminence": "Your Eminence",
    "grace": "Your Grace", "worship": "Your Worship", "honour": "Your Honour", "honor": "Your Honor",
}  # fmt: skip
# The Honourable and its kind stand on the envelope and are never said to the face.
_UNSAID = re.compile(r"^(?:the )?(?:(?:rt|right|most)\.? )?(?:hon|honou?rable)\b\.? ?", re.IGNORECASE)
_BY_GIVEN = frozenset(("sir", "dame"))
_MADAM = frozenset(("madam", "madame"))
_PLAIN = frozenset(("mr", "mr.", "ms", "ms.", "mrs", "mrs.", "miss", "mx", "madam", "madame"))


def english_greeting(honorific: str | None, plain: str, given: str, family: str) -> str:
    """'Dear Dr Ivanov', 'Dear Sir Paul', 'Your Excellency', 'Dear Mr President'; `plain` is Mr or Ms.

    Sources: the styles of Debrett's and of the United Nations' correspondence manual.
    """
    said = " ".join((honorific or "").split())
    low = said.lower().rstrip(".")
    for style, greeting in _ENGLISH_STYLES.items():
        if re.search(rf"(?:^|\b(?:his|her|your) ){re.escape(style)}(?:\.? |$)", low):
            return greeting
    rest = _UNSAID.sub("", said).removeprefix("The ").removeprefix("the ")
    words = rest.split(" ") if rest else []
    if words and words[0].lower() in _PLAIN and len(words) > 1:
        return f"Dear {rest}"  # Mr President, Madam Ambassador
    if words and words[-1].lower() in _BY_GIVEN and given:
        return f"Dear {words[-1]} {given.split(' ')[0]}"
    return f"Dear {rest or plain} {family or given}"


def before_the_name(honorific: str | None) -> str:
    """What stands before the name on the envelope: 'H.E.', 'Dr'; 'Mr' of 'Mr President', 'Ms' of 'Madam Mayor'."""
    said = " ".join((honorific or "").split())
    first, _, post = said.partition(" ")
    if not post or first.lower() not in _PLAIN:
        return said
    return "Ms" if first.lower() in _MADAM else first
