"""Taking: what comes in a query stream, partners' questions to us and their answers to ours.

Questions are written down and wait for the step that answers them: only whether a line is one is
judged here. Of an answer a record is taken where its line says that it belongs to an open question
of ours, and it is about the person and of a type that we asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import BinaryIO

from sqlalchemy import Connection

from exchange import batch, delivery
from exchange.clock import legal_day, moment
from exchange.configuration.query_sections import AskingSection
from exchange.delivery import Judged, Line, Result
from exchange.gateway import Gateway
from exchange.ledger import queries
from exchange.ledger.incoming import HeldRecord
from exchange.ledger.queries import Asked, KeptRecord, Query
from exchange.querying import keeping, question
from exchange.querying.question import Answer, BadLine, Outcome, Question
from exchange.refusal import Code, Refused
from exchange.releasing import rules
from exchange.wire.envelope import Opened, OpenedFile, Verified
from exchange.wire.header import Header
from exchange.withdrawal import notice, receiving
from exchange.withdrawal.receiving import Applied
from standards.model import Catalog, RecordType

QUERY_MALFORMED = "query_malformed"
ANSWER_MALFORMED = "answer_malformed"
ANSWER_UNKNOWN = "answer_unknown"  # to no question of ours
ANSWER_UNASKED = "answer_unasked"  # a record for which no open question of ours asks
_ACCEPTED, _DUPLICATE = "accepted", "duplicate"
_NOT_KEPT = frozenset({receiving.WITHDRAWN, "superseded"})


def is_query(gateway: Gateway, header: Header) -> bool:
    """Whether an envelope came in a stream of questions or answers."""
    return header.kind == "data" and (
        _asks_us(gateway, header) or _answers_us(gateway, header) is not None
    )


def _asks_us(gateway: Gateway, header: Header) -> bool:
    inlet = (header.sender, header.stream)
    return any(inlet == (one.sender, one.stream) for one in gateway.config.queries)


def _answers_us(gateway: Gateway, header: Header) -> AskingSection | None:
    inlet = (header.sender, header.stream)
    return next((one for one in gateway.config.asking if inlet == (one.partner, one.answers)), None)


def apply(gateway: Gateway, verified: Verified, opened: Opened) -> Result:
    """Check the content of an opened envelope of a query stream; nothing is committed yet.

    Raises:
        Refused: `manifest`, where it carries other files than such a stream does.
    """
    section = _answers_us(gateway, verified.header)
    if section is None:
        return _questions(gateway, verified, opened)
    return _answers(gateway, verified, opened, section)


def lines_of(opened: Opened) -> Iterator[tuple[int, Question | None]]:
    """Every line of the questions of an envelope by its place; None where it is malformed.

    Raises:
        Refused: `manifest`, where it carries anything else.
    """
    position = 0
    for file in opened.files:
        if file.entry.type != question.QUESTIONS_TYPE:
            raise Refused(Code.MANIFEST, "a file that is no questions, in a stream of questions")
        for line in _lines(file.stream):
            try:
                yield position, question.parse_question(line)
            except BadLine:
                yield position, None
            position += 1


def _lines(source: BinaryIO) -> Iterator[bytes]:
    source.seek(0)
    while line := source.readline(question.LONGEST_LINE):
        yield line


def _questions(gateway: Gateway, verified: Verified, opened: Opened) -> Result:
    lines, found = [], []
    for position, asked in lines_of(opened):
        lines.append(Line(position, QUERY_MALFORMED if asked is None else _ACCEPTED))
        if asked is not None:
            found.append(_query(gateway, verified, position, asked))
    return _result(lines, writes=(partial(_write_questions, found=found),))


def _write_questions(connection: Connection, found: Sequence[Query]) -> None:
    queries.record_received(connection, found)


def _query(gateway: Gateway, verified: Verified, position: int, asked: Question) -> Query:
    consent = asked.consent
    return Query(
        eid=verified.eid,
        position=position,
        partner=verified.header.sender,
        name=asked.name,
        person=batch.person(asked.number, gateway.ledger_key),
        purpose=asked.purpose,
        record_types=" ".join(asked.record_types),
        reference=consent.reference if consent else "",
        document=consent.digest if consent else "",
        form=consent.form if consent else "",
        given=consent.given if consent else "",
        until=consent.until if consent else "",
        received=moment(gateway.now()),
    )


@dataclass(slots=True)
class _Coming:
    """What comes of the files of an answer while they are gone through."""

    answers: dict[int, Answer] = field(default_factory=dict)  # by the place of its line
    open: dict[int, Asked] = field(default_factory=dict)  # by the number of our question
    changed: dict[int, Asked] = field(default_factory=dict)  # answered before, and otherwise now
    lines: list[Line] = field(default_factory=list)
    held: dict[tuple[str, bytes], HeldRecord] = field(default_factory=dict)
    notices: list[Applied] = field(default_factory=list)
    records: dict[int, dict[tuple[str, bytes], bytes]] = field(default_factory=dict)

    def question_for(self, record_type: str, person: bytes) -> Asked | None:
        """The question that a record about a person is an answer to."""
        return next(
            (
                one
                for one in self.open.values()
                if one.person == person and record_type in one.record_types.split()
            ),
            None,
        )


def _answers(
    gateway: Gateway, verified: Verified, opened: Opened, section: AskingSection
) -> Result:
    catalog = gateway.catalog(verified.header.standard)
    coming = _Coming()
    said = _said(gateway, verified, opened, coming)
    for file in opened.files:
        if file.entry.type == question.ANSWERS_TYPE:
            first = len(coming.lines)
            coming.lines += [Line(first + at, code) for at, code in enumerate(said[file.name])]
        elif file.entry.type == notice.FILE_TYPE:
            _notices(gateway, verified, catalog, file, coming)
        else:
            _records(gateway, verified, catalog, file, coming)
    taken = _taken(gateway, verified, coming, section)
    for one, _ in taken:
        if one.kept:
            lines = coming.records[one.number]
            keeping.keep(gateway, one, verified.header.standard, lines)
    return _result(
        coming.lines,
        held=tuple(coming.held.values()),
        notices=tuple(coming.notices),
        writes=(
            partial(_write_answers, taken=taken, partner=section.partner, coming=coming),
            partial(_write_changes, coming=coming, eid=verified.eid, at=moment(gateway.now())),
        ),
    )


def _said(
    gateway: Gateway, verified: Verified, opened: Opened, coming: _Coming
) -> Mapping[str, list[str]]:
    """The outcome of every line of answers, by file; those to open questions are noted."""
    parsed = {
        file.name: [_parsed(line) for line in _lines(file.stream)]
        for file in opened.files
        if file.entry.type == question.ANSWERS_TYPE
    }
    numbers = {int(one.name[1:]) for lines in parsed.values() for one in lines if one is not None}
    with gateway.ledger.transaction() as connection:
        known = queries.of_partner(connection, verified.header.sender, numbers)
    codes: dict[str, list[str]] = {}
    for name, lines in parsed.items():
        codes[name] = [_judge(one, known, coming) for one in lines]
    return codes


def _parsed(line: bytes) -> Answer | None:
    try:
        return question.parse_answer(line)
    except BadLine:
        return None


def _judge(said: Answer | None, known: Mapping[int, Asked], coming: _Coming) -> str:
    if said is None:
        return ANSWER_MALFORMED
    number = int(said.name[1:])
    asked = known.get(number)
    if asked is None:
        return ANSWER_UNKNOWN
    if said.outcome is Outcome.CHANGED:
        if asked.outcome != Outcome.FOUND or number in coming.changed:
            return _DUPLICATE
        coming.changed[number] = asked
        return _ACCEPTED
    if asked.outcome or number in coming.answers:
        return _DUPLICATE
    coming.answers[number] = said
    if said.outcome is Outcome.FOUND:
        coming.open[number] = asked
        coming.records[number] = {}
    return _ACCEPTED


def _records(
    gateway: Gateway, verified: Verified, catalog: Catalog, file: OpenedFile, coming: _Coming
) -> None:
    record_type = delivery.record_type_of(catalog, file.entry)
    file.stream.seek(0)
    judged = delivery.judge(gateway, verified.header, catalog, record_type, file.stream)
    for position, one in enumerate(judged, len(coming.lines)):
        asked = _asked_for(gateway, one, record_type, coming)
        if one.item is None or asked is None:
            code = one.code if one.item is None else ANSWER_UNASKED
            coming.lines.append(Line(position, code, one.field))
            continue
        coming.lines.append(Line(position, one.code))
        if one.code == _ACCEPTED:
            coming.held[record_type.id, one.item.key] = delivery.held_record(one.item)
        if one.code not in _NOT_KEPT:
            coming.records[asked.number][record_type.id, one.item.key] = one.item.line


def _asked_for(
    gateway: Gateway, one: Judged, record_type: RecordType, coming: _Coming
) -> Asked | None:
    if one.item is None:
        return None
    number = rules.person_number(batch.decode(one.item.line), record_type)
    return coming.question_for(record_type.id, batch.person(number, gateway.ledger_key))


def _notices(
    gateway: Gateway, verified: Verified, catalog: Catalog, file: OpenedFile, coming: _Coming
) -> None:
    applied = receiving.judge(
        gateway,
        verified.header,
        file.stream,
        catalog,
        first=len(coming.lines),
        just_accepted=coming.held.keys(),
    )
    coming.notices += applied
    coming.lines += [Line(one.position, one.code) for one in applied]


def _taken(
    gateway: Gateway, verified: Verified, coming: _Coming, section: AskingSection
) -> list[tuple[Asked, list[KeptRecord]]]:
    """Each question that is answered, and the records that are kept of it."""
    now = gateway.now()
    last = legal_day(now) + timedelta(days=section.keep_days)
    with gateway.ledger.transaction() as connection:
        known = queries.of_partner(connection, section.partner, coming.answers)
    found = []
    for number, said in sorted(coming.answers.items()):
        records = coming.records.get(number, {})
        answered = replace(
            known[number],
            outcome=str(said.outcome),
            code=said.code,
            records=len(records),
            answer=verified.eid,
            answered=moment(now),
            keep_until=last.isoformat() if records else "",
            kept=int(bool(records)),
        )
        kept = [KeptRecord(number, kind, key) for kind, key in sorted(records)]
        found.append((answered, kept))
    return found


def _write_answers(
    connection: Connection,
    *,
    taken: Sequence[tuple[Asked, list[KeptRecord]]],
    partner: str,
    coming: _Coming,
) -> None:
    for one, records in taken:
        queries.record_answer(connection, one, records)
    for applied in coming.notices:
        said = applied.notice
        if said is not None and said.reason.removes:
            queries.withdraw(connection, partner, said.record_type, applied.key, str(said.reason))


def _write_changes(connection: Connection, *, coming: _Coming, eid: str, at: str) -> None:
    for one in coming.changed.values():
        queries.outdate(connection, one, eid=eid, at=at)


def _result(
    lines: Sequence[Line],
    *,
    held: tuple[HeldRecord, ...] = (),
    notices: tuple[Applied, ...] = (),
    writes: tuple[partial[None], ...],
) -> Result:
    counts = delivery.count(lines)
    return Result(
        "partial" if counts.rejected else "accepted",
        counts=counts,
        lines=tuple(lines),
        held=held,
        notices=notices,
        writes=writes,
    )
