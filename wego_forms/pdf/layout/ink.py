"""A line's atoms turned into marks: text, underlines, backgrounds, pictures, links, controls."""

from __future__ import annotations

from functools import partial
from itertools import groupby, pairwise

from wego_forms.pdf.fonts import Face, Piece
from wego_forms.pdf.layout.atoms import Atom
from wego_forms.pdf.layout.bidi import heard
from wego_forms.pdf.layout.lines import Line
from wego_forms.pdf.layout.looks import Look
from wego_forms.pdf.layout.marks import Area, Fill, Glyphs, Image, Link, Mark, Number, Sign, Stroke
from wego_forms.pdf.layout.strokes import dashes
from wego_forms.pdf.model import Field, Picture, Role
from wego_forms.pdf.styles import Edge

_TOUCH = 0.01  # pt that two pieces of one stretch or link may stand apart
_LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "·"}


def ink(line: Line, baseline: float, height: float) -> list[Mark]:
    """The marks of a line whose baseline lies `baseline` pt below its top."""
    marks: list[Mark] = []
    spans: list[tuple[float, float, Atom]] = []
    run = _Run(marks, baseline)
    dressed = marked = False
    atoms = line.atoms
    last = len(atoms) - 1
    for stretch in line.stretches or (range(len(atoms)),):
        begun = len(marks)
        for index in stretch:
            x, atom = atoms[index]
            kind = atom.kind
            if kind == "word" or kind == "space":
                run.add(x, atom, line.gap if index >= line.stretched else 0.0)
            elif kind == "soft":
                if index == last and line.end == "soft":  # at a paragraph's end nothing is divided
                    run.flush()
                    run.add(x, atom, 0.0)
                    run.flush(Sign)
            elif kind == "break":
                run.part()
            elif kind == "tab":
                run.part()
                _leader(marks, x, _width(line, index), baseline, atom, line.tabs[index][1])
            elif isinstance(atom.item, Picture) and kind == "picture":
                run.flush()
                item = atom.item
                wide, tall = item.size
                marks.append(Image(x, baseline - tall, wide, tall, item.part, item.crop, item))
            elif isinstance(atom.item, Field):
                run.flush()
                marks.append(Number(x, baseline - atom.look.rise, atom.item, atom.width))
            dressed = dressed or atom.look.dressed
            marked = marked or bool(atom.controls or atom.link)
        run.flush()
        if atoms and atoms[stretch[0]][1].level % 2:
            marks[begun:] = map(_leftwards, reversed(marks[begun:]))
    if dressed or marked:
        spans = [(x, _width(line, index), atom) for index, (x, atom) in enumerate(line.atoms)]
        if dressed:
            _lines(marks, spans, baseline)
        if marked:
            _areas(marks, spans, height, line.room)
    return marks


def _leftwards(mark: Mark) -> Mark:
    """A mark of a stretch that runs leftwards, with what is read of it."""
    return mark._replace(said=heard(mark.text)) if type(mark) is Glyphs else mark


class _Run:
    """Atoms of one look gathered into one mark."""

    _face: Face
    _role: Role | None
    _x: float
    _end: float
    _gap: float

    def __init__(self, marks: list[Mark], baseline: float) -> None:
        self._marks, self._baseline = marks, baseline
        self._texts: list[str] = []
        self._look: Look | None = None  # of what is gathered; none: nothing is

    def add(self, x: float, atom: Atom, gap: float) -> None:
        """Go on with an atom's text that stands at `x`."""
        pieces, look = atom.pieces, atom.look
        for piece in pieces:
            if (
                look is not self._look
                or atom.role != self._role
                or piece.face is not self._face
                or gap != self._gap
                or abs(x - self._end) > _TOUCH
            ):
                self.flush()
                self._look, self._face, self._gap, self._x = look, piece.face, gap, x
                self._role = atom.role
            self._texts.append(piece.text)
            x += atom.width if len(pieces) == 1 else _piece_width(piece, look)
            if gap and atom.kind == "space":
                x += gap * len(piece.text)
            self._end = x

    def part(self) -> None:
        """Something else than a space parts what is gathered from what follows: who reads the text gets a space."""
        if self._look and not self._texts[-1].endswith(" "):
            self._texts.append(" ")
            self._end += self._face.advances.get(" ", 0.0) * self._look.size * self._look.style.stretch
        self.flush()

    def flush(self, kind: type[Glyphs] = Glyphs) -> None:
        """Make a mark of what is gathered."""
        if look := self._look:
            style = look.style
            self._marks.append(
                kind(
                    self._x,
                    self._baseline - look.rise,
                    self._face,
                    look.size,
                    style.color,
                    "".join(self._texts),
                    self._gap,
                    style.spacing,
                    style.stretch,
                    self._end - self._x,
                    self._role,
                    look.chain.kerned,
                )
            )
            self._texts, self._look = [], None


def _piece_width(piece: Piece, look: Look) -> float:
    return piece.width * look.size * look.style.stretch + look.style.spacing * len(piece.text)


def _width(line: Line, index: int) -> float:
    x, atom = line.atoms[index]
    if index + 1 < len(line.atoms):
        return line.atoms[index + 1][0] - x
    if atom.kind == "tab":
        return line.tabs[index][0]
    return 0.0 if atom.kind == "space" else atom.width


def _leader(marks: list[Mark], x: float, width: float, baseline: float, atom: Atom, kind: str) -> None:
    sign = _LEADERS.get(kind)
    if not sign:
        return
    step, pieces = atom.look.measure(sign)
    # As many as there would be were each of them a whole number of twips wide, as LibreOffice counts.
    count = min(int(width / max(round(step * 20) / 20, 0.05)), 1000)
    if count > 0:
        style = atom.look.style
        start, tight = x + width - count * step, 0.0
        if sign == "_":  # one more, so that a line to write on has no gap at its beginning
            count += 1
            start, tight = x, (width - count * step) / (count - 1)
        marks.append(
            Sign(
                start,
                baseline,
                pieces[0].face,
                atom.look.size,
                style.color,
                sign * count,
                0.0,
                style.spacing + tight,
                style.stretch,
                kerned=atom.look.chain.kerned,
            )
        )


def _lines(marks: list[Mark], spans: list[tuple[float, float, Atom]], baseline: float) -> None:
    """Underlines, strikes and backgrounds, one for neighbours that share them."""
    behind: list[Mark] = []
    for kind in ("underline", "strike", "background"):
        for (worn, _), alike in groupby(spans, partial(_dress, kind)):
            if worn:
                (start, width, atom), *more = alike
                x, width, atom = more[-1] if more else (start, width, atom)
                _stroke(behind if kind == "background" else marks, kind, start, x + width, baseline, atom)
    marks[:0] = behind
    for edge, framed in groupby(spans, lambda span: span[2].look.style.border):
        if edge and edge.drawn:
            _frame(marks, list(framed), edge, baseline)


def _frame(marks: list[Mark], spans: list[tuple[float, float, Atom]], edge: Edge, baseline: float) -> None:
    """A border round letters, one for neighbours that share it; it takes no room, as in Word."""
    looks = [atom.look for _, _, atom in spans if atom.kind != "break"]
    if not looks:
        return
    out = edge.space + edge.width / 2
    left, right = spans[0][0] - out, spans[-1][0] + spans[-1][1] + out
    top = baseline - max(look.ascent for look in looks) - out
    bottom = baseline + max(look.descent for look in looks) + out
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    dash = dashes(edge)
    for (x1, y1), (x2, y2) in pairwise(corners):
        marks.append(Stroke(x1, y1, x2, y2, edge.width, edge.color, dash))


def _dress(kind: str, span: tuple[float, float, Atom]) -> tuple[str | bool, int | None]:
    """What a piece wears of a kind, and the look that it's drawn by: a background may be that of several."""
    atom = span[2]
    return _wears(atom, kind), None if kind == "background" else id(atom.look)


def _wears(atom: Atom, kind: str) -> str | bool:
    style = atom.look.style
    if kind == "underline":
        return (
            ""
            if style.underline == "none" or (style.underline == "words" and atom.kind == "space")
            else style.underline
        )
    return style.background if kind == "background" else style.strike


def _stroke(marks: list[Mark], kind: str, start: float, end: float, baseline: float, atom: Atom) -> None:
    look, metrics = atom.look, atom.look.chain.first.metrics
    if end - start <= 0:
        return
    if kind == "background":
        marks.append(
            Fill(
                start, baseline - look.ascent, end - start, look.ascent + look.descent, look.style.background
            )
        )
        return
    thick = max(metrics.underline_thickness / 1000 * look.size, 0.3)
    if kind == "strike":
        y = baseline - look.rise - look.size * 0.26
        marks.append(Stroke(start, y, end, y, thick, look.style.color))
        return
    y = baseline - look.rise - metrics.underline_position / 1000 * look.size
    thick *= 2 if look.style.underline == "thick" else 1
    dash = {"dotted": (thick, thick), "dash": (3 * thick, 2 * thick)}.get(look.style.underline, ())
    marks.append(Stroke(start, y, end, y, thick, look.style.color, dash))
    if look.style.underline == "double":
        marks.append(Stroke(start, y + 2 * thick, end, y + 2 * thick, thick, look.style.color))


def _areas(
    marks: list[Mark], spans: list[tuple[float, float, Atom]], height: float, room: tuple[float, float]
) -> None:
    """The places of controls and links; a control that has the line to itself has all of its width."""
    areas: dict[int, tuple[float, float, float]] = {}
    links: list[tuple[str, float, float]] = []
    for x, width, atom in spans:
        for control in atom.controls:
            left, right, size = areas.get(control, (x, x, 0.0))
            size = size if atom.kind == "empty" else atom.look.size
            areas[control] = (min(left, x), max(right, x + width), size)
        if atom.link:
            if links and links[-1][0] == atom.link and abs(links[-1][2] - x) < _TOUCH:
                links[-1] = (atom.link, links[-1][1], x + width)
            else:
                links.append((atom.link, x, x + width))
    seen = [atom for _, _, atom in spans if atom.kind not in ("anchor", "break")]
    for control, (left, right, size) in areas.items():
        if all(control in atom.controls for atom in seen):
            left, right = min(left, room[0]), max(right, room[1])
        marks.append(Area(left, 0.0, right - left, height, control, False, size))
    marks.extend(Link(left, 0.0, right - left, height, address) for address, left, right in links)
