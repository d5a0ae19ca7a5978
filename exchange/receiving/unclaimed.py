"""What a partner puts for us in streams that no `[[incoming]]` takes, told instead of left lying.

Such envelopes run out of time unread, and their sender waits for receipts that never come.
"""

from __future__ import annotations

from collections.abc import Mapping

from adapters.places.errors import PlaceError
from adapters.places.place import Place
from exchange import addresses
from exchange.configuration import query_sections
from exchange.configuration.config import Config
from exchange.errors import ConfigurationError
from exchange.gateway import Gateway

_MOST = 50  # folders of one partner that are looked into: a server may show as many as it likes


class NobodyTakes(ConfigurationError):
    """Envelopes lie in streams of a partner that the configuration does not name."""


def tell(gateway: Gateway) -> None:
    """Report each partner at whose place envelopes lie that no `[[incoming]]` takes."""
    for partner, section in gateway.config.partners.items():
        try:
            found = lying(gateway.config, partner, gateway.places[section.fetch])
        except PlaceError as error:
            gateway.problem("fetch", partner, error)
            continue
        if found:
            # The names of the streams are the partner's words: they are not repeated in a log.
            gateway.problem("fetch", partner, nobody_takes(partner, found))


def lying(config: Config, partner: str, place: Place) -> dict[str, int]:
    """How many envelopes lie in each stream of a partner that no `[[incoming]]` takes.

    Raises:
        PlaceError: the place cannot be listed.
    """
    me = config.organisation.id
    taken = {one.stream for one in config.incoming if one.sender == partner}
    asked = query_sections.inlets(config.queries, config.asking)
    taken |= {stream for who, stream in asked if who == partner}
    taken.add(addresses.receipt_stream(me))
    if config.partners[partner].balance != "off":
        taken.add(addresses.control_stream(me))
    others = [one for one in place.list(f"{me}/{partner}").folders if one not in taken]
    counts = {
        stream: sum(
            addresses.parse_envelope_name(entry.name) is not None
            for entry in place.list(addresses.folder(to=me, sender=partner, stream=stream))
        )
        for stream in others[:_MOST]
    }
    return {stream: count for stream, count in counts.items() if count}


def nobody_takes(partner: str, found: Mapping[str, int], names: str = "") -> NobodyTakes:
    """What is told of them: how many, what to do, and to a person at a terminal the names."""
    return NobodyTakes(
        f"{sum(found.values())} envelopes of {partner} lie in {len(found)} streams that no "
        f"[[incoming]] takes 数据流未配置接收{names and ': '}{names}",
        hint=f'add [[incoming]] with from = "{partner}" and the stream, or ask it to send no more; '
        "chengxin exchange doctor shows which streams; those of balances need `balance` instead",
    )
