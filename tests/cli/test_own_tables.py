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
