"""The dummy pictures of a template: where its author floated a signature, a seal or an emblem in Word.

A dummy is a picture whose name in Word's selection pane (wp:docPr/@name, ECMA-376 part 1, 20.4.2.5) is `signature`,
`seal` or `emblem`. Filling swaps its image: anchor and wrapping stay, the new picture is fitted into the dummy's box
with its own proportions, and a dummy that gets no picture vanishes with its part.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import partial
from typing import Any

from lxml import etree

from wego_forms.edges import BadXml, parse_xml, translated
from wego_forms.errors import Both, Problem, TemplateError
from wego_forms.filling.inset import PICTURES, Inset
from wego_forms.ooxml import Package, text_parts
from wego_forms.ooxml.names import NO_RELATIONS, RELATION, TYPES_PART, WP, A, R, W, relations_of, resolved

#: A second signatory's are `signature2` and `seal2`, and so on.
NAMES = ("emblem", *(f"{name}{number}" for name in ("signature", "seal") for number in ("", *range(2, 10))))
EMU_PER_MM = 36_000
_EMBED = f"{R}embed"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_IMAGES = ("jpeg", "png")


@dataclass(frozen=True)
class Dummy:
    """A dummy picture: its box in EMU (offset and size), and the folder in which the package keeps its image."""

    name: str
    folder: str
    x: int
    y: int
    cx: int
    cy: int

    def place(self, inset: Inset) -> dict[str, Any]:
        """Offset and size, in EMU, of the picture fitted into the box, on the box's centre; its file's ending."""
        width = round(inset.width * EMU_PER_MM) if inset.width else self.cx
        height = round(inset.height * EMU_PER_MM) if inset.height else self.cy
        scale = min(width / inset.picture.width, height / inset.picture.height)
        cx, cy = round(inset.picture.width * scale), round(inset.picture.height * scale)
        return {
            "x": self.x + (self.cx - cx) // 2,
            "y": self.y + (self.cy - cy) // 2,
            "cx": cx,
            "cy": cy,
            "file": f"{self.name}.{inset.picture.extension}",
        }

    def image_part(self, inset: Inset) -> str:
        """The name of the part that holds the new image."""
        return posixpath.join(self.folder, f"{self.name}.{inset.picture.extension}")


def find_dummies(package: Package, own: frozenset[str] = frozenset()) -> tuple[Package, dict[str, Dummy]]:
    """The package with tags in the place of its dummies' sizes and images, and the dummies by name.

    `own`: names of pictures that the kind of document has besides.

    TemplateError: two dummies of one name.
    """
    parts = dict(package.parts)
    dummies: dict[str, Dummy] = {}
    for part in text_parts(package):
        if b"wp:docPr" not in parts[part]:
            continue
        for dummy in _mark_dummies(parts, part, own.union(NAMES)):
            if dummy.name in dummies:
                raise TemplateError(_twice(package.source, part, dummy.name))
            dummies[dummy.name] = dummy
    if dummies:
        parts[TYPES_PART] = _with_images(parts[TYPES_PART])
        for image in _images(package.parts) - _images(parts):
            parts.pop(image, None)
    return Package(package.source, parts), dummies


def _mark_dummies(parts: dict[str, bytes], part: str, names: frozenset[str]) -> list[Dummy]:
    """Put tags into `part` and its relationships; tell which dummies there are.

    Each dummy gets a relationship of its own: Word gives one to two pictures of the same image.
    """
    rels_name = relations_of(part)
    try:
        tree = parse_xml(parts[part])
        rels = parse_xml(parts.get(rels_name, NO_RELATIONS))
    except BadXml:
        return []  # compiling tells of it
    dummies = []
    for properties in tree.iterfind(f".//{W}drawing/*/{WP}docPr"):
        name, holder = properties.get("name"), properties.getparent()
        blip = holder.find(f".//{A}blip")
        if name not in names or blip is None or blip.get(_EMBED) is None:
            continue  # a shape of that name, or a picture that lies outside the file
        with translated(partial(_no_size, part, name)):
            dummies.append(_mark(holder, name, posixpath.join(posixpath.dirname(part), "media")))
        blip.set(_EMBED, f"dummy-{name}")
        _wrap(next(holder.iterancestors(f"{W}r")), name)
    if not dummies:
        return []
    used = {value for node in tree.iter() for value in node.attrib.values()}
    for relation in rels.findall(RELATION):
        if relation.get("Type") == _IMAGE and relation.get("Id") not in used:
            rels.remove(relation)
    for name in (dummy.name for dummy in dummies):
        target = f"media/{{{{ {PICTURES}.{name}.file }}}}"
        _wrap(
            etree.SubElement(rels, RELATION, {"Id": f"dummy-{name}", "Type": _IMAGE, "Target": target}), name
        )
    parts[part] = etree.tostring(tree, encoding="UTF-8")
    parts[rels_name] = etree.tostring(rels, encoding="UTF-8")
    return dummies


def _no_size(part: str, name: str, _: Exception) -> TemplateError:
    return TemplateError(
        Problem(
            Both("у картинки-заготовки нет размера или места", "the dummy picture has no size or place"),
            Both("Вставьте её в Word заново.", "Insert it anew in Word."),
            place=part,
            value=name,
        )
    )


def _images(parts: dict[str, bytes]) -> set[str]:
    """The parts that some relationship names as its image."""
    found = set()
    for name, data in parts.items():
        if name.endswith(".rels") and b"/image" in data:
            folder = posixpath.dirname(posixpath.dirname(name))
            for relation in parse_xml(data).iter(RELATION):
                if relation.get("Type") == _IMAGE:
                    found.add(resolved(folder, relation.get("Target") or ""))
    return found


def _with_images(types: bytes) -> bytes:
    """[Content_Types].xml, with the types that a picture may need and a template may lack."""
    for name in _IMAGES:
        # Word names them after the file that was put in, PNG too; an ending has no case, and may be there once.
        if not re.search(rf"""Extension\s*=\s*["']{name}["']""".encode(), types, re.IGNORECASE):
            start = types.index(b"<Default ")
            made = f'<Default Extension="{name}" ContentType="image/{name}"/>'.encode()
            types = types[:start] + made + types[start:]
    return types


def _twice(file: str, part: str, name: str) -> Problem:
    return Problem(
        Both("в шаблоне две картинки с этим именем", "the template has two pictures of this name"),
        Both(
            "Переименуйте одну в Word: Главная → Выделить → Область выделения.",
            "Rename one in Word: Home → Select → Selection Pane.",
        ),
        file=file,
        place=part,
        value=name,
    )


def _mark(holder: Any, name: str, folder: str) -> Dummy:
    """Put tags in the place of the dummy's offsets and sizes; tell what they were."""
    extent = holder.find(f"{WP}extent")
    cx, cy = int(extent.get("cx")), int(extent.get("cy"))
    for size in (extent, *holder.iterfind(f".//{A}xfrm/{A}ext")):
        size.set("cx", f"{{{{ {PICTURES}.{name}.cx }}}}")
        size.set("cy", f"{{{{ {PICTURES}.{name}.cy }}}}")
    offsets = {"x": 0, "y": 0}
    for axis, key in (("H", "x"), ("V", "y")):
        offset = holder.find(f"{WP}position{axis}/{WP}posOffset")
        if offset is not None:
            offsets[key] = int(offset.text)
            offset.text = f"{{{{ {PICTURES}.{name}.{key} }}}}"
    return Dummy(name, folder, offsets["x"], offsets["y"], cx, cy)


def _wrap(element: Any, name: str) -> None:
    """Make the element stand only where there is a picture of that name: tags as text before and after it."""
    before, after = f"{{% if {PICTURES}.{name} %}}", "{% endif %}"
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + before
    else:
        parent.text = (parent.text or "") + before
    element.tail = after + (element.tail or "")
