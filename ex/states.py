"""Every state of signature, seal and date, for letter and form, in both languages and formats.

Run it: python examples/states.py [folder for the files]. The sample pictures lie in examples/samples/, where the
sample certificate is made; the electronic state needs the extra wego-forms[sign].
"""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import wego_forms as wf
from wego_forms import catalog

HERE = Path(__file__).resolve().parent
SAMPLES = HERE / "samples"
EXAMPLES = {"letter": "tatarstan.yaml", "form": "dimitrovgrad.yaml"}
#: The papers' day, and the certificate's first: the same files and pictures whenever they are made.
DAY, FIRST = dt.date(2026, 11, 20), dt.date(2026, 11, 1)


def states(certificate: Path) -> dict[str, dict[str, object]]:
    """What each state changes in the example's record."""
    signature = {"mode": "image", "file": str(SAMPLES / "signature.png")}
    seal = {"mode": "image", "file": str(SAMPLES / "seal.png"), "diameter": 40}
    return {
        "by-hand": {"signature": {"mode": "blank"}, "seal": {"mode": "place"}},
        "pictures": {"date": DAY, "signature": signature, "seal": seal},
        "electronic": {"date": DAY, "signature": {"mode": "electronic", "certificate": str(certificate)}},
        "draft": {"date": None, "signature": signature, "seal": seal},
    }


def main(folder: Path) -> None:
    """Write the files, a state a name."""
    folder.mkdir(parents=True, exist_ok=True)
    certificate = folder / "sample.p12"
    os.environ.setdefault("WEGO_FORMS_KEY_PASSWORD", "sample")
    command = [sys.executable, str(SAMPLES / "make_certificate.py"), str(certificate), str(FIRST)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    for name, example in EXAMPLES.items():
        base = wf.load(HERE / example).model_dump()
        if name == "letter":
            base["letterhead"]["emblem"] = str(SAMPLES / "emblem.png")
        for state, changes in states(certificate).items():
            record = catalog.build(base | changes)
            for lang in ("ru", "en"):
                document = wf.fill(record, lang)
                for suffix in ("docx", "pdf"):
                    print(document.save(folder / f"{name}.{state}.{lang}.{suffix}"))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/states"))
