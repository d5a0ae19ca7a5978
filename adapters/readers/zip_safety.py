"""The look at a workbook before any parser sees it: its ZIP container, counted while it inflates.

A workbook that would blow up, carries programs, or reaches outside itself is refused whole.
Threat model: zip bombs, nested and overlapping entries, macros, external links, entity tricks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from adapters.errors import FileRefused
from adapters.readers.zip_container import BROKEN, Codes, blocks, budget, open_container

if TYPE_CHECKING:
    import zipfile

MAX_ENTRIES: Final = 5_000  # a workbook of 200 sheets with comments has about 1 000
CODES: Final = Codes("workbook_broken", "workbook_bomb", "workbook_locked")
MAX_KEPT: Final = 128 * 1024 * 1024  # of sheets inflated once and not a second time
_SHEETS: Final = ("xl/worksheets/", "content.xml")
_LOCAL_HEADER: Final = 30

_ARCHIVES: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")
_MARKUP: Final = (".xml", ".rels")
_ENTITIES: Final = (b"<!DOCTYPE", b"<!ENTITY")
# OpenDocument 1.3 part 2 §3.3: the first entry, stored, says what the document is.
_SPREADSHEET: Final = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_DOCUMENTS: Final = ("word/", "ppt/")


@dataclass(frozen=True, slots=True)
class Box:
    """A container that was looked through."""

    file: zipfile.ZipFile
    kept: dict[str, bytes]  # sheets that were inflated on the way

    @property
    def names(self) -> list[str]:
        """The names of its entries."""
        return self.file.namelist()

    def read(self, name: str) -> bytes:
        """Return an entry, inflated. Raises KeyError when there is none."""
        kept = self.kept.pop(name, None)
        return self.file.read(name) if kept is None else kept


def inspect(data: bytes) -> Box:
    """Return the container, every entry of which has been inflated once and counted.

    Raises FileRefused.
    """
    kept: dict[str, bytes] = {}
    held = 0
    try:
        box = open_container(data, CODES, most=MAX_ENTRIES)
        _check_names([entry.filename.lower() for entry in box.infolist()], data)
        left = budget(len(data))
        for entry in box.infolist():
            is_sheet = entry.filename.lower().startswith(_SHEETS)
            whole: list[bytes] | None = None
            if is_sheet and held + entry.file_size <= MAX_KEPT:
                whole = []
            count = _look_through(data, entry, left, whole)
            left -= count
            if whole is not None:
                kept[entry.filename] = b"".join(whole)
                held += count
    except BROKEN:
        raise FileRefused("workbook_broken") from None
    return Box(box, kept)


def _check_names(names: list[str], data: bytes) -> None:
    if len(set(names)) != len(names):
        raise FileRefused("workbook_broken")
    if any("vbaproject" in name or "xlm" in name.split("/")[-1] for name in names):
        raise FileRefused("workbook_macros")
    if any("/externallinks/" in name for name in names):
        raise FileRefused("workbook_links")
    if any("/embeddings/" in name or "/activex/" in name for name in names):
        raise FileRefused("workbook_nested")
    _check_kind(names, data)


def _check_kind(names: list[str], packed: bytes) -> None:
    """Refuse what is no workbook by its name: people send archives and other documents."""
    if "[content_types].xml" not in names:
        if "content.xml" not in names:
            raise FileRefused("file_not_table", kind="ZIP")
        if not packed.startswith(_SPREADSHEET, _LOCAL_HEADER):
            raise FileRefused("file_not_table", kind="ODF")
    if "xl/workbook.bin" in names:
        raise FileRefused("file_not_table", kind=".xlsb")
    if "xl/workbook.xml" not in names and any(name.startswith(_DOCUMENTS) for name in names):
        raise FileRefused("file_not_table", kind="Word / PowerPoint")


def _look_through(data: bytes, entry: zipfile.ZipInfo, most: int, whole: list[bytes] | None) -> int:
    """Inflate one entry, keep it in `whole` if at all, and return how many bytes there were."""
    count, tail = 0, b""
    for block in blocks(data, entry, CODES, most=most):
        _check_block(tail + block, entry.filename, first=count == 0)
        count += len(block)
        tail = block[-16:]
        if whole is not None:
            whole.append(block)
    return count


def _check_block(block: bytes, name: str, *, first: bool) -> None:
    if first and block.startswith(_ARCHIVES):
        raise FileRefused("workbook_nested")
    # A single sign is found far quicker than what begins with it, and sheets hardly have any.
    marked = b"!" in block and name.lower().endswith(_MARKUP)
    if marked and any(entity in block for entity in _ENTITIES):
        raise FileRefused("workbook_entities")
