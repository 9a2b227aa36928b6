"""A certificate's facts, as an electronic-signature mark prints them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from wego_forms.errors import Both, InputError
from wego_forms.language.dates import numeric_date
from wego_forms.signing.faults import refused


@dataclass(frozen=True)
class Certificate:
    """What an X.509 certificate says; whoever issued it isn't checked.

    `serial` is hexadecimal, upper case, without separators, every byte of it as Russian marks and Windows show it.
    `owner` is surname and given names where the certificate has them (as Russian qualified ones do), else the common
    name. The validity's ends are aware, in UTC. `fingerprint` is SHA-256, hexadecimal.
    """

    serial: str
    owner: str
    organization: str | None
    title: str | None
    valid_from: datetime
    valid_to: datetime
    fingerprint: str
    source: str | None = None

    def check(self, at: datetime) -> None:
        """InputError: the certificate isn't yet or no longer valid `at` that time (a naive one is local)."""
        at = at.astimezone(UTC)
        start, end = (
            f"{moment.astimezone(UTC):%d.%m.%Y %H:%M} UTC" for moment in (self.valid_from, self.valid_to)
        )
        if at < self.valid_from:
            raise self._not_valid(_not_before(start), at)
        if at > self.valid_to:
            raise self._not_valid(_expired(end), at)

    def check_day(self, day: date) -> None:
        """InputError: the certificate is valid at no time of that day, by the dates that its mark says."""
        start, end = (moment.astimezone(UTC).date() for moment in (self.valid_from, self.valid_to))
        if start <= day <= end:
            return
        first, last, dated = map(numeric_date, (start, end, day))
        what = _not_before(first) if day < start else _expired(last)
        raise refused(
            Both(f"{what.ru}, а дата документа – {dated}", f"{what.en}, and the document's date is {dated}"),
            Both(
                "Возьмите сертификат, действующий в этот день, или исправьте дату.",
                "Use a certificate that is valid on that day, or mend the date.",
            ),
            self.source,
        )

    def _not_valid(self, what: Both, at: datetime) -> InputError:
        return refused(
            what,
            Both("Возьмите действующий сертификат.", "Use a certificate that is valid."),
            self.source,
            f"{at:%d.%m.%Y %H:%M} UTC",
        )


def _not_before(start: str) -> Both:
    return Both(f"сертификат начинает действовать {start}", f"the certificate isn't valid before {start}")


def _expired(end: str) -> Both:
    return Both(f"срок действия сертификата истёк {end}", f"the certificate expired on {end}")
