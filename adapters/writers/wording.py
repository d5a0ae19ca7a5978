"""How a value is written so that a column reads it as that value again: codes, days, amounts back.

Every text that is proposed is taken along the column's own way, and counts only when it comes out
as the value. So nothing here can be wrong quietly: at worst a value has no text that fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.mapping.model import CODED, Call, Read, Reading
from adapters.values.amounts import SCALES, moved
from adapters.values.documents import written_as
from adapters.values.step import VALUE, run
from standards.model import FieldType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from adapters.values.step import Way
    from standards.model import Catalog, Field

_TEXT: Final = "written"


def written(
    values: pl.Series, reading: Reading, field: Field, catalog: Catalog, way: Way, *, days: str
) -> pl.Series:
    """Return for each value the first text that is read as it; where none is, the value itself.

    `days` is the sign between the parts of a day in this form: `-` or `/`.
    """
    distinct = values.drop_nulls().unique()
    chosen = pl.repeat(None, len(distinct), dtype=pl.String, eager=True)
    for texts in _ways_to_write(distinct, reading, field, catalog, days):
        if not chosen.has_nulls():
            break
        fits = run(texts, way)[VALUE].eq_missing(distinct) & chosen.is_null()
        chosen = texts.zip_with(fits, chosen)
    table = pl.DataFrame({VALUE: distinct, _TEXT: chosen.fill_null(distinct)})
    whole = pl.DataFrame({VALUE: values})
    return whole.join(table, on=VALUE, how="left", maintain_order="left")[_TEXT]


def _ways_to_write(
    values: pl.Series, reading: Reading, field: Field, catalog: Catalog, days: str
) -> Iterator[pl.Series]:
    for texts in _proposed(values, reading, field, catalog, days):
        if reading.steps:
            yield _unstepped(texts, reading.steps)
        yield texts


def _proposed(
    values: pl.Series, reading: Reading, field: Field, catalog: Catalog, days: str
) -> Iterator[pl.Series]:
    match reading.read:
        case Read.DATE:
            yield values.str.replace_all("-", days, literal=True)
        case Read.AMOUNT if reading.unit:
            places = SCALES[field.unit] - SCALES[reading.unit]
            yield pl.DataFrame({VALUE: values}).select(moved(pl.col(VALUE), places)).to_series()
        case Read.CODE | Read.DOCUMENT:
            yield from _codes(values, reading, field, catalog)
    yield values
    if reading.values and reading.read not in CODED:
        yield _replaced(values, _turned(dict(reading.values)))


def _codes(
    values: pl.Series, reading: Reading, field: Field, catalog: Catalog
) -> Iterator[pl.Series]:
    """Propose the layout's own words where it has one for every code, then codes and labels."""
    own = _turned(dict(reading.values))
    codes = catalog.code_list(field.code_list) if field.type is FieldType.CODE else None
    labels = {code.code: code.label.zh for code in codes.codes} if codes else {}
    tables: list[Mapping[str, str]] = [{}, own, labels]
    if reading.read is Read.DOCUMENT and codes:
        systems = reading.systems
        coded = {text: code for text, code in written_as(codes, systems).items() if text.isalnum()}
        in_system = _turned({t: c for t, c in coded.items() if t.isascii()}) if systems else {}
        tables = [in_system, labels, *tables] if systems else [labels, *tables]
    elif own and set(labels) <= set(own):
        tables = [own, *tables]
    for table in tables:
        yield _replaced(values, table)
        if field.separator:
            yield _each(values, table, field.separator)


def _replaced(values: pl.Series, table: Mapping[str, str]) -> pl.Series:
    return values.replace(list(table), list(table.values())) if table else values


def _each(values: pl.Series, table: Mapping[str, str], separator: str) -> pl.Series:
    texts = [
        separator.join(table.get(part, part) for part in value.split(separator))
        for value in values.to_list()
    ]
    return pl.Series(values.name, texts, dtype=pl.String)


def _turned(table: Mapping[str, str]) -> dict[str, str]:
    """Return a table of texts and what they mean the other way round; the first text counts."""
    turned: dict[str, str] = {}
    for text, meaning in table.items():
        turned.setdefault(meaning, text)
    return turned


def _unstepped(texts: pl.Series, steps: tuple[Call, ...]) -> pl.Series:
    """Take back what the declared steps would do, the last first, as far as that can be said."""
    frame = pl.DataFrame({VALUE: texts})
    for step in reversed(steps):
        text = pl.col(VALUE)
        match step.name, step.texts:
            case "strip_prefix", (prefix, *_):
                text = pl.lit(prefix) + text
            case "strip_suffix", (suffix, *_):
                text += pl.lit(suffix)
            case "between", (before, after):
                text = pl.lit(before) + text + pl.lit(after)
            case "replace", (old, new) if new:
                text = text.str.replace_all(new, old, literal=True)
            case "rejoin", (join, separator, *_):
                text = text.str.replace_all(join, separator, literal=True)
        frame = frame.select(text.alias(VALUE))
    return frame[VALUE]
