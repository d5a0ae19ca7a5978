"""Until when a record may be kept: the day on which it is withdrawn, read off the record. Pure.

Order 36 信用修复管理办法: publication ends at the day the organ gave, at the latest so many months
after the document, by the level. 征信业管理条例 art. 16: five years, then deleted (R-07).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from standards.checking.row_rules import day, months_after
from standards.model import Field, RecordType, Retention, WithinPeriod

PUBLICATION, LEVEL, RETENTION = "publication", "level", "retention"
ACTS = {PUBLICATION: "xfxf-36", LEVEL: "xfxf-36", RETENTION: "zhengxin"}
_MONTHS_OF_A_YEAR = 12


def due(record: Mapping[str, str], record_type: RecordType) -> tuple[date, str] | None:
    """The first day on which a record must go, and what ends then; None for one that may stay.

    Only information to a person's disadvantage has such a day.
    """
    if not record_type.negative:
        return None
    return min(_ends(record, record_type), default=None)


def _ends(record: Mapping[str, str], record_type: RecordType) -> Iterator[tuple[date, str]]:
    for field in record_type.fields:
        end = day(record.get(field.id)) if _ends_publication(field) else None
        if end is not None:
            yield end, PUBLICATION
    for rule in record_type.rules:
        if isinstance(rule, WithinPeriod):
            start, level = day(record.get(rule.start)), record.get(rule.level)
            months = next((one.months for one in rule.periods if one.level == level), None)
            if start is not None and months is not None:
                yield months_after(start, months), LEVEL
        if isinstance(rule, Retention):
            start = day(record.get(rule.field))
            if start is not None:  # the last day of the five years is still one of them
                last = months_after(start, rule.years * _MONTHS_OF_A_YEAR)
                yield last + timedelta(days=1), RETENTION


def _ends_publication(field: Field) -> bool:
    """Whether a field is the end of publication; catalogs before 1.0.0 have no concepts."""
    named = not field.concept and field.source_code.upper().endswith("GSJZQ")
    return named or field.concept == "publication_end"
