"""manifest.csv: what became of every row, a line a file, in the order of the rows."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from wego_forms.batch.output.appending import AppendedLines
from wego_forms.batch.plan.rows import Rows
from wego_forms.batch.work.worker import Outcome
from wego_forms.errors import Both, OutputError, Problem, RecordError
from wego_forms.saving import claim, digest_of, whole_file
from wego_forms.sheets.csvlines import encoding_of, separator
from wego_forms.sheets.lines import guarded

NAME = "manifest.csv"
COLUMNS = ("row", "status", "file", "sha256", "error")


class Manifest:
    """The manifest of a run under way; a run of some `rows` keeps the others' lines. OutputError: it can't begin."""

    def __init__(self, folder: Path, rows: Rows | None = None) -> None:
        self.path = folder / NAME
        self._others = (
            [] if rows is None else [line for line in manifest_lines(self.path) if int(line[0]) not in rows]
        )
        # The others' lines come first until the run is over: a kill loses none of them.
        self._lines = AppendedLines(self.path, _csv([COLUMNS, *self._others]))

    def add(self, outcomes: list[Outcome]) -> None:
        """Their lines, written at once."""
        self._lines.append(_csv([_cells(outcome) for outcome in outcomes]))

    def claim(self) -> None:
        """Note it as ours as it is now: what somebody writes into it later is set aside by the next run."""
        if sha256 := digest_of(self.path):
            claim(self.path, sha256)

    def close(self) -> bool:
        """Whether every line is in the file."""
        whole = self._lines.close()
        if whole and self._others:
            lines = sorted(manifest_lines(self.path), key=lambda line: int(line[0]))
            with whole_file(self.path, folders=False) as file:
                file.write(_csv([COLUMNS, *lines]).encode("utf-8", "backslashreplace"))
            self._others = []
        return whole


def manifest_lines(path: Path) -> list[tuple[str, ...]]:
    """The lines of a manifest, saved anew by a spreadsheet too; none where there is none.

    OutputError: what is there can't be read as one.
    """
    try:
        data = path.read_bytes()
        text = data.decode(encoding_of(data, str(path)), "replace")
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator(text.splitlines())))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except (OSError, csv.Error, RecordError):
        raise _unreadable(path) from None
    if data and tuple(cell.strip().lower() for cell in next(iter(lines), ())) != COLUMNS:
        raise _unreadable(path)
    return [tuple(line) for line in lines[1:] if len(line) == len(COLUMNS) and line[0].isdecimal()]


def _unreadable(path: Path) -> OutputError:
    return OutputError(
        Problem(
            Both(
                "манифест не читается, а в нём и другие строки",
                "the manifest, which has other rows too, can't be read",
            ),
            Both(
                "Переименуйте его и сделайте пакет целиком, без --rows.",
                "Rename it and make the whole batch, without --rows.",
            ),
            file=str(path),
        )
    )


def _cells(outcome: Outcome) -> tuple[str, ...]:
    error = "\n".join(problem.message() for problem in outcome.problems)
    # A record's own words are in names and errors: a spreadsheet isn't to take them for formulas.
    return (str(outcome.row), outcome.status, guarded(outcome.file), outcome.sha256, guarded(error))


def _csv(lines: list[tuple[str, ...]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(lines)
    return out.getvalue()
