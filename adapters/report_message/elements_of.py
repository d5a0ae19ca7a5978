"""A record of the city's catalog -> the elements of a unit, as correspondence.csv says how.

The words and codes that a layout reads are turned round, so that what is written is what it reads.
Amounts are exact decimals: the point is moved, and nothing is rounded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from adapters import layouts
from adapters.credit_report.correspondence import Correspondence, correspondences, of_unit
from adapters.values.documents import TYPES

if TYPE_CHECKING:
    from adapters.mapping.model import Mapping as Layout

Record = Mapping[str, str]
HEAD: Final = {"PA01BQ01": "xm", "PA01BD01": "zjlx", "PA01BI01": "sfzh"}
FOR_EVER: Final = "2099-12-31"
ON_THE_LIST: Final = "列入失信被执行人名单"
_CITIZEN: Final = "居民身份证"
_OTHER_DOCUMENT: Final = "X"  # A.2
_OTHER_WAY: Final = "255"  # A.51
_JUDGED, _MEDIATED = "1", "2"  # A.50
_CHOSEN: Final = {"PE01AD03": "1", "PF03AQ03": ON_THE_LIST}
_TELEPHONE: Final = "4"  # of the city's kinds of utilities
_MONTHS: Final = 24


def elements_of(unit: str, record_type: str, record: Record) -> dict[str, str]:
    """Return the elements that a record fills, and whose they are, by fields of `pboc-report`."""
    values: dict[str, str] = {}
    for row in of_unit(unit):
        way = _WAYS.get(row.how)
        if row.record_type != record_type or way is None:
            continue
        text = way(record, row)
        if text:
            values.setdefault(HEAD.get(row.element, row.element.lower()), text)
    return values


def layout_of(record_type: str) -> tuple[str, str]:
    """Return the unit that a record type of the city is written to, and the layout that reads it.

    Raises KeyError where there is none.
    """
    return _units()[record_type]


@cache
def mapping_of(layout: str) -> Layout:
    """Return a layout that reads reports, by its name; loaded once."""
    return layouts.load(layout)


@cache
def _units() -> dict[str, tuple[str, str]]:
    return {row.record_type: (row.unit, row.layout) for row in correspondences() if row.record_type}


def _same(record: Record, row: Correspondence) -> str:
    return record.get(row.field, "")


def _document(record: Record, row: Correspondence) -> str:
    """Return the code of A.2; without a type, the catalog takes a citizen number alone."""
    name = record.get(row.field, "") or _CITIZEN
    codes = [one.pboc for one in TYPES if name in one.names and one.pboc]
    return codes[0] if codes else _OTHER_DOCUMENT


def _yuan(record: Record, row: Correspondence) -> str:
    text = record.get(row.field, "")
    if not text:
        return ""
    amount = format(Decimal(text).scaleb(4), "f")
    return amount.rstrip("0").rstrip(".") if "." in amount else amount


def _month(record: Record, row: Correspondence) -> str:
    return record.get(row.field, "")[:7]


def _last_month(record: Record, row: Correspondence) -> str:
    day = record.get(row.field, "")
    return "" if day == FOR_EVER else day[:7]


def _code(record: Record, row: Correspondence) -> str:
    """Return the code whose label the layout puts in its place, or the code itself."""
    text = record.get(row.field, "")
    turned = {value: written for written, value in _values(row.layout, row.field)}
    if text in turned or text in {"1", "3", "4"}:  # of A.54: read as they are
        return turned.get(text, text)
    return _OTHER_WAY if text and row.element == "PF03AD01" else ""


def _state(record: Record, row: Correspondence) -> str:
    """Return the first text that the layout reads as this code."""
    code = record.get(row.field, "")
    return next((text for text, value in _values(row.layout, row.field) if value == code), "")


def _kind(record: Record, row: Correspondence) -> str:
    code = record.get(row.field, "")
    if code == _TELEPHONE:
        return {"PE01AD01": "TE", "PE01AD02": "0"}[row.element]
    if row.element == "PE01AD01":
        return "UE" * bool(code)
    return _state(record, row)


def _values(layout: str, field: str) -> tuple[tuple[str, str], ...]:
    """Return the words of a layout for a field, with what they stand for."""
    columns = [one for one in mapping_of(layout).columns if one.field == field]
    return columns[0].reading.values


def _chosen(_: Record, row: Correspondence) -> str:
    return _CHOSEN.get(row.element, "")


def _outcome(record: Record, row: Correspondence) -> str:
    """Tell judgment from mediation: by the remark, else by the result."""
    remark = record.get(row.field, "")
    said = next((word for word in ("调解", "判决") if f"结案方式：{word}" in remark), "")
    if not said:
        said = "调解" if "调解" in record.get("pjjg", "") else "判决"
    return _MEDIATED if said == "调解" else _JUDGED


def _enforced(record: Record, row: Correspondence) -> str:
    """Return what was enforced: the amount less what is left of it, where both are given."""
    asked, left = record.get("zxje", ""), record.get("wzxje", "")
    if row.element != "PF03AJ02" or not (asked and left) or Decimal(left) > Decimal(asked):
        return ""
    return format(Decimal(asked) - Decimal(left), "f")


def _arrears(record: Record, row: Correspondence) -> str:
    """Return the month of the account, or the record of the 24 months that end with it.

    The first month in arrears is 0, the next 1, and from the seventh on each is 6 (A.49).
    """
    now, since = record.get("tgrq", ""), record.get("qfksrq", "")
    if not (now and since):
        return ""
    if row.element == "PE01AR02":
        return now[:7]
    months = _number(now) - _number(since) + 1
    signs = "".join(str(min(at, 6)) for at in range(max(months, 0)))
    return signs[-_MONTHS:].rjust(_MONTHS, "#")


def _number(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


_WAYS: Final[dict[str, Callable[[Record, Correspondence], str]]] = {
    "same": _same,
    "text": _same,
    "amount": _same,
    "sum": _same,  # of one tax; they are added up afterwards
    "code": _document,
    "unit": _yuan,
    "month": _month,
    "month_end": _last_month,
    "label": _code,
    "state": _state,
    "kind": _kind,
    "chooses": _chosen,
    "outcome": _outcome,
    "difference": _enforced,
    "derived": _arrears,
}
