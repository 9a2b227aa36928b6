"""A record's signature, seal and emblem as its template needs them: marks as text, pictures for the dummies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wego_forms.catalog import kind_of
from wego_forms.choosing import LANGUAGES
from wego_forms.errors import Both, InputError, Lang, Problem, RecordError
from wego_forms.filling import WHOLE, Document, FileInset, Inset, Template
from wego_forms.records import Letter, Record
from wego_forms.records.blocks import Seal, Signature
from wego_forms.records.files import named_by_record

_JOINTS: dict[Lang, str] = {"ru": " и ", "en": " and no "}


@dataclass(frozen=True)
class Blocks:
    """`values` join the fields; `pictures` go into the template's dummies; what it `lacks` makes a draft."""

    values: dict[str, Any]
    pictures: dict[str, Inset] = field(default_factory=dict)
    lacks: tuple[str, ...] = ()


def blocks_of(record: Record, lang: Lang, template: Template) -> Blocks:
    """The blocks of a record. A draft carries neither signature nor seal nor mark, only the emblem.

    InputError, with the field's place: a picture or a certificate that can't be read, or isn't valid on the
    document's day.
    """
    pictures = _emblem(record)
    lacking = _lacks(record, template)
    draft = bool(lacking)
    values: dict[str, Any] = {"draft": draft, WHOLE: isinstance(record, Letter) and not draft}
    for number in _signatories(record):
        signature: Signature = getattr(record, f"signature{number}")
        seal: Seal = getattr(record, f"seal{number}")
        mark = ""
        if not draft:
            pictures |= _signed(record, signature, seal, number)
            mark = _mark(record, signature, number, lang)
        values |= {f"signature{number}": {"mark": mark}, f"seal{number}": {"place": seal.mode == "place"}}
    return Blocks(values, pictures | _own(record), lacking)


def _signatories(record: Record) -> Iterator[str]:
    """What follows `signature` and `seal` in the names of each signatory's blocks: nothing, 2, 3 …"""
    yield ""
    fields = type(record).model_fields  # asked for what it hasn't, a record takes long to say so
    yield from (number for number in "23456789" if f"signature{number}" in fields)


def _lacks(record: Record, template: Template) -> tuple[str, ...]:
    """What makes a draft: a letter's number or date; the date of a form that a picture or certificate is to sign.

    A letter whose template has no place for a number (a greeting card) doesn't want one.
    """
    if isinstance(record, Letter):
        wanted: tuple[str, ...] = ("number", "date") if "number" in template.fields else ("date",)
    else:
        signed = record.signature.mode != "blank" or record.seal.mode == "image"
        wanted = ("date",) if signed else ()
    return tuple(name for name in wanted if getattr(record, name) is None)


def draft_note(document: Document, file: str) -> Problem | None:
    """That the document of the record `file` is marked as a draft, and why; None: it is none."""
    if not document.draft:
        return None
    lacking = document._lacks
    words = {"number": Both("номера", "number"), "date": Both("даты", "date")}
    ru, en = (joint.join(words[name](lang) for name in lacking) for lang, joint in _JOINTS.items())
    named = ", ".join(f"{name}:" for name in lacking)
    return Problem(
        Both(f"документ помечен как проект: нет {ru}", f"the document is marked as a draft: it has no {en}"),
        Both(
            f"Если это не проект, укажите в записи {named}",
            f"If it isn't to be one, give the record {named}",
        ),
        file=file,
    )


def carried(record: Record, blocks: Blocks, template: Template) -> None:
    """Refuse a template that would lose a block of a paper signed on it. RecordError, with the field's place."""
    kind = kind_of(record)
    own, lost = kind.pictures, []
    if kind.definition and any(path.split(".")[0] in kind.definition.fields for path in template.fields):
        lost = [
            name
            for name in own
            if name in blocks.pictures and name not in (*template.pictures, *template.fields)
        ]
    if template.names_signers:
        lost += _lost_of_signed(blocks, template, own)
    elif kind.definition and any(template.source.endswith(f"{lang}/{kind.name}.docx") for lang in LANGUAGES):
        # whoever signs is a field of the kind's own; a date it may do without
        lost += [name for name in _lost_of_signed(blocks, template, own) if name != "draft"]
    if lost:
        raise RecordError([_lost(name, record, template) for name in lost])


def _lost(name: str, record: Record, template: Template) -> Problem:
    if name == "draft":
        what = Both(
            f"без номера или даты это проект, а в шаблоне {template.source} нет места для пометки о нём",
            f"without a number or a date it is a draft, and {template.source} has no place to say so",
        )
        remedy = Both(
            "Дайте номер и дату, или вставьте в шаблон {%p if draft %}, ПРОЕКТ, {%p endif %} тремя абзацами.",
            "Give a number and a date, or put {%p if draft %}, DRAFT, {%p endif %} into the template: "
            "three paragraphs.",
        )
    else:
        what = Both(
            f"в шаблоне {template.source} нет места для этого",
            f"{template.source} has no place for this",
        )
        remedy = Both(
            "Вставьте в шаблон картинку с этим именем или поле (docs/templates.md).",
            "Put a picture of that name, or the field, into the template (docs/templates.md).",
        )
    return Problem(what, remedy, file=record.source, place=name)


def _lost_of_signed(blocks: Blocks, template: Template, own: tuple[str, ...]) -> list[str]:
    """What a paper that is signed would lose; an envelope, which nobody signs, loses nothing."""
    lost = [name for name in blocks.pictures if name not in (*template.pictures, *own)]
    lost += [
        name
        for name, said in blocks.values.items()
        if name.startswith("signature") and said["mark"] and f"{name}.mark" not in template.fields
    ]
    if blocks.values["draft"] and "draft" not in template.fields:
        lost.append("draft")
    return lost


def _emblem(record: Record) -> dict[str, Inset]:
    if not isinstance(record, Letter) or record.letterhead.emblem is None:
        return {}
    return {"emblem": _inset(record, "letterhead.emblem", record.letterhead.emblem)}


def _signed(record: Record, signature: Signature, seal: Seal, number: str) -> dict[str, Inset]:
    found = {}
    if signature.file:
        found[f"signature{number}"] = _inset(
            record, f"signature{number}.file", signature.file, remove_white=signature.remove_white
        )
    if seal.file:
        found[f"seal{number}"] = _inset(
            record, f"seal{number}.file", seal.file, remove_white=seal.remove_white, size=seal.diameter
        )
    return found


def _own(record: Record) -> dict[str, Inset]:
    """The pictures that are fields of the record's own kind."""
    given = {name: getattr(record, name) for name in kind_of(record).pictures}
    return {name: _inset(record, name, file) for name, file in given.items() if file}


def _inset(
    record: Record, place: str, file: Path, *, remove_white: bool = False, size: float | None = None
) -> Inset:
    try:
        return FileInset.open(named_by_record(record.source, file, place), remove_white, size)
    except InputError as error:
        raise error.within(place=place) from None


def _mark(record: Record, signature: Signature, number: str, lang: Lang) -> str:
    """The electronic-signature mark's lines, of a certificate that is valid on the document's day."""
    if signature.certificate is None or record.date is None:
        return ""
    from wego_forms.signing import ask_password, mark_lines, read_certificate

    place = f"signature{number}.certificate"
    file = named_by_record(record.source, signature.certificate, place)
    try:
        certificate = read_certificate(file, lambda: ask_password(str(file)))
        certificate.check_day(record.date)
    except InputError as error:
        raise error.within(place=place) from None
    lines = mark_lines(certificate, lang)
    return "\n".join((lines.title, lines.certificate, lines.owner, lines.validity))
