"""The address of a link, as a value makes it: whole, of a scheme that opens no program, without what no URI has."""

from __future__ import annotations

import re
from typing import Any

from wego_forms.errors import Both
from wego_forms.fields.values import Unsayable
from wego_forms.filling.blank import is_unknown
from wego_forms.filling.said import said
from wego_forms.ooxml.names import SAFE_ADDRESS

#: Of a tag's place (`Tag.takes`): a whole address or its beginning, and what stands behind one.
LINK, BEHIND = "link", "behind"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)|[\\/]", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+")
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_][\w-]+(?:[:/?#]\S*)?")
#: What a URI can't have (RFC 3986, 2), letters of all alphabets aside (RFC 3987).
_NO_URI = re.compile(r'[\x00-\x20"<>\\^`{|}]')


def link(value: Any) -> str:
    """Where a value leads: a site that is written without its scheme has https, a mail address mailto; '' of none.

    Unsayable: it leads to a program or a file, or is no address.
    """
    text = "" if is_unknown(value) else str(getattr(value, "url", None) or said(value)).strip()
    if text and not (text.startswith("#") or SAFE_ADDRESS.match(text)):
        scheme = "mailto:" if _MAIL.fullmatch(text) else "https://"
        if _SCHEME.match(text) or not (_MAIL.fullmatch(text) or _HOST.fullmatch(text)):
            raise Unsayable(
                Both(f"ссылка никуда не ведёт: {text}", f"the link leads nowhere: {text}"),
                Both(
                    "Адрес начинается с https://, http://, mailto: или tel:.",
                    "An address begins with https://, http://, mailto: or tel:.",
                ),
            )
        text = scheme + text
    return behind(text)


def behind(text: str) -> str:
    """A text as it stands in an address: what a URI can't have is written by its number."""
    return _NO_URI.sub(lambda found: f"%{ord(found[0]):02X}", text)
