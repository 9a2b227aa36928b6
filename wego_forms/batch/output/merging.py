"""One PDF for the print shop: every letter on a front, what letters share written once, bookmarks by addressee."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.errors import Both, InputError, Problem
from wego_forms.foreign import quoting
from wego_forms.saving import save_as_ours

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

#: What of a page is printed (ISO 32000-1, 7.7.3.3); links, tags and fields aren't.
_PRINTED = ("/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/Group")


@dataclass(frozen=True)
class Print:
    """A letter to print: its PDF, and whom it is for."""

    path: Path
    title: str


def merge(letters: Iterable[Print], out: Path, *, both_sides: bool = True) -> Path:
    """Write the PDFs of `letters`, one after another, into `out`.

    Fonts, pictures and all else that is the same in several letters is written once. If a letter says that it is a
    draft, or whose marks are printed in it, the whole does. For printing on `both_sides` a
    letter of an odd number of pages is followed by a blank one, so that the next begins on a front. The same letters
    give the same bytes. InputError: a letter's file isn't a PDF. OutputError:
    `out` can't be written.
    """
    import pikepdf

    merged = pikepdf.new()
    shared = _Shared(merged)
    starts: list[tuple[str, int]] = []
    count = 0
    for letter in letters:
        starts.append((letter.title, count))
        for page in _pages(letter.path, shared, both_sides):
            merged.pages.append(page)
            count += 1
    if both_sides:
        merged.Root.ViewerPreferences = pikepdf.Dictionary(Duplex=pikepdf.Name.DuplexFlipLongEdge)
    with merged.open_outline() as outline:
        outline.root.extend(pikepdf.OutlineItem(title, start) for title, start in starts)
    data = io.BytesIO()
    merged.save(data, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return save_as_ours(out, data.getvalue())


def _pages(path: Path, shared: _Shared, both_sides: bool) -> Iterator[Any]:
    import pikepdf

    from wego_forms.pdf.joining import tell

    try:
        with pikepdf.open(path) as letter:
            tell(shared.pdf, letter)
            for page in letter.pages:
                yield shared.page(page.obj)
            if both_sides and len(letter.pages) % 2:
                blank = {"/Type": pikepdf.Name.Page, "/MediaBox": list(letter.pages[-1].mediabox)}
                yield pikepdf.Page(shared.pdf.make_indirect(pikepdf.Dictionary(blank)))
    except (pikepdf.PdfError, OSError):
        raise _refused(
            path, Both("письма нет или это не PDF", "the letter isn't there, or isn't a PDF")
        ) from None


def letter_bytes(path: Path) -> bytes:
    """What the letter's file holds. InputError: it can't be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise _refused(path, quoting(Both("письмо не читается", "the letter can't be read"), error)) from None


def _refused(path: Path, what: Both) -> InputError:
    return InputError(Problem(what, Both("Запустите ещё раз.", "Run again."), file=str(path)))


class _Shared:
    """Brings objects of other files into `pdf`, each different one once: objects are told apart by their content."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self._here: dict[bytes, Object] = {}

    def page(self, page: Object) -> Any:
        """A page of another file, as a page of this one."""
        import pikepdf

        met: dict[tuple[int, int], tuple[bytes, Any]] = {}
        made = pikepdf.Dictionary({"/Type": pikepdf.Name.Page})
        for name in _PRINTED:
            value = _inherited(page, name)
            if value is not None:
                made[name] = self._bring(value, met)[1]
        return pikepdf.Page(self.pdf.make_indirect(made))

    def _bring(self, value: Any, met: dict[tuple[int, int], tuple[bytes, Any]]) -> tuple[bytes, Any]:
        """What `value` is made of, as a digest, and its like in this file."""
        import pikepdf

        if not isinstance(value, pikepdf.Object):
            return repr(value).encode(), value
        if value.is_indirect and value.objgen in met:
            return met[value.objgen]
        if isinstance(value, pikepdf.Stream):
            digest, found = self._stream(value, met)
        elif isinstance(value, pikepdf.Dictionary):
            digest, found = self._dictionary(value.items(), met)
        elif isinstance(value, pikepdf.Array):
            items = [self._bring(item, met) for item in value]
            digest = b"[" + b" ".join(part for part, _ in items) + b"]"
            found = pikepdf.Array([item for _, item in items])
        else:
            return value.unparse(), value
        digest = hashlib.sha256(digest).digest()
        if value.is_indirect:
            found = self._here.setdefault(digest, found) if digest in self._here else self._add(digest, found)
            met[value.objgen] = digest, found
        return digest, found

    def _stream(self, value: Any, met: dict[tuple[int, int], tuple[bytes, Any]]) -> tuple[bytes, Any]:
        import pikepdf

        digest, keys = self._dictionary(((k, v) for k, v in value.items() if k != "/Length"), met)
        data = value.read_raw_bytes()
        digest += hashlib.sha256(data).digest()
        known = self._here.get(hashlib.sha256(digest).digest())
        return digest, known if known is not None else pikepdf.Stream(self.pdf, data, keys)

    def _dictionary(
        self, items: Iterable[tuple[str, Any]], met: dict[tuple[int, int], tuple[bytes, Any]]
    ) -> tuple[bytes, Any]:
        import pikepdf

        brought = {name: self._bring(value, met) for name, value in sorted(items)}
        digest = b"<" + b" ".join(name.encode() + b" " + part for name, (part, _) in brought.items()) + b">"
        return digest, pikepdf.Dictionary({name: found for name, (_, found) in brought.items()})

    def _add(self, digest: bytes, found: Any) -> Any:
        self._here[digest] = self.pdf.make_indirect(found)
        return self._here[digest]


def _inherited(page: Any, name: str) -> Any:
    """A page's value, or that of a group of pages that it is in (ISO 32000-1, table 30)."""
    while page is not None:
        if name in page:
            return page[name]
        page = page.get("/Parent")
    return None
