"""A field's value set in its box, as operators: one line or several, made smaller where it would not fit."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from wego_forms.pdf.fonts import Face
from wego_forms.pdf.kept import Shelf
from wego_forms.pdf.layout import Look

#: pt between the box's edge and its text, as viewers keep it for a field without a border.
INSET = 2.0
#: pt; smaller text isn't read on paper. Text that needs it still is made no smaller, and is cut by the box.
_SMALLEST = 4.0

#: The line of a field whose place has none: its grey and its width in pt, as PDF writes them.
EDGE_GREY, EDGE_WIDTH = b"0.5", b"0.5"


_MOST = 4096  # texts that are kept: forms of one city recur, and countries do


class Setting(NamedTuple):
    """A box in pt, and how text is set in it: 0 left, 1 centred, 2 right.

    `inset`: pt between the box's edge and its text; `colour`: the operator that sets it; `cells`: so many equal ones,
    a character in each (a comb). `low`: of `lines` fewer than there is room for stand at the box's foot, on the rule.
    """

    width: float
    height: float
    look: Look
    quadding: int
    lines: bool
    inset: float = INSET
    colour: str = "0 g"
    cells: int = 0
    low: bool = False


class SetText(NamedTuple):
    """The operators; `simple`: in the form's own font, else in the document's; `cut`: not all of it is seen."""

    operators: bytes
    simple: bool
    cut: bool = False


_known: Shelf[SetText] = Shelf(_MOST)


def set_text(
    text: str,
    setting: Setting,
    name: str,
    encode: Callable[[str], bytes | None],
    font: Callable[[Face, str], str],
) -> SetText:
    """`text` in the box: in the form's font `name` where `encode` has codes for it, else in the document's fonts."""
    if not text:
        return SetText(b"/Tx BMC EMC", True)
    made_from = (text, name, setting._replace(look=None), setting.look.size, setting.look.chain)  # type: ignore[arg-type]
    if (known := _known.get(made_from)) is not None:
        return known
    size, rows, cut = _fitted(text, setting)
    places = _in_cells(text, setting, size) if setting.cells else [(row, None) for row in rows]
    written = [encode(row) for row, _ in places]
    simple = None not in written
    metrics = setting.look.chain.first
    leading = (metrics.ascent + metrics.descent + metrics.gap) * size
    y = setting.height - setting.inset - metrics.ascent * size
    if not setting.lines:
        y = (setting.height - (metrics.ascent + metrics.descent) * size) / 2 + metrics.descent * size
    elif setting.low:
        y = setting.inset + metrics.descent * size + (len(rows) - 1) * leading
    code = [f"/Tx BMC q {setting.inset / 2:g} {setting.inset / 2:g}"]
    code[0] += (
        f" {setting.width - setting.inset:.2f} {setting.height - setting.inset:.2f} re W n BT {setting.colour}"
    )
    for (row, place), shown in zip(places, written, strict=True):
        x = _left(setting, setting.look.chain.width(row) * size) if place is None else place
        if simple and shown is not None:
            code.append(f"/{name} {size:.4g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{shown.hex()}> Tj")
        else:
            code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
            for piece in setting.look.chain.pieces(row):
                coded = piece.face.coded(piece.text).hex()
                code.append(f"/{font(piece.face, piece.text)} {size:.4g} Tf <{coded}> Tj")
        y -= leading if place is None else 0
    code.append("ET Q EMC")
    made = SetText("\n".join(code).encode("ascii"), simple, cut)
    if simple:  # else the document's own fonts are to be told of each
        _known.put(made_from, made)
    return made


def _left(setting: Setting, width: float) -> float:
    free = setting.width - 2 * setting.inset - width
    return setting.inset + max(free, 0.0) * setting.quadding / 2


def _in_cells(text: str, setting: Setting, size: float) -> list[tuple[str, float | None]]:
    """Each character, and where it begins: amid its cell."""
    wide = setting.width / setting.cells
    before = max(setting.cells - len(text), 0) * setting.quadding // 2
    width = setting.look.chain.width
    return [(char, (before + n + 0.5) * wide - width(char) * size / 2) for n, char in enumerate(text)]


def _fitted(text: str, setting: Setting) -> tuple[float, list[str], bool]:
    """The size at which the text fits, the page's own if it can be, its rows, and whether they are cut even so."""
    size, chain = setting.look.size, setting.look.chain
    width, height = setting.width - 2 * setting.inset, setting.height - 2 * setting.inset
    if setting.cells:
        widest = max(map(chain.width, text)) * size
        fits = min(1.0, setting.width / setting.cells / widest) if widest else 1.0
        return max(size * fits, _SMALLEST), [text], len(text) > setting.cells
    if not setting.lines:
        row = " ".join(text.split("\n"))
        whole = chain.width(row) * size
        fitted = max(size * min(1.0, width / whole), _SMALLEST) if whole else size
        return fitted, [row], chain.width(row) * fitted > width + setting.inset
    face = chain.first
    while True:
        rows = [row for line in text.split("\n") for row in _broken(line, width / size, chain.width)]
        deep = len(rows) * (face.ascent + face.descent + face.gap) * size > height + 1
        if not deep or size <= _SMALLEST:
            return size, rows, deep
        size = max(size * 0.95, _SMALLEST)


def _broken(line: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Rows no wider than `width` ems, broken at spaces; a word wider than that is cut."""
    rows, row = [], ""
    for word in line.split(" "):
        trial = f"{row} {word}" if row else word
        if measure(trial) <= width:
            row = trial
            continue
        if row:
            rows.append(row)
        while measure(word) > width and len(word) > 1:
            fits = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or measure(word[:n]) <= width)
            rows.append(word[:fits])
            word = word[fits:]
        row = word
    return [*rows, row]


#: pt: a box to check is no larger, as the control's in Word is, and stands so far from its place's edge.
_BOX, _INSET = 11.0, 2.0


def box_to_check(setting: Setting, *, on: bool) -> bytes:
    """A box, aligned as text would be; `on`: with a check mark of two strokes in it."""
    side = min(setting.width - 1, setting.height - 1, _BOX)
    room = setting.width - side
    x = (min(_INSET, room / 2), room / 2, max(room - _INSET, room / 2))[setting.quadding]
    y = (setting.height - side) / 2
    frame = b"q %b G %b w %.2f %.2f %.2f %.2f re S Q" % (EDGE_GREY, EDGE_WIDTH, x, y, side, side)
    if not on:
        return frame
    points = ((0.15, 0.5), (0.4, 0.2), (0.85, 0.85))
    path = " ".join(
        f"{x + side * px:.2f} {y + side * py:.2f} {'l' if place else 'm'}"
        for place, (px, py) in enumerate(points)
    )
    return frame + f" q {side * 0.12:.2f} w 1 J 1 j 0 G {path} S Q".encode()


def edge(setting: Setting) -> bytes:
    """The line to write on, at the box's foot; round a box of several lines the whole edge."""
    width, height = setting.width, setting.height
    path = (
        f"0.25 0.25 {width - 0.5:.2f} {height - 0.5:.2f} re"
        if setting.lines
        else f"0 0.25 m {width:.2f} 0.25 l"
    )
    return b"q %b G %b w %b S Q " % (EDGE_GREY, EDGE_WIDTH, path.encode())
