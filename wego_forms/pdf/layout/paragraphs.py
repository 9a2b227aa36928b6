"""A paragraph laid out: its lines as strips, with spacing, borders, list label and page-break rules."""

from __future__ import annotations

import math
from itertools import groupby, pairwise

from wego_forms.pdf.layout.atoms import Atom, Shaper
from wego_forms.pdf.layout.bidi import levelled, seen
from wego_forms.pdf.layout.frames import Joints, frame
from wego_forms.pdf.layout.ink import ink
from wego_forms.pdf.layout.lines import Breaker, Line
from wego_forms.pdf.layout.looks import Look
from wego_forms.pdf.layout.marks import Floating, Room, Span, Strip
from wego_forms.pdf.model import NoteMark, Paragraph, Picture, Settings, Tab

_BLANK = ("space", "tab", "empty")
_TWIPS = 20  # in a pt
_NEARLY = 1e-6  # of a grid's line, that rounding adds


def lay_out(
    paragraph: Paragraph,
    width: float,
    shaper: Shaper,
    settings: Settings,
    joints: Joints,
    room: Room | None = None,
) -> list[Strip]:
    """The paragraph's strips in a column `width` pt wide; `room` narrows single lines.

    DrawingError for a character that no font has.
    """
    style = paragraph.style
    try:
        atoms = _label(paragraph, shaper) + shaper.atoms(paragraph)
    except KeyError as error:
        raise shaper.unknown(error, paragraph) from error
    left, right = style.left, width - style.right

    def line_parts(number: int, begun: bool) -> list[Span]:
        spans = room(number, left, right) if room else [(left, right)]
        if style.bidi:
            spans = spans[::-1]
        if not begun and spans:
            start, end = spans[0]
            spans = [(start, end - style.first) if style.bidi else (start + style.first, end), *spans[1:]]
        return spans

    atoms = levelled(atoms, style.bidi)
    lines = Breaker(atoms, style, settings, line_parts, room is not None).lines()
    for line in lines:
        seen(line, style.bidi)
    ends = ""
    if len(lines) > 1 and lines[-2].end in ("page", "column") and not lines[-1].atoms:
        ends = lines[-2].end
        lines.pop()
    # A line of nothing is as tall as its paragraph's end, or where that has other lines, as its style's letters.
    plain = paragraph.mark if not paragraph.items or paragraph.plain is None else paragraph.plain
    base = shaper.looks.of(plain)
    strips: list[Strip] = []
    y = 0.0
    grid = settings.grid if style.snaps else 0.0
    if room:
        rows = [list(parts) for _, parts in groupby(lines, lambda line: line.number)]
    else:
        rows = [[line] for line in lines]
    set_ = [
        _strip(row, paragraph, base.ascent, base.descent, grid, number == 0)
        for number, row in enumerate(rows)
    ]
    for (strip, own, _), (_, below, _) in pairwise(set_):
        strip.height += below - own
        strip.spare = below
    last, own, closing = set_[-1]
    last.height += closing - own
    for strip, _, _ in set_:
        if strip.floats:  # a floating picture belongs to its paragraph, and is placed with the first line
            strips[:0] = [] if strips else [strip]
            first = strips[0]
            floats, strip.floats = strip.floats, ()
            first.floats += tuple([place._replace(y=y) for place in floats])
        if not strips or strips[-1] is not strip:
            strips.append(strip)
        y += strip.height
    _glue(strips, [row[-1] for row in rows], paragraph)
    if not any(edge.drawn for _, edge in style.borders):
        strips[-1].spare = closing
    frame(strips, paragraph, width, joints)
    strips[-1].ends = ends
    return strips


def _label(paragraph: Paragraph, shaper: Shaper) -> list[Atom]:
    label = paragraph.label
    if label is None:
        return []
    if picture := paragraph.label_picture:
        atoms = [Atom("picture", shaper.looks.of(label.style), picture.width, item=picture)]
    else:
        atoms = shaper.text(label.text, label.style, "Lbl")
    width = sum(atom.width for atom in atoms)
    if paragraph.label_align in ("right", "center") and atoms:
        shift = width if paragraph.label_align == "right" else width / 2
        atoms.insert(0, Atom("empty", atoms[0].look, -shift))
    for atom in atoms:
        atom.may_end = False
    if paragraph.label_suffix == "tab":
        atoms.append(Atom("tab", shaper.looks.of(label.style), item=Tab(label.style)))
    elif paragraph.label_suffix == "space":
        atoms.extend(shaper.text(" ", label.style))
    return atoms


def _strip(
    parts: list[Line], paragraph: Paragraph, ascent: float, descent: float, grid: float, first: bool
) -> tuple[Strip, float, float]:
    """The strip of a line's parts, how much of its height in pt a multiple of lines adds, and how much at an end.

    On a `grid` with lines so many pt apart, it takes as many of these as it needs, in their middle.

    That space stands below the last line of a paragraph and else above the line that it belongs to, as in
    LibreOffice; on a grid it is the grid's, but below the last line the letters'.
    """
    style = paragraph.style
    extra = closing = 0.0
    atoms = parts[0].atoms if len(parts) == 1 else [one for part in parts for one in part.atoms]
    sized = [atom for _, atom in atoms if atom.kind not in ("anchor", "break")]
    if look := _only_look(atoms):
        ascent, descent = look.ascent, look.descent
        text = ascent + descent
    # So is a first line of spaces and tabs, as in LibreOffice.
    elif sized and not (first and _blank(sized)):
        # In a paragraph's first line spaces and tabs count only where nothing else stands, as in LibreOffice.
        inked = ([atom for atom in sized if atom.kind not in _BLANK] if first else sized) or sized
        looks = {id(atom.look): atom.look for atom in inked if not _alone(atom)}.values()
        pictures = [atom.item.size[1] for atom in inked if isinstance(atom.item, Picture)]
        ascent = max([look.ascent for look in looks], default=0.0)
        descent = max([look.descent for look in looks], default=0.0)
        # A multiple of lines is of letters, also beside a picture that stands alone.
        text = ascent + descent or inked[0].look.ascent + inked[0].look.descent
        ascent = max([ascent, *pictures])
    else:
        if atoms and not sized:
            ascent, descent = atoms[-1][1].look.ascent, atoms[-1][1].look.descent
        text = ascent + descent
    height = ascent + descent
    baseline = ascent
    if grid and style.line_rule != "exact":
        tall = max(math.ceil(height / grid - _NEARLY), 1) * grid
        baseline += (tall - height) / 2
        height = tall if style.line_rule == "auto" else max(tall, style.line)
        if style.line_rule == "auto" and style.line > 1:
            extra, closing = _more(tall, style.line), _more(text, style.line)
            height += extra
    elif style.line_rule == "auto":
        more = _more(text, style.line)
        height += more
        extra = closing = max(more, 0.0)
        baseline += min(more, 0.0)
    elif style.line_rule == "exact":
        height = style.line
        baseline = height * 0.8
    else:
        lack = max(style.line - height, 0.0)
        baseline += lack
        height += lack
    marks = ink(parts[0], baseline, height)
    for part in parts[1:]:
        marks += ink(part, baseline, height)
    strip = Strip(height, marks=tuple(marks), skipped=parts[0].end == "skipped")
    for x, atom in atoms:
        if atom.item is None:  # as with words
            continue
        if atom.kind == "anchor" and isinstance(atom.item, Picture):
            strip.floats += (Floating(atom.item, x, 0.0, 0.0, 0.0),)
        elif isinstance(atom.item, NoteMark):
            strip.notes += (atom.item.note,)
    return strip, extra, closing


def _only_look(atoms: list[tuple[float, Atom]]) -> Look | None:
    """The look of a line of nothing but words and spaces of one look, as most are."""
    look, words = None, False
    for _, atom in atoms:
        if atom.kind == "word":
            words = True
        elif atom.kind != "space":
            return None
        if atom.look is not look:
            if look is not None:
                return None
            look = atom.look
    return look if words else None


def _blank(atoms: list[Atom]) -> bool:
    """Whether there are spaces and tabs and nothing else."""
    return all(atom.kind in _BLANK for atom in atoms) and any(atom.kind != "empty" for atom in atoms)


def _more(text: float, lines: float) -> float:
    """What a multiple of lines adds to a line so tall, or takes from it, in pt: whole twips, as in LibreOffice."""
    return int(round(text * _TWIPS) * round((lines - 1.0) * 100) / 100) / _TWIPS


def _alone(atom: Atom) -> bool:
    """Whether a line of nothing but such atoms is as tall as they are: pictures, but not rules, which are text's."""
    return atom.kind == "picture" and not (
        isinstance(atom.item, Picture) and atom.item.box and atom.item.box.share
    )


def _glue(strips: list[Strip], lines: list[Line], paragraph: Paragraph) -> None:
    """Where a page may not break, and where it must."""
    style, count = paragraph.style, len(strips)
    for index, strip in enumerate(strips[:-1]):
        # What keeps with the next paragraph is kept whole, as in LibreOffice.
        whole = style.keep_lines or style.keep_next
        together = whole or (style.widow and (index == 0 or index == count - 2))
        strip.glued = together and lines[index].end not in ("page", "column")
        if lines[index].end in ("page", "column"):
            strips[index + 1].breaks = lines[index].end
    strips[-1].glued = style.keep_next
    strips[0].breaks = "page" if style.page_break else strips[0].breaks
