"""What a Word file calls its elements, attributes and parts (ECMA-376 parts 1 and 2), namespaces as lxml spells them.

The transitional ones: whoever reads a file gets its parts from `usual`.
"""

from __future__ import annotations

import posixpath
import re

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VML = "{urn:schemas-microsoft-com:vml}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

VAL = W + "val"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RELATION = RELATIONS + "Relationship"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"

#: Schemes by which a link runs no script and opens no program or file of the reader's, and how an address of
#: theirs begins.
SAFE_SCHEMES = frozenset(("http", "https", "ftp", "mailto", "tel"))
SAFE_ADDRESS = re.compile(r"(?:(?:https?|ftp)://|(?:mailto|tel):)[^\s/\x00-\x1f]", re.IGNORECASE)

#: What of a text tracked changes have taken away, or moved elsewhere.
STRUCK = (W + "del", W + "moveFrom")

TYPES_PART = "[Content_Types].xml"
PACKAGE_RELATIONS = "_rels/.rels"
#: The relationships of a part that has none: what a part is given that names another for the first time.
NO_RELATIONS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
MAIN_PART = "word/document.xml"
STYLES_PART = "word/styles.xml"
NUMBERING_PART = "word/numbering.xml"
SETTINGS_PART = "word/settings.xml"


def relations_of(part: str) -> str:
    """The part with the relationships of `part`, or with the package's own for ''."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def resolved(folder: str, target: str) -> str:
    """The part that a relationship's target means, of a part in `folder`."""
    if target.startswith("/"):
        return posixpath.normpath(target.lstrip("/"))
    return posixpath.normpath(posixpath.join(folder, target))


MAIN_RELATIONS = relations_of(MAIN_PART)
