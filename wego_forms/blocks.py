"""A record's signature, seal and emblem as its template needs them: marks as text, pictures for the dummies."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from wego_forms.errors import Both, InputError, Lang, Problem, RecordError
from wego_forms.filling import Inset, Template
from wego_forms.records import Letter, Record


@dataclass(frozen=True)
class Blocks:
    """`values` join the fields; `pictures` go into the template's dummies."""

    values: dict[str, Any]
    pictures: dict[str, Inset] = field(default_factory=dict)


def blocks_of(record: Record, lang: Lang) -> Blocks:
    """The blocks of a record. A draft carries neither signature nor seal nor mark, only the emblem.

    InputError, with the field's place: a picture or a certificate that can't be read, or isn't valid on the
    document's day.
    """
    pictures = _emblem(record)
    draft = is_draft(record)
    mark = ""
    if not draft:
        pictures |= _signed(record)
        mark = _mark(record, lang)
    values = {"draft": draft, "signature": {"mark": mark}, "seal": {"place": record.seal.mode == "place"}}
    return Blocks(values, pictures)


def is_draft(record: Record) -> bool:
    """A letter without number or date; a form that is to be signed by picture or certificate and has no date."""
    if isinstance(record, Letter):
        return record.number is None or record.date is None
    return record.date is None and (record.signature.mode != "blank" or record.seal.mode == "image")


def carried(record: Record, blocks: Blocks, template: Template) -> None:
    """Refuse a template that would lose a block of a paper signed on it. RecordError, with the field's place."""
    if not any(path.startswith("signatory") for path in template.fields):
        return  # nobody signs it: an envelope
    lost = [name for name in blocks.pictures if name not in template.pictures]
    if blocks.values["signature"]["mark"] and "signature.mark" not in template.fields:
        lost.append("signature")
    if blocks.values["draft"] and "draft" not in template.fields:
        lost.append("draft")
    if lost:
        raise RecordError(
            [
                Problem(
                    Both(
                        f"в шаблоне {template.source} нет места для этого",
                        f"{template.source} has no place for this",
                    ),
                    Both(
                        "Вставьте в шаблон картинку с этим именем или поле (docs/templates.md).",
                        "Put a picture of that name, or the field, into the template (docs/templates.md).",
                    ),
                    file=record.source,
                    place=name,
                )
                for name in lost
            ]
        )


def _emblem(record: Record) -> dict[str, Inset]:
    if not isinstance(record, Letter) or record.letterhead.emblem is None:
        return {}
    return {"emblem": _inset(record, "letterhead.emblem", record.letterhead.emblem)}


def _signed(record: Record) -> dict[str, Inset]:
    found = {}
    signature, seal = record.signature, record.seal
    if signature.file:
        found["signature"] = _inset(
            record, "signature.file", signature.file, remove_white=signature.remove_white
        )
    if seal.file:
        found["seal"] = _inset(
            record, "seal.file", seal.file, remove_white=seal.remove_white, size=seal.diameter
        )
    return found


def _inset(
    record: Record, place: str, file: Path, *, remove_white: bool = False, size: float | None = None
) -> Inset:
    from wego_forms.pictures import open_picture, pixels_for

    pixels = pixels_for(size, size) if size else None
    try:
        picture = open_picture(_beside(record, file), remove_white=remove_white, max_pixels_out=pixels)
    except InputError as error:
        raise error.within(place=place) from None
    return Inset(picture, size, size)


def _mark(record: Record, lang: Lang) -> str:
    """The electronic-signature mark's lines, of a certificate that is valid on the document's day."""
    if record.signature.certificate is None or record.date is None:
        return ""
    from wego_forms.signing import ask_password, mark_lines, read_certificate

    file = _beside(record, record.signature.certificate)
    try:
        certificate = read_certificate(file, lambda: ask_password(str(file)))
        certificate.check(datetime.combine(record.date, time(12), UTC))
    except InputError as error:
        raise error.within(place="signature.certificate") from None
    lines = mark_lines(certificate, lang)
    return "\n".join((lines.title, lines.certificate, lines.owner, lines.validity))


def _beside(record: Record, file: Path) -> Path:
    """A path of the record, told from the record's folder."""
    folder = Path(record.source).parent if record.source else Path()
    return file if file.is_absolute() else folder / file
