"""Steps over days: any usual form -> YYYY-MM-DD; what is no day passes through unchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.values.step import Step
from adapters.values.text import TOKEN, stripped

if TYPE_CHECKING:
    from adapters.values.step import Way

# Serial numbers of spreadsheet days, from 1990-01-01 to 2099-12-31. Below them lie numbers that
# are rather a year and a month: 20135.
_SERIAL_FIRST: Final = 32_874
_SERIAL_LAST: Final = 73_050
_SERIAL_ZERO: Final = pl.date(1899, 12, 30)

_TIME: Final = (
    r"[\sT]*\d{1,2}(?::\d{1,2}(?::\d{1,2}(?:\.\d+)?)?|时(?:\d{1,2}分?)?(?:\d{1,2}秒?)?)"
    r"(?:Z|\+08:?00)?$"
)


def _whole_days(texts: pl.Expr) -> pl.Expr:
    joined = texts.str.replace_all(r"\s*([年月日/.\-])\s*", "${1}")
    apart = joined.str.replace(r"^(\d{4})年(\d{1,2})月(\d{1,2})日?", "${1}-${2}-${3} ")
    return stripped(apart).str.replace(_TIME, "")


def _days(texts: pl.Expr) -> pl.Expr:
    bare = _whole_days(texts)
    apart = bare.str.extract_groups(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")
    together = bare.str.extract_groups(r"^(\d{4})(\d{2})(\d{2})(?:\d{6})?(?:\.0+)?$")
    return pl.coalesce(_joined(apart), _joined(together), texts)


def _joined(groups: pl.Expr) -> pl.Expr:
    parts = [groups.struct.field(str(i)) for i in (1, 2, 3)]
    return pl.concat_str([parts[0], parts[1].str.zfill(2), parts[2].str.zfill(2)], separator="-")


def _counted(texts: pl.Expr) -> pl.Expr:
    number = texts.str.extract(r"^(\d{5})(?:\.\d+)?$").cast(pl.Int32)
    day = (_SERIAL_ZERO + pl.duration(days=number)).dt.strftime("%Y-%m-%d")
    known = pl.when(number.is_between(_SERIAL_FIRST, _SERIAL_LAST)).then(day)
    return pl.coalesce(known, texts)


DAY: Final = Step("day", _days)
SERIAL: Final = Step("spreadsheet_day", _counted)

DATE: Final[Way] = (*TOKEN, DAY, SERIAL)
