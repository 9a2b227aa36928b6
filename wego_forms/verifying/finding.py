"""What holding a folder against its manifest brought to light."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from wego_forms.errors import Both, Lang, Problem, user_language

What = Literal[
    "changed",  # other bytes than were written
    "signed",  # our bytes, and a signature added behind them
    "missing",  # in the manifest, not in the folder
    "renamed",  # the same bytes by another name
    "foreign",  # in the folder, not in the manifest
    "earlier",  # of an earlier run: the table no longer asks for it, or it couldn't be made anew
    "link",  # a link, a device or a pipe where a file should be: never opened
    "unreadable",  # can't be read, so can't be told
    "manifest",  # a line of the manifest that can't be one of ours
    "unfinished",  # a run was broken off, or is under way
]


@dataclass(frozen=True)
class Finding:
    """One difference: what it is, the file's name in the folder (with / between folders), and the message."""

    what: What
    file: str
    problem: Problem

    def message(self, lang: Lang | None = None) -> str:
        """One paragraph: the file, what is wrong, the way out."""
        return self.problem.message(lang)


@dataclass
class Verification:
    """How a folder stands against its manifest.

    `files` counts the manifest's files, of which `right` are byte for byte as they were written; `written` and `kept`
    are their statuses; `rows` and `failed` count rows. `findings`: every difference, in the order of the manifest,
    then by name. `notes`: what is no difference, but worth knowing.
    """

    folder: Path
    rows: int = 0
    failed: int = 0
    files: int = 0
    right: int = 0
    written: int = 0
    kept: int = 0
    findings: list[Finding] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether there is no difference."""
        return not self.findings

    @property
    def changed(self) -> tuple[str, ...]:
        """The files whose bytes aren't those that were written; signed ones among them."""
        return self._of("changed", "signed")

    @property
    def missing(self) -> tuple[str, ...]:
        """The manifest's files that aren't in their place; renamed ones among them."""
        return self._of("missing", "renamed")

    @property
    def foreign(self) -> tuple[str, ...]:
        """The files that the manifest doesn't have; those of earlier runs among them."""
        return self._of("foreign", "earlier")

    def _of(self, *whats: What) -> tuple[str, ...]:
        return tuple(finding.file for finding in self.findings if finding.what in whats)

    def summary(self, lang: Lang | None = None) -> str:
        """The counts, in one line."""
        return Both(
            f"Файлов по манифесту: {self.files}, верных: {self.right} (записано {self.written}, оставлено "
            f"{self.kept}). Строк: {self.rows}, не вышло: {self.failed}. Расхождений: {len(self.findings)}.",
            f"Files in the manifest: {self.files}, right: {self.right} ({self.written} written, {self.kept} kept). "
            f"Rows: {self.rows}, failed: {self.failed}. Differences: {len(self.findings)}.",
        )(lang or user_language())
