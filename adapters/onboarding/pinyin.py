"""The first letters of Chinese words in pinyin: 处罚决定日期 -> CFJDRQ.

GB 2312-80 orders its 3 755 commonest characters by pinyin, so that their codes tell the first
letter. A character with several readings has one of them; rarer characters have none.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

# The first code of each letter in GB 2312, level 1; the last stands behind its end.
_FIRST: Final = (
    (0xB0A1, "A"), (0xB0C5, "B"), (0xB2C1, "C"), (0xB4EE, "D"), (0xB6EA, "E"), (0xB7A2, "F"),
    (0xB8C1, "G"), (0xB9FE, "H"), (0xBBF7, "J"), (0xBFA6, "K"), (0xC0AC, "L"), (0xC2E8, "M"),
    (0xC4C3, "N"), (0xC5B6, "O"), (0xC5BE, "P"), (0xC6DA, "Q"), (0xC8BB, "R"), (0xC8F6, "S"),
    (0xCBFA, "T"), (0xCDDA, "W"), (0xCEF4, "X"), (0xD1B9, "Y"), (0xD4D1, "Z"), (0xD7FA, ""),
)  # fmt: skip
_CODES: Final = [code for code, _ in _FIRST]


def initials(text: str) -> str:
    """Return the first letters of the Han characters, and ASCII letters in capitals as they are.

    Everything else is left out, and so are characters that the table does not know.
    """
    return "".join(map(_letter, text))


def _letter(character: str) -> str:
    if character.isascii():
        return character.upper() if character.isalpha() else ""
    code = int.from_bytes(character.encode("gb2312", "ignore"), "big")
    at = bisect_right(_CODES, code) - 1
    return _FIRST[at][1] if at >= 0 else ""
