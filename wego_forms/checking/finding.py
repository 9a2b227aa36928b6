"""What the check of one file found."""

from __future__ import annotations

from dataclasses import dataclass, field

from wego_forms.errors import Both, Problem
from wego_forms.fields import Unsure


@dataclass
class Finding:
    """What the check of one file found. `fields`: for a template, what it asks for; `notes`: what to know."""

    file: str
    kind: str = ""
    problems: list[Problem] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)
    fields: tuple[str, ...] = ()
    notes: list[Both] = field(default_factory=list)
