"""The commands about words: decline and review."""

import shutil

import pytest

from tests.cli.running import ROOT, run_command


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("Губернатор Самарской области", "position", "Губернатору Самарской области"),
        ("Минниханов Рустам Нургалиевич", "person", "Минниханову Рустаму Нургалиевичу"),
        ("Республика Татарстан", "region", "Республике Татарстан"),
        ("город Набережные Челны", "municipality", "городу Набережные Челны"),
    ],
)
def test_a_text_is_put_into_its_case(tmp_path, text, kind, form):
    code, out, err = run_command(tmp_path, "decline", text, "--case", "dative", "--kind", kind)
    assert (code, out.decode().strip(), err) == (0, form, "")


def test_an_unsure_form_says_why_and_is_no_success(tmp_path):
    code, out, err = run_command(tmp_path, "decline", "Smith John", "--case", "dative", "--kind", "person")
    assert code == 1
    assert out.decode().strip() == "Smith John"
    assert "written in Latin letters" in err


def test_nonsense_is_an_error_and_no_form(tmp_path):
    code, out, err = run_command(tmp_path, "decline", " ", "--case", "dative", "--kind", "person")
    assert (code, out) == (1, b"")
    assert err.startswith("Error: ")


def test_review_shows_every_form_and_writes_them_into_the_table(tmp_path):
    shutil.copy(ROOT / "examples" / "volga_2017.csv", tmp_path / "volga.csv")
    code, out, err = run_command(tmp_path, "review", "volga.csv")
    assert code == 0
    assert out.decode().strip() == "volga.csv"
    assert "Р.Н.Минниханову" in err
    assert "Forms: 52, to check: 0" in err
    assert "Name, dative" in (tmp_path / "volga.csv").read_text(encoding="utf-8-sig")


def test_review_can_only_show(tmp_path):
    (tmp_path / "a.csv").write_text(
        "Должность,Фамилия,Имя,Пол\nГубернатор,Smith,John,male\n", encoding="utf-8"
    )
    before = (tmp_path / "a.csv").read_bytes()
    code, out, err = run_command(tmp_path, "review", "a.csv", "--show-only")
    assert (code, out) == (0, b"")
    assert "John Smith" in err or "J.Smith" in err
    assert "2: Name, dative" in err
    assert (tmp_path / "a.csv").read_bytes() == before


def test_review_tells_of_a_bad_row_by_its_number(tmp_path):
    (tmp_path / "a.csv").write_text("Должность,Фамилия\nГубернатор,\n", encoding="utf-8")
    code, _, err = run_command(tmp_path, "review", "a.csv")
    assert code == 1
    assert "a.csv:2: addressee.person: the field is missing" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("decline", "Иван", "--case", "дательный"),
        ("decline", "Иван", "--case", "dative", "--kind", "имя"),
        ("decline", "Иван", "--case", "dative", "--gender", "муж"),
        ("blank", "letter", "--lang", "рус"),
        ("blank", "letter", "--format", "док"),
        ("fill", "a.yaml", "--engine", "ворд"),
        ("fill", "a.yaml", "--lang", "рус"),
        ("batch", "a.csv", "--lang", "англ"),
    ],
)
def test_a_russian_value_that_is_no_choice_is_told_in_russian(tmp_path, arguments):
    code, _, err = run_command(tmp_path, *arguments, lang="ru")
    told = err.strip().splitlines()[-1]
    assert code == 2
    assert told.startswith(f"Ошибка: недопустимое значение {arguments[-2]}: «{arguments[-1]}» нет среди «")
    assert "is not" not in err
    assert "Value error" not in err
