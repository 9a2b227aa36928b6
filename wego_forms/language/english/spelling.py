"""Latin spelling of people's names by ICAO Doc 9303; places are never spelled by rule."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.language.kinds import checked_text


def latin(text: str) -> str:
    """A person's name in Latin letters, by ICAO Doc 9303 part 3 (as Russian passports have it), via iuliia.

    What isn't Cyrillic stays. For people only: a place keeps its established English name. LanguageError: no text.

    >>> latin("Минниханов Рустам")
    'Minnikhanov Rustam'
    """
    return _latin(checked_text(text))


@lru_cache(maxsize=20_000)
def _latin(text: str) -> str:
    import iuliia

    spelt = str(iuliia.ICAO_DOC_9303.translate(text))
    return spelt.upper() if text.isupper() and len(text) > 1 else spelt
