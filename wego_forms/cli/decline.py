"""`wego-forms decline`: a name, post, region, municipality, country or body in a case."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, get_args

import typer

from wego_forms.cli.words import say, tell
from wego_forms.errors import user_language
from wego_forms.language import CASES, Kind
from wego_forms.language import decline as decline_text

CaseChoice = StrEnum("CaseChoice", {case: case for case in CASES})  # type: ignore[misc]
KindChoice = StrEnum(  # type: ignore[misc]
    "KindChoice", {kind: kind for kind in get_args(Kind)}
)
GenderChoice = StrEnum("GenderChoice", {gender: gender for gender in ("male", "female")})  # type: ignore[misc]


def decline(
    text: Annotated[
        str, typer.Argument(help=say("Текст в именительном падеже.", "The text in the nominative."))
    ],
    case: Annotated[CaseChoice, typer.Option("--case", help=say("Падеж.", "The case."))],
    kind: Annotated[KindChoice, typer.Option("--kind", help=say("Что это.", "What it is."))],
    gender: Annotated[
        GenderChoice | None,
        typer.Option("--gender", help=say("Пол, если не виден.", "If the name doesn't tell it.")),
    ] = None,
) -> None:
    """Print the form; if it isn't sure, say why on standard error and exit with 1."""
    form = decline_text(text, str(case), kind=str(kind), gender=str(gender) if gender else None)
    print(form.text)
    if not form.sure:
        reason = f" ({form.reason(user_language())})" if form.reason else ""
        tell(say("Проверьте форму", "Check the form") + reason)
        raise typer.Exit(1)
