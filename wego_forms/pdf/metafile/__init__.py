"""Pictures of Windows' own kind, EMF and WMF, read into shapes, texts and bitmaps that a page is drawn of."""

from wego_forms.pdf.metafile.limits import UNWRITTEN
from wego_forms.pdf.metafile.play import Played, played
from wego_forms.pdf.metafile.things import Bitmap, Part, Said, Shape

__all__ = ["UNWRITTEN", "Bitmap", "Part", "Played", "Said", "Shape", "played"]
