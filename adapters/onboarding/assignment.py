"""The best assignment of columns to fields: each field at most once, by the sum of the scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def assign(scores: Sequence[Sequence[float]]) -> tuple[int | None, ...]:
    """Return, for each row, the column that it gets; None where no score above 0 is left for it.

    `scores` has a row for each who gets and a column for what is given. The sum of the scores is
    the largest that there is (the Hungarian method, by shortest augmenting paths).
    """
    rows, given = len(scores), len(scores[0]) if scores else 0
    # A column of its own for each row, worth nothing: who gets that one gets nothing.
    costs = [[*(-max(one, 0.0) for one in row), *[0.0] * rows] for row in scores]
    owner = _owners(costs, rows, given + rows)
    got: list[int | None] = [None] * rows
    for column in range(given):
        row = owner[column]
        if row is not None and scores[row][column] > 0:
            got[row] = column
    return tuple(got)


def _owners(costs: list[list[float]], rows: int, columns: int) -> list[int | None]:
    """Return the row that each column is given to, at the smallest sum of costs."""
    owner: list[int | None] = [None] * columns
    of_row, of_column = [0.0] * rows, [0.0] * columns
    for start in range(rows):
        distance = [float("inf")] * columns
        before: list[int | None] = [None] * columns
        done = [False] * columns
        row: int | None = start
        at: int | None = None
        while row is not None:
            base = 0.0 if at is None else distance[at]
            nearest, best = -1, float("inf")
            for column in range(columns):
                if done[column]:
                    continue
                reach = base + costs[row][column] - of_row[row] - of_column[column]
                if reach < distance[column]:
                    distance[column], before[column] = reach, at
                if distance[column] < best:
                    nearest, best = column, distance[column]
            done[nearest], at = True, nearest
            row = owner[nearest]
        _adjust(done, distance, distance[at or 0], owner, of_row, of_column, start)
        while at is not None:
            above = before[at]
            owner[at] = start if above is None else owner[above]
            at = above
    return owner


def _adjust(
    done: list[bool],
    distance: list[float],
    end: float,
    owner: list[int | None],
    of_row: list[float],
    of_column: list[float],
    start: int,
) -> None:
    """Move the prices of rows and columns by what the path has learned."""
    of_row[start] += end
    for column, seen in enumerate(done):
        row = owner[column]
        if seen and row is not None:
            of_row[row] += end - distance[column]
        if seen:
            of_column[column] -= end - distance[column]
