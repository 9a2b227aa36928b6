"""The second round's gold sets (gold/README.md): each by another hand than the rule's, harder than the first.

`python -m tests.language.test_gold_second [set]` prints the rates, every wrong form and every needless doubt.
"""

import re
import sys
from functools import cache

import pytest

from tests.language.test_gold import GOLD, Answer, hold, report, rows, same
from wego_forms.errors import LanguageError
from wego_forms.language import (
    CASES,
    Form,
    Name,
    decline,
    decline_name,
    english_name,
    english_title,
    salutation,
    where,
    wherefrom,
    whereto,
)

# As in test_gold.
CEILINGS = {
    "persons2": (0, 0, 21),
    "posts2": (0, 0, 0),
    "bodies": (0, 0, 0),
    "bodies2": (0, 0, 0),
    "places": (0, 0, 3),
    "places2": (0, 0, 20),
    "persons3": (0, 0, 19),
    "posts3": (0, 0, 10),
    "bodies3": (0, 0, 5),
    "places3": (0, 0, 6),
    "persons4": (1, 0, 23),
    "posts4": (0, 0, 5),
    "bodies4": (0, 0, 0),
    "places4": (0, 0, 3),
    "posts5": (0, 0, 0),
    "places5": (0, 0, 6),
    "posts6": (0, 0, 0),
    "places6": (0, 0, 12),
    "places7": (0, 0, 9),
    "places8": (0, 0, 12),
    "persons9": (1, 0, 46),
    "posts9": (0, 0, 5),
    "bodies9": (0, 0, 0),
    "places9": (0, 0, 7),
    "persons10": (0, 0, 23),
    "posts10": (0, 0, 10),
    "bodies10": (0, 0, 5),
    "places10": (0, 0, 15),
    "posts11": (0, 0, 0),
    "bodies11": (0, 0, 5),
    "places11": (0, 0, 18),
    "posts12": (0, 0, 0),
    "bodies12": (0, 0, 0),
    "places12": (0, 0, 0),
    "persons11": (0, 0, 1),
    "persons13": (0, 0, 41),
    "posts13": (0, 0, 0),
    "bodies13": (0, 0, 5),
    "places13": (0, 0, 8),
    "persons14": (5, 0, 18),
    "posts14": (0, 0, 0),
    "bodies14": (0, 0, 5),
    "places14": (3, 0, 20),
    "places15": (0, 0, 15),
    "persons16": (0, 0, 2),
    "posts16": (0, 0, 5),
    "bodies16": (0, 0, 5),
    "places16": (0, 0, 10),
    "persons17": (0, 0, 3),
    "posts17": (0, 0, 0),
    "places17": (0, 0, 6),
    "places18": (0, 0, 38),
}
WHERE = {"locative": where, "destination": whereto, "origin": wherefrom}
ASKED = (*CASES[1:], *WHERE)


def form(name, row, case):
    text = row["nominative"]
    try:
        if case in WHERE:
            return WHERE[case](text)
        if name.startswith("persons"):
            sex = None if row["gender_told"] == "no" else row["gender"]
            if row["family"] or row["given"]:
                parts = Name(row["family"] or None, row["given"] or None, row["patronymic"] or None)
                made = decline_name(parts, case, sex)
                return Form(made.text, made.sure, made.reason)
            return decline(text, case, kind="person", gender=sex)
        if name.startswith("places"):
            return decline(text, case, kind=row["kind"])
        return decline(text, case, kind="position" if name.startswith("posts") else "body")
    except LanguageError as error:
        return Form(str(error), sure=False)


def joined(text):
    """However a dash was typed and spaced: the rules may set it right."""
    return re.sub(r"\s*[-–—]\s*", "-", text)


@cache
def answers(name):
    found = []
    for row in rows(name):
        for case in ASKED:
            if not row.get(case) or case in doubted(row):
                continue
            made = form(name, row, case)
            accepted = {joined(row[case]), joined(row.get(f"also_{case}") or row[case])}
            right = same(joined(made.text), accepted)
            found.append(
                Answer(row["group"], row["nominative"], case, made.text, row[case], right, made.sure)
            )
    return found


@pytest.mark.parametrize("name", CEILINGS)
def test_no_more_forms_are_wrong_or_needlessly_marked_than_before(name):
    hold(answers(name), CEILINGS[name])


def doubted(row):
    """The cases of a row in which usage varies: 'yes' are all of them."""
    said = row.get("never_sure") or ""
    return CASES[1:] if said == "yes" else tuple(said.split())


def never_sure_but_said_sure(name):
    return sorted(
        {row["nominative"] for row in rows(name) for case in doubted(row) if form(name, row, case).sure}
    )


@pytest.mark.parametrize("name", [name for name in CEILINGS if any(map(doubted, rows(name)))])
def test_where_there_is_no_norm_nothing_is_sure(name):
    assert never_sure_but_said_sure(name) == []


def english(row):
    name = Name(row["family"] or None, row["given"] or None, row["patronymic"] or None)
    if row["asked"] == "title":
        return english_title(row["post"], row["place"])
    own = row["latin_given"] if row["asked"] == "own" else Name(row["latin_family"], row["latin_given"])
    said = {"honorific": row["honorific"] or None, "own": own if row["latin_given"] else None}
    if row["asked"] == "name":
        return english_name(name, **said)
    return salutation(name, lang="en", gender=row["gender"], **said)


def wrong_english(name):
    answered = [(row, english(row)) for row in rows(name)]
    return [(row["expected"], got) for row, got in answered if got not in (row["expected"], row["also"])]


ENGLISH = sorted(file.stem for file in GOLD.glob("english*.csv"))


@pytest.mark.parametrize("name", ENGLISH)
def test_no_english_is_wrong(name):
    assert wrong_english(name) == []


if __name__ == "__main__":
    for chosen in sys.argv[1:] or [*CEILINGS, *ENGLISH]:
        if chosen.startswith("english"):
            wrong = wrong_english(chosen)
            print(
                f"{chosen}: {len(rows(chosen))} asked, right {1 - len(wrong) / len(rows(chosen)):.2%}",
                *wrong,
                sep="\n  ",
            )
        else:
            report(chosen, answers(chosen))
            for text in never_sure_but_said_sure(chosen):
                print(f"    no norm, but sure: {text}")
