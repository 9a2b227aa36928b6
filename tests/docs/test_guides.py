"""Every command and every block of code in the how-to guides does what it says, in both languages."""

import ast
import doctest
import re
import shlex
import shutil
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from openpyxl import Workbook
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

import wego_forms as wf
from tests.cli.running import ROOT
from tests.docs.guides import GUIDES
from tests.signing.credentials import PASSWORD, as_p12, as_pem, sample
from wego_forms.cli.app import COMMANDS as NAMES
from wego_forms.cli.app import app

PAGES = [ROOT / "docs" / folder / name for name in sorted(GUIDES) for folder in ("ru", "")]
COMMAND = re.compile(r"^(?: {4}|`{0})(wego-forms [^\n#]*)", re.MULTILINE)
BLOCK = re.compile(r"^( *)```(\w*)[^\n]*\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
ELSEWHERE = ("--cluster",)  # the tests of clusters have one
OPTIONAL = re.compile(r" \[(--[a-z-]+)\]")


def blocks(page, lang):
    found = BLOCK.findall(page.read_text("utf-8"))
    return [
        "".join(line.removeprefix(indent) for line in code.splitlines(True))
        for indent, said, code in found
        if said == lang
    ]


def commands():
    found = {}
    for page in PAGES:
        for command in COMMAND.findall(page.read_text("utf-8")):
            command = OPTIONAL.sub(r" \1", command.strip())
            if not any(word in command for word in ELSEWHERE):
                found.setdefault(command, page)
    return found


COMMANDS = commands()


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """A folder with all that the guides name: records, a table, a form that came back, a key."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "examples", folder / "examples")
    for source in (ROOT / "examples").iterdir():
        if source.is_dir():
            shutil.copytree(source, folder / source.name)
    shutil.copy(ROOT / "examples" / "guide.yaml", folder)
    shutil.copy(ROOT / "examples" / "tatarstan.yaml", folder / "letter.yaml")
    shutil.copy(ROOT / "examples" / "dimitrovgrad.yaml", folder / "city.yaml")
    table = Workbook()
    table.active.append(["Должность", "Регион", "Фамилия", "Имя", "Отчество", "addressee.address.ru"])
    table.active.append(
        ["Губернатор", "Самарская область", "Лебедева", "Вера", "Павловна", "443006, г. Самара"]
    )
    table.active.append(["Губернатор", "Пензенская область", "Громов", "Илья", "Львович", "440000, г. Пенза"])
    table.save(folder / "regions.xlsx")
    (folder / "my.docx").write_bytes((ROOT / "templates" / "ru" / "invitation.docx").read_bytes())
    city = wf.load(folder / "city.yaml")
    (folder / "answers").mkdir()
    wf.fill(city, fillable=True).save(folder / "answer.pdf")
    wf.fill(city, "ru+en", fillable=True).save(folder / "answers" / "answer.pdf")
    wf.fill(wf.load(folder / "letter.yaml")).save(folder / "letter.pdf")
    their = BytesIO()
    form = Canvas(their)
    form.drawString(100, 730, "City")
    form.acroForm.textfield(name="Text1", x=100, y=700, width=300)
    form.save()
    (folder / "their-form.pdf").write_bytes(their.getvalue())
    (folder / "map.yaml").write_text("Text1: head.person\n", "utf-8")
    key, certificate = sample()
    (folder / "governor.p12").write_bytes(as_p12(key, certificate))
    (folder / "governor.pem").write_bytes(as_pem(key, certificate))
    (folder / "governor.cer").write_bytes(certificate.public_bytes(encoding()))
    wf.run_batch(folder / "regions.xlsx", folder / "out", base=folder / "letter.yaml", jobs=1)
    read = ["read", str(folder / "answers"), "-o", str(folder / "cities.xlsx")]
    assert CliRunner().invoke(app, read).exit_code == 0
    return folder


def encoding():
    from cryptography.hazmat.primitives.serialization import Encoding

    return Encoding.DER


@pytest.fixture
def at_the_desk(desk, tmp_path, monkeypatch):
    """The folder, a copy for each test; the key's password as a clerk gives it."""
    monkeypatch.setenv("WEGO_FORMS_KEY_PASSWORD", PASSWORD)
    here = shutil.copytree(desk, tmp_path / "desk")
    monkeypatch.chdir(here)
    return here


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_does_what_the_guide_says(command, at_the_desk):
    arguments = shlex.split(command)[1:]
    made = arguments[arguments.index("-o") + 1] if "-o" in arguments else ""
    if (at_the_desk / made).is_file():
        (at_the_desk / made).unlink()  # a file that is there isn't written over, nor was it for the clerk
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, (done.output, done.stderr)
    assert not made or list(at_the_desk.glob(f"{Path(made).stem}*"))  # page.png is page-1.png of several


def spoken(page):
    return f"{page.parent.name}/{page.name}"


@pytest.mark.parametrize("page", PAGES, ids=spoken)
def test_the_records_of_the_page_are_records(page):
    """Alternatives stand one a line under one name; a fragment is read as YAML whatever it lacks."""
    for text in blocks(page, "yaml"):
        parts = text.splitlines() if text.count("signature:") > 1 else [text]
        assert all(isinstance(yaml.safe_load(part), dict) for part in parts), text


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=spoken)
def test_the_python_of_the_page_runs(page, at_the_desk):
    from wego_forms.signing import load_key

    record = wf.load("letter.yaml")
    known = {
        "wf": wf,
        "document": wf.fill(record),
        "pdf": (at_the_desk / "letter.pdf").read_bytes(),
        "key": load_key("governor.p12", PASSWORD),
        "password": PASSWORD,
        "response": BytesIO(),
        "when": datetime.now(UTC),
    }
    shutil.copy("my.docx", "any.docx")
    for code in blocks(page, "python"):
        if code.startswith(">>>"):
            shown = doctest.DocTestParser().get_doctest(code, known, str(page), None, None)
            assert doctest.DocTestRunner().run(shown).failed == 0
            continue
        exec(compile(code, str(page), "exec"), known)


@pytest.fixture(scope="module")
def options():
    """Every option of every command, as its help names them."""
    helps = [CliRunner().invoke(app, [name, "--help"]).output for name in (*NAMES, "kind")]
    return set(re.findall(r"--[a-z-]+", "".join(helps)))


@pytest.mark.parametrize("page", PAGES, ids=spoken)
def test_every_option_that_the_page_names_is_there(page, options):
    assert set(re.findall(r"`(--[a-z-]+)", page.read_text("utf-8"))) <= options


def test_both_languages_show_the_same_python():
    for name in GUIDES:
        russian, english = (
            {plain(code) for code in blocks(ROOT / "docs" / folder / name, "python")} for folder in ("ru", "")
        )
        assert russian == english, name


def plain(code):
    """The code without what is said beside it."""
    if code.startswith(">>>"):
        return code
    return ast.unparse(ast.parse(code))
