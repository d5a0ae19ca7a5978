"""Whether a column can be read as its mapping says, for the field that it fills."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.mapping.model import CODED
from adapters.mapping.step_keys import CharactersKeys, SplitKeys
from standards.model import Catalog, Field, FieldType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from adapters.mapping.keys import ReadingKeys
    from adapters.mapping.sources import Disagreement

MONEY: Final = ("元", "万元")
SHARES: Final = ("%", "1")
_CODED_ONLY: Final = ("otherwise", "by", "separators", "systems")


def disagreements(
    path: str,
    keys: ReadingKeys,
    field: Field,
    catalog: Catalog,
    lists: Mapping[str, list[str]],
) -> Iterator[Disagreement]:
    """Yield what is wrong with how one field is read."""
    codes = catalog.code_list(field.code_list) if field.type is FieldType.CODE else None
    allowed = codes.values() if codes else ()
    labels = tuple(name for c in codes.codes for name in (c.label.zh, c.label.en)) if codes else ()
    if keys.read in CODED:
        yield from _coded(path, keys, field, (*allowed, *labels))
    else:
        yield from _not_coded(path, keys)
    if isinstance(keys.otherwise, dict):
        yield from _allowed(f"{path}.otherwise", keys.otherwise["value"], allowed)
    if keys.default:
        yield from _allowed(f"{path}.default", keys.default, allowed)
    yield from _empty(path, keys, allowed, lists)
    yield from _typed(path, keys, field)
    yield from _steps(path, keys)


def _coded(
    path: str, keys: ReadingKeys, field: Field, allowed: tuple[str, ...]
) -> Iterator[Disagreement]:
    if keys.otherwise is None:
        message = f"{path}: `otherwise` is missing: what becomes of an unknown code?"
        yield path, message, 'otherwise = "keep", "refuse", "empty" or { value = "…" }'
    for written, value in keys.values.items():
        yield from _allowed(f"{path}.values.{written}", value, allowed)
    if keys.by == "values" and not keys.values and not keys.values_file:
        yield path, f"{path}: by = “values” without any values", "add `values` or `values_file`"
    if keys.separators and not field.separator:
        place = f"{path}.separators"
        yield place, f"{place}: {field.id} holds exactly one code", "leave `separators` out"
    if keys.systems and keys.read != "document":
        yield f"{path}.systems", f"{path}: `systems` need read = “document”", "set it, or drop them"


def _not_coded(path: str, keys: ReadingKeys) -> Iterator[Disagreement]:
    for key in _CODED_ONLY:
        if key in keys.model_fields_set:
            place = f"{path}.{key}"
            hint = f'read = "code" or "document", or no {key}'
            yield place, f"{path}: `{key}` need read = “code” or “document”", hint


def _typed(path: str, keys: ReadingKeys, field: Field) -> Iterator[Disagreement]:
    units = MONEY if field.unit in MONEY else SHARES if field.unit == "%" else ()
    if keys.read == "amount" and units and keys.unit is None:
        message = f"{path}: `unit` is missing: in which unit does the department write amounts?"
        shown = " or ".join(f"“{unit}”" for unit in units)
        yield path, message, f"unit = {shown}; {field.id} is in {field.unit}"
    if keys.unit and (keys.read != "amount" or keys.unit not in units):
        place = f"{path}.unit"
        known = " or ".join(units) or "元 or 万元"
        yield place, f"{place}: {field.id} is not read as an amount in {known}", "leave it out"
    if keys.month_day and keys.read != "date":
        place = f"{path}.month_day"
        yield place, f"{place}: only read = “date” makes a day of a month", "leave it out"
    if keys.read == "month" and field.type is FieldType.DATE:
        message = f"{path}.read: {field.id} is a day and not a month"
        yield f"{path}.read", message, 'read = "date" with month_day = "first" or "last"'


def _empty(
    path: str, keys: ReadingKeys, allowed: tuple[str, ...], lists: Mapping[str, list[str]]
) -> Iterator[Disagreement]:
    for j, text in enumerate(keys.empty):
        place = f"{path}.empty.{j}"
        if text.startswith("$") and text[1:] not in lists:
            known = ", ".join(f"${name}" for name in lists) or "none is written"
            yield place, f"{place}: there is no list {text}", f"lists: {known}"
        for one in lists.get(text[1:], []) if text.startswith("$") else [text]:
            if allowed and one in allowed:
                yield place, f"{place}: {one} is a code of the standard", "it cannot mean nothing"


def _steps(path: str, keys: ReadingKeys) -> Iterator[Disagreement]:
    for j, step in enumerate(keys.steps):
        place = f"{path}.steps.{j}"
        if isinstance(step, SplitKeys) and step.take == 0:
            yield f"{place}.take", f"{place}: there is no part 0", "1 is the first, -1 the last"
        if isinstance(step, CharactersKeys) and not 1 <= step.characters[0] <= step.characters[1]:
            message = f"{place}: not the positions of a first and a last character"
            yield f"{place}.characters", message, "[7, 14] are the eight from the seventh on"


def file_name(path: str, pattern: str) -> Iterator[Disagreement]:
    """Yield what is wrong with the pattern of a file's name."""
    try:
        groups = pl.select(pl.lit("").str.extract_groups(pattern)).to_series().struct.fields
    except pl.exceptions.PolarsError:
        yield (
            path,
            f"{path}: no regular expression",
            "no look-ahead or back-reference; '_(\\d{8})_'",
        )
        return
    if len(groups) != 1:
        yield (
            path,
            f"{path}: {len(groups)} groups",
            "put brackets around the part that is the value",
        )


def _allowed(path: str, value: str, allowed: tuple[str, ...]) -> Iterator[Disagreement]:
    if allowed and value not in allowed:
        yield path, f"{path}: {value} is no code of the standard", f"one of {', '.join(allowed)}"
