"""What the two READMEs say is true."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from wego_forms.cli.app import COMMANDS

ROOT = Path(__file__).parents[1]
READMES = [ROOT / "README.md", ROOT / "README.ru.md"]


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_every_command_is_told_of(readme):
    text = readme.read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"`wego-forms {command} " in text


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_every_link_and_picture_is_there(readme):
    for target in re.findall(r"\]\(([^)#]+)\)", readme.read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_the_python_example_runs(readme, tmp_path):
    code = re.search(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)[1]
    code = code.replace("examples/", f"{(ROOT / 'examples').as_posix()}/")
    subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, check=True, env={"PYTHONPATH": str(ROOT), "PATH": ""}
    )
    assert (tmp_path / "out" / "letter.pdf").is_file()


def test_the_example_script_writes_four_files(tmp_path):
    command = [sys.executable, str(ROOT / "examples" / "fill_one.py"), str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, env={"PYTHONPATH": str(ROOT), "PATH": ""})
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "letter.en.docx",
        "letter.en.pdf",
        "letter.ru.docx",
        "letter.ru.pdf",
    ]


def test_both_readmes_have_the_same_sections_commands_and_pictures():
    first, second = (path.read_text(encoding="utf-8") for path in READMES)
    assert len(re.findall(r"^## ", first, re.M)) == len(re.findall(r"^## ", second, re.M))
    assert re.findall(r"docs/pictures/[\w.]+", first) == re.findall(r"docs/pictures/[\w.]+", second)
