"""What a document is, as data: its record, what it says, its templates, its columns; ours and an office's own."""

from wego_forms.catalog.builtin import BUILT_IN
from wego_forms.catalog.find import FOLDER, VARIABLE, Kinds, fields_of, kind_of, kinds
from wego_forms.catalog.kind import Kind
from wego_forms.catalog.load import build, load, parse, record
from wego_forms.catalog.templates import NAMED, template, template_path
from wego_forms.choosing import LANGUAGES

__all__ = [
    "BUILT_IN",
    "FOLDER",
    "LANGUAGES",
    "NAMED",
    "VARIABLE",
    "Kind",
    "Kinds",
    "build",
    "fields_of",
    "kind_of",
    "kinds",
    "load",
    "parse",
    "record",
    "template",
    "template_path",
]
