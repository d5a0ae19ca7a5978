"""The cases that a day opens: records whose period has ended (X-04, R-07)."""

from __future__ import annotations

from datetime import date

from exchange.gateway import Gateway
from exchange.ledger import periods
from exchange.withdrawal import cases, period
from exchange.withdrawal.cases import Asked
from exchange.withdrawal.notice import Reason


def open_ended(gateway: Gateway) -> int:
    """Open a case for every record whose day has come; returns how many.

    On that day, without anybody's request. The day is a legal one, in Asia/Shanghai.
    """
    with gateway.ledger.transaction() as connection:
        ended = periods.ended(connection, gateway.legal_day().isoformat())
    if not ended:
        return 0
    told = cases.teller(gateway)
    opened = 0
    with gateway.ledger.transaction() as connection:
        for one in ended:
            day = date.fromisoformat(one.due)
            asked = Asked(
                record_type=one.record_type,
                key=one.key,
                reason=Reason.EXPIRED,
                day=day,
                origin=cases.CALENDAR,
                act=period.ACTS[one.ground],
                named=False,
            )
            due = told(Reason.EXPIRED, one.record_type, day)
            opened += cases.open_case(gateway, connection, asked, due) is not None
            periods.remove(connection, one.record_type, one.key)
    return opened
