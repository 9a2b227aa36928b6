"""Numbers and sums of money as people and sheets write them: 1 200,50; 1 200,50 ₽; $1,200.50."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from wego_forms.errors import Both
from wego_forms.records.base import Refused

_MOST = Decimal(10) ** 15
#: Letters; no sum has more.
_LONGEST = 60
_SIGNS = {
    "RUB": ("₽", "руб.", "руб", "р.", "рублей", "рубля", "рубль", "rub"),
    "USD": ("$", "долл. сша", "долл.", "долларов", "доллара", "доллар", "usd"),
    "EUR": ("€", "евро", "eur"),
    "CNY": ("¥", "юаней", "юаня", "юань", "cny"),
    "KZT": ("₸", "тенге", "kzt"),
}
_CURRENCY = {sign: code for code, signs in _SIGNS.items() for sign in signs}
_SUM = re.compile(r"(-?)([^\d\s.,-]*)(-?\d[\d\s,.]*?)[\s]*([^\d\s.,][^\d]*)?")
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


def number_in(currency: str | None) -> Callable[[Any], Decimal]:
    """Reads a number, or a sum in `currency`. Refused: it is none, or is in another currency."""

    def read(value: Any) -> Decimal:
        if isinstance(value, bool) or value is None:
            raise _refused()
        if isinstance(value, str):
            value = _figures(value, currency)
        try:
            number = Decimal(str(value))
        except InvalidOperation:
            raise _refused() from None
        if not number.is_finite() or abs(number) >= _MOST:
            raise _refused()
        return number

    return read


def _figures(text: str, currency: str | None) -> str:
    if len(text) > _LONGEST:
        raise _refused()
    flat = _SPACES.sub(" ", text).strip().replace("\u2212", "-")
    found = _SUM.fullmatch(flat) if currency else None
    if found and (said := (found[2] or found[4] or "").strip().casefold()):
        if bool(found[2]) and bool(found[4]):
            raise _refused()
        if (named := _CURRENCY.get(said)) is None:
            raise _refused()
        if named != currency:
            raise Refused(
                Both(f"сумма в другой валюте: {named}", f"the sum is in another currency: {named}"),
                Both(f"Здесь пишут в {currency}.", f"Here it is in {currency}."),
            )
        flat = found[1] + found[3]
    flat = flat.replace(" ", "")
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+\.\d+", flat):  # 1,200.50: the comma stands before the point
        return flat.replace(",", "")
    if not re.fullmatch(r"-?\d+([.,]\d+)?", flat) or re.fullmatch(r"-?\d{1,3}[.,]\d{3}", flat):
        raise _refused()
    return flat.replace(",", ".")


def _refused() -> Refused:
    return Refused(
        Both("нужно число", "a number is needed"),
        Both("Пишите 1200 или 1200,50.", "Write 1200 or 1200.50."),
    )
