"""An office's own kind, from its first command to the letters of a table of three rows."""

import openpyxl
import pytest
from typer.testing import CliRunner

from wego_forms.cli.app import app
from wego_forms.sheets.headings import path_of

PEOPLE = (("Орлов", "Пётр", "Ильич"), ("Зайцева", "Анна", "Сергеевна"), ("Волков", "Олег", "Петрович"))
SHARED = {
    "letter": {
        "addressee.region.ru": "Самарская область",
        "addressee.position.ru": "Губернатор",
        "addressee.position.en": "Governor",
        "number": "12-{n}",
    },
    "form": {"purpose.ru": "Обмен опытом", "purpose.en": "Exchange", "participants": 12},
    "page": {
        "heading.ru": "Благодарность {n}",
        "heading.en": "Thanks {n}",
        "signed_by.position.ru": "Директор",
        "signed_by.position.en": "Director",
    },
}
PERSON = {"letter": "addressee.person", "form": "head.person", "page": "signed_by.person"}


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def command(*arguments):
        done = CliRunner().invoke(app, list(map(str, arguments)))
        assert done.exit_code == 0, done.stderr
        return done

    return command


def _fill(path, base):
    """Write three rows below the example, each value under the heading that `sheet` wrote for it."""
    from wego_forms.catalog import kind_of, load

    known = kind_of(load(f"my-{base}.yaml")).columns
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    columns = {path_of(str(cell.value), known): cell.column for cell in sheet[1] if cell.value}
    assert set(columns) == set(known)
    sheet.cell(1, sheet.max_column + 1, "extra.hall")
    columns["extra.hall"] = sheet.max_column
    for number, name in enumerate(PEOPLE):
        parts = dict(zip(("family", "given", "patronymic"), name, strict=True))
        values = {f"{PERSON[base]}.{part}": text for part, text in parts.items()}
        values |= {path: str(text).format(n=number) for path, text in SHARED[base].items()}
        for column, value in {**values, "extra.hall": f"зал {number}"}.items():
            sheet.cell(3 + number, columns[column], value)
    book.save(path)


@pytest.mark.parametrize("base", ["letter", "form", "page"])
def test_a_kind_of_ones_own_goes_from_its_first_command_to_a_tables_letters(run, base, tmp_path):
    record = f"my-{base}.yaml"
    run("kind", "new", f"my-{base}", "--base", base)
    run("sheet", f"my-{base}", "-o", "table.xlsx", "--base", record)
    _fill("table.xlsx", base)
    assert "table.xlsx: right" in run("check", "table.xlsx", "--base", record).stdout
    reviewed = run("review", "table.xlsx", "--base", record).stderr
    assert ("А.С.Зайцевой" in reviewed) == (base == "letter")
    assert "table.xlsx: right" in run("check", "table.xlsx", "--base", record, "--names", "{row}").stdout
    run("batch", "table.xlsx", "--base", record, "--lang", "all", "--names", "{row}", "-o", "out")
    made = sorted(path.name for path in (tmp_path / "out").glob("[0-9]*"))
    assert made == [
        f"{row}.{lang}.{kind}" for row in (3, 4, 5) for lang in ("en", "ru") for kind in ("docx", "pdf")
    ]


def test_a_heading_of_ones_own_that_two_columns_share_names_neither():
    from wego_forms.errors import Both

    known = {"text.ru": Both("text", "text (Russian)"), "text.en": Both("text: по-английски", "text")}
    assert path_of("text", known) == "text"
    assert path_of("text\ntext (Russian)", known) == "text.ru"
    assert path_of("text: по-английски\ntext", known) == "text.en"


def test_a_text_of_the_kinds_own_named_as_its_english_heading_is_itself_in_both_languages():
    from wego_forms.errors import Both

    known = {
        "number.ru": Both("Номер", "Number (Russian)"),
        "number.en": Both("Номер: по-английски", "Number"),
    }
    assert path_of("number", known) == "number"
    assert path_of("Number", known) == "number.en"
    assert path_of("Номер", known) == "number.ru"


@pytest.mark.parametrize("base", ["form", "page"])
def test_a_kind_without_a_number_refuses_numbers_once_and_writes_nothing(run, tmp_path, base):
    run("kind", "new", "mine", "--base", base)
    told = CliRunner().invoke(
        app,
        [*"batch mine.xlsx --base mine.yaml --numbers 73-{n} -o out --merge all.pdf".split()],  # noqa: SIM905
        env={"WEGO_FORMS_LANG": "en"},
    )
    assert told.exit_code != 0
    assert told.stderr.count("has no number: 'mine'. Leave --numbers out") == 1
    assert not (tmp_path / "all.pdf").exists()
    assert not (tmp_path / "out").exists()


def test_of_no_letters_no_file_to_print_and_no_zip_is_made(run, tmp_path):
    run("kind", "new", "mine", "--base", "page")
    sheet = openpyxl.load_workbook(tmp_path / "mine.xlsx")
    heads = {path_of(str(cell.value or "")): cell.column for cell in sheet.worksheets[0][1]}
    sheet.worksheets[0].cell(2, heads["date"]).value = "never"
    sheet.save(tmp_path / "mine.xlsx")
    told = CliRunner().invoke(
        app,
        ["batch", "mine.xlsx", "--base", "mine.yaml", "-o", "out", "--merge", "all.pdf", "--zip", "all.zip"],
    )
    assert told.exit_code == 1
    assert not (tmp_path / "all.pdf").exists()
    assert not (tmp_path / "all.zip").exists()


@pytest.mark.parametrize(("example", "told"), [("congratulation", False), ("thanks", False), ("reply", True)])
def test_one_number_for_all_is_told_where_the_letters_show_it(run, tmp_path, example, told):
    run("kind", "new", "mine", "--from", example)
    sheet = openpyxl.load_workbook(tmp_path / "mine.xlsx")
    heads = {path_of(str(cell.value or "")): cell.column for cell in sheet.worksheets[0][1]}
    sheet.worksheets[0].cell(2, heads["number"]).value = None
    sheet.worksheets[0].delete_cols(heads["number"])
    sheet.save(tmp_path / "mine.xlsx")
    done = run("batch", "mine.xlsx", "--base", "mine.yaml", "-o", "out", "--format", "docx")
    assert ("base record's number" in done.stderr or "номер основной записи" in done.stderr) == told
