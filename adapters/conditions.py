"""Conditions of a mapping, as column expressions over the cells and values of a record."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

import polars as pl

from adapters.mapping.headers import half_width
from adapters.values.text import TOKEN

if TYPE_CHECKING:
    from adapters.mapping.model import Condition, Source


def said(cells: pl.Expr) -> pl.Expr:
    """Return what cells say, in the form in which it is compared; null for blanks."""
    return reduce(lambda texts, step: step.does(texts), TOKEN, cells)


def one_of(texts: pl.Expr, asked: tuple[str, ...]) -> pl.Expr:
    """Whether texts are one of those asked for, width and blanks at the ends aside."""
    return texts.is_in([half_width(text).strip() for text in asked]).fill_null(value=False)


def holding(texts: pl.Expr, asked: tuple[str, ...]) -> pl.Expr:
    """Whether one of those asked for stands in the texts, width aside."""
    return texts.str.contains_any([half_width(text).strip() for text in asked]).fill_null(
        value=False
    )


def holds(condition: Condition, slots: dict[Source, str]) -> pl.Expr:
    """Return where a condition holds.

    The frame has the cells of sources under `slots`, and the values of fields under their ids.
    """
    source = condition.source
    texts = said(pl.col(slots[source])) if source else pl.col(condition.field)
    if condition.filled is not None:
        return texts.is_not_null() if condition.filled else texts.is_null()
    found = holding(texts, condition.texts) if condition.inside else one_of(texts, condition.texts)
    return ~found if condition.negated else found
