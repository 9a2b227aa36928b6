import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wego_forms as wf
from tests.batch.folders import BASE
from wego_forms.batch.plan.naming import check_pattern, safe, stem, title

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
        ("a\u2028b", "a_b"),
        ("a  b\tc", "a_b_c"),
        ("COM¹", "_COM¹"),
        ("lpt9.docx", "_lpt9.docx"),
        ("nul ", "_nul"),
        ("nulls", "nulls"),
        ("a/b\\c", "a-b-c"),
        ("a" * 121, "a" * 120),
        ("я" * 120, "я" * 100),
        ("и\u0306", "й"),
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


def test_half_of_a_surrogate_pair_makes_no_name_too_long():
    made = safe("\ud800" * 300 + "ф" * 300)

    assert len(made.encode()) <= 200


FORM = wf.load(BASE.parent / "dimitrovgrad.yaml")
GUIDE = wf.load(BASE.parent / "guide.yaml")


@pytest.mark.parametrize(
    ("pattern", "russian", "english"),
    [
        ("{region}", "Город_Димитровград", "City_of_Dimitrovgrad"),
        ("{family} {position}", "Сидоров_Глава_города", "Сидоров_Mayor"),
        ("{kind}", "application", "application"),
        ("{row:>3}", "7", "7"),
        ("{family:_<9}", "Сидоров__", "Сидоров__"),
    ],
)
def test_a_form_is_named_by_its_applicant_and_whose_it_is(pattern, russian, english):
    assert named(pattern, record=FORM) == russian
    assert named(pattern, "en", record=FORM) == english


def test_for_want_of_a_region_a_letter_is_named_by_the_body_or_the_person():
    first = LETTER.addressees[0].model_copy(update={"region": None})
    body = wf.Text(ru="Минцифры", en="Ministry")
    for addressee, russian, english in (
        (first, "Минниханов", "Минниханов"),
        (first.model_copy(update={"organization": body}), "Минцифры", "Ministry"),
    ):
        record = LETTER.model_copy(update={"addressees": (addressee,)})
        assert named("{region}", record=record) == russian
        assert named("{region}", "en", record=record) == english


def test_a_document_to_nobody_is_named_by_its_kind_where_no_other_name_was_asked_for():
    assert named("{row:03}_{region}_{lang}", record=GUIDE) == "007_guide_ru"
    with pytest.raises(wf.RecordError) as caught:
        named("{region}", record=GUIDE)
    assert [problem.place for problem in caught.value.problems] == ["region"]


@pytest.mark.parametrize(
    ("record", "russian", "english"),
    [
        (
            LETTER,
            "Минниханов Рустам Нургалиевич, Республика Татарстан",
            "Rustam Minnikhanov, Republic of Tatarstan",
        ),
        (FORM, "Город Димитровград", "City of Dimitrovgrad"),
        (GUIDE, "guide", "guide"),
    ],
)
def test_a_bookmark_says_whom_the_paper_is_for(record, russian, english):
    assert title(record, "ru") == russian
    assert title(record, "en") == english
    assert title(record, "ru+en") == russian


def test_a_bookmark_says_a_name_once_where_there_is_no_region():
    first = LETTER.addressees[0].model_copy(update={"region": None})
    assert title(LETTER.model_copy(update={"addressees": (first,)}), "ru") == "Минниханов Рустам Нургалиевич"


@pytest.mark.parametrize("pattern", ["{row:d}", "{row:03d}", "{family:s}", "{family:>9}", "{row:3}-{lang}"])
def test_a_row_is_a_number_and_all_else_a_text(pattern):
    check_pattern(pattern)


@pytest.mark.parametrize("pattern", ["{family:d}", "{lang:02d}", "{row:s}", "{row:100}", "{row!r}"])
def test_a_form_that_does_not_fit_what_it_is_of_is_refused(pattern):
    with pytest.raises(wf.InputError, match="no file name can be made"):
        check_pattern(pattern)
