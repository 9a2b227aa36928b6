"""A new kind of an office's own: a definition, two templates to edit in Word, a sample record, a sample table."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from wego_forms.catalog.definition import KIND_NAME, Base
from wego_forms.catalog.find import Kinds
from wego_forms.catalog.kind import Kind
from wego_forms.catalog.remarks import remarked
from wego_forms.catalog.samples import examples_folder
from wego_forms.catalog.templates import ours, template_path
from wego_forms.choosing import LANGUAGES
from wego_forms.errors import Both, InputError, Lang, Problem, user_language
from wego_forms.records.files import parse_data, read_text

_DEFINITIONS: dict[str, str] = {
    "letter": """\
fields:
  text: {type: lines, title: {ru: Текст письма, en: Text of the letter}, example: {ru: {TEXT_RU}, en: {TEXT_EN}}}
""",
    "page": """\
fields:
  heading: {type: text, title: {ru: Заголовок, en: Heading}, example: {ru: Благодарность, en: Letter of thanks}}
  text: {type: lines, title: {ru: Текст, en: Text}, example: {ru: {TEXT_RU}, en: {TEXT_EN}}}
  signed_by: {type: official, title: {ru: Кто подписывает, en: Who signs}}
""",
    "form": """\
fields:
  purpose: {type: text, title: {ru: Цель, en: Purpose}, optional: true}
  participants: {type: number, title: {ru: Число участников, en: Number of participants}, min: 1, optional: true}
""",
}
_TEXTS = {
    "{TEXT_RU}": '"Благодарим Вас за участие в работе организации.\\n\\nНадеемся на дальнейшее сотрудничество."',
    "{TEXT_EN}": '"Thank you for taking part in the work of the organisation.\\n\\nWe hope to work with you again."',
}
_HEAD = Both(
    """\
# Вид документа: его поля и то, как они называются. Шаблоны – ru/{name}.docx и en/{name}.docx, их правят в Word.
# Типы полей: text, lines, number, money, date, time, month, term, flag, choice, person, official, post, place, body,
# country, email, phone, website, postcode, picture, list. Что может стоять в шаблоне: wego-forms kind show {name}.
""",
    """\
# A kind of document: its fields, and what they are called. Its templates, ru/{name}.docx and en/{name}.docx, are
# edited in Word. Types of fields: text, lines, number, money, date, time, month, term, flag, choice, person,
# official, post, place, body, country, email, phone, website, postcode, picture, list. What a template may name:
# wego-forms kind show {name}.
""",
)
_TITLE = Both("назовите вид по-русски и по-английски", "what the kind is called in either language")


def new_kind(name: str, base: Base, like: Kind | None = None) -> dict[str, bytes]:
    """The files of a new kind, by their path in the folder of kinds: NAME.yaml, ru/NAME.docx, en/NAME.docx.

    `like`: the kind whose fields and templates it begins with. InputError: the name isn't one, or is taken by ours.
    """
    if not KIND_NAME.fullmatch(name) or name in Kinds():
        raise InputError(
            Problem(
                Both("так вид документа не назвать", "a kind of document can't be named so"),
                Both(
                    "Латинские буквы, цифры и дефис, с буквы; не имена наших видов.",
                    "Latin letters, digits and a hyphen, a letter first; not a name of ours.",
                ),
                value=name,
            )
        )
    if like is not None and like.definition is not None and like.folder is not None:
        definition = read_text(like.folder / f"{like.name}.yaml")
        if like.folder.parent == examples_folder():  # an office's own remarks are left as they are
            definition = remarked(definition, user_language())
        return {
            f"{name}.yaml": _renamed(definition, like.name, name).encode(),
            **{f"{lang}/{name}.docx": like.template_path(lang).read_bytes() for lang in like.languages},
        }
    if like is not None:
        raise InputError(
            Problem(
                Both("этот вид не описан данными", "that kind isn't defined by data"),
                Both("Начните с --base letter.", "Begin with --base letter."),
                value=like.name,
            )
        )
    title = name.replace("-", " ").replace("_", " ").capitalize()
    text = _HEAD(user_language()).replace("{name}", name)
    remark = _TITLE(user_language())
    text += (
        f"kind: {name}\nbase: {base}\ntitle: {{ru: {title}, en: {title}}}  # {remark}\n{_DEFINITIONS[base]}"
    )
    for mark, example in _TEXTS.items():
        text = text.replace(mark, example)
    return {
        f"{name}.yaml": text.encode(),
        **{f"{lang}/{name}.docx": _template(_start(base, lang)) for lang in LANGUAGES},
    }


def _renamed(definition: str, old: str, new: str) -> str:
    """The definition with another kind's name; a remark before it, in which the old one stands, is left as it is."""
    _, lines = parse_data(definition, "")
    written = definition.split("\n")
    first = lines[("kind",)] - 1
    rest = re.sub(
        rf"(\bkind[\"']?\s*:\s*[\"']?){re.escape(old)}\b", rf"\g<1>{new}", "\n".join(written[first:]), count=1
    )
    return "\n".join([*written[:first], rest])


def _start(base: Base, lang: Lang) -> Path:
    """The template that a kind of that base begins with: our letter, or one that is kept for it."""
    return template_path("letter", lang) if base == "letter" else template_path(base, lang, ours() / "starts")


def _template(path: Path) -> bytes:
    """The template with the new kind's field in the place of the letter's body."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.infolist():
            data = source.read(member)
            if member.filename == "word/document.xml":
                data = data.replace(b"{{ body }}", b"{{ text }}").replace(
                    b"{%p if body !=", b"{%p if text !="
                )
            target.writestr(member, data)
    return out.getvalue()
