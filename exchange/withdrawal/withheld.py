"""What must not be sent: withdrawn records, and those whose period has ended.

Every way to a partner leads through here: files of today, files that waited, released claims,
content that is sealed again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from exchange.batch import Comparison, Item
from exchange.ledger import periods
from exchange.ledger import withdrawals as book
from exchange.ledger.periods import Due
from exchange.ledger.withdrawals import Tombstone
from exchange.withdrawal import period
from exchange.withdrawal.notice import Reason
from standards.model import RecordType


@dataclass(frozen=True, slots=True)
class Withheld:
    """A record that is held back: where it stands among those that were looked at, and why."""

    place: int
    reason: Reason


def sort_out(
    connection: Connection, items: Sequence[Item]
) -> tuple[tuple[Item, ...], tuple[Withheld, ...]]:
    """The records that may be sent, and those that were withdrawn. All are of one type."""
    refused = _judge_of(connection, items)
    free, held = [], []
    for place, item in enumerate(items):
        reason = refused(item.key, item.digest, item.version)
        if reason is None:
            free.append(item)
        else:
            held.append(Withheld(place, reason))
    return tuple(free), tuple(held)


def _judge_of(
    connection: Connection, items: Sequence[Item]
) -> Callable[[bytes, bytes, str], Reason | None]:
    """What says why a record must not be sent, by its key, its digest and its update date."""
    record_type = items[0].record_type if items else ""
    stones = book.stones(connection, record_type, {item.key for item in items}) if items else {}
    corrected = {key for key, stone in stones.items() if not Reason(stone.reason).is_final}
    content = book.withdrawn_content(connection, record_type, corrected)

    def judge(key: bytes, digest: bytes, version: str) -> Reason | None:
        stone = stones.get(key)
        if stone is None:
            return None
        if Reason(stone.reason).is_final or _is_as_it_was(stone, digest, version, content):
            return Reason(stone.reason)
        return None

    return judge


def _is_as_it_was(
    stone: Tombstone, digest: bytes, version: str, content: set[tuple[bytes, bytes]]
) -> bool:
    """Whether a corrected record comes as it was when it was withdrawn, or older."""
    older = bool(version) and version < stone.version
    return older or (stone.key, digest) in content


def places_withheld(
    connection: Connection, sent: Iterable[tuple[int, str, bytes, bytes]]
) -> frozenset[int]:
    """Of records that were sealed, as (position, type, key, digest), those withdrawn since."""
    by_type: dict[str, list[tuple[int, Item]]] = {}
    for position, record_type, key, digest in sent:
        item = Item(record_type, b"", key, digest, "")
        by_type.setdefault(record_type, []).append((position, item))
    found: set[int] = set()
    for pairs in by_type.values():
        _, held = sort_out(connection, [item for _, item in pairs])
        found |= {pairs[one.place][0] for one in held}
    return frozenset(found)


def in_period(
    comparison: Comparison, record_type: RecordType, today: date
) -> tuple[Comparison, int, tuple[Due, ...]]:
    """What of a comparison may still be sent today, how much may not, and the days to remember.

    Those of known records that come with an ended period are remembered too: what was sent of
    them before is withdrawn by the calendar.
    """
    if not record_type.negative:
        return comparison, 0, ()
    due = {item.key: _due(item, record_type) for item in comparison.to_send}

    def may_go(item: Item) -> bool:
        end = due[item.key]
        return end is None or end.due > today.isoformat()

    new, changed = (tuple(filter(may_go, items)) for items in (comparison.new, comparison.changed))
    kept = replace(comparison, new=new, changed=changed)
    ended = len(comparison.to_send) - len(kept.to_send)
    known = (*kept.new, *comparison.changed)
    days = tuple(end for item in known if (end := due[item.key]) is not None)
    return kept, ended, days


def _due(item: Item, record_type: RecordType) -> Due | None:
    found = period.due(json.loads(item.line), record_type)
    if found is None:
        return None
    day, ground = found
    return Due(item.record_type, item.key, day.isoformat(), ground)


def record_days(
    connection: Connection, items: Sequence[Item], record_type: RecordType, days: Sequence[Due]
) -> None:
    """Write until when records that are sealed now may be kept; a day that is gone is removed."""
    known = {one.key for one in days}
    for item in items if record_type.negative else ():
        if item.key not in known:
            periods.remove(connection, item.record_type, item.key)
    periods.record(connection, days)
