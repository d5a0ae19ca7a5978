"""The shape of a text: what kind of characters it is made of, and nothing of what it says."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final

# What is longer, or has more digits, is no code but perhaps a person's number in a wrong column.
_CODE: Final = re.compile(r"(?!.*\d{7})[^\x00-\x1f]{1,20}")
_LONG: Final = 24  # characters; of a longer text only the length is told


def shape(text: str) -> str:
    """Return the shape of a text.

    Han characters become 字, digits 9, letters A or a; three or more of a kind are counted:
    `32028119800101998X` becomes `9{17}A`, `2026-3-5` becomes `9{4}-9-9`. Of a long text only
    the length is told.
    """
    if len(text) > _LONG:
        return f".{{{len(text)}}}"
    runs = ((kind, sum(1 for _ in run)) for kind, run in groupby(map(_kind, text)))
    return "".join(f"{kind}{{{count}}}" if count > 2 else kind * count for kind, count in runs)


def shown(written: str) -> str:
    """Return a code as it was written; of what can hardly be one, its shape alone."""
    return written if _CODE.fullmatch(written) else shape(written)


def _kind(character: str) -> str:
    if character.isdigit():
        return "9"
    if character.isascii():
        if character.isalpha():
            return "A" if character.isupper() else "a"
        return "␣" if character.isspace() else character
    if character.isspace():
        return "␣"
    return "字" if character.isalpha() else character
