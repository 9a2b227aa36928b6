"""Files written whole or not at all, and never over what somebody else has in their place."""

from wego_forms.saving.ledger import claim
from wego_forms.saving.outputs import Outputs, refuse_other_suffix, save_as_ours, somebodys
from wego_forms.saving.places import (
    Standing,
    digest_of,
    folded,
    real_place,
    same_file,
    same_name,
    set_aside,
    standing,
)
from wego_forms.saving.whole import clear, is_half_written, not_written, save, whole_file, write_to
from wego_forms.saving.zipping import EARLIEST, zip_files

__all__ = [
    "EARLIEST",
    "Outputs",
    "Standing",
    "claim",
    "clear",
    "digest_of",
    "folded",
    "is_half_written",
    "not_written",
    "real_place",
    "refuse_other_suffix",
    "same_file",
    "same_name",
    "save",
    "save_as_ours",
    "set_aside",
    "somebodys",
    "standing",
    "whole_file",
    "write_to",
    "zip_files",
]
