"""Manifest: what is inside an envelope, file by file; it travels encrypted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from exchange.refusal import Code, Refused
from exchange.wire.header import STANDARD, ULID
from keys import canonical, shape
from keys.canonical import NotCanonical, Value
from keys.shape import BadShape

MAX_MANIFEST_BYTES = 1 << 20
MAX_ITEMS = 1 << 16  # of files or sources; more than a manifest of 1 MiB can name
NO_ENCODING = "none"
ZSTD = "zstd"

FILE_NAME = re.compile(r"(?!\.{1,2}\Z)[A-Za-z0-9._\u4e00-\u9fff-]{1,100}")
FILE_TYPE = re.compile(r"[^\x00-\x1f\x7f]{1,255}")


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file as it is stored in the body; `raw_*` describe it before compression."""

    name: str
    type: str
    size: int
    digest: str
    records: int | None = None
    encoding: str = NO_ENCODING
    raw_size: int | None = None
    raw_digest: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of a batch, in order, and the envelopes this batch was made from."""

    batch: str
    standard: str
    files: tuple[FileEntry, ...]
    sources: tuple[str, ...] = ()


def encode(manifest: Manifest) -> bytes:
    """The canonical bytes of a manifest, checked as strictly as a stranger's would be.

    Raises:
        ValueError: the manifest is outside the format.
    """
    value: dict[str, Value] = {
        "v": "cxe1-manifest",
        "batch": manifest.batch,
        "std": manifest.standard,
        "files": [_file_value(entry) for entry in manifest.files],
    }
    if manifest.sources:
        value["sources"] = list(manifest.sources)
    data = canonical.encode(value)
    try:
        parse(data)
    except Refused as refused:
        raise ValueError(refused.detail) from None
    return data


def parse(data: bytes) -> Manifest:
    """The manifest of its canonical bytes.

    Raises:
        Refused: `manifest`.
    """
    if len(data) > MAX_MANIFEST_BYTES:
        raise Refused(Code.MANIFEST, "longer than 1 MiB")
    try:
        return _read(canonical.decode(data))
    except (NotCanonical, BadShape) as error:
        raise Refused(Code.MANIFEST, str(error)) from None


def _file_value(entry: FileEntry) -> Value:
    value: dict[str, Value] = {
        "name": entry.name,
        "type": entry.type,
        "len": entry.size,
        "blake2b": entry.digest,
    }
    if entry.records is not None:
        value["records"] = entry.records
    if entry.encoding != NO_ENCODING:
        value["encoding"] = entry.encoding
    if entry.raw_size is not None:
        value["raw_len"] = entry.raw_size
    if entry.raw_digest is not None:
        value["raw_blake2b"] = entry.raw_digest
    return value


def _read(value: Value) -> Manifest:
    found = shape.record(value, ("v", "batch", "std", "files"), ("sources",))
    shape.one_of(found["v"], "v", ("cxe1-manifest",))
    files = tuple(_file(item) for item in shape.items(found["files"], "files", 0, MAX_ITEMS))
    if len({entry.name for entry in files}) != len(files):
        raise BadShape("files: a name twice")
    sources = shape.items(found.get("sources", []), "sources", 0, MAX_ITEMS)
    return Manifest(
        batch=shape.text(found["batch"], "batch", ULID),
        standard=shape.text(found["std"], "std", STANDARD),
        files=files,
        sources=tuple(shape.text(item, "sources", shape.HEX_32) for item in sources),
    )


def _file(value: Value) -> FileEntry:
    found = shape.record(
        value,
        ("name", "type", "len", "blake2b"),
        ("records", "encoding", "raw_len", "raw_blake2b"),
    )
    encoding = shape.one_of(found.get("encoding", NO_ENCODING), "encoding", (NO_ENCODING, ZSTD))
    entry = FileEntry(
        name=shape.text(found["name"], "name", FILE_NAME),
        type=shape.text(found["type"], "type", FILE_TYPE),
        size=shape.integer(found["len"], "len"),
        digest=shape.text(found["blake2b"], "blake2b", shape.HEX_32),
        records=_optional_integer(found, "records"),
        encoding=encoding,
        raw_size=_optional_integer(found, "raw_len"),
        raw_digest=(
            shape.text(found["raw_blake2b"], "raw_blake2b", shape.HEX_32)
            if "raw_blake2b" in found
            else None
        ),
    )
    if encoding == ZSTD and (entry.raw_size is None or entry.raw_digest is None):
        raise BadShape("encoding: zstd needs raw_len and raw_blake2b")
    return entry


def _optional_integer(found: Mapping[str, Value], name: str) -> int | None:
    return shape.integer(found[name], name) if name in found else None
