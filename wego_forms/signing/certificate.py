"""A certificate's facts, as an electronic-signature mark prints them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from wego_forms.errors import Both, InputError
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
            what = Both(
                f"сертификат начинает действовать {start}", f"the certificate isn't valid before {start}"
            )
            raise self._not_valid(what, at)
        if at > self.valid_to:
            what = Both(f"срок действия сертификата истёк {end}", f"the certificate expired on {end}")
            raise self._not_valid(what, at)

    def _not_valid(self, what: Both, at: datetime) -> InputError:
        return refused(
            what,
            Both("Возьмите действующий сертификат.", "Use a certificate that is valid."),
            self.source,
            f"{at:%d.%m.%Y %H:%M} UTC",
        )
