"""What a drawing couldn't show, collected with its place and said once each."""

from __future__ import annotations

from wego_forms.errors import Both, Problem, shorten

LEAVE = Both(
    "Уберите его из документа или сделайте PDF через LibreOffice",
    "Take it out of the document or make the PDF with LibreOffice",
)

BOXED = Both(
    "ни в одном шрифте нет этих знаков, вместо них рамки",
    "no font has these characters, boxes stand for them",
)
INSTALL = Both(
    "Установите шрифт с ними или назовите его: font=…", "Install a font that has them or name it: font=…"
)


class Problems:
    """The problems of one document, in the order met."""

    def __init__(self, source: str | None) -> None:
        self.source = source
        self.told = 0
        """How often something was noted, the same twice too."""
        self._found: dict[Problem, None] = {}

    def add(
        self, what: Both, part: str, near: str = "", remedy: Both = LEAVE, value: str | None = None
    ) -> None:
        """Note that something in `part`, at the paragraph that begins with `near`, isn't drawn."""
        self.told += 1
        self._found.setdefault(Problem(what, remedy, self.source, place=place(part, near), value=value))

    def all(self) -> tuple[Problem, ...]:
        """Every problem found, each once."""
        return tuple(self._found)


def place(part: str, near: str) -> str:
    """Where in the document: the part and the first words of the paragraph."""
    return f"{part} «{shorten(near, 40)}»" if near.strip() else part
