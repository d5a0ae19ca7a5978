"""Names of columns, in the form in which they are compared."""

from __future__ import annotations

import re
from typing import Final

# Blanks, asterisks, （必填项） and （格式：YYYY/MM/DD） are no part of a name.
_DROPPED: Final = re.compile(
    r"[*\s\u200b\ufeff]"
    r"|[(\[](?:必填|选填|必须|必选|非必填|可选|可空)项?[)\]]"
    r"|[(\[](?:格式|例|如|填写|说明|yyyy)[^()\[\]]*[)\]]"
)
# A number before the name: 1. 2、 (3) ④. What follows it is no digit, as in 3.15.
_NUMBERED: Final = re.compile(r"^(?:\d{1,3}[.、)]|\(\d{1,3}\)|[\u2460-\u2473])(?=[^\d\s])")

_LONGEST: Final = 4096  # characters; a file of one line is one cell of many millions


def heading(text: str) -> str:
    """Return the form in which names of columns are compared.

    Half-width, lower case, without blanks, asterisks, a number before it, and marks such as
    （必填） or （格式：…）. A text that is too long for a name comes back as it is.
    """
    if len(text) > _LONGEST:
        return text
    bare = _DROPPED.sub("", half_width("".join(text.split())).casefold()).rstrip(":")
    return _NUMBERED.sub("", bare)


def half_width(text: str) -> str:
    """Return a text with full-width letters, digits, signs and blanks made half-width."""
    return text.translate(HALF_WIDTH)


# U+FF01 to U+FF5E are the ASCII characters 21 to 7E in full width; U+3000 is the blank.
HALF_WIDTH: Final = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    0x3000: 0x20,
    0x3010: 0x5B,
    0x3011: 0x5D,
}
