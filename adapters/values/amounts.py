"""Steps over amounts: money as people write it -> exact digits in the unit of the standard.

All arithmetic is a moved decimal point in a text, so no digit is ever rounded; an amount with more
decimals than the standard allows stays as it is, and the check of the standard says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.values.step import Step, Watch
from adapters.values.text import TOKEN

if TYPE_CHECKING:
    from adapters.values.step import Way

PLACES: Final = {"元": 0, "万元": 4, "亿元": 8}  # decimal places above 元
# Of every unit that a mapping may write, above the one that it is reckoned in: 元, or shares of 1.
SCALES: Final = {**PLACES, "1": 0, "%": -2}
_MARKS: Final = r"^(?:人民币|RMB|CNY|[¥￥])\s*"
_SIGNED: Final = r"^([+-]?)(\d+)(?:\.(\d*))?$"
_THOUSANDS: Final = r"^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$"
_UNITS: Final = r"\s*(万元|万|亿元|亿|元整|元|圆整|圆|人民币元|RMB|CNY)$"
_UNIT: Final = {"万元": "万元", "万": "万元", "亿元": "亿元", "亿": "亿元"}  # all others: 元


def _ungrouped(texts: pl.Expr) -> pl.Expr:
    plain = texts.str.replace_all(",", "", literal=True)
    return pl.when(texts.str.contains(_THOUSANDS)).then(plain).otherwise(texts)


def plain(texts: pl.Expr) -> pl.Expr:
    """A number without a plus, needless zeros at either end, or a bare point: `+007.50` -> 7.5."""
    groups = texts.str.extract_groups(_SIGNED)
    sign, above, below = (groups.struct.field(str(i)) for i in (1, 2, 3))
    return _written(sign, above, below.fill_null(""), texts)


def _written(sign: pl.Expr, above: pl.Expr, below: pl.Expr, otherwise: pl.Expr) -> pl.Expr:
    whole = above.str.strip_chars_start("0")
    whole = pl.when(whole == "").then(pl.lit("0")).otherwise(whole)
    rest = below.str.strip_chars_end("0")
    point = pl.when(rest == "").then(pl.lit("")).otherwise("." + rest)
    minus = pl.when((sign == "-") & (whole + point != "0")).then(pl.lit("-")).otherwise(pl.lit(""))
    return pl.coalesce(minus + whole + point, otherwise)


def moved(texts: pl.Expr, places: int) -> pl.Expr:
    """A number with its decimal point moved: to the right by so many places, or to the left."""
    groups = texts.str.extract_groups(_SIGNED)
    sign, above, below = (groups.struct.field(str(i)) for i in (1, 2, 3))
    below = below.fill_null("")
    if places >= 0:
        below = below.str.pad_end(places, "0")
        above, below = above + below.str.head(places), below.str.slice(places)
    else:
        above = above.str.zfill(-places + 1)
        above, below = above.str.head(places), above.str.tail(-places) + below
    return _written(sign, above, below, texts)


def _bare(texts: pl.Expr) -> pl.Expr:
    return _ungrouped(texts.str.replace(_MARKS, "").str.replace(_UNITS, ""))


def _unit_written(texts: pl.Expr, otherwise: str) -> pl.Expr:
    sign = texts.str.extract(_UNITS)
    known = sign.replace_strict(_UNIT, default="元")
    return pl.when(sign.is_null()).then(pl.lit(otherwise)).otherwise(known)


def in_unit(written: str, wanted: str) -> Step:
    """Return the step from amounts in one unit to those in another, both 元 or 万元.

    A unit in the cell itself (5万元) counts before that of the column, with a warning.
    """

    def does(texts: pl.Expr) -> pl.Expr:
        unit, bare = _unit_written(texts, written), _bare(texts)
        converted = [
            pl.when(unit == name).then(moved(bare, places - PLACES[wanted]))
            for name, places in PLACES.items()
        ]
        known = bare.str.contains(_SIGNED)
        return pl.when(known).then(pl.coalesce(converted)).otherwise(texts)

    def differs(before: pl.Expr, _: pl.Expr) -> pl.Expr:
        return (_unit_written(before, written) != written) & _bare(before).str.contains(_SIGNED)

    return Step(f"{written} → {wanted}", does, (Watch("amount_unit_written", differs),))


_PER_CENT: Final = r"\s*[%％]$"


def in_percent(written: str) -> Step:
    """Return the step to per cent from shares written in per cent (`%`: 12) or as such (`1`: 0.12).

    A sign in the cell itself (12%) counts before that of the column, with a warning.
    """
    places = SCALES[written] - SCALES["%"]

    def does(texts: pl.Expr) -> pl.Expr:
        signed, bare = texts.str.contains(_PER_CENT), texts.str.replace(_PER_CENT, "")
        converted = pl.when(signed).then(moved(bare, 0)).otherwise(moved(bare, places))
        return pl.when(bare.str.contains(_SIGNED)).then(converted).otherwise(texts)

    def differs(before: pl.Expr, _: pl.Expr) -> pl.Expr:
        return before.str.contains(_PER_CENT) & pl.lit(written != "%")

    return Step(f"{written} → %", does, (Watch("amount_unit_written", differs),))


def _number(texts: pl.Expr) -> pl.Expr:
    return plain(_ungrouped(texts))


AMOUNT: Final[Way] = TOKEN
NUMBER: Final[Way] = (*TOKEN, Step("number", _number))
