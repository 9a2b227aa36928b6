"""A pattern is held against a text in time that grows with the text, and says what `re` says."""

import random
import re
import time

import pytest

from wego_forms.catalog.patterns import Beyond, Pattern


@pytest.mark.parametrize(
    "pattern",
    [
        "(a|aa)+",
        "(?:a|a?)+",
        "(a|b|ab)*c",
        "a*a*a*a*a*b",
        ".*.*.*=.*",
        r"(\w+\s?)+;",
        "(a|aa){1,40}b",
        "(a?){99}b",
    ],
)
def test_no_pattern_takes_ages_over_a_long_text(pattern):
    began = time.perf_counter()
    assert not Pattern(pattern).fits("a" * 50_000 + "!")
    assert time.perf_counter() - began < 5


def _pattern(rng, depth=0):
    if depth > 3 or rng.random() < 0.35:
        return rng.choice(
            ["a", ".", "[ab]", "[^a]", r"\d", r"\w", "аб", "(?i:A)", "[а-я]", r"\s", "(?-i:a)", "[^\\W\\d_]"]
        )
    inner = _pattern(rng, depth + 1)
    return rng.choice(
        [
            inner + _pattern(rng, depth + 1),
            f"(?:{inner}|{_pattern(rng, depth + 1)})",
            f"({inner}|)",
            f"(?:{inner})" + rng.choice(["*", "+", "?", "{2}", "{1,3}", "{2,}", "*?", "{0,2}?"]),
        ]
    )


def test_a_pattern_says_what_re_says_of_every_short_text():
    rng = random.Random(13)
    matched = 0
    for _ in range(400):
        pattern = rng.choice(["", "^"]) + _pattern(rng) + rng.choice(["", "$"])
        ours, theirs = Pattern(pattern), re.compile(pattern)
        for _ in range(15):
            text = "".join(rng.choice("abA1 аб\nx") for _ in range(rng.randint(0, 7)))
            assert ours.fits(text) == bool(theirs.fullmatch(text)), (pattern, text)
            matched += ours.fits(text)
    assert matched > 500


@pytest.mark.parametrize(
    ("pattern", "fits", "not_"),
    [
        (r"(?=.*\d)(?=.*[A-Z]).{8,}", "abcdeF78", "abcdef78"),
        (r"\bкод-\d+\b", "код-12", "код-"),
        (r"(?!000)\d{3}", "010", "000"),
        (r"(.)\1*", "ааа", "аба"),
        (r"(?>\d+)-", "12-", "12"),
        ("(?i)[а-яё]+(?:-[а-яё]+)*", "Мельник-ГРОМОВ", "Мельник-"),
        ("^(?:a|b)$|^c$", "c", "ab"),
    ],
)
def test_a_pattern_that_looks_round_matches_as_re_does(pattern, fits, not_):
    assert Pattern(pattern).fits(fits)
    assert not Pattern(pattern).fits(not_)


@pytest.mark.parametrize(
    "pattern", [r"\b(a|aa)+", "(?!.*x)(a|aa)*", "(?=(a|aa)+b).*", r"(\d+)-\1+-\d+", "(?<!x)" + "a{0,20}" * 4]
)
def test_a_pattern_that_looks_round_and_could_take_ages_is_refused(pattern):
    with pytest.raises(Beyond):
        Pattern(pattern)
