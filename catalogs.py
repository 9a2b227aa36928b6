"""Compile the catalogs of messages, .po into .mo: `python catalogs.py`, and when the package is built."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

LOCALE = Path(__file__).parent / "wego_forms" / "locale"


def compiled(po: Path) -> bytes:
    """The .mo of a .po. ValueError: a message of it isn't told, or asks for a place that there is none for."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    class Pinned(Catalog):
        """A catalog without the moment and the program that made it: the same .po gives the same .mo."""

        mime_headers = [("Content-Type", "text/plain; charset=utf-8")]  # type: ignore[assignment]  # noqa: RUF012

    with po.open("rb") as file:
        catalog = read_po(file)
    if missing := [message.id for message in catalog if message.id and not message.string]:
        raise ValueError(f"{po}: not told: {missing}")
    made = Pinned()
    for message in catalog:
        if message.id:
            made.add(message.id, message.string)
    out = io.BytesIO()
    write_mo(out, made)
    return out.getvalue()


def compile_all() -> list[Path]:
    """Each catalog compiled into its place; the paths of those that changed."""
    changed = []
    for po in sorted(LOCALE.rglob("*.po")):
        mo, data = po.with_suffix(".mo"), compiled(po)
        if not mo.is_file() or mo.read_bytes() != data:
            mo.write_bytes(data)
            changed.append(mo)
    return changed


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # outside a build
    pass
else:

    class CatalogHook(BuildHookInterface):  # type: ignore[type-arg]
        """The build's hook."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
            """Compile before the files are collected."""
            compile_all()


if __name__ == "__main__":
    for path in compile_all():
        print(path)
