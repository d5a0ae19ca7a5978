"""Post: messages about balances in control envelopes, sealed to a partner and read again."""

from __future__ import annotations

from sqlalchemy import Connection

from exchange import addresses, sealing
from exchange.balance import message
from exchange.balance.message import HEAD_TYPE, LINES_TYPE, LONGEST, BadMessage, Message
from exchange.errors import ConfigurationError, LedgerError
from exchange.gateway import Gateway
from exchange.ledger import balances
from exchange.ledger.balances import Open
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.refusal import Refused
from exchange.wire import envelope
from exchange.wire.envelope import Opened, PayloadFile


def seal(
    gateway: Gateway,
    connection: Connection,
    partner: str,
    said: Message,
    *,
    answers: str = "",
    standard: str = "",
) -> EnvelopeEntry:
    """Seal a message; `answers` is the eid of what it answers. Call `sealing.reveal` afterwards.

    Raises:
        ConfigurationError: nothing was ever exchanged with the partner, under no standard.
        ExchangeError: as `sealing.seal_next`.
    """
    found = message.encode(said)
    files = tuple(
        PayloadFile(name, HEAD_TYPE if name == message.HEAD else LINES_TYPE, data)
        for name, data in found.items()
    )
    return sealing.seal_next(
        gateway,
        connection,
        sealing.Destination(
            addresses.control_stream(partner),
            (partner,),
            "control",
            standard or _standard(gateway, connection, partner),
        ),
        sealing.Content(files, 0, sources=(answers,) if answers else ()),
        sealing.Origin(answers),
    )


def _standard(gateway: Gateway, connection: Connection, partner: str) -> str:
    """The standard in whose name we write: the one of what the two exchange."""
    found = balances.standard_with(connection, partner)
    routes = (route.standard for route in gateway.config.routes if partner in route.to)
    named = found or next(routes, "")
    if not named:
        raise ConfigurationError(
            f"nothing was exchanged with {partner}, and no route goes there: there is no balance",
            hint=f'set balance = "off" for {partner}, or add a route',
        )
    return named


def read(opened: Opened) -> Message:
    """The message in an opened control envelope.

    Raises:
        BadMessage: outside the format.
    """
    if any(file.size > LONGEST for file in opened.files):
        raise BadMessage("longer than a message may be")
    return message.parse({file.name: (file.entry.type, file.read()) for file in opened.files})


def read_again(gateway: Gateway, one: Open) -> tuple[Message, str]:
    """A message that was taken, from the archive, and the eid of what it answers or empty.

    Raises:
        LedgerError: the archive has lost it, or it cannot be opened any more.
    """
    name = addresses.envelope_name(one.seq, one.eid)
    path = gateway.home.received(one.sender, one.stream, name)
    try:
        with path.open("rb") as source:
            limit = gateway.config.limits.max_envelope_bytes
            found = envelope.identify(source, envelope.parse(source, max_body=limit))
            keys = gateway.keyring.decryption_keys()
            with envelope.open_body(source, found, keys, folder=gateway.home.spool) as opened:
                sources = opened.manifest.sources
                return read(opened), sources[0] if len(sources) == 1 else ""
    except (Refused, BadMessage, OSError) as error:
        raise LedgerError(
            f"number {one.seq} of stream {one.stream} of {one.sender} cannot be read again",
            hint=f"restore {path} from a backup; the balance waits",
        ) from error
