"""What stands in a sheet besides its values: formulas, errors, merged cells, what is hidden."""

from __future__ import annotations

from dataclasses import dataclass, field

Place = tuple[int, int]  # row and column, 0-based


@dataclass(slots=True)
class SheetFacts:
    """What a value reader does not tell about one sheet."""

    formulas: list[Place] = field(default_factory=list)
    errors: list[Place] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    merged: list[tuple[Place, Place]] = field(default_factory=list)  # first and last cell

    def computed(self) -> list[tuple[int, int, str]]:
        """Each cell that holds a formula or an error, with the rule that it breaks."""
        formulas = set(self.formulas)
        return [(r, c, "cell_formula") for r, c in sorted(formulas)] + [
            (r, c, "cell_error") for r, c in self.errors if (r, c) not in formulas
        ]
