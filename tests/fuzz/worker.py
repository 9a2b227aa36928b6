"""Runs cases of one target in this process, under limits of time and memory; tells what failed, a line of JSON each.

`python -m tests.fuzz.worker TARGET FIRST LAST SECONDS PROGRESS`
"""

from __future__ import annotations

import faulthandler
import json
import os
import re
import resource
import signal
import sys
import time
import traceback
import warnings
from pathlib import Path
from typing import Any, NoReturn

from tests.fuzz.targets import TARGETS

#: Seconds and bytes that a case may take. What comes with Python and its libraries is counted too.
MAX_SECONDS = 5
MAX_BYTES = 1024 * 1024 * 1024
#: A machine that does much else is slow: the processor's time decides, and the clock only where a case sleeps.
_PATIENCE = 6
_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]{6,}")


class TookTooLong(BaseException):
    """A case went over its time. No `except Exception` keeps it."""


def _stop(_signal: int, _frame: object) -> NoReturn:
    raise TookTooLong


def main() -> None:
    """What the command line asks for."""
    name, first, last, seconds, progress = sys.argv[1:]
    work(name, int(first), int(last), float(seconds), Path(progress))


def work(name: str, first: int, last: int, seconds: float, progress: Path) -> None:
    """Run the cases, writing each one's number to `progress` before it begins."""
    target = TARGETS[name]
    found = os.fdopen(os.dup(1), "w")
    noted = os.open(progress, os.O_RDWR | os.O_CREAT)
    errors = os.open(f"{progress}.stderr", os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
    os.dup2(errors, 2)
    os.dup2(errors, 1)
    target.case(0)
    resource.setrlimit(resource.RLIMIT_AS, (MAX_BYTES, MAX_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGVTALRM, _stop)
    faulthandler.enable(errors)
    until, said = time.monotonic() + seconds, 0
    number = first
    while number < last and time.monotonic() < until:
        os.pwrite(noted, f"{number:20}".encode(), 0)
        # A loop in a library's own code never comes back to raise: then the process ends, and its parent knows where.
        faulthandler.dump_traceback_later(_PATIENCE * MAX_SECONDS, exit=True, file=errors)
        fault = fault_of(target, number)
        faulthandler.cancel_dump_traceback_later()
        size = os.fstat(errors).st_size
        if fault is None and size > said:
            fault = ("stderr", os.pread(errors, 2000, said).decode("utf-8", "replace"))
        said = size
        if fault is not None:
            print(json.dumps([number, *fault]), file=found, flush=True)
        number += 1
    print(json.dumps(["done", number]), file=found, flush=True)


def fault_of(target: Any, number: int) -> tuple[str, str] | None:
    """What is wrong with how the case ended: the kind of fault and where it arose; None: nothing."""
    from wego_forms import WegoFormsError
    from wego_forms.errors import WegoFormsWarning

    case, chance = target.case(number)
    signal.setitimer(signal.ITIMER_VIRTUAL, MAX_SECONDS)
    try:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            target.run(case, chance)
    except TookTooLong as error:
        return "slow", _trace(error)
    except WegoFormsError as error:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        return _ill_told(error)
    except MemoryError as error:
        return "memory", _trace(error)
    except target.also:
        pass
    except BaseException as error:
        return "foreign", _trace(error)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    ours = [one.message for one in warned if isinstance(one.message, WegoFormsWarning)]
    strange = [one for one in warned if not isinstance(one.message, WegoFormsWarning)]
    if strange:
        return "warning", f"{strange[0].category.__name__}: {strange[0].message}"
    return next(filter(None, (_ill_said([warning.problem]) for warning in ours)), None)


def _ill_told(error: Any) -> tuple[str, str] | None:
    """An error of ours that says what it should not, or too little; or that hides that the memory was gone."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, MemoryError):
            return "memory", _trace(cause)
        cause = cause.__cause__ or cause.__context__
    if not error.problems:
        return "nothing said", _trace(error)
    return _ill_said(error.problems)


def _ill_said(problems: Any) -> tuple[str, str] | None:
    """What a message says that isn't for the screen."""
    for lang in ("ru", "en"):
        said = "\n".join(problem.message(lang) for problem in problems)
        if _ADDRESS.search(said):
            return "address", said[:500]
        if len(said) > 2000 * len(problems):
            return "long message", f"{len(said)}: {said[:300]}"
    return None


def _trace(error: BaseException) -> str:
    """The way to the error, its end in our own code first."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [
        f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames if "wego_forms" in frame.filename
    ]
    last = frames[-1] if frames else None
    end = f"{Path(last.filename).name}:{last.lineno} {last.name}" if last else ""
    return f"{type(error).__name__}: {str(error)[:200]} | {' '.join(ours[-4:])} | {end}"


if __name__ == "__main__":
    main()
