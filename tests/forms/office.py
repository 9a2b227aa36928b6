"""An office with a form of its own: every type of field, and a list in a table's rows."""

from pathlib import Path

import wego_forms as wf
from tests.builder import docx, paragraph

DEFINITION = """\
kind: visit
base: form
title: {ru: Заявка на визит, en: Visit request}
fields:
  purpose: {type: text, title: {ru: Цель, en: Purpose}, max_length: 60, hint: {ru: Коротко, en: Briefly}}
  story:   {type: lines, optional: true}
  day:     {type: date, optional: true}
  hour:    {type: time, optional: true}
  month:   {type: month, optional: true}
  period:  {type: term, optional: true}
  guests:  {type: number, optional: true}
  budget:  {type: money, currency: RUB, optional: true}
  online:  {type: flag, default: false}
  format:  {type: choice, of: {full: {ru: очно, en: in person}, remote: {ru: заочно, en: online}}, optional: true}
  leader:  {type: person, optional: true}
  host:    {type: official, optional: true}
  town:    {type: place, optional: true}
  agency:  {type: body, optional: true}
  nation:  {type: country, optional: true}
  mail:    {type: email, optional: true}
  phone:   {type: phone, optional: true}
  site:    {type: website, optional: true}
  index:   {type: postcode, optional: true}
  agenda:  {type: list, of: {item: {type: text}, minutes: {type: number, optional: true}}, optional: true}
"""
RECORD = {
    "kind": "visit",
    "purpose": {"ru": "Обмен опытом", "en": "Exchange of experience"},
    "story": {"ru": "Первое.\n\nВторое.", "en": "One.\n\nTwo."},
    "day": "2026-12-01",
    "hour": "14:30",
    "month": "2026-12",
    "period": {"start": "2026-01", "end": "2027-02"},
    "guests": 12_500,
    "budget": "1200.50",
    "online": True,
    "format": "remote",
    "leader": {"family": "Орлова", "given": "Анна", "patronymic": "Сергеевна"},
    "host": {
        "position": {"ru": "Министр", "en": "Minister"},
        "person": {"family": "Кузнецов", "given": "Пётр", "patronymic": "Ильич"},
    },
    "town": {"ru": "Самарская область", "en": "Samara Region"},
    "agency": {"ru": "Министерство финансов", "en": "Ministry of Finance"},
    "nation": "KZ",
    "mail": "mail@city.example",
    "phone": "+7 8422 58-93-43",
    "site": "https://www.city.example",
    "index": "432017",
    "agenda": [
        {"item": {"ru": "Открытие", "en": "Opening"}, "minutes": 10},
        {"item": {"ru": "Доклады", "en": "Reports"}},
        {"item": {"ru": "Закрытие", "en": "Closing"}, "minutes": 5},
    ],
}
PLAIN = [
    *("purpose", "story", "day", "hour", "month", "period", "guests", "budget", "online", "format"),
    *("leader", "host.position", "host.person", "town", "agency", "nation", "mail", "phone", "site", "index"),
]
_TITLES = {"ru": "Поле", "en": "Field"}
_SETTINGS = (
    b'<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b'<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/></w:settings>'
)
_STYLES = b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def control(path: str, tag: str, lang: str) -> str:
    """A content control around a tag."""
    props = f'<w:sdtPr><w:alias w:val="{_TITLES[lang]} {path}"/><w:tag w:val="{path}"/><w:text/></w:sdtPr>'
    return f"<w:sdt>{props}<w:sdtContent><w:r><w:t>{{{{ {tag} }}}}</w:t></w:r></w:sdtContent></w:sdt>"


def cell(content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(map(cell, cells))}</w:tr>"


def table(*rows: str) -> str:
    grid = "<w:tblGrid><w:gridCol w:w='4500'/><w:gridCol w:w='4500'/></w:tblGrid>"
    return f"<w:tbl><w:tblPr/>{grid}{''.join(rows)}</w:tbl>"


def template(lang: str) -> bytes:
    """Two tables: the plain fields, labelled alike in both languages, and the agenda's items in a loop."""
    fields = [row(paragraph(f"поле {path}"), f"<w:p>{control(path, path, lang)}</w:p>") for path in PLAIN]
    items = [
        row(paragraph("{%tr for point in agenda %}"), paragraph("")),
        row(
            f"<w:p>{control('agenda[].item', 'point.item', lang)}</w:p>",
            f"<w:p>{control('agenda[].minutes', 'point.minutes or &quot;&quot;', lang)}</w:p>",
        ),
        row(paragraph("{%tr endfor %}"), paragraph("")),
    ]
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(("settings", "styles"), start=1)
    )
    extra = {
        "word/settings.xml": _SETTINGS,
        "word/styles.xml": _STYLES,
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'.encode()
        ),
    }
    return docx(table(*fields), "<w:p/>", table(*items), "<w:p/>", extra=extra)


def open_office(folder: Path) -> wf.Kind:
    """The kind, its definition and templates in kinds/ of the folder."""
    for lang in ("ru", "en"):
        (folder / "kinds" / lang).mkdir(parents=True)
        (folder / "kinds" / lang / "visit.docx").write_bytes(template(lang))
    (folder / "kinds/visit.yaml").write_text(DEFINITION, "utf-8")
    return wf.kinds(folder / "kinds")["visit"]
