"""Posts with their places, and the article before a place."""

from __future__ import annotations

import re

from wego_forms.language.wordlist import words

_ARTICLE = re.compile(
    r"^(?:[a-z' -]+ of(?: the)? [a-z]"
    r"|(?:[a-z'-]+ )*(?:bank|fund|agency|ministry|centre|center|council|committee|association|institute|commission|"
    r"office|programme|program|conference|court|department|union|organi[sz]ation|foundation|directorate|bureau) "
    r"(?:for|on|against|to) [a-z]"
    r"|united (?:kingdom|states|arab emirates|nations|republic)\b|european union\b"
    r"|(?:netherlands|philippines|gambia|bahamas|maldives|seychelles|comoros|urals?|vatican|holy see|congo|"
    r"caucasus|far east|arctic|balkans|hague|bronx|usa?|uk|uae|ussr|eu|un|drc|dprk|u\.s\.(?:a\.)?|u\.k\.|"
    r"vatican city state|basque country)$)"
    r"|\b(?:region|territory|republic|area|federation|district|kingdom|states|emirates|"
    r"islands|union|settlement|agglomeration|confederation|peninsula|archipelago|"
    r"nations|bank|organi[sz]ation|association|council|commission|parliament|territories|emirate|sultanate|"
    r"ministry|agency|corporation|fund|foundation|committee|secretariat|government|assembly|court|senate|forum|"
    r"alliance|league|duma|chamber|directorate|department|office|institute|academy|society|party|tribunal|"
    r"administration|service|inspectorate|treasury|bureau|authority|mission|delegation|embassy|consulate|"
    r"fleet|flotilla|army|navy|corps|brigade|division|regiment|squadron|guard|command|"
    r"museum|library|gallery|theatre|theater|conservatory|philharmonic)$",
    re.IGNORECASE,
)
_ABBREVIATIONS = frozenset(
    words(
        "CEO CIO CTO CFO COO CDO CISO MP MEP VP SVP EVP PM IT ICT PR HR USA UK UAE EU UN USSR DRC DPRK WTO ASEAN "
        "BRICS NATO UNESCO UNDP OECD OSCE CIS"
    )
)
_SMALL = frozenset(words("of the and for in on at to de la del"))


def english_place(name: str) -> str:
    """The place as running text has it: 'the Ulyanovsk Region', but 'Moscow', 'Tver Oblast', 'Perm Krai'.

    A name with a common noun in it (Region, Territory, Republic of …, City of …) takes the article, a plural too;
    the Russian words Oblast, Krai and Okrug don't. Names in CAPITALS come in capitals no more.
    """
    flat = in_title_case(" ".join(name.split()))
    if flat[:4].lower() == "the ":
        return flat
    bare = re.sub(r" \([^()]*\)$", "", flat.partition(" – ")[0])
    return f"the {flat}" if _ARTICLE.search(bare) else flat


def english_title(title: str, place: str | None = None) -> str:
    """A post with its place: 'Governor of the Samara Region', 'Mayor of Moscow'.

    A title that already names the place stays as it is.
    """
    flat = in_title_case(" ".join(title.split()))
    if not place or not place.strip() or " ".join(place.lower().split()) in flat.lower():
        return flat
    return f"{flat} of {english_place(place)}"


def in_title_case(text: str) -> str:
    """A text that is all in CAPITALS in normal ones: 'Minister of Digital Development'; abbreviations stay (USA)."""
    letters = re.sub(r"[\W\d_]", "", text)
    if not letters.isupper() or (" " not in text and (text in _ABBREVIATIONS or len(letters) < 4)):
        return text
    return " ".join(_in_title(word, index) for index, word in enumerate(text.split(" ")))


def _in_title(word: str, index: int) -> str:
    if word in _ABBREVIATIONS:
        return word
    if index and word.lower() in _SMALL:
        return word.lower()
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda found: found[0].capitalize(), word)
