"""A copy of the project in which one mutant after the other lives, and the tests that are run against each.

What others wrote is imported once; each mutant's tests run in a fork of that process.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from tests.mutants.mutating import Mutant

ROOT = Path(__file__).parents[2]
#: Imported before forking: what a test run spends its first second on.
_HEAVY = (
    "lxml.etree docx docxtpl jinja2 pydantic babel.dates reportlab.pdfgen.canvas pikepdf "
    "openpyxl PIL.Image rich.progress typer fontTools.ttLib pymorphy3 phonenumbers ruamel.yaml num2words "
    "pytest _pytest.main"
)
_MEMORY = 8 << 30


class _Without:
    """A pytest plugin that passes over tests which have been run."""

    def __init__(self, names: Collection[str]) -> None:
        self.names = frozenset(names)

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        items[:] = [one for one in items if one.nodeid not in self.names]


class Copy:
    """The project in a folder of its own, its tests in forks."""

    def __init__(self, place: Path) -> None:
        self.place = place
        #: Of each test, what it took when it was measured.
        self.seconds: dict[str, float] = {}
        shutil.rmtree(place, ignore_errors=True)
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
        for name in listed.decode().split("\0"):
            if name and (ROOT / name).is_file():
                target = place / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, target)
        compiled = (ROOT / "wego_forms/locale").rglob("*.mo")
        for path in compiled:
            shutil.copy2(path, place / path.relative_to(ROOT))
        for module in _HEAVY.split():
            importlib.import_module(module)

    def tested(self, tests: list[str], limit: float, without: Collection[str] = ()) -> tuple[bool, float]:
        """Whether the tests pass as the copy is now, and the seconds that they took; over the limit they fail."""
        begun = time.monotonic()
        code = self._forked(lambda: self._pytest(["-x", *tests], _Without(without)), limit)
        assert code != 5 or without, f"no test among {tests}"
        return code in (0, 5), time.monotonic() - begun

    def tests_of_lines(self, package: str, tests: list[str]) -> dict[tuple[str, int], set[str]]:
        """Which tests go over which line of the package, as far as they do it in their own process."""
        data, seconds = self.place / ".lines", self.place / ".seconds"

        def measured() -> int:
            import coverage

            os.environ["SECONDS_OF_TESTS"] = str(seconds)
            measure = coverage.Coverage(str(data), source=[str(self.place / package)], config_file=False)
            measure.start()
            try:
                return self._pytest(["-p", "tests.mutants.lines", *tests])
            finally:
                measure.stop()
                measure.save()

        assert self._forked(measured, 1200) == 0, f"the tests of {package} fail without any mutant"
        import coverage

        self.seconds = json.loads(seconds.read_text("utf-8"))
        found: dict[tuple[str, int], set[str]] = {}
        known = coverage.CoverageData(str(data))
        known.read()
        for path in known.measured_files():
            for line, contexts in known.contexts_by_lineno(path).items():
                found[Path(path).relative_to(self.place).as_posix(), line] = {one for one in contexts if one}
        return found

    @contextlib.contextmanager
    def with_mutant(self, mutant: Mutant):  # type: ignore[no-untyped-def]
        """The copy has the mutant within the block. Nothing compiled is kept of it."""
        path = self.place / mutant.path
        kept = path.stat()
        original = path.read_bytes()
        path.write_bytes(mutant.source(original))
        try:
            yield
        finally:
            path.write_bytes(original)
            os.utime(path, ns=(kept.st_atime_ns, kept.st_mtime_ns))

    def _pytest(self, arguments: list[str], *plugins: object) -> int:
        import pytest

        usual = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--rootdir", str(self.place)]
        return int(pytest.main([*usual, *arguments], plugins=plugins))

    def _forked(self, work: Callable[[], int], limit: float) -> int:
        child = os.fork()
        if child == 0:
            self._become_child(work)
        end = time.monotonic() + limit
        while time.monotonic() < end:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                self._end_group(child)
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        self._end_group(child)
        os.waitpid(child, 0)
        return -signal.SIGKILL

    @staticmethod
    def _end_group(child: int) -> None:
        """Neither the child nor what its tests have started goes on."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)

    def _become_child(self, work: Callable[[], int]) -> None:
        code = 70
        try:
            os.setsid()
            os.chdir(self.place)
            out = os.open(self.place / ".said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(out, 1)
            os.dup2(out, 2)
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            sys.dont_write_bytecode = True
            sys.path.insert(0, str(self.place))
            for name in [name for name in sys.modules if name.split(".")[0] in ("tests", "wego_forms")]:
                del sys.modules[name]
            ours = {"PYTHONPATH": str(self.place), "PYTHONDONTWRITEBYTECODE": "1", "CI": "true"}
            os.environ.update(ours, TMPDIR=str(self.place / ".tmp"))
            shutil.rmtree(self.place / ".tmp", ignore_errors=True)
            (self.place / ".tmp").mkdir()
            code = work()
        finally:
            traceback.print_exc()
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code & 0xFF)
