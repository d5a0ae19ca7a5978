"""A partner's notices: each is judged by what we hold of it, applied, and passed on.

What we no longer hold is answered `accepted`; what was withdrawn before `duplicate`; a correction
of something newer `superseded`. Everything else is rejected, with a code of this file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from sqlalchemy import Connection

from exchange import batch
from exchange.clock import moment
from exchange.gateway import Gateway
from exchange.ledger import received_withdrawals as received
from exchange.ledger import withdrawals as book
from exchange.ledger.received_withdrawals import Holding, TakenBack
from exchange.ledger.withdrawals import Case
from exchange.wire.header import Header
from exchange.wire.outcomes import ACCEPTED, DUPLICATE, SUPERSEDED
from exchange.withdrawal import cases, notice
from exchange.withdrawal.cases import Asked
from exchange.withdrawal.notice import BadNotice, Notice, Reason
from standards.model import Catalog

UNKNOWN = "withdrawal_unknown"  # we hold no such record of this partner
MALFORMED = "withdrawal_malformed"
NOT_ITS_OWN = "withdrawal_not_its_own"  # we sent it out; the partner may not take it back
WITHDRAWN = "record_withdrawn"  # a record that its sender had withdrawn for good

Key = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Applied:
    """One line of a partner's file: what was said, of which record, and what we answer."""

    position: int
    code: str
    line: bytes = b""
    notice: Notice | None = None
    key: bytes = b""


@dataclass(slots=True)
class _Standing:
    """What stands of the records that a file speaks of; changes from line to line."""

    held: dict[Key, Holding] = field(default_factory=dict)
    gone: dict[Key, str] = field(default_factory=dict)
    marked: set[Key] = field(default_factory=set)
    sent_out: set[Key] = field(default_factory=set)
    buried: set[Key] = field(default_factory=set)
    any_record: bool = False


def judge(
    gateway: Gateway,
    header: Header,
    source: BinaryIO,
    catalog: Catalog,
    *,
    first: int,
    just_accepted: Collection[Key],
) -> list[Applied]:
    """What to answer to each line of a file of notices; nothing is written.

    `just_accepted` are the records that came in the same envelope before this file; `first` is
    the place of its first line in the envelope.
    """
    lines = [_parsed(gateway, catalog, line) for line in _lines_of(source)]
    keys = [key for found in lines if found is not None for key in [found[1]]]
    standing = _standing(gateway, header, keys)
    here = Holding(b"", header.stream, header.seq)
    standing.held.update(dict.fromkeys(just_accepted, here))
    applied = []
    for position, found in enumerate(lines, first):
        if found is None:
            applied.append(Applied(position, MALFORMED))
            continue
        said, key, line = found
        code = _answer(said, key, standing, header)
        applied.append(Applied(position, code, line, said, key[1]))
    return applied


def _lines_of(source: BinaryIO) -> Iterable[bytes]:
    source.seek(0)
    while line := source.readline(notice.LONGEST_LINE):
        yield line


def _parsed(gateway: Gateway, catalog: Catalog, line: bytes) -> tuple[Notice, Key, bytes] | None:
    """A line, and the hash by which we know its record; None for a line outside the format."""
    try:
        said = notice.parse(line)
        fields = catalog.record_type(said.record_type).key
    except (BadNotice, KeyError):
        return None
    named = dict(said.key)
    if not set(named) <= set(fields):
        return None
    key = batch.identity(named, said.record_type, fields, gateway.ledger_key)
    return said, (said.record_type, key), line


def _standing(gateway: Gateway, header: Header, keys: Sequence[Key]) -> _Standing:
    found = _Standing(any_record=_may_withdraw_any(gateway, header))
    by_type: dict[str, set[bytes]] = {}
    for record_type, key in keys:
        by_type.setdefault(record_type, set()).add(key)
    with gateway.ledger.transaction() as connection:
        for record_type, those in by_type.items():
            of_type = received.holdings(connection, header.sender, record_type, those)
            found.held.update({(record_type, key): one for key, one in of_type.items()})
            gone = received.taken_back(connection, header.sender, record_type, those)
            found.gone.update({(record_type, key): why for key, why in gone.items()})
            marks = book.marked(connection, record_type, those, sender=header.sender)
            found.marked |= {(record_type, key) for key in marks}
            out = book.sent(connection, record_type, those)
            found.sent_out |= {(record_type, key) for key in out}
            stones = book.stones(connection, record_type, those)
            found.buried |= {(record_type, key) for key in stones}
    return found


def _may_withdraw_any(gateway: Gateway, header: Header) -> bool:
    return any(
        one.withdraws == "any" and (one.sender, one.stream) == (header.sender, header.stream)
        for one in gateway.config.incoming
    )


def _answer(said: Notice, key: Key, standing: _Standing, header: Header) -> str:
    """The code for one line; what it changes counts for the lines after it."""
    if not said.reason.removes:
        return _answer_mark(said, key, standing)
    holding = standing.held.get(key)
    if holding is not None:
        if said.reason is Reason.CORRECTED and not _is_meant(said, holding, header):
            return SUPERSEDED
        del standing.held[key]
        standing.gone[key] = str(said.reason)
        standing.marked.discard(key)
        return ACCEPTED
    return _answer_for_others(said, key, standing)


def _answer_for_others(said: Notice, key: Key, standing: _Standing) -> str:
    """The code for a record that we do not hold from this partner, or no more."""
    if key in standing.gone or (key in standing.buried and standing.any_record):
        before = standing.gone.get(key)
        firmer = before == Reason.CORRECTED and said.reason.is_final
        standing.gone[key] = str(said.reason) if firmer or before is None else before
        return ACCEPTED if firmer else DUPLICATE
    if key not in standing.sent_out:
        return UNKNOWN
    if not standing.any_record:
        return NOT_ITS_OWN
    standing.sent_out.discard(key)
    standing.gone[key] = str(said.reason)
    return ACCEPTED


def _is_meant(said: Notice, holding: Holding, header: Header) -> bool:
    """Whether what we hold is what was corrected, and not something that came after it."""
    return holding.stream == header.stream and holding.seq <= said.seq


def _answer_mark(said: Notice, key: Key, standing: _Standing) -> str:
    if key not in standing.held and not (standing.any_record and key in standing.sent_out):
        return NOT_ITS_OWN if key in standing.sent_out else UNKNOWN
    if (key in standing.marked) == (said.reason is Reason.OBJECTION):
        return DUPLICATE
    if said.reason is Reason.OBJECTION:
        standing.marked.add(key)
    else:
        standing.marked.discard(key)
    return ACCEPTED


def delivered(applied: Iterable[Applied]) -> bytes:
    """The lines for whoever uses the records here: what counts from now on."""
    return b"".join(one.line for one in applied if one.code == ACCEPTED)


def commit(
    gateway: Gateway, connection: Connection, header: Header, eid: str, applied: Sequence[Applied]
) -> None:
    """Write what was applied, and open a case of ours for everybody whom we sent the record."""
    counting = [one for one in applied if one.code == ACCEPTED and one.notice is not None]
    if not counting:
        return
    now = moment(gateway.now())
    removed = []
    for one in counting:
        said = one.notice
        if said is None:
            continue
        if said.reason.removes:
            removed.append(_taken_back(header, eid, one, said, now))
        elif said.reason is Reason.OBJECTION:
            book.mark(connection, _as_case(header, one, said, now), sender=header.sender)
        else:
            book.unmark(connection, said.record_type, one.key, sender=header.sender)
    received.take_back(connection, removed)
    told = cases.teller(gateway)
    for one in counting:
        said = one.notice
        if said is not None:
            asked = Asked(
                record_type=said.record_type,
                key=one.key,
                reason=said.reason,
                day=said.day,
                origin=cases.PARTNER,
                source=header.sender,
                file=eid,
                row=one.position,
                act=said.act,
                named=False,
            )
            cases.open_case(
                gateway, connection, asked, told(said.reason, said.record_type, said.day)
            )


def values_of(catalog: Catalog, applied: Iterable[Applied]) -> Mapping[Key, tuple[str, ...]]:
    """The natural keys that the notices name, for those to whom they are passed on."""
    found = {}
    for one in applied:
        if one.notice is not None:
            named = dict(one.notice.key)
            fields = catalog.record_type(one.notice.record_type).key
            values = tuple(named.get(name, "") for name in fields)
            found[one.notice.record_type, one.key] = values
    return found


def _taken_back(header: Header, eid: str, one: Applied, said: Notice, now: str) -> TakenBack:
    return TakenBack(
        sender=header.sender,
        record_type=said.record_type,
        key=one.key,
        reason=str(said.reason),
        day=said.day.isoformat(),
        eid=eid,
        position=one.position,
        since=now,
    )


def _as_case(header: Header, one: Applied, said: Notice, now: str) -> Case:
    """A partner's mark in the form of a case, without a number of ours."""
    return Case(
        number=0,
        record_type=said.record_type,
        key=one.key,
        reason=str(said.reason),
        act=said.act,
        day=said.day.isoformat(),
        deadline="",
        due="",
        origin=cases.PARTNER,
        source=header.sender,
        file="",
        row=one.position,
        state=book.DONE,
        since=now,
    )
