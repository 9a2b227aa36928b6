"""The installed command, end to end."""

import inspect
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from typer.core import TyperGroup

from tests.builder import docx, plain_text
from tests.cli.running import ROOT, run_command
from tests.tools import require
from wego_forms.records.files import MAX_BYTES

LETTER = ROOT / "examples" / "tatarstan.yaml"
FORM = ROOT / "examples" / "dimitrovgrad.yaml"
EIGHT = {
    f"{name}.{lang}.{kind}"
    for name in ("tatarstan", "dimitrovgrad")
    for lang in ("ru", "en")
    for kind in ("docx", "pdf")
}


@pytest.fixture
def command(tmp_path):
    """Run wego-forms in an empty folder; its exit code, standard output and standard error."""

    return partial(run_command, tmp_path)


def files(folder):
    return {path.name for path in Path(folder).rglob("*") if path.is_file()}


def test_two_records_become_eight_files_and_their_paths_are_printed(command, tmp_path):
    code, out, _ = command("fill", LETTER, FORM, "--lang", "all", "--format", "all", "-o", "out")
    assert code == 0
    assert files(tmp_path / "out") == EIGHT
    assert {Path(line).name for line in out.decode().splitlines()} == EIGHT


def test_the_installed_script_is_the_same_command(tmp_path):
    script = require("wego-forms", path=str(Path(sys.executable).parent))
    done = subprocess.run([script, "--help"], check=True, capture_output=True, text=True)
    assert "fill" in done.stdout


def test_a_bad_record_leaves_no_file_and_does_not_stop_the_others(command, tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text(LETTER.read_text(encoding="utf-8").replace("mail@ulgov.ru", "mail"), encoding="utf-8")
    code, _, err = command("fill", bad, FORM, "--format", "docx", "-o", "out")
    assert code == 1
    assert files(tmp_path / "out") == {"dimitrovgrad.ru.docx"}
    assert "bad.yaml:8: letterhead.email: " in err
    assert "Traceback" not in err


def test_messages_come_in_russian_to_russians(command):
    _, _, err = command("fill", "нет.yaml", lang="ru")
    assert "Ошибка: нет.yaml: файла нет. Проверьте путь." in err


def test_a_record_from_standard_input_to_standard_output(command):
    code, out, _ = command("fill", "-", "--format", "pdf", "-o", "-", stdin=LETTER.read_bytes())
    assert code == 0
    assert out.startswith(b"%PDF-")


def test_standard_input_is_read_as_utf_8_whatever_the_system_takes_it_for(command):
    env = {"PYTHONIOENCODING": "cp1251", "PYTHONUTF8": "0"}
    arguments = ("fill", "-", "--format", "docx", "-o", "-")
    code, out, err = command(*arguments, stdin=LETTER.read_bytes(), env=env)
    assert code == 0, err
    assert out == command(*arguments, stdin=LETTER.read_bytes())[1]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("kind: письмо".encode("cp1251"), "-: this isn't UTF-8 text. Save the record as UTF-8."),
        (b"#" * (MAX_BYTES + 1), "-: the record is too large. Split it into several."),
    ],
)
def test_what_is_no_record_on_standard_input_is_told_with_its_remedy(command, given, told):
    code, _, err = command("fill", "-", stdin=given)
    assert (code, err.splitlines()) == (1, [f"Error: {told}"])


def test_standard_output_takes_one_file_only(command, tmp_path):
    code, out, err = command("fill", LETTER, "-o", "-")
    assert (code, out) == (1, b"")
    assert "one file only" in err


def test_two_records_of_one_name_do_not_overwrite_each_other(command, tmp_path):
    (tmp_path / "b").mkdir()
    shutil.copy(FORM, tmp_path / "b" / "tatarstan.yaml")
    code, _, err = command("fill", LETTER, tmp_path / "b" / "tatarstan.yaml", "--format", "docx")
    assert code == 1
    assert "same name" in err


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's permissions are POSIX's")
def test_a_folder_that_cannot_be_written_is_named(command, tmp_path):
    (tmp_path / "out").write_text("a file, not a folder", encoding="utf-8")
    code, _, err = command("fill", LETTER, "--format", "docx", "-o", "out")
    assert code == 1
    assert "tatarstan.ru.docx" in err
    assert files(tmp_path) == {"out"}


def test_a_template_of_ones_own_is_used(command, tmp_path):
    (tmp_path / "my.docx").write_bytes(docx("Кому: {{ addressees[0].title }}"))
    code, _, err = command("fill", LETTER, "--format", "docx", "--template", "my.docx", "-o", "out")
    assert code == 0, err
    (made,) = (tmp_path / "out").iterdir()
    assert plain_text(made.read_bytes()) == "Кому: Президенту\nРеспублики Татарстан"


def test_a_template_that_asks_for_an_unknown_field_is_an_error_and_writes_nothing(command, tmp_path):
    (tmp_path / "my.docx").write_bytes(docx("Кому: {{ adressees }}"))
    code, _, err = command("fill", LETTER, "--template", "my.docx", "-o", "out")
    assert code == 1
    assert "my.docx: word/document.xml «Кому: {{ adressees }}»" in err
    assert "Perhaps addressees?" in err
    assert not (tmp_path / "out").exists()


def test_a_missing_template_is_an_error_and_not_a_traceback(command):
    code, _, err = command("fill", LETTER, "--template", "нет.docx")
    assert code == 1
    assert "нет.docx: no such file" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("kind", ["invitation", "application"])
def test_a_blank_of_each_kind_is_named_after_it(command, tmp_path, kind):
    code, _, err = command("blank", kind, "--lang", "all", "-o", "out")
    assert code == 0, err
    assert files(tmp_path / "out") == {
        f"{kind}.{lang}.{ext}" for lang in ("ru", "en") for ext in ("docx", "pdf")
    }


@pytest.mark.parametrize(
    "arguments", [(), ("fill",), ("blank", "lettre"), ("fill", "a", "--lang", "fr"), ("print",)]
)
def test_wrong_use_is_exit_code_2(command, arguments):
    assert command(*arguments)[0] == 2


def test_check_says_that_the_examples_and_our_templates_are_right(command):
    templates = sorted((ROOT / "templates").glob("*/*.docx"))
    code, out, err = command("check", LETTER, FORM)
    assert code == 0, err
    assert out.decode().count(": right") == 2
    code, out, err = command("check", *templates)
    assert code == 0, err
    assert "  addressees[].title" in out.decode()


@pytest.mark.skipif(
    "suggest_commands" not in inspect.signature(TyperGroup.__init__).parameters,
    reason="an older typer compares no names",
)
@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("ru", "нет такой команды: «fil». Может быть, «fill»?"),
        ("en", "No such command 'fil'. Did you mean 'fill'?"),
    ],
)
def test_a_command_that_is_written_nearly_right_is_told_what_may_be_meant(tmp_path, lang, told):
    code, out, error = run_command(tmp_path, "fil", lang=lang)
    assert (code, out) == (2, b"")
    assert told in error


def test_check_lists_all_that_is_wrong(command, tmp_path):
    (tmp_path / "bad.yaml").write_text("kind: application\nhaed: {}\ndate: 30.02.2020", encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(docx("{{ head.emial }}", "{{ head.person"))
    (tmp_path / "odd.docx").write_bytes(docx("{{ head.emial }} {{ head.person }} {{ head.fax }}"))
    code, _, err = command("check", "bad.yaml", "bad.docx", "odd.docx")
    assert code == 1
    for said in ("bad.yaml:2: haed", "bad.yaml:3: date", "}} is missing", "Perhaps head.email?"):
        assert said in err


def test_check_compares_the_two_languages_templates(command, tmp_path):
    for lang, body in (("ru", "{{ head.email }} {{ head.fax }}"), ("en", "{{ head.email }}")):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "a.docx").write_bytes(docx(body))
    code, _, err = command("check", "ru/a.docx")
    assert code == 1
    assert "doesn't ask for this field" in err
    assert "head.fax" in err


@pytest.mark.parametrize(
    ("russian", "english", "told"),
    [
        ("{{ head|case('dative') }}", "{{ head.name }}", []),
        ("{{ head.fax }}", "{% if head %}{{ head.fax }}{% endif %}", []),
        ("{{ head.name }}", "{{ head.position }}", ["head.name", "head.position"]),
        ("{{ headline }}", "{{ head }}", ["headline", "head"]),
        (
            "{% for x in head %}{{ x.a }}{% endfor %}",
            "{% for x in head %}{{ x.b }}{% endfor %}",
            ["head[].a", "head[].b"],
        ),
    ],
)
def test_a_field_that_one_language_names_whole_and_the_other_by_a_part_is_in_both(
    tmp_path, russian, english, told
):
    from wego_forms.checking.templates import _other_language
    from wego_forms.filling import Template

    for lang, body in (("ru", russian), ("en", english)):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "a.docx").write_bytes(docx(body))
    paths = [tmp_path / lang / "a.docx" for lang in ("ru", "en")]
    found = [problem.value for path in paths for problem in _other_language(path, Template(path))]
    assert found == told


def test_a_text_missing_in_one_language_is_an_error_with_its_place(command, tmp_path):
    text = LETTER.read_text(encoding="utf-8").replace("Губернатора, en: Acting Governor", "смотрителя")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    code, _, err = command("fill", "a.yaml", "--lang", "en")
    assert code == 1
    assert "a.yaml:36: signatory.position.en: " in err


def test_the_command_says_its_version(command):
    import wego_forms as wf

    assert command("--version")[:2] == (0, f"wego-forms {wf.__version__}\n".encode())


def test_an_option_given_twice_is_wrong_use_and_nothing_is_written(command, tmp_path):
    code, out, err = command("fill", LETTER, "--format", "docx", "--format", "pdf")
    assert (code, out, files(tmp_path)) == (2, b"", set())
    assert "the option --format is given twice" in err


def test_a_switch_may_be_given_twice(command, tmp_path):
    assert command("fill", LETTER, "--format", "docx", "--force", "--force")[0] == 0
    assert files(tmp_path) == {"tatarstan.ru.docx"}


def test_check_tries_a_record_with_the_template_that_is_asked_for(command, tmp_path):
    Path(tmp_path, "bad.docx").write_bytes(docx("{{ nobody }}"))
    code, out, err = command("check", LETTER, "--template", "bad.docx", "--lang", "ru")
    assert (code, out) == (1, b"")
    assert "bad.docx" in err
    assert "nobody" in err


def test_check_of_a_record_tells_what_a_fill_would_tell_of_the_template(command, tmp_path):
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>для себя</w:t></w:r></w:p>"
    Path(tmp_path, "t.docx").write_bytes(docx("{{ number }}", hidden))
    code, _, checked = command("check", LETTER, "--template", "t.docx", "--lang", "ru")
    assert code == 0
    assert "для себя" in checked
    code, _, filled = command("fill", LETTER, "--template", "t.docx", "--format", "docx")
    assert code == 0
    assert "для себя" in filled
