"""How like LibreOffice's our pages are, for every Word file of a folder: pages, lines, baselines, lost characters.

Both draw in the same fonts: LibreOffice is told which ones stand for those that aren't here.
A line a file, then the sums; with -o also a picture of each page that differs: theirs, ours, and both laid over
each other (theirs red, ours blue, what both have black).
Run: python benchmarks/fidelity.py FOLDER [-o PICTURES]     (LibreOffice; the group dev)
"""

from __future__ import annotations

import argparse
import html
import os
import re
import statistics
import subprocess
import sys
import tempfile
import warnings
import zipfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

import wego_forms as wf
from wego_forms.pdf.fonts import chain

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.pdf.offices.compare import Likeness, compare

_DPI = 60
#: A file in a hundred is so that LibreOffice never ends with it; it mustn't hold up the rest.
_SECONDS = 60
_FONTS = re.compile(r"^word/(?:\w+\.xml|theme/\w+\.xml)$")
_NAMED = re.compile(r'(?:w:(?:ascii|hAnsi|cs)|<a:latin typeface)="([^"]+)"')


def main() -> int:
    """Compare, print, and say by the exit code whether characters were lost without a warning."""
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path)
    asked.add_argument("-o", "--out", type=Path)
    given = asked.parse_args()
    likes: list[Likeness] = []
    silent = refused = skipped = 0
    for path in sorted(given.folder.glob("**/*.docx")):
        other = _by_libreoffice(path)
        if other is None:
            skipped += 1
            continue
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            try:
                ours = wf.to_pdf(path)
            except wf.WegoFormsError as error:
                refused += 1
                print(f"{path.name}: refused: {error}")
                continue
        like = compare(ours, other)
        likes.append(like)
        lost = bool(like.lost) and not told
        silent += lost
        print(
            f"{path.name}: {'LOST WITHOUT A WORD, ' if lost else ''}{str(like).splitlines()[0]}", flush=True
        )
        if given.out and (like.odd or like.pages[0] != like.pages[1]):
            _pictures(given.out / path.stem, ours, other)
    if likes:
        print(_sums(likes, silent, refused, skipped))
    return 1 if silent else 0


def _by_libreoffice(path: Path) -> bytes | None:
    """The file as LibreOffice prints it; None where it makes nothing of it."""
    with tempfile.TemporaryDirectory() as folder:
        rules = Path(folder, "fonts.conf")
        rules.write_text(_same_fonts(path))
        # A profile for all files: the first start makes it.
        profile = Path(tempfile.gettempdir(), "wego-forms-fidelity").as_uri()
        command = [
            "soffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
        ]
        try:
            subprocess.run(
                [*command, str(path)],
                check=True,
                capture_output=True,
                timeout=_SECONDS,
                env={**os.environ, "FONTCONFIG_FILE": str(rules)},
            )
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            return None
        made = Path(folder, f"{path.stem}.pdf")
        return made.read_bytes() if made.is_file() else None


def _same_fonts(path: Path) -> str:
    """What tells fontconfig to take for each font that the file names the one that we draw it in."""
    with zipfile.ZipFile(path) as archive:
        texts = [
            archive.read(name).decode("utf-8", "replace")
            for name in archive.namelist()
            if _FONTS.search(name)
        ]
    named = {html.unescape(name) for text in texts for name in _NAMED.findall(text)}
    rules = ""
    for name in sorted(named):
        drawn = chain(name, False, False).first.family
        if drawn.lower() != name.lower():
            rules += (
                f'<match target="pattern"><test name="family"><string>{html.escape(name)}</string></test>'
                '<edit name="family" mode="assign" binding="same">'
                f"<string>{html.escape(drawn)}</string></edit></match>"
            )
    return f"<fontconfig><include>/etc/fonts/fonts.conf</include>{rules}</fontconfig>"


def _sums(likes: list[Likeness], silent: int, refused: int, skipped: int) -> str:
    """What all files say together."""
    pages = sum(like.pages[0] == like.pages[1] for like in likes) / len(likes)
    whole = sum(like.alike >= 1 for like in likes) / len(likes)
    lines = 1 - sum(len(like.odd) for like in likes) / max(sum(like.lines for like in likes), 1)
    shifts = [shift for like in likes for shift in like.shifts] or [0.0, 0.0]
    near = statistics.quantiles(shifts, n=100)[98]
    return (
        f"{len(likes)} files: the same pages in {pages:.1%}, every line alike in {whole:.1%}, "
        f"{lines:.1%} of all lines; "
        f"baselines: median {statistics.median(shifts):.2f} pt, 99 of 100 within {near:.2f} pt; characters lost "
        f"without a warning in {silent}; refused {refused}; LibreOffice made nothing of {skipped}"
    )


def _pictures(stem: Path, ours: bytes, other: bytes) -> None:
    stem.parent.mkdir(parents=True, exist_ok=True)
    pair = [pypdfium2.PdfDocument(document) for document in (other, ours)]
    for number in range(max(map(len, pair))):
        pages = [_page(document, number) for document in pair]
        size = tuple(max(page.size[side] for page in pages) for side in (0, 1))
        wide = [Image.new("L", size, 255) for _ in pages]
        for sheet, page in zip(wide, pages, strict=True):
            sheet.paste(page)
        if ImageChops.difference(*wide).getbbox() is None:
            continue
        # Red where only theirs has ink, blue where only ours, black where both.
        both = Image.merge("RGB", (wide[1], ImageChops.darker(*wide), wide[0]))
        strip = Image.new("RGB", (size[0] * 3, size[1]), "white")
        for place, part in enumerate((*wide, both)):
            strip.paste(part.convert("RGB"), (size[0] * place, 0))
        strip.save(stem.with_name(f"{stem.name}.{number + 1}.png"))


def _page(document: pypdfium2.PdfDocument, number: int) -> Image.Image:
    if number >= len(document):
        return Image.new("L", (1, 1), 255)
    return document[number].render(scale=_DPI / 72, grayscale=True).to_pil().convert("L")


if __name__ == "__main__":
    sys.exit(main())
