"""What was learnt about partners' SFTP servers, kept in the home: `servers/<place>.json`.

A probe writes the file; a run that is greeted otherwise than the probe was notes that in it, so
that `status` can tell a person to probe again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adapters.places.abilities import SCHEMA, Abilities
from exchange.configuration.place_sections import SftpPlaceSection
from exchange.errors import Exit, HomeError
from exchange.home import Home, write_durably
from exchange.report import Problem

if TYPE_CHECKING:
    from adapters.places.sftp_session import SftpSettings


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the server of one place.

    `server` is its host and port, so that the findings of one are not taken for another's;
    `probed` and `drift_since` are UTC; `drift` says what a later greeting had otherwise.
    """

    place: str
    server: str
    probed: str
    abilities: Abilities
    drift: tuple[str, ...] = ()
    drift_since: str = ""

    def as_json(self) -> dict[str, Any]:
        """The same for a file."""
        return {
            "schema": SCHEMA,
            "place": self.place,
            "server": self.server,
            "probed": self.probed,
            "abilities": self.abilities.as_json(),
            "drift": list(self.drift),
            "drift_since": self.drift_since,
        }


def load(home: Home, place: str, server: str) -> Known | None:
    """What is known of a place's server; None before a probe, or where it is another server now.

    Raises:
        HomeError: the file is damaged.
    """
    path = home.server_file(place)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    try:
        facts = json.loads(data)
        if facts["schema"] != SCHEMA or facts["server"] != server:
            return None
        return Known(
            place,
            server,
            str(facts["probed"]),
            Abilities.of_json(facts["abilities"]),
            tuple(map(str, facts["drift"])),
            str(facts["drift_since"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise HomeError(
            f"{path} is damaged", hint="remove it and run: chengxin exchange probe PARTNER"
        ) from error


def save(home: Home, known: Known) -> None:
    """Keep what was learnt, in the place of what was known before."""
    data = json.dumps(known.as_json(), ensure_ascii=False, indent=2) + "\n"
    write_durably(home.server_file(known.place), data.encode())


def address(section: SftpPlaceSection) -> str:
    """Which server a place is on, as `Known.server` has it."""
    return f"{section.host}:{section.port}"


def drift_warning(known: Known, changes: tuple[str, ...]) -> Problem:
    """Tell that a server greets otherwise than when it was probed. It does not fail a run."""
    return Problem(
        "connect",
        known.place,
        f"the server is not what it was when it was probed ({'; '.join(changes)}); it is used in "
        "the careful way",
        "probe it again: chengxin exchange probe PARTNER",
        int(Exit.FINE),
    )


def note_drift(home: Home, known: Known, drift: tuple[str, ...], *, at: str) -> None:
    """Write down that a server greets otherwise than when it was probed."""
    if known.drift != drift:
        save(home, replace(known, drift=drift, drift_since=at))


def sftp_settings(home: Home, section: SftpPlaceSection) -> SftpSettings:
    """How to reach the server of a place."""
    from adapters.places.sftp_session import SftpSettings

    return SftpSettings(
        host=section.host,
        port=section.port,
        user=section.user,
        host_keys=section.host_keys,
        identity=home.root / Path(section.identity),
        root=section.root,
        timeout=section.timeout_seconds,
    )
