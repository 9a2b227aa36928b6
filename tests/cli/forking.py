"""Commands as forks of one process that has read the library in: what a new process does, in a quarter of the time.

A process of its own (`python -m tests.cli.forking FD`), which has filled a record, so that modules, dictionaries and
templates are there, takes requests on a socket and forks for each: the child gets the request's arguments,
environment, folder and files for its three streams, runs `wego_forms.cli.main` and ends as a process ends. What
depends on how Python itself starts (its encoding, its locale, its fonts) wants a process of its own: running.py.
"""

from __future__ import annotations

import array
import atexit
import importlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SECONDS = 120


@cache
def _server(lang: str, seed: str | None) -> tuple[socket.socket, subprocess.Popen[bytes]]:
    """This process's end of the socket to a language's server, which is begun when first asked for and ends with us.

    Modules of the command line speak the language of the process that reads them in, and sets have their order by
    the seed of its hashes.
    """
    ours, theirs = socket.socketpair()
    number = theirs.fileno()
    begun = subprocess.Popen(
        [sys.executable, "-m", "tests.cli.forking", str(number)],
        cwd=ROOT,
        pass_fds=[number],
        env={
            **os.environ,
            **{"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "WEGO_FORMS_LANG": lang},
            **({} if seed is None else {"PYTHONHASHSEED": seed}),
        },
    )
    theirs.close()
    return ours, begun


def forked(
    folder,
    arguments: list[str],
    stdin: bytes,
    env: dict[str, str],
    module: str = "wego_forms.__main__",
    seconds: float = SECONDS,
):
    """The exit code and the two outputs (bytes) of a module's `main()`, which is stopped after so many seconds."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as told:
        given.write(stdin)
        given.seek(0)
        asked = json.dumps(
            {"module": module, "folder": str(folder), "arguments": arguments, "env": env, "seconds": seconds}
        )
        server, _ = _server(env["WEGO_FORMS_LANG"], env.get("PYTHONHASHSEED"))
        streams = array.array("i", [given.fileno(), out.fileno(), told.fileno()])
        size = len(asked.encode()).to_bytes(8, "big")
        server.sendmsg([size], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, streams)])
        server.sendall(asked.encode())
        code = int.from_bytes(_exactly(server, 4), "big", signed=True)
        out.seek(0)
        told.seek(0)
        return code, out.read(), told.read()


def _exactly(end: socket.socket, size: int) -> bytes:
    got = b""
    while len(got) < size:
        more = end.recv(size - len(got))
        if not more:
            raise EOFError("the other process has ended")
        got += more
    return got


def serve(end: socket.socket) -> None:
    """Fork for each request until nobody asks."""
    while True:
        try:
            size, passed, _, _ = end.recvmsg(8, socket.CMSG_SPACE(12))
        except OSError:
            return
        if not size:
            return
        streams = array.array("i")
        streams.frombytes(passed[0][2])
        asked = json.loads(_exactly(end, int.from_bytes(size, "big")))
        importlib.import_module(asked["module"])
        child = os.fork()
        if not child:
            end.close()
            _be_the_command(asked, list(streams))
        for number in streams:
            os.close(number)
        end.sendall(_ended(child, asked["seconds"]).to_bytes(4, "big", signed=True))


def _ended(child: int, seconds: float) -> int:
    """The exit code of a child, which is stopped when its time is over."""
    until = time.monotonic() + seconds
    while True:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > until:
            with suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)
        time.sleep(0.002)


def _be_the_command(asked: dict, streams: list[int]) -> None:
    """Run a command in this process, which is a child, and end it."""
    os.setpgid(0, 0)
    for target, number in enumerate(streams):
        os.dup2(number, target)
        os.close(number)
    os.environ.clear()
    os.environ.update(asked["env"])
    time.tzset()
    os.chdir(asked["folder"])
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)  # noqa: SIM115
    sys.path[0] = asked["folder"]
    command = importlib.import_module(asked["module"])
    sys.argv = [command.__file__, *asked["arguments"]]

    sys.modules["__main__"] = command  # what the processes of a batch begin with
    code = 1
    try:
        command.main()
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with suppress(Exception):
                stream.flush()
        os._exit(code)


def _read_in() -> None:
    """Have what most commands need: modules, dictionaries, templates."""
    import wego_forms as wf
    from wego_forms.cli.app import COMMANDS

    modules = ("openpyxl", "pikepdf", "markdown_it", *(f"wego_forms.cli.{name}" for name in COMMANDS))
    for module in modules:
        with suppress(ImportError):
            importlib.import_module(module)
    for name in ("tatarstan", "dimitrovgrad"):
        for lang in ("ru", "en"):
            document = wf.fill(wf.load(ROOT / "examples" / f"{name}.yaml"), lang=lang)
            document.docx()
            document.pdf()


if __name__ == "__main__":
    _read_in()
    serve(socket.socket(fileno=int(sys.argv[1])))
