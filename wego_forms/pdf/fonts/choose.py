"""Which font stands in for the one a document asks for, and which for a character it lacks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, NoReturn

import fontpkg_pt_serif

from wego_forms.edges import file_path
from wego_forms.errors import Both, DrawingError, Problem
from wego_forms.once import once
from wego_forms.pdf.fonts.face import Face, load
from wego_forms.pdf.fonts.sfnt import FontFileError
from wego_forms.pdf.fonts.system import SUFFIXES, Cuts, families, read_family

FontChoice = str | Path
"""A family's name ("PT Serif") or the path of a .ttf, whose bold and italic are looked for beside it."""

_SERIF = ("Times New Roman", "Liberation Serif", "Tinos", "PT Astra Serif")
_SANS = ("Arial", "Liberation Sans", "Arimo", "Helvetica", "PT Astra Sans", "DejaVu Sans")
_MONO = ("Courier New", "Liberation Mono", "Cousine", "DejaVu Sans Mono")
_TWINS = {
    **dict.fromkeys(("times", "liberation serif", "tinos", "times new roman"), _SERIF),
    **dict.fromkeys(("arial", "helvetica", "liberation sans", "arimo", "segoe ui"), _SANS),
    **dict.fromkeys(("tahoma", "verdana"), ("Verdana", "DejaVu Sans", *_SANS)),
    **dict.fromkeys(
        ("calibri", "calibri light", "aptos", "aptos display", "aptos narrow"), ("Calibri", "Carlito", *_SANS)
    ),
    "arial narrow": ("Arial Narrow", "Liberation Sans Narrow", *_SANS),
    "cambria": ("Cambria", "Caladea", *_SERIF),
    **dict.fromkeys(("courier", "courier new", "consolas", "liberation mono"), _MONO),
}
#: What a font without a twin is like, by a word of its name; else it has serifs, as letters do.
_LIKE = (
    (re.compile(r"\bmono(spaced?)?\b|console|\bcode\b|typewriter|menlo|fixed|terminal"), _MONO),
    (
        re.compile(
            "sans|gothic|grotes|arial|aptos|calibri|segoe|helvetica|roboto|trebuchet|corbel|candara|lato|montserrat|"
            "ubuntu|futura|avenir|impact|gill|myriad|frutiger|univers|optima|bahnschrift|comic|inter|raleway|oswald"
        ),
        _SANS,
    ),
)
_RARE = (
    "PT Serif", "DejaVu Serif", "DejaVu Sans", "Liberation Serif", "Segoe UI Symbol", "Arial Unicode MS",
    "Noto Sans Symbols2", "Noto Emoji", "Segoe UI Emoji", "Symbola",
    "Noto Serif CJK SC", "Noto Sans CJK SC", "SimSun", "Microsoft YaHei", "MS Mincho", "Yu Gothic", "Malgun Gothic",
    "WenQuanYi Zen Hei", "Droid Sans Fallback", "Arial", "Times New Roman", "FreeSerif", "Noto Sans Hebrew",
    "Noto Sans Arabic", "Noto Naskh Arabic",
)  # fmt: skip
# What may be written instead where the font has no such character (both look alike).
_ALIKE = str.maketrans(
    {"\u2011": "-", "\u2010": "-", "\u00ad": "-", "\u02bc": "’", "\u2212": "–", "\u202f": "\u00a0"}
)


_MODIFIERS = "\ufe0e\ufe0f\u200d"  # of emoji


class Piece(NamedTuple):
    """Characters that one face draws, and how wide they are in ems."""

    face: Face
    text: str
    width: float


class Chain:
    """The faces tried one after another for one family, weight and slant."""

    def __init__(self, first: Face, bold: bool, italic: bool, kerned: bool = False) -> None:
        """`kerned`: whether widths are those of letters moved together by pairs."""
        self.first, self._bold, self._italic, self.kerned = first, bold, italic, kerned
        self._pieces: dict[str, tuple[Piece, ...]] = {}

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """`text` in pieces of one face each; KeyError(character) where no font has it."""
        if (known := self._pieces.get(text)) is not None:
            return known
        advances = self.first.advances
        try:
            made: tuple[Piece, ...] = (Piece(self.first, text, sum([advances[char] for char in text])),)
        except KeyError:
            made = tuple(self._mixed(text))
        if self.kerned:
            made = tuple(one._replace(width=one.width + one.face.kerning.added(one.text)) for one in made)
        if len(self._pieces) > 20_000:
            self._pieces.clear()
        self._pieces[text] = made
        return made

    def has(self, text: str) -> bool:
        """Whether the faces draw all of a text."""
        if self.first.advances.keys() >= set(text):  # as mostly; who only asks keeps no pieces
            return True
        try:
            return bool(self.pieces(text))
        except KeyError:
            return False

    def width(self, text: str) -> float:
        """How wide `text` is, in ems."""
        return sum(piece.width for piece in self.pieces(text))

    def _mixed(self, text: str) -> list[Piece]:
        pieces: list[Piece] = []
        for char in text:
            if char in _MODIFIERS:  # where a font has none, they have nothing to modify
                continue
            face, char = self._face_for(char)
            width = face.advances[char]
            if pieces and pieces[-1].face is face:
                last = pieces[-1]
                pieces[-1] = Piece(face, last.text + char, last.width + width)
            else:
                pieces.append(Piece(face, char, width))
        return pieces

    def _face_for(self, char: str) -> tuple[Face, str]:
        if self.first.has(char):
            return self.first, char
        alike = char.translate(_ALIKE)
        if self.first.has(alike):
            return self.first, alike
        for family in _RARE:
            cuts = _named(family)
            face = _nearest(cuts, self._bold, self._italic) if cuts else None
            if face and face.has(char):
                return face, char
        raise KeyError(char)


@lru_cache(maxsize=256)
def chain(
    family: str, bold: bool, italic: bool, pinned: FontChoice | None = None, kerned: bool = False
) -> Chain:
    """The faces for text that asks for `family`; `kerned`: its letters are moved together by pairs.

    In order: the pinned font; the family itself if this computer has it; its metric twin; PT Serif from the
    package fontpkg-pt-serif. DrawingError if the pinned font can't be had.
    """
    if kerned:
        return Chain(chain(family, bold, italic, pinned).first, bold, italic, kerned)
    if pinned is not None:
        return Chain(_nearest(_pinned(pinned), bold, italic) or _empty(pinned), bold, italic)
    for name in (family, *_twins(family.lower())):
        cuts = _named(name)
        if cuts and (face := _nearest(cuts, bold, italic)):
            return Chain(face, bold, italic)
    return Chain(_nearest(_packaged(), bold, italic) or _empty("PT Serif"), bold, italic)


def _twins(family: str) -> tuple[str, ...]:
    """The fonts that stand in for one, the nearest first."""
    known = _TWINS.get(family)
    return known or next((kind for words, kind in _LIKE if words.search(family)), _SERIF)


def unknown_character(char: str, text: str, place: str, file: str | None) -> DrawingError:
    """The error for a character that no font has."""
    code = f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()
    what = Both(
        f"ни в одном шрифте нет знака «{char}» ({code})", f"no font has the character {char!r} ({code})"
    )
    remedy = Both(
        "Замените знак или укажите шрифт, в котором он есть: font=…",
        "Replace the character or name a font that has it: font=…",
    )
    return DrawingError(Problem(what, remedy, file, place=place, value=text))


def _named(family: str) -> Cuts | None:
    return families().get(family.lower()) or (_packaged() if family == "PT Serif" else None)


@once
def _packaged() -> Cuts:
    return read_family(sorted((fontpkg_pt_serif.ROOT / "files").glob("*.ttf")))


@once
def _pinned(choice: FontChoice) -> Cuts:
    path = file_path(choice)
    if path.suffix.lower() in SUFFIXES:
        if not path.is_file():
            raise _no_font(
                str(choice),
                Both("нет файла шрифта", "no such font file"),
                Both("Проверьте путь", "Check the path"),
            )
        own = read_family([path])
        family = next(iter(own.values())).names.family if own else ""
        near = read_family(
            [p for p in sorted(path.parent.glob("*")) if p.suffix.lower() == path.suffix.lower()]
        )
        return {key: file for key, file in near.items() if file.names.family == family} | own or _empty(
            choice
        )
    return _named(str(choice)) or _unknown(choice)


def _empty(choice: FontChoice) -> NoReturn:
    raise _no_font(
        str(choice),
        Both("этот файл шрифта нельзя прочесть или встроить", "this font file can't be read or embedded"),
        Both(
            "Возьмите шрифт TrueType (.ttf), который можно встраивать",
            "Take a TrueType font (.ttf) that may be embedded",
        ),
    )


def _unknown(choice: FontChoice) -> NoReturn:
    raise _no_font(
        str(choice),
        Both("такого шрифта на этом компьютере нет", "this computer has no such font"),
        Both("Установите его или укажите путь к файлу .ttf", "Install it or give the path of a .ttf file"),
    )


def _no_font(value: str, what: Both, remedy: Both) -> DrawingError:
    return DrawingError(Problem(what, remedy, place="font", value=value))


def _nearest(cuts: Cuts, bold: bool, italic: bool) -> Face | None:
    """The face with the asked weight and slant, or the nearest there is."""
    for key in ((bold, italic), (bold, False), (False, italic), (False, False), (True, False), (True, True)):
        if key in cuts:
            try:
                return load(cuts[key])
            except (FontFileError, OSError):
                continue
    return None
