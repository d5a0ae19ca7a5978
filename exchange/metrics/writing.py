"""Metrics are put into a folder as a whole, where node_exporter's textfile collector reads them."""

from __future__ import annotations

import os
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from exchange import status
from exchange.configuration.config import Config
from exchange.errors import ConfigurationError, DiskError
from exchange.home import Home
from exchange.metrics import exposition
from keys import home as homes
from keys import keyring
from keys.errors import KeysError

_MODE = 0o644  # another user's collector reads it; nothing in it is secret


def gather(home: Home, config: Config, *, at: datetime) -> bytes:
    """How a home stands, as Prometheus reads it.

    Raises:
        LedgerError: the ledger cannot be used.
    """
    facts = os.statvfs(home.root)
    return exposition.text(
        status.read(home, config, at=at),
        version=version("chengxin"),
        ends=_ends(home),
        free_bytes=facts.f_bavail * facts.f_frsize,
        at=at,
    )


def write(home: Home, config: Config, *, at: datetime) -> Path | None:
    """Write the metrics of a home into its configured folder; None where none is configured.

    Whoever reads sees the file of before or this one, never a part.

    Raises:
        ConfigurationError: the folder is not there.
        DiskError: it cannot be written.
        LedgerError: the ledger cannot be used.
    """
    if not config.metrics.folder:
        return None
    folder = home.root / config.metrics.folder
    path = folder / f"chengxin-{config.organisation.id}.prom"
    part = folder / f".{path.name}.part"
    data = gather(home, config, at=at)
    try:
        if not folder.is_dir():
            raise ConfigurationError(
                f"the folder of the metrics is not there: {folder}",
                hint="make it, let our user write there, or correct metrics.folder",
            )
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _MODE), "wb") as sink:
            os.fchmod(sink.fileno(), _MODE)
            sink.write(data)
        part.replace(path)
    except OSError as error:
        raise DiskError(
            f"the metrics cannot be written into {folder}: {error.strerror}",
            hint="let our user write there; the exchange itself was not touched",
        ) from error
    return path


def _ends(home: Home) -> dict[str, datetime]:
    """When the newest key of each role and the trust file end."""
    found: dict[str, datetime] = {}
    try:
        for header in keyring.headers(home.root / homes.KEYS):
            end = header.window.not_after
            found[header.role.value] = max(end, found.get(header.role.value, end))
        found["trust"] = homes.load_trust(home.root).expires
    except KeysError:  # `status` tells; what is not known has no metric, and that is an alarm
        return found
    return found
