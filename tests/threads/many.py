"""A fresh process whose threads make their first letters at once; it prints a digest of each thread's bytes.

Arguments: how many threads, and "web" to be asked over HTTP instead. Run as a script: the tests compare what it
prints for one thread and for many. `python tests/threads/many.py --full` runs the 40 processes of 8 threads.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import threading
import urllib.request
import warnings
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


def letters() -> bytes:
    """Everything that a web handler might be asked for, from the first import on."""
    import wego_forms as wf
    from tests.threads.hard import hard
    from wego_forms.pdf import draw

    made = []
    for example, lang in (("tatarstan", "ru"), ("dimitrovgrad", "en")):
        document = wf.fill(wf.load(ROOT / "examples" / f"{example}.yaml"), lang)
        made += [document.docx(), document.pdf(), document.pdf(archive=True)]
    made += [draw(hard()).pdf, wf.blank("application", "ru").pdf()]
    made.append(wf.decline("Губернатор Самарской области", "dative", kind="position").text.encode())
    return b"".join(made)


class Handler(BaseHTTPRequestHandler):
    """Answers every request with the letters."""

    def do_GET(self) -> None:
        data = letters()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Nothing is logged."""


def at_once(count: int) -> list[bytes]:
    """What `count` threads made, all begun together."""
    gate = threading.Barrier(count)

    def work(_: int) -> bytes:
        gate.wait()
        return letters()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(work, range(count)))


def over_http(count: int) -> list[bytes]:
    """What `count` clients got from one server, twice each."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def ask(_: int) -> bytes:
        with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/") as answer:
            return bytes(answer.read())

    with ThreadPoolExecutor(count) as pool:
        got = list(pool.map(ask, range(2 * count)))
    server.shutdown()
    return got


def digests(count: int, way: str = "threads") -> list[str]:
    """The digests that a fresh process prints."""
    command = [sys.executable, __file__, str(count), way]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.split()


def full() -> None:
    """40 processes of 8 threads, and 10 servers under load, against a single thread."""
    (alone,) = digests(1)
    for way, processes in (("threads", 40), ("web", 10)):
        other = sum(set(digests(8, way)) != {alone} for _ in range(processes))
        print(f"{way}: {processes} processes of 8, {other} with other bytes than one thread's")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if sys.argv[1:] == ["--full"]:
        full()
    else:
        count, way = int(sys.argv[1]), sys.argv[2]
        if count > 1:
            sys.setswitchinterval(1e-6)
        for data in (over_http if way == "web" else at_once)(count):
            print(hashlib.sha256(data).hexdigest())
