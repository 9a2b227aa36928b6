import inspect

import pytest

from wego_forms import errors
from wego_forms.errors import Both, Problem, RecordError, WegoFormsError, user_language

PROBLEM = Problem(Both("плохо", "bad"), Both("Исправьте.", "Mend it."), "a.yaml", 3, "head.email", "x@")


def test_a_problem_names_file_line_place_value_and_remedy():
    assert PROBLEM.message("en") == "a.yaml:3: head.email: bad: 'x@'. Mend it."
    assert PROBLEM.message("ru") == "a.yaml:3: head.email: плохо: «x@». Исправьте."


def test_an_error_lists_all_its_problems():
    assert RecordError([PROBLEM, PROBLEM]).message("en").count("Mend it.") == 2


def test_a_long_value_is_cut_and_put_on_one_line():
    message = Problem(Both("а", "a"), value="x\ny " * 1000).message("en")
    assert len(message) < 100
    assert "\n" not in message


@pytest.mark.parametrize("part", ["file", "place", "cell", "value"])
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_no_part_of_a_message_begins_a_line_or_obeys_a_stranger(part, lang):
    message = Problem(Both("плохо", "bad"), **{part: "a\nkind: letter\x1b[2J\u202e"}).message(lang)
    assert "kind: letter" in message
    assert message.isprintable()


def test_a_space_that_breaks_no_line_stays_in_a_message():
    assert Problem(Both("5\u00a0млн", "5\u00a0m")).message("en") == "5\u00a0m"


@pytest.mark.parametrize(("locale", "lang"), [("ru_RU.UTF-8", "ru"), ("en_GB.UTF-8", "en"), ("C", "en")])
def test_the_users_locale_chooses_the_language(monkeypatch, locale, lang):
    monkeypatch.delenv("WEGO_FORMS_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", locale)
    assert user_language() == lang


def test_every_error_is_drawn_in_the_tree_at_the_top():
    tree = inspect.getdoc(errors)
    classes = [
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, WegoFormsError | Warning)
    ]
    assert classes
    for name in classes:
        assert name in tree


def test_a_file_is_given_to_the_problems_that_name_none():
    bare = Problem(Both("а", "a"))
    assert [problem.file for problem in RecordError([bare, PROBLEM]).within("b.yaml").problems] == [
        "b.yaml",
        "a.yaml",
    ]


def test_no_message_tells_where_in_memory_an_object_lies():
    problem = Problem(
        Both("сломано <f at 0x7f44>", "broken"), None, value="<_io.BytesIO object at 0x7f29e078f8d0>"
    )

    assert "0x" not in problem.message("ru") + problem.message("en")


@pytest.mark.parametrize("part", ["file", "place", "value"])
def test_no_part_of_a_message_fills_the_screen(part):
    problem = Problem(Both("не так " + "я" * 5000, "wrong"), **{part: "x" * 5000})

    assert len(problem.message("ru")) < 1000
    assert problem.message("en").startswith("x" * 79 if part != "value" else "wrong")


def test_a_remedy_may_list_a_lot_but_not_fill_the_screen():
    listed = Problem(Both("не так", "wrong"), Both("Одно из: " + "а, " * 300, "One of: " + "a, " * 300))
    endless = Problem(Both("не так", "wrong"), Both("Назовите " + "4" * 5000, "Name it " + "4" * 5000))

    assert listed.message("en").endswith("a, a, ")
    assert len(endless.message("ru")) < 1300
