"""The reference, made from the code: every command and option, record field, template field, filter and error.

`python docs/reference.py FOLDER` writes ru/reference.md and en/reference.md there; the site has them made anew.
"""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wego_forms import errors
from wego_forms.catalog import BUILT_IN
from wego_forms.catalog.schemas import schema_of
from wego_forms.cli.app import COMMANDS
from wego_forms.errors import Both, Lang
from wego_forms.sheets import HEADINGS

ROOT = Path(__file__).parents[1]
_TITLE = Both("Справочник", "Reference")
_MADE = Both("Сделан из кода: `docs/reference.py`.", "Made from the code by `docs/reference.py`.")
_COMMANDS = Both("Команды", "Commands")
_RECORDS = Both("Поля записей", "Fields of records")
_TEMPLATES = Both("Что может стоять в шаблоне", "What a template may name")
_ERRORS = Both("Ошибки", "Errors")
_COLUMNS = Both("Столбцы таблицы адресатов", "Columns of a table of addressees")
_HEAD = Both("| поле | что это | обязательно |", "| field | what it is | required |")
_HAS = Both(
    "У каждой ошибки есть `problems`: файл, строка, место, значение и что сделать. Все – `WegoFormsError`.",
    "Each error has `problems`: file, line, place, value and remedy. All are a `WegoFormsError`.",
)
_RUSSIAN = {
    "WegoFormsError": "корень всех ошибок",
    "InputError": "дано не то, что нужно",
    "RecordError": "запись или её файл неверны",
    "LanguageError": "слово или имя не поставить в нужную форму",
    "TemplateError": "шаблон не открыть, не разобрать или не заполнить",
    "DrawingError": "документ не нарисовать",
    "OutputError": "файл не записать",
    "ToolError": "внешней программы нет, или она не справилась",
    "WegoFormsWarning": "корень всех предупреждений",
    "DrawingWarning": "предупреждение: PDF покажет это иначе, чем Word",
    "TemplateWarning": "предупреждение о шаблоне",
}
SUBCOMMANDS = ("kind list", "kind show", "kind new")


def reference(lang: Lang) -> str:
    """The page in `lang`."""
    parts = [f"# {_TITLE(lang)}", _MADE(lang), f"## {_COMMANDS(lang)}", *_commands(lang)]
    parts += [f"## {_RECORDS(lang)}", *_fields(lang), f"## {_COLUMNS(lang)}", _columns(lang)]
    parts += [f"## {_TEMPLATES(lang)}", *_templates(lang), f"## {_ERRORS(lang)}", _HAS(lang), _tree(lang)]
    return "\n\n".join(parts) + "\n"


def _said(lang: Lang, *arguments: str) -> str:
    ours = {"WEGO_FORMS_LANG": lang, "COLUMNS": "110", "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "wego_forms", *arguments]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, encoding="utf-8", env={**os.environ, **ours}
    ).stdout


def _commands(lang: Lang) -> Iterator[str]:
    for name in (*COMMANDS, *SUBCOMMANDS):
        yield f"### wego-forms {name}"
        yield "```text\n" + _said(lang, *name.split(), "--help").strip() + "\n```"


def _fields(lang: Lang) -> Iterator[str]:
    seen: dict[str, Any] = {}
    for kind in BUILT_IN:
        made = schema_of(kind)
        yield f"### {kind.name}"
        yield _table(made, lang)
        seen |= made.get("$defs", {})
    for name, group in sorted(seen.items()):
        if group.get("properties"):
            yield f"### {name}"
            if lang == "en" and group.get("description"):
                yield group["description"].partition("\n\n")[0].replace("\n", " ")
            yield _table(group, lang)


def _table(schema: dict[str, Any], lang: Lang) -> str:
    rows = [_HEAD(lang), "| --- | --- | --- |"]
    # A name is one string, or parts, of which the first way names those that must be there.
    required = set(schema.get("required") or schema.get("anyOf", [{}])[0].get("required", ()))
    for name, field in schema.get("properties", {}).items():
        title = field.get("title" if lang == "ru" else "description") if field.get("description") else ""
        kind = " · ".join(part for part in (title or "", _type(field)) if part)
        rows.append(f"| `{name}` | {kind} | {'✓' if name in required else ''} |")
    return "\n".join(rows)


def _type(field: dict[str, Any]) -> str:
    """A field's type, as the schema has it: groups by their names, choices by their words."""
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in field:
        return ", ".join(f"`{word}`" for word in field["enum"])
    for together in ("anyOf", "oneOf"):
        if together in field:
            return " / ".join(dict.fromkeys(part for part in map(_type, field[together]) if part))
    if field.get("type") == "array":
        return f"[{_type(field.get('items', {}))}, …]"
    return {"null": "", None: ""}.get(field.get("type"), f"`{field.get('format', field.get('type'))}`")


def _columns(lang: Lang) -> str:
    head = Both("| столбец | по-русски | по-английски |", "| column | in Russian | in English |")(lang)
    return "\n".join(
        [
            head,
            "| --- | --- | --- |",
            *(f"| `{path}` | {both.ru} | {both.en} |" for path, both in HEADINGS.items()),
        ]
    )


def _templates(lang: Lang) -> Iterator[str]:
    for kind in BUILT_IN:
        yield f"### {kind.name}: {Both('шаблон', 'template')(lang)}"
        yield "```text\n" + _said(lang, "kind", "show", kind.name).strip() + "\n```"


def _tree(lang: Lang) -> str:
    rows = [Both("| ошибка | что это | вид |", "| error | what it is | is a |")(lang), "| --- | --- | --- |"]
    for name, each in vars(errors).items():
        if inspect.isclass(each) and issubclass(each, Exception) and each.__module__ == errors.__name__:
            what = _RUSSIAN[name] if lang == "ru" else (each.__doc__ or "").partition("\n")[0]
            rows.append(f"| `{name}` | {what} | `{each.__bases__[0].__name__}` |")
    return "\n".join(rows)


def main() -> None:
    """Write both pages."""
    for lang in ("ru", "en"):
        page = Path(sys.argv[1]) / lang / "reference.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(reference(lang), encoding="utf-8")
        print(page)


if __name__ == "__main__":
    main()
