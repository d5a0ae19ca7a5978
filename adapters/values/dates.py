"""Steps over days and months: any usual form -> YYYY-MM-DD or YYYY-MM.

What is no day or month passes through unchanged, and the check of the standard says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.values.step import Step, Watch, changed
from adapters.values.text import TOKEN, stripped

if TYPE_CHECKING:
    from adapters.values.step import Way

# Serial numbers of spreadsheet days, from 1990-01-01 to 2099-12-31. Below them lie numbers that
# are rather a year and a month: 20135.
_SERIAL_FIRST: Final = 32_874
_SERIAL_LAST: Final = 73_050
_SERIAL_ZERO: Final = pl.date(1899, 12, 30)

_TIME: Final = (
    r"(?i)[\sT]*(?:上午|下午|AM|PM)?\s*"
    r"\d{1,2}(?::\d{1,2}(?::\d{1,2}(?:\.\d+)?)?|时(?:\d{1,2}分?)?(?:\d{1,2}秒?)?)"
    r"(?:\s*(?:AM|PM))?(?:\s*\+08(?::?00)?)?$"
)
_WEEKDAY: Final = r"[\s(（]*(?:星期|周|礼拜)[一二三四五六日天][)）]?(\s|$)"
_DASHES: Final = "[‐‑‒–—―−﹣]"
# ISO 8601 in UTC, as programs in JavaScript write a day that began at 16:00 the day before.
_UTC: Final = r"^(\d{4}-\d{2}-\d{2})[T ](\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)$"
_UTC_DAY_ENDS: Final = 16  # the hour of UTC at which the next day begins in Asia/Shanghai
_DIGITS: Final = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
_WRITTEN_OUT: Final = "[〇○零一二三四五六七八九十]"
_CHINESE: Final = f"^{_WRITTEN_OUT}{{4}}年{_WRITTEN_OUT}{{1,2}}月(?:{_WRITTEN_OUT}{{1,3}}日?)?$"


def _arabic(texts: pl.Expr) -> pl.Expr:
    """二〇一八年十二月三十一日 -> 2018年12月31日; ten is 十, twenty 二十, twenty-one 二十一."""
    bare = texts.str.replace_all(r"\s", "")
    tens = (
        bare.str.replace_all(f"([二三])十({_WRITTEN_OUT})", "${1}${2}")
        .str.replace_all("([二三])十", "${1}0")
        .str.replace_all("十([一二三四五六七八九])", "1${1}")
        .str.replace_all("十", "10")
    )
    digits = tens.str.replace_many(list(_DIGITS), list(_DIGITS.values()))
    return pl.when(bare.str.contains(_CHINESE)).then(digits).otherwise(texts)


def _without_time(texts: pl.Expr) -> pl.Expr:
    dashed = texts.str.replace_all(_DASHES, "-").str.replace(_WEEKDAY, "${1}")
    joined = dashed.str.replace_all(r"\s*([年月日/.\-])\s*", "${1}")
    apart = joined.str.replace(r"^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?", "${1}-${2}-${3} ")
    return stripped(apart).str.replace(_TIME, "")


def _days(texts: pl.Expr) -> pl.Expr:
    bare = _without_time(texts)
    apart = bare.str.extract_groups(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")
    together = bare.str.extract_groups(r"^(\d{4})(\d{2})(\d{2})(?:\d{6})?(?:\.0+)?$")
    return pl.coalesce(_joined(apart, 3), _joined(together, 3), texts)


def _at_home(texts: pl.Expr) -> pl.Expr:
    """The day in Asia/Shanghai of a moment in UTC; any other text as it is."""
    day = texts.str.extract(_UTC, 1).str.to_date("%Y-%m-%d", strict=False)
    late = texts.str.extract(_UTC, 2).cast(pl.Int32) >= _UTC_DAY_ENDS
    home = pl.when(late).then(day + pl.duration(days=1)).otherwise(day)
    return pl.coalesce(home.dt.strftime("%Y-%m-%d"), texts)


def _months(texts: pl.Expr) -> pl.Expr:
    """The month of what is one: 201305, 2013-5, 2013年5月; else null."""
    bare = texts.str.replace_all(r"\s*([年月/.\-])\s*", "${1}")
    apart = bare.str.extract_groups(r"^(\d{4})[-/.年](\d{1,2})月?$")
    together = bare.str.extract_groups(r"^(\d{4})(0[1-9]|1[0-2])(?:\.0+)?$")
    return pl.coalesce(_joined(apart, 2), _joined(together, 2))


def _joined(groups: pl.Expr, count: int) -> pl.Expr:
    fields = [groups.struct.field(str(i + 1)) for i in range(count)]
    return pl.concat_str([part.str.zfill(2) for part in fields], separator="-")


def _counted(texts: pl.Expr) -> pl.Expr:
    number = texts.str.extract(r"^(\d{5})(?:\.\d+)?$").cast(pl.Int32)
    day = (_SERIAL_ZERO + pl.duration(days=number)).dt.strftime("%Y-%m-%d")
    known = pl.when(number.is_between(_SERIAL_FIRST, _SERIAL_LAST)).then(day)
    return pl.coalesce(known, texts)


def _last_day(month: pl.Expr) -> pl.Expr:
    first = (month + "-01").str.to_date("%Y-%m-%d", strict=False)
    return first.dt.month_end().dt.strftime("%Y-%m-%d")


def month_day(which: str) -> Step:
    """Return the step that makes the `first` or `last` day of a month that stands alone."""

    def does(texts: pl.Expr) -> pl.Expr:
        month = _months(texts)
        return pl.coalesce(month + "-01" if which == "first" else _last_day(month), texts)

    return Step(f'month_day("{which}")', does, (Watch("month_taken_as_day", changed),))


UTC: Final = Step("utc_day", _at_home)
CHINESE: Final = Step("chinese_numerals", _arabic)
DAY: Final = Step("day", _days)
SERIAL: Final = Step("spreadsheet_day", _counted)
DAY_TO_MONTH: Final = Step(
    "month",
    lambda texts: pl.coalesce(_months(texts), texts.str.extract(r"^(\d{4}-\d{2})-\d{2}$"), texts),
)

DATE: Final[Way] = (*TOKEN, UTC, CHINESE, DAY, SERIAL)
MONTH: Final[Way] = (*DATE, DAY_TO_MONTH)
