"""Put text into a Word template: compile it once, stamp it many times."""

from wego_forms.filling.document import FORMATS, Document, Engine
from wego_forms.filling.inset import Inset
from wego_forms.filling.template import Template
from wego_forms.saving import save

__all__ = ["FORMATS", "Document", "Engine", "Inset", "Template", "save"]
