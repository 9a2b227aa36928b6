"""The doubtful forms of an office's own fields are reviewed as the addressee's are."""

import csv

import openpyxl
import pytest
from openpyxl import Workbook

import wego_forms as wf
from tests.catalog.office import template_bytes

DEFINITION = """\
kind: order
base: page
title: {ru: Распоряжение, en: Order}
fields:
  chair:  {type: person, title: {ru: Председатель, en: Chair}}
  host:   {type: official, optional: true}
  place:  {type: place, title: {ru: Место, en: Place}}
  rows:   {type: list, optional: true, of: {who: {type: person}}}
"""
TAGS = (
    "Председателя {{ chair|case('genitive') }}, с {{ chair|case('instrumental') }}, для {{ place|case('genitive') }}",
    "{% if host %}{{ host|case('dative') }}{% endif %}",
    "{% for row in rows %}{{ row.who|case('dative') }} {% endfor %}",
)
BASE = """\
kind: order
chair: {family: Иванов, given: Иван, patronymic: Иванович}
place: {ru: Самарская область, en: Samara Region}
"""
#: No rule is sure of this name.
DOUBTFUL = "Шевчук-Ыыгын;Мэри;ж"


@pytest.fixture
def base(tmp_path):
    folder = tmp_path / "kinds"
    for lang in ("ru", "en"):
        (folder / lang).mkdir(parents=True)
        (folder / lang / "order.docx").write_bytes(template_bytes(*TAGS))
    (folder / "order.yaml").write_text(DEFINITION, "utf-8")
    (tmp_path / "base.yaml").write_text(BASE, "utf-8")
    return tmp_path / "base.yaml"


def table(base, text):
    path = base.parent / "t.csv"
    path.write_text(text, "utf-8")
    return path


def cells(path):
    text = path.read_text("utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[0] else ","))


HEAD = "Председатель: фамилия;Председатель: имя;Председатель: пол"


def test_the_doubtful_forms_of_own_fields_become_columns(base):
    path = table(base, f"{HEAD}\n{DOUBTFUL}\nОрлова;Анна;ж\n")
    found = wf.write_review(path, base=base)
    assert [(form.row, form.column) for form in found.unsure] == [
        (2, "chair.forms.genitive"),
        (2, "chair.forms.instrumental"),
    ]
    doubtful, sure = cells(path)
    assert doubtful["chair.forms.genitive"] == found.unsure[0].text
    assert sure["chair.forms.genitive"] == ""
    assert "chair.forms.genitive: " in doubtful["# to check"]


def test_a_correction_is_printed_and_told_no_more(base):
    path = table(base, f"{HEAD}\n{DOUBTFUL}\n")
    first = wf.write_review(path, base=base)
    path.write_text(path.read_text("utf-8-sig").replace(first.unsure[0].text, "Шевчук-Ыыгын М."), "utf-8")
    again = wf.write_review(path, base=base)
    assert not again.unsure
    assert {(form.column, form.text) for form in again.forms} >= {("chair.forms.genitive", "Шевчук-Ыыгын М.")}
    assert wf.review(path, base).problems == ()


def test_a_form_made_of_another_name_is_made_anew_or_emptied(base):
    path = table(base, f"{HEAD}\n{DOUBTFUL}\n")
    wf.write_review(path, base=base)
    path.write_text(path.read_text("utf-8-sig").replace(DOUBTFUL, "Орлова;Анна;ж"), "utf-8")
    found = wf.write_review(path, base=base)
    assert not found.unsure
    (row,) = cells(path)
    assert (row["chair.forms.genitive"], row["chair.forms.made_from"]) == ("", "")
    path.write_text(path.read_text("utf-8-sig").replace("Орлова;Анна;ж", DOUBTFUL), "utf-8")
    assert {form.column for form in wf.review(path, base).unsure} == {
        "chair.forms.genitive", "chair.forms.instrumental"
    }  # fmt: skip


def test_a_correction_of_another_name_is_an_error_that_names_both(base):
    path = table(base, f"{HEAD}\n{DOUBTFUL}\n")
    first = wf.write_review(path, base=base)
    text = path.read_text("utf-8-sig").replace(first.unsure[0].text, "Шевчук-Ыыгын М.", 1)
    path.write_text(text.replace(DOUBTFUL, "Орлова;Анна;ж"), "utf-8")
    (problem,) = wf.review(path, base).problems
    assert problem.message("en").startswith(
        "t.csv:2: chair.forms.genitive: the form was corrected by hand, and what it is made from has changed since: "
        "now “Орлова Анна”: 'Шевчук-Ыыгын М.'"
    )


def test_posts_places_and_items_of_lists_are_reviewed_as_people_are(base):
    heading = "place.ru;place.en;host.position.ru;host.position.en"
    heading += ";host.person.family;host.person.given;host.person.gender"
    item = "rows[0].who.family;rows[0].who.given;rows[0].who.gender"
    values = "город Ыыгын Тагыл;Yyygyn Tagyl;Председатель правления банк;Head;Ким;Анна;ж;Шевчук-Ыыгын;Мэри;ж"
    path = table(base, f"{heading};{item}\n{values}\n")
    found = wf.write_review(path, base=base)
    columns = {form.column for form in found.unsure}
    assert {"place.forms.genitive", "host.position.forms.dative", "rows[0].who.forms.dative"} <= columns
    (row,) = cells(path)
    assert all(row[column] for column in columns)
    assert wf.review(path, base).unsure == ()


def test_what_the_base_record_says_is_told_and_has_no_column(base):
    base.write_text(
        BASE.replace(
            "Иванов, given: Иван, patronymic: Иванович", "Шевчук-Ыыгын, given: Мэри, gender: female"
        ),
        "utf-8",
    )
    path = table(base, "place.ru;place.en\nСамарская область;Samara\n")
    found = wf.write_review(path, base=base)
    assert [form.column for form in found.unsure] == ["chair.forms.genitive", "chair.forms.instrumental"]
    assert "chair" not in path.read_text("utf-8-sig").splitlines()[0]


def test_beside_a_name_of_one_cell_there_is_no_column_of_its_forms(base):
    path = table(base, "chair\nШевчук-Ыыгын Мэри\n")
    found = wf.write_review(path, base=base)
    assert {form.column for form in found.unsure} >= {"chair.forms.genitive"}
    assert path.read_text("utf-8-sig").splitlines()[0] == "chair"


def test_a_whole_name_in_a_column_of_that_name_is_reviewed(base):
    path = table(base, "chair.name;chair.gender\nШевчук-Ыыгын Мэри;ж\n")
    wf.write_review(path, base=base)
    (row,) = cells(path)
    assert row["chair.forms.genitive"]
    assert wf.review(path, base).unsure == ()


def test_in_a_workbook_the_doubtful_form_is_highlighted_with_its_reason_until_it_is_looked_at(base):
    book = Workbook()
    book.active.append(HEAD.split(";"))
    book.active.append(DOUBTFUL.split(";"))
    book.save(base.parent / "t.xlsx")
    wf.write_review(base.parent / "t.xlsx", base=base)
    sheet = openpyxl.load_workbook(base.parent / "t.xlsx").active
    columns = {cell.value: cell.column for cell in sheet[1]}
    cell = sheet.cell(2, columns["chair.forms.genitive"])
    assert cell.comment is not None
    assert cell.fill.fgColor.rgb.endswith("FFF2CC")
    wf.write_review(base.parent / "t.xlsx", base=base)
    again = openpyxl.load_workbook(base.parent / "t.xlsx").active
    assert again.cell(2, columns["chair.forms.genitive"]).comment is None


def test_what_a_row_has_wrong_is_told_by_a_review_over_its_base(base):
    path = table(base, f"{HEAD}\n;Мэри;ж\n")
    (problem,) = wf.review(path, base).problems
    assert problem.message("en").startswith("t.csv:2: chair.family: the field is missing")


def test_every_form_of_own_fields_is_shown_and_sure_ones_get_no_column(base):
    path = table(base, f"{HEAD}\nОрлова;Анна;ж\n")
    found = wf.write_review(path, base=base)
    assert [(form.column, form.text, form.sure) for form in found.forms] == [
        ("chair.forms.genitive", "Орловой Анны", True),
        ("chair.forms.instrumental", "Орловой Анной", True),
        ("place.forms.genitive", "Самарской области", True),
    ]
    assert not any(".forms." in column for column in cells(path)[0])


def test_reviewed_guesses_that_nobody_corrected_are_told_in_one_note(base):
    path = table(base, f"{HEAD}\n{DOUBTFUL}\nОрлова;Анна;ж\n")
    wf.write_review(path, base=base)
    (finding,) = wf.check([path], base=base)
    assert not finding.unsure
    told = [note.ru for note in finding.notes if "угадали" in note.ru]
    assert told == [
        "Оставлено без правки форм, которые правила угадали: 2 (строка 2). "
        "Посмотрите их в таблице, если ещё не смотрели."
    ]
