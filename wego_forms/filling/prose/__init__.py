"""A text of several paragraphs, lightly marked up in Markdown, as paragraphs of the template's own styles."""

from wego_forms.filling.prose.placing import Placed, place_prose

__all__ = ["Placed", "place_prose"]
