"""Pictures of signatures, seals and emblems: opened safely, ready to embed."""

from wego_forms.pictures.opening import open_picture
from wego_forms.pictures.picture import Picture, pixels_for

__all__ = ["Picture", "open_picture", "pixels_for"]
