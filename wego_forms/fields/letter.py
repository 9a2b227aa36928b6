"""The fields of a general letter: a letter's, and the body that the record gives."""

from __future__ import annotations

from wego_forms.errors import Lang
from wego_forms.fields.base import Fields, Guesses
from wego_forms.fields.figures import Prose
from wego_forms.fields.invitation import letter_values
from wego_forms.records import GeneralLetter


def general_letter_fields(record: GeneralLetter, lang: Lang) -> Fields:
    """The text of every field of the letter. RecordError: a text that the record has in the other language only."""
    guesses = Guesses()
    if isinstance(record.body, tuple):
        paragraphs = [
            paragraph.need(lang, f"body[{number}]", words=True)
            for number, paragraph in enumerate(record.body)
        ]
        body = Prose(
            lang, "body", guesses, {}, "\n".join(" ".join(text.split()) for text in paragraphs), marked=False
        )
    else:
        body = Prose(lang, "body", guesses, {}, record.body.need(lang, "body", words=True))
    return Fields(letter_values(record, lang, guesses) | {"body": body}, guesses)
