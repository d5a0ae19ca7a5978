"""What stands in a sheet besides its values: formulas, errors, merged cells, what is hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

PERCENT_FORMATS: Final = (9, 10)  # the built-in ones, 0% and 0.00%: ECMA-376-1 §18.8.30
Place = tuple[int, int]  # row and column, 0-based


@dataclass(slots=True)
class SheetFacts:
    """What a value reader does not tell about one sheet."""

    formulas: list[Place] = field(default_factory=list)
    errors: list[Place] = field(default_factory=list)
    percents: list[Place] = field(default_factory=list)  # numbers that are shown as per cent
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    merged: list[tuple[Place, Place]] = field(default_factory=list)  # first and last cell

    def computed(self) -> list[tuple[int, int, str]]:
        """Each cell that holds a formula or an error, with the rule that it breaks."""
        formulas = set(self.formulas)
        return [(r, c, "cell_formula") for r, c in sorted(formulas)] + [
            (r, c, "cell_error") for r, c in self.errors if (r, c) not in formulas
        ]


def is_percent(number_format: str) -> bool:
    """Whether a number format shows a hundred times the number, and a percent sign.

    What stands in quotes, or after a backslash, is shown as it is (ECMA-376-1 §18.8.31).
    """
    bare = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format)
    return "%" in bare


def in_percent(grid: list[list[Any]], places: list[Place]) -> None:
    """Write the numbers at these places as they are shown, but whole: 0.125 -> 12.5%."""
    for row, column in places:
        number = grid[row][column] if row < len(grid) and column < len(grid[row]) else None
        if isinstance(number, int | float) and not isinstance(number, bool):
            hundredfold = (Decimal(repr(number)) * 100).normalize()
            grid[row][column] = f"{hundredfold:f}%"
