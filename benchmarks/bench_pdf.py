"""How long a PDF takes: the letter with Typst and WeasyPrint from its values, and converters from our filled DOCX.

Whatever a peer can keep from one document to the next is kept: Typst its compiler, WeasyPrint its fonts, word2pdf its
index of fonts, LibreOffice its process; we our templates, styles and fonts. Each round is another letter.
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
from collections.abc import Callable
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
ROUNDS = 40
DIFFERENT = 20
Work = Callable[[int], bytes]


def measure() -> list[Table]:
    """Three tables: from values, from a DOCX, and LibreOffice."""
    warnings.simplefilter("ignore")
    records = list(letters.records(DIFFERENT))
    documents = [letters.unwrapped(wf.fill(record, "ru").docx()) for record in records]
    return [_from_values(records), _from_docx(documents), _libreoffice(documents)]


def _from_values(records: list[wf.Record]) -> Table:
    """Everyone gets texts, inflected as the letter says them; we from the record, whose texts we make, too."""
    given = [
        {**letters.flat(record), "body": letters.body(wf.fill(record, "ru").docx())} for record in records
    ]
    compiler = typst.Compiler()
    page = jinja2.Environment(autoescape=True).from_string(
        (PEERS / "letter.html").read_text(encoding="utf-8")
    )
    fonts = FontConfiguration()
    template = wf.Template(wf.template_path("invitation", "ru"))
    values = [letters.full(record, "ru", template) for record in records]
    works: dict[str, Work] = {
        "wego_forms": lambda turn: template.fill(values[turn % DIFFERENT]).pdf(),
        "wego_forms, from its record": lambda turn: wf.fill(records[turn % DIFFERENT], "ru").pdf(),
        "Typst, compiler kept": lambda turn: compiler.compile(
            str(PEERS / "letter.typ"),
            format="pdf",
            sys_inputs={"values": json.dumps(given[turn % DIFFERENT])},
        ),
        "WeasyPrint": lambda turn: HTML(string=page.render(given[turn % DIFFERENT])).write_pdf(
            font_config=fonts
        ),
    }
    return _table("PDF: one letter from its values, twenty different ones", works, given[1]["salutation"])


def _from_docx(documents: list[bytes]) -> Table:
    converter = Converter()
    works: dict[str, Work] = {
        "wego_forms": lambda turn: wf.to_pdf(documents[turn % DIFFERENT]),
        "dxpdf": lambda turn: dxpdf.convert(documents[turn % DIFFERENT]),
        "word2pdf": lambda turn: converter.convert(documents[turn % DIFFERENT]),
    }
    return _table("PDF: one letter from its filled DOCX", works, "Уважаемый")


def _table(title: str, works: dict[str, Work], words: str) -> Table:
    times = by_turns({_did(name, work(1), words): work for name, work in works.items()}, ROUNDS)
    against = ratios(times, "wego_forms")
    return Table(title, [Row(name, Spread.of(spent), against.get(name)) for name, spent in times.items()])


def _libreoffice(documents: list[bytes]) -> Table:
    """Cold: a start for each document. Warm: one start for twenty of them, its time shared out."""
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        paths = []
        for number, document in enumerate(documents):
            paths.append(where / f"{number}.docx")
            paths[-1].write_bytes(document)
        _converted(where, paths[:1])  # its profile is made at the first start
        cold, warm, ours = [], [], []
        for path in paths[:5]:
            cold.append(_converted(where, [path]))
            warm.append(_converted(where, paths) / len(paths))
            start = time.perf_counter()
            for document in documents:
                wf.to_pdf(document)
            ours.append((time.perf_counter() - start) * 1000 / len(documents))
    times = {
        "wego_forms": ours,
        "LibreOffice, one start for twenty": warm,
        "LibreOffice, a start for each": cold,
    }
    against = ratios(times, "wego_forms")
    rows = [Row(name, Spread.of(spent), against.get(name)) for name, spent in times.items()]
    return Table("PDF: one letter from its filled DOCX, with LibreOffice", rows)


def _converted(where: Path, paths: list[Path]) -> float:
    command = [
        shutil.which("soffice") or "soffice",
        f"-env:UserInstallation=file://{where}/profile",
        "--headless",
    ]
    command += ["--convert-to", "pdf", "--outdir", str(where / "out"), *map(str, paths)]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    spent = (time.perf_counter() - start) * 1000
    _did("LibreOffice", (where / "out" / f"{paths[-1].stem}.pdf").read_bytes(), "Уважаемый")
    return spent


def _did(name: str, document: bytes, words: str) -> str:
    """The peer and its pages if it made more than the one; without the letter's words there is no time to tell."""
    pages = pypdfium2.PdfDocument(io.BytesIO(document))
    text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    if words not in text.replace("\xa0", " "):
        raise SystemExit(f"{name} left out «{words}»")
    return name if len(pages) == 1 else f"{name} ({len(pages)} pages)"


if __name__ == "__main__":
    for table in measure():
        print(table.plain())
