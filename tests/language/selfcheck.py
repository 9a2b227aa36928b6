"""Our rules against two engines over every name, post and place that pymorphy3's dictionary holds.

`python -m tests.language.selfcheck [--sample N] [--prefix LETTERS] [SET…]` counts, for each set, with whom each form
agrees and how many of the lonely forms are called sure; then prints the disagreements by kind (gender, ending, case),
the commonest first, N examples each. Sets: surnames, given, patronymics, posts, places. Five minutes on one core for
all; with --prefix only the words that begin so.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from wego_forms.language import CASES, decline
from wego_forms.language.kinds import Case, Gender
from wego_forms.language.russian import engines
from wego_forms.language.russian.givennames import decline_given, decline_patronymic
from wego_forms.language.russian.spelling import key
from wego_forms.language.russian.surnames import decline_family

SETS = {"surnames": "Surn", "given": "Name", "patronymics": "Patr", "posts": "anim", "places": "Geox"}
PARTS = {"surnames": "family", "given": "given", "patronymics": "patronymic"}
NAMES = {"Surn", "Name", "Patr", "Geox", "Orgn"}


@dataclass(frozen=True)
class Verdict:
    """One form: ours, the dictionary's, pytrovich's (None where it has no part), and whether we are sure."""

    word: str
    gender: Gender
    case: Case
    ours: str
    sure: bool
    dictionary: frozenset[str]
    rules: str | None

    @property
    def sides(self) -> str:
        """With whom our form agrees."""
        mine = key(self.ours)
        dictionary = mine in self.dictionary
        if self.rules is None:
            return "the dictionary agrees" if dictionary else "the dictionary disagrees"
        rules = mine == key(self.rules)
        if dictionary and rules:
            return "both agree"
        if dictionary or rules:
            return f"only {'the dictionary' if dictionary else 'pytrovich'} agrees"
        return "both against us" if key(self.rules) in self.dictionary else "three different forms"

    @property
    def kind(self) -> str:
        """What the disagreements are sorted by."""
        return f"{self.gender} -{self.word[-3:]} {self.case}"


def words(name: str, prefix: str = "") -> list[tuple[str, Gender]]:
    """Every nominative singular of a set in pymorphy3's dictionary that begins with `prefix`, with its gender."""
    found: set[tuple[str, Gender]] = set()
    for word, tag, *_ in engines.morph().dictionary.iter_known_words(prefix):
        mark = SETS[name]
        if mark not in tag or "nomn" not in tag or "sing" not in tag or {"Abbr", "Infr"} & tag.grammemes:
            continue
        if name == "posts" and (NAMES & tag.grammemes or "masc" not in tag or tag.POS != "NOUN"):
            continue
        if name in PARTS:
            genders: tuple[Gender, ...] = ("male", "female") if "ms-f" in tag else _gender(tag)
            found.update((word, gender) for gender in genders)
        elif tag.POS == "NOUN":
            found.add((word, "female" if "femn" in tag else "male"))
    return sorted(found)


def _gender(tag: object) -> tuple[Gender, ...]:
    return ("female",) if "femn" in str(tag) else ("male",)


def verdicts(name: str, prefix: str = "") -> Iterator[Verdict]:
    """Every form of a set in five cases."""
    for word, gender in words(name, prefix):
        title = "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        for case in CASES[1:]:
            ours, sure = _ours(name, title, gender, case)
            given = engines.dictionary_forms(word, gender, case, SETS[name])
            if name == "places":
                given = _place_forms(word, case)
            rules = engines.petrovich(PARTS[name], title, gender, case) if name in PARTS else None
            yield Verdict(word, gender, case, ours, sure, given, rules)


def _place_forms(word: str, case: Case) -> frozenset[str]:
    """The dictionary's forms of a place, whatever its gender."""
    made = [
        parse.inflect({engines.GRAMMEMES[case], "sing"})
        for parse in engines.parses(word)
        if "Geox" in parse.tag and {"nomn", "sing"} <= parse.tag.grammemes
    ]
    return frozenset(key(form.word) for form in made if form)


def _ours(name: str, word: str, gender: Gender, case: Case) -> tuple[str, bool]:
    if name in PARTS:
        rule = {"surnames": decline_family, "given": decline_given, "patronymics": decline_patronymic}[name]
        text, reason = rule(word, gender, case)
        return text, reason is None
    form = decline(word, case, kind="position" if name == "posts" else "municipality")
    return form.text, form.sure


def report(name: str, sample: int, prefix: str = "") -> None:
    """Print the counts of a set and its disagreements by kind."""
    sides: Counter[tuple[str, bool]] = Counter()
    kinds: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts(name, prefix):
        sides[verdict.sides, verdict.sure] += 1
        if verdict.sides in ("both against us", "three different forms", "the dictionary disagrees"):
            kinds[verdict.kind].append(verdict)
    total = sides.total()
    print(f"\n{name}: {total:,} forms")
    for side in dict.fromkeys(side for (side, _), _ in sides.most_common()):
        sure, unsure = sides[side, True], sides[side, False]
        print(
            f"  {side:<26} {sure + unsure:>8,} ({(sure + unsure) / total:7.3%}), of these marked {unsure:,}"
        )
    rng = random.Random(1)
    for kind, cases in sorted(kinds.items(), key=lambda item: -len(item[1])):
        shown = rng.sample(cases, min(sample, len(cases)))
        print(f"  {len(cases):>5} {kind}: " + "; ".join(map(_line, shown)))


def _line(verdict: Verdict) -> str:
    others = "/".join(sorted(verdict.dictionary)) or "nothing"
    rules = f", {verdict.rules.lower()}" if verdict.rules is not None else ""
    return f"{verdict.word}: {verdict.ours.lower()}{' SURE' if verdict.sure else ''} ({others}{rules})"


def main() -> None:
    """Check the sets that are named, or all of them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="*", choices=[*SETS, []], metavar="SET", help=", ".join(SETS))
    parser.add_argument("--sample", type=int, default=3, help="examples of each kind")
    parser.add_argument("--prefix", default="", help="only words that begin so")
    chosen = parser.parse_args()
    for name in chosen.sets or SETS:
        report(name, chosen.sample, chosen.prefix)


if __name__ == "__main__":
    main()
