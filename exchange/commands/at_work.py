"""A home at work for one command: locked, its keys open, what a killed run left finished."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from exchange.commands import options

if TYPE_CHECKING:
    from exchange.gateway import Gateway


@contextlib.contextmanager
def gateway(
    home: Path, passphrase_fd: int | None, passphrase_file: Path | None
) -> Iterator[Gateway]:
    """The gateway of a home, for a command that may write to its ledger.

    Raises:
        ConfigurationError: the configuration has a mistake.
        HomeBusy: a run is at work.
        KeysError: no passphrase, or the wrong one.
    """
    from exchange import sealing
    from exchange.home import Home
    from exchange.wiring import gateway_of

    place = Home(home)
    config = place.config()
    place.prepare()
    secret = options.read_passphrase(
        home, config.keys.passphrase_file, passphrase_fd, passphrase_file
    )
    with place.locked(), gateway_of(place, config, secret, tell=options.silent) as found:
        sealing.recover(found)
        yield found
