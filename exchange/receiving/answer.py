"""Answers: what came of an envelope is committed, and signed for, in one transaction (step 10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection

from exchange import addresses, sealing
from exchange.clock import moment
from exchange.delivery import OUTCOMES_NAME, OUTCOMES_TYPE, Line, Result
from exchange.evidence import checkpoints
from exchange.gateway import Gateway
from exchange.ledger import balances, gaps, incoming
from exchange.ledger.balances import Open
from exchange.ledger.incoming import Arrival, OutgoingNote
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.refusal import Code
from exchange.wire import outcomes, receipt
from exchange.wire.envelope import Verified
from exchange.wire.outcomes import Outcome
from exchange.wire.receipt import STAGES, Receipt
from exchange.withdrawal import receiving
from keys.digests import file_digest

# Which stage answers for which failure; every stage before it was passed (envelope.md §4).
_STAGE_OF = {Code.RECIPIENT: "crypto", Code.BODY: "crypto", Code.MANIFEST: "format"}


def commit(gateway: Gateway, verified: Verified, result: Result) -> None:
    """Write chain state, what we hold, and the receipts; then show the details envelope.

    A receipt envelope is itself not answered.
    """
    header = verified.header
    details: EnvelopeEntry | None = None
    with gateway.ledger.transaction() as connection:
        incoming.record_arrival(connection, _arrival(gateway, verified, result))
        gaps.close(connection, sender=header.sender, stream=header.stream, reached=header.seq)
        incoming.hold(connection, result.held, sender=header.sender, eid=verified.eid)
        receiving.commit(gateway, connection, header, verified.eid, result.notices)
        for write in result.writes:
            write(connection)
        if result.control:
            balances.record_message(connection, _open_message(verified))
        for answers, lines in result.details:
            incoming.record_details(
                connection, eid=verified.eid, sender=header.sender, answers=answers, lines=lines
            )
        if header.kind != "receipt":
            details = _seal_details(gateway, connection, verified, result)
            notes = list(_notes(gateway, connection, verified, result, details))
            incoming.record_notes(connection, notes, at=moment(gateway.now()))
    if details is not None:
        sealing.reveal(gateway, details)


def _open_message(verified: Verified) -> Open:
    header = verified.header
    return Open(verified.eid, header.sender, header.stream, header.seq, header.standard)


def _arrival(gateway: Gateway, verified: Verified, result: Result) -> Arrival:
    header, counts = verified.header, result.counts
    return Arrival(
        eid=verified.eid,
        sender=header.sender,
        stream=header.stream,
        seq=header.seq,
        kind=header.kind,
        std=header.standard,
        first_seen=moment(gateway.now()),
        result=result.result,
        code=result.code,
        received=counts.received,
        accepted=counts.accepted,
        rejected=counts.rejected,
        duplicate=counts.duplicate,
        superseded=counts.superseded,
    )


def _seal_details(
    gateway: Gateway, connection: Connection, verified: Verified, result: Result
) -> EnvelopeEntry | None:
    """The envelope that carries the outcome lines; None where there is no record to speak of."""
    if not result.lines:
        return None
    header = verified.header
    data = outcomes.encode(_outcomes(result.lines))
    files = {OUTCOMES_NAME: (data, len(result.lines))}
    return sealing.seal_next(
        gateway,
        connection,
        sealing.Destination(
            addresses.receipt_stream(header.sender),
            (header.sender,),
            "receipt",
            header.standard,
        ),
        sealing.Content(
            files=sealing.payload(files, media_type=OUTCOMES_TYPE, compress=True),
            records=len(result.lines),
            sources=(verified.eid,),
        ),
        sealing.Origin(verified.eid),
    )


def _outcomes(lines: tuple[Line, ...]) -> list[Outcome]:
    return [Outcome(line.position, line.code, line.field) for line in lines]


def _notes(
    gateway: Gateway,
    connection: Connection,
    verified: Verified,
    result: Result,
    details: EnvelopeEntry | None,
) -> Iterator[OutgoingNote]:
    """One signed note for each stage that was reached, chained within the stream."""
    header = verified.header
    number, prev = incoming.last_note(connection, recipient=header.sender, stream=header.stream)
    signer = gateway.keyring.signer(gateway.now())
    log_state = checkpoints.newest(gateway, connection).decode()
    for stage in _stages(result):
        plain = _receipt(gateway, verified, result, stage, prev, details)
        data = receipt.encode(replace(plain, checkpoint=log_state), signer)
        number, prev = number + 1, file_digest(data)
        yield OutgoingNote(verified.eid, header.sender, stage, header.stream, number, prev, data)


def _stages(result: Result) -> tuple[str, ...]:
    if result.failed is None:
        return STAGES
    return STAGES[: STAGES.index(_STAGE_OF[result.failed]) + 1]


def _receipt(
    gateway: Gateway,
    verified: Verified,
    result: Result,
    stage: str,
    prev: str,
    details: EnvelopeEntry | None,
) -> Receipt:
    header = verified.header
    plain = Receipt(
        sender=gateway.me,
        to=header.sender,
        eid=verified.eid,
        seq=header.seq,
        batch=header.batch,
        stage=stage,
        result="accepted",
        time=gateway.now(),
        prev=prev,
    )
    if stage != _stages(result)[-1]:
        return plain
    counts = result.counts
    return replace(
        plain,
        result=result.result,
        code=result.code,
        received=counts.received,
        accepted=counts.accepted,
        rejected=counts.rejected,
        duplicate=counts.duplicate,
        superseded=counts.superseded,
        outcomes=outcomes.root(_outcomes(result.lines)),
        details=details.eid if details is not None else "",
    )
