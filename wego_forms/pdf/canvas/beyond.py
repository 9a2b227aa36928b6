"""What reaches beyond the sheet's edge: told of text at once, of a picture where it is more than a bleed."""

from __future__ import annotations

from wego_forms.errors import Both
from wego_forms.pdf.layout import Glyphs
from wego_forms.pdf.model import Page
from wego_forms.pdf.problems import Problems

EDGE = 0.5  # pt that a letter may hang over the sheet's edge
_OFF = Both("текст не помещается на лист", "text reaches beyond the sheet")
_SMALLER = Both(
    "Уменьшите отступы, шрифт или высоту того, в чём он стоит",
    "Make the indents, the type or the height of what it stands in smaller",
)
_HIDES = 0.1  # of a picture that may lie beyond the sheet: bleed


def overhanging(mark: Glyphs, dx: float, dy: float, page: Page) -> str:
    """A text that isn't wholly on the sheet; '' of one that is: spaces at its end may well be beyond it."""
    text = mark.text.rstrip()
    space = mark.face.advances.get(" ", 0.0) * mark.size * mark.stretch + mark.gap + mark.spacing
    spaces = (len(mark.text) - len(text)) * space
    left, right = mark.x + dx, mark.x + dx + mark.width - spaces
    off = left < -EDGE or right > page.width + EDGE or not 0 <= mark.y + dy <= page.height
    return (mark.said or mark.text).strip() if off else ""


def tell_texts(texts: list[str], part: str, problems: Problems) -> None:
    """Name the texts of one page that aren't wholly on it."""
    if texts:
        problems.add(_OFF, part, "", _SMALLER, " ".join(texts))


def tell_clipped(box: tuple[float, float, float, float], page: Page, part: str, problems: Problems) -> None:
    """Name a picture that the sheet's edge cuts more of than a bleed; `box`: x, y from the top, width, height."""
    x, y, width, height = box
    across = min(x + width, page.width) - max(x, 0.0)
    down = min(y + height, page.height) - max(y, 0.0)
    if max(across, 0.0) * max(down, 0.0) < (1 - _HIDES) * width * height:
        what = Both("картинка не помещается на лист", "a picture reaches beyond the sheet")
        remedy = Both("Уменьшите или подвиньте её", "Make it smaller or move it")
        size = f"{width / 72 * 25.4:.0f} × {height / 72 * 25.4:.0f} mm"
        problems.add(what, part, remedy=remedy, value=size)
