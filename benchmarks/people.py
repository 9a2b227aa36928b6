"""Synthetic people for letters and batches: names put together from common parts, no one in particular."""

from __future__ import annotations

import csv
import random
import shutil
from collections.abc import Iterator
from itertools import cycle, islice, product
from pathlib import Path

from wego_forms.language import regions

ROOT = Path(__file__).resolve().parents[1]
HEADINGS = [
    "addressee.region.ru",
    "addressee.position.ru",
    "addressee.position.en",
    "addressee.person.family",
    "addressee.person.given",
    "addressee.person.patronymic",
    "addressee.person.gender",
    "date",
    "letterhead.email",
    "letterhead.phone",
    "letterhead.website",
    "occasion.participants",
    "attachments[0].sheets",
    "reply_to.number",
    "reply_to.date",
]
#: Put together, some four hundred family names: a list of people says few of them twice.
_STEMS = (
    "Азар Бабур Бел Берёз Бобр Бор Ветр Вишн Волк Ворон Глад Гор Город Гриб Дам Добр Дубр Дым Ерм Жар Жит Зим Калин",
    "Камен Карп Клен Ковал Кол Корн Лес Лип Лук Мак Медвед Мир Мороз Овс Орл Осин Пав Петр Полян Рад Сав Сад Снег",
    "Сокол Тар Тих Холм Шум",
)
_ENDINGS = (
    *(("ов", "ова"), ("ин", "ина"), ("енко", "енко"), ("овский", "овская")),
    *(("инский", "инская"), ("чук", "чук"), ("аков", "акова"), ("ихин", "ихина")),
)
_MEN = (
    "Андрей Борис Виктор Глеб Денис Егор Иван Илья Лев Максим Николай Олег Павел Пётр Роман Семён Сергей Тимофей",
    "Фёдор Юрий Ярослав",
)
_WOMEN = (
    "Алла Анна Вера Галина Дарья Евгения Елена Зоя Инна Ирина Ксения Лидия Марина Мария Нина Оксана Ольга Полина",
    "Раиса Софья Юлия",
)
_FATHERS = (
    "Андрее Борисо Викторо Глебо Денисо Егоро Ивано Максимо Николае Олего Павло Петро Романо Семёно Тимофее Фёдоро",
    "Юрье Ярославо",
)
_POSTS = (
    ("Губернатор", "Governor"),
    ("Глава", "Head"),
    ("Временно исполняющий обязанности Губернатора", "Acting Governor"),
)


def people() -> Iterator[dict[str, str]]:
    """The parts of people's names without end, always the same; the first four hundred are of a family each."""
    chance = random.Random(2017)
    families = list(product(_words(_STEMS), _ENDINGS))
    chance.shuffle(families)
    men, women, fathers = _words(_MEN), _words(_WOMEN), _words(_FATHERS)
    for stem, endings in cycle(families):
        woman = chance.random() < 0.5
        yield {
            "family": stem + endings[woman],
            "given": chance.choice(women if woman else men),
            "patronymic": chance.choice(fathers) + ("вна" if woman else "вич"),
            "gender": "female" if woman else "male",
        }


def _words(lines: tuple[str, ...]) -> list[str]:
    return " ".join(lines).split()


def rows(count: int) -> Iterator[list[str]]:
    """So many rows, always the same ones."""
    chance = random.Random(2017)
    names = [region.nominative for region in regions()]
    for person in islice(people(), count):
        post, english = chance.choice(_POSTS)
        yield [
            *(chance.choice(names), post, english, *person.values()),
            *(
                "01.08.2017",
                "mail@region.example",
                "+7 8422 58-93-43",
                "www.region.example",
                "400",
                "6",
                "",
                "",
            ),
        ]


def table(path: Path, lines: list[list[str]]) -> Path:
    """The rows as a CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *lines])
    return path


def signed(folder: Path) -> Path:
    """The example's letter as a base record, with a picture of a signature and of a seal."""
    text = (ROOT / "examples" / "tatarstan.yaml").read_text(encoding="utf-8")
    for name in ("signature", "seal"):  # a record names what lies beside it
        shutil.copy(ROOT / "examples" / "samples" / f"{name}.png", folder)
    text = text.replace("signature: {mode: blank}", "signature: {mode: image, file: signature.png}")
    text = text.replace("seal: {mode: none}", "seal: {mode: image, file: seal.png}")
    path = folder / "base.yaml"
    path.write_text(text, encoding="utf-8")
    return path
