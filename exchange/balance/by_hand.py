"""By hand: an operator wants a balance now, or another secret, and the next run does it."""

from __future__ import annotations

import contextlib
from datetime import datetime

from exchange.balance import asking, secrets
from exchange.clock import moment
from exchange.configuration.config import Config
from exchange.errors import ConfigurationError
from exchange.home import Home
from exchange.ledger import balances, opening
from exchange.ledger.balances import Balance


def start(home: Home, config: Config, partner: str, *, at: datetime, anew: bool) -> Balance:
    """Write that the next run shall begin a balance of what we sent a partner.

    Returns that balance, or the one that is under way; `anew` gives the latter up.

    Raises:
        ConfigurationError: no such partner, or no balances with it.
    """
    require_on(config, partner)
    with (
        contextlib.closing(opening.open_ledger(home, config, writing=True)) as ledger,
        ledger.transaction() as connection,
    ):
        return asking.want(connection, partner, at=moment(at), anew=anew)


def rotate(home: Home, config: Config, partner: str) -> bool:
    """Write that the next run shall make another secret; False where there is none to replace.

    Raises:
        ConfigurationError: no such partner, no balances with it, or it makes the secret.
    """
    require_on(config, partner)
    if not secrets.is_maker(config.organisation.id, partner):
        raise ConfigurationError(
            f"the secret of this pair is made by {partner}",
            hint="ask it to run chengxin exchange balance rotate with our id",
        )
    with (
        contextlib.closing(opening.open_ledger(home, config, writing=True)) as ledger,
        ledger.transaction() as connection,
    ):
        return balances.renew_secret(connection, partner)


def require_on(config: Config, partner: str) -> None:
    """See that balances with a partner are switched on.

    Raises:
        ConfigurationError: they are not, or there is no such partner.
    """
    section = config.partners.get(partner)
    if section is None:
        raise ConfigurationError(
            f"{partner} is no partner of chengxin.toml",
            hint=f"partners: {', '.join(config.partners) or 'none'}",
        )
    if section.balance == "off":
        raise ConfigurationError(
            f"balances with {partner} are switched off",
            hint=f'agree with it, then set balance = "on-request" in [partners."{partner}"] on '
            "both sides",
        )
