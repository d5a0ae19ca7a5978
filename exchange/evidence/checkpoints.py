"""Our own log: what happened is in it, what it comes to is signed, one checkpoint for each run.

Receipts carry the newest checkpoint there is. What partners hold of it binds us: a log that is
smaller than that, or another one, is an old copy, and nothing may be sent with it.
"""

from __future__ import annotations

from sqlalchemy import Connection

from exchange.clock import moment
from exchange.errors import LedgerError
from exchange.evidence import leaf_files
from exchange.gateway import Gateway
from exchange.ledger import log
from exchange.ledger.log import Seen
from exchange.wire import checkpoint
from exchange.wire.checkpoint import Checkpoint
from keys import home as homes
from keys import keyring
from keys.digests import file_digest
from keys.errors import NoSuchKey
from keys.roles import Role
from keys.trust import read_chain

# Secrets for hashes: they vouch for nothing, and nobody outside has to know of them.
_UNTOLD = frozenset({Role.LEDGER, Role.BALANCE})


def close(gateway: Gateway) -> Checkpoint | None:
    """Sign what the log has come to, once it is on disk; None where no log key may be used now.

    Raises:
        LedgerError: the log is an old copy.
    """
    leaf_files.keep(gateway)
    now = moment(gateway.now())
    with gateway.ledger.transaction() as connection:
        size = log.size(connection)
        found = Checkpoint(origin(gateway, connection), size, log.root(connection, size))
        known = log.newest_checkpoint(connection, found.origin)
        if known is not None and known.size >= size:
            _require_same(connection, known)
            return found
        try:
            data = checkpoint.encode(found, gateway.keyring.log(gateway.now()))
        except NoSuchKey as error:
            gateway.problem("log", gateway.me, error)
            return None
        log.record_checkpoint(connection, Seen(found.origin, size, found.root, now, now, 1, data))
    return found


def origin(gateway: Gateway, connection: Connection) -> str:
    """The name of our log; one that was lost is followed by the next number."""
    return checkpoint.origin_of(gateway.me, log.number(connection))


def newest(gateway: Gateway, connection: Connection) -> bytes:
    """Our newest signed checkpoint; empty before the first."""
    found = log.newest_checkpoint(connection, origin(gateway, connection))
    return b"" if found is None else found.data


def contradiction(connection: Connection, held: Checkpoint) -> str:
    """Why a checkpoint that our own key has signed cannot be of the log that we have, or empty."""
    size = log.size(connection)
    if held.size > size:
        return f"it has {held.size} leaves, our log {size}"
    if log.root(connection, held.size) != held.root:
        return f"its first {held.size} leaves are not those of our log"
    return ""


def _require_same(connection: Connection, known: Seen) -> None:
    why = contradiction(connection, Checkpoint(known.origin, known.size, known.root))
    if why:
        raise LedgerError(
            f"the ledger's log is not the one that its checkpoint {known.size} speaks of: {why}",
            hint="restore the newest ledger; nothing may be sent with this one",
        )


def tell_of_keys(gateway: Gateway) -> None:
    """Write into the log which trust files and keys are in use now and were not before.

    Officers change them with commands that know no ledger; nothing is done with a key or a trust
    file before this has told of it.
    """
    at = moment(gateway.now())
    chain = read_chain(gateway.home.root / homes.TRUST)
    held = keyring.headers(gateway.home.root / homes.KEYS)
    here = {header.kid: header.role for header in held if header.role not in _UNTOLD}
    with gateway.ledger.transaction() as connection:
        log.append_once(connection, "log.started", at=at, origin=origin(gateway, connection))
        for version, data in enumerate(chain, start=1):
            digest = file_digest(data)
            log.append_once(connection, "trust.version", at=at, version=version, digest=digest)
        for kid, role in here.items():
            tell_of_key(connection, kid, role, at=at)
        for kid in log.subjects(connection, "key.known"):
            if kid not in here:
                log.append_once(connection, "key.gone", at=at, kid=kid)


def tell_of_key(connection: Connection, kid: str, role: Role, *, at: str) -> None:
    """Write into the log that a key is in use, once."""
    log.append_once(connection, "key.known", at=at, kid=kid, role=role.value)
