"""The secret of a pair 对账密钥: made by one of the two, once, and sealed to the other.

The organisation whose id sorts first makes it, so that the two never make one each. It lies in
`keys/`, sealed like every other key, and travels in a control envelope alone.
"""

from __future__ import annotations

import os

from sqlalchemy import Connection

from exchange import sealing
from exchange.balance import post
from exchange.balance.message import Message, Say
from exchange.clock import moment
from exchange.errors import PeerError
from exchange.gateway import Gateway
from exchange.ledger import balances, holdings
from exchange.ledger.balances import Open
from exchange.ledger.outgoing import EnvelopeEntry

_BYTES = 32


def makes(gateway: Gateway, partner: str) -> bool:
    """Whether it is us who make the secret that we share with a partner."""
    return is_maker(gateway.me, partner)


def is_maker(me: str, partner: str) -> bool:
    """Whether `me` makes the secret of a pair, and not the partner."""
    return me < partner


def prepare(gateway: Gateway, partner: str) -> None:
    """Make and seal the secret of a pair, if it is ours to make and none is in use.

    Not before there is something to compare: what a partner is not ready to take expires, and
    nothing after it can be taken. The key file lies there first; one transaction writes that it is
    in use and seals it.

    Raises:
        ExchangeError: it cannot be sealed.
        OSError: the key file cannot be written.
    """
    if not makes(gateway, partner):
        return
    with gateway.ledger.transaction() as connection:
        known = balances.secret_of(connection, partner)
        if known is None and not holdings.has_exchanged(connection, partner):
            return
    in_use = known is not None and known.state == balances.IN_USE
    if known is not None and in_use and gateway.keyring.balance_secret(known.secret) is not None:
        return
    now = gateway.now()
    made = gateway.keyring.take_balance_secret(os.urandom(_BYTES), created=now)
    with gateway.ledger.transaction() as connection:
        balances.record_secret(connection, partner, made, at=moment(now))
        entry = _seal(gateway, connection, partner, made)
    _show(gateway, partner, made, entry)


def tell_again(gateway: Gateway, partner: str) -> None:
    """Seal the secret in use once more to a partner that has lost it."""
    with gateway.ledger.transaction() as connection:
        known = balances.secret_of(connection, partner)
        if known is None or gateway.keyring.balance_secret(known.secret) is None:
            return
        entry = _seal(gateway, connection, partner, known.secret)
    _show(gateway, partner, known.secret, entry)


def _seal(gateway: Gateway, connection: Connection, partner: str, kid: str) -> EnvelopeEntry:
    secret = gateway.keyring.balance_secret(kid) or b""
    return post.seal(gateway, connection, partner, Message(Say.SECRET, secret.hex()))


def _show(gateway: Gateway, partner: str, kid: str, entry: EnvelopeEntry) -> None:
    sealing.reveal(gateway, entry)
    gateway.journal.write("balance.secret", at=gateway.now(), to=partner, key=kid)


def take(gateway: Gateway, one: Open, said: Message) -> None:
    """Keep the secret that a partner made: the key file first, then the ledger speaks of it.

    Raises:
        PeerError: it is not the partner's to make.
        OSError: the key file cannot be written.
    """
    if makes(gateway, one.sender):
        with gateway.ledger.transaction() as connection:
            balances.close_message(connection, one.eid)
        raise PeerError(
            f"{one.sender} sent a secret for balances; it is {gateway.me} that makes it",
            hint="it was not taken; ask them which version of chengxin they run",
        )
    now = gateway.now()
    kid = gateway.keyring.take_balance_secret(bytes.fromhex(said.secret), created=now)
    with gateway.ledger.transaction() as connection:
        known = balances.secret_of(connection, one.sender)
        if known is None or known.secret != kid:
            balances.record_secret(connection, one.sender, kid, at=moment(now))
        balances.close_message(connection, one.eid)


def of_pair(gateway: Gateway, partner: str, kid: str) -> bytes | None:
    """A secret by its id, if it is one that this partner and we share; else None."""
    with gateway.ledger.transaction() as connection:
        ours = balances.has_secret(connection, partner, kid)
    return gateway.keyring.balance_secret(kid) if ours else None
