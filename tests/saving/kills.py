"""Kills at random moments over all commands that write: `python -m tests.saving.kills [COUNT [SEED]]`.

After a kill the same command is run again; its folder must be the undisturbed one's, byte for byte, hidden files and
manifest included. A signature bears its time: of signed files the names are compared, and that each is whole.
"""

import csv
import datetime as dt
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import openpyxl

from tests.batch.folders import BASE, HEADINGS, PEOPLE, ROOT
from wego_forms.sheets.bookbytes import book_bytes

ROWS = [[*PEOPLE[number % 3][:6], str(number)] for number in range(12)]
_HALF_WRITTEN = re.compile(r"\.wego-forms-[a-z0-9_]{8}$")
#: Each command with the arguments that it gets behind the folder's inputs.
COMMANDS = {
    "fill": ("fill", BASE, "--lang", "all", "-o", "out"),
    "blank": ("blank", "application", "--lang", "all", "-o", "out"),
    "pack": ("pack", ROOT / "examples" / "tatarstan.yaml", "-o", "out"),
    "zip": ("pack", ROOT / "examples" / "tatarstan.yaml", "--zip", "-o", "out"),
    "sheet": ("sheet", "invitation", "-o", "out.xlsx"),
    "review": ("review", "table.xlsx"),
    "review out": ("review", "people.csv", "-o", "out.csv"),
    "read": ("read", "form.docx", "form.docx", "-o", "out.xlsx"),
    "read yaml": ("read", "form.docx", "-o", "out.yaml"),
    "new": ("new", "letter", "-o", "out.yaml"),
    "template": ("template", "invitation", "--lang", "all", "-o", "out.docx"),
    "kind new": ("kind", "new", "visit", "-o", "out"),
    "preview": ("preview", "letter.pdf", "-o", "out.png"),
    "sign": ("sign", "letter.pdf", "--key", "key.pem", "-o", "out"),
    "batch": ("batch", "people.csv", "--base", BASE, "--format", "docx", "--jobs", "2", "-o", "out"),
    "merge": (
        *("batch", "people.csv", "--base", BASE, "--format", "pdf", "--jobs", "2", "-o", "out"),
        *("--merge", "print.pdf", "--zip", "all.zip"),
    ),
}


def started(folder, command):
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "XDG_STATE_HOME": str(folder.parent / f"{folder.name}.state"),
        "WEGO_FORMS_KEY_PASSWORD": "",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "wego_forms", *map(str, COMMANDS[command])],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def prepared(folder, command):
    """A folder with what the command reads."""
    folder.mkdir()
    with (folder / "people.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *ROWS])
    if command == "review":
        book = openpyxl.Workbook()
        for row in [HEADINGS, *ROWS]:
            book.active.append(row)
        (folder / "table.xlsx").write_bytes(book_bytes(book))
    if command.startswith("read"):
        (folder / "form.docx").write_bytes(_form())
    if command == "preview":
        (folder / "letter.pdf").write_bytes(_letter())
    if command == "sign":
        from tests.signing.credentials import as_pem, sample

        valid = sample(start=dt.datetime.now(dt.UTC) - dt.timedelta(days=1))
        (folder / "key.pem").write_bytes(as_pem(*valid))
        (folder / "letter.pdf").write_bytes(_letter())
    return folder


def _letter():
    import wego_forms as wf

    return wf.fill(wf.load(BASE), "ru").pdf()


def _form():
    import wego_forms as wf

    return wf.fill(wf.load(ROOT / "examples" / "dimitrovgrad.yaml"), "ru").docx()


def left(folder, command):
    """All that is in the folder: files by name, with their bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    inputs = ("key.pem", "letter.pdf", "people.csv", "form.docx")
    return {
        str(path.relative_to(folder)): _content(path, command) for path in files if path.name not in inputs
    }


def _content(path, command):
    data = path.read_bytes()
    if command == "sign" and path.parent.name == "out":
        return data.rstrip().endswith(b"%%EOF")
    return data


def over(folder, command):
    """Whether the killed run had come to its end, so that another would rightly say that it kept all."""
    out = folder / "out"
    return (out / ".wego-forms-batch").exists() and not (out / ".wego-forms-batch.new").exists()


def kills(where, count, seed, commands=tuple(COMMANDS), tell=None):
    """Kill `count` times, each command in turn. How often each was hit at work, and which kills left a difference."""
    rest = random.Random(seed)
    whole, seconds = {}, {}
    hit, faults = Counter(), []
    for number in range(count):
        command = commands[number % len(commands)]
        if command not in whole:
            folder = prepared(where / command, command)
            began = time.monotonic()
            assert started(folder, command).wait() == 0, f"{command} fails undisturbed"
            seconds[command] = time.monotonic() - began
            whole[command] = left(folder, command)
        folder = prepared(where / f"{command}.{number}", command)
        run = started(folder, command)
        # Half of the time nothing is written yet: most kills are to come while files are.
        moment = seconds[command] * rest.uniform(0.35, 1.0)
        way = rest.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
        time.sleep(moment)
        if run.poll() is None:
            hit[command] += 1
            os.killpg(run.pid, way) if way == signal.SIGKILL else run.send_signal(way)
            run.wait()
            half = [name for name in left(folder, command) if _HALF_WRITTEN.search(name)]
            if half and way != signal.SIGKILL:
                faults.append(f"{command} {number}: {way.name} left a half-written file")
            if not over(folder, command) and started(folder, command).wait() != 0:
                faults.append(f"{command} {number}: the next run failed")
        if (found := left(folder, command)) != whole[command]:
            names = {
                name for name in {*found, *whole[command]} if found.get(name) != whole[command].get(name)
            }
            faults.append(f"{command} {number} ({way.name} after {moment:.2f} s): {sorted(names)}")
        if tell:
            tell(f"{number + 1} {command} {way.name} {moment:.2f} s; faults: {faults}")
    return hit, faults


if __name__ == "__main__":
    COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    with tempfile.TemporaryDirectory() as temporary:
        hits, found = kills(Path(temporary), COUNT, SEED, tell=lambda said: print(said, flush=True))
    print(f"{COUNT} kills, seed {SEED}; hit at work: {dict(hits)}; faults: {len(found)}")
    print("\n".join(found))
    sys.exit(bool(found))
