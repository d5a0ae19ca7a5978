"""ZIP archives of departments' files -> the files in them, each by its own name.

Names are text for people and never become paths. Packing programs of Windows write them in GBK
without a word about it, those of macOS in UTF-8, and both put files of their own beside ours.
"""

from __future__ import annotations

import stat
import unicodedata
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from adapters.errors import FileRefused
from adapters.readers.zip_container import BROKEN, Codes, blocks, budget, open_container

if TYPE_CHECKING:
    import zipfile

MAX_MEMBERS: Final = 200
MAX_NAME: Final = 1_000  # characters of a name with its folders; no system has longer ones
CODES: Final = Codes("archive_broken", "archive_bomb", "archive_locked")

_STARTS: Final = (b"PK\x03\x04", b"PK\x05\x06")
_UTF8_NAME: Final = 0x800
_METHODS: Final = (0, 8)  # stored, deflated
_JUNK_FOLDERS: Final = ("__macosx",)
_JUNK_BEGINS: Final = ("._", "~$")  # of macOS; of Excel, while somebody has the workbook open
_JUNK: Final = (".ds_store", "thumbs.db", "desktop.ini")
_DOCUMENT_PARTS: Final = ("[content_types].xml", "mimetype", "content.xml")
_DOCUMENT_SIGNS: Final = (b"[Content_Types].xml", b"xl/", b"docProps/", b"mimetypeapplication/")
_UNSHOWN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive."""

    name: str  # with the folders it is in, as it may be shown
    data: bytes


def looks_like(data: bytes) -> bool:
    """Whether bytes are a ZIP archive and no workbook, which is one as well."""
    if not data.startswith(_STARTS):
        return False
    try:
        box = open_container(data, CODES, most=MAX_MEMBERS)
    except (FileRefused, *BROKEN):
        return not any(sign in data for sign in _DOCUMENT_SIGNS)
    names = [entry.filename.lower() for entry in box.infolist()]
    return not any(part in names for part in _DOCUMENT_PARTS)


def members(data: bytes) -> tuple[Member, ...]:
    """Return the files of an archive, in its order, without what packing programs add.

    Raises FileRefused.
    """
    try:
        box = open_container(data, CODES, most=2 * MAX_MEMBERS)
        wanted = [(_name(entry), entry) for entry in box.infolist() if not entry.is_dir()]
        wanted = [(name, entry) for name, entry in wanted if not _is_junk(name)]
        _check(wanted)
        left = budget(len(data))
        found = []
        for name, entry in wanted:
            content = b"".join(blocks(data, entry, CODES, most=left))
            left -= len(content)
            if zlib.crc32(content) != entry.CRC:
                raise FileRefused("archive_broken")
            if looks_like(content):
                raise FileRefused("archive_nested")
            found.append(Member(_shown(name), content))
    except BROKEN:
        raise FileRefused("archive_broken") from None
    return tuple(found)


def _name(entry: zipfile.ZipInfo) -> str:
    """Return a name as its writer meant it: UTF-8 where it can be, else GBK."""
    if entry.flag_bits & _UTF8_NAME:
        return entry.orig_filename
    raw = entry.orig_filename.encode("cp437")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", "replace")


def _is_junk(name: str) -> bool:
    *folders, last = name.lower().replace("\\", "/").split("/")
    return (
        last.startswith(("._", "~$")) or last in _JUNK or any(f in _JUNK_FOLDERS for f in folders)
    )


def _check(wanted: list[tuple[str, zipfile.ZipInfo]]) -> None:
    if not wanted:
        raise FileRefused("archive_empty")
    if len(wanted) > MAX_MEMBERS:
        raise FileRefused("archive_bomb")
    names = [unicodedata.normalize("NFC", name).casefold() for name, _ in wanted]
    if len(set(names)) < len(names) or any(map(_is_unsafe, names)):
        raise FileRefused("archive_names")
    for _, entry in wanted:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG):
            raise FileRefused("archive_names")
        if entry.compress_type not in _METHODS:
            raise FileRefused("archive_method")


def _is_unsafe(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    long = len(name) > MAX_NAME
    return long or "\0" in name or not parts[0] or parts[0].endswith(":") or ".." in parts


def _shown(name: str) -> str:
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(letter) in _UNSHOWN else letter
        for letter in name.replace("\\", "/")
    )
