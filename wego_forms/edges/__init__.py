"""Where strangers' files come in: one XML parser, one way to read a file, one translation of what parsers raise."""

from wego_forms.edges.reading import (
    Unreadable,
    allowed_folders,
    file_path,
    is_file,
    is_folder,
    read_regular,
    state_of,
    within,
)
from wego_forms.edges.sorts import PDF, WORD, misnamed, sort_of
from wego_forms.edges.translating import translated
from wego_forms.edges.xml import BadXml, parse_xml, stream_xml

__all__ = [
    "PDF",
    "WORD",
    "BadXml",
    "Unreadable",
    "allowed_folders",
    "file_path",
    "is_file",
    "is_folder",
    "misnamed",
    "parse_xml",
    "read_regular",
    "sort_of",
    "state_of",
    "stream_xml",
    "translated",
    "within",
]
