"""Put text into a Word template: compile it once, stamp it many times."""

from wego_forms.filling.document import FORMATS, Document, Engine
from wego_forms.filling.saving import save
from wego_forms.filling.template import Template

__all__ = ["FORMATS", "Document", "Engine", "Template", "save"]
