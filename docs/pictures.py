"""Make the README's pictures from the demo's files: python docs/pictures.py out docs/pictures (needs pdftoppm)."""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageOps

PAGES = {
    "letter.ru": ("tatarstan.ru", 1),
    "letter.en": ("tatarstan.en", 1),
    "form.ru.1": ("dimitrovgrad.ru", 1),
    "form.ru.2": ("dimitrovgrad.ru", 2),
    "form.en.1": ("dimitrovgrad.en", 1),
    "form.en.2": ("dimitrovgrad.en", 2),
}


def main(source: Path, target: Path) -> None:
    """Write each page as a small picture with a thin edge."""
    target.mkdir(parents=True, exist_ok=True)
    for name, (document, page) in PAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            where = Path(folder, "page")
            pages = ["-f", str(page), "-l", str(page), "-singlefile"]
            command = ["pdftoppm", "-r", "72", "-png", *pages, str(source / f"{document}.pdf"), str(where)]
            subprocess.run(command, check=True)
            picture = Image.open(where.with_suffix(".png")).convert("L")
        framed = ImageOps.expand(picture, border=1, fill=160)
        framed.quantize(16).save(target / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
