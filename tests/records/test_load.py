import json
import re
from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms.records.base import SHAPES, Text

EXAMPLES = Path(__file__).parents[2] / "examples"
LETTER = (EXAMPLES / "tatarstan.yaml").read_text(encoding="utf-8")
FORM = (EXAMPLES / "dimitrovgrad.yaml").read_text(encoding="utf-8")


@pytest.fixture
def refusal(tmp_path):
    """Load a text as a record that must be refused; its message, in English unless told."""

    def load(text, name="record.yaml", lang="en"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        with pytest.raises(wf.RecordError) as caught:
            wf.load(path)
        return caught.value.message(lang).replace(str(tmp_path) + "/", "")

    return load


def changed(text, old, new):
    assert text.count(old) == 1, old
    return text.replace(old, new)


def line_of(text, part):
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)


def test_the_letter_loads_with_what_its_file_says():
    record = wf.load(EXAMPLES / "tatarstan.yaml")
    assert isinstance(record, wf.Invitation)
    assert record.addressees[0].person.family == "Минниханов"
    assert record.date.isoformat() == "2017-08-01"
    assert record.source.endswith("tatarstan.yaml")


def test_a_record_cannot_be_changed():
    record = wf.load(EXAMPLES / "tatarstan.yaml")
    with pytest.raises(wf.WegoFormsError, match="a record doesn't change"):
        record.number = "1"


def test_json_is_as_good_as_yaml(tmp_path):
    record = wf.load(EXAMPLES / "dimitrovgrad.yaml")
    path = tmp_path / "a.json"
    path.write_text(record.model_dump_json(), encoding="utf-8")
    assert wf.load(path) == record


def test_one_text_stands_for_both_languages(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("kind: application\napplicant: {name: UNESCO}", encoding="utf-8")
    assert wf.load(path).applicant.name.ru == wf.load(path).applicant.name.en == "UNESCO"


@pytest.mark.parametrize(
    ("old", "new", "place", "value", "said"),
    [
        ("number: 73", "nomer: 73", "nomer", "73-Г-01/18086исх", "Perhaps number?"),
        ("email: mail@ulgov.ru", "email: mail@ulgov", "letterhead.email", "mail@ulgov", "e-mail"),
        ('"+7 8422 58-93-43"', '"8422 58-93-43"', "letterhead.phone", "8422 58-93-43", ""),
        ('"+7 8422 58-93-43"', '"+7 8422 58-93"', "letterhead.phone", "+7 8422 58-93", ""),
        ("date: 2017-08-01", "date: 2017-08-32", "date", "2017-08-32", "01.08.2017"),
        ("date: 2017-08-01", "date: 31.06.2017", "date", "31.06.2017", "no such date"),
        ("http://www.ulgov.ru", "www ulgov", "letterhead.website", "www ulgov", "website"),
        ("participants: 400", "participants: -4", "occasion.participants", "-4", "> 0"),
        ("participants: 400", "participants: много", "occasion.participants", "много", "whole number"),
        ("mode: none", "mode: round", "seal.mode", "round", "'none', 'place', 'image'"),
        ("kind: invitation", "kind: leter", "kind", "leter", "invitation, application"),
    ],
)
def test_a_wrong_value_is_refused_with_file_line_place_value_and_remedy(
    refusal, old, new, place, value, said
):
    text = changed(LETTER, old, new)
    message = refusal(text)
    assert message.startswith(f"record.yaml:{line_of(text, new.strip())}: {place}: ")
    assert repr(value) in message
    assert said in message


def test_an_unknown_country_is_refused(refusal):
    message = refusal(changed(FORM, "country: RU", "country: XX"))
    assert "applicant.address.country" in message
    assert "'XX'" in message


@pytest.mark.parametrize(
    ("name", "code"),
    [("Казахстан", "KZ"), ("the Russian Federation", "RU"), ("южная корея", "KR"), ("Türkiye", "TR")],
)
def test_a_country_may_be_called_by_its_name(tmp_path, name, code):
    text = FORM.replace("country: RU", f"country: {name}").replace('"433508"', "null")
    path = tmp_path / "record.yaml"
    path.write_text(text, "utf-8")
    assert wf.load(path).applicant.address.country == code


def test_a_text_without_letters_is_the_same_in_both_languages():
    number = Text(ru="12-0043/26")
    assert number.need("en", "number") == "12-0043/26"
    with pytest.raises(wf.RecordError):
        Text(ru="12-а").need("en", "number")


def test_norway_is_a_country_and_not_a_no(tmp_path):
    path = tmp_path / "a.yaml"
    text = changed(changed(FORM, "country: RU", "country: NO"), '"433508"', '"0150"')
    path.write_text(text, encoding="utf-8")
    assert wf.load(path).applicant.address.country == "NO"


def test_a_postcode_that_the_country_has_not_is_refused(refusal):
    assert "applicant.address.postcode" in refusal(changed(FORM, '"433508"', '"4335"'))


def test_a_term_must_end_after_it_began(refusal):
    assert "head.term.end" in refusal(changed(FORM, "end: 2021-09", "end: 2016-09"))


def test_an_addressee_whose_gender_no_name_tells_must_say_it(refusal):
    text = changed(
        LETTER,
        "{family: Минниханов, given: Рустам, patronymic: Нургалиевич}",
        "{family: Ким, given: Женя}",
    )
    message = refusal(text)
    assert "addressees[0].person.gender" in message
    assert "gender: male" in message


@pytest.mark.parametrize(
    ("latin", "place", "said"),
    [
        ("{famly: Xi}", "addressees[0].person.latin.famly", "Perhaps family?"),
        ("{given: Jinping}", "addressees[0].person.latin.family", "missing"),
        ("Dr Jan Iwanowski", "addressees[0].person.latin", "Move 'Dr' to the field honorific."),
        ("[Xi, Jinping]", "addressees[0].person.latin", "family, given"),
    ],
)
def test_a_latin_name_in_parts_has_a_family_name(refusal, latin, place, said):
    text = changed(LETTER, "patronymic: Нургалиевич}", f"patronymic: Нургалиевич, latin: {latin}}}")
    message = refusal(text)
    assert place in message
    assert said in message


def test_one_string_is_an_honorific_in_the_language_of_its_letters(tmp_path):
    path = tmp_path / "letter.yaml"
    old = "patronymic: Нургалиевич}"
    path.write_text(changed(LETTER, old, old.replace("}", ", honorific: H.E., degree: к.э.н.}")), "utf-8")
    person = wf.load(path).addressees[0].person
    assert (person.honorific.ru, person.honorific.en) == (None, "H.E.")
    assert (person.degree.ru, person.degree.en) == ("к.э.н.", None)


def test_all_errors_of_a_record_come_at_once(refusal):
    text = changed(LETTER, "email: mail@ulgov.ru", "email: mail")
    text = changed(text, "sheets: 6", "sheets: 0")
    text = changed(text, "subject:", "subjekt:")
    places = [line.split(": ")[1] for line in refusal(text).splitlines()]
    assert sorted(places) == ["attachments[0].sheets", "letterhead.email", "subject", "subjekt"]


def test_messages_are_in_russian_for_russians(refusal):
    message = refusal(changed(LETTER, "email: mail@ulgov.ru", "email: mail"), lang="ru")
    assert message.startswith("record.yaml:8: letterhead.email: адрес электронной почты неверен: «mail».")


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("- a\n- b", "a.yaml", "isn't a record"),
        ("просто текст", "a.yaml", "isn't a record"),
        ("", "a.yaml", "isn't a record"),
        ("kind: [", "a.yaml", "a.yaml:1: this isn't YAML"),
        ("a: 1\nb: 'c", "a.yaml", "isn't YAML"),
        ("kind: invitation\nkind: invitation", "a.yaml", "a.yaml:2: the field is repeated"),
        ("a: 1\n\tb: 2", "a.yaml", "a.yaml:2: a tab stands where YAML takes spaces only. Put spaces"),
        (
            "a:\n  -\tb: 1\n    c: 2",
            "a.yaml",
            "a.yaml:2: a tab stands where YAML takes spaces only. Put spaces",
        ),
        ("a:\n\t- b", "a.yaml", "a.yaml:2: a tab stands where YAML takes spaces only. Put spaces"),
        ('{"kind": "invitation",', "a.json", "a.json:1: this isn't JSON"),
        (b"\x89PNG\r\n\x1a\n\xff", "a.yaml", "UTF-8"),
        ("номер: 1".encode("cp1251"), "a.yaml", "UTF-8"),
        ("a: &a\n  b: *a", "a.yaml", "refers to itself"),
    ],
)
def test_a_file_that_holds_no_record_is_refused(refusal, text, name, said):
    assert said in refusal(text, name)


def test_ten_lines_that_refer_to_each_other_do_not_fill_the_memory(refusal):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    assert "too large" in refusal("\n".join(lines))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(wf.RecordError) as caught:
        wf.load(tmp_path / "нет.yaml")
    assert "нет.yaml" in str(caught.value)


def test_a_folder_is_not_a_record(tmp_path):
    with pytest.raises(wf.RecordError):
        wf.load(tmp_path)


def test_what_a_record_dumps_is_what_it_loads(tmp_path):
    record = wf.load(EXAMPLES / "tatarstan.yaml")
    path = tmp_path / "a.json"
    path.write_text(json.dumps(record.model_dump(mode="json")), encoding="utf-8")
    assert wf.load(path) == record


@pytest.mark.parametrize(
    "text",
    [
        "kind: invitation\nnumber: !!set {a, b}",
        "kind: invitation\nnumber: !!omap [a: 1]",
        "kind: !!python/object/apply:os.system [x]",
        "kind: !!str [a]",
        "kind: invitation\naddressees: !!map [a]",
        "kind: invitation\naddressees: !!seq {a: 1}",
    ],
)
def test_yamls_odd_types_are_refused_and_never_made(refusal, text):
    assert refusal(text).startswith("record.yaml")


@pytest.mark.parametrize("name", ["record.yaml", "a.json"])
@pytest.mark.parametrize("depth", [22, 900, 5000])
def test_a_record_nested_deeper_than_any_is_refused_in_either_format(refusal, name, depth):
    text = '{"kind": "invitation", "letterhead": ' + "[" * depth + "]" * depth + "}"
    assert "nested too deep" in refusal(text, name)


def test_a_json_file_that_only_opens_is_refused_however_deep_the_parser_goes(refusal):
    said = refusal('{"kind": "invitation", "letterhead": ' + "[" * 50_000, "a.json")
    assert "nested too deep" in said or "this isn't JSON" in said


@pytest.mark.parametrize("bad", ["\\x07", "\\u202e", "\\n", "\\t"])
def test_a_character_that_no_line_prints_is_refused_with_its_line(refusal, bad):
    text = changed(LETTER, "number: 73-Г-01/18086исх", f'number: "73{bad}Г"')
    message = refusal(text)
    assert message.startswith(f"record.yaml:{line_of(text, 'number: ')}: number: ")
    assert "U+" in message


def test_every_tag_of_a_shape_is_known_as_one():
    written = "".join(path.read_text("utf-8") for path in Path(wf.__file__).parent.rglob("*.py"))
    tags = set(re.findall(r'\bTag\("(.*?)"\)', written))

    assert tags == SHAPES
