"""Keeping: answers of partners lie sealed in `answers/` until their day, or until taken back.

Sealed to our own archive key; opened for a person who asks, and never shown. The file is written
before the ledger knows of it, and removed before the ledger says so: killed in between, the next
run does it again.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Collection, Mapping
from pathlib import Path

from exchange import batch
from exchange.clock import moment
from exchange.errors import DiskError
from exchange.gateway import Gateway
from exchange.home import remove_durably, write_durably
from exchange.ledger import queries
from exchange.ledger.queries import Asked
from keys import boxes

Lines = Mapping[tuple[str, bytes], bytes]  # record type and key -> the record's line


def path_of(gateway: Gateway, one: Asked) -> Path:
    """Where the answer to a question of ours lies."""
    return gateway.home.answer(one.partner, f"{one.name}.sealed")


def keep(gateway: Gateway, one: Asked, standard: str, lines: Lines) -> None:
    """Seal the records of an answer; again gives the same content."""
    found = [
        {
            "record_type": kind,
            "key": base64.b64encode(key).decode(),
            "record": batch.decode(line),
        }
        for (kind, key), line in sorted(lines.items())
    ]
    _write(gateway, one, {"standard": standard, "records": found})


def _write(gateway: Gateway, one: Asked, content: Mapping[str, object]) -> None:
    data = json.dumps(content, ensure_ascii=False, sort_keys=True).encode()
    public = gateway.keyring.archive_for(gateway.now()).public
    write_durably(path_of(gateway, one), boxes.seal(public, data))


def read(gateway: Gateway, one: Asked) -> dict[str, object]:
    """What is kept of an answer: `standard`, and `records` with `record_type`, `key`, `record`.

    Raises:
        DiskError: it is gone, or opens with no archive key of this home.
    """
    try:
        found = path_of(gateway, one).read_bytes()
    except OSError:
        found = b""
    for key in gateway.keyring.archive_keys():
        opened = key.open(found)
        if opened is not None:
            return dict(json.loads(opened))
    raise DiskError(
        f"the answer to {one.name} is gone, or does not open with any archive key of this home",
        hint="restore answers/ and keys/ from a backup, or ask the partner again",
    )


def erase_withdrawn(gateway: Gateway) -> None:
    """Take out of kept answers what their partners took back."""
    with gateway.ledger.transaction() as connection:
        numbers = queries.to_erase(connection)
    for number in numbers:
        with gateway.ledger.transaction() as connection:
            one = queries.numbered(connection, number)
            gone = {
                (kept.record_type, kept.key)
                for kept in queries.kept_records(connection, number)
                if kept.withdrawn
            }
        if one is None:
            continue
        try:
            left = _without(gateway, one, gone)
        except DiskError as error:
            gateway.problem("query", one.name, error)
            continue
        with gateway.ledger.transaction() as connection:
            queries.mark_erased(connection, number)
        gateway.journal.write("query.erased", at=gateway.now(), query=one.name, left=left)


def _without(gateway: Gateway, one: Asked, gone: Collection[tuple[str, bytes]]) -> int:
    """Seal an answer again without some records; returns how many are left."""
    content = read(gateway, one)
    left = [
        record
        for record in records(content)
        if (record["record_type"], base64.b64decode(str(record["key"]))) not in gone
    ]
    _write(gateway, one, {**content, "records": left})
    return len(left)


def records(content: Mapping[str, object]) -> list[dict[str, object]]:
    """The records of a kept answer, as `read` gives it."""
    found = content["records"]
    return found if isinstance(found, list) else []


def sweep(gateway: Gateway) -> None:
    """Destroy every answer whose last day is over, and what no question of ours has."""
    today = gateway.legal_day().isoformat()
    with gateway.ledger.transaction() as connection:
        past = queries.past(connection, today)
    try:
        for one in past:
            destroy(gateway, one)
        with gateway.ledger.transaction() as connection:
            known = {path_of(gateway, one) for one in queries.kept(connection)}
        for path in (gateway.home.root / "answers").glob("*/*"):
            if path not in known:
                remove_durably(path)
    except DiskError as error:
        gateway.problem("query", "answers", error)


def destroy(gateway: Gateway, one: Asked) -> None:
    """Destroy a kept answer: its file first, then the ledger says so.

    Raises:
        DiskError: the disk is failing.
    """
    remove_durably(path_of(gateway, one))
    at = gateway.now()
    with gateway.ledger.transaction() as connection:
        queries.destroyed(connection, one, at=moment(at))
    gateway.journal.write("query.destroyed", at=at, query=one.name)
