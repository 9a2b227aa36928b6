"""The filters that a template may use, as `wego-forms kind show` tells of them."""

from __future__ import annotations

from typing import NamedTuple

from wego_forms.errors import Both


class Filter(NamedTuple):
    """How a filter is written, on what, and what it gives: the reference is made of it."""

    written: str
    on: Both
    gives: Both


_PEOPLE = Both("человек, должностное лицо", "a person, an official")
_PLACE = Both("место", "a place")
#: What `wego-forms kind show` tells of filters, in its order.
REFERENCE: tuple[Filter, ...] = (
    Filter(
        "case('dative')",
        Both("человек, должность, место, орган, текст", "a person, post, place, body, text"),
        Both("форма падежа: Губернатору", "the form in that case of Russian"),
    ),
    Filter("initials, initials('genitive')", _PEOPLE, Both("И.И.Иванов, И.И.Иванова", "I. I. Ivanov")),
    Filter("salutation", _PEOPLE, Both("Уважаемый Иван Иванович!", "Dear Mr Ivanov")),
    Filter("latin", _PEOPLE, Both("Ivan Ivanov", "Ivan Ivanov")),
    Filter("where", _PLACE, Both("в Республике Татарстан", "in the Republic of Tatarstan")),
    Filter("whereto", _PLACE, Both("в Республику Татарстан", "to the Republic of Tatarstan")),
    Filter("wherefrom", _PLACE, Both("из Республики Татарстан", "from the Republic of Tatarstan")),
    Filter(
        "with_('о')",
        Both("человек, должность, место, текст", "a person, post, place, text"),
        Both("об Иванове: предлог и падеж", "in Russian preposition and case; in English the words alone"),
    ),
    Filter(
        "case('genitive') | after('с')",
        Both("слово уже в падеже", "a word already in its case"),
        Both("со Ставрополья: только предлог в нужной форме", "the word itself"),
    ),
    Filter(
        "date('numeric'), date('long'), date('weekday')",
        Both("дата", "a date"),
        Both("01.12.2026 · 1 декабря 2026 г. · вторник, 1 декабря", "01.12.2026 · 1 December 2026"),
    ),
    Filter(
        "words, words('genitive')",
        Both("число, деньги", "a number, money"),
        Both("двадцать один · двадцати одного", "twenty-one"),
    ),
    Filter(
        "agree('лист', 'листа', 'листов')",
        Both("число", "a number"),
        Both("21 лист", "agree('sheet', 'sheets')"),
    ),
    Filter(
        "join_and, map(attribute='item') | join_and",
        Both("список; из полей пункта – названное", "a list; of an item's fields the one named"),
        Both("а, б и в", "a, b and c"),
    ),
    Filter(
        "sum(attribute='minutes')",
        Both("список: чисел или сумм", "a list: of numbers or sums"),
        Both("31 · 1200 руб.: всего", "31 · RUB 1200: in all"),
    ),
    Filter(
        "qr",
        Both("ссылка, текст: один в абзаце", "a link, a text: alone in its paragraph"),
        Both("QR-код 25 мм", "a QR code of 25 mm"),
    ),
    Filter(
        "line, line(20)", Both("что угодно", "anything"), Both("значение или черта", "the value, or a line")
    ),
)
