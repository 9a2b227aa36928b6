"""An office's own kinds: found, named, checked, their records built."""

import pickle

import pytest

import wego_forms as wf
from tests.builder import docx
from tests.catalog.office import DEFINITION, RECORD, office, template_bytes
from wego_forms.catalog import kinds
from wego_forms.catalog.schemas import schema_of


def test_a_kind_beside_the_record_is_found(tmp_path):
    path = office(tmp_path)
    assert wf.load(path).kind == "meeting"
    assert wf.load(path, kinds=tmp_path / "kinds") == wf.load(path)
    assert "meeting" in wf.kinds(beside=path)


def test_the_variable_names_the_folder_of_kinds(tmp_path, monkeypatch):
    office(tmp_path / "a")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "record.yaml").write_text(RECORD, "utf-8")
    monkeypatch.setenv("WEGO_FORMS_KINDS", str(tmp_path / "a" / "kinds"))
    assert wf.load(tmp_path / "b" / "record.yaml").kind == "meeting"


def test_a_record_of_an_own_kind_travels_to_another_process(record):
    again = pickle.loads(pickle.dumps(record))
    assert (again, hash(again), again.source) == (record, hash(record), record.source)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("format: очно", "format: верхом", "format"),
        ('time: "14:30"', 'time: "25:30"', "time"),
        ("day: 2026-12-01", "day: 2026-02-30", "day"),
        ("budget: 1 200,50", "budget: 1,200", "budget"),
        ("minutes: 10", "minutes: десять", "agenda[0].minutes"),
        ("venue: {", "venu: {", "venu"),
    ],
)
def test_what_a_record_of_an_own_kind_has_wrong_is_told_with_its_place(tmp_path, old, new, told):
    assert old in RECORD
    with pytest.raises(wf.RecordError) as error:
        wf.load(office(tmp_path, record=RECORD.replace(old, new, 1)))
    assert told in [problem.place for problem in error.value.problems]


def test_the_schema_of_a_kind_with_defaults_is_printed_without_a_warning(tmp_path):
    office(tmp_path, definition="kind: meeting\nbase: page\ntitle: {ru: Справка, en: Note}\n")

    assert "extra" in schema_of(wf.kinds(tmp_path / "kinds")["meeting"])["properties"]


def test_no_column_of_a_kind_is_headed_as_another(tmp_path):
    defined = DEFINITION.replace("{type: place}", "{type: place, title: {ru: Регион, en: Region}}")
    columns = wf.Kind.load(office(tmp_path, definition=defined).parent / "kinds" / "meeting.yaml").columns
    for lang in (0, 1):
        headings = [both[lang] for both in columns.values()]
        assert len(set(headings)) == len(headings)
    assert columns["region.ru"].ru == "Регион (region.ru)"


def test_check_knows_a_definition_and_its_template(tmp_path):
    kinds = office(tmp_path).parent / "kinds"
    for lang in ("ru", "en"):
        (kinds / lang).mkdir()
        (kinds / lang / "meeting.docx").write_bytes(
            template_bytes("{{ topic }}", "{{ tpoic }}", "{{ extra.x }}")
        )
    found = wf.check([kinds / "meeting.yaml", *(kinds / lang / "meeting.docx" for lang in ("ru", "en"))])
    assert [(each.kind, [problem.value for problem in each.problems]) for each in found] == [
        ("meeting", []),
        ("meeting", ["tpoic"]),
        ("meeting", ["tpoic"]),
    ]


def test_check_of_a_template_finds_a_filter_that_does_not_fit_its_field(tmp_path):
    kinds = office(tmp_path).parent / "kinds"
    (kinds / "ru").mkdir()
    mine = kinds / "ru" / "meeting.docx"
    mine.write_bytes(
        template_bytes("{{ topic }}", "{{ online|words }}", "{{ budget|words }} {{ reply_to.number }}")
    )
    (finding,) = wf.check(mine)
    assert [(each.value, each.what.en) for each in finding.problems] == [
        ("{{ online|words }}", "the filter words doesn't fit here: this is a yes or no")
    ]


def test_check_of_a_kind_in_one_language_looks_at_that_one(tmp_path):
    path = office(tmp_path)
    for lang in ("ru",):
        (tmp_path / "kinds" / lang).mkdir()
        (tmp_path / "kinds" / lang / "meeting.docx").write_bytes(template_bytes("{{ number }} {{ topic }}"))
    assert [each.problems for each in wf.check([path, tmp_path / "kinds" / "ru" / "meeting.docx"])] == [
        [],
        [],
    ]


def test_a_definition_that_is_wrong_hides_nothing_of_a_template_of_another_kind(tmp_path, monkeypatch):
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "thanks.yaml").write_text("kind: thanks\nbase: none\n", encoding="utf-8")
    (tmp_path / "plain.docx").write_bytes(docx("Исх. «Номер»"))
    monkeypatch.setenv("WEGO_FORMS_KINDS", str(tmp_path / "kinds"))
    (found,) = wf.check([tmp_path / "plain.docx"])
    assert {problem.value for problem in found.problems} == {"«Номер»"}


@pytest.mark.parametrize("name", ["a" * 300, "a\0b", "../thanks", "..", "", "a b"])
def test_a_name_that_no_file_of_the_folder_has_is_no_kind(tmp_path, name):
    (tmp_path / "thanks.yaml").write_text("kind: thanks\n", encoding="utf-8")
    (tmp_path / "kinds").mkdir()
    assert name not in kinds(tmp_path / "kinds")
