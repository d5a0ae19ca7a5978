"""What elements of one unit say together and none of them alone: exact, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

Derivation = Callable[[Mapping[str, str]], str]

ARREARS_FROM: Final = "欠费起始月"
NOT_ENFORCED: Final = "未执行金额"
_IN_ARREARS: Final = frozenset("0123456")  # A.49
_MONTHS: Final = 24


def arrears_from(values: Mapping[str, str]) -> str:
    """Return the month in which the arrears that last began, by the record of 24 months.

    The last sign is taken to be that of the month of the account, as in the records of payments
    of accounts; no public text says it of this element. Empty when the last month is paid, when
    the record has not 24 signs, and when its first is in arrears already: it may have begun before.
    """
    signs, month = values.get("PE01AQ02", ""), values.get("PE01AR02", "")
    begun = len(signs.rstrip("0123456"))
    if len(signs) != _MONTHS or signs[-1] not in _IN_ARREARS or begun == 0:
        return ""
    try:
        last = int(month[:4]) * 12 + int(month[5:7]) - 1
    except ValueError:
        return ""
    if len(month) != 7 or month[4] != "-" or not "01" <= month[5:7] <= "12":
        return ""
    year, number = divmod(last - (_MONTHS - 1 - begun), 12)
    return f"{year:04d}-{number + 1:02d}"


def not_enforced(values: Mapping[str, str]) -> str:
    """Return what is left of the amount to be enforced; empty unless both amounts are given."""
    try:
        asked = Decimal(values.get("PF03AJ01", "").replace(",", ""))
        done = Decimal(values.get("PF03AJ02", "").replace(",", ""))
    except InvalidOperation:
        return ""
    if not (asked.is_finite() and done.is_finite() and asked >= done >= 0):
        return ""
    return format(asked - done, "f")


DERIVED: Final[Mapping[str, tuple[tuple[str, Derivation], ...]]] = {
    "PE01": ((ARREARS_FROM, arrears_from),),
    "PF03": ((NOT_ENFORCED, not_enforced),),
}
