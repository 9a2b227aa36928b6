"""Russian names of a letter's fields: whoever writes {{ обращение }} is told how the field is called in a tag."""

from __future__ import annotations

from collections.abc import Collection

from wego_forms.filling.lookalikes import key

#: The fields that a word stands for, as `contract.known` has them: the first of those that there are.
_FIELDS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("salutation",): ("обращение", "приветствие"),
    ("addressees[].name",): ("адресат", "адресаты", "получатель", "кому", "фио", "имя адресата"),
    ("addressees[].title",): ("должность", "должность адресата", "должность получателя"),
    ("addressees[].organization",): ("организация", "организация адресата", "учреждение"),
    ("addressees[].address", "applicant.address"): ("адрес", "адрес адресата", "адрес получателя"),
    ("date",): ("дата", "дата письма", "дата документа", "число"),
    ("number",): ("номер", "номер письма", "номер документа", "исходящий номер", "рег номер"),
    ("subject", "heading"): ("тема", "тема письма", "заголовок", "о чём", "предмет"),
    ("body", "text"): ("текст", "текст письма", "тело", "тело письма", "содержание"),
    ("signatory.name", "signed_by.name"): (
        "подписант",
        "подписал",
        "подписывает",
        "имя подписанта",
        "фио подписанта",
    ),
    ("signatory.position", "signed_by.position"): ("должность подписанта", "должность подписавшего"),
    ("signature.mark", "signature"): ("подпись", "место подписи"),
    ("seal.place", "seal"): ("печать", "место печати", "мп"),
    ("executor.name",): ("исполнитель", "имя исполнителя", "фио исполнителя"),
    ("executor.phone",): ("телефон исполнителя",),
    ("letterhead.author", "applicant.name"): ("отправитель", "автор", "бланк", "орган власти"),
    ("letterhead.telephone", "applicant.phone"): ("телефон",),
    ("letterhead.email", "applicant.email"): ("почта", "электронная почта", "эл почта"),
    ("letterhead.website", "applicant.website"): ("сайт",),
    ("attachments[].text",): ("приложение", "приложения"),
}
_BY_WORD = {key(word): paths for paths, words in _FIELDS.items() for word in words}


def in_english(name: str, known: Collection[str]) -> str:
    """The known field that a Russian name, or the first word of its path, stands for; '' if there is none."""
    for said in (name, name.split(".")[0]):
        for path in _BY_WORD.get(key(said), ()):
            if path in known:
                return path
    return ""
