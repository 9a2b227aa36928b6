"""Make the pictures of the README and of docs/ from the files that `make pictures` has made of examples/.

Run: python docs/pictures.py out docs/pictures (needs poppler's pdftoppm); `make pictures` does it all.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageOps

import wego_forms as wf

DOCS = Path(__file__).parent
PAGES = {
    **{f"first-letter.{lang}": (f"first-letter.{lang}", 1) for lang in ("ru", "en")},
    "letter.ru": ("tatarstan.ru", 1),
    "letter.en": ("tatarstan.en", 1),
    "form.ru.1": ("dimitrovgrad.ru", 1),
    "form.ru.2": ("dimitrovgrad.ru", 2),
    "form.en.1": ("dimitrovgrad.en", 1),
    "form.en.2": ("dimitrovgrad.en", 2),
    **{
        f"{name}.{state}.{lang}": (f"states/{name}.{state}.{lang}", page)
        for name, page in (("letter", 1), ("form", 2))
        for state in ("by-hand", "pictures", "electronic", "draft")
        for lang in ("ru", "en")
    },
    **{
        f"kinds/{name}.{lang}": (f"kinds/{name}.{lang}", 1)
        for name in ("meeting", "congratulation", "thanks", "certificate", "reply")
        for lang in ("ru", "en")
    },
}


def first_letters(target: Path) -> None:
    """Write the letter of each tutorial, from the record that stands in it."""
    for lang in ("ru", "en"):
        page = (DOCS / lang / "first-letter.md").read_text(encoding="utf-8")
        record = re.search(r'^```yaml title="letter.yaml"\n(.*?)^```', page, re.MULTILINE | re.DOTALL)
        assert record, page
        path = target / f"first-letter.{lang}.yaml"
        path.write_text(record[1], encoding="utf-8")
        wf.fill(wf.load(path), lang).save(path.with_suffix(".pdf"))


def main(source: Path, target: Path) -> None:
    """Write each page as a small picture with a thin edge."""
    target.mkdir(parents=True, exist_ok=True)
    first_letters(source)
    for name, (document, page) in PAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            where = Path(folder, "page")
            pages = ["-f", str(page), "-l", str(page), "-singlefile"]
            command = ["pdftoppm", "-r", "72", "-png", *pages, str(source / f"{document}.pdf"), str(where)]
            subprocess.run(command, check=True)
            picture = Image.open(where.with_suffix(".png")).convert("RGB")
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        framed = ImageOps.expand(picture, border=1, fill=(160, 160, 160))
        framed.quantize(24).save(target / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
