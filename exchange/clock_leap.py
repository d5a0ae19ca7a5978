"""Clock leap: a run that comes long after the last one, by a clock that nobody keeps, doubts it.

By a clock that is months ahead records are past their period and rejected, or withdrawn from
everybody; files and archive keys are past theirs and go; and envelopes are dated so that partners
will not take them for months. None of it can be taken back. One run cannot tell a clock that is
ahead from a relay that stood still. So it tells a person, and does nothing that depends on the day;
the next run comes soon after it if the clock was right, and does it all.
"""

from __future__ import annotations

from exchange import time_service
from exchange.clock import believed, instant, moment
from exchange.errors import TrustGap
from exchange.gateway import Gateway
from exchange.ledger import inventory


def believes_clock(gateway: Gateway) -> bool:
    """Whether a run may do what depends on the day; a problem of the report where not.

    A home that never ran to its end has nothing to lose, and does not doubt.
    """
    now, most = gateway.now(), gateway.config.limits.doubt_clock_days
    with gateway.ledger.transaction() as connection:
        last = inventory.last_run(connection, believed(now))
    if not most or last is None or time_service.keeps_the_clock():
        return True
    _, finished, _ = last
    days = (now - instant(finished)).days
    if days < most:
        return True
    doubt = TrustGap(
        f"by this clock ({moment(now)}), which no time service keeps, the last run was {days} days "
        "ago: nothing is taken, withdrawn, sealed, fetched or removed; what is sealed goes, and "
        "receipts are read",
        hint="see that the clock is right, then run again: the next run believes it",
    )
    gateway.problem("clock", gateway.me, doubt)
    return False
