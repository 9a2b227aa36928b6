"""What is said of a folder that isn't as its manifest has it."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import NamedTuple

from wego_forms.errors import Both, Problem
from wego_forms.foreign import quoting


class Said(NamedTuple):
    """What is wrong, and the way out."""

    what: Both
    remedy: Both | None = None


RUN_AGAIN = Both(
    "Сделайте пакет ещё раз: верное останется.",
    "Run the batch again: what is right stays.",
)
_MAKE_ANEW = Both(
    "Сделайте пакет ещё раз: изменённый файл будет отложен под именем с (1), верное останется.",
    "Run the batch again: the changed file is set aside under a name with (1), and what is right stays.",
)
_TAKE_OUT = Both(
    "Уберите его из папки, если она уходит адресатам.",
    "Take it out of the folder before that goes to anybody.",
)
_EMPTY = Said(Both("файл пуст", "the file is empty"), RUN_AGAIN)
_CHANGED = Said(Both("файл изменён после записи", "the file was changed since it was written"), _MAKE_ANEW)
EXCHANGED = Said(
    Both(
        "файлы перепутаны: под этим именем лежит другой файл рассылки",
        "the files are mixed up: another file of the batch lies under this name",
    ),
    Both("Верните имена или сделайте пакет ещё раз.", "Put the names right, or run the batch again."),
)
SIGNED = Said(
    Both(
        "файл подписан после записи: записанное цело, за ним добавлена подпись",
        "the file was signed after it was written: what was written is whole, a signature was added behind it",
    ),
    Both(
        "Проверьте подпись; в манифесте – письмо до подписания.",
        "Check the signature; the manifest has the letter as it was before.",
    ),
)
ADDED_TO = Said(
    Both(
        "к файлу добавлено после записи: записанное цело, но показать он может другое",
        "the file was added to after it was written: what was written is whole, but it may show something else",
    ),
    _MAKE_ANEW,
)
MISSING = Said(Both("файла нет на месте", "the file is missing"), RUN_AGAIN)
RENAMED = Said(
    Both("файл переименован", "the file was renamed"),
    Both("Верните имя или сделайте пакет ещё раз.", "Name it as it was, or run the batch again."),
)
LINK = Said(
    Both(
        "на месте файла ссылка или устройство; не открывалось",
        "a link or a device is in the file's place; it wasn't opened",
    ),
    Both("Уберите и сделайте пакет ещё раз.", "Take it away and run the batch again."),
)
FOREIGN_LINK = Said(
    Both(
        "ссылка или устройство, которых пакет не делает; не открывалось",
        "a link or a device, which no batch makes; it wasn't opened",
    ),
    _TAKE_OUT,
)
FOREIGN = Said(Both("чужой файл: в манифесте его нет", "a foreign file: the manifest hasn't it"), _TAKE_OUT)
COPY = Said(
    Both(
        "чужой файл: копия файла рассылки под другим именем",
        "a foreign file: a copy of a file of the batch by another name",
    ),
    _TAKE_OUT,
)
SET_ASIDE = Said(
    Both(
        "файла нет в манифесте: похоже, это отложенный файл, изменённый или не наш",
        "the manifest hasn't this file: it looks like one set aside, changed or not ours",
    ),
    _TAKE_OUT,
)
SIGNED_COPY = Said(
    Both(
        "файла нет в манифесте: это подписанный файл рассылки",
        "the manifest hasn't this file: it is a file of the batch, signed",
    ),
    Both("Проверьте подпись.", "Check the signature."),
)
OUR_SIGNED_COPY = Said(
    Both("подписанная нами копия файла рассылки", "a file of the batch as we have signed it"),
)
OURS_BUT_UNLISTED = Said(
    Both(
        "файл записан нами, но не этим пакетом: в манифесте его нет",
        "we wrote the file, but not in this batch: the manifest hasn't it",
    ),
    _TAKE_OUT,
)
EARLIER = Said(
    Both(
        "файл прежнего запуска: таблица его больше не просит",
        "a file of an earlier run: the table no longer asks for it",
    ),
    _TAKE_OUT,
)
FORMER = Said(
    Both(
        "письмо прежнего запуска: в этот раз его строка таблицы не вышла",
        "a letter of an earlier run: its row of the table failed this time",
    ),
    Both(
        "Исправьте строку и сделайте пакет ещё раз; до тех пор никому его не отправляйте.",
        "Mend the row and run the batch again; until then send it to nobody.",
    ),
)
NOT_MADE_ANEW = Said(
    Both(
        "файл не сделан заново: на его месте лежит прежний",
        "the file wasn't made anew: an earlier one lies in its place",
    ),
    Both(
        "Исправьте строку и сделайте пакет ещё раз.",
        "Mend the row and run the batch again.",
    ),
)
MADE_BEFORE = Said(
    Both(
        "сделан из писем прежнего запуска: с тех пор они другие",
        "made of an earlier run's letters: they are other ones now",
    ),
    Both("Сделайте пакет ещё раз с той же опцией.", "Run the batch again with the same option."),
)
UNFINISHED = Said(
    Both(
        "пакет не закончен: он прерван или ещё идёт",
        "the batch isn't finished: it was broken off, or is still running",
    ),
    Both("Дождитесь его или запустите ещё раз.", "Wait for it, or run it again."),
)
HALF_WRITTEN = Said(
    Both("файл не дописан", "a file half written"),
    Both("Запустите пакет ещё раз: он уберёт его.", "Run the batch again: it clears it away."),
)
FAILED = Both("строка не вышла", "the row failed")
EDITED = Both(
    "строка манифеста расходится с журналом папки: одно из них правили",
    "the manifest's line and the folder's journal disagree: one of them was edited",
)
WORKBOOK = Said(
    Both(
        "в книге не то, что в manifest.csv, или она не читается",
        "the workbook doesn't say what manifest.csv says, or can't be read",
    ),
    Both(
        "Верьте manifest.csv; пакет, сделанный ещё раз, запишет её заново.",
        "Trust manifest.csv; run the batch again to have it written anew.",
    ),
)


def changed(path: Path) -> Said:
    """Of a file that has other bytes than were written."""
    return _CHANGED if path.stat().st_size else _EMPTY


def no_folder(folder: Path) -> Problem:
    """What was named is no folder."""
    there = folder.exists()
    return Problem(
        Both("это файл, а не папка", "this is a file, not a folder")
        if there
        else Both("такой папки нет", "no such folder"),
        Both(
            "Назовите папку, в которую писала команда batch.",
            "Name a folder that the command batch wrote into.",
        ),
        file=str(folder),
    )


def unreadable(path: Path, error: Exception) -> Problem:
    """What can't be read, so that nothing can be said of it."""
    return Problem(
        quoting(Both("не читается", "can't be read"), error),
        Both("Проверьте права доступа.", "Check the permissions."),
        file=str(path),
    )


def composed(name: str) -> str:
    """The name with its letters composed: a Mac hands them out taken apart."""
    return unicodedata.normalize("NFC", name)
