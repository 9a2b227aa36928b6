"""`wego-forms fee`: what a city of that population and income pays a year."""

from __future__ import annotations

from typing import Annotated

import typer

from wego_forms.cli.options import LangChoice
from wego_forms.cli.words import say, tell, tell_error
from wego_forms.errors import InputError, user_language
from wego_forms.fees import assess_typed, fee_sentence


def fee(
    population: Annotated[str, typer.Option("--population", help=say("Число жителей.", "Persons."))],
    gdp: Annotated[
        str,
        typer.Option(
            "--gdp",
            help=say(
                "ВВП на душу населения, доллары США по ППС.",
                "GDP per capita, US dollars by purchasing power parity.",
            ),
        ),
    ],
    lang: Annotated[
        LangChoice | None, typer.Option("--lang", help=say("Язык ответа.", "The answer's language."))
    ] = None,
) -> None:
    """Print the fee as a sentence; where the table states none, say so on standard error and exit with 1."""
    try:
        found = assess_typed(population, gdp)
    except InputError as error:
        tell_error(error)
        raise typer.Exit(2) from None
    for each in lang.each() if lang else (user_language(),):
        if found.dollars is not None:
            print(fee_sentence(found.dollars, each))
        elif found.reason:
            tell(found.reason(each))
    raise typer.Exit(1 if found.dollars is None else 0)
