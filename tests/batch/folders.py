"""People, and what a batch has left in its folder."""

import csv
from pathlib import Path

from wego_forms.batch import run_batch

ROOT = Path(__file__).parents[2]
BASE = ROOT / "examples" / "tatarstan.yaml"
VOLGA = ROOT / "examples" / "volga_2017.csv"
HEADINGS = [
    "addressee.region.ru",
    "addressee.position.ru",
    "addressee.position.en",
    "addressee.person.family",
    "addressee.person.given",
    "addressee.person.patronymic",
    "number",
]
PEOPLE = [
    ["Самарская область", "Губернатор", "Governor", "Орлов", "Пётр", "Ильич", "1"],
    ["Пермский край", "Губернатор", "Governor", "Зайцева", "Анна", "Сергеевна", "2"],
    ["Республика Коми", "Глава", "Head", "Волков", "Олег", "Петрович", "3"],
]


def contents(folder):
    """Every file of the folder but the manifest, hidden ones too, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.stem != "manifest"
    }


def letters(folder):
    """The names of the letters in the folder."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.is_file())
    return sorted(
        name for name in found if not name.startswith(".") and name not in ("manifest.csv", "manifest.xlsx")
    )


def manifest(folder):
    """The lines of the manifest."""
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def undisturbed(folder, people, **options):
    """What a batch of the people in one process leaves in a folder: the files and the bytes of the manifest."""
    with (folder / "people.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *people])
    run_batch(folder / "people.csv", folder / "out", base=BASE, formats="docx", jobs=1, **options)
    return contents(folder / "out"), (folder / "out" / "manifest.csv").read_bytes()
