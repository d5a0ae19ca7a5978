"""Step: one named change of a text on its way from cell to value, as a column expression.

A way is a tuple of steps. `run` takes it over columns; `trace` over one cell, with what each step
made of it. Both evaluate the same expressions, so an explanation cannot tell of another way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

VALUE: Final = "value"
_AFTER: Final = "after"


@dataclass(frozen=True, slots=True)
class Watch:
    """A rule of the intake that a step tells about: where it applies, by what went in and out."""

    code: str  # of standards.checking.intake_rules, or COUNTED
    where: Callable[[pl.Expr, pl.Expr], pl.Expr]


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a text. Null stands for no text, and stays null in all steps but a default.

    `concerns` says which texts a step may change or tell about, where that is cheaper to ask than
    to do: a column without such a text passes it by. `beside` are columns, by name, that `does` and
    the watches read besides the texts: what several of them ask is found out once.
    """

    name: str
    does: Callable[[pl.Expr], pl.Expr]
    watches: tuple[Watch, ...] = ()
    concerns: Callable[[pl.Expr], pl.Expr] | None = None
    beside: Callable[[pl.Expr], Mapping[str, pl.Expr]] | None = None


Way = tuple[Step, ...]
Known = dict[str | None, pl.DataFrame]


def changed(before: pl.Expr, after: pl.Expr) -> pl.Expr:
    """Whether a step changed a text."""
    return before != after


def run(cells: pl.Series, way: Way) -> pl.DataFrame:
    """Take a column of cells along a way.

    Returns `value`, and one Boolean column for each rule that a step watches, named by its code.
    """
    frame = pl.DataFrame({VALUE: cells})
    for step in way:
        if step.concerns and not frame.select(step.concerns(pl.col(VALUE)).any()).item():
            codes = [watch.code for watch in step.watches if watch.code not in frame.columns]
            frame = frame.with_columns(pl.lit(value=False).alias(code) for code in codes)
            continue
        beside = step.beside(pl.col(VALUE)) if step.beside else {}
        after = frame.with_columns(**beside).with_columns(step.does(pl.col(VALUE)).alias(_AFTER))
        seen = dict(_watched(step, after.columns))
        frame = after.with_columns(**seen).drop(VALUE, *beside).rename({_AFTER: VALUE})
    return frame


def run_distinct(cells: pl.Series, way: Way, known: Known | None = None) -> pl.DataFrame:
    """As `run`, with each different text taken once where texts repeat.

    `known` is what this way has made of columns of one text, and learns what it makes of this one.
    """
    distinct = cells.unique()
    if len(distinct) * 4 > len(cells):
        return run(cells, way)
    if len(distinct) == 1:  # the department's name, an empty column
        known, text = {} if known is None else known, distinct.item()
        if text not in known:
            known[text] = run(distinct, way)
        one = known[text]
        return pl.DataFrame([column.new_from_index(0, len(cells)) for column in one])
    table = run(distinct, way).with_columns(distinct.alias(_AFTER))
    whole = pl.DataFrame({_AFTER: cells})
    return whole.join(table, on=_AFTER, how="left", nulls_equal=True, maintain_order="left").drop(
        _AFTER
    )


def trace(cell: str | None, way: Way) -> Iterator[tuple[Step, str | None]]:
    """Yield each step of a way with what it made of one cell."""
    values = pl.Series(VALUE, [cell], dtype=pl.String)
    for step in way:
        values = run(values, (step,))[VALUE]
        yield step, values.item()


def _watched(step: Step, columns: list[str]) -> Iterator[tuple[str, pl.Expr]]:
    for watch in step.watches:
        found = watch.where(pl.col(VALUE), pl.col(_AFTER)).fill_null(value=False)
        yield watch.code, found | pl.col(watch.code) if watch.code in columns else found
