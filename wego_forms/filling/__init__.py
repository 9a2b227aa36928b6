"""Put text into a Word template: compile it once, stamp it many times."""

from wego_forms.filling.blank import RULED, WHOLE
from wego_forms.filling.document import ENGINES, FORMATS, NO_ENGINE, Document, Engine, formats_of
from wego_forms.filling.inset import FileInset, Inset
from wego_forms.filling.template import Template
from wego_forms.saving import save

__all__ = [
    "ENGINES",
    "FORMATS",
    "NO_ENGINE",
    "RULED",
    "WHOLE",
    "Document",
    "Engine",
    "FileInset",
    "Inset",
    "Template",
    "formats_of",
    "save",
]
