"""Forms that come back: a filled form, Word or PDF, becomes the record again."""

from wego_forms.reading.reader import read
from wego_forms.reading.reading import Doubt, Reading

__all__ = ["Doubt", "Reading", "read"]
