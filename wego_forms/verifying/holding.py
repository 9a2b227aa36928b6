"""A folder held against its manifest: every file by its SHA-256, and every other file told."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from wego_forms.batch.output.journal import FINISHED, UNDER_WAY, journal_of
from wego_forms.batch.output.made import MADE, letters_digest, made_in
from wego_forms.batch.output.manifest import NAME as MANIFEST
from wego_forms.batch.output.workbook import NAME as WORKBOOK
from wego_forms.batch.plan.remembering import NUMBERS
from wego_forms.edges import file_path
from wego_forms.errors import InputError, Problem
from wego_forms.saving import Standing, is_half_written, standing
from wego_forms.verifying import saying
from wego_forms.verifying.account import Account, Line
from wego_forms.verifying.contents import Added, Entry, added_to, entries_of, sha256_of
from wego_forms.verifying.finding import Finding, Verification, What
from wego_forms.verifying.workbook import says_the_same

_OWN = {MANIFEST, WORKBOOK, FINISHED, UNDER_WAY, NUMBERS, MADE}
_ASIDE = re.compile(r"(.*) \(\d+\)(\.[^./]+)")


def verify(folder: str | Path) -> Verification:
    """Hold the folder that a batch wrote into against its manifest.csv; nothing is changed.

    Each file is told by its SHA-256: changed (a signature added to it is recognised), missing, renamed, exchanged
    for another. What the manifest doesn't have is told as foreign, but for the batch's own: its journal, a workbook
    that says the same, and the merged PDF, the zip and the report as it made them. Links aren't followed, and no path
    of the manifest is opened that the folder doesn't have. A manifest that a spreadsheet has saved anew is read all
    the same.

    The manifest isn't signed: who changes a file can change its line too. Keep a copy of it, or its digest, elsewhere
    where that matters. InputError: there is no such folder, or no manifest in it.
    """
    return _Holding(file_path(folder)).held()


class _Holding:
    """One folder being held against its manifest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            if not folder.is_dir():
                raise InputError(saying.no_folder(folder))
            self.account = Account(folder)
            self.entries = {saying.composed(entry.name): entry for entry in entries_of(folder)}
        except (OSError, ValueError) as error:
            raise InputError(saying.unreadable(folder, error)) from None
        self.result = Verification(folder)
        self.listed = {saying.composed(line.file): line for line in self.account.lines if line.file}
        journal = {saying.composed(name): entry for name, entry in journal_of(folder).items()}
        self._known = {name: entry.sha256 for name, entry in journal.items()}
        self._row_of = {name: entry.row for name, entry in journal.items()}
        self._failed_rows = {line.row for line in self.account.lines if line.status == "failed"}
        self._made = {saying.composed(name): made for name, made in made_in(folder).items()}
        self._lines_of: dict[str, list[str]] = defaultdict(list)
        for name, line in self.listed.items():
            if line.sha256:
                self._lines_of[line.sha256].append(name)
        self._missing: dict[str, list[str]] = defaultdict(list)

    def held(self) -> Verification:
        """The comparison, in the order of the manifest and then of the names."""
        result = self.result
        result.notes += self.account.notes
        result.rows = len({line.row for line in self.account.lines})
        result.failed = len(self._failed_rows)
        for problem in self.account.problems:
            result.findings.append(Finding("manifest", MANIFEST, problem))
        if UNDER_WAY in self.entries:
            self._find("unfinished", UNDER_WAY, saying.UNFINISHED)
        self._journal()
        for line in self.account.lines:
            if line.status == "failed":
                self._failed(line)
            else:
                self._line(line)
        renamed = dict(self._renamed())
        for was in self._missing.values():
            for name in was:
                if name not in renamed.values():
                    self._find("missing", name, saying.MISSING)
        for name, entry in self.entries.items():
            if name not in self.listed:
                self._unlisted(name, entry, renamed)
        return result

    def _line(self, line: Line) -> None:
        result = self.result
        result.files += 1
        result.written += line.status == "written"
        result.kept += line.status == "kept"
        name = saying.composed(line.file)
        entry = self.entries.get(name)
        if entry is None:
            self._missing[line.sha256].append(name)
        elif not entry.regular:
            self._find("link", name, saying.LINK)
        elif (found := self._sha256(name, entry)) == line.sha256:
            result.right += 1
        elif found is not None:
            self._changed(name, entry, line, found)

    def _changed(self, name: str, entry: Entry, line: Line, found: str) -> None:
        others = [other for other in self._lines_of.get(found, ()) if other != name]
        added = self._added(entry, frozenset((line.sha256,)))
        if others:
            self._find("changed", name, saying.EXCHANGED, others[0])
        elif added is None:
            self._find("changed", name, saying.changed(entry.path))
        elif added.signature:
            self._find("signed", name, saying.SIGNED)
        else:
            self._find("changed", name, saying.ADDED_TO)

    def _failed(self, line: Line) -> None:
        """A row that wasn't made; a file that lies in its place is an earlier one."""
        self.result.notes.append(
            Problem(
                saying.FAILED,
                file=str(self.account.path),
                line=line.number,
                value=line.error or line.file or None,
            )
        )
        name = saying.composed(line.file)
        if name in self.entries:
            self._find("earlier", name, saying.NOT_MADE_ANEW)

    def _renamed(self) -> Iterator[tuple[str, str]]:
        """The files that have the bytes of a missing one: what they are called, and what they were."""
        if not self._missing:
            return
        left = {sha256: list(names) for sha256, names in self._missing.items()}
        for name, entry in self.entries.items():
            if name in self.listed or name in _OWN or not entry.regular:
                continue
            found = self._sha256(name, entry, tell=False)
            if found and left.get(found):
                yield name, left[found].pop(0)

    def _unlisted(self, name: str, entry: Entry, renamed: dict[str, str]) -> None:
        if not entry.regular:
            self._find("link", name, saying.FOREIGN_LINK)
        elif name in _OWN:
            if name == WORKBOOK and not says_the_same(entry.path, self.account.lines):
                self._find("changed", name, saying.WORKBOOK)
        elif is_half_written(entry.path.name):
            self._find("unfinished", name, saying.HALF_WRITTEN)
        elif name in renamed:
            self._find("renamed", renamed[name], saying.RENAMED, name)
        elif (found := self._sha256(name, entry)) is not None:
            self._foreign(name, entry, found)

    def _foreign(self, name: str, entry: Entry, found: str) -> None:
        if made := self._made.get(name):
            if made.sha256 != found:
                self._find("changed", name, saying.changed(entry.path))
            elif made.letters != letters_digest((line.file, line.sha256) for line in self.account.lines):
                self._find("earlier", name, saying.MADE_BEFORE)
            return
        if name in self._known:
            row = self._row_of[name]
            if row in self._failed_rows:
                self._find("earlier", name, saying.FORMER, str(row))
            else:
                self._find("earlier", name, saying.EARLIER)
            return
        added = self._added(entry, frozenset(self._lines_of))
        if added and added.signature:
            of = self._lines_of[added.sha256][0]
            if standing(entry.path) is Standing.ours:
                self.result.notes.append(self._problem(name, saying.OUR_SIGNED_COPY, of))
            else:
                self._find("foreign", name, saying.SIGNED_COPY, of)
        elif twins := self._lines_of.get(found):
            self._find("foreign", name, saying.COPY, twins[0])
        elif (aside := _ASIDE.fullmatch(name)) and aside[1] + aside[2] in self.listed:
            self._find("foreign", name, saying.SET_ASIDE, aside[1] + aside[2])
        elif standing(entry.path) is Standing.ours:
            self._find("foreign", name, saying.OURS_BUT_UNLISTED)
        else:
            self._find("foreign", name, saying.FOREIGN)

    def _journal(self) -> None:
        """Lines that the folder's own journal knows otherwise: somebody has edited the manifest."""
        if FINISHED not in self.entries or UNDER_WAY in self.entries:
            return
        for name, line in self.listed.items():
            if line.status != "failed" and self._known.get(name) != line.sha256:
                problem = Problem(
                    saying.EDITED, saying.RUN_AGAIN, str(self.account.path), line.number, value=name
                )
                self.result.findings.append(Finding("manifest", name, problem))

    def _sha256(self, name: str, entry: Entry, *, tell: bool = True) -> str | None:
        try:
            return sha256_of(entry.path)
        except OSError as error:
            if tell:
                self.result.findings.append(
                    Finding("unreadable", name, saying.unreadable(self.folder / name, error))
                )
            return None

    def _added(self, entry: Entry, known: frozenset[str]) -> Added | None:
        try:
            return added_to(entry.path, known) if entry.name.lower().endswith(".pdf") else None
        except OSError:
            return None

    def _find(self, what: What, name: str, said: saying.Said, value: str | None = None) -> None:
        self.result.findings.append(Finding(what, name, self._problem(name, said, value)))

    def _problem(self, name: str, said: saying.Said, value: str | None = None) -> Problem:
        return Problem(said.what, said.remedy, file=str(self.folder / name), value=value)
