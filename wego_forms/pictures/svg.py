"""SVG: checked, then drawn by resvg, in a process of its own, at the resolution that print needs, on nothing."""

from __future__ import annotations

import importlib.util
import json
import math
import re
import subprocess
import sys
from io import BytesIO
from typing import TYPE_CHECKING

from PIL.PngImagePlugin import PngImageFile

from wego_forms.errors import Both, Problem, ToolError
from wego_forms.pictures import drawsvg
from wego_forms.pictures.faults import PLAIN_SVG, refused
from wego_forms.pictures.picture import Picture
from wego_forms.pictures.raster import packed
from wego_forms.pictures.svgcheck import checked, local

if TYPE_CHECKING:
    from lxml import etree

# CSS pixels a unit (CSS Values 4, 6.2).
_UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LENGTH = re.compile(r"\s*\+?(\d*\.?\d+(?:[eE][+-]?\d+)?)\s*([a-z]*)\s*")
#: A drawing longer than this times its width is a line.
_MAX_ASPECT = 100
_FAMILY = "PT Serif"


def looks_like(data: bytes) -> bool:
    """Whether the bytes begin as XML does that has an svg element; `checked` decides."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
    return start.startswith(b"<") and b"svg" in start.replace(b"\0", b"").lower()


def make(data: bytes, limit: int) -> Picture:
    """The drawing as a PNG of nearly `limit` pixels with a transparent background.

    InputError: it isn't a plain drawing, or has no size. ToolError: resvg-py isn't installed.
    """
    root = checked(data)
    width, height = _size(root)
    scale = math.sqrt(limit / (width * height))
    across, down = max(1, int(width * scale)), max(1, int(height * scale))
    if root.get("viewBox") is None:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    root.set("width", str(across))
    root.set("height", str(down))
    with PngImageFile(BytesIO(_drawn(root))) as image:
        image.load()
        if image.mode == "RGBA" and not image.getchannel("A").getextrema()[1]:
            raise refused(
                Both("на рисунке SVG ничего не видно", "nothing can be seen of the SVG drawing"), PLAIN_SVG
            )
        return packed(image)


def _drawn(root: etree._Element) -> bytes:
    from lxml import etree

    if importlib.util.find_spec("resvg_py") is None:
        raise ToolError(
            Problem(
                Both("для SVG нужен пакет resvg-py", "SVG needs the package resvg-py"),
                Both(
                    "Установите: pip install wego-forms[svg] – или сохраните рисунок как PNG.",
                    "Install it: pip install wego-forms[svg] – or save the drawing as PNG.",
                ),
            )
        )
    written = any(local(element) == "text" for element in root.iter())
    how = {
        "dpi": 96,
        "skip_system_fonts": not written,
        "font_files": _fonts() if written else None,
        "font_family": _FAMILY,
        "serif_family": _FAMILY,
    }
    # What was checked is what is drawn: the tree, not the file. Without this process's folders before Python's own.
    command = [sys.executable, "-P", "-X", "utf8", drawsvg.__file__, json.dumps(how)]
    drawing, patience = etree.tostring(root, encoding="utf-8"), 2 * drawsvg.MAX_SECONDS
    try:
        done = subprocess.run(command, input=drawing, capture_output=True, timeout=patience, check=False)
    except (subprocess.TimeoutExpired, OSError):
        done = None
    if done is None or done.returncode or not done.stdout:
        raise refused(
            Both("рисунок SVG не удалось нарисовать", "the SVG drawing couldn't be drawn"), PLAIN_SVG
        )
    return done.stdout


def _fonts() -> list[str]:
    import fontpkg_pt_serif

    return [str(path) for path in sorted((fontpkg_pt_serif.ROOT / "files").glob("*.ttf"))]


def _size(root: etree._Element) -> tuple[float, float]:
    """Width and height in CSS pixels, from the root's attributes or its viewBox."""
    box = [float(part) for part in re.findall(r"[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?", root.get("viewBox") or "")]
    inner = (box[2], box[3]) if len(box) == 4 and box[2] > 0 and box[3] > 0 else None
    width, height = _length(root.get("width")), _length(root.get("height"))
    if inner and not (width and height):
        width, height = (width, width * inner[1] / inner[0]) if width else (None, height)
        width, height = (height * inner[0] / inner[1], height) if height else inner
    if not width or not height:
        raise refused(
            Both("у рисунка SVG нет размера", "the SVG drawing has no size"),
            Both("Добавьте ему viewBox или width и height.", "Give it a viewBox, or width and height."),
        )
    if not 1 / _MAX_ASPECT <= width / height <= _MAX_ASPECT:
        raise refused(
            Both("рисунок SVG слишком вытянут", "the SVG drawing is too long for its width"),
            PLAIN_SVG,
            f"{width:g} × {height:g}",
        )
    return width, height


def _length(text: str | None) -> float | None:
    """CSS pixels, or None for nothing, a percentage or a relative unit."""
    found = _LENGTH.fullmatch(text or "")
    if found is None or found.group(2) not in _UNITS:
        return None
    value = float(found.group(1)) * _UNITS[found.group(2)]
    return value if 0 < value < 1e9 else None
