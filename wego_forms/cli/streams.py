"""Standard output and error that never break a command: what can't be written there is told when it has ended."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from typing import Any, TextIO

from typing_extensions import override

from wego_forms.cli.words import say, tell
from wego_forms.errors import Both
from wego_forms.foreign import in_brackets


class _Steady(io.RawIOBase):
    """A stream's bytes; after its first fault nothing more is written, and `fault` says why."""

    def __init__(self, under: Any) -> None:
        self._under = under
        self.fault: OSError | None = None

    @override
    def write(self, data: Any, /) -> int:
        view = memoryview(data)
        if self.fault is None:
            try:
                rest = view
                while rest:
                    rest = rest[self._under.write(rest) or 0 :]
                self._under.flush()
            except OSError as error:
                self.fault = error
        return len(view)

    @override
    def writable(self) -> bool:
        return True

    @override
    def fileno(self) -> int:
        return int(self._under.fileno())

    @override
    def isatty(self) -> bool:
        return bool(self._under.isatty())


class Streams:
    """Both streams, made steady: whoever reads them may go away, or their disk be full, and the files are written."""

    def __init__(self) -> None:
        self._steady: list[_Steady] = []
        _open_closed()
        #: A wrapper that nobody holds closes what it wraps.
        self._given = (sys.stdout, sys.stderr)
        sys.stdout = self._steadied(sys.stdout)
        sys.stderr = self._steadied(sys.stderr)

    def fault(self) -> bool:
        """Whether something couldn't be said; it is told, as far as it can be."""
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        found = next((each.fault for each in self._steady if each.fault), None)
        if found is None:
            return False
        why = (
            Both(" (его перестали читать)", " (nobody reads it any more)")
            if found.errno == errno.EPIPE
            else in_brackets(found)
        )
        tell(
            say(
                f"Ошибка: стандартный вывод не записан{why.ru}. Файлы, если они просились, на месте.",
                f"Error: standard output wasn't written{why.en}. Files, if any were asked for, are in their place.",
            )
        )
        return True

    def _steadied(self, stream: TextIO) -> TextIO:
        under = getattr(stream, "buffer", None)
        if under is None:
            return stream
        stream.flush()
        steady = _Steady(under)
        self._steady.append(steady)
        return io.TextIOWrapper(
            io.BufferedWriter(steady),
            encoding=stream.encoding,
            errors="backslashreplace",
            line_buffering=True,
        )


def _open_closed() -> None:
    """Give a stream that was closed before the start (>&-) to nobody, so that no file of ours gets its number.

    Python has None for such a stream, and prints to standard output what was meant for standard error.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, os.O_RDWR)
            if handle != number and not _is_open(number):
                os.dup2(handle, number)
                os.close(handle)
                handle = number
            setattr(sys, name, os.fdopen(handle, "r" if name == "stdin" else "w", encoding="utf-8"))


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def end_in_order() -> None:
    """A command that is told to end (SIGTERM, a closed terminal) ends as by Ctrl-C: nothing half written is left."""
    for name in ("SIGTERM", "SIGHUP"):
        # What a parent has it ignore (nohup) stays ignored.
        if (number := getattr(signal, name, None)) and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, _interrupt)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
