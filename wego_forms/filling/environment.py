"""The Jinja2 environment of a template: sandboxed, escaping, strict, and how a value becomes XML text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wego_forms.filling.blank import RULED, WHOLE, Blank, line
from wego_forms.filling.prose.placing import CLOSE, OPEN
from wego_forms.filling.said import said
from wego_forms.language import agree as agree_russian
from wego_forms.once import once

if TYPE_CHECKING:
    from jinja2.runtime import Context
    from jinja2.sandbox import SandboxedEnvironment

# What XML 1.0 (production 2, Char) can't hold, and the marks of prose.
NOT_XML = re.compile(f"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[{OPEN}{CLOSE}]")
# What a value can hold that needs more than escaping.
_NOT_PLAIN = re.compile(f"[\u2011]|[^\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[{OPEN}{CLOSE}]")
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


def flat(value: object) -> str:
    """The value where the text can't have lines or tabs: in an attribute, a link's address, a field's code."""
    return " ".join(line(value).split("\n")).replace("\t", " ").replace("\r", " ").replace("\u2011", "-")


class Hole(TypeError):
    """A tag without a value, in running text of a paper that goes out: a line to write on would be a hole in it."""


@once
def environment() -> SandboxedEnvironment:
    """The one environment that every template is compiled in; made when first needed."""
    from jinja2 import StrictUndefined, pass_context
    from markupsafe import Markup, escape

    from wego_forms.fields.figures import Prose, Shown
    from wego_forms.fields.values import Value
    from wego_forms.filling import sandbox
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
        said(value)
        if NOT_XML.search(str(value)):
            raise NotXml
        safe = str(escape(value))
        if "\n" in safe or "\t" in safe:
            safe = safe.replace("\n", _BREAK).replace("\t", _TAB)
        safe = safe.replace("\u2011", _FIRM_HYPHEN)
        return Markup(safe)

    @pass_context
    def counted(context: Context, value: object, *forms: str) -> object:
        if value == "" or (value is None and context.get(WHOLE) is True):
            return value  # nothing, or a hole, as its place decides
        return agree(value, *forms)

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
                return parts[attribute] if attribute in parts else self.undefined(obj=obj, name=attribute)
            return super().getattr(obj, attribute)

    made = FieldsFirst(autoescape=True, undefined=StrictUndefined, finalize=text, keep_trailing_newline=True)
    made.globals.clear()
    given = made.filters
    made.filters = {name: given[name] for name in sandbox.ALLOWED_FILTERS}
    made.filters |= {name: sandbox.of_text(given[name]) for name in sandbox.TEXT_FILTERS}
    made.filters["string"] = sandbox.string
    made.filters |= {"join": sandbox.joined, "replace": sandbox.replaced, "round": sandbox.rounded}
    made.filters |= {"_taken": sandbox.taken, "_bounded": sandbox.bounded, "_said": said}
    made.filters["_alone"] = alone
    made.filters |= {"line": line, "agree": counted, "flat": flat} | FILTERS
    return made
