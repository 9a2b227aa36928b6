"""Make the templates of the kinds `congratulation` (a card), `thanks` and `certificate` from our letter.

Run: python examples/making/cards.py
"""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from parts import (
    WIDTH,
    controlled,
    draft,
    dressed,
    dummy,
    emblem,
    frame,
    landscape,
    line,
    opened,
    saved,
    take_block,
)

#: The line that a card begins with: its big initial, and the rest.
CARD = {
    "ru": ("П", "оздравляю Вас {{ occasion|with_('с') }}!"),
    "en": ("I", " congratulate you on {{ occasion }}."),
}
THANKS = {"ru": "БЛАГОДАРСТВЕННОЕ ПИСЬМО", "en": "LETTER OF THANKS"}
CERTIFICATE = {
    "ru": (
        "СЕРТИФИКАТ",
        "вручается",
        "{{ addressee.person|case('dative') }}",
        "{{ addressees[0].title }}",
        "за участие в программе «{{ programme }}» ({{ hours|agree('час', 'часа', 'часов') }})",
        "{{ day }}",
        "Подлинность: {{ link }}",
    ),
    "en": (
        "CERTIFICATE",
        "is presented to",
        "{{ addressee.person }}",
        "{{ addressees[0].title }}",
        "for completing the programme “{{ programme }}” ({{ hours|agree('hour', 'hours') }})",
        "{{ day }}",
        "Verify at {{ link }}",
    ),
}
#: The columns of a certificate's foot: who signs, the code, who signs; mm.
FOOT = (80, 65, 80)
SIGNATURES = {"ru": "Подпись", "en": "Signature"}


def main() -> None:
    """Write the three kinds in both languages."""
    for lang in ("ru", "en"):
        _congratulation(lang)
        _thanks(lang)
        _certificate(lang)


def _congratulation(lang: str) -> None:
    document, salutation, tag = _letter_from_its_salutation(lang)
    landscape(document, lang, 22, 18)
    frame(document, 24)
    emblem(salutation, lang, 26, 8)
    line(salutation, "{{ letterhead.author }}", 15, bold=True, ink=True, after=26)
    draft(salutation, lang)
    _addressees(salutation, WD_ALIGN_PARAGRAPH.RIGHT)
    made = tag.insert_paragraph_before("", tag.style)
    initial, rest = CARD[lang]
    dressed(made, initial, 44, ink=True, align=WD_ALIGN_PARAGRAPH.LEFT, before=8, after=12)
    made.add_run(rest).font.size = Pt(19)
    tag.runs[0].text = "{{ wishes }}"
    _larger(document, 16)
    saved(document, lang, "congratulation")


def _thanks(lang: str) -> None:
    document, salutation, tag = _letter_from_its_salutation(lang)
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm((210 - WIDTH[lang] + 20) / 2)
    section.top_margin, section.bottom_margin = Mm(30), Mm(25)
    frame(document)
    emblem(salutation, lang, 30, 10)
    line(salutation, "{{ letterhead.author }}", 14, bold=True, ink=True, after=48)
    draft(salutation, lang)
    line(salutation, THANKS[lang], 25, bold=True, ink=True, after=44, spacing=1.2)
    _addressees(salutation, WD_ALIGN_PARAGRAPH.CENTER)
    tag.runs[0].text = "{{ text }}"
    _larger(document, 16)
    _narrow(document, (WIDTH[lang] - 20) / WIDTH[lang])
    saved(document, lang, "thanks")


def _certificate(lang: str) -> None:
    document, salutation, _ = _letter_from_its_salutation(lang)
    body = document.element.body
    landscape(document, lang, 22, 14, sum(FOOT))
    frame(document, 24)
    emblem(salutation, lang, 26, 6)
    line(salutation, "{{ letterhead.author }}", 15, bold=True, ink=True, after=20)
    draft(salutation, lang)
    title, presented, name, post, why, day, verify = CERTIFICATE[lang]
    line(salutation, title, 38, bold=True, ink=True, spacing=5)
    line(salutation, "№ {{ number }}" if lang == "ru" else "No. {{ number }}", 14, before=4, after=22)
    line(salutation, presented, 15, after=10)
    line(salutation, name, 28, bold=True, after=6)
    line(salutation, post, 15, after=20)
    line(salutation, why, 16, after=12)
    line(salutation, day, 14, after=16)
    seal = next(run for run in body.iter(qn("w:r")) if _has(run, "seal"))
    table = document.add_table(1, len(FOOT))
    salutation._p.addprevious(table._tbl)
    for cell, width in zip(table.rows[0].cells, FOOT, strict=True):
        cell.width = Mm(width)
    left, middle, right = table.rows[0].cells
    _signs(left, lang, "signatories[0]", "", 911)
    left.paragraphs[-1]._p.append(_across_the_signature(seal))
    dressed(middle.paragraphs[0], "{{ link|qr }}", 9)
    dressed(middle.add_paragraph("", "Normal"), verify, 9, before=2)
    dressed(right.paragraphs[0], "{%p if signatories|length > 1 %}")
    _signs(right, lang, "signatories[1]", "2", 921, first=False)
    dressed(right.add_paragraph("", "Normal"), "{%p endif %}")
    for element in list(body)[list(body).index(table._tbl) + 1 : -1]:
        body.remove(element)
    document.add_paragraph("", "Anchor")
    saved(document, lang, "certificate")


def _has(run, name: str) -> bool:
    return name in [each.get("name") for each in run.iter(qn("wp:docPr"))]


def _across_the_signature(seal):
    """The letter's floating seal, over the left end of the line that is signed on; EMU."""
    for axis, offset in (("wp:positionH", 180_000), ("wp:positionV", -1_330_000)):
        seal.find(f".//{qn(axis)}/{qn('wp:posOffset')}").text = str(offset)
    return seal


def _signs(cell, lang: str, who: str, number: str, first_id: int, *, first: bool = True) -> None:
    """Who signs, under a line: a mark or a picture or room for a pen, the name, the post."""
    start = cell.paragraphs[0] if first else cell.add_paragraph("", "Normal")
    dressed(start, f"{{%p if signature{number}.mark %}}")
    mark = dressed(cell.add_paragraph("", "Normal"), f"{{{{ signature{number}.mark }}}}", 7.5)
    controlled(mark, lang, f"signature{number}", f"{who}.name", first_id + 2, lines=True)
    dressed(cell.add_paragraph("", "Normal"), "{%p else %}")
    room = dressed(cell.add_paragraph("", "Normal"), "", 10, before=24)
    controlled(room, lang, f"signature{number}", f"{who}.name", first_id + 3)
    dummy(room, f"signature{number}", 40, 16, SIGNATURES[lang], first_id)
    dressed(cell.add_paragraph("", "Normal"), "{%p endif %}")
    name = dressed(cell.add_paragraph("", "Normal"), f"{{{{ {who}.name }}}}", 13, bold=True, before=2)
    rule = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="4" w:space="3" w:color="1F3A68"/></w:pBdr>'
    name._p.get_or_add_pPr().find(qn("w:spacing")).addprevious(parse_xml(rule))
    dressed(cell.add_paragraph("", "Normal"), f"{{{{ {who}.position }}}}", 11)


def _letter_from_its_salutation(lang: str):
    """The letter without its head, subject, attachments and executor; its salutation and its body's tag."""
    document = opened(lang)
    body = document.element.body
    salutation = next(each for each in document.paragraphs if each.style.style_id == "Salutation")
    while body[0] is not salutation._p:
        body.remove(body[0])
    for first in ("{%p for a in attachments %}", "{%p if executor %}"):
        take_block(document, first)
    tag = next(each for each in document.paragraphs if each.text == "{{ body }}")
    for element in (tag._p.getprevious(), tag._p.getnext()):
        body.remove(element)
    for each in document.paragraphs:
        if each.style.style_id == "Subject":
            body.remove(each._p)
    return document, salutation, tag


def _addressees(salutation, align) -> None:
    line(salutation, "{%p for a in addressees %}")
    line(salutation, "{{ a.title }}", 15, align=align)
    line(salutation, "{{ a.name }}", 15, align=align, after=18)
    line(salutation, "{%p endfor %}")


def _larger(document, size: float) -> None:
    """A card's text is larger than a letter's, pt."""
    for style in document.styles:
        if style.type == 1 and style.style_id in (
            "Body",
            "Salutation",
            "Closing",
            "SignatoryPosition",
            "SignatoryName",
        ):
            style.font.size = Pt(size)
            # A letter's lines are of an exact height, too low for larger letters.
            style.paragraph_format.line_spacing = Pt(round(size * 1.2))
        if style.type == 1 and style.style_id == "Closing":
            style.paragraph_format.space_before = Pt(22)


def _narrow(document, share: float) -> None:
    """The signature's block made for a letter's width, in a narrower text."""
    for table in document.element.body.iter(qn("w:tbl")):
        for each in table.iter(qn("w:tblW"), qn("w:gridCol"), qn("w:tcW")):
            each.set(qn("w:w"), str(round(int(each.get(qn("w:w"))) * share)))


if __name__ == "__main__":
    main()
