"""Sentinels (R-13): texts that stand for no value; field by field, for 空 can mean something."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import polars as pl

from adapters.values.step import VALUE, Step, Watch, run

if TYPE_CHECKING:
    from adapters.values.step import Way

EMPTIED = "emptied"  # counted, and no finding


@lru_cache(maxsize=1024)
def empty(sentinels: tuple[str, ...], read_by: Way) -> Step:
    """Return the step that drops the sentinels, in every form in which a field reads them."""
    read = run(pl.Series(VALUE, sentinels, dtype=pl.String), read_by)[VALUE]
    forms = sorted({*sentinels, *read.drop_nulls().to_list()})
    return Step(
        "empty",
        lambda values: pl.when(~values.is_in(forms)).then(values),
        (Watch(EMPTIED, lambda given, left: given.is_not_null() & left.is_null()),),
    )
