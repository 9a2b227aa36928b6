"""What authors bring from other template engines, and what takes its place here."""

from __future__ import annotations

from wego_forms.errors import Both
from wego_forms.filling.nearest import meant
from wego_forms.filling.tags import KEYWORDS, Tag

#: Methods of a text that a template may call, as Python has them.
TEXT_METHODS = frozenset(
    (
        *("capitalize", "endswith", "isdigit", "lower", "lstrip"),
        *("rstrip", "split", "startswith", "strip", "title", "upper"),
    )
)
#: What other languages call a statement.
_ELSEWHERE = {
    **dict.fromkeys(("elseif", "elsif", "else if", "иначе если"), "elif"),
    **dict.fromkeys(("end if", "fi", "конец если", "конецесли"), "endif"),
    **dict.fromkeys(("end for", "next", "done", "конец цикла", "конеццикла"), "endfor"),
    **dict.fromkeys(("foreach", "for each", "each", "loop", "для", "цикл"), "for"),
    **{"если": "if", "иначе": "else"},
}
_MERGED = Both(
    "Объединяйте ячейки в Word: над столбцами из {%tc for … %} заголовок расширится сам; значение лишь в первой "
    "строке печатает {% if loop.first %} … {% endif %}.",
    "Merge the cells in Word: above the columns of {%tc for … %} a heading widens by itself; {% if loop.first %} … "
    "{% endif %} prints a value in the first row only.",
)
_FILES = Both(
    "Макросов и других файлов у шаблона нет: повторите текст здесь, а значение назовите {% set a = … %}.",
    "A template has no macros and takes in no other files: repeat the text, and name a value by {% set a = … %}.",
)
_CHOSEN = Both(
    "Отберите заранее: {% for a in list if a.sum %}.", "Choose beforehand: {% for a in list if a.sum %}."
)
#: Statements of Jinja2's and docxtpl's that there aren't.
_INSTEAD = {
    "cellbg": Both(
        "Залейте ячейку в Word; по условию – две ячейки: {%tc if … %}, {%tc else %}, {%tc endif %}.",
        "Shade the cell in Word; by a condition there are two: {%tc if … %}, {%tc else %}, {%tc endif %}.",
    ),
    **dict.fromkeys(("colspan", "hm", "vm"), _MERGED),
    **dict.fromkeys(("macro", "endmacro", "call", "endcall", "include", "import", "from"), _FILES),
    **dict.fromkeys(("extends", "block", "endblock"), _FILES),
    **dict.fromkeys(
        ("raw", "endraw", "verbatim"),
        Both("Скобки тега печатает {{ '{{' }}.", "A tag's brackets are printed by {{ '{{' }}."),
    ),
    **dict.fromkeys(
        ("filter", "endfilter"),
        Both("Пишите фильтр у значения: {{ a|upper }}.", "Write the filter at the value: {{ a|upper }}."),
    ),
    **dict.fromkeys(("set", "endset"), Both("Пишите {% set a = 'текст' %}.", "Write {% set a = 'text' %}.")),
    "do": Both(
        "Шаблон не меняет значений: сумма – список|sum(attribute='поле'), число – список|length.",
        "A template changes no values: a sum is list|sum(attribute='field'), a count list|length.",
    ),
    **dict.fromkeys(("break", "continue"), _CHOSEN),
}
_DATED = Both(
    "Дату иначе говорит фильтр: |date('numeric'), |date('long'), |date('weekday').",
    "A filter says a date otherwise: |date('numeric'), |date('long'), |date('weekday').",
)
_GROUPED = Both(
    "Пишите поле через точку; все поля группы обходит {% for name, value in group|items %}.",
    "Write the field behind a dot; {% for name, value in group|items %} goes through all of a group.",
)
#: What isn't there of Python's, by the last word of a path.
_METHODS = {
    **dict.fromkeys(("strftime", "year", "month", "day", "isoformat", "weekday"), _DATED),
    **dict.fromkeys(("get", "items", "keys", "values"), _GROUPED),
    **dict.fromkeys(
        ("format", "ljust", "rjust", "center", "zfill"),
        Both("Место в строке даёт табуляция Word.", "A place in the line is given by Word's tabs."),
    ),
    "join": Both("Пишите {{ список|join(', ') }}.", "Write {{ list|join(', ') }}."),
    "replace": Both("Пишите |replace('а', 'б').", "Write |replace('a', 'b')."),
}
_LOOP = Both(
    "loop есть только между {% for … %} и {% endfor %}.",
    "loop is there only between {% for … %} and {% endfor %}.",
)
#: Functions, which a template has none of.
_FUNCTIONS = {
    "namespace": _INSTEAD["do"],
    "range": Both(
        "Пустые строки для записи от руки нарисуйте в Word; номер в цикле – loop.index.",
        "Draw rows to write on in Word; the number in a loop is loop.index.",
    ),
    **dict.fromkeys(
        ("now", "today", "current_date"),
        Both("Дата документа – {{ date }} из записи.", "The document's date is {{ date }}, of the record."),
    ),
    "len": Both("Пишите {{ список|length }}.", "Write {{ list|length }}."),
    **{
        name: Both(f"Пишите фильтр: {{{{ a|{name} }}}}.", f"Write the filter: {{{{ a|{name} }}}}.")
        for name in ("int", "float", "round", "sum", "max", "min")
    },
}


def meant_statement(tag: Tag) -> Both:
    """The tag that was meant, or those that there are."""
    word = _ELSEWHERE.get(tag.word.lower()) or _ELSEWHERE.get(" ".join(tag.body.lower().split()[:2]))
    if word:
        return Both(f"Пишите {{% {word} %}}.", f"Write {{% {word} %}}.")
    return (
        _INSTEAD.get(tag.word.lower())
        or meant(tag.word, KEYWORDS)
        or Both(
            "Есть {% if %}, {% for %}, {% set a = … %}, {% with a = … %} и {%p restart numbering %}.",
            "There are {% if %}, {% for %}, {% set a = … %}, {% with a = … %} and {%p restart numbering %}.",
        )
    )


def meant_path(path: str) -> Both | None:
    """What takes the place of a method or a function that a tag calls as Python would."""
    *above, last = path.split(".")
    if (above or [last])[0] == "loop":
        return _LOOP
    return (_METHODS if above else _FUNCTIONS).get(last)
