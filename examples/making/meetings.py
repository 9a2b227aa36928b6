"""Make the templates of the example kind `meeting` from the library's letter: its body, agenda and two signatures.

Run: python examples/making/meetings.py
"""

from __future__ import annotations

import copy

import docx
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from parts import ROOT, saved

BODY = {
    "ru": (
        "Приглашаю Вас принять участие в совещании «{{ topic }}».",
        "Совещание состоится {{ day }} в {{ time }} по адресу: {{ venue }} ({{ region }}). "
        "Форма участия: {{ format }}.",
        "Ведёт совещание {{ host.person|initials }}, {{ host.position }}.",
        "Повестка дня:",
    ),
    "en": (
        "I invite you to the meeting “{{ topic }}”.",
        "It will be held on {{ day }} at {{ time }}; venue: {{ venue }} ({{ region }}). Participation: {{ format }}.",
        "The meeting will be chaired by {{ host.person }}, {{ host.position }}.",
        "Agenda:",
    ),
}
HEADS = {"ru": ("Вопрос", "Докладчик", "Минут"), "en": ("Item", "Speaker", "Minutes")}
WIDTHS = {"ru": (Mm(100), Mm(50), Mm(30)), "en": (Mm(86), Mm(48), Mm(26))}


def main() -> None:
    """Write ru/meeting.docx and en/meeting.docx."""
    for lang in ("ru", "en"):
        document = docx.Document(str(ROOT / "templates" / lang / "letter.docx"))
        _body(document, lang)
        _second_signature(document)
        saved(document, lang, "meeting")


def _body(document, lang: str) -> None:
    tag = next(each for each in document.paragraphs if each.text == "{{ body }}")
    for text in BODY[lang]:
        added = tag.insert_paragraph_before(text, tag.style)
        if text == BODY[lang][-1]:
            added.paragraph_format.keep_with_next = True
            added.paragraph_format.space_after = Pt(6)
    table = document.add_table(4, 3, "Table Grid")
    tag._p.addprevious(table._tbl)
    for column, width in zip(table.columns, WIDTHS[lang], strict=True):
        column.width = width
    rows = (
        HEADS[lang],
        ("{%tr for a in agenda %}", "", ""),
        ("{{ loop.index }}. {{ a.item }}", "{{ a.speaker|initials }}", "{{ a.minutes }}"),
        ("{%tr endfor %}", "", ""),
    )
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, WIDTHS[lang], strict=True):
            cell.width = width
            cell.paragraphs[0].style = "Table Text"
            cell.paragraphs[0].add_run(text).bold = texts is rows[0]
    closing = next(each for each in document.paragraphs if each.style.style_id == "Closing")
    closing.paragraph_format.space_before = Pt(18)
    opening = next(each for each in document.paragraphs if each.text == "{%p if body != '' %}")
    for element in (opening._p, tag._p.getnext(), tag._p):
        element.getparent().remove(element)


def _second_signature(document) -> None:
    """The first's block again under it, for the second, with a place of its own for a picture and a mark."""
    start = next(each for each in document.element.body if "signature.mark" in _text(each))
    block = [start, start.getnext()]
    while "signatory." in _text(block[-1].getnext()):
        block.append(block[-1].getnext())
    again = [copy.deepcopy(each) for each in block]
    _name_places(block, "signature", "signatory")
    _name_places(again, "signature2", "signatories[1]")
    opening = _paragraph(document, "{%p if signatories|length > 1 %}")
    gap = _paragraph(document, "")
    _keep_with_next(gap)
    Paragraph(gap, None).paragraph_format.space_after = Pt(20)  # room for two signatures
    closing = _paragraph(document, "{%p endif %}")
    for element in (*block, *again[:-1]):
        _keep_with_next(element)
    last = block[-1]
    for element in (opening, gap, *again, closing):
        last.addnext(element)
        last = element
    number = 2000
    for element in again:
        for text in element.iter(qn("w:t")):
            said = (text.text or "").replace("signatory.", "signatories[1].")
            text.text = said.replace("signature.", "signature2.")
        for control in element.iter(qn("w:sdtPr")):
            number += 1
            control.find(qn("w:id")).set(qn("w:val"), str(number))
            tag = control.find(qn("w:tag"))
            if tag.get(qn("w:val")) != "signature2":
                tag.set(qn("w:val"), f"second.{number}")
        for named in element.iter(qn("wp:docPr")):
            number += 1
            named.set("name", named.get("name") + "2")
            named.set("id", str(number))


def _name_places(block, tag: str, who: str) -> None:
    """The places to sign in say whose they are: a mark is put where its person stands."""
    for element in block:
        for control in element.iter(qn("w:sdtPr")):
            if control.find(qn("w:tag")).get(qn("w:val")) == "signature":
                control.find(qn("w:tag")).set(qn("w:val"), tag)
                title = control.find(qn("w:alias"))
                title.set(qn("w:val"), f"{title.get(qn('w:val'))}: {{{{ {who}.name }}}}")


def _keep_with_next(element) -> None:
    """Both who sign stand on one page."""
    for paragraph in element.iter(qn("w:p")):
        Paragraph(paragraph, None).paragraph_format.keep_with_next = True


def _paragraph(document, text: str):
    made = document.add_paragraph(text)._p
    made.getparent().remove(made)
    return made


def _text(element) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t")))


if __name__ == "__main__":
    main()
