"""PDFs of ours put into one: their pages one after another, each one's structure a part of the whole's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def join(pdfs: Sequence[Any], blank: bool = False) -> Any:
    """The first of the PDFs (as pikepdf has them) with the pages of the others after its own.

    `blank`: an empty page after one of an odd number of pages, so that the next begins on a sheet of its own.
    """
    import pikepdf

    whole, *others = pdfs
    parts = [whole.Root.StructTreeRoot]
    for number, more in enumerate(others, 2):
        if blank and len(whole.pages) % 2:
            left, bottom, right, top = (float(side) for side in whole.pages[-1].mediabox)
            whole.add_blank_page(page_size=(right - left, top - bottom))
            whole.pages[-1].Tabs = pikepdf.Name.S  # as every page of a tagged PDF (PDF/UA-1, 7.18.3)
        first = len(whole.pages)
        whole.pages.extend(more.pages)
        part = whole.copy_foreign(more.Root.StructTreeRoot)
        _renumber(whole.pages[first:], part, int(parts[0].ParentTreeNextKey), f"{number}.")
        parts[0].ParentTreeNextKey += int(part.ParentTreeNextKey)
        parts[0].ParentTree.Nums.extend(part.ParentTree.Nums)
        parts.append(part)
        tell(whole, more)
    if others:
        document = whole.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Document, P=parts[0]))
        document.K = pikepdf.Array([part.K for part in parts])
        names = [one for part in parts for one in part.get("/IDTree", {}).get("/Names", ())]
        for element in document.K:
            element.S, element.P = pikepdf.Name.Part, document
        parts[0].K = document
        if names:
            parts[0].IDTree = pikepdf.Dictionary(Names=pikepdf.Array(names))
    return whole


def tell(whole: Any, part: Any) -> None:
    """Have the catalog of a joined PDF say what that of a part does: it is a draft, whose marks are printed in it."""
    import pikepdf

    if "/WegoDraft" in part.Root:
        whole.Root.WegoDraft = True
    said = [str(serial) for root in (whole.Root, part.Root) for serial in root.get("/WegoMarks", ())]
    if said:
        whole.Root.WegoMarks = pikepdf.Array(map(pikepdf.String, dict.fromkeys(said)))


def _renumber(pages: Any, part: Any, by: int, prefix: str) -> None:
    """Give the keys and names of a part's structure numbers of their own: `by` more, and a prefix."""
    import pikepdf

    for page in pages:
        for item in (page.obj, *page.get("/Annots", ())):
            for name in ("/StructParents", "/StructParent"):
                if name in item:
                    item[name] = int(item[name]) + by
    nums = part.ParentTree.Nums
    for place in range(0, len(nums), 2):
        nums[place] = int(nums[place]) + by
    names = part.get("/IDTree", {}).get("/Names", ())
    for place in range(0, len(names), 2):
        names[place + 1].ID = names[place] = pikepdf.String(prefix + str(names[place]))
