"""Footnotes and endnotes in the structure: a reference in its sentence, the note after its paragraph."""

from tests.pdf.documents import r, table, tc
from tests.pdf.layout.test_notes import notes, reference
from tests.tagged.structure import tree
from tests.tagged.test_structure import tagged

NOTES = {
    "rF": ("footnotes", "word/footnotes.xml", notes("Собрание законодательства", "Там же")),
    "rE": ("endnotes", "word/endnotes.xml", notes("Архив области", kind="endnote")),
}


def noted(number=1, kind="footnote", before="закон", after=" гласит"):
    return f"<w:p>{r(before)}{reference(number, kind)}{r(after)}</w:p>"


def test_a_footnote_follows_its_paragraph_and_its_number_is_a_reference():
    made = tree(tagged(noted(), "Дальше.", related=NOTES))
    assert made.outline() == "Document(P(Reference) Note(P(Lbl)) P)"
    assert made.kids[0].text == "закон1 гласит"
    assert made.kids[1].text == "1 Собрание законодательства"
    assert [node.text for node in made.all("Reference", "Lbl")] == ["1", "1"]


def test_a_footnote_in_a_table_stays_in_its_cell():
    made = tree(tagged(table([4000, 4000], (tc(noted()), "а"), ("б", "в")), related=NOTES))
    assert made.outline() == "Document(Table(TR(TD(P(Reference) Note(P(Lbl))) TD) TR(TD TD)))"


def test_endnotes_are_notes_at_the_end():
    made = tree(tagged(noted(kind="endnote"), "Дальше.", related=NOTES))
    assert made.outline() == "Document(P(Reference) P Note(P(Lbl)))"
    assert made.kids[-1].text == "i Архив области"


def test_a_footnote_that_goes_on_on_the_next_page_is_one():
    long = {"rF": ("footnotes", "word/footnotes.xml", notes("слово " * 1500))}
    made = tree(tagged(noted(), related=long))
    (note,) = made.all("Note")
    assert note.text.split() == ["1", *["слово"] * 1500]
    assert len(note.kids[0].pages) > 1
