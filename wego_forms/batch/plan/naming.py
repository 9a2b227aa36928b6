"""Names of files from a pattern: unique, and safe on Windows and Linux whatever a record says."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Mapping

from wego_forms import language
from wego_forms.batch.options import DEFAULT_NAMES, SLASHES
from wego_forms.choosing import SheetLang, halves
from wego_forms.errors import Both, InputError, Lang, Problem, RecordError
from wego_forms.fields.invitation import full_name
from wego_forms.fields.people import region_name
from wego_forms.records import Application, Letter, Record

#: What can stand in braces in a pattern of names.
PLACEHOLDERS = ("row", "lang", "kind", "number", "date", "region", "family", "position")
# Names that Windows keeps for its devices, with any suffix.
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)")
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u200b-\u200f\u2028-\u202e\ufeff\ud800-\udfff]')
# A name has at most 255 characters on Windows and 255 bytes on Linux; a suffix and ` (9)` must still fit.
_MOST_BYTES = 200
_MOST_CHARACTERS = 120
#: What may stand behind a placeholder's colon: a fill, an alignment and a width of two digits.
_FORM = re.compile(r"(?:[^{}]?[<>^])?0?[0-9]{0,2}[ds]?")
_PATTERN = Both("имя файла по этому образцу не составить", "no file name can be made from this pattern")


def check_pattern(pattern: str) -> None:
    """InputError: the pattern isn't one, or leads out of the folder."""
    listed = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    remedy = Both(
        f"В скобках бывают: {listed}; пример: {{row:03}}_{{region}}_{{lang}}.",
        f"In braces there can be: {listed}; for example {{row:03}}_{{region}}_{{lang}}.",
    )
    try:
        found = list(string.Formatter().parse(pattern))
        names = [name for _, name, _, _ in found if name is not None]
        if any(not _FORM.fullmatch(form or "") or way for _, _, form, way in found):
            raise ValueError
        pattern.format(**{name: 1 if name == "row" else "a" for name in PLACEHOLDERS})
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        raise InputError(Problem(_PATTERN, remedy, value=pattern)) from None
    parts = SLASHES.split(pattern)
    if not names or any(name not in PLACEHOLDERS for name in names):
        raise InputError(Problem(_PATTERN, remedy, value=pattern))
    if any(part.strip(" .") == "" for part in parts) or ":" in parts[0].split("{")[0]:
        raise InputError(
            Problem(
                Both("образец имени выводит из папки", "the pattern of names leads out of the folder"),
                Both("Без .., / в начале и пустых папок.", "No .., no leading / and no empty folders."),
                value=pattern,
            )
        )


def stem(pattern: str, record: Record, row: int, lang: SheetLang, *, latin: bool, several: bool) -> str:
    """The name, without a suffix, of the file of `record`, with / between folders.

    Where there are `several` languages and the pattern has no {lang}, it comes at the end, as in `a.ru`. RecordError:
    the pattern asks for what the record hasn't.
    """
    made = pattern.format(**_values(pattern, record, row, lang))
    if several and not re.search(r"\{lang\b", pattern):
        made += f".{lang}"
    if latin:
        made = "".join(_latin(piece) for piece in re.split(r"([А-Яа-яЁё]+)", made))
    return "/".join(safe(part) for part in SLASHES.split(made))


def title(record: Record, sheet: SheetLang) -> str:
    """Whom the paper is for, as a bookmark says it: the name in full, and the region or the city."""
    lang = halves(sheet)[0]
    said = _of_whom(record, lang)
    if isinstance(record, Letter):
        name = full_name(record.addressees[0].person, "addressees[0].person", lang)
        return name if said["region"] == said["family"] else f"{name}, {said['region']}"
    return str(said.get("region") or record.kind)


def safe(name: str) -> str:
    """`name` as one that every file system takes: no device's name, no forbidden or hidden signs, not too long."""
    text = _FORBIDDEN.sub("_", SLASHES.sub("-", unicodedata.normalize("NFC", name)))
    text = re.sub(r"\s+", "_", text.strip()).strip(" .") or "_"
    text = text[:_MOST_CHARACTERS]
    while len(text.encode()) > _MOST_BYTES:
        text = text[:-1]
    text = _RESERVED.sub(lambda found: f"_{found[0]}", text, count=1) if _RESERVED.match(text) else text
    return text.rstrip(" .") or "_"


def _values(pattern: str, record: Record, row: int, lang: SheetLang) -> Mapping[str, object]:
    asked = {name for _, name, _, _ in string.Formatter().parse(pattern) if name}
    known: dict[str, object] = {"row": row, "lang": lang, "kind": record.kind}
    known["date"] = record.date.isoformat() if record.date else None
    known["number"] = getattr(record, "number", None)
    known |= _of_whom(record, halves(lang)[0])
    if pattern == DEFAULT_NAMES and not known.get("region"):
        known["region"] = record.kind  # of an office's own kind, which goes to nobody
    missing = sorted(name for name in asked if not known.get(name))
    if missing:
        raise RecordError(
            [
                Problem(
                    Both(
                        "имя файла просит то, чего в записи нет", "the file's name asks for what isn't there"
                    ),
                    Both("Заполните или измените --names.", "Fill it in, or change --names."),
                    place=name,
                )
                for name in missing
            ]
        )
    # What comes from a record never makes a folder.
    return {
        name: SLASHES.sub("-", value).strip(" .") if isinstance(value, str) else value
        for name, value in known.items()
        if name in asked
    }


def _of_whom(record: Record, lang: Lang) -> dict[str, object]:
    """Region, family name and post of the one whom the paper is for; for want of a region, the body or the name."""
    if isinstance(record, Letter):
        first = record.addressees[0]
        body = first.organization and (first.organization.get(lang) or first.organization.ru)
        region = region_name(first.region, "addressee.region", lang) if first.region else None
        return {
            "region": region or body or first.person.family,
            "family": first.person.family,
            "position": first.position.get(lang) or first.position.ru or first.position.en,
        }
    if isinstance(record, Application):
        name, head = record.applicant.name, record.head
        return {
            "region": name and (name.get(lang) or name.ru or name.en),
            "family": head.person and head.person.family,
            "position": head.position and (head.position.get(lang) or head.position.ru),
        }
    return {}


def _latin(piece: str) -> str:
    return language.latin(piece) if re.fullmatch(r"[А-Яа-яЁё]+", piece) else piece
