"""Which letters run from right to left."""

from __future__ import annotations

import re

#: Hebrew, Arabic and their neighbours, and their presentation forms (Unicode 15: bidirectional class R and AL).
RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
