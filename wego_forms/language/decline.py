"""The one door to declension: a text, its kind and a case."""

from __future__ import annotations

import re
from collections.abc import Callable

from wego_forms.errors import Both, LanguageError
from wego_forms.language.kinds import (
    Case,
    Form,
    Gender,
    Kind,
    checked_case,
    checked_gender,
    checked_text,
    refusal,
)
from wego_forms.language.russian import doubts
from wego_forms.language.russian.bodies import decline_body
from wego_forms.language.russian.countries import country
from wego_forms.language.russian.couples import decline_couple
from wego_forms.language.russian.engines import is_known, parses
from wego_forms.language.russian.persons import decline_person
from wego_forms.language.russian.places import decline_place, short_region
from wego_forms.language.russian.posts import decline_post
from wego_forms.language.russian.regions import region, region_form
from wego_forms.language.russian.slips import may_be_a_slip
from wego_forms.language.russian.smallnames import has_small_name
from wego_forms.language.russian.spelling import MAX_LENGTH, TOO_LONG, clean_phrase, squeeze

# How federal subjects are called: what the table lacks and is like one of them may be a slip of the pen.
_SUBJECT = re.compile(r"\b(?:область|край|автономный округ|обл\.?)$|\bреспублика\b")
KINDS: tuple[Kind, ...] = ("person", "position", "region", "municipality", "country", "body")


def decline(text: str, case: Case | str, *, kind: Kind | str, gender: Gender | str | None = None) -> Form:
    """`text` (nominative) in `case`; a person as "Фамилия Имя Отчество".

    `sure` where a table has the form, a closed class of the handbook covers it, or both dictionaries agree;
    otherwise `reason` says why it wants a look. A text that can't be declined comes back as it is, unsure.
    LanguageError: an empty or endless text, an unknown case or kind. InputError: an unknown gender.
    """
    case, sex = checked_case(case), checked_gender(gender)
    flat = squeeze(checked_text(text))
    if not flat:
        raise refusal(
            Both("пустой текст", "an empty text"),
            text,
            Both("Напишите имя, должность или название.", "Give a name, a post or a place."),
        )
    if len(flat) > MAX_LENGTH:
        raise refusal(TOO_LONG, text, Both("Проверьте текст.", "Check the text."))
    if isinstance(kind, str) and kind in _RULES:
        try:
            form = _RULES[kind](flat, case, sex)
            small = form.sure and case != "nominative" and kind != "person" and has_small_name(flat)
            # The tables give some names their capitals back: Омской области.
            healed = flat[:1].islower() and form.text[:1].isupper()
            return Form.doubtful(form.text, doubts.SMALL_NAME) if small and not healed else form
        except LanguageError:
            raise
        except Exception:  # the dictionaries raise whatever they stumble over in a word that is none
            return Form.doubtful(flat, doubts.BEYOND_RULES)
    raise refusal(
        Both("неизвестный вид текста", "unknown kind of text"),
        str(kind),
        Both("Укажите один из: " + ", ".join(KINDS) + ".", "Give one of: " + ", ".join(KINDS) + "."),
    )


def slip_of_post(text: str) -> Both | None:
    """What is wrong with a Russian post that is printed as it was typed: another case, a name in small letters."""
    try:
        reason = decline(text, "dative", kind="position").reason
    except LanguageError:
        return None
    if reason in (doubts.NO_HEAD, doubts.NOT_A_POST) and _begins_in_another_case(text):
        return doubts.NOT_NOMINATIVE
    return reason if reason in (doubts.NOT_NOMINATIVE, doubts.SMALL_NAME) else None


def _begins_in_another_case(text: str) -> bool:
    """Whether the first word is of one person, and no nominative: Главы and Директора are so, or of several."""
    word = text.lower().removeprefix("временно ").split()[0].strip(",;:")
    read = [parse.tag for parse in parses(word) if parse.tag.POS in ("NOUN", "ADJF", "PRTF")]
    single = {tag.case for tag in read if tag.number == "sing"}
    return is_known(word) and bool(single) and "nomn" not in single


def _decline_region(flat: str, case: Case) -> Form:
    if known := region_form(flat, case):
        return Form(known)
    if region(flat) and not flat.isascii():
        return short_region(clean_phrase(flat), case)
    form = decline_place(flat, case)
    if any(region(f"{flat} {sort}") for sort in ("область", "край", "республика")):
        return Form.doubtful(form.text, doubts.PART_OF_A_REGION)
    if country(flat) is None and _SUBJECT.search(flat.lower()) and may_be_a_slip(flat):
        return Form.doubtful(form.text, form.reason or doubts.LIKE_A_SUBJECT)
    return form


_RULES: dict[str, Callable[[str, Case, Gender | None], Form]] = {
    "person": lambda text, case, sex: (
        decline_couple(text, case) if " и " in text else decline_person(text, case, sex)
    ),
    "position": lambda text, case, _: decline_post(text, case),
    "municipality": lambda text, case, _: decline_place(text, case),
    "country": lambda text, case, _: decline_place(text, case),
    "body": lambda text, case, _: decline_body(text, case),
    "region": lambda text, case, _: _decline_region(text, case),
}
