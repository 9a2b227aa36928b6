"""Footnotes at the foot of their page, endnotes at the end."""

import re
import warnings

import pytest

from tests.pdf.documents import NAMESPACES, content, lines, p, parts, r, table, tc, word, words
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

RAISED = '<w:vertAlign w:val="superscript"/>'


def reference(number, kind="footnote", more=""):
    return f'<w:r><w:rPr>{RAISED}</w:rPr><w:{kind}Reference {more} w:id="{number}"/></w:r>'


def notes(*texts, kind="footnote"):
    """The bytes of a part of notes, numbered from 1, after Word's separators."""
    mark = f"<w:r><w:{kind}Ref/></w:r>"
    made = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    for number, text in enumerate(texts, 1):
        made += f'<w:{kind} w:id="{number}"><w:p>{mark}{r(" " + text)}</w:p></w:{kind}>'
    return f"<w:{kind}s {NAMESPACES}>{made}</w:{kind}s>".encode()


def drawn(*body, foot=(), end=()):
    """The PDF, drawn without a warning."""
    related = {}
    if foot:
        related["rF"] = ("footnotes", "word/footnotes.xml", notes(*foot))
    if end:
        related["rE"] = ("endnotes", "word/endnotes.xml", notes(*end, kind="endnote"))
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return draw(parts(*body, related=related)).pdf


def test_a_footnote_stands_at_the_foot_of_its_page_under_a_line():
    pdf = drawn(f"<w:p>{r('закон')}{reference(1)}</w:p>", "дальше", foot=["Собрание законодательства"])
    assert lines(pdf)[-1] == "1 Собрание законодательства"
    assert word(pdf, "законодательства").bottom == pytest.approx(841.9 - 56.7, abs=1)
    operators, _ = content(pdf)
    assert [name for _, name in operators].count("l") == 1


def test_footnotes_are_numbered_as_they_are_met_whatever_their_ids():
    pdf = drawn(f"<w:p>{r('а')}{reference(2)}{r(' б')}{reference(1)}</w:p>", foot=["первая", "вторая"])
    assert lines(pdf)[-2:] == ["1 вторая", "2 первая"]


def test_a_footnote_goes_where_its_line_goes():
    filler = [p(f"строка{n}") for n in range(44)]
    pdf = drawn(*filler, f"<w:p>{r('закон')}{reference(1)}</w:p>", foot=["текст " * 60])
    law = word(pdf, re.search(r"закон\S*", " ".join(w.text for w in words(pdf)))[0])
    assert {w.page for w in words(pdf) if w.text == "текст"} == {law.page}
    assert max(w.bottom for w in words(pdf) if w.page == 1) < 841.9 - 56.7 + 1


def test_a_footnote_in_a_table_stands_at_the_foot_too():
    cell = tc(f"<w:p>{r('закон')}{reference(1)}</w:p>")
    pdf = drawn(table([4000], [cell]), "дальше", foot=["источник"])
    assert word(pdf, "источник").bottom == pytest.approx(841.9 - 56.7, abs=1)


def test_endnotes_stand_at_the_end():
    pdf = drawn(f"<w:p>{r('закон')}{reference(1, 'endnote')}</w:p>", "дальше", end=["источник"])
    assert lines(pdf)[-2:] == ["дальше", "i источник"]


def test_a_mark_of_its_own_takes_no_number():
    own = reference(1, more='w:customMarkFollows="1"')
    pdf = drawn(f"<w:p>{r('закон')}{own}{r('*')}{r(' и')}{reference(2)}</w:p>", foot=["первая", "вторая"])
    assert [line.strip() for line in lines(pdf)[-2:]] == ["первая", "1 вторая"]


def test_a_footnote_taller_than_its_page_goes_on_at_the_foot_of_the_next():
    text = " ".join(f"слово{n}" for n in range(450))
    pdf = drawn(f"<w:p>{r('закон')}{reference(1)}</w:p>", "дальше", foot=[text])
    found = [w for w in words(pdf) if w.text.startswith("слово")]
    assert [w.text for w in found] == text.split()
    assert {w.page for w in found} == {1, 2}
    assert max(w.bottom for w in found) < 841.9 - 56.7 + 1
    assert word(pdf, "дальше").page == 2


def test_a_note_after_one_that_goes_on_comes_after_it():
    mark = f"<w:p>{r('закон')}{reference(1)}{r('и указ')}{reference(2)}</w:p>"
    pdf = drawn(mark, foot=["текст " * 700, "указом"])
    assert word(pdf, "указом").page == 2
    assert word(pdf, "указом").bottom == pytest.approx(841.9 - 56.7, abs=1)


def test_a_line_of_no_more_room_than_its_notes_first_line_goes_on_with_it():
    filler = [p(f"строка{n}") for n in range(43)]
    pdf = drawn(*filler, f"<w:p>{r('закон')}{reference(1)}</w:p>", foot=["текст " * 30])
    assert {w.page for w in words(pdf) if w.text == "текст"} == {2}


def test_a_note_that_is_not_there_is_told():
    with pytest.warns(DrawingWarning, match="a footnote"):
        draw(parts(f"<w:p>{r('закон')}{reference(7)}</w:p>"))
