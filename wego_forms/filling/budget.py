"""What a fill may use: turns of loops, time, letters; each is told with its place when there is none left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import islice
from time import monotonic, thread_time
from typing import TYPE_CHECKING, Any

from jinja2.exceptions import SecurityError

from wego_forms.errors import Both
from wego_forms.fields.values import Unsayable, Value

if TYPE_CHECKING:
    from jinja2 import Template

#: Characters of one value that a template makes: a long letter has some 10,000.
MAX_TEXT = 1_000_000
#: Turns of a template's loops in one fill, those in others counted one by one: 10,000 rows of 20 cells.
MAX_STEPS = 200_000
#: Characters of one part's XML when it is filled, or of a text in a record: the guide's has 200,000.
MAX_OUTPUT = 50_000_000
#: Processor time of one fill: the guide takes 0.01 s, and 10,000 rows of 20 cells 1 s.
MAX_SECONDS = 20
#: Pieces of text, or turns of a loop, between two looks at the time: a look costs as much as a turn.
_A_FEW = 32
TOO_LONG = Both(
    f"текст длиннее {MAX_TEXT} знаков",
    f"a text of more than {MAX_TEXT} characters",
)
SHORTER = Both("Уменьшите его: столько в документе не бывает.", "Make it shorter: no document has so much.")


@dataclass
class _Budget:
    """What is left to a fill: turns of loops, time at the least, and its thread's processor time when it began."""

    left: int
    until: float
    begun: float


_STEPS: ContextVar[_Budget] = ContextVar("steps")


class Refused(SecurityError):
    """What a template may not do, or too much of it: what, and the way out. `line`: of the source, where known."""

    def __init__(self, what: Both, remedy: Both, line: int | None = None, part: str | None = None) -> None:
        self.what = what
        self.remedy = remedy
        self.line = line
        self.part = part
        super().__init__(what.en)


def begin() -> None:
    """Begin a fill: its steps and its time are counted from here."""
    _STEPS.set(_Budget(MAX_STEPS, monotonic() + MAX_SECONDS, thread_time()))


def rendered(template: Template, values: Mapping[str, Any]) -> str:
    """The filled text. Refused: it is longer than any document."""
    pieces: list[str] = []
    length = 0
    going = template.root_render_func(
        template.new_context(values if isinstance(values, dict) else dict(values))
    )
    try:
        # One by one near the bound, so that the tag that goes over it is named.
        while True:
            many = _A_FEW if length < MAX_OUTPUT - _A_FEW * MAX_TEXT else 1
            some = list(islice(going, many))
            pieces += some
            length += sum(map(len, some))
            if length > MAX_OUTPUT:
                raise _too_much(template, going)
            if len(some) < many:
                break
            in_time()
    except Exception as error:
        if isinstance(error, Refused) and error.line:
            raise
        template.environment.handle_exception()  # which tells the lines of the source
    return "".join(pieces)


def _too_much(template: Template, going: Any) -> Refused:
    what = Both(f"текст длиннее {MAX_OUTPUT} знаков", f"a text of more than {MAX_OUTPUT} characters")
    at = going.gi_frame.f_lineno if going.gi_frame else 1
    return Refused(what, SHORTER, template.get_corresponding_lineno(at), template.name)


def in_time() -> None:
    """Refused: the fill takes longer than any document does."""
    budget = _STEPS.get(None)
    if budget is None or monotonic() <= budget.until:  # the clock on the wall is cheap to look at
        return
    if thread_time() - budget.begun > MAX_SECONDS:
        raise Refused(
            Both(f"заполнение длится больше {MAX_SECONDS} с", f"the filling takes more than {MAX_SECONDS} s"),
            Both("Упростите циклы шаблона.", "Make the template's loops simpler."),
        )


class _Timed(list[Any]):
    """Many items, gone through by one loop with an eye on the time."""

    def __iter__(self) -> Iterator[Any]:
        for number, item in enumerate(super().__iter__()):
            if not number % _A_FEW:
                in_time()
            yield item


def taken(items: Any) -> Any:
    """What a loop goes through, once its turns are paid for. Refused: the fill has none left."""
    if not isinstance(items, list | tuple):
        if not_a_list := _not_a_list(items):
            raise not_a_list
        items = _listed(items)
    budget = _STEPS.get(None)
    if budget is not None:
        before = budget.left // _A_FEW
        budget.left -= len(items)
        if budget.left < 0:
            raise Refused(
                Both(f"в циклах больше {MAX_STEPS} шагов", f"the loops take more than {MAX_STEPS} steps"),
                SHORTER,
            )
        if budget.left // _A_FEW != before:
            in_time()
    return _Timed(items) if len(items) > _A_FEW else items


def _not_a_list(items: Any) -> Unsayable | None:
    """Why it can't be gone through: Python would take a text's letters, and a group's names."""
    if items is None:
        what = Both("списка нет: значения у поля нет", "there is no list: the field has no value")
        return Unsayable(
            what, Both("Поставьте вокруг цикла {%p if поле %}.", "Put {%p if field %} round the loop.")
        )
    if isinstance(items, str | Value | Mapping):
        thing = (
            Both("текст", "a text") if isinstance(items, str) else Both("группа полей", "a group of fields")
        )
        if isinstance(items, Value):
            thing = items.called
        return Unsayable(
            Both(f"это не список: {thing.ru}", f"this isn't a list, but {thing.en}"),
            Both(
                "Назовите список; одно поле печатает {{ поле }}.",
                "Name a list; {{ field }} prints one field.",
            ),
        )
    return None


def _listed(items: Any) -> Any:
    """A generator's items, a few more than can be paid for at the most; what isn't gone through stays as it is."""
    if not hasattr(items, "__iter__"):
        return items if hasattr(items, "__len__") else list(items)
    listed = []
    for item in items:
        listed.append(item)
        if len(listed) > MAX_STEPS:
            raise Refused(
                Both(f"в списке больше {MAX_STEPS} элементов", f"a list of more than {MAX_STEPS} items"),
                SHORTER,
            )
    return listed


def bounded(text: Any) -> Any:
    """The text, if it isn't too long. SecurityError: it is."""
    if isinstance(text, str) and len(text) > MAX_TEXT:
        raise Refused(TOO_LONG, SHORTER)
    return text
