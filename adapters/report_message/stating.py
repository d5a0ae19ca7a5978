"""Records of the city's catalog -> statements: sums, revocations, and what no unit can say.

A report says what is the case. What is annulled, removed or over is therefore no statement, and a
registration that was revoked none without the record of its revocation.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from adapters.report_message.elements_of import elements_of, layout_of
from adapters.report_message.statements import Source, Statement, Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_VALID, _EXPIRED, _REVOKED, _GONE = "1", "2", "5", ("3", "4")  # of the city's states
_REVOCATION: Final = "3"  # 吊销; what is cancelled or annulled otherwise has no element
_ALLOWANCE: Final = "最低生活保障"
_OWN: Final = ("tax_arrears", "practice_registration", "registration_revocation")


def state(sources: Iterable[Source], told: Told) -> list[Statement]:
    """Return the statements of records of the city's catalog; the others are set aside."""
    by_type: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        by_type[source.record_type].append(source)
    found: list[Statement] = []
    for record_type, records in by_type.items():
        if record_type not in _OWN:
            found += (_alone(source) for source in _that_hold(records, told))
    found += _taxes(by_type["tax_arrears"], told)
    found += _registrations(
        by_type["practice_registration"], by_type["registration_revocation"], told
    )
    return found


def _alone(source: Source) -> Statement:
    unit, _ = layout_of(source.record_type)
    return Statement(unit, elements_of(unit, source.record_type, source.record), (source,))


def _that_hold(sources: list[Source], told: Told) -> Iterator[Source]:
    """Yield the records that say what is the case; others are set aside."""
    for source in sources:
        code = _not_the_case(source)
        if code:
            told.aside(source, code)
        else:
            yield source


def _not_the_case(source: Source) -> str:
    record = source.record
    match source.record_type:
        case "penalty":
            return "" if record.get("cf_zt") == _VALID else "not_in_force"
        case "benefit" if record.get("jzlx") != _ALLOWANCE:
            return "no_unit_for_it"
        case "benefit":
            holds = record.get("gf_zt") == _VALID and not record.get("dbzxrq")
            return "" if holds else "not_in_force"
        case "judgment_debtor":
            return "not_in_force" if record.get("removal_date") else ""
        case _:
            return ""


def _taxes(sources: list[Source], told: Told) -> Iterator[Statement]:
    """Add up the taxes of one person and authority; of each tax the latest balance counts.

    A later announcement of the same tax replaces the balance of an earlier one.
    """
    together: dict[tuple[str, ...], list[Source]] = defaultdict(list)
    for source in sources:
        named = ("xm", "zjlx", "sfzh", "zgswjg")
        together[tuple(source.record.get(name, "") for name in named)].append(source)
    for records in together.values():
        latest: dict[str, str] = {}
        for one in records:
            tax, day = one.record.get("szdm", ""), one.record.get("jzrq", "")
            latest[tax] = max(latest.get(tax, ""), day)
        counting = [r for r in records if r.record.get("jzrq") == latest[r.record.get("szdm", "")]]
        total = sum((Decimal(one.record.get("qsye", "0")) for one in counting), Decimal(0))
        if not total:
            for one in records:
                told.aside(one, "not_in_force")
            continue
        values = elements_of("PF01", "tax_arrears", counting[0].record)
        values |= {"pf01aj01": format(total, "f"), "pf01ar01": max(latest.values())}
        yield Statement("PF01", values, tuple(records))


def _registrations(
    registrations: list[Source], revocations: list[Source], told: Told
) -> Iterator[Statement]:
    """Bring each revocation to the registration of the same person and certificate."""
    revoked: dict[tuple[str, str], Source] = {}
    for source in revocations:
        if source.record.get("zcxlx") != _REVOCATION:
            told.aside(source, "no_unit_for_it")
        else:
            key = source.record["sfzh"], source.record["zsbh"]
            if key in revoked:
                told.aside(source, "revocation_twice")
            else:
                revoked[key] = source
    for source in registrations:
        revocation = revoked.pop((source.record["sfzh"], source.record["zczsbh"]), None)
        state_ = source.record.get("zgzt")
        # Without the day on which it ended, a report would say that an expired one holds.
        if state_ in _GONE or (state_ == _EXPIRED and not source.record.get("zsjzq")):
            told.aside(source, "not_in_force")
            if revocation:
                told.aside(revocation, "registration_missing")
        elif state_ == _REVOKED and revocation is None:
            told.aside(source, "revocation_missing")
        else:
            yield _registration(source, revocation)
    for source in revoked.values():
        told.aside(source, "registration_missing")


def _registration(source: Source, revocation: Source | None) -> Statement:
    values = elements_of("PF07", source.record_type, source.record)
    if revocation is None:
        return Statement("PF07", values, (source,))
    month = elements_of("PF07", revocation.record_type, revocation.record)["pf07ar03"]
    return Statement("PF07", values | {"pf07ar03": month}, (source, revocation))
