"""How time grows as letters, pages, rows and fields double, what a start takes, and a batch as users make it today.

Run: python benchmarks/bench_growth.py
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path

import docx
import letters
from docxtpl import DocxTemplate
from people import rows
from people import table as people_table
from tables import Row, Table
from timing import Spread, by_turns, ratios

import wego_forms as wf
from wego_forms.filling.environment import environment

ROUNDS = 9
LETTERS = 100
_MARK = re.compile("⟦⟧")
_numbers = count(10_000)


def measure() -> list[Table]:
    """Tables of growth, of starts, and of one batch."""
    warnings.simplefilter("ignore")
    return [*_growths(), _starts(), _batch()]


def _growths() -> Iterator[Table]:
    """Each kind of size doubled four times; a row's ratio is to the row before it."""
    yield _growth("PDF: pages", (4, 8, 16, 32, 64), "pages", lambda size: _drawn(_pages(size)))
    yield _growth(
        "PDF: rows of one table", (50, 100, 200, 400, 800), "rows", lambda size: _drawn(_rows(size))
    )
    yield _growth("DOCX: fields in one template", (100, 200, 400, 800, 1600), "fields", _fields)
    counts = (10, 20, 40, 80, 160)
    left = iter([*letters.records(sum(counts) * (ROUNDS + 1))])
    yield _growth("Letters, as DOCX and PDF", counts, "letters", lambda count: _letters(left, count))


def _growth(
    title: str, sizes: tuple[int, ...], unit: str, make: Callable[[int], Callable[[int], object]]
) -> Table:
    times = by_turns({f"{size} {unit}": make(size) for size in sizes}, ROUNDS, cleared=True)
    lines, before = [], ""
    for name, spent in times.items():
        grown = ratios({before: times[before], name: spent}, before)[name] if before else None
        lines.append(Row(name, Spread.of(spent), grown))
        before = name
    return Table(title, lines, heads=("", "", "as long as half of it"))


def _drawn(document: bytes) -> Callable[[int], object]:
    """Draw the document with other numbers for its marks each time: what is met again would be known."""
    documents = iter(
        [
            letters.rewritten(document, lambda text: _MARK.sub(lambda _: str(next(_numbers)), text))
            for _ in range(ROUNDS + 1)
        ]
    )
    return lambda _: wf.to_pdf(next(documents))


def _pages(number: int) -> bytes:
    """So many pages of text, a heading on each; each paragraph has a mark that becomes another number each time."""
    document = docx.Document()
    for page in range(number):
        document.add_heading("Раздел ⟦⟧", 1).paragraph_format.page_break_before = page > 0
        for _ in range(6):
            document.add_paragraph("⟦⟧. " + "Город даёт услуги жителям в электронном виде. " * 8)
    return _saved(document)


def _rows(number: int) -> bytes:
    """A table of so many rows; three cells of a row are its own, and other ones each time."""
    document = docx.Document()
    table = document.add_table(0, 4)
    for _ in range(number):
        for cell, text in zip(
            table.add_row().cells,
            ("⟦⟧", "Город ⟦⟧", "Глава города", "1 ⟦⟧"),
            strict=True,
        ):
            cell.text = text
    return _saved(document)


def _fields(count: int) -> Callable[[int], object]:
    document = docx.Document()
    for number in range(count):
        document.add_paragraph(f"Поле {number}: {{{{ field_{number} }}}} и ещё слова")
    template = wf.Template(_saved(document))
    return lambda turn: template.fill(
        {f"field_{number}": f"значение {turn}" for number in range(count)}
    ).docx()


def _letters(left: Iterator[wf.Record], count: int) -> Callable[[int], object]:
    """The next so many letters: to others each time."""

    def work(_: int) -> None:
        for record in islice(left, count):
            letter = wf.fill(record, "ru")
            letter.docx(), letter.pdf()

    return work


def _saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _starts() -> Table:
    """A start of Python by itself, with us, with docxtpl, and our command's help."""
    commands = {
        "python, nothing imported": ["-c", "pass"],
        "import wego_forms": ["-c", "import wego_forms"],
        "import docxtpl": ["-c", "import docxtpl"],
        "wego-forms --help": ["-m", "wego_forms", "--help"],
    }
    works = {
        name: (lambda _, rest=rest: subprocess.run([sys.executable, *rest], check=True, capture_output=True))
        for name, rest in commands.items()
    }
    times = by_turns(works, ROUNDS)
    return Table(
        "A start", [Row(name, Spread.of(spent)) for name, spent in times.items()], heads=("", "", "")
    )


def _batch() -> Table:
    """A hundred letters in both formats: our command, and docxtpl with LibreOffice as users do it today."""
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        # The letters that `_users_way` fills: our example's, without pictures.
        base = Path(shutil.copy(letters.ROOT / "examples" / "tatarstan.yaml", where))
        source = people_table(where / "people.csv", list(rows(LETTERS)))
        start = time.perf_counter()
        command = [sys.executable, "-m", "wego_forms", "batch", source, "--base", base, "-o", where / "ours"]
        subprocess.run(list(map(str, command)), check=True, capture_output=True)
        ours = (time.perf_counter() - start) * 1000
        start = time.perf_counter()
        _users_way(where / "theirs")
        theirs = (time.perf_counter() - start) * 1000
    same = Spread(theirs / ours, theirs / ours, theirs / ours)
    lines = [
        Row("wego-forms batch", Spread(ours, ours, ours)),
        Row("docxtpl, then one start of LibreOffice", Spread(theirs, theirs, theirs), same),
    ]
    return Table(
        f"{LETTERS} letters, DOCX and PDF, from start to end", lines, heads=("", "in all", "as long")
    )


def _users_way(folder: Path) -> None:
    folder.mkdir()
    path = wf.template_path("invitation", "ru")
    template = wf.Template(path)
    names = []
    for number, record in enumerate(letters.records(LETTERS)):
        document = DocxTemplate(path)
        document.render(letters.full(record, "ru", template), environment(), autoescape=True)
        names.append(folder / f"{number}.docx")
        document.save(names[-1])
    soffice = [
        shutil.which("soffice") or "soffice",
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
    ]
    subprocess.run(
        [*soffice, "--convert-to", "pdf", "--outdir", str(folder), *map(str, names)],
        check=True,
        capture_output=True,
    )


if __name__ == "__main__":
    for table in measure():
        print(table.plain())
