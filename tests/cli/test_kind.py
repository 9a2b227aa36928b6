import shlex
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook

import wego_forms as wf
from tests.cli.running import run_command

BASES = ("letter", "page", "form")


def run(*arguments, cwd, lang="en"):
    code, out, told = run_command(cwd, *arguments, lang=lang)
    return SimpleNamespace(returncode=code, stdout=out.decode(), stderr=told)


@pytest.mark.parametrize("base", BASES)
def test_a_new_kind_is_five_files_and_can_be_printed_blank(tmp_path, base):
    made = run("kind", "new", "thanks", "--base", base, cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert made.stdout.split() == [
        "kinds/thanks.yaml",
        "kinds/ru/thanks.docx",
        "kinds/en/thanks.docx",
        "thanks.yaml",
        "thanks.xlsx",
    ]
    blank = run("blank", "thanks", "-o", "blank", cwd=tmp_path)
    assert blank.returncode == 0, blank.stderr


@pytest.mark.parametrize(
    "begun",
    [
        ("--base", "letter"),
        ("--base", "page"),
        ("--base", "form"),
        ("--from", "meeting"),
        ("--from", "reply"),
    ],
)
def test_the_commands_that_a_new_kind_tells_of_do_the_whole_way_with_nothing_edited(tmp_path, begun):
    told = run("kind", "new", "thanks", *begun, "-o", "моя папка", cwd=tmp_path).stderr
    commands = [shlex.split(line)[1:] for line in told.splitlines() if line.startswith("  wego-forms ")]
    assert [command[0] for command in commands] == ["check", "fill", "review", "batch"]
    said = {}
    for command in commands:
        done = run(*command, cwd=tmp_path)
        assert done.returncode == 0, (command, done.stdout + done.stderr)
        said[command[0]] = done.stdout
    named = [f"моя папка/kinds/{lang}/thanks.docx" for lang in ("ru", "en")]
    assert all(name in commands[0] for name in named)
    assert len(said["fill"].splitlines()) == 4  # two languages, two formats
    made = {path.suffix for path in (tmp_path / "моя папка" / "out").glob("002_*")}
    assert made == {".docx", ".pdf"}


def test_a_table_whose_only_row_is_the_example_is_told_to_be_empty(tmp_path):
    run("kind", "new", "thanks", cwd=tmp_path)
    assert run("sheet", "thanks", "-o", "t.xlsx", "--base", "thanks.yaml", cwd=tmp_path).returncode == 0
    for command in ("check", "batch"):
        done = run(command, "t.xlsx", "--base", "thanks.yaml", cwd=tmp_path)
        assert done.returncode == 1
        assert "there is no letter in the table" in done.stderr
        assert "take away the # of row 2" in done.stderr


def test_a_new_kind_never_replaces_what_is_there(tmp_path):
    assert run("kind", "new", "thanks", cwd=tmp_path).returncode == 0
    (tmp_path / "thanks.yaml").write_text("моё", "utf-8")
    again = run("kind", "new", "thanks", cwd=tmp_path)
    assert again.returncode == 1
    assert (tmp_path / "thanks.yaml").read_text("utf-8") == "моё"


@pytest.mark.parametrize("name", ["letter", "cover", "Спасибо", "../a", "a b", "1a"])
def test_a_name_that_is_taken_or_none_is_refused(tmp_path, name):
    made = run("kind", "new", name, cwd=tmp_path)
    assert made.returncode == 1
    assert not (tmp_path / "kinds").exists()


def test_a_new_kind_can_begin_with_another(tmp_path):
    run("kind", "new", "thanks", "--base", "page", cwd=tmp_path)
    made = run("kind", "new", "gratitude", "--from", "thanks", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert run("check", "gratitude.yaml", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("written", ["# kind: thanks as we know it\nkind: thanks", 'kind:   "thanks"'])
def test_a_new_kind_has_its_own_name_however_the_other_one_is_written(tmp_path, written):
    run("kind", "new", "thanks", "--base", "page", cwd=tmp_path)
    definition = tmp_path / "kinds" / "thanks.yaml"
    text = definition.read_text(encoding="utf-8")
    definition.write_text(text.replace("kind: thanks\n", f"{written}\n"), encoding="utf-8")
    made = run("kind", "new", "gratitude", "--from", "thanks", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert run("check", "gratitude.yaml", cwd=tmp_path).returncode == 0


def test_a_copy_of_a_definition_is_told_and_the_other_kinds_are_listed(tmp_path):
    run("kind", "new", "thanks", cwd=tmp_path)
    kinds = tmp_path / "kinds"
    (kinds / "thanks (1).yaml").write_bytes((kinds / "thanks.yaml").read_bytes())
    (kinds / "._thanks.yaml").write_bytes(b"\x00\x05\x16\x07")
    listed = run("kind", "list", cwd=tmp_path)
    assert listed.returncode == 1
    assert listed.stderr.count("Error: ") == 1
    assert "thanks (1).yaml:" in listed.stderr
    assert "Name the file thanks.yaml." in listed.stderr
    assert "thanks\t" in listed.stdout


def test_a_new_kind_can_begin_with_an_example_of_ours(tmp_path):
    made = run("kind", "new", "council", "--from", "meeting", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    checked = run("check", "council.yaml", "kinds/council.yaml", "kinds/ru/council.docx", cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert run("fill", "council.yaml", "--lang", "all", cwd=tmp_path).returncode == 0


def test_the_kinds_are_listed_with_their_titles_and_languages(tmp_path):
    run("kind", "new", "thanks", cwd=tmp_path)
    (tmp_path / "kinds" / "en" / "thanks.docx").unlink()
    listed = run("kind", "list", cwd=tmp_path, lang="ru").stdout.splitlines()
    assert "letter\tПисьмо\tru, en" in listed
    assert "thanks\tThanks\tru" in listed


@pytest.mark.parametrize("name", ["invitation", "application", "guide", "note", "letter"])
def test_show_tells_every_field_that_our_templates_ask_for(tmp_path, name):
    shown = run("kind", "show", name, cwd=tmp_path).stdout
    for lang in ("ru", "en"):
        for path in wf.template(name, lang).fields:
            if path.split(".")[0] not in ("draft", "signature", "seal", "executor", "applicant", "pictures"):
                assert path.replace("[]", "[0]").split("[0].")[0] in shown, path
    assert "|case('dative')" in shown


def test_an_unknown_kind_is_wrong_use(tmp_path):
    for command in (
        ("kind", "show", "нет"),
        ("blank", "нет"),
        ("sheet", "нет"),
        ("new", "нет"),
        ("schema", "нет"),
    ):
        said = run(*command, cwd=tmp_path)
        assert said.returncode == 2
        assert "invitation" in said.stderr


@pytest.mark.parametrize("name", ["invitation", "application", "guide", "note", "letter"])
def test_new_writes_a_sample_record_that_fills(tmp_path, name):
    made = run("new", name, "-o", "my.yaml", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert run("fill", "my.yaml", "--format", "docx", cwd=tmp_path).returncode == 0


def test_template_writes_a_copy_to_edit(tmp_path):
    made = run("template", "letter", "--lang", "en", "-o", "my.docx", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "my.docx").read_bytes() == wf.template_path("letter", "en").read_bytes()


def test_the_option_kinds_names_the_folder(tmp_path):
    (tmp_path / "a").mkdir()
    run("kind", "new", "thanks", "-o", "a", cwd=tmp_path)
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "thanks.yaml").rename(tmp_path / "b" / "thanks.yaml")
    assert run("fill", "b/thanks.yaml", cwd=tmp_path).returncode == 1
    assert run("fill", "b/thanks.yaml", "--kinds", "a/kinds", cwd=tmp_path).returncode == 0


def test_the_schema_titles_what_lies_in_groups_in_both_languages(tmp_path):
    import json

    schema = json.loads(run("schema", "application", cwd=tmp_path).stdout)
    contact, address = (schema["$defs"][name]["properties"] for name in ("Contact", "Address"))
    assert (contact["phone"]["title"], contact["phone"]["description"]) == ("Телефон", "Telephone")
    assert address["street"]["title"] == "Почтовый адрес"
    assert schema["properties"]["head"]["title"] == "Глава"
    assert schema["properties"]["it_head"]["title"] == "Руководитель ИТ"


def test_schema_prints_a_json_schema_with_titles(tmp_path):
    import json

    run("kind", "new", "thanks", cwd=tmp_path)
    schema = json.loads(run("schema", "thanks", cwd=tmp_path).stdout)
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["properties"]["text"]["title"] == "Текст письма"
    assert {"letterhead", "signatory", "text"} <= set(schema["required"])


def test_the_table_of_a_new_kind_has_its_columns(tmp_path):
    run("kind", "new", "thanks", cwd=tmp_path)
    heads = [cell.value for cell in load_workbook(tmp_path / "thanks.xlsx")["thanks"][1] if cell.value]
    assert any(head.startswith("Текст письма\n") for head in heads)
    assert any(head.startswith("Фамилия\n") for head in heads)


def test_the_text_of_a_new_page_is_read_back_from_its_form(tmp_path):
    run("kind", "new", "praise", "--base", "page", cwd=tmp_path)
    run("fill", "praise.yaml", "--fillable", "--format", "docx", "-o", "f", cwd=tmp_path)
    run("read", "f/praise.ru.docx", "-o", "back.yaml", cwd=tmp_path)
    back = wf.load(tmp_path / "back.yaml")
    assert back.text.ru.startswith("Благодарим Вас за участие")


def test_show_names_what_attachments_and_the_executor_have(tmp_path):
    run("kind", "new", "thanks", cwd=tmp_path)
    shown = run("kind", "show", "thanks", cwd=tmp_path).stdout
    for path in ("attachments[0].lead", "attachments[0].text", "executor.name", "executor.phone"):
        assert f"{{{{ {path} }}}}" in shown
