"""docs/ru/performance.md: the bench's page said in Russian, from the English one, so that no figure is told twice.

Run: python benchmarks/russian.py     (the bench does it when it has written its own page)
"""

from __future__ import annotations

import re
from pathlib import Path

from babel import Locale

DOCS = Path(__file__).resolve().parents[1] / "docs"
_ABOUT = """# Скорость

Страницу пишет `make bench`, вручную в ней ничего не набрано. Каждая таблица – один запуск одного сценария.
Программы на Python работают по очереди в каждом круге, поэтому посторонняя нагрузка машины достаётся всем
поровну; программы на Node.js (docxtemplater, carbone) делают те же письма сразу после них в своём процессе,
LibreOffice и рассылка – друг за другом. Время – медиана кругов, в скобках десятый и девяностый процентили, либо
время единственного запуска. Отношение считается в каждом круге отдельно, и верить ему следует больше, чем
миллисекундам. Сначала проверяется, что соперник сделал ту же работу: в его файле есть слова письма.

Письмо в PDF каждый раз новое для всех программ: оно тому, кому программа ещё не писала. За один ход делается
двадцать таких писем подряд, как у пользователя; указано время одного. Рядом – письма по одному: пока свои ходы
делают другие, процессор забывает код и данные той программы, что ждёт, и чем она быстрее, тем большая часть её
времени уходит на то, чтобы прочесть их снова. Как это устроено: benchmarks/letters.py (одно и то же письмо для
всех), benchmarks/people.py (кому) и benchmarks/peers/.
"""
_SAID = {
    "DOCX: our templates, conditions, loops and all": "DOCX: наши шаблоны со всеми условиями и циклами",
    "DOCX: one letter of 21 plain fields, twenty different ones": "DOCX: письмо из 21 простого поля, двадцать разных",
    "PDF: letters from their values, in runs of twenty": "PDF: письма из их значений, по двадцать подряд",
    "PDF: one letter from its values, between other programs": (
        "PDF: письмо из его значений, между другими программами"
    ),
    "PDF: letters from their filled DOCX, in runs of twenty": "PDF: письма из заполненных DOCX, по двадцать подряд",
    "PDF: one letter from its filled DOCX, between other programs": (
        "PDF: письмо из заполненного DOCX, между другими программами"
    ),
    "PDF: one letter from its filled DOCX, with LibreOffice": "PDF: письмо из заполненного DOCX и LibreOffice",
    "PDF: pages": "PDF: число страниц",
    "PDF: rows of one table": "PDF: число строк одной таблицы",
    "DOCX: fields in one template": "DOCX: число полей в шаблоне",
    "Letters, as DOCX and PDF": "Число писем, DOCX и PDF",
    "A start": "Запуск",
    "100 letters, DOCX and PDF, from start to end": "100 писем, DOCX и PDF, от начала до конца",
    "a document": "на документ",
    "as long as wego_forms": "во сколько раз дольше wego_forms",
    "as long as half of it": "во сколько раз дольше половины",
    "in all": "всего",
    "as long": "во сколько раз дольше",
    "invitation, ru: docxtpl": "приглашение, ru: docxtpl",
    "invitation, ru: wego_forms": "приглашение, ru: wego_forms",
    "invitation, en: docxtpl": "приглашение, en: docxtpl",
    "invitation, en: wego_forms": "приглашение, en: wego_forms",
    "application, ru: docxtpl": "заявка, ru: docxtpl",
    "application, ru: wego_forms": "заявка, ru: wego_forms",
    "application, en: docxtpl": "заявка, en: docxtpl",
    "application, en: wego_forms": "заявка, en: wego_forms",
    "wego_forms, from its record": "wego_forms, из записи",
    "Typst, compiler kept": "Typst, компилятор уже запущен",
    "LibreOffice, one start for twenty": "LibreOffice, один запуск на двадцать писем",
    "LibreOffice, a start for each": "LibreOffice, запуск на каждое письмо",
    "docxtpl, then one start of LibreOffice": "docxtpl, затем один запуск LibreOffice",
    "python, nothing imported": "python без импортов",
}
_RUSSIAN = Locale("ru")
_COUNTED = {
    "pages": ("страница", "страницы", "страниц"),
    "rows": ("строка", "строки", "строк"),
    "fields": ("поле", "поля", "полей"),
    "letters": ("письмо", "письма", "писем"),
}
_AS_IT_IS = re.compile(
    r"|wego_forms|wego-forms .+|import \w+|docxtpl|docx-mailmerge2|docxtemplater|carbone|WeasyPrint|dxpdf"
)
_FIGURE = re.compile(r"[\d.,]+ (?:ms|×)(?: \([\d.,–]+\))?|---:?")


def page(english: str) -> str:
    """The Russian page of the English one. Raises KeyError for words that aren't in this file yet."""
    about, _, tables = english.partition("\n\n\n")
    machine = about.split("\n\n")[-1]
    return "\n".join([_ABOUT, _machine(machine), "", *(_line(line) for line in tables.splitlines()), ""])


def _machine(line: str) -> str:
    """What it was measured on."""
    return re.sub(r"(\d+) processors", r"процессоров: \1", line)


def _line(line: str) -> str:
    """A heading, a table's row, a picture or nothing."""
    if line.startswith("### "):
        return f"### {_said(line[4:])}"
    if line.startswith("|"):
        return (
            "|"
            + "|".join(f" {_cell(cell.strip())} " if cell.strip() else cell for cell in line[1:-1].split("|"))
            + "|"
        )
    if picture := re.fullmatch(r"!\[(.+)\]\((.+)\)", line):
        return f"![{_said(picture[1])}](../{picture[2]})"
    if line.strip():
        raise KeyError(line)
    return line


def _cell(cell: str) -> str:
    """A figure with the Russian comma and space, or words."""
    if not _FIGURE.fullmatch(cell):
        return _said(cell)
    return cell.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",").replace(" ms", " мс")


def _said(words: str) -> str:
    """The words in Russian; names stay."""
    if counted := re.fullmatch(r"(\d+) (\w+)", words):
        form = _RUSSIAN.plural_form(int(counted[1]))
        return f"{counted[1]} {_COUNTED[counted[2]][('one', 'few', 'many').index(form)]}"
    if pages := re.fullmatch(r"(\w+) \((\d+) pages\)", words):
        return f"{pages[1]} (страниц: {pages[2]})"
    return words if _AS_IT_IS.fullmatch(words) else _SAID[words]


def write() -> None:
    """Write the Russian page beside the English one's folder."""
    told = page((DOCS / "performance.md").read_text(encoding="utf-8"))
    (DOCS / "ru" / "performance.md").write_text(told, encoding="utf-8")


if __name__ == "__main__":
    write()
