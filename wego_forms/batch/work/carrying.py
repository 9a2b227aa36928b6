"""A batch carried out: everything checked, then written, with an account of every row."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from wego_forms.batch.output.finishing import After
from wego_forms.batch.output.folder import Watched, held
from wego_forms.batch.output.journal import Entry, Journal
from wego_forms.batch.output.made import letters_digest, note_made
from wego_forms.batch.output.manifest import NAME as MANIFEST
from wego_forms.batch.output.manifest import Manifest, manifest_lines
from wego_forms.batch.output.workbook import write_workbook
from wego_forms.batch.plan.bearing import bearing_remarks
from wego_forms.batch.plan.remembering import remember
from wego_forms.batch.plan.rows import Rows
from wego_forms.batch.plan.sources import Item, Source, TableSource
from wego_forms.batch.plan.whole import Plan, make_plan, move_aside, remarks_of
from wego_forms.batch.report import Failure, Report
from wego_forms.batch.work.job import Job
from wego_forms.batch.work.pipeline import Line
from wego_forms.batch.work.pools import Workers
from wego_forms.batch.work.spool import Spool
from wego_forms.batch.work.stopping import uninterrupted
from wego_forms.batch.work.worker import Outcome, gave_up, put, write_items
from wego_forms.errors import Both
from wego_forms.sheets.lines import unguarded

_NO_MANIFEST = Both(
    "manifest.csv неполон: на диске нет места.", "manifest.csv isn't whole: there is no room on the disk."
)


@dataclass(frozen=True)
class Progress:
    """How far a batch is: rows checked, or rows done of how many, with the files that came into their place."""

    checking: bool
    done: int
    rows: int | None = None
    files: tuple[Path, ...] = ()


Watch = Callable[[Progress], None]


class Run:
    """One run of a batch, from the first row read to the last file in its place."""

    def __init__(
        self,
        job: Job,
        source: Source,
        out: Path,
        workers: Workers,
        watch: Watch,
        after: After,
        rows: Rows | None = None,
        reserved: frozenset[str] = frozenset(),
    ) -> None:
        self.job = job
        self.source = source
        self.out = out
        self.workers = workers
        self.watch = watch
        self.after = after
        self.rows = rows
        self.reserved = reserved
        self.report = Report(out, source.where, columns=source.columns, base=source.base_told)
        self.started = time.monotonic()

    def carry_out(self, *, strict: bool, force: bool) -> Report:
        """Do it. `strict`: write nothing if a row is wrong; `force`: make anew what is there too."""
        try:
            with held(self.out, self.job.options.depth), closing(Spool(self.out)) as spool:
                self._carry_out(spool, strict, force)
        except KeyboardInterrupt:
            self.report.stopped = True
        finally:
            self.workers.stop()
            self.report.seconds = time.monotonic() - self.started
        self.after.tell(self.report)
        return self.report

    def _carry_out(self, spool: Spool, strict: bool, force: bool) -> None:
        journal = Journal(self.out)
        folder = Watched(self.out)
        plan = self._checked(journal, spool, force)
        if strict and plan.problems:
            self.report.failures = [Failure(row, plan.problems[row]) for row in sorted(plan.problems)]
            self.report.stopped = True
            return
        folder.check()
        self._make_room(journal, plan)
        journal.begin()
        journal.entries = {}  # what of them can stay is in the plan
        manifest = Manifest(self.out, self.rows)
        account = _Account.of(self, plan, manifest, journal, folder)
        finished = False
        try:
            account.write(plan.items(spool))
            # Another table's letters, or another language's: what is known of them stays known.
            journal.add([entry._replace(open=False) for entry in plan.stale.values()])
            self._close(manifest, force)
            folder.check()
            self._make_the_whole(manifest)
            finished = True
        finally:
            manifest.close()
            journal.close(finished=finished)

    @property
    def _remembering(self) -> TableSource | None:
        """The table whose rows are given numbers, which the folder remembers."""
        return self.source if self.job.options.numbers and isinstance(self.source, TableSource) else None

    def _checked(self, journal: Journal, spool: Spool, force: bool) -> Plan:
        """Check every letter; what there is to tell of them goes into the report."""
        if self._remembering:
            self._remembering.recall(self.out)
        self.report.remarks += bearing_remarks(self.source, self.job, self.out)
        if self.rows:
            manifest_lines(self.out / MANIFEST)  # those of the other rows stay, so they must be read
        plan = make_plan(
            self.source,
            self.job,
            self.workers,
            journal.entries,
            self.out,
            lambda rows: self.watch(Progress(True, rows)),
            force=force,
            reserved=self.reserved,
            spool=spool,
        )
        self.report.rows = plan.rows
        self.report.unsure = plan.unsure
        former = plan.former
        self.report.former = former
        self.report.stale = [] if self.rows else [name for name in plan.stale if name not in former]
        self.report.remarks += [*self.source.remarks, *remarks_of(plan)]
        return plan

    def _make_room(self, journal: Journal, plan: Plan) -> None:
        """Remember the numbers given, and set aside what isn't ours, or another table's."""
        if not journal.began(self.out / MANIFEST):
            plan.changed.append(MANIFEST)
        if self._remembering:
            remember(self.out, self._remembering.memory, plan.numbering.given)
        self.report.aside = move_aside(plan.changed, self.out)
        self.report.anothers = move_aside(plan.anothers, self.out)

    def _close(self, manifest: Manifest, force: bool) -> None:
        """End the manifest, and write it as a workbook too."""
        if not manifest.close():
            self.report.remarks.append(_NO_MANIFEST)
            return
        lines = ((*line[:2], *map(unguarded, line[2:])) for line in manifest_lines(manifest.path))
        self.report.remarks += write_workbook(self.out, lines, force=force)

    def _make_the_whole(self, manifest: Manifest) -> None:
        """Make what is made of all the letters: until it is there the run isn't over, and a rerun makes it."""
        self.report.made = self.after.make(self.out)
        self.report.seconds = time.monotonic() - self.started
        self.after.tell(self.report)
        letters = letters_digest(
            (unguarded(file), sha256) for _, _, file, sha256, _ in manifest_lines(manifest.path)
        )
        note_made(self.out, self.report.made, letters)
        manifest.claim()


@dataclass
class _Account:
    run: Run
    manifest: Manifest
    journal: Journal
    shas: dict[str, str]
    still_open: set[str]
    folder: Watched
    done: int = 0
    last: int | None = None

    @classmethod
    def of(cls, run: Run, plan: Plan, manifest: Manifest, journal: Journal, folder: Watched) -> _Account:
        """The account of a run that begins, with what the plan knows of files that can stay."""
        known = [entry for entries in plan.known.values() for entry in entries]
        shas = {entry.file: entry.sha256 for entry in known}
        return cls(run, manifest, journal, shas, {entry.file for entry in known if entry.open}, folder)

    def write(self, items: Iterator[Item]) -> None:
        run = self.run
        line: Line[Outcome] = Line(run.workers, write_items, run.job, gave_up)
        try:
            for outcomes in line.results(items):
                with uninterrupted():
                    line.taken()
                    self.add(outcomes)
        except KeyboardInterrupt:
            for outcomes in line.finish():
                self.add(outcomes)
            raise

    def add(self, given: list[Outcome]) -> None:
        report = self.run.report
        self.folder.check()
        outcomes = [self._settled(outcome) for outcome in given]
        self.journal.add(
            [
                Entry(each.file, each.key, each.sha256, False, each.row)
                for each in outcomes
                if each.status != "failed"
            ]
        )
        self.manifest.add(outcomes)
        for each in outcomes:
            report.written += each.status == "written"
            report.kept += each.status == "kept"
            report.fonts |= set(each.fonts)
            self.run.after.note(each)
            for note in each.notes:
                report.notes[note] = report.notes.get(note, 0) + 1
            if each.status == "failed":
                self._failed(each)
            self.done += each.row != self.last
            self.last = each.row
        files = tuple(self.run.out / each.file for each in outcomes if each.status == "written")
        self.run.watch(Progress(False, self.done, report.rows, files))

    def _settled(self, outcome: Outcome) -> Outcome:
        """The outcome once its file is in its place."""
        if outcome.status == "kept":
            # What the same run wrote before it was broken off is its work, not an earlier one's.
            status = "written" if outcome.file in self.still_open else "kept"
            return replace(outcome, status=status, sha256=self.shas[outcome.file])  # type: ignore[arg-type]
        return put(self.run.out, outcome)

    def _failed(self, outcome: Outcome) -> None:
        failures = self.run.report.failures
        if failures and failures[-1].row == outcome.row:
            failures[-1] = Failure(outcome.row, failures[-1].problems + outcome.problems)
        else:
            failures.append(Failure(outcome.row, outcome.problems))
