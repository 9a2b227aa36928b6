"""A person's name as records hold it: family name, given name, patronymic."""

from __future__ import annotations

from dataclasses import dataclass

from wego_forms.errors import Both
from wego_forms.language.kinds import checked_text, refusal
from wego_forms.language.russian.eastasian import east_asian
from wego_forms.language.russian.gender import family_gender, given_gender
from wego_forms.language.russian.nameparts import patronymic_gender, split_name

__all__ = ["Name", "as_name", "is_east_asian"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the nominative; a part that the person doesn't have is None."""

    family: str | None = None
    given: str | None = None
    patronymic: str | None = None

    @classmethod
    def parse(cls, text: str) -> Name:
        """Read "Фамилия Имя Отчество", or "Имя Отчество Фамилия" where the endings show that order.

        Handles particles (фон Берг), patronymics in two words (Гейдар оглы), initials (Р.Н.), names of
        two words (Гарсиа Маркес is told from given names only by a patronymic that follows).
        LanguageError: nothing in the text to read as a name.
        """
        family, given, patronymic = split_name(checked_text(text))
        if not (family or given):
            raise refusal(
                Both("в строке нет имени", "no name in the text"),
                text,
                Both("Напишите: Фамилия Имя Отчество.", "Write: family name, given name, patronymic."),
            )
        if family and given and not patronymic and patronymic_gender(given) and given_gender(family):
            return cls(None, family, given)
        if family and given and patronymic and " " in patronymic and _two_fathers(family, given):
            return cls(None, family, f"{given} {patronymic}")
        return cls(family, given, patronymic)

    @property
    def text(self) -> str:
        """The parts in the order of records."""
        return " ".join(part for part in (self.family, self.given, self.patronymic) if part)


def _two_fathers(first: str, second: str) -> bool:
    """Рустам Мамед Ибрагим оглы: two given names before оглы's own are a person's and the father's first."""
    return bool(given_gender(first) and given_gender(second) and not family_gender(first))


def as_name(value: str | Name) -> Name:
    """`value` itself if it is a Name, otherwise the name read from the text."""
    return value if isinstance(value, Name) else Name.parse(value)


def is_east_asian(person: Name) -> bool:
    """Whether the name is Chinese, Korean or Vietnamese: it keeps its family name first, and isn't shortened."""
    whole = person.family and person.given and not person.patronymic
    return bool(whole and east_asian(person.family or "", person.given or ""))
