import json

import pytest

from tests.batch.folders import BASE, HEADINGS, PEOPLE, manifest
from wego_forms import InputError, load
from wego_forms.batch.plan.numbering import Numbering, check_numbers
from wego_forms.batch.plan.remembering import Memory, Whom, whom
from wego_forms.batch.plan.sources import RecordSource

LETTER = load(BASE)


def test_numbers_follow_one_another_from_the_first():
    numbering = Numbering("73-Г-01/{n}исх", 18086)
    assert [numbering.take(None), numbering.take("")] == ["73-Г-01/18086исх", "73-Г-01/18087исх"]


def test_a_row_with_a_number_of_its_own_takes_none():
    numbering = Numbering("{n:05}", 1)
    assert [numbering.take(None), numbering.take("A-1"), numbering.take(None)] == ["00001", None, "00002"]


@pytest.mark.parametrize("pattern", ["73", "{m}", "{n}{n}", "{n", "{n:x}y{", "{n:q}"])
def test_what_is_no_pattern_of_numbers_is_refused(pattern):
    with pytest.raises(InputError, match="the pattern of numbers isn't right"):
        check_numbers(pattern)


def test_a_wrong_row_keeps_its_number_so_that_the_others_do_not_move(batch, out):
    rows = [[*person[:6], ""] for person in PEOPLE]
    rows[1][5], rows[1][3] = "", ""
    batch(rows, numbers="{n}-исх", first=10, names="{number}")
    assert [(line["row"], line["file"]) for line in manifest(out)] == [
        ("2", "10-исх.docx"),
        ("3", ""),
        ("4", "12-исх.docx"),
    ]


def test_a_letter_that_everybody_gets_under_one_number_is_remarked(batch):
    report = batch(
        [person[:6] for person in PEOPLE],
        headings=HEADINGS[:6],
    )
    assert any("base record's number" in line for line in report.summary())


def _numbers(folder):
    """The letters, by name: a name is the number and the family name."""
    return [path.stem for path in sorted(folder.glob("*.docx"))]


def _unnumbered(people=PEOPLE):
    return [[*row[:-1], ""] for row in people]


def _again(batch, rows, **options):
    return batch(rows, numbers="{n}", first=10, names="{number}_{family}", **options)


def test_an_inserted_row_and_a_filter_renumber_nothing(batch, out):
    rows = _unnumbered()
    _again(batch, rows)
    first = ["10_Орлов", "11_Зайцева", "12_Волков"]
    assert _numbers(out) == first
    new = ["Москва", "Мэр", "Mayor", "Ким", "Анна", "Сергеевна", ""]
    report = _again(batch, [new, *rows])
    assert _numbers(out) == [*first, "13_Ким"]
    assert "New numbers, earlier letters keep theirs: 2 – 13." in [remark.en for remark in report.remarks]
    assert (_again(batch, rows[1:]).written, _numbers(out)) == (0, [*first, "13_Ким"])


def test_a_number_given_by_hand_moves_no_other_and_its_change_is_told(batch, out):
    rows = _unnumbered()
    _again(batch, rows)
    rows[0][-1] = "99"
    report = _again(batch, rows)
    assert _numbers(out) == ["10_Орлов", "11_Зайцева", "12_Волков", "99_Орлов"]
    assert "Row 2: the letter had the number 10, and now has 99." in [remark.en for remark in report.remarks]


def test_a_number_that_a_row_brings_with_it_is_given_to_no_other(batch, out):
    rows = _unnumbered()
    rows[2][-1] = "10"
    _again(batch, rows)
    assert _numbers(out) == ["10_Волков", "11_Орлов", "12_Зайцева"]


def test_a_letter_keeps_its_number_when_its_post_is_worded_anew(batch, out):
    rows = _unnumbered()
    _again(batch, rows)
    rows[0][1] = "Глава"
    rows.reverse()
    _again(batch, rows)
    assert _numbers(out) == ["10_Орлов", "11_Зайцева", "12_Волков"]


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        (["Регион", "Должность", "ФИО"], ["Самарская обл.", "Губернатор", "Орлов Пётр Ильич"]),
        (["Регион", "Должность", "ФИО"], ["САМАРСКАЯ ОБЛАСТЬ", "Врио губернатора", "Пётр Ильич Орлов"]),
        (
            ["Регион", "Регион по-английски", "Должность", "Фамилия", "Имя", "Отчество", "Титул"],
            ["Самарская область", "Samara Region", "Губернатор", "Орлов", "Петр", "Ильич", "господин"],
        ),
    ],
)
def test_a_letter_keeps_its_number_when_its_table_is_laid_out_anew(batch, out, headings, row):
    _again(batch, _unnumbered())
    row = [cell.replace("Петр", "Пётр") for cell in row]
    report = batch([row], headings, numbers="{n}", first=50, names="{number}_{family}")
    assert [line["file"] for line in manifest(out)] == ["10_Орлов.docx"]
    assert not [remark for remark in report.remarks if "New numbers" in remark.en]


def test_numbers_that_an_earlier_version_gave_are_found(batch, out):
    rows = _unnumbered()
    _again(batch, rows)
    columns = [dict(zip(HEADINGS, row, strict=True)) for row in rows]
    typed = {f"{whom({k: v for k, v in row.items() if v})[1]}:1": f"{n}" for n, row in enumerate(columns, 70)}
    (out / ".wego-forms-numbers").write_text(json.dumps({"tatarstan.yaml": typed}), encoding="utf-8")
    _again(batch, rows)
    assert [line["file"] for line in manifest(out)] == ["70_Орлов.docx", "71_Зайцева.docx", "72_Волков.docx"]


def test_letters_that_lose_the_numbers_they_were_given_are_told(batch):
    _again(batch, _unnumbered())
    report = batch([person[:6] for person in PEOPLE], HEADINGS[:6])
    assert any(
        "were given numbers before: 3; without --numbers they don't bear them" in remark.en
        for remark in report.remarks
    )


@pytest.mark.parametrize("pattern", ["{n}" + "a" * 59, "{n:5}", "{n:05d}", "{{{n}}}", "№{n}"])
def test_a_pattern_has_one_number_and_at_most_sixty_letters(pattern):
    check_numbers(pattern)


@pytest.mark.parametrize(
    "pattern", ["{n}" + "a" * 60, "{n:100}", "{n!r}", "{n.real}", "{n:>5}", "", "{n:61}"]
)
def test_more_letters_or_more_than_a_width_is_refused(pattern):
    with pytest.raises(InputError, match="the pattern of numbers isn't right"):
        check_numbers(pattern)


def test_a_number_that_was_given_before_is_found_by_either_name_and_given_to_nobody_else():
    memory = Memory({"old:1": "6", "Ivanov:2": "8"}, brought=frozenset({"7", "77"}))
    numbering = Numbering("{n}", 5, memory)
    assert numbering.take(None, Whom("Petrov", "old"), 2) == "6"
    assert numbering.take(None, Whom("Ivanov", "x"), 3) == "8"
    assert numbering.take(None, Whom("Ivanov", "x"), 4) == "5"
    assert numbering.take("77", Whom("Sidorov", "y"), 5) is None
    assert numbering.take(None, Whom("Popov", "z"), 6) == "9"
    assert numbering.given == {
        "Petrov:1": "6",
        "Ivanov:1": "8",
        "Ivanov:2": "5",
        "Sidorov:1": "77",
        "Popov:1": "9",
    }
    assert [remark.en for remark in numbering.remarks] == [
        "New numbers, earlier letters keep theirs: 4 – 5, 6 – 9."
    ]


def test_a_number_of_ones_own_that_is_the_one_known_is_no_change():
    numbering = Numbering("{n}", 1, Memory({"a:1": "4", "b:1": "5"}))
    numbering.take("4", Whom("a"), 2)
    numbering.take("50", Whom("b"), 3)
    assert [remark.ru for remark in numbering.remarks] == ["Строка 3: у письма был номер 5, теперь 50."]


def test_numbers_of_another_pattern_are_counted_and_so_many_remarks_are_enough():
    known = {f"{number}:1": f"А-{number}" for number in range(25)} | {"x:1": "Б-1"}
    numbering = Numbering("Б-{n}", 1, Memory(known))
    for number in range(25):
        numbering.take("now", Whom(str(number)), number)
    remarks = [remark.en for remark in numbering.remarks]
    assert len(remarks) == 21
    assert remarks[19] == "Row 19: the letter had the number А-19, and now has now."
    assert remarks[20] == (
        "Numbers given before, by another pattern: 25; to give new ones delete .wego-forms-numbers."
    )


def test_without_a_pattern_no_number_is_given_and_nothing_is_remembered():
    numbering = Numbering(None)
    assert numbering.take(None) is None
    assert numbering.take("7") is None
    assert (numbering.given, numbering.remarks) == ({}, [])


def test_a_record_that_has_a_number_keeps_it():
    numbering = Numbering("{n}", 5)
    records = [LETTER, LETTER.model_copy(update={"number": None})]
    assert [item.number for item in RecordSource(records).items(numbering)] == [None, "5"]
    assert list(numbering.given.values()) == [LETTER.number, "5"]


def test_whom_a_letter_is_to_is_told_whatever_letters_the_cells_have():
    assert whom({"addressee.person.name": "\ud800"}) != whom({"addressee.person.name": "a"})
    assert whom({"note": "а", "number": "1"}) == whom({"note": "А", "number": "2"})
    assert whom({"note": "ё"})[0] == whom({"note": "е"})[0]
    region = {"addressee.person.family": "Ким", "addressee.region.ru": "Самарская обл."}
    assert whom(region)[0] == whom(region | {"addressee.region.ru": "Самарская область"})[0]
    assert whom(region)[1] != whom(region | {"addressee.region.ru": "Самарская область"})[1]
