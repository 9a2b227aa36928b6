"""What a release holds, on every Python there is: built twice alike, installed where nothing else is, at work.

`python tests/release.py FOLDER PYTHON…`: the wheel and the sdist are built twice in FOLDER and must be the same
bytes; then each Python gets an environment of its own, with the wheel and then with the sdist, and each time fills,
makes a batch, reads a form and signs. All must give the same bytes (a signature beside), given the same fonts.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: The moment that all that is built bears: that of the first letter.
EPOCH = "1501545600"
WORK = """
import datetime, hashlib, pathlib, sys, wego_forms as wf
from wego_forms.signing import sign_file
examples, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
for name in ("tatarstan", "dimitrovgrad"):
    for lang in ("ru", "en"):
        document = wf.fill(wf.load(examples / f"{name}.yaml"), lang)
        document.save(out / f"{name}.{lang}.docx")
        document.save(out / f"{name}.{lang}.pdf")
report = wf.run_batch(examples / "volga_2017.csv", out / "batch", base=examples / "tatarstan.yaml", jobs=2)
assert report.written == 26 and not report.failed, report
assert wf.verify(out / "batch").ok
reading = wf.read(out / "dimitrovgrad.ru.docx")
(out / "read.txt").write_text(reading.record.model_dump_json(), encoding="utf-8")
noon = datetime.datetime(2026, 6, 1, 12, tzinfo=datetime.UTC)
signed = sign_file(out / "tatarstan.ru.pdf", sys.argv[3], out / "signed", when=noon).read_bytes()
assert signed.startswith((out / "tatarstan.ru.pdf").read_bytes()) and b"/ByteRange" in signed
(out / "signed").unlink()
for path in sorted(out.rglob("*")):
    if path.is_file():
        print(hashlib.sha256(path.read_bytes()).hexdigest(), path.relative_to(out).as_posix())
"""


def main() -> None:
    """Exit code 1: something differs or fails."""
    folder, pythons = Path(sys.argv[1]).resolve(), sys.argv[2:] or [sys.executable]
    folder.mkdir(parents=True, exist_ok=True)
    first, second = (built(folder / name) for name in ("first", "second"))
    for one, other in zip(first, second, strict=True):
        same(one.name, digest(one), digest(other))
    key = made_key(folder)
    results = {
        f"{version} from {package.name}": worked(folder / version, python, package, key)
        for python in pythons
        for version in [version_of(python)]
        for package in first
    }
    reference = next(iter(results.values()))
    for name, said in results.items():
        same(name, reference, said)
        print(f"{name}: {len(said.splitlines())} files, the same bytes")


def built(out: Path) -> list[Path]:
    """The wheel and the sdist, built from what is committed."""
    source = out / "source"
    shutil.rmtree(out, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", ROOT, source], check=True)
    command = [sys.executable, "-m", "build", "--outdir", out, source]
    subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    )
    return [next(out.glob("*.whl")), next(out.glob("*.tar.gz"))]


def made_key(folder: Path) -> Path:
    """A key to sign with, of a certificate made for the purpose."""
    sys.path.insert(0, str(ROOT))
    from tests.signing.credentials import as_p12, sample

    path = folder / "key.p12"
    path.write_bytes(as_p12(*sample(), password=None))
    return path


def version_of(python: str) -> str:
    """Which Python it is: 3.13.0; 3.13.0t without the lock."""
    code = "import platform, sys; print(platform.python_version() + getattr(sys, 'abiflags', ''))"
    return subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def worked(folder: Path, python: str, package: Path, key: Path) -> str:
    """The digests of all that an environment of its own makes with the package."""
    place, out = folder / "venv", folder / "out"
    if not place.is_dir():
        subprocess.run([python, "-m", "venv", place], check=True)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    own = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = [own, "-m", "pip", "install", "--quiet"]
    subprocess.run([*install, f"{package}[sign]"], check=True)
    subprocess.run([*install, "--force-reinstall", "--no-deps", package], check=True)
    command = [own, "-W", "error::DeprecationWarning:wego_forms", "-c", WORK, ROOT / "examples", out, key]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder)
    return done.stdout


def digest(path: Path) -> str:
    """A file's SHA-256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def same(name: str, one: str, other: str) -> None:
    """Exit code 1: the two differ."""
    if one != other:
        differing = sorted(set(one.splitlines()) ^ set(other.splitlines()))
        sys.exit(f"{name}: not the same bytes:\n" + "\n".join(differing))


if __name__ == "__main__":
    main()
