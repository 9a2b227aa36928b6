"""How else clerks head the columns of a table, and those that they keep for themselves."""

from __future__ import annotations

import re

#: What clerks head these columns with as well. One cell with a whole name is split where the record is made.
ALSO = {
    "addressee.person.name": (
        "ФИО",
        "ФИО адресата",
        "ФИО получателя",
        "ФИО руководителя",
        "Фамилия, имя, отчество",
        "Фамилия Имя Отчество",
        "Фамилия, имя и отчество",
        "Адресат",
        "Получатель",
        "Кому",
        "Full name",
        "Addressee",
        "To",
    ),
    "addressee.person.latin": ("ФИО по-английски", "ФИО латиницей", "Имя и фамилия по-английски"),
    "addressee.person.patronymic": ("Отч.", "Отч-во"),
    "addressee.person.family": ("Фам.",),
    "date": (
        "Дата письма",
        "Дата документа",
        "Дата исх.",
        "Исх. дата",
        "Дата исходящего",
        "Date of the letter",
        "Letter date",
    ),
    "number": (
        *("Номер письма", "№ письма", "Номер документа", "№ документа", "Letter number"),
        *("Регистрационный номер", "Регистрационный №", "Рег. номер", "Рег. №"),
        *("Исходящий номер", "Исходящий №", "Исх. номер", "Исх. №", "Номер исх."),
    ),
    "addressee.position.ru": (
        "Должность адресата",
        "Должность получателя",
        "Должность руководителя",
        "Должн.",
    ),
    "addressee.organization.ru": (
        "Наименование организации",
        "Название организации",
        "Орган",
        "Орган власти",
    ),
    "addressee.address.ru": ("Почтовый адрес", "Адрес организации", "Адрес адресата", "Адрес получателя"),
    "addressee.region.ru": (
        *(
            "Регион РФ",
            "Наименование региона",
            "Название региона",
            "Субъект",
            "Субъект РФ",
            "Субъект федерации",
        ),
        *("Субъект Российской Федерации", "Наименование субъекта", "Наименование субъекта РФ"),
    ),
}
#: How else a heading ends in its language, how ours do, and the end of the other language's path.
LANGUAGES = (
    (
        re.compile(
            r"(?i)[\s,]*(?:\((?:по-англ\w*|на англ[\w ]*|англ\w*|eng?|english)\.?\)"
            r"|\b(?:англ\.|на англ(?:\.|ийском(?: языке)?)|по-англ\.|in english))$"
        ),
        " по-английски",
        ".ru",
    ),
    (
        re.compile(
            r"(?i)[\s,]*(?:\((?:по-русс\w*|на рус[\w ]*|рус\w*|rus?|russian)\.?\)"
            r"|\b(?:рус\.|на рус(?:\.|ском(?: языке)?)|по-русс?\.|по-русски|in russian))$"
        ),
        " (Russian)",
        ".en",
    ),
)
#: Columns that a clerk keeps for himself: passed over, and told.
OWN = (
    *("№ п/п", "№№", "№№ п/п", "№ пп", "п/п", "N п/п", "No. п/п"),
    *("Примечание", "Примечания", "Прим.", "Комментарий", "Комментарии", "Комм.", "Отметка", "Отметки"),
    *("Note", "Notes", "Remark", "Remarks", "Comment", "Comments"),
)
