"""From a record and a language to the text of every field."""

from wego_forms.fields.base import Fields, Unsure
from wego_forms.fields.by_kind import fields_of

__all__ = ["Fields", "Unsure", "fields_of"]
