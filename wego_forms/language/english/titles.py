"""Posts with their places, and the article before a place."""

from __future__ import annotations

import re

_ARTICLE = (
    r"^(?:(?:republic|city|kingdom|state|commonwealth|principality|united|union|people's|town|province|islands?) "
    r"(?:of|republic|arab|kingdom|states)\b|netherlands$|philippines$|gambia$|bahamas$|maldives$|urals?$)"
    r"|\b(?:region|territory|republic|area|oblast|krai|okrug|federation|district|province|prefecture|county|"
    r"kingdom|states|emirates|islands|union|municipality|settlement|agglomeration)$"
)


def english_place(name: str) -> str:
    """The place as running text has it: 'the Ulyanovsk Region', but 'Moscow'.

    A name with a common noun in it (Region, Territory, Republic of …, City of …) takes the article.
    """
    flat = " ".join(name.split())
    if flat[:4].lower() == "the " or not re.search(_ARTICLE, flat.partition(" – ")[0], re.IGNORECASE):
        return flat
    return f"the {flat}"


def english_title(title: str, place: str | None = None) -> str:
    """A post with its place: 'Governor of the Samara Region', 'Mayor of Moscow'.

    A title that already names the place stays as it is.
    """
    flat = " ".join(title.split())
    if not place or not place.strip() or place.strip().lower() in flat.lower():
        return flat
    return f"{flat} of {english_place(place)}"
