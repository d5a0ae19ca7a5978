"""Permitting: consents and notices come in as a CSV file of an office, and end the same way.

    kind,number,partner,record_type,reference,given,until
    consent,32028119800101000X,cn.pboc,utility_arrears,授权书 2026-17,2026-03-01,2027-02-28

`kind` is consent (书面同意) or notice (事先告知); an empty `partner` or `record_type` means every
one, an empty `until` no end. `number` is that of the person's identity document; the ledger keeps
its keyed hash alone.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from exchange import batch
from exchange.configuration.stream_sections import ORGANISATION
from exchange.errors import ExchangeError, Exit
from exchange.gateway import Gateway
from exchange.ledger import permissions
from exchange.ledger.permissions import PermissionEntry
from exchange.releasing.rules import Permission

COLUMNS = ("kind", "number", "partner", "record_type", "reference", "given", "until")
_NEEDED = ("kind", "number", "reference", "given")


class NotPermissions(ExchangeError):
    """A file that is no list of permissions; the message names lines and columns, no value."""

    exit_code = Exit.INPUT_REFUSED


@dataclass(frozen=True, slots=True)
class Line:
    """One permission as it stands in a file. It holds a person's number: never shown."""

    kind: str
    number: str
    partner: str
    record_type: str
    reference: str
    given: str
    until: str


def parse(text: str) -> tuple[Line, ...]:
    """The permissions of a CSV file with the header `COLUMNS`, all or none.

    Raises:
        NotPermissions: every mistake, with its line.
    """
    rows = csv.DictReader(text.splitlines())
    if set(rows.fieldnames or ()) != set(COLUMNS):
        raise NotPermissions(
            f"line 1: the columns are not {','.join(COLUMNS)}",
            hint="docs/release-rules.md shows the form; nothing was written",
        )
    lines, mistakes = [], []
    for number, row in enumerate(rows, 2):
        cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
        found = [*_mistakes(cells), *(["it has more cells than the header"] if None in row else [])]
        mistakes += [f"line {number}: {one}" for one in found]
        lines.append(Line(**cells))
    if mistakes or not lines:
        told = "\n".join(mistakes) or "line 2: no permission stands here"
        raise NotPermissions(told, hint="mend them and give the file again; nothing was written")
    return tuple(lines)


def _mistakes(cells: Mapping[str, str]) -> Iterator[str]:
    yield from (f"{name} is empty" for name in _NEEDED if not cells[name])
    if cells["kind"] and cells["kind"] not in set(Permission):
        yield "kind is neither consent nor notice"
    if cells["partner"] and not ORGANISATION.fullmatch(cells["partner"]):
        yield "partner is no organisation id, such as cn.pboc"
    for name in ("given", "until"):
        if cells[name] and not _is_day(cells[name]):
            yield f"{name} is no day written as 2026-03-01"
    if cells["until"] and cells["until"] < cells["given"]:
        yield "until is before given"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def add(gateway: Gateway, lines: tuple[Line, ...]) -> int:
    """Keep permissions; returns how many. What waited for them goes with the next run."""
    entries = [_entry(gateway, line) for line in lines]
    with gateway.ledger.transaction() as connection:
        permissions.record(connection, entries)
    gateway.journal.write("permissions.added", at=gateway.now(), count=len(entries))
    return len(entries)


def revoke(gateway: Gateway, lines: tuple[Line, ...]) -> int:
    """End every permission of these kinds that the persons gave for the partners, from today on.

    Returns how many ended. What was sent before is taken back with `exchange withdraw`.
    """
    today = gateway.legal_day().isoformat()
    with gateway.ledger.transaction() as connection:
        ended = sum(
            permissions.revoke(connection, _entry(gateway, line), day=today) for line in lines
        )
    gateway.journal.write("permissions.revoked", at=gateway.now(), count=ended)
    return ended


def _entry(gateway: Gateway, line: Line) -> PermissionEntry:
    return PermissionEntry(
        person=batch.person(line.number, gateway.ledger_key),
        kind=line.kind,
        partner=line.partner,
        record_type=line.record_type,
        reference=line.reference,
        given=line.given,
        until=line.until,
    )
