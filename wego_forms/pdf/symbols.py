"""The signs of Symbol, Wingdings and Webdings as Unicode: these fonts number their signs in a way of their own.

Sources: Adobe's symbol.txt and Microsoft's Wingdings as Unicode 7.0 maps them (L2/12-368); where that is beyond the
Basic Multilingual Plane, the sign there that looks most alike.
"""

from __future__ import annotations

from collections.abc import Mapping


def _row(first: int, signs: str) -> dict[int, str]:
    """Signs one after another; a space where there is none."""
    return {first + place: sign for place, sign in enumerate(signs) if sign != " "}


_SYMBOL = (
    _row(0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?")
    | _row(0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼")
    | _row(0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑")
    | _row(0xF1, "〉∫")
)
_WINGDINGS = (
    _row(0x21, "✏✂✁    ☎✆✉            ⌛⌨      ✇✍")
    | _row(0x41, "✌   ☜☞☝☟ ☺ ☹ ☠  ✈☼ ❄ ✞ ✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■□□❑❒◆◆◆❖◆⌧⍓⌘❀✿❝❞")
    | _row(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿")
    | _row(0x9E, "·•▪○○○◉◎○▪□ ✦★✶✴✹✵ ⌖◇⌑ ✪✰")
    | _row(0xD5, "⌫⌦ ➢   ➲  ←→↑↓↖↗↙↘ ➔      ⇦⇨⇧⇩⇔ ")
    | _row(0xDF, "←→↑↓↖↗↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⇔")
    | _row(0xFB, "✗✓☒☑")
)
_FONTS: dict[str, dict[int, str]] = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "☐"},
    "wingdings 3": {0x7D: "▶", 0x7C: "◀", 0x70: "▲", 0x71: "▼", 0xC6: "➔"},
    "webdings": {0x34: "▶", 0x33: "◀", 0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x3D: "■"},
}
# Signs of which the font isn't told: Word's usual bullets.
_BULLETS = {
    0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0xA8: "◆", 0x2D: "–", 0xBE: "—", 0x76: "❖", 0x6F: "□", 0xE0: "→",
    0x71: "❑", 0xDE: "⇒", 0x6E: "■", 0x6C: "●",
}  # fmt: skip
_PRIVATE = range(0xF020, 0xF100)


def is_symbolic(font: str) -> bool:
    """Whether a font's codes mean signs of its own."""
    return font.lower() in _FONTS


def spelled_out(text: str, font: str) -> str:
    """The text with a symbol font's signs, and those in the private area, as Unicode; what isn't known is left.

    >>> spelled_out("ü", "Wingdings"), spelled_out("\\uf061", "Symbol"), spelled_out("\\uf0b7 a", "Arial")
    ('✓', 'α', '• a')
    """
    known = _FONTS.get(font.lower())
    return "".join([_sign(char, known) for char in text])


def unknown_signs(text: str) -> str:
    """Those of the private area that are left: no font but the one meant has them."""
    return "".join(char for char in text if ord(char) in _PRIVATE)


def _sign(char: str, known: Mapping[int, str] | None) -> str:
    code = ord(char)
    if code in _PRIVATE:
        code -= 0xF000
        return (_BULLETS if known is None else known).get(code) or _BULLETS.get(code, char)
    return char if known is None or code > 0xFF else known.get(code, char)
