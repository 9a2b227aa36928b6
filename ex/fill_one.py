"""Use the library from Python: one record, two languages, two formats.

Run it from anywhere: python examples/fill_one.py [folder for the files]
"""

import sys
from pathlib import Path

import wego_forms as wf

record = wf.load(Path(__file__).with_name("tatarstan.yaml"))
folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out")

for lang in ("ru", "en"):
    document = wf.fill(record, lang=lang)
    for form in document.unsure:  # inflected forms that a person should look at
        print(f"check {form.place}: {form.text}", file=sys.stderr)
    for suffix in ("docx", "pdf"):
        print(document.save(folder / f"letter.{lang}.{suffix}"))
