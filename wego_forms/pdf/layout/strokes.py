"""Border kinds (ST_Border) as dashes."""

from __future__ import annotations

from wego_forms.pdf.styles import Edge

_DASHES: dict[str, tuple[float, ...]] = {
    "dotted": (1, 1), "dashed": (3, 3), "dashSmallGap": (3, 1), "dotDash": (3, 2, 1, 2),
    "dotDotDash": (3, 2, 1, 2, 1, 2),
}  # fmt: skip


def dashes(edge: Edge) -> tuple[float, ...]:
    """The dash pattern of a border in pt; empty for a solid line."""
    unit = max(edge.width, 0.5)
    return tuple(part * unit for part in _DASHES.get(edge.kind, ()))
