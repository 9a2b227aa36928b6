"""From a record and a language to the text of every field."""

from wego_forms.fields.addressee import addressee_forms
from wego_forms.fields.base import Fields, Unsure

__all__ = ["Fields", "Unsure", "addressee_forms"]
