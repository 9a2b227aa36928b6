"""Pictures of Windows' own kind, EMF and WMF, read into shapes, texts and bitmaps that a page is drawn of."""

from wego_forms.pdf.metafile.device import Bitmap, Part, Said, Shape
from wego_forms.pdf.metafile.play import parts_of

__all__ = ["Bitmap", "Part", "Said", "Shape", "parts_of"]
