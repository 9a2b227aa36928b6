"""The letters of a print: where each stands, and what is said where they can't be had."""

import io
import json
import runpy
import subprocess
import sys
from importlib import util

import pypdfium2.raw as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

import wego_forms as wf
from wego_forms.reading import inked, letters


def pdf(*texts, size=10):
    """A page of 200 by 100 pt for each text, 20 pt from its left and its bottom."""
    out = io.BytesIO()
    canvas = Canvas(out, (200, 100))
    for text in texts:
        canvas.setFont("Courier", size)
        canvas.drawString(20, 20, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture
def program(monkeypatch):
    """Run the program with bytes as its input; its answer and its letters. It bounds itself no further."""
    bounds = []
    monkeypatch.setattr("resource.setrlimit", lambda what, how: bounds.append(how))

    def run(data, started=letters.main):
        class Input:
            buffer = io.BytesIO(data)

        out = io.StringIO()
        monkeypatch.setattr(sys, "stdin", Input)
        monkeypatch.setattr(sys, "stdout", out)
        answer = started()
        assert bounds == [(letters.BYTES,) * 2, (letters.SECONDS,) * 2]
        return answer, json.loads(out.getvalue()) if out.getvalue() else None

    return run


def test_each_letter_has_its_depth_its_edges_and_its_size(program):
    answer, found = program(pdf("ab", "c"))
    assert answer == 0
    assert [(depth, letter, size) for depth, _, _, size, letter in found] == [
        (80, "a", 10), (80, "b", 10), (letters.PAGE + 80, "c", 10)
    ]  # fmt: skip
    (_, a, edge, _, _), (_, b, _, _, _), _ = found
    assert 20 <= a < edge <= b == pytest.approx(26, abs=1)


def test_a_letter_without_ink_stands_where_it_begins(program):
    _, found = program(pdf("a b"))
    [space] = [each for each in found if each[4] == " "]
    assert (space[1], space[0]) == (pytest.approx(26), 80)


def test_ends_of_lines_and_what_has_no_place_are_no_letters(program, monkeypatch):
    origin = pdfium.FPDFText_GetCharOrigin
    monkeypatch.setattr(pdfium, "FPDFText_GetUnicode", lambda _, index: ord("a\rb\nc\0d"[index]))
    monkeypatch.setattr(
        pdfium, "FPDFText_GetCharOrigin", lambda text, index, *to: index != 6 and origin(text, index, *to)
    )
    assert [each[4] for each in program(pdf("abcdefg"))[1]] == ["a", "b", "c"]


@pytest.mark.parametrize("told", [0, 1])
def test_a_letter_that_isnt_enlarged_has_its_fonts_size(program, monkeypatch, told):
    matrix = pdfium.FPDFText_GetMatrix
    monkeypatch.setattr(pdfium, "FPDFText_GetMatrix", lambda *given: told and matrix(*given))
    assert {size for *_, size, _ in program(pdf("ab", size=12))[1]} == {12}


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 and no more", pdf("a")[:200]])
def test_a_damaged_file_has_an_answer_of_its_own(program, data):
    assert program(data) == (4, None)


@pytest.mark.parametrize(("bound", "most"), [("MOST_PAGES", 1), ("MOST_LETTERS", 3)])
def test_more_than_a_form_has_is_too_large(program, monkeypatch, bound, most):
    monkeypatch.setattr(letters, bound, most)
    assert program(pdf("ab", "cd")) == (3, None)


def test_where_the_system_has_no_bounds_the_letters_are_read_without(program, monkeypatch):
    def refuse(*_):
        raise ValueError

    monkeypatch.setattr("resource.setrlimit", refuse)
    with pytest.raises(AssertionError):  # of the bounds, that aren't there
        program(pdf("a"))
    assert sys.stdout.getvalue().endswith('"a"]]')


def test_the_program_ends_with_its_answer(program):
    def started():
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(letters.__file__, run_name="__main__")
        return ended.value.code

    assert program(b"no", started) == (4, None)


def test_a_damaged_print_is_refused_with_a_remedy():
    with pytest.raises(wf.InputError, match=r"^a\.pdf: the PDF is damaged\. Open it and save it anew\.$"):
        inked.inks_of(b"%PDF-1.7 and no more", "a.pdf")


def test_a_print_that_takes_too_long_is_refused_with_a_remedy(monkeypatch):
    def slow(*given, timeout, **named):
        raise subprocess.TimeoutExpired(given, timeout)

    monkeypatch.setattr(subprocess, "run", slow)
    with pytest.raises(
        wf.InputError, match=r"^a\.pdf: the print is larger than forms are\. Ask for the form"
    ):
        inked.inks_of(pdf("a"), "a.pdf")


def test_without_pdfium_a_print_is_refused_with_what_to_install(monkeypatch):
    find = util.find_spec
    monkeypatch.setattr(util, "find_spec", lambda name: None if name == "pypdfium2" else find(name))
    with pytest.raises(wf.InputError, match=r'Install it: pip install "wego-forms\[preview\]"'):
        inked.inks_of(pdf("a"), "a.pdf")
