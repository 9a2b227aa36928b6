"""How long a PDF takes: the letter with Typst and WeasyPrint from its values, and converters from our filled DOCX.

Whatever a peer can keep from one document to the next is kept: Typst its compiler, WeasyPrint its fonts, word2pdf its
index of fonts, LibreOffice its process; we our templates, styles and fonts. Each letter is to another person, so that
none is timed with what it has made before. They are made in runs, as users do, and then one by one by turns, when the
processor's caches are full of what the other programs did in between.
Run: python benchmarks/bench_pdf.py     (typst, weasyprint, word2pdf, dxpdf from the group bench; LibreOffice)
"""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import dxpdf
import jinja2
import letters
import pypdfium2
import typst
from tables import Row, Table
from timing import Spread, by_turns, ratios
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from word2pdf.api import Converter

import wego_forms as wf

PEERS = Path(__file__).parent / "peers"
RUN, RUNS = 20, 12
SINGLES = 40
STARTS = 5
#: What a program makes: a letter that is looked at, its runs and its singles, and a turn before each that warms up.
EACH = 1 + RUN * (RUNS + 1) + SINGLES + 1


@dataclass(frozen=True)
class Letter:
    """A letter for every program: its record, what our template asks for, what the peers' do, and its DOCX."""

    record: wf.Record
    values: dict[str, object]
    given: dict[str, object]
    document: bytes


Work = Callable[[Letter], bytes]


def measure() -> list[Table]:
    """Five tables: from values and from a DOCX, in runs and single; and LibreOffice."""
    warnings.simplefilter("ignore")
    # In another process: else ours had made these letters once before it is timed.
    with ProcessPoolExecutor(1) as other:
        made = iter(other.submit(_letters, 3 * EACH + RUN * STARTS).result())
    values, records, documents = ([*islice(made, EACH)] for _ in range(3))
    return [*_from_values(values, records), *_from_docx(documents), _libreoffice([*made])]


def _letters(count: int) -> list[Letter]:
    template = wf.Template(wf.template_path("invitation", "ru"))
    made = []
    for record in letters.records(count):
        document = wf.fill(record, "ru").docx()
        given = {**letters.flat(record), "body": letters.body(document)}
        made.append(Letter(record, letters.full(record, "ru", template), given, letters.unwrapped(document)))
    return made


def _from_values(values: list[Letter], records: list[Letter]) -> Iterator[Table]:
    """Everyone gets texts, inflected as the letter says them; we from records, whose texts we make, too.

    These are to other people: we had set the lines of the first.
    """
    compiler = typst.Compiler()
    page = jinja2.Environment(autoescape=True).from_string(
        (PEERS / "letter.html").read_text(encoding="utf-8")
    )
    fonts = FontConfiguration()
    template = wf.Template(wf.template_path("invitation", "ru"))
    works: dict[str, tuple[Work, list[Letter]]] = {
        "wego_forms": (lambda letter: template.fill(letter.values).pdf(), values),
        "wego_forms, from its record": (lambda letter: wf.fill(letter.record, "ru").pdf(), records),
        "Typst, compiler kept": (
            lambda letter: compiler.compile(
                str(PEERS / "letter.typ"), format="pdf", sys_inputs={"values": json.dumps(letter.given)}
            ),
            values,
        ),
        "WeasyPrint": (
            lambda letter: HTML(string=page.render(letter.given)).write_pdf(font_config=fonts),
            values,
        ),
    }
    return _tables("values", works)


def _from_docx(documents: list[Letter]) -> Iterator[Table]:
    converter = Converter()
    works: dict[str, tuple[Work, list[Letter]]] = {
        "wego_forms": (lambda letter: wf.to_pdf(letter.document), documents),
        "dxpdf": (lambda letter: dxpdf.convert(letter.document), documents),
        "word2pdf": (lambda letter: converter.convert(letter.document), documents),
    }
    return _tables("filled DOCX", works)


def _tables(source: str, works: dict[str, tuple[Work, list[Letter]]]) -> Iterator[Table]:
    """What a letter takes in a run of them, and a single one, by turns."""
    left = {
        _did(name, work(given[0]), given[0]): (work, iter(given[1:])) for name, (work, given) in works.items()
    }
    for title, count, rounds in (
        (f"PDF: letters from their {source}, in runs of twenty", RUN, RUNS),
        (f"PDF: one letter from its {source}, between other programs", 1, SINGLES),
    ):
        spent = by_turns({name: _turn(*left[name], count) for name in left}, rounds)
        times = {name: [turn / count for turn in turns] for name, turns in spent.items()}
        yield _table(title, times)


def _turn(work: Work, left: Iterator[Letter], count: int) -> Callable[[int], None]:
    """The work on the next so many letters."""

    def turn(_: int) -> None:
        for letter in islice(left, count):
            work(letter)

    return turn


def _table(title: str, times: dict[str, list[float]]) -> Table:
    against = ratios(times, "wego_forms")
    return Table(title, [Row(name, Spread.of(spent), against.get(name)) for name, spent in times.items()])


def _libreoffice(documents: list[Letter]) -> Table:
    """Cold: a start for each document. Warm: one start for twenty of them, its time shared out."""
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        paths = []
        for number, letter in enumerate(documents):
            paths.append(where / f"{number}.docx")
            paths[-1].write_bytes(letter.document)
        _converted(where, paths[:1], documents[0])  # its profile is made at the first start
        cold, warm, ours = [], [], []
        for first in range(0, len(documents), RUN):
            run = slice(first, first + RUN)
            cold.append(_converted(where, paths[run][:1], documents[first]))
            warm.append(_converted(where, paths[run], documents[run][-1]) / RUN)
            start = time.perf_counter()
            for letter in documents[run]:
                wf.to_pdf(letter.document)
            ours.append((time.perf_counter() - start) * 1000 / RUN)
    times = {
        "wego_forms": ours,
        "LibreOffice, one start for twenty": warm,
        "LibreOffice, a start for each": cold,
    }
    return _table("PDF: one letter from its filled DOCX, with LibreOffice", times)


def _converted(where: Path, paths: list[Path], last: Letter) -> float:
    command = [
        shutil.which("soffice") or "soffice",
        f"-env:UserInstallation=file://{where}/profile",
        "--headless",
    ]
    command += ["--convert-to", "pdf", "--outdir", str(where / "out"), *map(str, paths)]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    spent = (time.perf_counter() - start) * 1000
    _did("LibreOffice", (where / "out" / f"{paths[-1].stem}.pdf").read_bytes(), last)
    return spent


def _did(name: str, document: bytes, letter: Letter) -> str:
    """The peer and its pages if it made more than the one; without the letter's words there is no time to tell."""
    words = str(letter.given["salutation"])
    pages = pypdfium2.PdfDocument(io.BytesIO(document))
    text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    if words not in text.replace("\xa0", " "):
        raise SystemExit(f"{name} left out «{words}»")
    return name if len(pages) == 1 else f"{name} ({len(pages)} pages)"


if __name__ == "__main__":
    for table in measure():
        print(table.plain())
