import subprocess
import sys

import pytest

import wego_forms as wf

HEAVY = (
    "babel",
    "docxtpl",
    "docx",
    "reportlab",
    "pymorphy3",
    "pytrovich",
    "ruamel.yaml",
    "jinja2",
    "PIL",
    "typer",
    "pydantic",
    "lxml",
    "openpyxl",
    "rich",
)


def test_importing_the_package_loads_no_dictionary_and_no_renderer():
    code = "import sys, wego_forms; print(*sys.modules)"
    loaded = set(
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
    )
    assert loaded.isdisjoint(HEAVY)


def test_each_public_name_has_one_home():
    assert sorted(wf._HOME_OF) == sorted(set(wf.__all__) - {"__version__"})
    assert sum(len(names) for names in wf._HOMES.values()) == len(wf._HOME_OF)
    assert set(wf.__all__) <= set(dir(wf))


def test_a_name_that_there_is_not_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        wf.nothing  # noqa: B018
    assert not hasattr(wf, "__wrapped__")


def test_the_public_names_are_those_that_are_listed():
    assert sorted(wf.__all__) == list(wf.__all__)
    for name in wf.__all__:
        assert getattr(wf, name)


@pytest.mark.parametrize("name", [name for name in wf.__all__ if callable(getattr(wf, name))])
def test_every_public_name_says_what_it_is(name):
    assert getattr(wf, name).__doc__


def test_help_of_all_commands_loads_none_of_them():
    code = "import sys; sys.argv[1:] = ['--help']\nfrom wego_forms.cli import main\n"
    code += "try: main()\nexcept SystemExit: pass\n"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()).isdisjoint(
        {*HEAVY, "wego_forms.records", "wego_forms.pdf"} - {"typer", "rich"}
    )


def test_a_process_of_a_batch_has_no_command_line():
    code = "import sys, wego_forms.__main__, wego_forms.batch\nprint(*sys.modules)"  # as it begins
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()).isdisjoint({"typer", "wego_forms.cli.app"})
