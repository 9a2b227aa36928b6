"""`check` draws what `fill` and `batch` would draw: what they would meet is told before anything is written."""

import warnings

import pytest

import wego_forms as wf
from tests.batch.folders import BASE, HEADINGS, PEOPLE
from tests.builder import docx
from wego_forms.batch import Options

#: Of Linear A, which no font of ours has.
MISSING = "\U00010600"
WIDE = '<w:p><w:pPr><w:ind w:left="20000"/></w:pPr><w:r><w:t>{{ subject }}</w:t></w:r></w:p>'
WORDS_ALONE = Options(formats=("docx",))


def record(folder, old="", new=""):
    path = folder / "letter.yaml"
    path.write_text(BASE.read_text("utf-8").replace(old, new), "utf-8")
    return path


def template(folder, *body):
    path = folder / "own.docx"
    path.write_bytes(docx(*body))
    return path


def told(found):
    return [problem.message("en") for problem in found.problems]


def test_a_character_that_no_font_has_is_an_error_of_the_check_as_of_the_fill(tmp_path):
    path = record(tmp_path, "О вступлении", f"О {MISSING} вступлении")
    with pytest.raises(wf.DrawingError) as caught:
        wf.fill(wf.load(path), lang="ru").pdf()
    (finding,) = wf.check(path, "ru")
    assert told(finding) == [problem.message("en") for problem in caught.value.problems]
    assert wf.check(path, "ru", options=WORDS_ALONE)[0].problems == [], "a DOCX alone needs no font"


def test_what_would_not_fit_is_told_of_the_record_and_of_the_template(tmp_path):
    path, own = record(tmp_path), template(tmp_path, WIDE)
    (finding,) = wf.check(path, "ru", options=Options(template=own))
    assert any("beyond the sheet" in note.en for note in finding.notes)
    of_template, of_record = wf.check([own, path], "ru")
    assert any("beyond the sheet" in note.en for note in of_template.notes)
    assert of_record.notes == [], "our own template has room"


def test_the_forms_that_a_template_guesses_are_told_of_it(tmp_path):
    own = template(tmp_path, "{{ subject|case('genitive') }}")
    finding, _ = wf.check([own, record(tmp_path)], "ru")
    document = wf.fill(wf.load(BASE), lang="ru", template=own)
    assert [form.text for form in finding.unsure] == [form.text for form in document.unsure] != []


def test_a_template_alone_is_drawn_with_its_kinds_sample(tmp_path):
    (finding,) = wf.check(template(tmp_path, f"{{{{ subject }}}} {MISSING}"), "ru")
    assert "no font has the character" in told(finding)[0]
    (finding,) = wf.check(template(tmp_path, f"{{{{ subject }}}} {MISSING}"), "ru", options=WORDS_ALONE)
    assert told(finding) == []


def test_a_table_is_drawn_row_by_row_and_the_row_is_told(tmp_path):
    rows = [list(person) for person in PEOPLE]
    rows[1][0] = f"Пермский край {MISSING}"
    table = tmp_path / "t.csv"
    table.write_text("\n".join(",".join(row) for row in (HEADINGS, *rows)), "utf-8")
    (finding,) = wf.check(table, "ru", BASE)
    report = wf.run_batch(table, tmp_path / "out", base=BASE, jobs=1)
    (message,) = told(finding)
    assert message.startswith("t.csv:3: ")
    assert "no font has the character" in message
    assert [error.problem.message("en") for error in report.errors] == [message]
    assert wf.check(table, "ru", BASE, WORDS_ALONE)[0].problems == []


def test_a_font_that_is_not_there_is_told_of_the_check(tmp_path):
    (finding,) = wf.check(record(tmp_path), "ru", options=Options(font="Nosuch"))
    assert told(finding) == [
        "font: this computer has no such font: 'Nosuch'. Install it or give the path of a .ttf file"
    ]


def test_the_check_warns_of_nothing_it_tells(tmp_path):
    own = template(tmp_path, WIDE)
    with warnings.catch_warnings():
        warnings.simplefilter("error", wf.DrawingWarning)
        wf.check([own, record(tmp_path)], "ru")
