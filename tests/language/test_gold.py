"""The language rules against forms argued by hand (gold/README.md), none of which the rules were tuned on.

`python -m tests.language.test_gold` prints the rates, every wrong form and every needless doubt.
"""

import csv
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from wego_forms.errors import LanguageError
from wego_forms.language import CASES, Name, consent, decline, decline_name, where

GOLD = Path(__file__).with_name("gold")


@dataclass(frozen=True)
class Answer:
    """One form that was asked for: what came, whether it is right, whether it was called sure."""

    group: str
    asked: str
    case: str
    got: str
    gold: str
    right: bool
    sure: bool


def rows(name):
    with (GOLD / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def form(kind, row, case):
    try:
        if kind == "persons":
            name = Name(row["family"] or None, row["given"] or None, row["patronymic"] or None)
            made = decline_name(name, case, row["gender"])
        elif case == "locative":
            made = where(row["nominative"])
        else:
            singular = {"posts": "position", "regions": "region", "municipalities": "municipality"}[kind]
            made = decline(row["nominative"], case, kind=singular)
    except LanguageError as error:
        return str(error), False
    return made.text, made.sure


@cache
def answers(kind):
    found = []
    for row in rows(kind):
        for case in (*CASES, "locative"):
            if case == "nominative" or not row.get(case):
                continue
            got, sure = form(kind, row, case)
            accepted = {row[case], row.get(f"also_{case}") or row[case]}
            found.append(
                Answer(
                    row.get("group", ""), row["nominative"], case, got, row[case], same(got, accepted), sure
                )
            )
    return found


def same(got, accepted):
    plain = got.replace("\u00a0", " ")
    return plain in {text.replace("\u00a0", " ") for text in accepted}


def parted(found):
    """The wrong forms, those of them that are called sure, the right ones that are marked."""
    wrong = [answer for answer in found if not answer.right]
    return (
        wrong,
        [answer for answer in wrong if answer.sure],
        [answer for answer in found if answer.right and not answer.sure],
    )


def hold(found, ceilings):
    """Assert that of none of the three there are more."""
    faults = parted(found)
    counted = tuple(map(len, faults))
    assert all(map(int.__le__, counted, ceilings)), (counted, faults)


# Of wrong forms, wrong ones called sure, right ones marked: as many as there are, and never more. Whoever mends the
# rules lowers them.
CEILINGS = {"persons": (8, 0, 37), "posts": (0, 0, 0), "regions": (0, 0, 0), "municipalities": (0, 0, 0)}


@pytest.mark.parametrize("kind", CEILINGS)
def test_no_more_forms_are_wrong_or_needlessly_marked_than_before(kind):
    hold(answers(kind), CEILINGS[kind])


def test_the_consent_agrees_with_the_applicant():
    wrong = [(row["applicant"], consent(row["applicant"]).text) for row in rows("consent")]
    wrong = [pair for pair, row in zip(wrong, rows("consent"), strict=True) if pair[1] != row["form"]]
    assert not wrong


@pytest.mark.parametrize("file", sorted(GOLD.glob("*.csv")), ids=lambda file: file.stem)
def test_every_row_is_whole_and_argued(file):
    table = rows(file.stem)
    asked = [tuple(value for key, value in row.items() if key not in {"why", "group"}) for row in table]
    assert len(set(asked)) == len(asked)
    for row in table:
        assert None not in row, row
        assert all(row.get(case, "whole") for case in CASES), row
        assert row.get("why", "regions have none"), row


def report(name, found):
    wrong, sure, marked = parted(found)
    right = len(found) - len(wrong)
    print(f"{name}: {len(found)} forms, right {right / len(found):.2%}")
    print(f"  right but marked {len(marked)}, {len(marked) / right:.2%}")
    print(f"  wrong {len(wrong)}, of them sure {len(sure)}")
    for group, count in Counter(answer.group for answer in wrong).most_common():
        print(f"  wrong in {group}: {count}")
    for answer in wrong:
        said = " SURE" if answer.sure else ""
        print(f"    {answer.case} {answer.asked}: {answer.got}, not {answer.gold}{said}")
    for text, count in Counter(answer.asked for answer in marked).items():
        print(f"    marked {count}: {text}")


if __name__ == "__main__":
    for kind in CEILINGS:
        report(kind, answers(kind))
