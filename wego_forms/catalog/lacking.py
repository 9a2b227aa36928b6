"""What a letter has and its template doesn't print, and an address that an envelope asks for and a letter hasn't."""

from __future__ import annotations

from wego_forms.catalog.kind import Kind
from wego_forms.errors import Both, Lang, Problem
from wego_forms.filling import Template
from wego_forms.records import Letter, Record

#: Of our kinds, those that are letters.
_LETTERS = frozenset(("letter", "invitation"))
#: What is lost where it isn't printed: how a tag is written, by the names under which a template may ask for it.
_HAS = {
    ("addressees", "addressee"): "{%p for a in addressees %}",
    ("salutation",): "{{ salutation }}",
    ("body",): "{{ body }}",
    ("signatory", "signatories"): "{{ signatory.name }}",
    ("number",): "{{ number }}",
    ("date",): "{{ date }}",
}
#: By these a letter is told from an envelope, a label or a register, which print little of it.
_TELLING = (*list(_HAS)[:4], ("subject",))
_ENOUGH = 3
#: What stands inside the envelope.
_INSIDE = {"salutation", "body", "subject", "signatory", "signatories"}


def lacking(template: Template, kind: Kind) -> tuple[Problem, ...]:
    """The note of what a letter's template leaves out; none of an own kind, whose office chose its fields."""
    if kind.definition is not None or kind.name not in _LETTERS or template.is_form:
        return ()
    asked = {path.split(".")[0].removesuffix("[]") for path in template.fields}
    if sum(not asked.isdisjoint(names) for names in _TELLING) < _ENOUGH:
        return ()
    lost = {
        names[0]: tag
        for names, tag in _HAS.items()
        if asked.isdisjoint(names) and (names[0] != "body" or kind.name == "letter")
    }
    if not lost:
        return ()
    tags = ", ".join(lost.values())
    return (
        Problem(
            Both("шаблон письма этого не печатает", "the template of a letter doesn't print this"),
            Both(f"Если оно нужно, вставьте {tags}.", f"If it is wanted, put in {tags}."),
            file=template.source,
            value=", ".join(lost),
        ),
    )


def addressless(template: Template, record: Record, lang: Lang) -> tuple[Problem, ...]:
    """The note of each addressee without an address, where the template is an envelope or a label and prints one."""
    if not isinstance(record, Letter) or template.is_form or not _is_for_the_outside(template):
        return ()
    one = len(record.addressees) == 1
    return tuple(
        Problem(
            Both("у адресата нет адреса: на конверте его не будет", "the envelope has no address"),
            Both(
                f"Впишите address.{lang} адресату, в таблице – столбец addressee.address.{lang}.",
                f"Fill the addressee's address.{lang}; in a table, the column addressee.address.{lang}.",
            ),
            place="addressee.address" if one else f"addressees[{number}].address",
        )
        for number, addressee in enumerate(record.addressees)
        if not (addressee.address and addressee.address.get(lang))
    )


def _is_for_the_outside(template: Template) -> bool:
    """Whether it prints where the letter goes, and nothing of what it says."""
    asked = template.fields
    prints = "addressee.address" in asked or "addressees[].address" in asked
    return prints and not any(path.partition(".")[0] in _INSIDE for path in asked)
