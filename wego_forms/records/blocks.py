"""The blocks that make a paper a document: signature and seal, and how each is to appear."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from wego_forms.errors import Both
from wego_forms.records.base import Model, Refused


class Signature(Model):
    """blank: a line to sign by hand · image: a picture (`file`) · electronic: the mark of a `certificate`.

    Paths are told from the record's folder. `remove_white` makes the paper of a scan transparent.
    """

    mode: Literal["blank", "image", "electronic"] = "blank"
    file: Path | None = None
    remove_white: bool = False
    certificate: Path | None = None

    @model_validator(mode="after")
    def _whole(self) -> Signature:
        need_file(self.mode == "image", self.file, "file")
        need_file(self.mode == "electronic", self.certificate, "certificate")
        return self


class Seal(Model):
    """none · place: the mark М.П. / L.S. · image: a picture (`file`) of a round seal, `diameter` mm across."""

    mode: Literal["none", "place", "image"] = "none"
    file: Path | None = None
    remove_white: bool = False
    #: mm; official round seals are 38 to 42 mm across.
    diameter: Annotated[float, Field(ge=10, le=60)] = 40

    @model_validator(mode="after")
    def _whole(self) -> Seal:
        need_file(self.mode == "image", self.file, "file")
        return self


def need_file(needed: bool, file: Path | None, name: str) -> None:
    """Refuse a mode without its file, and a file without its mode."""
    if needed and file is None:
        raise Refused(
            Both(f"не указан файл: {name}", f"the file isn't named: {name}"),
            Both(f"Добавьте {name}: путь.", f"Add {name}: path."),
            at=(name,),
        )
    if file is not None and not needed:
        raise Refused(
            Both(f"{name} не нужен при этом mode", f"{name} has no use in this mode"),
            Both(f"Уберите {name} или измените mode.", f"Leave {name} out, or change the mode."),
            at=(name,),
        )
