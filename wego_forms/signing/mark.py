"""The electronic-signature mark: its texts (ГОСТ Р 7.0.97-2016, 5.23) and its drawing, framed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, tzinfo
from io import BytesIO

from wego_forms.errors import Both, Lang
from wego_forms.language.dates import long_date, numeric_date
from wego_forms.signing.certificate import Certificate
from wego_forms.signing.faults import refused

#: pt; below 6 a mark can't be read at its actual size, which the standard asks for.
_SIZES = [size / 4 for size in range(36, 23, -1)]
_LEADING = 1.22
_PADDING = 5.0
_INK = (0.10, 0.22, 0.53)
_REGULAR, _BOLD = "WegoFormsMark", "WegoFormsMark-Bold"


@dataclass(frozen=True)
class MarkText:
    """The mark's four lines; how they are set is another's business."""

    title: str
    certificate: str
    owner: str
    validity: str


def mark_lines(
    certificate: Certificate, lang: Lang, *, owner: str | None = None, zone: tzinfo = UTC
) -> MarkText:
    """What the mark says of `certificate`. `owner` replaces the name (its Latin spelling, in English); the dates of
    validity are those of the time zone `zone`.

    Source: ГОСТ Р 7.0.97-2016, 5.23.
    """
    name = owner or certificate.owner
    start, end = (moment.astimezone(zone).date() for moment in (certificate.valid_from, certificate.valid_to))
    if lang == "ru":
        return MarkText(
            "Документ подписан электронной подписью",
            f"Сертификат: {certificate.serial}",
            f"Владелец: {name}",
            f"Действителен: с {numeric_date(start)} по {numeric_date(end)}",
        )
    return MarkText(
        "Document signed with an electronic signature",
        f"Certificate: {certificate.serial}",
        f"Owner: {name}",
        f"Valid: from {long_date(start, 'en')} to {long_date(end, 'en')}",
    )


def draw_mark(text: MarkText, width: float, height: float) -> bytes:
    """The mark as a PDF of one page, `width` by `height` pt: framed, in PT Serif, as large as fits up to 9 pt.

    InputError: the box is too small for 6 pt, or PT Serif lacks a character.
    """
    from reportlab.pdfgen.canvas import Canvas

    _register()
    _check_characters(text)
    size, lines = _fitted(text, width - 2 * _PADDING, height - 2 * _PADDING)
    out = BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1, pageCompression=1, initialFontName=_REGULAR)
    canvas.setStrokeColorRGB(*_INK)
    canvas.setFillColorRGB(*_INK)
    canvas.setLineWidth(0.8)
    canvas.roundRect(0.6, 0.6, width - 1.2, height - 1.2, 4, stroke=1, fill=0)
    leading = size * _LEADING
    # The block of lines is centred; a line's ink reaches about 0.72 of the size above its baseline.
    y = (height + leading * (len(lines) - 1) + 0.72 * size) / 2 - 0.72 * size
    for font, line in lines:
        canvas.setFont(font, size)
        if font == _BOLD:
            canvas.drawCentredString(width / 2, y, line)
        else:
            canvas.drawString(_PADDING, y, line)
        y -= leading
    canvas.showPage()
    canvas.save()
    return _without_nothing(out.getvalue())


def _without_nothing(mark: bytes) -> bytes:
    """The mark's fonts without a code that means U+0000, as ReportLab maps what no letter uses (PDF/UA-1, 7.21.7)."""
    import pikepdf

    out = BytesIO()
    with pikepdf.open(BytesIO(mark)) as pdf:
        for _, font in pdf.pages[0].Resources.Font.items():
            said = font.ToUnicode.read_bytes()
            font.ToUnicode.write(said.replace(b"> <0000>", b"> <FFFD>"))
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _fitted(text: MarkText, width: float, height: float) -> tuple[float, list[tuple[str, str]]]:
    """The largest size at which the wrapped lines fit, and the lines with their fonts."""
    for size in _SIZES:
        lines = [(_BOLD, line) for line in _wrapped(text.title, _BOLD, size, width)]
        for part in (text.certificate, text.owner, text.validity):
            lines += [(_REGULAR, line) for line in _wrapped(part, _REGULAR, size, width)]
        if lines and size * (_LEADING * (len(lines) - 1) + 1) <= height:
            return size, lines
    raise refused(
        Both(
            "отметка об электронной подписи не помещается",
            "the electronic-signature mark doesn't fit its box",
        ),
        Both("Дайте ей больше места: хотя бы 170 × 60 pt.", "Give it more room: at least 170 × 60 pt."),
        value=f"{width + 2 * _PADDING:g} × {height + 2 * _PADDING:g} pt",
    )


def _wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    """The text in lines of at most `width` pt, broken between words, and inside long ones."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if stringWidth(longer, font, size) <= width:
            lines[-1] = longer
            continue
        lines.append("")
        for letter in word:
            if lines[-1] and stringWidth(lines[-1] + letter, font, size) > width:
                lines.append("")
            lines[-1] += letter
    return [line for line in lines if line]


def _register() -> None:
    """PT Serif for ReportLab, under names of the mark's own."""
    import fontpkg_pt_serif
    from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames, registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    folder = fontpkg_pt_serif.ROOT / "files"
    for name, file in ((_REGULAR, "PT_Serif-Web-Regular.ttf"), (_BOLD, "PT_Serif-Web-Bold.ttf")):
        if name not in getRegisteredFontNames():
            registerFont(TTFont(name, str(folder / file)))


def _check_characters(text: MarkText) -> None:
    from reportlab.pdfbase.pdfmetrics import getFont

    known = getFont(_REGULAR).face.charToGlyph
    for character in f"{text.title}{text.certificate}{text.owner}{text.validity}":
        if not character.isspace() and ord(character) not in known:
            raise refused(
                Both("в шрифте отметки нет такой буквы", "the mark's font has no such character"),
                Both("Задайте имя владельца другими буквами.", "Give the owner's name in other letters."),
                value=character,
            )
