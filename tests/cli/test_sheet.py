import openpyxl
import pytest
from typer.testing import CliRunner

from tests.batch.folders import BASE, ROOT
from wego_forms.cli.app import app


@pytest.fixture
def sheet(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        return CliRunner().invoke(app, ["sheet", *map(str, arguments)])

    return run


def test_a_table_to_fill_in_is_written_and_its_path_printed(sheet, tmp_path):
    done = sheet("invitation", "-o", "people.xlsx", "--base", BASE)
    assert (done.exit_code, done.stdout) == (0, "people.xlsx\n")
    assert "Минниханов" in [cell.value for cell in openpyxl.load_workbook(tmp_path / "people.xlsx").active[2]]


def test_a_filled_table_is_not_overwritten(sheet, tmp_path):
    (tmp_path / "application.xlsx").write_bytes(b"filled in")
    done = sheet("application")
    assert done.exit_code == 1
    assert "the file is there already" in done.stderr
    assert (tmp_path / "application.xlsx").read_bytes() == b"filled in"
    assert sheet("application", "--force").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["invitation", "-o", "a.csv"], 1, "can only be a .xlsx"),
        (["invitation", "--base", ROOT / "examples" / "dimitrovgrad.yaml"], 1, "of another kind"),
        (["guide"], 2, "guide"),
    ],
)
def test_what_cannot_be_a_table_is_told(sheet, arguments, code, said):
    done = sheet(*arguments)
    assert done.exit_code == code
    assert said in done.stderr
