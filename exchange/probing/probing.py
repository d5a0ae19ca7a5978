"""Probing: what a partner's servers can do is tried, compared with what was known, and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from adapters.places.abilities import SCHEMA, changes, warnings, way
from exchange import servers
from exchange.clock import moment
from exchange.configuration.config import Config
from exchange.configuration.place_sections import SftpPlaceSection
from exchange.errors import ConfigurationError
from exchange.home import Home
from exchange.servers import Known


@dataclass(frozen=True, slots=True)
class Finding:
    """One place of a partner: what was learnt of its server, and what that means.

    `changed` says what was found otherwise than by the probe before; `left_behind` names a scratch
    folder that the server would not let us remove.
    """

    known: Known
    warnings: tuple[str, ...]
    changed: tuple[str, ...]
    left_behind: str

    def as_json(self) -> Mapping[str, Any]:
        """The same facts for a machine; `way` is how the place writes from now on."""
        return self.known.as_json() | {
            "way": asdict(way(self.known.abilities)),
            "warnings": list(self.warnings),
            "changed": list(self.changed),
            "left_behind": self.left_behind,
        }


def probe_partner(home: Home, config: Config, partner: str, *, at: datetime) -> list[Finding]:
    """Try the servers of a partner's places, those for sending and for fetching.

    Raises:
        ConfigurationError: no such partner, or none of its places is on a server.
        PlaceError: a server cannot be reached or not be written to; what was known stays.
    """
    section = config.partners.get(partner)
    if section is None:
        known = ", ".join(config.partners) or "none"
        raise ConfigurationError(
            f"{partner} is no partner of this home", hint=f"its partners: {known}"
        )
    names = dict.fromkeys((section.send, section.fetch))
    servers_of = {
        name: place for name in names if isinstance(place := config.places[name], SftpPlaceSection)
    }
    if not servers_of:
        raise ConfigurationError(
            f"the places of {partner} are folders of this machine",
            hint="there is no server to probe; a folder is used as it is",
        )
    return [_probe(home, name, place, at) for name, place in servers_of.items()]


def _probe(home: Home, name: str, section: SftpPlaceSection, at: datetime) -> Finding:
    from adapters.places.sftp_probe import probe

    server = servers.address(section)
    before = servers.load(home, name, server)
    found = probe(servers.sftp_settings(home, section))
    known = Known(name, server, moment(at), found.abilities)
    servers.save(home, known)
    changed = changes(before.abilities, found.abilities) if before else ()
    return Finding(known, warnings(found.abilities), changed, found.left_behind)


__all__ = ["SCHEMA", "Finding", "probe_partner"]
