"""Answering: what partners asked is judged, looked for, and answered in one sealed envelope.

One envelope for each request, in the partner's stream of answers. What it carries counts as sent to
the partner, so that a later withdrawal, mark or end of a period finds its way there by itself.
Everything about one request is one transaction; killed before it, the next run answers.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from exchange import addresses, batch, sealing
from exchange.batch import Comparison, Item
from exchange.clock import moment
from exchange.configuration.query_sections import QuerySection
from exchange.errors import ConfigurationError, DiskError, LedgerBusy, LedgerGone
from exchange.gateway import Gateway
from exchange.ledger import incoming, permissions, queries, releases
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.ledger.permissions import PermissionEntry
from exchange.ledger.queries import Query
from exchange.ledger.releases import Release
from exchange.ledger.withdrawals import Case
from exchange.querying import chain, entitlement, question, register, taking
from exchange.querying.question import Answer, Outcome, Question
from exchange.querying.register import Found
from exchange.refusal import Refused
from exchange.releasing import rules
from exchange.releasing.rules import Kind, Permission, Recipient, Terms, Use
from exchange.report import QueryLine
from exchange.wire import envelope
from exchange.withdrawal import sending, withheld
from exchange.withdrawal.notice import Notice
from standards.model import RecordType

RECORDS_TYPE = "application/x-ndjson"


@dataclass(frozen=True, slots=True)
class _Request:
    """What one envelope of a partner asks, each line with the question in it."""

    section: QuerySection
    lines: tuple[tuple[Query, Question], ...]


@dataclass(frozen=True, slots=True)
class _Given:
    """What is given to a question: its records, and the rules that held others back."""

    items: tuple[Item, ...] = ()
    held: tuple[str, ...] = ()


def answer_all(gateway: Gateway) -> None:
    """Answer every request that waits. One that cannot be answered is reported, and waits.

    The persons of all requests in one stream are looked up at once.
    """
    with gateway.ledger.transaction() as connection:
        waiting = queries.to_answer(connection)
    asked: dict[str, list[Query]] = {}
    for one in waiting:
        asked.setdefault(one.eid, []).append(one)
    requests: dict[tuple[str, str], list[_Request]] = {}
    for lines in asked.values():
        with _reported(gateway, lines[0].partner):
            request = _opened(gateway, lines)
            inlet = (request.section.sender, request.section.stream)
            requests.setdefault(inlet, []).append(request)
    for (partner, _), those in requests.items():
        with _reported(gateway, partner):
            found = _looked_up(gateway, those)
            for request in those:
                _answer(gateway, request, found)


@contextlib.contextmanager
def _reported(gateway: Gateway, partner: str) -> Iterator[None]:
    """Report what goes wrong with a request; it must not stop the night."""
    try:
        yield
    except (LedgerBusy, LedgerGone):
        raise
    except Exception as error:  # noqa: BLE001 - one partner's request must not stop the night
        gateway.problem("query", partner, error)


def _looked_up(gateway: Gateway, requests: Sequence[_Request]) -> Found:
    """The records of every person for whom a request may be answered."""
    section = requests[0].section
    with gateway.ledger.transaction() as connection:
        persons = {
            (one.number, one.person)
            for request in requests
            for (_, one), code in _with(request, _judge(gateway, connection, request))
            if not code
        }
    return register.records_of(gateway, section, persons) if persons else Found()


def _answer(gateway: Gateway, request: _Request, found: Found) -> None:
    """One transaction: what came of each question, and the envelope that says so."""
    with gateway.ledger.transaction() as connection:
        codes = _judge(gateway, connection, request)
        entry, answered = _seal(gateway, connection, request, codes, found)
        queries.answer(connection, answered)
    sealing.reveal(gateway, entry)
    _report(gateway, request.section, entry, answered)


def _with(request: _Request, codes: Sequence[str]) -> list[tuple[tuple[Query, Question], str]]:
    return list(zip(request.lines, codes, strict=True))


def _opened(gateway: Gateway, asked: Sequence[Query]) -> _Request:
    """What a request asks, from the partner's envelope: no ledger has a person's number.

    Raises:
        DiskError: the envelope is gone, or opens with no key of ours.
        ConfigurationError: the partner's stream is no stream of questions any more.
    """
    eid = asked[0].eid
    with gateway.ledger.transaction() as connection:
        arrived = incoming.arrival(connection, eid)
    if arrived is None:
        raise DiskError("a question without its envelope", hint="restore the ledger")
    section = _section(gateway, arrived.sender, arrived.stream)
    name = addresses.envelope_name(arrived.seq, eid)
    kept = gateway.home.received(arrived.sender, arrived.stream, name)
    try:
        with kept.open("rb") as source:
            limit = gateway.config.limits.max_envelope_bytes
            verified = envelope.read(source, gateway.trust.verifying_key, max_body=limit)
            keys, spool = gateway.keyring.decryption_keys(), gateway.home.spool
            with envelope.open_body(source, verified, keys, folder=spool) as opened:
                lines = dict(taking.lines_of(opened))
    except (OSError, Refused) as error:
        raise DiskError(
            f"the questions of number {arrived.seq} of {arrived.sender} cannot be opened again",
            hint=f"restore {kept} and the encryption key of its time from a backup",
        ) from error
    pairs = ((one, lines.get(one.position)) for one in asked)
    return _Request(section, tuple((one, line) for one, line in pairs if line is not None))


def _section(gateway: Gateway, sender: str, stream: str) -> QuerySection:
    for one in gateway.config.queries:
        if (one.sender, one.stream) == (sender, stream):
            return one
    raise ConfigurationError(
        f"{sender} asked in stream {stream}, which chengxin.toml no longer lets it ask in",
        hint="give it its [[queries]] section again; what is not agreed in it is refused then",
    )


def _judge(gateway: Gateway, connection: Connection, request: _Request) -> tuple[str, ...]:
    section = request.section
    asked = [one for _, one in request.lines]
    persons = {one.number: query.person for query, one in request.lines}
    known = permissions.of_persons(connection, persons.values())

    def revoked(one: Question) -> bool:
        return permissions.revoked_since(
            known.get(persons[one.number], ()),
            kind=Permission.CONSENT,
            partner=section.sender,
            record_types=set(one.record_types),
            given=one.consent.given if one.consent else "",
        )

    today = gateway.legal_day().isoformat()
    already = queries.answered_on(connection, section.sender, today)
    return entitlement.judge(
        asked,
        section,
        today=today,
        catalog=gateway.catalog(section.standard),
        revoked=revoked,
        left_today=section.persons_per_day - already,
    )


def _seal(
    gateway: Gateway,
    connection: Connection,
    request: _Request,
    codes: Sequence[str],
    found: Found,
) -> tuple[EnvelopeEntry, tuple[Query, ...]]:
    section = request.section
    catalog = gateway.catalog(section.standard)
    chain.check(connection, section.answers, section.sender)
    given = _given(gateway, connection, request, codes, found)
    items = tuple(
        sorted((item for one in given for item in one.items), key=lambda item: item.record_type)
    )
    said = [
        _said(query, one, code)
        for ((query, _), code), one in zip(_with(request, codes), given, strict=True)
    ]
    entry = _envelope(gateway, connection, section, items, said)
    queries.record_feeds(
        connection,
        section.answers,
        {(item.record_type, item.key): found.feeds[item.record_type, item.key] for item in items},
    )
    purposes = sorted({query.purpose for query, _ in request.lines})
    kinds = [catalog.record_type(name) for name in dict.fromkeys(one.record_type for one in items)]
    basis = dict.fromkeys(act for kind in kinds for act in kind.acts)
    releases.record(
        connection, Release(entry.eid, Use.QUERY, " ".join(purposes), ";".join(basis), "")
    )
    now, day = moment(gateway.now()), gateway.legal_day().isoformat()
    return entry, tuple(
        replace(
            query,
            outcome=str(answer.outcome),
            code=answer.code,
            records=len(one.items),
            held=" ".join(f"{rule}={count}" for rule, count in sorted(Counter(one.held).items())),
            answer=entry.eid,
            answered=now,
            day=day,
        )
        for (query, _), answer, one in zip(request.lines, said, given, strict=True)
    )


def _said(query: Query, given: _Given, code: str) -> Answer:
    if code:
        return Answer(query.name, Outcome.REFUSED, code)
    return Answer(query.name, Outcome.FOUND if given.items else Outcome.NOTHING)


def _given(
    gateway: Gateway,
    connection: Connection,
    request: _Request,
    codes: Sequence[str],
    found: Found,
) -> list[_Given]:
    """What each question is given: its person's records that the rules of release let go."""
    known = permissions.of_persons(connection, [query.person for query, _ in request.lines])
    given = []
    for (query, asked), code in _with(request, codes):
        if code:
            given.append(_Given())
            continue
        person = known.get(query.person, ())
        theirs = found.items.get((asked.number, asked.person), ())
        parts = [
            _given_of_type(gateway, connection, request.section, asked, person, name, theirs)
            for name in asked.record_types
        ]
        given.append(
            _Given(
                tuple(item for one in parts for item in one.items),
                tuple(rule for one in parts for rule in one.held),
            )
        )
    return given


def _given_of_type(
    gateway: Gateway,
    connection: Connection,
    section: QuerySection,
    asked: Question,
    known: Sequence[PermissionEntry],
    name: str,
    theirs: Sequence[Item],
) -> _Given:
    record_type = gateway.catalog(section.standard).record_type(name)
    terms = _terms(gateway, section, asked)
    permitted = _permitted(gateway, asked, known, name)
    of_type = [item for item in theirs if item.record_type == name]
    items, held = [], []
    for item in _free(gateway, connection, record_type, of_type):
        why = rules.why_held(batch.decode(item.line), record_type, terms, permitted)
        if why is None:
            items.append(item)
        else:
            held.append(why.rule)
    return _Given(tuple(items), tuple(held))


def _free(
    gateway: Gateway, connection: Connection, record_type: RecordType, items: Sequence[Item]
) -> tuple[Item, ...]:
    """The records that were not withdrawn and whose period has not ended, their days noted."""
    left, _ = withheld.sort_out(connection, items)
    comparison = Comparison(left, (), 0, 0, 0)
    kept, _, days = withheld.in_period(comparison, record_type, gateway.legal_day())
    withheld.record_days(connection, kept.to_send, record_type, days)
    return kept.to_send


def _terms(gateway: Gateway, section: QuerySection, asked: Question) -> Terms:
    """The terms of an answer: the person's consent is the authorisation of scope 2 (X-06)."""
    partner = gateway.config.partners[section.sender]
    recipient = Recipient(section.sender, Kind(partner.kind), partner.country)
    authorisation = asked.consent.reference if asked.consent else ""
    return Terms(Use.QUERY, authorisation, (recipient,))


def _permitted(
    gateway: Gateway, asked: Question, known: Sequence[PermissionEntry], record_type: str
) -> rules.Permitted:
    today = gateway.legal_day().isoformat()

    def permitted(kind: Permission, partner: str) -> bool:
        if kind is Permission.CONSENT and entitlement.is_written(asked.consent):
            return True
        return any(one.kind == kind and one.holds(partner, record_type, today) for one in known)

    return permitted


def _envelope(
    gateway: Gateway,
    connection: Connection,
    section: QuerySection,
    items: tuple[Item, ...],
    said: Sequence[Answer],
) -> EnvelopeEntry:
    """The records by type, the answers, and the marks that go with records for the first time."""
    catalog = gateway.catalog(section.standard)
    records: dict[str, tuple[bytes, int]] = {}
    marks: list[tuple[Case, Notice]] = []
    first = 0
    for name in dict.fromkeys(item.record_type for item in items):
        part = tuple(item for item in items if item.record_type == name)
        records[f"{name}.ndjson"] = (batch.lines(part), len(part))
        for case, mark in sending.carried_along(connection, part, section.answers, catalog):
            marks.append((case, replace(mark, position=mark.position + first)))
        first += len(part)
    answers = {question.ANSWERS_NAME: (question.answers(said), len(said))}
    entry = sealing.seal_next(
        gateway,
        connection,
        sealing.Destination(section.answers, (section.sender,), "data", section.standard),
        sealing.Content(
            files=(
                *sealing.payload(records, media_type=RECORDS_TYPE, compress=True),
                *sealing.payload(answers, media_type=question.ANSWERS_TYPE, compress=True),
                *sending.files_of(marks),
            ),
            records=len(items) + len(said) + len(marks),
            items=items,
        ),
        sealing.Origin("query"),
    )
    sending.record_marks(connection, entry.eid, len(items) + len(said), marks)
    return entry


def _report(
    gateway: Gateway, section: QuerySection, entry: EnvelopeEntry, answered: Sequence[Query]
) -> None:
    refused = Counter(one.code for one in answered if one.code)
    outcomes = Counter(one.outcome for one in answered)
    gateway.report.queries.append(
        QueryLine(
            partner=section.sender,
            stream=section.stream,
            questions=len(answered),
            found=outcomes[Outcome.FOUND],
            nothing=outcomes[Outcome.NOTHING],
            records=sum(one.records for one in answered),
            refused=dict(sorted(refused.items())),
        )
    )
    gateway.journal.write(
        "query.answered",
        at=gateway.now(),
        partner=section.sender,
        eid=entry.eid,
        questions=len(answered),
        found=outcomes[Outcome.FOUND],
        refused=sum(refused.values()),
    )
