"""The report as one self-contained page, with a thumbnail of each letter, to be looked at before sending."""

from __future__ import annotations

import base64
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby, islice
from pathlib import Path

from wego_forms.batch.output.merging import Print
from wego_forms.batch.report import Report
from wego_forms.errors import Both, Lang, user_language
from wego_forms.saving import save_as_ours

#: More than a person looks through; the page says how many there are.
MOST_THUMBNAILS = 300
_WIDTH = 240  # pixels
_SECONDS = 30
_STYLE = """body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#222}
table{border-collapse:collapse}td,th{border-bottom:1px solid #ddd;padding:.3rem .8rem .3rem 0;text-align:left;
vertical-align:top}h2{margin-top:2rem}.bad{color:#a40000}.letters{display:flex;flex-wrap:wrap;gap:1rem}
figure{margin:0;width:15rem}img{width:100%;border:1px solid #bbb}figcaption{font-size:13px;overflow-wrap:anywhere}"""


def write_page(report: Report, letters: Iterable[Print], out: Path, lang: Lang | None = None) -> Path:
    """Write the report as `out`, an HTML page that needs no other file, in `lang` or the user's language.

    `letters` are the PDFs to show; without poppler's pdftoppm, or past MOST_THUMBNAILS, they are links. OutputError:
    it can't be written.
    """
    lang = lang or user_language()
    body = "\n".join([*_head(report, lang), *_failures(report, lang), *_unsure(report, lang)])
    shown = "\n".join(_letters(letters, out.parent, lang))
    title = escape(Both("Отчёт", "Report")(lang))
    html = (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{title}: '
        f"{escape(report.source)}</title><style>{_STYLE}</style></head><body>\n{body}\n{shown}\n</body></html>\n"
    )
    return save_as_ours(out, html.encode("utf-8", "xmlcharrefreplace"))


def _head(report: Report, lang: Lang) -> Iterator[str]:
    yield f"<h1>{escape(report.source)}</h1>"
    for line in report.summary(lang):
        yield f"<p>{escape(line)}</p>"


def _failures(report: Report, lang: Lang) -> Iterator[str]:
    if not report.failures:
        return
    yield f"<h2>{Both('Не вышло', 'Failed')(lang)}</h2><table>"
    for rows, errors in groupby(report.errors, lambda error: error.listed):
        said = "<br>".join(escape(error.problem.message(lang)) for error in errors)
        yield f'<tr><td>{rows}</td><td class="bad">{said}</td></tr>'
    yield "</table>"


def _unsure(report: Report, lang: Lang) -> Iterator[str]:
    if not report.unsure:
        return
    yield f"<h2>{Both('Проверьте формы', 'Forms to check')(lang)}</h2><table>"
    for row, form in report.unsure:
        cells = (str(row), form.place, form.text, form.reason(lang))
        yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
    yield "</table>"


def _letters(letters: Iterable[Print], folder: Path, lang: Lang) -> Iterator[str]:
    program = shutil.which("pdftoppm")
    yield f'<h2>{Both("Письма", "Letters")(lang)}</h2><div class="letters">'
    left = iter(letters)
    for letter in islice(left, MOST_THUMBNAILS):
        picture = _thumbnail(program, letter.path) if program else ""
        link = escape(_link(letter.path, folder), quote=True)
        name = escape(letter.title)
        yield f'<figure><a href="{link}">{picture}<figcaption>{name}</figcaption></a></figure>'
    yield "</div>"
    if more := sum(1 for _ in left):
        yield f"<p>{Both(f'И ещё {more}.', f'And {more} more.')(lang)}</p>"


def _link(path: Path, folder: Path) -> str:
    from urllib.parse import quote

    try:
        return quote(path.absolute().relative_to(folder.absolute()).as_posix())
    except ValueError:
        return path.absolute().as_uri()


def _thumbnail(program: str, path: Path) -> str:
    """The first page as a PNG in the page itself; nothing where poppler can't draw it."""
    command = [
        program,
        "-png",
        "-singlefile",
        "-f",
        "1",
        "-scale-to-x",
        str(_WIDTH),
        "-scale-to-y",
        "-1",
        str(path),
    ]
    try:
        png = subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
    return f'<img alt="" src="data:image/png;base64,{base64.b64encode(png).decode()}">'
