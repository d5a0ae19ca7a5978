"""Changing: whoever was answered with a record is told when a department says otherwise of it.

The new version is not sent: nobody asked for it. The answer that is kept there is emptied, and the
partner may ask again under its consent.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from exchange import batch, sealing
from exchange.batch import Item
from exchange.gateway import Gateway
from exchange.ledger import outgoing, queries
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.query_sections import QuerySection
from exchange.querying import question
from exchange.querying.question import Answer, Outcome
from exchange.releasing import rules


def tell(
    gateway: Gateway, connection: Connection, standard: str, items: Sequence[Item]
) -> tuple[EnvelopeEntry, ...]:
    """Seal for each partner that was answered with an older version of a record that it changed.

    `items` are of one type. In the caller's transaction; the envelopes are to be revealed.
    """
    if not items:
        return ()
    found = (
        _told(gateway, connection, section, items)
        for section in gateway.config.queries
        if section.standard == standard and items[0].record_type in section.records
    )
    return tuple(entry for entry in found if entry is not None)


def _told(
    gateway: Gateway, connection: Connection, section: QuerySection, items: Sequence[Item]
) -> EnvelopeEntry | None:
    record_type = gateway.catalog(section.standard).record_type(items[0].record_type)
    known = outgoing.known_records(
        connection,
        stream=section.answers,
        record_type=record_type.id,
        keys={item.key for item in items},
    )
    changed = [
        item
        for item in items
        if item.key in known
        and known[item.key].digest != item.digest
        and item.version >= known[item.key].version
    ]
    numbers = (rules.person_number(batch.decode(item.line), record_type) for item in changed)
    persons = {batch.person(number, gateway.ledger_key) for number in numbers}
    answered = queries.found_for(connection, section.sender, persons, record_type.id)
    if not answered:
        return None
    said = [Answer(one.name, Outcome.CHANGED) for one in answered]
    files = {question.ANSWERS_NAME: (question.answers(said), len(said))}
    entry = sealing.seal_next(
        gateway,
        connection,
        sealing.Destination(section.answers, (section.sender,), "data", section.standard),
        sealing.Content(
            sealing.payload(files, media_type=question.ANSWERS_TYPE, compress=True), len(said)
        ),
        sealing.Origin("query"),
    )
    queries.changed(connection, answered, eid=entry.eid, at=entry.created)
    gateway.journal.write(
        "query.changed",
        at=gateway.now(),
        partner=section.sender,
        eid=entry.eid,
        questions=len(answered),
    )
    return entry
