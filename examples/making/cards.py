"""Make the templates of the kinds `congratulation` (a card) and `thanks` (a sheet with rules) from our letter.

Run: python examples/making/cards.py
"""

from __future__ import annotations

from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

ROOT = Path(__file__).parents[2]
KINDS = ROOT / "examples" / "kinds"
INK = RGBColor(0x1F, 0x3A, 0x68)
DRAFT = {"ru": "ПРОЕКТ", "en": "DRAFT"}
#: The width of a letter's text, which the signature's block is made for, mm.
WIDTH = {"ru": 180, "en": 160}
#: The line that a card begins with: its big initial, and the rest.
CARD = {
    "ru": ("П", "оздравляю Вас {{ occasion|with_('с') }}!"),
    "en": ("I", " congratulate you on {{ occasion }}."),
}
TITLE = {"ru": "БЛАГОДАРСТВЕННОЕ ПИСЬМО", "en": "LETTER OF THANKS"}


def main() -> None:
    """Write both kinds in both languages."""
    for lang in ("ru", "en"):
        _congratulation(lang)
        _thanks(lang)


def _congratulation(lang: str) -> None:
    document, salutation, tag = _opened(lang)
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm((297 - WIDTH[lang]) / 2)
    section.top_margin, section.bottom_margin = Mm(40), Mm(20)
    _top(salutation, lang)
    line = tag.insert_paragraph_before("", tag.style)
    line.paragraph_format.first_line_indent = 0
    line.paragraph_format.line_spacing = 1.0
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(6), Pt(10)
    initial, rest = CARD[lang]
    big = line.add_run(initial)
    big.font.size, big.font.color.rgb = Pt(40), INK
    line.add_run(rest).font.size = Pt(15)
    tag.runs[0].text = "{{ wishes }}"
    document.save(str(KINDS / lang / "congratulation.docx"))


def _thanks(lang: str) -> None:
    document, salutation, tag = _opened(lang)
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm((210 - WIDTH[lang]) / 2 if lang == "en" else 15)
    section.top_margin = Mm(40)
    _top(salutation, lang, TITLE[lang])
    tag.runs[0].text = "{{ text }}"
    document.save(str(KINDS / lang / "thanks.docx"))


def _opened(lang: str):
    """The letter from its salutation on, without attachments and executor; its salutation and its body."""
    document = docx.Document(str(ROOT / "templates" / lang / "letter.docx"))
    body = document.element.body
    salutation = next(each for each in document.paragraphs if each.style.style_id == "Salutation")
    while body[0] is not salutation._p:
        body.remove(body[0])
    for first in ("{%p for a in attachments %}", "{%p if executor %}"):
        element = next(each._p for each in document.paragraphs if each.text == first)
        depth = 0
        while element is not None:
            said = "".join(each.text or "" for each in element.iter(qn("w:t")))
            depth += said.startswith(("{%p for", "{%p if")) - said.startswith("{%p end")
            following = element.getnext()
            body.remove(element)
            element = following if depth else None
    tag = next(each for each in document.paragraphs if each.text == "{{ body }}")
    for element in (tag._p.getprevious(), tag._p.getnext()):
        body.remove(element)
    subject = [each for each in document.paragraphs if each.style.style_id == "Subject"]
    for each in subject:
        body.remove(each._p)
    return document, salutation, tag


def _top(salutation, lang: str, title: str | None = None) -> None:
    """Who writes, a draft's mark, the title, and whom to."""

    def add(
        text: str, size: float = 13, align=WD_ALIGN_PARAGRAPH.CENTER, after: float = 0, ink: bool = False
    ):
        made = salutation.insert_paragraph_before("", "Normal")
        made.alignment = align
        made.paragraph_format.space_after = Pt(after)
        made.paragraph_format.line_spacing = 1.0
        run = made.add_run(text)
        run.font.size = Pt(size)
        if ink:
            run.font.color.rgb = INK
            run.bold = True
        return made

    add("{{ letterhead.author }}", 14, after=18, ink=True)
    for text in ("{%p if draft %}", DRAFT[lang], "{%p endif %}"):
        add(text)
    if title:
        made = add(title, 22, after=24, ink=True)
        rules = "".join(
            f'<w:{edge} w:val="double" w:sz="6" w:space="8" w:color="1F3A68"/>' for edge in ("top", "bottom")
        )
        properties = made._p.get_or_add_pPr()
        properties.find(qn("w:spacing")).addprevious(parse_xml(f"<w:pBdr {nsdecls('w')}>{rules}</w:pBdr>"))
    right = WD_ALIGN_PARAGRAPH.CENTER if title else WD_ALIGN_PARAGRAPH.RIGHT
    add("{%p for a in addressees %}")
    add("{{ a.title }}", align=right)
    add("{{ a.name }}", align=right, after=12)
    add("{%p endfor %}")


if __name__ == "__main__":
    main()
