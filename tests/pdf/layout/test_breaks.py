"""Where a line may end inside a word, and between two runs of one."""

from dataclasses import replace

import pytest

from tests.pdf.layout.models import RUN, para, picture, shaper
from wego_forms.pdf.layout.breaks import chunks, closing, opening, slashes
from wego_forms.pdf.model import Break, Field, Note, NoteMark, Tab, Text

NUMBER = Field("PAGE", "decimal", RUN)


# Each as LibreOffice breaks it.
@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("торгово-промышленный", ("торгово-", "промышленный")),
        ("58-93-43", ("58-", "93-", "43")),
        ("-5", ("-", "5")),
        ("–5", ("–", "5")),
        ("(-да)", ("(-", "да)")),
        ("-(да)", ("-", "(да)")),
        ("-«да»", ("-«да»",)),
        ("а/-да", ("а/-", "да")),
        ("№-№5", ("№-", "№5")),
        ("-,5", ("-,5",)),
        ("2010–2015", ("2010–", "2015")),
        ("слово-–дело", ("слово-–", "дело")),
        ("слово–«дело»", ("слово–«дело»",)),
        ("да—нет", ("да", "—", "нет")),
        ("да—, нет", ("да", "—, нет")),
        ("(да)—да!—да", ("(да)", "—", "да!", "—", "да")),
        ("«да»—«нет»", ("«да»—«нет»",)),
        ("да——нет", ("да", "——", "нет")),
        ("(а)(б)", ("(а)", "(б)")),
        ("раз|два", ("раз|", "два")),
        ("что?где", ("что?", "где")),
        ("так!где", ("так!", "где")),
        ("да…нет", ("да…", "нет")),
        ("ст.(5):[6]", ("ст.", "(5):", "[6]")),
        ("д:\\да", ("д:\\да",)),
        ("да\\да", ("да\\", "да")),
        ("да\u200bда", ("да\u200b", "да")),
        ("день/месяц", ("день/месяц",)),
        ("слово", ("слово",)),
        ("слово-", ("слово-",)),
    ],
)
def test_a_word_is_parted_behind_hyphens_and_dashes_and_before_a_long_dash(word, pieces):
    assert chunks(word) == pieces


@pytest.mark.parametrize("letters", [1, 2, 5])
@pytest.mark.parametrize(
    "word", ["торгово-промышленный", "да—нет", "(а)(б)", "раз|два", "что?где", "а—«б»—в"]
)
def test_a_word_of_several_runs_is_parted_as_one_of_a_single_run(word, letters):
    """As in LibreOffice, whatever look each of its letters has."""
    runs = [word[start : start + letters] for start in range(0, len(word), letters)]
    looks = [RUN, replace(RUN, bold=True)]
    made = shaper().atoms(para(*[Text(run, looks[number % 2]) for number, run in enumerate(runs)]))
    marked = "".join(atom.text + "·" * atom.may_end for atom in made)
    assert marked == "·".join(chunks(word))


@pytest.mark.parametrize(
    ("items", "parted"),
    [
        (["слово-", NUMBER, "слово"], "слово-·1слово"),
        (["слово", NUMBER, "—слово"], "слово1·—·слово"),
        (["торгово-", picture(9.0, 9.0), "промышленный"], "торгово-·промышленный"),
        (["торгово-", NoteMark(Note("", "", []), RUN), "промышленный"], "торгово-·промышленный"),
        (["слово", picture(9.0, 9.0), "слово"], "словослово"),
    ],
)
def test_a_page_number_counts_as_a_figure_and_what_floats_as_nothing(items, parted):
    """As in LibreOffice."""
    made = shaper().atoms(para(*items))
    assert "".join(atom.text + "·" * atom.may_end for atom in made) == parted


@pytest.mark.parametrize("between", [Tab(RUN), Break("line", RUN)])
def test_behind_a_tab_or_a_break_text_goes_on_from_nothing(between):
    made = shaper().atoms(para("да", between, "\\да\\да"))
    assert [(atom.text, atom.may_end) for atom in made if atom.kind == "word"] == [
        ("да", False), ("\\да\\", True), ("да", False),
    ]  # fmt: skip
    assert not any(atom.may_end for atom in made if atom.kind == "break")


def test_an_unseen_place_to_end_a_line_counts_at_the_edge_of_a_run_too():
    for runs in (("да\u200b", "да"), ("да", "\u200bда"), ("да", "\u200b", "да")):
        made = shaper().atoms(para(*[Text(run, RUN) for run in runs]))
        assert "".join(atom.text + "·" * atom.may_end for atom in made) == "да·да"


@pytest.mark.parametrize(
    ("word", "places"),
    [("а.ru/б/в", [5, 7]), ("/б/в", [1, 3]), ("а//б", [3]), ("а/", [2]), ("1/2", []), ("слово", [])],
)
def test_a_path_may_be_parted_behind_its_slashes_before_letters_and_at_its_end(word, places):
    assert slashes(word) == places


def test_small_capitals_are_parted_behind_a_hyphen_too():
    made = shaper().atoms(para(Text("Раз-два", replace(RUN, small_caps=True))))
    assert "".join(atom.text + "·" * atom.may_end for atom in made) == "РАЗ-·ДВА"


def test_no_line_ends_behind_an_opening_bracket_or_quotation_mark():
    assert [opening(word) for word in ("(", "см. [", "{", "„", "‚", "слово", ")", "X")] == [True] * 5 + [
        False
    ] * 3


def test_no_line_begins_with_a_closing_bracket_or_a_sign_that_ends_a_sentence():
    assert [closing(word) for word in (")", "].", "}", "!", ";", "/", "(", "»", "слово)")] == [True] * 6 + [
        False
    ] * 3
