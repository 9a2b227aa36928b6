"""People's names as a form's places have them: whole, in another order, in capitals, with initials or a title."""

from __future__ import annotations

import re
from typing import Any

from wego_forms import language
from wego_forms.errors import Both, Lang, LanguageError
from wego_forms.forms.entries import Entry
from wego_forms.reading.reading import Asked, Read

_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,3}")
#: What stands before a name and is none of its parts.
_TITLE = re.compile(
    r"^(?:г-н|г-жа|гн\.|господин|госпожа|тов\.|товарищ|врио|и\.\s?о\.(?!\s*$)|mr|mrs|ms|miss|dr)\.?\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
_RUSSIAN = re.compile("[а-яё]", re.IGNORECASE)


def person_of(text: str, _: Entry, lang: Lang) -> Read:
    """A full name: in Russian as the passport has it, in English with the family name last."""
    flat = " ".join(text.split())
    name, _comma, after = flat.partition(",")
    cut = after.strip() and _RUSSIAN.search(name) and " " in name  # Leyen, Ursula is a name as a whole
    bare = _TITLE.sub("", name if cut else flat)
    value, asked = _named(bare, lang)
    return value, asked or (_MORE if bare != flat else None)


def _named(flat: str, lang: Lang) -> Read:
    if lang == "en" and not _RUSSIAN.search(flat):
        *given, family = flat.split(" ")
        named = {"family": family, "given": " ".join(given)}
        if not given:
            return {"family": family, "given": family}, _ONE_WORD
        return named, None if len(given) == 1 else _MANY_WORDS
    try:
        name = language.Name.parse(flat)
    except LanguageError:
        return None, _NO_NAME
    parts = {"family": name.family, "given": name.given, "patronymic": name.patronymic}
    named = {part: said for part, said in parts.items() if said}
    if _INITIALS.search(flat):
        return _with_initials(flat), _ONLY_INITIALS
    if "family" not in named or "given" not in named:
        return named, _ONE_WORD
    if not _RUSSIAN.search(flat):
        return named, _IN_LATIN
    if name.text == flat:
        return named, None
    return named, _OTHER_CASE if name.text.casefold() == flat.casefold() else _OTHER_ORDER


def beside(russian: Any, english: Any, text: str, doubt: Asked | None) -> Read:
    """What the English place of a field adds to the Russian one: a text, or a person's own spelling."""
    if not isinstance(russian, dict) or "family" not in english:
        return {**(russian or {}), **english}, doubt
    flat = " ".join(text.split())
    name = language.Name(*(russian.get(part) for part in ("family", "given", "patronymic")))
    if _RUSSIAN.search(flat):
        return russian, _NOT_LATIN
    if language.english_name(name) == flat:
        return russian, None
    return {**russian, "latin": flat}, None


def _with_initials(flat: str) -> dict[str, str]:
    """Иванов И.И. and И.И. Иванов: each initial in the place of its name."""
    family = " ".join(_INITIALS.sub(" ", flat).split()) or flat
    initials = re.findall(r"[^\W\d_]\.", "".join(_INITIALS.findall(flat)))
    named = {"family": family, "given": initials[0]}
    return named | ({"patronymic": initials[1]} if len(initials) > 1 else {})


_ONLY_INITIALS: Asked = (
    Both("вместо имени и отчества – инициалы", "initials stand for the names"),
    Both("Узнайте имя и отчество полностью.", "Ask for the full names."),
)
_ONE_WORD: Asked = (
    Both("имя неполное", "the name isn't whole"),
    Both("Узнайте фамилию, имя и отчество.", "Ask for the family name and the given name."),
)
_NOT_LATIN: Asked = (
    Both("имя на английском – русскими буквами", "the name in English is in Russian letters"),
    Both("Впишите латиницей, как в паспорте.", "Write it in Latin letters, as in the passport."),
)
_IN_LATIN: Asked = (
    Both("имя по-русски – латинскими буквами", "the name in Russian is in Latin letters"),
    Both(
        "Впишите по-русски; проверьте, где фамилия.",
        "Write it in Russian; check which part is the family name.",
    ),
)
_MANY_WORDS: Asked = (
    Both("неясно, где кончается имя и начинается фамилия", "it isn't clear where the family name begins"),
    Both("Проверьте, где фамилия.", "Check which part is the family name."),
)
_OTHER_ORDER: Asked = (
    Both("имя написано не в том порядке: Фамилия Имя Отчество", "the name's parts stand in another order"),
    Both("Проверьте, где фамилия.", "Check which part is the family name."),
)
_OTHER_CASE: Asked = (
    Both("имя набрано не как в паспорте: Иванов Иван", "the name's capitals aren't those of a name"),
    Both("Взято с заглавных букв; проверьте.", "It was taken with a capital for each part; check it."),
)
_MORE: Asked = (
    Both("здесь не только имя", "there is more here than the name"),
    Both("Взято имя; остальное перенесите, если нужно.", "The name was taken; move the rest if need be."),
)
_NO_NAME: Asked = (
    Both("это не имя человека", "this isn't a person's name"),
    Both("Впишите: Фамилия Имя Отчество.", "Write the family name and the given name."),
)
