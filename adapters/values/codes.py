"""Steps over codes: a code, its label or what the department writes for it -> the code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.mapping.headers import half_width
from adapters.mapping.model import Otherwise
from adapters.values.declared import parts
from adapters.values.identity import whole
from adapters.values.step import Step, Watch
from adapters.values.text import TOKEN, filled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from adapters.mapping.model import Reading
    from standards.model import CodeList

KNOWN: Final = "code"  # counted, and no finding
KEPT: Final = "kept"  # counted, and no finding: the standard's check says what it thinks
_PLAIN, _REMARKED, _UNKNOWN = "#plain", "#remarked", "#unknown"  # columns beside the texts
OTHERWISE: Final = {
    Otherwise.KEEP: KEPT,
    Otherwise.REFUSE: "code_unknown",
    Otherwise.EMPTY: "code_dropped",
    Otherwise.VALUE: "code_otherwise",
}


@dataclass(frozen=True, slots=True)
class CodeTable:
    """Every way to write a code that a column may use, and the code it stands for."""

    codes: Mapping[str, str]

    @classmethod
    def of(
        cls, codes: CodeList | None, values: Mapping[str, str], *, only_values: bool = False
    ) -> CodeTable:
        """Build the table: the codes, with and without a leading zero, their labels, and values.

        What is a code or a label as it stands is that one: a zero more or less comes after it.

        With `only_values` a code or label of the standard is not understood by itself, where the
        department's own codes look the same and mean something else.
        """
        ways: dict[str, str] = {}
        known = codes.codes if codes and not only_values else ()
        for code in known:
            for way in (code.code, code.label.zh, code.label.en):
                ways.setdefault(_way(way), code.code)
        for code in known:
            for way in (f"0{code.code}", code.code.lstrip("0")):
                ways.setdefault(_way(way) or "0", code.code)
        ways.update({_way(way): code for way, code in values.items()})
        return cls(ways)

    def plain(self, cells: pl.Expr) -> pl.Expr:
        """The code of a cell that is a code, a label or a value of the table; else null."""
        return self._look_up(_token(cells))

    def remarked(self, cells: pl.Expr) -> pl.Expr:
        """The code of a cell that begins with one and goes on with a remark; else null."""
        return self._look_up(_token(cells).str.extract(r"^([0-9A-Za-z]+)\s*[(\[.、:;,=\-]"))

    def _look_up(self, found: pl.Expr) -> pl.Expr:
        return (
            found.str.replace_all(r"\s", "")
            .str.to_lowercase()
            .replace_strict(list(self.codes), list(self.codes.values()), default=None)
        )


def code(table: CodeTable, reading: Reading) -> Step:
    """Return the step that looks codes up, and does with others as the mapping says."""
    others = pl.lit(reading.others or None, dtype=pl.String)
    plain, remarked = pl.col(_PLAIN), pl.col(_REMARKED)

    def beside(cells: pl.Expr) -> dict[str, pl.Expr]:
        return {_PLAIN: table.plain(cells), _REMARKED: table.remarked(cells)}

    def does(cells: pl.Expr) -> pl.Expr:
        unknown = cells if reading.otherwise is Otherwise.KEEP else others
        return pl.when(cells.is_not_null()).then(pl.coalesce(plain, remarked, unknown))

    def unknown(cells: pl.Expr, _: pl.Expr) -> pl.Expr:
        return cells.is_not_null() & plain.is_null() & remarked.is_null()

    return Step(
        "code",
        does,
        (
            Watch(KNOWN, lambda _, __: plain.is_not_null()),
            Watch("code_remark", lambda _, __: plain.is_null() & remarked.is_not_null()),
            Watch(OTHERWISE[reading.otherwise], unknown),
        ),
        beside=beside,
    )


def several(
    table: CodeTable, reading: Reading, separators: tuple[str, ...], separator: str
) -> Step:
    """Return the step for cells with several codes, which the standard keeps apart by one sign.

    A cell that is a code as a whole stays one: some names of codes hold a separator themselves.
    """
    others = pl.lit(reading.others or None, dtype=pl.String)

    def found(part: pl.Expr) -> pl.Expr:
        return pl.coalesce(table.plain(part), table.remarked(part))

    def split(cells: pl.Expr) -> pl.Expr:
        return parts(cells, separators)

    def beside(cells: pl.Expr) -> dict[str, pl.Expr]:
        unknown = split(cells).list.eval(found(pl.element()).is_null()).list.any()
        return {_PLAIN: table.plain(cells), _UNKNOWN: unknown}

    def does(cells: pl.Expr) -> pl.Expr:
        one = pl.element()
        unknown = one if reading.otherwise is Otherwise.KEEP else others
        codes = split(cells).list.eval(pl.coalesce(found(one), unknown)).list.drop_nulls()
        joined = filled(codes.list.unique(maintain_order=True).list.join(separator))
        return pl.when(cells.is_not_null()).then(pl.coalesce(pl.col(_PLAIN), joined))

    def unknown(cells: pl.Expr, _: pl.Expr) -> pl.Expr:
        return cells.is_not_null() & pl.col(_PLAIN).is_null() & pl.col(_UNKNOWN)

    return Step(
        "codes",
        does,
        (
            Watch(KNOWN, lambda cells, after: cells.is_not_null() & ~unknown(cells, after)),
            Watch(OTHERWISE[reading.otherwise], unknown),
        ),
        beside=beside,
    )


def _token(cells: pl.Expr) -> pl.Expr:
    for step in TOKEN:
        cells = step.does(cells)
    return whole(cells)


def _way(written: str) -> str:
    return "".join(half_width(written).split()).lower()
