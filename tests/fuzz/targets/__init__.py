"""The fuzzers, one for each kind of file or text that a stranger may hand in."""

from tests.fuzz.targets.documents import DRAWING, FORMS, TEMPLATES
from tests.fuzz.targets.fonts import FONTS
from tests.fuzz.targets.metafiles import METAFILES
from tests.fuzz.targets.paper import KEYS, SIGNING
from tests.fuzz.targets.pictures import PICTURES, SVG
from tests.fuzz.targets.records import KINDS, RECORDS
from tests.fuzz.targets.tables import TABLES
from tests.fuzz.targets.words import LANGUAGE, NAMES

TARGETS = {
    target.name: target
    for target in (
        *(RECORDS, TABLES, KINDS, TEMPLATES, DRAWING, FORMS, PICTURES, METAFILES, SVG, KEYS, SIGNING, FONTS),
        *(LANGUAGE, NAMES),
    )
}

__all__ = ["TARGETS"]
