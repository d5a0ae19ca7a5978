"""What was refused is sealed again without the records that were withdrawn since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from exchange.ledger import outgoing
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.wire.envelope import Opened, OpenedFile, PayloadFile
from exchange.withdrawal import withheld


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of an envelope: its files, and old place -> new of each line."""

    files: tuple[PayloadFile, ...]
    places: Mapping[int, int]


def left_of(connection: Connection, entry: EnvelopeEntry, opened: Opened) -> Left | None:
    """The content of an envelope of ours as it may be sent today; None where nothing is left.

    Use it before the opened envelope is closed.
    """
    gone = withheld.places_withheld(connection, outgoing.records_of(connection, entry.eid))
    if not gone:
        return Left(opened.as_payload(), {at: at for at in range(entry.records)})
    files: list[PayloadFile] = []
    places: dict[int, int] = {}
    position = 0
    for file in opened.files:
        kept = []
        file.stream.seek(0)
        for line in file.stream:
            if position not in gone:
                places[position] = len(places)
                kept.append(line)
            position += 1
        if kept:
            files.append(_file(file, kept))
    return Left(tuple(files), places) if files else None


def _file(file: OpenedFile, lines: list[bytes]) -> PayloadFile:
    return PayloadFile(
        name=file.entry.name,
        type=file.entry.type,
        data=b"".join(lines),
        records=len(lines),
        compress=file.entry.raw_size is not None,
    )
