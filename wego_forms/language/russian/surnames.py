"""Family names in a case, each remembered."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.language.kinds import Case, Gender
from wego_forms.language.russian.familynames import Inflected
from wego_forms.language.russian.hyphens import decline_parts


@lru_cache(maxsize=50_000)
def decline_family(family: str, gender: Gender, case: Case) -> Inflected:
    """A family name of one or more words in `case`; the second item says why it isn't sure, if so."""
    return (family, None) if case == "nominative" else decline_parts(family, gender, case)
