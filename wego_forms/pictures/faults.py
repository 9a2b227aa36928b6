"""What can be wrong with a picture, in the users' words."""

from __future__ import annotations

from wego_forms.errors import Both, InputError, Problem
from wego_forms.foreign import quoting

SAVE_AS_PNG = Both("Сохраните картинку как PNG.", "Save the picture as PNG.")
EXPORT_ANEW = Both("Сохраните или отсканируйте её заново.", "Save or scan it anew.")
PLAIN_SVG = Both(
    "Сохраните рисунок как «простой SVG», текст – кривыми, или как PNG.",
    "Save the drawing as plain SVG, its text as paths, or as PNG.",
)


def refused(what: Both, remedy: Both, value: str | None = None) -> InputError:
    """The error for a picture that can't be used; its file is named where it was opened."""
    return InputError(Problem(what, remedy, value=value))


def damaged(detail: str = "") -> InputError:
    """The picture's data break off or contradict themselves; `detail` says how, in another library's words."""
    what = Both("картинка повреждена или обрезана", "the picture is damaged or cut short")
    return refused(quoting(what, detail), EXPORT_ANEW)


def too_many_pixels(width: int, height: int, limit: int) -> InputError:
    """The picture is larger than memory should be spent on."""
    millions = f"{limit / 1e6:.0f}"
    return refused(
        Both(
            f"в картинке больше {millions} млн точек", f"the picture has more than {millions} million pixels"
        ),
        Both("Уменьшите её: для печати хватает 600 dpi.", "Make it smaller: 600 dpi is enough for print."),
        f"{width} × {height}",
    )


def animated() -> InputError:
    """The picture moves."""
    return refused(
        Both("картинка анимирована", "the picture is animated"),
        Both("Сохраните один кадр как PNG.", "Save one frame as PNG."),
    )
