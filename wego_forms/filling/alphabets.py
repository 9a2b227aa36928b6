"""What the letters of a template's words tell: of two alphabets in one word, the language that it is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wego_forms.errors import Both, Lang, Problem
from wego_forms.filling.placeholders import seen_texts
from wego_forms.filling.source import Part
from wego_forms.filling.tags import find_tags
from wego_forms.filling.tokens import TOKEN
from wego_forms.language import mixed_words
from wego_forms.records.alphabets import mixed_note

_WORD = {"ru": re.compile("[А-ЯЁа-яё]{2,}"), "en": re.compile("[A-Za-z]{2,}")}
#: Of a template's words: fewer tell nothing, and so many are a name or an address in the other language's text.
_FEWEST, _STRANGE = 4, 0.15
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
#: The forms of a number's noun, as a tag has them.
_FORMS = re.compile(r"\|\s*agree\(\s*(['\"])(.+?)\1")


class Words(NamedTuple):
    """How many words of a text are Russian ones, and how many English."""

    ru: int
    en: int

    @property
    def language(self) -> Lang | None:
        """The language of a text that has some words; None: it has none, or as many of each."""
        return None if self.ru == self.en else "ru" if self.ru > self.en else "en"

    @property
    def only(self) -> Lang | None:
        """The language of a text that is long enough to tell, and in one language but for names."""
        most, least = max(self), min(self)
        return self.language if most >= _FEWEST and least <= _STRANGE * most else None


def words_of(text: str) -> Words:
    """The words of a text."""
    return Words(len(_WORD["ru"].findall(text)), len(_WORD["en"].findall(text)))


def words_in(parts: Sequence[Part]) -> Words:
    """The words that a template prints itself, whatever it is filled with."""
    found = (
        words_of(TOKEN.sub(" ", text))
        for part in parts
        if _PARTS.fullmatch(part.name)
        for text, node in seen_texts(part)
        if node.tag.endswith("}p")
    )
    counted = list(found)
    return Words(sum(each.ru for each in counted), sum(each.en for each in counted))


def mixed_in(part: Part) -> Iterator[Problem]:
    """The notes of a part's words, each with its paragraph."""
    for text, node in seen_texts(part):
        for mixed in mixed_words(part.tokens.shown(text)):
            yield mixed_note(mixed).within(place=part.tokens.place(node))


def refuse_others_forms(parts: Sequence[Part], template: Lang | None) -> None:
    """Tell the nouns beside numbers whose forms are of another language than the text round them.

    `template`: the language of a tag that stands alone.
    """
    for part in parts:
        for number, tag in enumerate(part.tokens.tags):
            forms = _FORMS.search(tag.body)
            if tag.mark != "{" or not forms:
                continue
            text = part.tokens.text_of(number)
            has, around = words_of(forms[2]).language, words_of(_without_tags(text)).language or template
            if has and around and has != around:
                part.tokens.wrong(_OTHERS[has], _WRITE[around], part.root, tag)


def _without_tags(text: str) -> str:
    for tag in reversed(find_tags(text)[0]):
        text = f"{text[: tag.start]} {text[tag.end :]}"
    return text


_OTHERS = {
    "ru": Both(
        "текст английский, а слово при числе – русское", "the text is English, and its number's noun Russian"
    ),
    "en": Both(
        "текст русский, а слово при числе – английское", "the text is Russian, and its number's noun English"
    ),
}
_WRITE = {
    "ru": Both("Пишите |agree('город', 'города', 'городов').", "Write |agree('город', 'города', 'городов')."),
    "en": Both("Пишите |agree('city', 'cities').", "Write |agree('city', 'cities')."),
}
