"""An office with a kind of its own: a meeting, defined and with templates of plain paragraphs."""

import io
from pathlib import Path
from xml.sax.saxutils import escape

import docx

import wego_forms as wf
from tests.builder import docx as built

DEFINITION = """\
kind: meeting
base: letter
title: {ru: Приглашение на совещание, en: Invitation to a meeting}
fields:
  topic:   {type: text, title: {ru: Тема, en: Topic}}
  day:     {type: date, title: {ru: День, en: Day}}
  time:    {type: time}
  venue:   {type: text}
  region:  {type: place}
  budget:  {type: money, currency: RUB, optional: true}
  chair:   {type: person}
  host:    {type: official}
  online:  {type: flag, default: false}
  format:  {type: choice, of: {full: {ru: очно, en: in person}, remote: {ru: заочно, en: online}}}
  agenda:
    type: list
    of: {item: {type: text}, speaker: {type: person, optional: true}, minutes: {type: number}}
signatories: 2
"""
RECORD = """\
kind: meeting
letterhead:
  author: {ru: Губернатор Ульяновской области, en: Governor of the Ulyanovsk Region}
  address: {ru: "пл. Ленина, д. 1, Ульяновск, 432017", en: "1 Lenin Square, Ulyanovsk 432017, Russia"}
  phone: "+7 8422 58-93-43"
  email: mail@ulgov.ru
  website: http://www.ulgov.ru
number: 73-1
date: 2026-11-20
addressees:
  - position: {ru: Президент, en: President}
    region: {ru: Республика Татарстан}
    person: {family: Минниханов, given: Рустам, patronymic: Нургалиевич}
subject: {ru: О совещании, en: Meeting}
signatories:
  - position: {ru: Губернатор, en: Governor}
    person: {family: Орлов, given: Алексей, patronymic: Юрьевич}
  - position: {ru: Министр, en: Minister}
    person: {family: Иванова, given: Анна, patronymic: Петровна}
topic: {ru: О цифровизации, en: On digitalization}
day: 2026-12-01
time: "14:30"
venue: {ru: Дом Советов, en: House of Soviets}
region: {ru: Самарская область, en: Samara Region}
budget: 1 200,50
chair: {family: Иванов, given: Иван, patronymic: Иванович}
host:
  position: {ru: Министр цифрового развития, en: Minister}
  person: {family: Кузнецов, given: Пётр, patronymic: Ильич}
format: очно
agenda:
  - {item: {ru: Открытие, en: Opening}, minutes: 10}
  - {item: {ru: Доклад, en: Talk}, speaker: {family: Ким, given: Анна, patronymic: Львовна}, minutes: 21}
extra: {venue: {ru: зал, en: hall}, n: 21, day: 2026-12-02, days: [один, два, три]}
"""


def office(
    folder: Path, *, definition: str = DEFINITION, record: str = RECORD, kind: str = "meeting"
) -> Path:
    """A folder with a record and kinds/ beside it; the record's path."""
    kinds = folder / "kinds"
    kinds.mkdir(parents=True, exist_ok=True)
    (kinds / f"{kind}.yaml").write_text(definition, "utf-8")
    path = folder / "record.yaml"
    path.write_text(record, "utf-8")
    return path


def template(*paragraphs: str) -> wf.Template:
    """A template of plain paragraphs."""
    return wf.Template(template_bytes(*paragraphs), "my.docx")


def template_bytes(*paragraphs: str) -> bytes:
    """Its Word file."""
    return built(*map(escape, paragraphs))


def texts(document: wf.Document) -> list[str]:
    """The paragraphs of a filled document, no-break spaces as spaces."""
    found = docx.Document(io.BytesIO(document.docx())).paragraphs
    return [paragraph.text.replace("\u00a0", " ") for paragraph in found]


def said(record, *tags, lang="ru"):
    """The paragraphs that a template of those tags prints of the record."""
    return texts(wf.fill(record, lang, template(*tags)))
