"""Opening the ledger of a home: its SQLite file, or the database that chengxin.toml names.

The only way to a ledger. A password comes from an owner-only file, from a service credential, or
from what libpq itself looks at (a password file, a service file), and never from the URL.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from exchange.configuration.config import Config
from exchange.errors import ConfigurationError
from exchange.home import Home
from exchange.ledger.engines import Server
from exchange.ledger.store import Ledger

CREDENTIAL_NAME = "chengxin-ledger-password"
_LONGEST_PASSWORD = 1024


def exists(home: Home, config: Config) -> bool:
    """Whether a home has a ledger already; one on a server counts as there."""
    return bool(config.ledger.url) or home.ledger_file.exists()


def is_lost(home: Home, config: Config) -> bool:
    """Whether the ledger is not there, and the archive shows that there was one."""
    return not exists(home, config) and any((home.root / "archive").rglob("*.cxe"))


def open_ledger(
    home: Home,
    config: Config,
    *,
    writing: bool = False,
    environment: Mapping[str, str] = os.environ,
) -> Ledger:
    """The ledger of a home, made when it is not there; `writing` keeps other writers out.

    Raises:
        LedgerError, LedgerBusy, LedgerGone, DiskError: as `Ledger.open`.
        ConfigurationError: the password's file is missing or open to others, or the driver is
            not installed.
    """
    where = location(home, config, environment)
    return Ledger.open(where, organisation=config.organisation.id, writing=writing)


def open_file(path: Path, config: Config) -> Ledger:
    """A ledger in a SQLite file of its own, whatever the configuration names.

    Raises:
        LedgerError, DiskError: as `Ledger.open`.
    """
    return Ledger.open(path, organisation=config.organisation.id)


def location(home: Home, config: Config, environment: Mapping[str, str]) -> Path | Server:
    """Where a home's ledger lies."""
    section = config.ledger
    if not section.url:
        return home.ledger_file
    file = home.root / section.password_file if section.password_file else None
    credentials = environment.get("CREDENTIALS_DIRECTORY")
    if file is None and credentials and (Path(credentials) / CREDENTIAL_NAME).exists():
        file = Path(credentials) / CREDENTIAL_NAME
    return Server(section.url, {"password": _password(file)} if file else {})


def _password(file: Path) -> str:
    from keys import files
    from keys.errors import KeysError

    try:
        data = files.read_private(file, _LONGEST_PASSWORD)
        return data.decode().splitlines()[0]
    except KeysError as error:
        raise ConfigurationError(str(error), hint=error.hint) from None
    except (UnicodeDecodeError, IndexError):
        raise ConfigurationError(
            f"{file} holds no password", hint="write it on the first line, in UTF-8"
        ) from None
