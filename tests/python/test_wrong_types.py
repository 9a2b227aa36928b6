"""What a program gives by mistake is an error of ours, with the way out, and what it gives by right is taken."""

import copy
import datetime as dt
import enum
import io
import pickle

import pytest

import wego_forms as wf
from tests.batch.folders import ROOT

LETTER = ROOT / "examples" / "tatarstan.yaml"
VOLGA = ROOT / "examples" / "volga_2017.csv"
TEMPLATE = ROOT / "templates" / "ru" / "invitation.docx"


class Tongue(str, enum.Enum):  # noqa: UP042 - a StrEnum prints itself otherwise
    russian = "ru"


@pytest.fixture(scope="module")
def letter():
    return wf.load(LETTER)


@pytest.mark.parametrize("given", [None, 5, b"letter.docx", ["a"], io.BytesIO(b"")])
@pytest.mark.parametrize(
    "function",
    [
        *(wf.to_pdf, wf.read, wf.Template, wf.verify, wf.review, wf.write_review, wf.load),
        *(lambda given: wf.check([given]), lambda given: wf.diff(given, LETTER)),
        lambda given: wf.run_batch([], given),
        lambda given: wf.run_batch("t.csv", "out", base=given),
    ],
)
def test_what_is_no_path_is_refused(function, given):
    with pytest.raises(wf.WegoFormsError) as caught:
        function(given)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("given", [None, 5, ["Ким"], float("nan"), b"x"])
@pytest.mark.parametrize(
    "function",
    [
        lambda given: wf.decline(given, "dative", kind="person"),
        *(wf.initials, wf.latin, lambda given: wf.salutation(given, lang="ru")),
    ],
)
def test_what_is_no_text_is_refused(function, given):
    with pytest.raises(wf.LanguageError, match="this is no text"):
        function(given)


@pytest.mark.parametrize("given", [None, 5, ["ru"], {"ru"}, dt.date(2026, 9, 1)])
def test_what_is_no_language_is_refused_with_those_there_are(letter, given):
    with pytest.raises(wf.InputError, match="Choose from: ru, en"):
        wf.fill(letter, given)


@pytest.mark.parametrize("given", [None, 5])
def test_a_batch_in_no_language_is_refused(letter, tmp_path, given):
    with pytest.raises(wf.InputError, match="Choose from: ru, en"):
        wf.run_batch([letter], tmp_path, lang=given)


def test_a_word_of_an_enum_is_the_word(letter):
    assert wf.fill(letter, Tongue.russian).docx() == wf.fill(letter, "ru").docx()


def test_a_value_of_any_type_stands_in_a_message():
    with pytest.raises(wf.InputError, match="unknown kind of document: '5'"):
        wf.blank(5)


def test_a_template_is_made_of_any_bytes():
    data = TEMPLATE.read_bytes()
    for given in (data, bytearray(data), memoryview(data)):
        assert "number" in wf.Template(given).fields


def test_no_values_are_no_mapping():
    with pytest.raises(wf.InputError, match="these are no values of fields: 'NoneType'"):
        wf.Template(TEMPLATE).fill(None)


def test_a_name_that_no_file_can_have_is_refused(letter, tmp_path):
    with pytest.raises(wf.OutputError, match="the file wasn't written"):
        wf.fill(letter).save(tmp_path / "a\0.docx")


def test_a_record_says_how_another_is_made_of_it(letter):
    with pytest.raises(
        wf.RecordError, match=r"a record doesn't change. .*model_copy\(update={'number': …}\)"
    ):
        letter.number = "5"
    assert letter.model_copy(update={"number": "5"}).number == "5"


@pytest.mark.parametrize(
    "made", [lambda: wf.Template(TEMPLATE), lambda: wf.Template(TEMPLATE.read_bytes(), "a.docx")]
)
def test_a_template_is_copied_and_sent_to_another_process(letter, made):
    template = made()
    wanted = wf.fill(letter, template=template).docx()
    for twin in (copy.copy(template), copy.deepcopy(template), pickle.loads(pickle.dumps(template))):
        assert (twin.source, wf.fill(letter, template=twin).docx()) == (template.source, wanted)


def test_records_and_documents_are_copied_and_sent_to_another_process(letter):
    wanted = wf.fill(letter).docx()
    for twin in (copy.deepcopy(letter), pickle.loads(pickle.dumps(letter)), wf.load(letter.model_dump())):
        assert twin == letter
        assert wf.fill(twin).docx() == wanted
    assert pickle.loads(pickle.dumps(wf.fill(letter))).docx() == wanted


@pytest.mark.parametrize(
    "given", [None, 5, 1.5, b"x", ["a"], {"a": 1}, {1}, iter("ab"), io.BytesIO(b"x"), "a\0", "\ud800"]
)
@pytest.mark.parametrize(
    "function",
    [
        *(
            lambda given: wf.Kind.load(given),
            lambda given: wf.kinds(given or 5),
            lambda given: wf.kinds(beside=given or 5),
        ),
        *(lambda given: wf.template(given, "ru"), lambda given: wf.template_path(given, "en")),
        lambda given: wf.check(VOLGA, "ru", LETTER, out=given or 5),
        lambda given: wf.check(VOLGA, "ru", LETTER, options=given or 5),
        lambda given: wf.load(LETTER).model_copy(update=given or 5),
        lambda given: wf.run_batch([wf.load(LETTER)], given, formats="docx"),
        lambda given: wf.write_review("t.csv", given or 5),
    ],
)
def test_whatever_is_given_for_a_file_a_kind_or_options_is_refused(function, given, tmp_path, monkeypatch):
    if given == {"a": 1}:
        given = {"zzz": 1}  # no field of a record either
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.csv").write_bytes(VOLGA.read_bytes())
    with pytest.raises(wf.WegoFormsError) as caught:
        function(given)
    assert " at 0x" not in str(caught.value)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("t.csv", VOLGA.read_bytes())]


@pytest.mark.parametrize("given", [None, 5, b"x", ["a"], {"a": 1}, {1}])
@pytest.mark.parametrize(
    "function",
    [
        *(wf.where, wf.whereto, wf.wherefrom),
        *(lambda given: wf.where(given, "en"), lambda given: wf.preposition(given, "Москве")),
        *(lambda given: wf.preposition("в", given), lambda given: wf.with_preposition("в", given, "region")),
        *(
            lambda given: wf.with_preposition(given, "Москва", "region"),
            lambda given: wf.where("Москва", given),
        ),
        lambda given: wf.decline("Глава", "dative", kind=given),
        lambda given: wf.with_preposition("в", "Москва", given),
    ],
)
def test_what_is_no_word_is_refused_where_a_place_a_preposition_or_a_kind_of_text_is_needed(function, given):
    with pytest.raises(wf.InputError):
        function(given)
