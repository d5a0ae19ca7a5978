"""Originals: a department's file as it came, kept for ever or only until its receipts are in.

What is kept until then (credit reports) lies sealed to this home's own archive key. It is
destroyed once nothing needs it any more: every partner has signed its answer, no stream and no
claim waits for it, and nobody has to look why it was refused. Its digest and counts stay.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import BinaryIO

from adapters.intake import digest as digest_of
from adapters.mapping.model import Mapping
from exchange.clock import moment
from exchange.configuration.stream_sections import FeedSection
from exchange.errors import ConfigurationError, DiskError
from exchange.gateway import Gateway
from exchange.home import remove_durably, write_durably
from exchange.ledger import originals
from keys import boxes

SEALED = ".sealed"
# File systems allow 255 bytes in a name; ours are the department's with more at both ends.
_LONGEST_SUFFIX = 16


def until_receipt(feed: FeedSection, mapping: Mapping) -> bool:
    """Whether a feed's files are kept sealed, and only until their receipts.

    Raises:
        ConfigurationError: the feed would keep what may not be kept.
    """
    if not mapping.file.report_unit:
        return feed.originals == "until-receipt"
    if feed.originals == "keep":
        raise ConfigurationError(
            f'feed {feed.name}: originals = "keep", and {mapping.layout} reads credit reports, '
            "which are destroyed once their receipts are in",
            hint='leave `originals` out, or write "until-receipt"',
        )
    return True


def path_of(digest: str, name: str, *, sealed: bool = False) -> str:
    """Where the bytes of a file with a digest and a name are kept, below the home."""
    ending = SEALED if sealed else ""
    return f"originals/{digest[:2]}/{digest}{suffix_of(name).lower()}{ending}"


def suffix_of(name: str) -> str:
    """The ending of a file's name, or nothing where it is too long to be one."""
    suffix = PurePath(name).suffix
    return suffix if len(suffix.encode()) <= _LONGEST_SUFFIX else ""


def keep(gateway: Gateway, data: bytes | Path, digest: str, name: str, *, sealed: bool) -> None:
    """Keep the exact bytes, once. Sealed, they have to be written down as kept as well."""
    path = gateway.home.root / path_of(digest, name, sealed=sealed)
    if path.exists():
        return
    if sealed:
        whole = data if isinstance(data, bytes) else data.read_bytes()
        write_durably(path, boxes.seal(gateway.keyring.archive_for(gateway.now()).public, whole))
    else:
        write_durably(path, data)


def read_unless(
    large: Callable[[BinaryIO], bool], gateway: Gateway, path: str, digest: str
) -> bytes | Path:
    """As `read`, or where the bytes lie if `large` says so of them, as of `collect.read`."""
    where = gateway.home.root / path
    if not path.endswith(SEALED):
        with where.open("rb") as source:
            if large(source):
                return where
    return read(gateway, path, digest)


def read(gateway: Gateway, path: str, digest: str) -> bytes:
    """The bytes of an original.

    Raises:
        DiskError: it is not what was taken, or does not open with any archive key of this home.
    """
    found = (gateway.home.root / path).read_bytes()
    if not path.endswith(SEALED):
        return found
    for key in gateway.keyring.archive_keys():
        opened = key.open(found)
        if opened is not None and digest_of(opened) == digest:
            return opened
    raise DiskError(
        f"{path} does not open, or is not what was taken",
        hint="restore originals and keys from a backup, or ask for the file again",
    )


def find(home: Path, digest: str, name: str) -> str:
    """Where an original lies, or lay, below the home, sealed or not."""
    sealed = path_of(digest, name, sealed=True)
    return sealed if (home / sealed).is_file() else path_of(digest, name)


def destroy_settled(gateway: Gateway) -> None:
    """Destroy every sealed original that nothing needs any more.

    The file goes first: killed after that, the next run finds nothing to remove and writes it down.
    """
    with gateway.ledger.transaction() as connection:
        done = originals.settled(connection)
    for one in done:
        remove_durably(gateway.home.root / one.path)
    at = gateway.now()
    with gateway.ledger.transaction() as connection:
        for one in done:
            originals.destroyed(connection, one, at=moment(at))
        left = {one.path for one in originals.kept(connection)}
    for one in done:
        gateway.journal.write("original.destroyed", at=at, feed=one.feed, digest=one.digest)
    _sweep(gateway, left)


def _sweep(gateway: Gateway, kept: set[str]) -> None:
    """Remove what a run sealed and was killed before it wrote it down, if nobody took it again."""
    for path in (gateway.home.root / "originals").glob(f"*/*{SEALED}*"):
        if path.relative_to(gateway.home.root).as_posix() not in kept:
            remove_durably(path)
