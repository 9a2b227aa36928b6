"""The QR codes of a template: what each says of the values, as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from wego_forms.errors import Both, Problem, TemplateError
from wego_forms.filling.blank import Blank
from wego_forms.filling.environment import environment
from wego_forms.filling.faults import FILL_ERRORS, missing_fields
from wego_forms.filling.inset import PICTURES, Inset
from wego_forms.pictures import open_picture
from wego_forms.pictures.codes import qr_code

if TYPE_CHECKING:
    from wego_forms.filling.compiling import CompiledPart


def coded(
    codes: Mapping[str, str],
    values: Mapping[str, Any],
    pictures: Iterable[str],
    parts: Mapping[str, CompiledPart],
    source: str,
) -> dict[str, Inset]:
    """The pictures of `codes`, expressions by the names of their dummies; of a value that isn't known there is none.

    TemplateError: a field that isn't there, or a loop's, of which there can be many.
    """
    made = {}
    for name, expression in codes.items():
        try:
            said = environment().compile_expression(expression, undefined_to_none=False)(**values)
            str(said)
        except FILL_ERRORS as error:
            known = {**values, PICTURES: dict.fromkeys(pictures)}
            missing = list(missing_fields(parts, known, source))
            raise TemplateError(missing or [_not_coded(expression, source, error)]) from None
        if said is not None and not isinstance(said, Blank) and str(said):
            made[name] = Inset(open_picture(qr_code(getattr(said, "url", None) or str(said))))
    return made


def _not_coded(expression: str, source: str, error: Exception) -> Problem:
    return Problem(
        Both(f"QR-код не сделать ({error})", f"the QR code can't be made ({error})"),
        Both(
            "Назовите поле самой записи: в цикле QR-кода не бывает.",
            "Name a field of the record itself: a loop has no QR codes.",
        ),
        file=source,
        value=f"{{{{ {expression}|qr }}}}",
    )
