"""`wego-forms fee`, end to end."""

import pytest
from typer.testing import CliRunner

from wego_forms.cli.app import app


def fee(*arguments):
    return CliRunner().invoke(app, ["fee", *arguments])


def test_the_fee_comes_as_a_sentence_in_the_language_asked_for():
    done = fee("--population", "1 250 000", "--gdp", "3500,50", "--lang", "all")
    assert done.exit_code == 0
    assert done.stdout.replace("\u00a0", " ") == (
        "Ежегодный взнос города составит 1 250 долларов США.\nThe annual fee of the city will be US$1,250.\n"
    )


def test_an_unstated_fee_says_why_on_standard_error_and_is_no_success():
    done = fee("--population", "12000000", "--gdp", "5000")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "The table states no fee" in done.stderr


def test_both_wrong_figures_are_told_at_once():
    done = fee("--population", "1,5", "--gdp", "many")
    assert (done.exit_code, done.stdout) == (2, "")
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == ["population", "gdp_per_capita"]
    assert "a whole number is needed" in done.stderr


@pytest.mark.parametrize("population", ["-5", "0", "many", "999999999999"])
def test_a_wrong_figure_is_wrong_use(population):
    done = fee(f"--population={population}", "--gdp", "5000")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: population: ")
    assert "Give the number of persons" in done.stderr
