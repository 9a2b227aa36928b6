"""The fee in words: sums, bands and the sentence of a letter, in Russian and English."""

from __future__ import annotations

from wego_forms.errors import Lang
from wego_forms.fees.rates import Band
from wego_forms.language import agree
from wego_forms.language.kinds import NBSP


def fee_sentence(
    dollars: int, lang: Lang, *, city: str | None = None, member_since: int | None = None
) -> str:
    """What a city pays, as a letter says it: 'Ежегодный взнос города составит 1 250 долларов США.'

    `dollars`: US dollars a year. `city`: as it stands after 'взнос' and 'fee of', so in Russian in the genitive
    ('города Димитровграда'), in English with its article ('the City of Dimitrovgrad'); without it the city isn't
    named. `member_since`: the year in which full membership was approved; the fee is due from the year after it.
    """
    if lang == "ru":
        due = f" и уплачивается с{NBSP}{member_since + 1}{NBSP}года" if member_since else ""
        return f"Ежегодный взнос {city or 'города'} составит {dollars_text(dollars, 'ru')}{due}."
    due = f", due from {member_since + 1}" if member_since else ""
    return f"The annual fee of {city or 'the city'} will be {dollars_text(dollars, 'en')}{due}."


def unstated_sentence(population: Band, gdp: Band, lang: Lang) -> str:
    """Why there is no sum: the table's cell of these two bands is empty."""
    people, income = _range(population, lang), _range(gdp, lang)
    more = {band: f" и{NBSP}более" if band.high is None else "" for band in (population, gdp)}
    if lang == "ru":
        return (
            f"Таблица не устанавливает взноса для населения {people}{NBSP}человек{more[population]} при ВВП "
            f"на душу населения {income}{NBSP}долларов США{more[gdp]}: размер взноса сообщает Секретариат."
        )
    more = {band: " or more" if text else "" for band, text in more.items()}
    return (
        f"The table states no fee for a population of {people}{more[population]} with GDP per capita of "
        f"US${income}{more[gdp]}: ask the Secretariat."
    )


def dollars_text(dollars: int, lang: Lang) -> str:
    """A sum with its unit: '1 250 долларов США' (no-break spaces), 'US$1,250'."""
    if lang == "en":
        return f"US${dollars:,}"
    return f"{grouped(dollars, 'ru')}{NBSP}{agree(dollars, 'доллар', 'доллара', 'долларов')}{NBSP}США"


def band_text(band: Band, lang: Lang, *, unit: int = 1) -> str:
    """A band's two ends in units of `unit`: '300–599', '20 000 и более', '20,000 and over'."""
    text = _range(band, lang, unit)
    if band.high is None:
        text += f" и{NBSP}более" if lang == "ru" else f" and{NBSP}over"
    return text


def _range(band: Band, lang: Lang, unit: int = 1) -> str:
    ends = [end for end in (band.low, band.high) if end is not None]
    return "–".join(grouped(end // unit, lang) for end in ends)


def grouped(number: int, lang: Lang) -> str:
    """A number in groups of three, also of four figures, which stand in columns with five: '1 250', '1,250'."""
    text = f"{number:,}"
    return text.replace(",", NBSP) if lang == "ru" else text
