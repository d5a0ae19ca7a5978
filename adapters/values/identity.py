"""Steps over numbers of documents and organisations, and over area codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.values.step import Step, Watch, changed
from adapters.values.text import TOKEN
from standards.checking.identifiers import is_old_citizen_number, upgrade

if TYPE_CHECKING:
    from adapters.values.step import Way

_OLD: Final = r"^\d{15}$"  # the citizen numbers of 1989
_OLD_LENGTH: Final = 15
_ROUNDED: Final = r"^[0-9](?:\.[0-9]+)?E\+[0-9]+$"  # 3.20281E+17


def _compact(texts: pl.Expr) -> pl.Expr:
    return texts.str.replace_all(r"\s", "").str.to_uppercase()


def _upgraded(numbers: pl.Series) -> pl.Series:
    """Replace citizen numbers of 15 digits by those of 18, each different number once."""
    old = numbers.filter(numbers.str.contains(_OLD)).unique().to_list()
    new = {number: upgrade(number) for number in old if is_old_citizen_number(number)}
    return numbers.replace(list(new), list(new.values())) if new else numbers


def _cut(before: pl.Expr, after: pl.Expr) -> pl.Expr:
    return after.str.len_chars() < before.str.len_chars()


def whole(texts: pl.Expr) -> pl.Expr:
    """A token without the `.0` that a spreadsheet gives a whole number."""
    return texts.str.replace(r"^(\d+)\.0+$", "${1}")


def organisation_code(values: pl.Expr) -> pl.Expr:
    """Whether a cell for codes holds a code, and not a remark such as 自然人 or a row of zeros."""
    return values.str.contains(r"(?:[0-9][^0-9]*){4}") & values.str.contains("[1-9]")


COMPACT: Final = Step(
    "compact",
    _compact,
    (Watch("number_digits_lost", lambda _, number: number.str.contains(_ROUNDED)),),
    concerns=lambda texts: texts.str.contains("[^0-9X]"),
)
UPGRADE: Final = Step(
    "15_to_18",
    lambda numbers: numbers.map_batches(_upgraded, return_dtype=pl.String),
    (Watch("citizen_number_upgraded", changed),),
    concerns=lambda numbers: numbers.str.len_bytes() == _OLD_LENGTH,
)
WHOLE: Final = Step("whole_number", whole)
# Of the 9 or 12 digits of a town or a village, the six of its county (GB/T 2260, GB/T 10114).
COUNTY: Final = Step(
    "county",
    lambda codes: codes.str.replace(r"^(\d{6})\d{3}(?:\d{3})?$", "${1}"),
    (Watch("region_cut", _cut),),
)

IDENTITY: Final[Way] = (*TOKEN, COMPACT)
REGION: Final[Way] = (*TOKEN, WHOLE, COUNTY)
