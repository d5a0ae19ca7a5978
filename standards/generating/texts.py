"""Texts that people, programs and attackers put into fields, by what they trip."""

from collections.abc import Iterator
from typing import Final

# Blanks that a careless comparison strips, and marks that nobody sees.
BLANKS: Final = (
    "\n", " ", "\t", "\r", "\u3000", "\u00a0", "\u0085", "\u2028", "\u2029", "\ufeff", "\u200b",
    "\u000b", "\u000c", "\r\n", "\u1680", "\u2000", "\u200d", "\u202f", "\u205f", "\u2060",
)  # fmt: skip
# Characters that text may not hold, or that a carrier cannot.
UNPRINTABLE: Final = (
    "\x00", "\x01", "\x08", "\x1b", "\x1f", "\x7f", "\x9f", "\ufffd", "\ufffe", "\uffff",
    "\ufdd0", "\ufff9", "\ud800", "\udfff", "\r", "\n", "\t", "\u0085", "\u2028", "\ufeff",
)  # fmt: skip
# Characters that text may hold, and that a wrong class, count or encoding loses.
PRINTABLE: Final = (
    "\U00020bb7",  # an ideograph beyond 16 bits: counts once
    "e\u0301",  # a combining accent: counts twice
    "\ue000", "\uf8ff", "\U000f0000", "\U0010fffd",  # private use
    "\ud7ff", "\u202e", "\uff11", "\u0661", "\U0001f469\u200d\U0001f467",
)  # fmt: skip
# What the languages of the targets treat specially.
SPECIAL: Final = (
    "'; DROP TABLE x; --", '"', "\\", "\\n", "%", "_", "&amp;<a>]]>", "{}", "$1", "^$", "NULL",
    "null", "true", "0", "1.0", "1e5", "0x1F", "-1", "+1", "١٢", "１２", "=1+1", "NaN", "[0-9]",
    "*", "?", "无", "暂无", "/", "不详", "空", "王小2", "王小２", "买买提·艾力", "买买提.艾力",
    "买买提•艾力", "2024-02-29", "护照", "]a^", "^a]", "]", "^", "-a-",
)  # fmt: skip

_FULL_WIDTH: Final = {ord(char): ord(char) + 0xFEE0 for char in map(chr, range(0x21, 0x7F))}
_ARABIC: Final = {ord("0") + number: 0x660 + number for number in range(10)}


def neighbours(text: str) -> Iterator[str]:
    """Yield texts that are one slip away from a text, the likeliest first."""
    yield f"{text}\n"
    yield text.translate(_FULL_WIDTH)
    yield f" {text}"
    yield f"{text} "
    yield text[:-1]
    yield text[1:]
    yield text + text[-1:]
    yield f"{text}\x00"
    yield successor(text)
    yield text.swapcase()
    yield text.translate(_ARABIC)
    yield f"x{text}"
    yield f"{text}x"
    for blank in BLANKS:
        yield text + blank
        yield blank + text
    for char in UNPRINTABLE:
        yield text[:1] + char + text[2:]
    yield from (
        text[:at] + successor(text[at]) + text[at + 1 :] for at in range(min(len(text), 20))
    )
    yield text + text


def fillings(length: int) -> Iterator[str]:
    """Yield texts of a length: ideographs, beyond 16 bits, with accents, with characters inside."""
    yield "长" * length
    yield "\U00020bb7" * length
    yield ("e\u0301" * length)[:length]
    yield "a" * length
    if length > 2:
        yield "a" + " " * (length - 2) + "b"


def successor(text: str) -> str:
    """Return the text with the last character's successor, so 9 becomes `:` and Z becomes `[`."""
    if not text or ord(text[-1]) >= 0x10FFFF:
        return text
    return text[:-1] + chr(ord(text[-1]) + 1)
