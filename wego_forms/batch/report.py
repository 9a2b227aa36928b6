"""What a batch has done: counts, time, failures with their places, forms to look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from wego_forms.batch.plan.sharing import Shared, told_once
from wego_forms.errors import Both, Lang, Problem, user_language
from wego_forms.fields import Unsure
from wego_forms.language import agree

_MOST_NOTES = 20


@dataclass(frozen=True)
class Failure:
    """A row of which not every file was made, and all that was wrong with it."""

    row: int
    problems: tuple[Problem, ...]


@dataclass
class Report:
    """The account of one run.

    `written` and `kept` count files, `rows` and `failed` count rows; `where` is the folder, `source` the table's
    name in messages, `seconds` the time from the first row read to the last file in its place. `unsure`: inflected
    forms that a person should look at, by row. `aside`: files that somebody had changed, and where they are now;
    `anothers`: other letters, likewise. `made`: the merged PDF, the zip. `stale`: files of an earlier run that this
    one doesn't make; `former`: those of rows that failed now, each with its row. `stopped`: by Ctrl-C, or with
    nothing written, as `strict` has it. `columns`, `base`: the table's, and the name of the record under it.
    """

    where: Path
    source: str
    rows: int = 0
    written: int = 0
    kept: int = 0
    seconds: float = 0.0
    stopped: bool = False
    failures: list[Failure] = field(default_factory=list)
    unsure: list[tuple[int, Unsure]] = field(default_factory=list)
    notes: dict[Problem, int] = field(default_factory=dict)
    remarks: list[Both] = field(default_factory=list)
    fonts: set[str] = field(default_factory=set)
    aside: list[tuple[Path, Path]] = field(default_factory=list)
    anothers: list[tuple[Path, Path]] = field(default_factory=list)
    made: list[Path] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    former: dict[str, int] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    base: str | None = None

    @property
    def failed(self) -> int:
        """How many rows failed."""
        return len(self.failures)

    @property
    def files(self) -> int:
        """How many files are in their place."""
        return self.written + self.kept

    @property
    def manifest(self) -> Path:
        """The table of what became of every row."""
        return self.where / "manifest.csv"

    @property
    def errors(self) -> list[Shared]:
        """The failures' problems with their places; what rows share by no cell of theirs once, with those rows."""
        by_row = ((failure.row, each) for failure in self.failures for each in failure.problems)
        return told_once(by_row, self.source, self.columns, self.base, self.rows)

    def told(self, problem: Problem, row: int, lang: Lang | None = None) -> str:
        """A row's problem with its place: what a template or a disk says doesn't name the row by itself."""
        message = problem.message(lang)
        return message if problem.file == self.source else f"{self.source}:{row}: {message}"

    def summary(self, lang: Lang | None = None) -> list[str]:
        """The report's lines but for the failures and the unsure forms."""
        lang = lang or user_language()
        rate = round(self.written / self.seconds) if self.seconds else 0
        files, took = agree(rate, "файл", "файла", "файлов"), f"{self.seconds:.1f}"
        lines = [
            Both(
                f"Строк: {self.rows}, не вышло: {self.failed}. Файлов записано: {self.written}, "
                f"оставлено: {self.kept}. {took.replace('.', ',')} с, {rate} {files} в секунду.",
                f"Rows: {self.rows}, failed: {self.failed}. Files written: {self.written}, kept: {self.kept}. "
                f"{took} s, {rate} {agree(rate, 'file', 'files')} a second.",
            )(lang)
        ]
        if self.stopped:
            lines.append(
                Both(
                    "Остановлено: запустите ещё раз, сделанное останется.",
                    "Stopped: run again, what is done stays done.",
                )(lang)
            )
        if self.unsure:
            lines.append(
                Both(
                    f"Проверьте форм: {len(self.unsure)} (wego-forms review).",
                    f"Forms to check: {len(self.unsure)} (wego-forms review).",
                )(lang)
            )
        lines += [remark(lang) for remark in self.remarks]
        lines += [f"{note.message(lang)} ({count})" for note, count in list(self.notes.items())[:_MOST_NOTES]]
        lines += [
            Both(
                f"{old}: файл изменён после записи; он теперь {new.name}",
                f"{old}: the file was changed since it was written; it is now {new.name}",
            )(lang)
            for old, new in self.aside
        ]
        lines += [
            Both(
                f"{old}: это письмо другой таблицы, записи или шаблона; оно теперь {new.name}",
                f"{old}: this was of another table, record or template; it is now {new.name}",
            )(lang)
            for old, new in self.anothers
        ]
        if self.former:
            shown = list(self.former.items())[:5]
            more = " …" if len(self.former) > len(shown) else ""
            lines.append(
                Both(
                    "Строка не вышла, а в папке осталось её прежнее письмо: "
                    + ", ".join(f"{name} (строка {row})" for name, row in shown)
                    + more,
                    "The row failed, and its former letter is still in the folder: "
                    + ", ".join(f"{name} (row {row})" for name, row in shown)
                    + more,
                )(lang)
            )
        if self.stale:
            named = ", ".join(self.stale[:5]) + (" …" if len(self.stale) > 5 else "")
            lines.append(
                Both(
                    f"От прежних запусков остались лишние файлы: {named}",
                    f"Files of earlier runs that this one doesn't make: {named}",
                )(lang)
            )
        return lines
