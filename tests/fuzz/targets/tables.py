"""Tables in CSV and XLSX: cells, headings, the workbook's XML and its zip."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import io
from functools import cache
from pathlib import Path
from random import Random

from tests.fuzz.chance import TEXTS, anything, edited, reworded
from tests.fuzz.packages import changed_package
from tests.fuzz.target import Target, put
from wego_forms.catalog.load import build
from wego_forms.records.yaml import parse_yaml
from wego_forms.sheets import overlay, read_table
from wego_forms.sheets.headings import HEADINGS

_EXAMPLES = Path(__file__).parents[3] / "examples"
_PATHS = (
    *(
        "addressee[0].region.ru",
        "addressees[1].person.family",
        "addressees[-9].x",
        "addressees[x]",
        "a[",
        "]",
        "a.b.c",
    ),
    *(
        "attachments[999999999].sheets",
        "attachments[1].sheets",
        "addressee",
        "number",
        "date.x",
        "#",
        ".",
        "[0]",
    ),
    *(
        "addressee.person.family.ru",
        "extra.a[2][3]",
        "kind",
        "addressee..ru",
        "signatory.person",
        "letterhead",
    ),
)
_CELLS = (
    '<c r="B2" t="s"><v>999999</v></c>',
    '<c r="XFD2" t="inlineStr"><is><t>x</t></is></c>',
    '<row r="1048576"><c t="n"><v>1</v></c></row>',
    '<c r="A2" t="d"><v>9999-99-99</v></c>',
    '<c r="A2"><f>1+1</f><v>1e999</v></c>',
    '<c r="A2" s="99"><v>-1e300</v></c>',
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    '<c r="x"><v>1</v></c>',
)


@cache
def _base() -> dict:
    return parse_yaml((_EXAMPLES / "tatarstan.yaml").read_text("utf-8"), "base.yaml")[0]


@cache
def _tables() -> list[bytes]:
    text = (_EXAMPLES / "volga_2017.csv").read_text("utf-8-sig")
    short = "\n".join(text.splitlines()[:4])
    ours = ";".join(both.ru for both in HEADINGS.values()) + "\n" + ";".join("х" for _ in HEADINGS)
    return [
        short.encode(),
        short.encode("utf-16"),
        short.encode("cp1251", "replace"),
        ours.encode("utf-8-sig"),
        _workbook(short),
    ]


def _workbook(text: str) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = dt.datetime(2026, 1, 1)
    sheet = book.active
    rows = list(csv.reader(io.StringIO(text)))
    for row in rows[:3]:
        sheet.append(row)
    sheet.append(["x", dt.date(2026, 2, 3), 7, 0.5, True, "=1+1", None])
    sheet.row_dimensions[3].hidden = True
    sheet.merge_cells("A5:B6")
    sheet["C4"].number_format = "0000"
    hidden = book.create_sheet("Скрытый", 0)
    hidden.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _varied(data: bytes, chance: Random) -> bytes:
    if data.startswith(b"PK"):
        return changed_package(data, chance, tuple(cell.encode() for cell in _CELLS))
    if chance.random() < 0.2:
        return edited(data, chance)
    text = data.decode("utf-8-sig", "replace")
    head, _, body = text.partition("\n")
    if chance.random() < 0.5:
        cells = next(csv.reader([head]), [""])
        for _ in range(chance.choice((1, 1, 3, 20))):
            cells[chance.randrange(len(cells))] = chance.choice((*_PATHS, *TEXTS[:40]))
        head = _line(cells)
    else:
        rows = list(csv.reader(io.StringIO(body.replace("\0", "")))) or [[""]]
        row = chance.choice(rows) or [""]
        for _ in range(chance.choice((1, 1, 3))):
            row[chance.randrange(len(row))] = _cell(chance)
        body = "\n".join(map(_line, rows * chance.choice((1, 1, 1, 50))))
    made = f"{head}\n{body}"
    return (reworded(made, chance) if chance.random() < 0.2 else made).encode("utf-8", "surrogatepass")


def _cell(chance: Random) -> str:
    with contextlib.suppress(ValueError):  # an integer of more digits than Python writes
        return str(anything(chance)) if chance.random() < 0.9 else "x" * 131_073
    return "4" * 4301


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([str(cell).replace("\0", "") for cell in cells])
    return out.getvalue()


def _run(data: bytes, _chance: Random) -> None:
    table = read_table(put("table.xlsx" if data.startswith(b"PK") else "table.csv", data))
    for row in table.rows[:2]:
        build(overlay(_base(), row, table.columns), "base.yaml")


TABLES = Target("tables", _tables, _varied, _run, 500)
