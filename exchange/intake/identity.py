"""Identity: what a route demands of the persons in its records, by the population register.

A file whose records go into a route with `check_identity` is checked as a whole before anything
of it is sealed. A register that cannot be asked raises: the file stays where it is, and the next
run tries again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from adapters.judging import Beyond
from adapters.mapping.model import Mapping as LayoutMapping
from adapters.register import lookups, register_file
from adapters.register.register_file import RegisterFile
from exchange.configuration.config import IdentitySection
from exchange.configuration.stream_sections import RouteSection
from exchange.errors import ConfigurationError
from exchange.gateway import Gateway


@contextmanager
def demanded(gateway: Gateway, mapping: LayoutMapping, digest: str) -> Iterator[Beyond | None]:
    """What the register finds in the file of this digest; None where no route asks for it.

    Raises:
        AdapterError: the register cannot be asked, or the look-up may not be made or logged.
        ConfigurationError: the register file cannot be read.
    """
    section = gateway.config.identity
    demanding = _demanding(gateway, mapping)
    if section is None or not demanding:
        yield None
        return
    register = _register(gateway, section)
    with lookups.logged(register, section.purpose, who=gateway.me) as lookup:
        lookup.files.append(digest)
        # A file has one set of good rows: the strictest of its routes decides.
        lookup.outsiders = all(route.unknown_persons == "send" for route in demanding)
        yield lookup.findings
    gateway.journal.write("register.asked", at=gateway.now(), digest=digest, **dict(lookup.counts))


def _demanding(gateway: Gateway, mapping: LayoutMapping) -> list[RouteSection]:
    """Return the routes that carry the records of a layout and demand the check."""
    return [
        route
        for route in gateway.config.routes
        if route.check_identity
        and route.standard == mapping.standard
        and mapping.record_type in route.records
    ]


def _register(gateway: Gateway, section: IdentitySection) -> RegisterFile:
    path = gateway.home.root / section.register_file
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise ConfigurationError(
            f"the register file {path} cannot be read",
            hint="see [identity] in chengxin.toml; docs/adapters.md has an example",
        ) from None
    return register_file.parse(text, path)
