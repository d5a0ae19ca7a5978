"""Masks of the column check with one thing wrong, changed in the expression as Polars writes it."""

import io
import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from standards.checking import columns
from standards.proving.engines import Subject
from standards.proving.mutants import expressions
from standards.proving.mutants.mutant import Fate, spread
from standards.proving.proof import Judged

Json = Any
Place = tuple[str, str]
Path = tuple[str | int, ...]

_MOST: Final = 10  # mutants of one regular expression
_OPERATORS: Final = {
    "Lt": ("LtEq",), "LtEq": ("Lt",), "Gt": ("GtEq",), "GtEq": ("Gt",), "Eq": ("NotEq",),
    "NotEq": ("Eq",),
}  # fmt: skip
# A condition in front of a conversion keeps texts out that the conversion refuses as well.
_NOT_ENTERED: Final = ("AnonymousFunction", "Literal", "Ternary")


@dataclass(frozen=True, slots=True)
class MaskMutant:
    """A mask with one thing wrong."""

    name: str
    place: Place
    mask: pl.Expr


class Masks:
    """The masks of a record type, the records of a proof as a frame, and the rows expected."""

    def __init__(self, subject: Subject, records: Sequence[Judged]) -> None:
        self._records = records
        self._id = subject.record_type.id
        self._masks = columns.masks(subject.record_type, subject.catalog, as_of=subject.as_of)
        names = subject.record_type.field_ids
        self._frame = pl.DataFrame(
            {name: [one.record.get(name) for one in records] for name in names},
            schema=dict.fromkeys(names, pl.String),
        )
        self._expected: dict[Place, set[int]] = {}
        for row, one in enumerate(records):
            for found in one.findings:
                self._expected.setdefault((found.field, found.code), set()).add(row)

    def mutants(self) -> Iterator[MaskMutant]:
        """Yield every mask with one thing wrong."""
        for (field, code), mask in self._masks.items():
            name = f"columns {self._id} {field} {code}"
            yield MaskMutant(f"{name}: gone", (field, code), pl.lit(value=False))
            for number, (what, changed) in enumerate(_changed(_written(mask))):
                expression = pl.Expr.deserialize(io.StringIO(json.dumps(changed)), format="json")
                yield MaskMutant(f"{name} {number}: {what}", (field, code), expression)

    def hunt(self, mutant: MaskMutant) -> Fate:
        """Look for a record for which the changed mask answers wrongly."""
        mask = mutant.mask.fill_null(value=False).alias("broken")
        try:
            rows = set(self._frame.with_columns(mask)["broken"].arg_true())
        except pl.exceptions.PolarsError:
            return Fate(mutant.name, self._records[0], "columns, which cannot even run it")
        wrong = rows ^ self._expected.get(mutant.place, set())
        return Fate(mutant.name, self._records[min(wrong)] if wrong else None, "columns")


def _written(mask: pl.Expr) -> Json:
    """Return an expression as Polars writes it; one that calls Python cannot be written."""
    try:
        return json.loads(mask.meta.serialize(format="json"))
    except pl.exceptions.ComputeError:
        return None


def _changed(tree: Json) -> Iterator[tuple[str, Json]]:
    for path, what, value in _changes(tree, ()):
        copy = deepcopy(tree)
        part = copy
        for step in path[:-1]:
            part = part[step]
        if path:
            part[path[-1]] = value
        yield what, copy if path else value


def _changes(part: Json, path: Path) -> Iterator[tuple[Path, str, Json]]:
    """Yield where something is changed, what is done, and what stands there instead."""
    if isinstance(part, list):
        for number, inner in enumerate(part):
            yield from _changes(inner, (*path, number))
    if isinstance(part, dict):
        yield from _of_node(part, path)
        for keyword, inner in part.items():
            if keyword not in _NOT_ENTERED:
                yield from _changes(inner, (*path, keyword))


def _of_node(part: Json, path: Path) -> Iterator[tuple[Path, str, Json]]:
    match part:
        case {"BinaryExpr": {"op": str(operator)}}:
            for other in _OPERATORS.get(operator, ()):
                yield (*path, "BinaryExpr", "op"), f"{other} for {operator}", other
        case {"Function": {"input": [inner], "function": {"Boolean": "Not"}}}:
            yield path, "no not", inner
        case {"Literal": {"Dyn": {"Int": number}}}:
            at = (*path, "Literal", "Dyn", "Int")
            yield from ((at, f"{number + step} for {number}", number + step) for step in (-1, 1))
        case {"Literal": {"Scalar": {"Date": days}}}:
            at = (*path, "Literal", "Scalar", "Date")
            yield from ((at, f"{step} days", days + step) for step in (-1, 1))
        case {"Literal": {"Scalar": {"String": str(text)}}} if text.startswith("\\A"):
            for what, other in spread(expressions.wrong(text), _MOST):
                yield (*path, "Literal", "Scalar", "String"), what, other
        case _:
            pass
