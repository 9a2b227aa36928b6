"""An SVG that draws and does nothing else: no scripts, no links outside, no entities, no explosions."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from lxml import etree

from wego_forms.edges import BadXml, parse_xml
from wego_forms.errors import Both, InputError
from wego_forms.pictures import raster
from wego_forms.pictures.faults import PLAIN_SVG, damaged, refused

SVG = "http://www.w3.org/2000/svg"
#: Bytes of markup: a traced seal with every stroke of its emblem has less.
MAX_BYTES = 8 * 1024 * 1024
#: Elements drawn when every <use> is followed.
_MAX_DRAWN = 100_000
_MAX_DEPTH = 64

_ACTIVE = {
    "script",
    "foreignObject",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "canvas",
    "handler",
    "listener",
}
_MOVING = {"animate", "animateMotion", "animateTransform", "animateColor", "set"}
_REFERENCES = ("href", "src", "base")
_URL = re.compile(r"url\s*\(\s*[\"']?\s*([^\"')\s]*)", re.IGNORECASE)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_CLASS = re.compile(r"\.([\w-]+)")
_DATA = re.compile(r"data:image/(?:png|jpe?g)((?:;[\w-]+=[\w-]+)*)(;base64)?,", re.IGNORECASE)


def checked(data: bytes) -> etree._Element:
    """The root of the SVG in `data`. InputError: it isn't one, or it holds more than a drawing."""
    if len(data) > MAX_BYTES:
        raise refused(
            Both("рисунок SVG слишком велик", "the SVG drawing is too large"),
            PLAIN_SVG,
            f"{len(data) // 2**20} MB",
        )
    try:
        root: etree._Element = parse_xml(data, comments=False)
    except BadXml as error:
        said = str(error)
        if "DTD" in said:
            raise _more_than_a_drawing("DOCTYPE") from None
        raise damaged(said.partition("\n")[0] if said.isascii() else "") from None
    if root.tag != f"{{{SVG}}}svg":
        raise refused(Both("это не SVG", "this isn't SVG"), PLAIN_SVG, str(root.tag))
    if any(isinstance(node, etree._ProcessingInstruction) for node in root.itersiblings(preceding=True)):
        raise _more_than_a_drawing("<?…?>")
    for element, depth in _walk(root):
        if depth > _MAX_DEPTH:
            raise _too_complex()
        _check(element)
    if _drawn(root) > _MAX_DRAWN:
        raise _too_complex()
    return root


def local(element: etree._Element) -> str:
    """The element's name without its namespace."""
    return etree.QName(element).localname


def _walk(root: etree._Element) -> Iterator[tuple[etree._Element, int]]:
    waiting = [(root, 0)]
    while waiting:
        element, depth = waiting.pop()
        yield element, depth
        waiting.extend((child, depth + 1) for child in element)


def _check(element: etree._Element) -> None:
    if not isinstance(element.tag, str):  # an entity or a processing instruction
        raise _more_than_a_drawing(str(element)[:40])
    name = local(element)
    if name in _ACTIVE:
        raise _more_than_a_drawing(f"<{name}>")
    if name in _MOVING:
        raise refused(
            Both("рисунок анимирован", "the drawing is animated"),
            Both("Сохраните его без анимации.", "Save it without animation."),
            f"<{name}>",
        )
    if name == "style":
        _check_style(element.text or "")
    for key, value in element.attrib.items():
        attribute, text = etree.QName(str(key)).localname, str(value)
        if attribute.lower().startswith("on"):
            raise _more_than_a_drawing(f"{attribute}=")
        if attribute in _REFERENCES:
            _check_reference(text.strip(), name)
        else:
            _check_style(text)
        if (attribute == "filter" and text.strip() != "none") or "filter:" in text.replace(" ", ""):
            raise refused(
                Both("в рисунке есть эффекты (размытие, тень)", "the drawing has effects (blur, shadow)"),
                Both(
                    "Уберите эффекты или сохраните рисунок как PNG.",
                    "Remove them, or save the drawing as PNG.",
                ),
                f"<{name} filter>",
            )


def _check_style(text: str) -> None:
    """Style sheets and values: addresses in them may only point inside; '\\' hides what they say."""
    if "@import" in text.lower() or "@font-face" in text.lower():
        raise _points_outside("@import")
    if "\\" in text and "url" in text.lower().replace("\\", ""):
        raise _points_outside(text[:60])
    for address in _URL.findall(text):
        if not address.startswith("#"):
            raise _points_outside(address)


def _check_reference(address: str, name: str) -> None:
    if address.startswith("#") or not address:
        return
    found = _DATA.match(address)
    if name not in ("image", "feImage") or found is None:
        raise _points_outside(address)
    try:
        body = address[found.end() :]
        raw = base64.b64decode("".join(body.split())) if found.group(2) else unquote_to_bytes(body)
        raster.probe(raw)
    except (binascii.Error, InputError):
        raise refused(
            Both("картинка внутри рисунка SVG повреждена", "the picture inside the SVG drawing is damaged"),
            PLAIN_SVG,
        ) from None


def _drawn(root: etree._Element) -> int:
    """How many elements are drawn once every reference between them is followed; a circle counts as endless."""
    by_id = {str(element.get("id")): element for element in root.iter() if element.get("id")}
    by_class = _style_rules(root)
    counts: dict[etree._Element, int] = {}
    entered: set[etree._Element] = set()
    waiting = [(root, False)]
    while waiting:
        element, done = waiting.pop()
        if element in counts:
            continue
        needs = [*element, *(by_id[name] for name in _pointed_at(element, by_class) if name in by_id)]
        if done:
            counts[element] = min(1 + sum(counts.get(other, _MAX_DRAWN) for other in needs), _MAX_DRAWN + 1)
        elif element in entered:
            continue
        else:
            entered.add(element)
            waiting.append((element, True))
            waiting.extend((other, False) for other in needs)
    return counts[root]


def _style_rules(root: etree._Element) -> dict[str, list[str]]:
    """What the style sheets' rules point at, by class; under '' what may hold for any element."""
    rules: dict[str, list[str]] = {}
    for style in root.iter(f"{{{SVG}}}style"):
        for selectors, body in _RULE.findall(style.text or ""):
            pointed = [address[1:] for address in _URL.findall(body)]
            for selector in selectors.split(",") if pointed else ():
                only_class = _CLASS.fullmatch(selector.strip())
                rules.setdefault(only_class.group(1) if only_class else "", []).extend(pointed)
    return rules


def _pointed_at(element: etree._Element, by_class: dict[str, list[str]]) -> Iterator[str]:
    for name in ("", *(element.get("class") or "").split()):
        yield from by_class.get(name, ())
    for key, value in element.attrib.items():
        text = str(value).strip()
        if etree.QName(str(key)).localname == "href" and text.startswith("#"):
            yield text[1:]
        for address in _URL.findall(text):
            yield address[1:]


def _more_than_a_drawing(value: str) -> InputError:
    return refused(
        Both("в рисунке SVG есть не только рисунок", "the SVG holds more than a drawing"), PLAIN_SVG, value
    )


def _points_outside(value: str) -> InputError:
    return refused(
        Both("рисунок SVG ссылается наружу", "the SVG drawing points outside itself"), PLAIN_SVG, value
    )


def _too_complex() -> InputError:
    return refused(Both("рисунок SVG слишком сложен", "the SVG drawing is too complex"), PLAIN_SVG)
