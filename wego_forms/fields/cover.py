"""The fields of a covering letter: a letter's, and the paragraphs that the record gives."""

from __future__ import annotations

from wego_forms import language
from wego_forms.errors import Lang
from wego_forms.fields.base import Fields, Guesses
from wego_forms.fields.invitation import letter_values
from wego_forms.records import Cover


def cover_fields(record: Cover, lang: Lang) -> Fields:
    """The text of every field of the letter. RecordError: a text that the record has in the other language only."""
    guesses = Guesses()
    body = [
        language.bind(paragraph.need(lang, f"body[{number}]"), lang)
        for number, paragraph in enumerate(record.body)
    ]
    values = letter_values(record, lang, guesses) | {"body": body}
    return Fields(values, guesses)
