"""Whom an honorific tells of."""

from __future__ import annotations

from wego_forms.language.kinds import Gender

_MALE = frozenset(
    ("mr", "sir", "lord", "his", "его", "господин", "г-н", "prince", "father", "король", "принц")
)
_FEMALE = frozenset(
    (
        "ms",
        "mrs",
        "miss",
        "madam",
        "madame",
        "dame",
        "lady",
        "her",
        "ее",
        "госпожа",
        "г-жа",
        "princess",
        "sister",
    )
)


def honorific_gender(honorific: str | None) -> Gender | None:
    """Whom the honorific tells of: Sir, His Excellency, госпожа; None: it doesn't."""
    said = (honorific or "").lower().replace("ё", "е").replace(".", "").split()
    if any(word in _MALE for word in said):
        return "male"
    return "female" if any(word in _FEMALE for word in said) else None
