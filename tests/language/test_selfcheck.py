"""A part of the self-check (selfcheck.py): the words under one or two letters of each set."""

from collections import Counter

import pytest

from tests.language.selfcheck import verdicts

LONELY = ("both against us", "three different forms", "the dictionary disagrees")


@pytest.mark.parametrize(
    ("name", "prefix", "fewest", "most"),
    [
        ("surnames", "гор", 300, 1),
        ("given", "ай", 200, 5),
        ("patronymics", "ми", 200, 0),
        ("posts", "пре", 200, 0),
        ("places", "кра", 80, 4),
    ],
)
def test_few_forms_stand_alone_against_both_engines_and_are_sure(name, prefix, fewest, most):
    found = list(verdicts(name, prefix))
    lonely = [verdict for verdict in found if verdict.sides in LONELY and verdict.sure]
    assert len(found) >= fewest
    assert len(lonely) <= most, lonely
    assert max(Counter(verdict.sides for verdict in found).items(), key=lambda item: item[1])[0] in (
        "both agree",
        "the dictionary agrees",
    )
