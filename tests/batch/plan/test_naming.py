import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wego_forms as wf
from tests.batch.folders import BASE
from wego_forms.batch.plan.naming import check_pattern, safe, same_place, stem

LETTER = wf.load(BASE)


def named(pattern, lang="ru", latin=False, several=False, record=LETTER):
    return stem(pattern, record, 7, lang, latin=latin, several=several)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{row:03}_{region}_{lang}", "007_Республика_Татарстан_ru"),
        ("{number}", "73-Г-01-18086исх"),
        ("{date} {family}", "2017-08-01_Минниханов"),
        ("{lang}/{position}", "ru/Президент"),
        ("{lang}\\{kind}{row}", "ru/invitation7"),
    ],
)
def test_a_name_is_made_from_what_the_record_says(pattern, name):
    assert named(pattern) == name


def test_the_english_letter_is_named_by_the_english_region():
    assert named("{region}", "en") == "Republic_of_Tatarstan"


def test_names_can_be_in_latin_letters():
    assert named("{row:03}_{region}_{number}", latin=True) == "007_Respublika_Tatarstan_73-G-01-18086iskh"


def test_two_languages_never_share_a_name():
    assert named("{row}", several=True) == "7.ru"
    assert named("{lang}{row}", several=True) == "ru7"


@pytest.mark.parametrize("pattern", ["letter", "{rwo}", "{row", "{row:zz}", "{row.real}", "{0}", "{}", ""])
def test_what_is_no_pattern_is_refused(pattern):
    with pytest.raises(wf.InputError, match="no file name can be made"):
        check_pattern(pattern)


@pytest.mark.parametrize("pattern", ["../{row}", "/tmp/{row}", "a//{row}", "{row}/..", "C:\\{row}", "{row}/"])
def test_a_pattern_never_leads_out_of_the_folder(pattern):
    with pytest.raises(wf.InputError, match="leads out of the folder"):
        check_pattern(pattern)


def test_a_value_never_makes_a_folder_or_leads_out_of_one():
    record = LETTER.model_copy(update={"number": "../../etc/passwd"})
    assert named("{number}", record=record) == "-..-etc-passwd"


def test_what_the_record_has_not_is_asked_for_by_name():
    record = LETTER.model_copy(update={"number": None, "date": None})
    with pytest.raises(wf.RecordError) as caught:
        named("{number}{date}", record=record)
    assert [problem.place for problem in caught.value.problems] == ["date", "number"]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("COM1", "_COM1"),
        ("Конь", "Конь"),
        ("console", "console"),
        ("a:b*c?", "a_b_c_"),
        ("..", "_"),
        (".hidden", "hidden"),
        ("end. ", "end"),
        ("a\x00b\u202ec", "a_b_c"),
        ("", "_"),
    ],
)
def test_a_name_is_safe_on_windows_and_linux(name, made):
    assert safe(name) == made


@settings(deadline=None)
@given(st.text(max_size=400))
def test_no_text_makes_a_name_that_a_file_system_refuses(text):
    name = safe(text)
    assert 0 < len(f"{name} (99).docx".encode("utf-8", "replace")) < 255
    assert not set(name) & set('<>:"/\\|?*')
    assert name[-1] not in ". "
    assert name[0] != "."
    assert safe(name) == name


def test_names_that_windows_takes_for_one_are_one():
    assert same_place("Ёлка.docx") == same_place("ЁЛКА.DOCX")
    assert same_place("е\u0308лка") == same_place("ёлка")


def test_half_of_a_surrogate_pair_makes_no_name_too_long():
    made = safe("\ud800" * 300 + "ф" * 300)

    assert len(made.encode()) <= 200
