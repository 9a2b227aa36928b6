"""The Jinja2 environment of a template: sandboxed, escaping, strict, and how a value becomes XML text."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wego_forms.errors import Both
from wego_forms.filling.addresses import BEHIND, LINK, behind, link
from wego_forms.filling.attributes import CODE, SORTS, WORD, Sort
from wego_forms.filling.blank import RULED, WHOLE, Blank, is_unknown, line
from wego_forms.filling.prose.placing import CLOSE, OPEN
from wego_forms.filling.said import said
from wego_forms.language import agree as agree_russian
from wego_forms.once import once
from wego_forms.ooxml.instructions import escaped

if TYPE_CHECKING:
    from jinja2.runtime import Context
    from jinja2.sandbox import SandboxedEnvironment

# What XML 1.0 (production 2, Char) can't hold, and the marks of prose.
NOT_XML = re.compile(f"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[{OPEN}{CLOSE}]")
# A line's end as other programs write it: of old Macs and Windows, of Word's clipboard, of Unicode.
_LINE_END = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
# What a value can hold that needs more than escaping.
_NOT_PLAIN = re.compile(
    f"[\u2011\x85\u2028\u2029]|[^\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[{OPEN}{CLOSE}]"
)
# What a word of a field's code hasn't.
_NO_WORD = re.compile(r'[\s"“”„]|\A\\')
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
# Word's own hyphen that ends no line: every face has it, and it is searched for as any other.
_FIRM_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


class NotXml(ValueError):
    """A value with a character that no XML file can hold: a control character or half a surrogate pair."""


def agree(value: object, *forms: str) -> str:
    """The filter `agree('город', 'города', 'городов')` or `agree('city', 'cities')`: the number with its noun."""
    if value is None or isinstance(value, Blank):
        return f"{line(None)}\u00a0{forms[-1]}"
    number = int(re.sub(r"\s", "", str(value)))
    return f"{value}\u00a0{agree_russian(number, *forms)}"


@lru_cache(maxsize=256)
def _forms(one: str, few: str, many: str | None) -> tuple[str, ...]:
    """The noun's forms. Unsayable: a Russian noun has three after numbers, an English one two."""
    from wego_forms.fields.values import Unsayable

    if bool(re.search("[А-Яа-яЁё]", one + few)) != (many is not None):
        raise Unsayable(
            Both(
                "фильтр agree написан неверно: у русского слова три формы, у английского две",
                "the filter agree isn't written right: a Russian noun has three forms, an English one two",
            ),
            Both(
                "Пишите |agree('город', 'города', 'городов') или |agree('city', 'cities').",
                "Write |agree('город', 'города', 'городов') or |agree('city', 'cities').",
            ),
        )
    return (one, few) if many is None else (one, few, many)


def as_text(value: object, lang: object) -> str:
    """What a tag prints of a value that is there, its lines ended by \\n. NotText, Unsayable, NotXml: it can't."""
    value = said(value)
    if isinstance(value, float | Decimal):
        value = _decimal(value, lang)
    text = _LINE_END.sub("\n", str(value))
    if NOT_XML.search(text):
        raise NotXml
    return text


def _decimal(value: float | Decimal, lang: object) -> str:
    """A number that a template has reckoned or was given, as the document's language writes it."""
    text = f"{value:f}" if isinstance(value, Decimal) else f"{value:.10f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if lang == "ru" else text


def flat(value: object, takes: str = "line") -> str:
    """The value where the text can't have lines or tabs: in an attribute, a link's address, a field's code.

    `takes`: what of a tag's place, as of `Tag.takes`. Unsayable: the value is none, and Word would open no such file
    or read another code.
    """
    if takes in SORTS:
        return _of_sort(value, SORTS[takes])
    if takes == LINK:
        return link(value)
    text = str(line(value) if is_unknown(value) else said(value))
    text = _LINE_END.sub("\n", text).replace("\n", " ").replace("\t", " ").replace("\u2011", "-")
    if takes == WORD and (not text or _NO_WORD.search(text)):
        raise _no_word()
    if takes == BEHIND:
        return behind(text)
    return escaped(text) if takes in (CODE, WORD) else text


def _no_word() -> Exception:
    from wego_forms.fields.values import Unsayable

    return Unsayable(
        Both(
            "в коде поля Word здесь может стоять только одно слово",
            "only one word can stand here, in the code of a field of Word's",
        ),
        Both("Возьмите тег в коде поля в кавычки.", "Put quotation marks round the tag in the field's code."),
    )


def _of_sort(value: object, sort: Sort) -> str:
    from wego_forms.fields.values import Unsayable

    if is_unknown(value):
        return sort.unknown
    if isinstance(value, bool):
        value = int(value)
    number = getattr(value, "number", None)  # a figure is written without its blanks and its currency
    text = f"{number:f}" if number is not None else str(said(value)).strip().removeprefix("#")
    if sort.fits.fullmatch(text) is None:
        raise Unsayable(sort.what, sort.remedy)
    return text


def stopped(value: Any, stop: str = ".") -> Any:
    """The value before a full stop (an exclamation mark) of the template's: one stop is enough for both."""
    if (
        value is None
        or hasattr(type(value), "_fail_with_undefined_error")
        or hasattr(type(value), "__html__")
    ):
        return value
    text = str(said(value))  # a day, a sum, a post are values that say themselves
    return value if not text.endswith(stop) or text.endswith(stop * 2) else text[:-1]


class Hole(TypeError):
    """A tag without a value, in running text of a paper that goes out: a line to write on would be a hole in it."""


@once
def environment() -> SandboxedEnvironment:
    """The one environment that every template is compiled in; made when first needed."""
    from jinja2 import StrictUndefined, pass_context
    from markupsafe import Markup, escape

    from wego_forms.fields.figures import Prose, Shown
    from wego_forms.fields.values import LANG, Value
    from wego_forms.filling import budget, builtin, habits, pitfalls, sandbox, usage
    from wego_forms.filling.filters import FILTERS

    @pass_context
    def text(context: Context, value: object) -> object:
        """What a tag prints. A new line in a value is a new line in Word, a tab is a tab."""
        if type(value) is str and not _NOT_PLAIN.search(value):
            return value  # most values; Jinja2 escapes it
        if value is None and context.get(WHOLE) is True:
            raise Hole
        if value is None or isinstance(value, Blank):
            return line(None)
        if isinstance(value, StrictUndefined | Markup):
            return value
        if isinstance(value, Prose):
            value.guesses.prose.append(value)
            return Markup(f"{OPEN}{len(value.guesses.prose) - 1}{CLOSE}")
        if isinstance(value, Shown):
            raise value.among_text()
        safe = str(escape(as_text(value, context.get(LANG))))
        if "\n" in safe or "\t" in safe:
            safe = safe.replace("\n", _BREAK).replace("\t", _TAB)
        safe = safe.replace("\u2011", _FIRM_HYPHEN)
        return Markup(safe)

    @pass_context
    def counted(context: Context, value: object, one: str, few: str, many: str | None = None) -> object:
        if value == "" or (value is None and context.get(WHOLE) is True):
            return value  # nothing, or a hole, as its place decides
        return agree(value, *_forms(one, few, many))

    @pass_context
    def alone(context: Context, value: object, looped: bool) -> object:
        """What a tag prints that is all its paragraph has: an item may lack it, and its cell stays empty."""
        return "" if value is None and (looped or context.get(RULED) is True) else value

    class FieldsFirst(sandbox.Sandbox):
        """`a.title` is the field of that name, never a method that Python's values happen to have."""

        def getattr(self, obj: Any, attribute: str) -> Any:
            """The field, where `obj` is a group of fields; no exception on the way there, which is the speed."""
            if type(obj) is dict:
                return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
            if obj is None:
                return None  # what isn't known has no parts that are
            if isinstance(obj, Value):
                parts = obj.parts()
                if attribute in parts:
                    return parts[attribute]
                if attribute in habits.TEXT_METHODS:
                    return super().getattr(str(said(obj)), attribute)
                return self.undefined(obj=obj, name=attribute)
            return super().getattr(obj, attribute)

    made = FieldsFirst(autoescape=True, undefined=StrictUndefined, finalize=text, keep_trailing_newline=True)
    made.globals.clear()
    given = made.filters
    made.filters = {name: given[name] for name in builtin.ALLOWED_FILTERS}
    made.filters |= {name: builtin.of_text(given[name]) for name in builtin.TEXT_FILTERS}
    made.filters |= {name: builtin.of_items(given[name]) for name in builtin.ITEM_FILTERS}
    made.filters |= {"string": builtin.string, "int": builtin.whole_number, "float": builtin.decimal}
    made.filters |= {"d": builtin.default, "default": builtin.default}
    made.filters |= {"join": builtin.joined, "replace": builtin.replaced, "round": builtin.rounded}
    made.filters |= {"length": builtin.length, "count": builtin.length}
    made.filters["sum"] = builtin.of_items(builtin.total)
    made.filters |= {"_taken": budget.taken, "_bounded": budget.bounded, "_piece": builtin.piece}
    made.filters["_comparable"] = pitfalls.compared
    made.filters["_alone"] = alone
    made.filters["_stopped"] = stopped
    made.filters |= {"line": line, "agree": counted, "flat": flat} | FILTERS
    quick = (
        "line",
        "flat",
        *(name for name in made.filters if name[0] == "_"),
    )  # those say themselves what is wrong
    made.filters |= {
        name: usage.guarded(name, function) for name, function in made.filters.items() if name not in quick
    }
    return made
