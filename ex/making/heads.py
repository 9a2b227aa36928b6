"""Make examples/tables/heads.csv: an invented head for each region, with names that are hard to decline.

Run: python examples/making/heads.py
"""

from __future__ import annotations

import csv

from parts import ROOT

from wego_forms.language import regions

NAMES = (
    ("Белых", "Никита", "Юрьевич"),
    ("Черненко", "Ольга", "Ильинична"),
    ("Воробей", "Лев", "Кузьмич"),
    ("Ким", "Анна", "Львовна"),
    ("Ким", "Павел", "Львович"),
    ("Живаго", "Илья", "Фомич"),
    ("Толстая", "Любовь", "Саввична"),
    ("Седых", "Зоя", "Лукинична"),
    ("Бондарчук", "Фёдор", "Сергеевич"),
    ("Салтыков-Щедрин", "Пётр", "Ильич"),
    ("Окуджава", "Марк", "Шалвович"),
)


def main() -> None:
    """Write the table."""
    with (ROOT / "examples" / "tables" / "heads.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        parts = ("family", "given", "patronymic")
        out.writerow(
            ["addressee.position.ru", "addressee.position.en", "addressee.region.ru"]
            + [f"addressee.person.{part}" for part in parts]
        )
        for number, region in enumerate(regions()):
            head = region.heads[-1]  # what it has been called since the last change
            out.writerow([head.ru, head.en, region.nominative, *NAMES[number % len(NAMES)]])


if __name__ == "__main__":
    main()
