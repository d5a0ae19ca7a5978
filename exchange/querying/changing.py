"""Changing: whoever was answered with a record is told when a department says otherwise of it.

The new version is not sent: nobody asked for it. The answer that is kept there is emptied, and the
partner may ask again under its consent.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from exchange import batch, sealing
from exchange.batch import Item
from exchange.configuration.query_sections import QuerySection
from exchange.gateway import Gateway
from exchange.ledger import outgoing, queries
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.ledger.queries import Query
from exchange.querying import question
from exchange.querying.question import Answer, Outcome
from exchange.releasing import rules


class Changes:
    """Partners that were answered with an older version of what a file changes.

    In the caller's transaction.
    """

    def __init__(self, gateway: Gateway, connection: Connection, standard: str) -> None:
        self._gateway, self._connection = gateway, connection
        sections = (one for one in gateway.config.queries if one.standard == standard)
        self._answered: list[tuple[QuerySection, dict[tuple[str, int], Query]]] = [
            (section, {}) for section in sections
        ]

    def look(self, items: Sequence[Item]) -> None:
        """Look for answers with some records of a file, all of one type."""
        for section, answered in self._answered if items else ():
            if items[0].record_type in section.records:
                found = _answered(self._gateway, self._connection, section, items)
                answered |= {(one.eid, one.position): one for one in found}

    def tell(self) -> tuple[EnvelopeEntry, ...]:
        """Seal one envelope for each of the partners; they are to be revealed."""
        return tuple(
            _tell(self._gateway, self._connection, section, tuple(answered.values()))
            for section, answered in self._answered
            if answered
        )


def _answered(
    gateway: Gateway, connection: Connection, section: QuerySection, items: Sequence[Item]
) -> Sequence[Query]:
    """The questions that were answered with other content of some records."""
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
    return queries.found_for(connection, section.sender, persons, record_type.id)


def _tell(
    gateway: Gateway,
    connection: Connection,
    section: QuerySection,
    answered: Sequence[Query],
) -> EnvelopeEntry:
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
