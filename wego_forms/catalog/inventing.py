"""A value that a field takes: its example, its default, or one made up that keeps to its bounds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from wego_forms.catalog.definition import AnyField, ChoiceField, ListField
from wego_forms.catalog.matching import matching
from wego_forms.catalog.models import accepted_by
from wego_forms.choosing import LANGUAGES

_PERSON = {"family": "Иванов", "given": "Иван", "patronymic": "Иванович"}
OFFICIAL = {"position": {"ru": "Директор", "en": "Director"}, "person": _PERSON}
#: Several of a type: one may fit where another doesn't.
_VALUES: dict[str, tuple[Any, ...]] = {
    "number": (10, 1, 100, 1000, 0),
    "money": (1000, 10, 1_000_000, 1, 0),
    "date": ("2026-12-01",),
    "time": ("14:30", "10:00", "09:00", "18:00"),
    "month": ("2026-12",),
    "term": ({"start": "2024-09", "end": "2029-09"}, {"start": "2024-09"}),
    "flag": (True, False),
    "person": (_PERSON, "Ли Анна", "Салтыков-Щедрин Михаил Евграфович"),
    "official": (OFFICIAL, {"position": {"ru": "Мэр", "en": "Mayor"}, "person": "Ли Анна"}),
    "post": (
        {"ru": "Директор", "en": "Director"},
        {"ru": "Мэр", "en": "Mayor"},
        {"ru": "Заместитель министра", "en": "Deputy Minister"},
    ),
    "place": (
        {"ru": "Самарская область", "en": "Samara Region"},
        {"ru": "Республика Татарстан", "en": "Republic of Tatarstan"},
        {"ru": "Казань", "en": "Kazan"},
    ),
    "body": ({"ru": "Министерство финансов", "en": "Ministry of Finance"}, {"ru": "Совет", "en": "Council"}),
    "country": ("RU", "KR", "BY", "KZ", "CN"),
    "email": ("mail@city.example", "mail@city.ru", "a@b.ru", "mail@city.com", "mail@gov.ru"),
    "phone": ("+7 8422 58-93-43", "+82 2 2133 5800"),
    "website": ("https://www.city.example", "https://city.ru", "http://www.city.example"),
    "postcode": ("432017", "220030", "04524"),
    "picture": ("picture.png",),
}

#: Those who sign beside the director: a sample in which one signs twice looks like a fault.
_BESIDE = (
    {
        "position": {"ru": "Главный бухгалтер", "en": "Chief Accountant"},
        "person": {"family": "Петрова", "given": "Анна", "patronymic": "Сергеевна"},
    },
    {
        "position": {"ru": "Заместитель директора", "en": "Deputy Director"},
        "person": {"family": "Орлов", "given": "Алексей", "patronymic": "Юрьевич"},
    },
    {
        "position": {"ru": "Начальник отдела", "en": "Head of Department"},
        "person": {"family": "Ким", "given": "Павел", "patronymic": "Львович"},
    },
)


def signing(number: int) -> list[dict[str, Any]]:
    """That many who sign, each another one as far as there are names."""
    known = (OFFICIAL, *_BESIDE)
    return [known[at % len(known)] for at in range(number)]


def invented(name: str, field: AnyField) -> Any:
    """A value for the field `name` of a sample; None: none was found, and only the office has one."""
    adapter: TypeAdapter[Any] = TypeAdapter(accepted_by(field))
    for value in _candidates(name, field):
        try:
            adapter.validate_python(value)
        except ValidationError:
            continue
        return value
    return None


def _candidates(name: str, field: AnyField) -> Iterator[Any]:
    for given in (field.example, field.default):
        if given is not None:
            yield {"ru": given, "en": given} if field.type == "lines" and isinstance(given, str) else given
    if isinstance(field, ChoiceField):
        yield from field.of
    elif isinstance(field, ListField):
        item = {each: invented(each, inner) for each, inner in field.of.items()}
        yield [{each: value for each, value in item.items() if value is not None}] * max(field.min or 1, 1)
    elif field.type in ("text", "lines"):
        yield from _texts(name, field)
    else:
        yield from _VALUES[field.type]
        yield from _at_bounds(field)
    if field.pattern and field.type in ("text", "lines", "post", "place", "body"):
        said = {lang: matching(field.pattern, lang) for lang in LANGUAGES}
        if texts := {lang: text for lang, text in said.items() if text is not None}:
            yield texts
    elif field.pattern and (text := matching(field.pattern)) is not None:
        yield text


def _texts(name: str, field: AnyField) -> Iterator[dict[str, str]]:
    """The field's title, cut or drawn out to the length that is asked for."""
    title = field.title
    least: int = getattr(field, "min", None) or 0
    bounds = [most for most in (getattr(field, "max", None), field.max_length) if most is not None]
    said = {"ru": (title and title.ru) or name, "en": (title and title.en) or name}
    most = min(bounds, default=None)
    for lang, text in said.items():
        long = text if len(text) >= least else f"{text} " * (least // len(text) + 1)
        said[lang] = long[:most].strip().ljust(least, ".")
    yield said


def _at_bounds(field: AnyField) -> Iterator[Any]:
    for bound in (getattr(field, "min", None), getattr(field, "max", None)):
        if bound is None or isinstance(bound, bool):
            continue
        if field.type == "term":
            later = dt.date(bound.year + 5, bound.month, 1)
            yield from ({"start": f"{bound:%Y-%m}", "end": f"{later:%Y-%m}"}, {"start": f"{bound:%Y-%m}"})
        elif field.type in ("number", "money"):
            yield int(bound) if bound == int(bound) else float(bound)
        elif field.type in ("date", "month", "time"):
            yield bound.strftime(_SHOWN[field.type])


_SHOWN = {"date": "%Y-%m-%d", "month": "%Y-%m", "time": "%H:%M"}
