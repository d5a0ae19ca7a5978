"""Steps over codes: a code, its label or what the department writes for it -> the code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.mapping.headers import half_width
from adapters.mapping.model import Otherwise
from adapters.values.identity import whole
from adapters.values.step import Step, Watch
from adapters.values.text import TOKEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from standards.model import CodeList

KNOWN: Final = "code"  # counted, and no finding
KEPT: Final = "kept"  # counted, and no finding: the standard's check says what it thinks
OTHERWISE: Final = {
    Otherwise.KEEP: KEPT,
    Otherwise.REFUSE: "code_unknown",
    Otherwise.EMPTY: "code_dropped",
}


@dataclass(frozen=True, slots=True)
class CodeTable:
    """Every way to write a code that a column may use, and the code it stands for."""

    codes: Mapping[str, str]

    @classmethod
    def of(cls, codes: CodeList | None, values: Mapping[str, str]) -> CodeTable:
        """Build the table: the codes, with and without leading zeros, their labels, and values."""
        ways: dict[str, str] = {}
        for code in codes.codes if codes else ():
            for way in (code.code, f"0{code.code}", code.label.zh, code.label.en):
                ways.setdefault(_way(way), code.code)
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


def joined(separator: str) -> Step:
    """Return the step that joins several codes of a cell as the standard does, not with `;`."""
    return Step("joined", lambda cells: cells.str.replace_all(r"\s*[;；]\s*", separator))


def code(table: CodeTable, otherwise: Otherwise) -> Step:
    """Return the step that looks codes up, and does with others as the mapping says."""

    def does(cells: pl.Expr) -> pl.Expr:
        kept = cells if otherwise is Otherwise.KEEP else pl.lit(None, dtype=pl.String)
        return pl.coalesce(table.plain(cells), table.remarked(cells), kept)

    def remarked(cells: pl.Expr, _: pl.Expr) -> pl.Expr:
        return table.plain(cells).is_null() & table.remarked(cells).is_not_null()

    def unknown(cells: pl.Expr, _: pl.Expr) -> pl.Expr:
        known = table.plain(cells).is_not_null() | table.remarked(cells).is_not_null()
        return cells.is_not_null() & ~known

    return Step(
        "code",
        does,
        (
            Watch(KNOWN, lambda cells, _: table.plain(cells).is_not_null()),
            Watch("code_remark", remarked),
            Watch(OTHERWISE[otherwise], unknown),
        ),
    )


def _token(cells: pl.Expr) -> pl.Expr:
    for step in TOKEN:
        cells = step.does(cells)
    return whole(cells)


def _way(written: str) -> str:
    return "".join(half_width(written).split()).lower()
