"""From a record and a language to the text of every field."""

from wego_forms.fields.addressee import addressee_forms
from wego_forms.fields.base import Fields, Unsure
from wego_forms.fields.by_kind import fields_of

__all__ = ["Fields", "Unsure", "addressee_forms", "fields_of"]
