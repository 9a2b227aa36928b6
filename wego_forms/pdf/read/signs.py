"""Characters that no font has: a symbol font's are left out, for others boxes stand, and all are told."""

from __future__ import annotations

import re
import unicodedata

from wego_forms.errors import Both
from wego_forms.pdf.fonts import chain
from wego_forms.pdf.problems import BOXED, INSTALL
from wego_forms.pdf.read.story import Story
from wego_forms.pdf.scripts import NO_INK
from wego_forms.pdf.styles import RunStyle
from wego_forms.pdf.symbols import unknown_signs

#: Emoji, playing cards, transport and the like; signs that a font has put in the private area.
_PICTURED = re.compile("[\U0001f000-\U0001faff\ue000-\uf01f\uf100-\uf8ff]")
_NO_EMOJI = Both("ни в одном шрифте нет картинки-эмодзи", "no font has the emoji")
_NO_SIGN = Both("ни в одном шрифте нет такого знака", "no font has the sign of the private area")
_TAKE_OUT = Both("Уберите её или установите шрифт", "Take it out or install a font")


def known(text: str, story: Story, near: str) -> str:
    """The text without the signs of a symbol font that no other font has; they are a problem."""
    if unknown := unknown_signs(text):
        codes = " ".join(f"U+{ord(char):04X}" for char in unknown)
        what = Both("знак символьного шрифта не нарисован", "a symbol font's sign isn't drawn")
        remedy = Both("Замените его обычным знаком Юникода", "Replace it with a sign of Unicode")
        story.problems.add(what, story.part, near, remedy, codes)
        text = "".join(char for char in text if char not in unknown)
    return text


def drawable(text: str, style: RunStyle, story: Story, near: str) -> str:
    """The text with a box for each emoji and private sign that no font has; they are a problem.

    Where the document is drawn whatever it holds (`Story.boxes`), so are all other characters.
    """
    pictured = _PICTURED.search(text)
    if not pictured and not story.boxes:
        return text
    faces = chain(style.font, style.bold, style.italic, story.pinned)
    if faces.has(text):
        return text
    box = "□" if faces.has("□") else "?"
    for char in sorted({char for char in _PICTURED.findall(text) if not faces.has(char)}):
        what = _NO_SIGN if unicodedata.category(char) == "Co" else _NO_EMOJI
        named = f"{char} U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()
        story.problems.add(what, story.part, near, _TAKE_OUT, named)
        text = text.replace(char, box)
    if story.boxes:
        lacking = [char for char in dict.fromkeys(text) if char not in NO_INK and not faces.has(char)]
        if lacking:
            story.problems.add(BOXED, story.part, near, INSTALL, "".join(lacking))
            text = "".join(box if char in lacking else char for char in text)
    return text
