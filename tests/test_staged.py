"""Work in stages: alone, or abreast, stage by stage together, each with what it came to."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from wego_forms.staged import abreast, alone


def work(name: str, stages: int, done: list[str]) -> Generator[None, None, str]:
    for stage in range(stages):
        done.append(f"{name}{stage}")
        yield
    return name.upper()


def test_all_go_through_a_stage_before_the_first_begins_the_next() -> None:
    done: list[str] = []
    assert list(abreast(work(name, 2, done) for name in "abc")) == ["A", "B", "C"]
    assert done == ["a0", "b0", "c0", "a1", "b1", "c1"]


def test_one_that_ends_early_has_its_place_among_the_results() -> None:
    done: list[str] = []
    assert list(abreast([work("a", 3, done), work("b", 0, done), work("c", 1, done)])) == ["A", "B", "C"]
    assert done == ["a0", "c0", "a1", "a2"]


def test_ten_go_together_and_the_eleventh_begins_when_they_are_done() -> None:
    done: list[str] = []
    assert list(abreast(work(name, 2, done) for name in "abcdefghijk")) == list("ABCDEFGHIJK")
    assert done[:11] == [*(f"{name}0" for name in "abcdefghij"), "a1"]
    assert done[-3:] == ["j1", "k0", "k1"]


def test_alone_it_goes_through_all_its_stages() -> None:
    done: list[str] = []
    assert alone(work("a", 3, done)) == "A"
    assert done == ["a0", "a1", "a2"]


def test_nothing_makes_nothing() -> None:
    assert list(abreast([])) == []


def test_an_error_is_the_callers() -> None:
    def wrong() -> Generator[None, None, str]:
        yield
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(abreast([work("a", 3, []), wrong()]))
