"""A signature's field and a mark in the structure of a tagged PDF (ISO 32000-1, 14.7): what is added is told too.

Where a file's structure isn't as it should be, it is left as it is: the signature counts, not its place in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.misc import PdfError

_name = generic.pdf_name
#: Parts of a tree of parents: a letter has one, a book of thousands of pages some hundreds.
_MOST_NODES = 10_000
_UNSOUND = (PdfError, KeyError, IndexError, TypeError, ValueError, AttributeError)


def add_field(writer: Any, field: Any, said: str) -> None:
    """Tell a signature's field, which says `said`, in the structure of the file that pyHanko's `writer` updates."""
    if "/TU" not in field:
        field[_name("/TU")] = generic.TextStringObject(said)
        _changed(writer, field)
    annotations = _of(_of(field, "/P"), "/Annots")
    reference = next((one for one in _raw(annotations) if one.get_object() is field), None)
    if "/StructParent" in field or reference is None:
        return
    with suppress(*_UNSOUND):
        tree = _Tree(writer)
        place = {_name("/Type"): _name("/OBJR"), _name("/Obj"): reference, _name("/Pg"): field.raw_get("/P")}
        key = tree.key()
        tree.parent(key, tree.element("/Form", place, said))
        field[_name("/StructParent")] = generic.NumberObject(key)
        _changed(writer, field)


def add_mark(writer: Any, page_index: int, said: str) -> None:
    """Tell the mark that was just drawn on a page, the last of its streams, as a figure that shows `said`."""
    with suppress(*_UNSOUND):
        tree = _Tree(writer)
        reference, _ = writer.find_page_for_modification(page_index)
        page = reference.get_object()
        if "/StructParents" in page:
            marked = tree.entry(int(page["/StructParents"]))
        else:
            key, marked = tree.key(), generic.ArrayObject()
            page[_name("/StructParents")] = generic.NumberObject(key)
            tree.parent(key, marked)
        number = len(marked)
        place = {
            _name("/Type"): _name("/MCR"),
            _name("/Pg"): reference,
            _name("/MCID"): generic.NumberObject(number),
        }
        marked.append(tree.element("/Figure", place, said))
        _changed(writer, marked)
        stream = page["/Contents"][-1]
        stream._data = b"/Figure << /MCID %d >> BDC\n%b\nEMC" % (number, stream.data)
        stream._encoded_data = None


class _Tree:
    """The structure tree of a file; KeyError: it has none."""

    def __init__(self, writer: Any) -> None:
        self._writer, self._root = writer, writer.root["/StructTreeRoot"]
        self._parents = self._root["/ParentTree"]

    def key(self) -> int:
        """A new key in the tree of parents."""
        root = self._root
        key = int(root["/ParentTreeNextKey"]) if "/ParentTreeNextKey" in root else _last(self._parents) + 1
        root[_name("/ParentTreeNextKey")] = generic.NumberObject(key + 1)
        _changed(self._writer, root)
        return key

    def element(self, kind: str, content: dict[Any, Any], said: str) -> Any:
        """Add an element to the end of the document; the reference to it."""
        above, kids = self._whole()
        entries = {
            _name("/S"): _name(kind),
            _name("/P"): above,
            _name("/K"): generic.DictionaryObject(content),
            _name("/Pg"): content[_name("/Pg")],
            _name("/Alt"): generic.TextStringObject(said),
        }
        element = self._writer.add_object(generic.DictionaryObject(entries))
        kids.append(element)
        _changed(self._writer, kids)
        return element

    def parent(self, key: int, value: Any) -> None:
        """Put what a key leads to into the tree of parents."""
        parents, leaf = self._parents, [generic.NumberObject(key), value]
        if "/Nums" in parents:
            parents["/Nums"].extend(leaf)
            _changed(self._writer, parents["/Nums"])
        else:
            limits = generic.ArrayObject([generic.NumberObject(key)] * 2)
            node = {_name("/Limits"): limits, _name("/Nums"): generic.ArrayObject(leaf)}
            parents["/Kids"].append(self._writer.add_object(generic.DictionaryObject(node)))
            _changed(self._writer, parents["/Kids"])

    def entry(self, key: int) -> Any:
        """What a key leads to; KeyError: nothing."""
        for node in _leaves(self._parents):
            for place in range(0, len(node), 2):
                if int(node[place]) == key:
                    return node[place + 1]
        raise KeyError(key)

    def _whole(self) -> tuple[Any, Any]:
        """The document's element, or the root where there are several, and what it holds."""
        root = self._root
        reference = root.raw_get("/K")
        if isinstance(root["/K"], generic.ArrayObject):
            if len(root["/K"]) != 1:
                return self._writer.root.raw_get("/StructTreeRoot"), root["/K"]
            reference = root["/K"].raw_get(0)
        whole = reference.get_object()
        kids = whole["/K"]
        if not isinstance(kids, generic.ArrayObject):
            kids = generic.ArrayObject([whole.raw_get("/K")])
            whole[_name("/K")] = kids
            _changed(self._writer, whole)
        return reference, kids


def _leaves(tree: Any) -> Iterator[Any]:
    """The lists of keys and values in a tree of numbers. ValueError: it is a ring."""
    waiting, met = [tree], 0
    while waiting:
        node, met = waiting.pop(), met + 1
        if met > _MOST_NODES:
            raise ValueError
        if "/Nums" in node:
            yield node["/Nums"]
        waiting += [kid.get_object() for kid in _raw(_of(node, "/Kids"))]


def _last(parents: Any) -> int:
    """The greatest key of a tree of parents; -1 where it has none."""
    keys = (int(leaf[place]) for leaf in _leaves(parents) for place in range(0, len(leaf), 2))
    return max(keys, default=-1)


def _of(item: Any, name: str) -> Any:
    """An entry of a dictionary, a reference followed, which pyHanko's `get` doesn't; nothing where there is none."""
    return item[name] if name in item else ()  # noqa: SIM401


def _raw(items: Any) -> Iterator[Any]:
    """The references in an array, as they are."""
    return (items.raw_get(place) for place in range(len(items)))


def _changed(writer: Any, item: Any) -> None:
    """An object of the file is another one now; one that the update brings needs no telling."""
    if item.container_ref is not None:
        writer.update_container(item)
