"""Attachments that count their own sheets."""

import shutil
from pathlib import Path

import pytest

import wego_forms as wf
from tests.builder import plain_text
from wego_forms import attaching, catalog

EXAMPLES = Path(__file__).parents[1] / "examples"
BLANK_AND_GUIDE = "[{kind: application, blank: true}, {record: guide.yaml}]"


@pytest.fixture
def letter(tmp_path):
    """The governor's letter, its attachment given as YAML, beside the records that it names."""
    shutil.copytree(EXAMPLES / "data", tmp_path / "data")
    for name in ("guide", "note", "dimitrovgrad"):
        shutil.copy(EXAMPLES / f"{name}.yaml", tmp_path)
    source = (EXAMPLES / "tatarstan.yaml").read_text(encoding="utf-8")
    assert source.count("    sheets: 6\n") == 1

    def load(lines):
        path = tmp_path / "letter.yaml"
        indented = "".join(f"    {line}\n" for line in lines.splitlines())
        path.write_text(source.replace("    sheets: 6\n", indented), encoding="utf-8")
        return wf.load(path)

    return load


def said(document):
    return plain_text(document.docx()).replace("\u00a0", " ")


def test_blank_form_and_guide_are_the_six_sheets_of_the_real_letter(letter):
    record = letter(f"documents: {BLANK_AND_GUIDE}")
    russian = wf.fill(record, "ru")
    assert "форма заявки на получение членства WeGO на 6 л. в 1 экз." in said(russian)
    assert "WeGO membership application form (6 sheets, 1 copy)" in said(wf.fill(record, "en"))
    assert russian.unsure == ()


def test_a_filled_form_is_counted_as_it_comes_out(letter):
    assert "на 2 л. в 1 экз." in said(wf.fill(letter("documents: [{record: dimitrovgrad.yaml}]"), "ru"))


@pytest.mark.parametrize(
    ("documents", "sheets"),
    [(BLANK_AND_GUIDE, 3), ("[{record: note.yaml}]", 1), ("[{record: note.yaml}, {record: guide.yaml}]", 3)],
)
def test_on_both_sides_each_document_begins_on_a_sheet_of_its_own(letter, documents, sheets):
    assert f"на {sheets} л. в 1 экз." in said(wf.fill(letter(f"documents: {documents}\nsides: 2"), "ru"))


def test_a_count_by_hand_that_agrees_is_nothing_to_talk_of(letter):
    made = wf.fill(letter(f"documents: {BLANK_AND_GUIDE}\nsheets: 6"), "ru")
    assert made.unsure == ()


def test_a_count_by_hand_that_disagrees_is_printed_and_told_of(letter):
    made = wf.fill(letter(f"documents: {BLANK_AND_GUIDE}\nsheets: 5"), "ru")
    assert "на 5 л. в 1 экз." in said(made)
    (doubt,) = made.unsure
    assert doubt.place == "attachments[0].sheets"
    assert doubt.reason.en == "sheets in the documents that are attached: 6"
    assert doubt.reason.ru == "листов в приложенных документах: 6"


def test_what_is_not_counted_stays_as_given_or_bound(letter):
    assert "на 6 л. в 1 экз." in said(wf.fill(letter("sheets: 6"), "ru"))
    assert "членства WeGO в 1 экз." in said(wf.fill(letter("sides: 1"), "ru"))


def test_a_change_of_the_attached_record_changes_the_count(letter, tmp_path):
    record = letter("documents: [{record: note.yaml}]")
    assert "на 1 л." in said(wf.fill(record, "ru"))
    shutil.copy(tmp_path / "guide.yaml", tmp_path / "note.yaml")
    assert "на 4 л." in said(wf.fill(record, "ru"))


def test_a_blank_of_a_kind_beside_the_letter_is_attached_and_counted(letter, tmp_path):
    import docx

    (tmp_path / "kinds/ru").mkdir(parents=True)
    (tmp_path / "kinds/pass.yaml").write_text(
        "kind: pass\nbase: page\ntitle: {ru: Пропуск, en: Pass}\nfields: {who: {type: person}}\n", "utf-8"
    )
    paper = docx.Document()
    paper.add_paragraph("{{ who }}")
    paper.add_page_break()
    paper.add_paragraph("Памятка")
    paper.save(tmp_path / "kinds/ru/pass.docx")
    record = letter("documents: [{kind: pass, blank: true}]")
    assert "на 2 л. в 1 экз." in said(wf.fill(record, "ru"))
    assert [each.name for each in attaching.enclosures(record)] == ["pass"]
    paper.add_page_break()
    paper.add_paragraph("Ещё лист")
    paper.save(tmp_path / "kinds/ru/pass.docx")
    assert "на 3 л. в 1 экз." in said(wf.fill(record, "ru"))


def test_hundreds_of_letters_draw_the_attachment_once(letter, monkeypatch):
    record = letter("documents: [{record: note.yaml}]")
    attaching._pages.cache_clear()
    for number in range(5):
        wf.fill(record.model_copy(update={"number": str(number)}).loaded_from(record.source), "ru")
    assert attaching._pages.cache_info().misses == 1


@pytest.mark.parametrize(
    ("documents", "place", "what"),
    [
        ("[{record: nothing.yaml}]", "", "no such file"),
        ("[{record: letter.yaml}]", "attachments[0].documents[0].record", "a document of kind invitation"),
        (
            "[{record: note.yaml, kind: guide}]",
            "attachments[0].documents[0].record",
            "a document of kind note",
        ),
        ("[{kind: passport, blank: true}]", "attachments[0].documents[0].kind", "unknown kind of document"),
        ("[{kind: guide, blank: true}]", "", "a document of this kind has no blank"),
    ],
)
def test_what_cannot_be_attached_is_refused_with_its_place(letter, documents, place, what):
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.fill(letter(f"documents: {documents}"), "ru")
    assert what in caught.value.message("en")
    assert place in caught.value.message("en")


@pytest.mark.parametrize(
    "document", ["{}", "{kind: guide}", "{blank: true}", "{record: guide.yaml, blank: true, kind: guide}"]
)
def test_a_document_is_either_a_record_or_a_blank(letter, document):
    with pytest.raises(wf.RecordError, match="name either a record or the kind of a blank"):
        letter(f"documents: [{document}]")


def test_two_documents_of_one_name_keep_apart(letter):
    record = letter("documents: [{record: note.yaml}, {record: note.yaml}, {kind: application, blank: true}]")
    assert [one.name for one in attaching.enclosures(record)] == ["note", "note-2", "application"]


def test_a_number_that_tells_documents_apart_is_nobody_elses_name(letter, tmp_path):
    shutil.copy(tmp_path / "note.yaml", tmp_path / "Note-2.yaml")
    record = letter("documents: [{record: note.yaml}, {record: note.yaml}, {record: Note-2.yaml}]")
    assert [one.name for one in attaching.enclosures(record)] == ["note", "note-2", "Note-2-2"]
    assert [one.name for one in attaching.enclosures(record, ("NOTE",))] == ["note-2", "note-3", "Note-2-2"]


def test_a_letter_that_no_file_holds_names_its_documents_from_the_working_folder(
    letter, tmp_path, monkeypatch
):
    data = letter("documents: [{record: note.yaml}]").model_dump(mode="json")
    monkeypatch.chdir(tmp_path)
    assert "на 1 л. в 1 экз." in said(wf.fill(catalog.build(data), "ru"))
