"""Synthetic people for the batches: common names in every combination, no one in particular."""

from __future__ import annotations

import csv
import random
import shutil
from collections.abc import Iterator
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
_FAMILIES = (
    *("Орлов", "Зайцев", "Волков", "Соколов", "Лебедев", "Козлов"),
    *("Новиков", "Морозов", "Павлов", "Голубев", "Виноградов", "Беляев"),
)
_MEN = (["Пётр", "Иван", "Олег", "Андрей", "Сергей"], ["Ильич", "Петрович", "Олегович", "Андреевич"])
_WOMEN = (["Анна", "Ольга", "Елена", "Мария", "Ирина"], ["Ильинична", "Петровна", "Олеговна", "Андреевна"])
_POSTS = (
    ("Губернатор", "Governor"),
    ("Глава", "Head"),
    ("Временно исполняющий обязанности Губернатора", "Acting Governor"),
)


def rows(count: int) -> Iterator[list[str]]:
    """So many rows, always the same ones."""
    chance = random.Random(2017)
    names = [region.nominative for region in regions()]
    for _ in range(count):
        woman = chance.random() < 0.5
        given, patronymic = (chance.choice(part) for part in (_WOMEN if woman else _MEN))
        family = chance.choice(_FAMILIES) + ("а" if woman else "")
        post, english = chance.choice(_POSTS)
        yield [
            *(chance.choice(names), post, english, family, given, patronymic, "female" if woman else "male"),
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
