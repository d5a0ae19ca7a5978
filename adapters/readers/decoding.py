"""Bytes of a text file -> text, by a ladder that cannot guess wrong quietly.

Byte order mark, then strict UTF-8, then strict GB 18030 in its 2022 mapping. Python's codec is
the 2000 edition, in which 19 characters are still private-use code points; they are mapped here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from adapters.errors import FileRefused

ENCODINGS: Final = ("auto", "utf-8", "gb18030", "utf-16")

# GB 18030-2022, table of changed code points: what the 2000 edition gives -> what it is today.
# 𠂇 𠂉 𠃌 𡗗 𢦏 𤇾 stay private-use in the standard and are left for the check of names to find.
GB18030_2022: Final[dict[str, str]] = {
    "\ue78d": "\ufe10",
    "\ue78e": "\ufe12",
    "\ue78f": "\ufe11",
    "\ue790": "\ufe13",
    "\ue791": "\ufe14",
    "\ue792": "\ufe15",
    "\ue793": "\ufe16",
    "\ue794": "\ufe17",
    "\ue795": "\ufe18",
    "\ue796": "\ufe19",
    "\ue7c7": "\u1e3f",
    "\ue81e": "\u9fb4",
    "\ue826": "\u9fb5",
    "\ue82b": "\u9fb6",
    "\ue82c": "\u9fb7",
    "\ue832": "\u9fb8",
    "\ue843": "\u9fb9",
    "\ue854": "\u9fba",
    "\ue864": "\u9fbb",
}
_CHANGED: Final = re.compile(f"[{''.join(GB18030_2022)}]")
_PRIVATE_USE: Final = b"\xee"  # how all of them begin in UTF-8, and hardly anything else does

MAX_NULS: Final = 10  # a few are damaged cells, which the check of the standard finds

# That many well-formed characters beyond ASCII do not happen by chance in a GB 18030 text.
_CONVINCING: Final = 12
LOOKED_BACK: Final = 4096  # characters
# What each byte may be in the UTF-8 of a Chinese character: its first, a following one, another
# of more than ASCII, or ASCII.
_ROLES: Final = bytes(
    ord("F")
    if 0xE4 <= byte <= 0xE9
    else ord("c")
    if 0x80 <= byte <= 0xBF
    else ord("." if byte < 0x80 else "-")
    for byte in range(256)
)
_UTF8_RUN: Final = b"Fcc" * _CONVINCING
# A cell that begins so may be Chinese in UTF-8; in GB 18030 rare characters begin so as well.
_UTF8_CELL: Final = b".FccFcc"
_CONVINCING_LINE: Final = 4  # characters of a line, all of whose bytes are UTF-8
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, whatever it was, as UTF-8, and the encoding that it was in."""

    utf8: bytes
    encoding: str
    garbled: frozenset[str] = frozenset()  # texts that were written in another encoding, as read

    @property
    def text(self) -> str:
        """The text itself, for readers that go through it character by character."""
        return self.utf8.decode()


def decode(data: bytes, declared: str = "auto") -> Decoded:
    """Decode a text file strictly.

    `declared` is what the mapping says: one of ENCODINGS. A byte order mark overrules it.
    Raises FileRefused with the byte offset and the line of the first byte that does not fit.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, skip=len(mark))
    if data.count(0) > max(MAX_NULS, len(data) // 100):
        raise FileRefused("file_not_text")
    if declared == "utf-16":
        raise FileRefused("encoding_utf16")
    if declared != "auto":
        return _strict(data, declared)
    return _ladder(data)


def piece(data: bytes, encoding: str) -> tuple[str, bool]:
    """Decode a part of a text, and tell whether it held whole characters only."""
    try:
        text, whole = data.decode(encoding), True
    except UnicodeDecodeError:
        text, whole = data.decode(encoding, "replace"), False
    if encoding == "gb18030":
        text = _CHANGED.sub(lambda found: GB18030_2022[found[0]], text)
    return text, whole


def _ladder(data: bytes) -> Decoded:
    try:
        return Decoded(strict(data, "utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        if is_convincing(before):
            raise _refused(data, error.start, "UTF-8") from None
    decoded = _strict(data, "gb18030")
    roles = roles_of(data)
    found = stranger(data, roles)
    if found >= 0:
        raise _refused(data, found, "GB18030")
    return replace(decoded, garbled=garbled(data, roles))


def is_convincing(before: str) -> bool:
    """Whether so many characters other than ASCII end a text that it was UTF-8 up to there."""
    return len(_NOT_ASCII.findall(before[-LOOKED_BACK:])) >= _CONVINCING


def roles_of(data: bytes) -> bytes:
    """Return what each byte may be in UTF-8, by which `stranger` and `garbled` look."""
    return data.translate(_ROLES)


def stranger(data: bytes, roles: bytes) -> int:
    """Return where a line or a run of Chinese characters in UTF-8 begins; -1 when there is none.

    Short cells in UTF-8 (a name of two characters) are valid GB 18030 too, and would be read as
    other characters: a whole line of them tells.
    """
    found = (roles.find(_UTF8_RUN), _line_in_utf8(data, roles))
    return min((at for at in found if at >= 0), default=-1)


def _line_in_utf8(data: bytes, roles: bytes) -> int:
    at = roles.find(_UTF8_CELL)
    while at >= 0:
        start = data.rfind(b"\n", 0, at + 1) + 1
        end = data.find(b"\n", at + 1)
        end = len(data) if end < 0 else end
        if is_utf8(data[start:end]):
            return at + 1
        at = roles.find(_UTF8_CELL, end - 1)
    return -1


def garbled(data: bytes, roles: bytes) -> frozenset[str]:
    """Return the texts of a GB 18030 file that were written in UTF-8, as they look when read.

    A cell of one encoding got into a file of another: 张三 looks like 寮犱笁. Names of two
    characters are valid in both; told apart they are by how rare the characters are that come out.
    """
    found = set()
    at = roles.find(_UTF8_CELL)
    while at >= 0:
        end = roles.find(b".", at + 1)
        end = len(data) if end < 0 else end
        if _is_garbled(data[at + 1 : end]):
            found.add(data[at + 1 : end].decode("gb18030"))
        at = roles.find(_UTF8_CELL, end)
    return frozenset(found)


def _is_garbled(run: bytes) -> bool:
    """Whether a run of characters is usual Chinese in UTF-8, and rare in GB 18030."""
    try:
        meant, read = run.decode("utf-8"), run.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return _is_usual(meant) and not _is_usual(read)


def _is_usual(text: str) -> bool:
    """Whether a text has no other characters than GB 2312, which has all usual ones."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def is_utf8(part: bytes) -> bool:
    """Whether a part of a text is UTF-8, with so many Chinese characters that it is no chance."""
    try:
        text = part.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return len(_NOT_ASCII.findall(text)) >= _CONVINCING_LINE


def is_utf8_text(run: bytes) -> bool:
    """Whether bytes are UTF-8, the last character of which may be cut."""
    try:
        run.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return True


def _strict(data: bytes, encoding: str, skip: int = 0) -> Decoded:
    try:
        return Decoded(strict(data[skip:], encoding), encoding)
    except UnicodeDecodeError as error:
        raise _refused(data, error.start + skip, encoding.upper()) from None


def strict(data: bytes, encoding: str) -> bytes:
    """Return a text as UTF-8, GB 18030 in its mapping of 2022. Raises UnicodeDecodeError."""
    text = data.decode(encoding)
    if encoding == "utf-8":
        return data
    utf8 = text.encode()
    if encoding == "gb18030" and _PRIVATE_USE in utf8:
        return _CHANGED.sub(lambda found: GB18030_2022[found[0]], text).encode()
    return utf8


def _refused(data: bytes, offset: int, encoding: str) -> FileRefused:
    line = data.count(b"\n", 0, offset) + 1
    return FileRefused("encoding_broken", encoding=encoding, offset=str(offset), line=str(line))
