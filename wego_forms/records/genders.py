"""What is said of a person's gender beside the patronymic, which tells it: Уважаемая Пётр Ильич can't be."""

from __future__ import annotations

from collections.abc import Iterable

from wego_forms.errors import Both
from wego_forms.language import Gender, Name, gender_of, honorific_gender
from wego_forms.records.base import Refused


def refuse_other_gender(
    patronymic: str | None, gender: Gender | None, honorifics: Iterable[str | None]
) -> None:
    """Refused: the gender given, or that of an honorific, isn't the patronymic's."""
    told = gender_of(Name("", "", patronymic)) if patronymic else None
    of_style = next((each for text in honorifics if (each := honorific_gender(text))), None)
    for field, said in (("gender", gender), ("honorific", of_style)):
        if told and said and said != told:
            whose = Both("мужское", "a man's") if told == "male" else Both("женское", "a woman's")
            raise Refused(
                Both(f"отчество «{patronymic}» – {whose.ru}", f"the patronymic “{patronymic}” is {whose.en}"),
                Both("Исправьте одно из двух.", "Mend one of the two."),
                at=(field,),
            )
