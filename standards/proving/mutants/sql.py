"""Tables with one thing wrong: in a CHECK, or a NOT NULL that is lost or one too many."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from standards.generating import texts
from standards.proving.mutants import expressions, globs
from standards.proving.mutants.mutant import spread
from standards.proving.mutants.sql_reading import Check, Node, Table, expression, parts
from standards.targets.sql_dialects import Dialect

TRUE: Final = "1 = 1"
_FALSE: Final = "1 = 0"
_MOST: Final = 14  # mutants of one pattern, of one list, and of one calculation
_OPERATORS: Final = {"<=": "<", ">=": ">", "<": "<=", ">": ">=", "=": "<>", "<>": "="}
_BOUNDS: Final = ("<=", ">=")

Edit = tuple[int, int, str]  # from, to, and what stands there instead
Change = tuple[str, Edit]  # what was done, and where


@dataclass(frozen=True, slots=True)
class TableMutant:
    """A table in which one condition is another one."""

    name: str
    check: Check
    said: str  # the condition as it is now
    statement: str


def mutants(table: Table, dialect: Dialect, id_: str) -> Iterator[TableMutant]:
    """Yield a table with one thing wrong, for everything that it asks for."""
    for check in table.checks:
        for what, said in _of_check(check, dialect):
            yield _at(table, check, said, said, f"{dialect.name} {id_} {check.name}: {what}")
    for check, needed in not_null(table):
        name = f"{dialect.name} {id_} {check.name}"
        if needed:
            yield _at(table, check, "", TRUE, f"{name}: gone")
        else:
            asks_nothing = replace(check, said=TRUE)
            yield _at(table, asks_nothing, " NOT NULL", check.said, f"{name}: needed")


def _at(table: Table, check: Check, instead: str, said: str, name: str) -> TableMutant:
    """Return a table with something else where it says a condition."""
    changed = table.statement[: check.start] + instead + table.statement[check.end :]
    return TableMutant(name, check, said, changed)


def not_null(table: Table) -> Iterator[tuple[Check, bool]]:
    """Yield for each column that it is never null, and whether the table asks for it."""
    for name, needed, start, end in table.columns:
        quoted = name.replace('"', '""')
        yield Check(f"{name} NOT NULL", f'"{quoted}" IS NOT NULL', start, end), needed


def _of_check(check: Check, dialect: Dialect) -> Iterator[tuple[str, str]]:
    yield "gone", TRUE
    tree = expression(check.said)
    for node in parts(tree):
        for what, (start, end, instead) in (
            *_of_logic(node, check.said),
            *_of_values(node, dialect),
        ):
            yield f"{what} at {start}", check.said[:start] + instead + check.said[end:]
    for what, (start, end, instead) in spread(_of_numbers(tree), _MOST):
        yield f"{what} at {start}", check.said[:start] + instead + check.said[end:]


def _of_logic(node: Node, text: str) -> Iterator[Change]:
    """What joins conditions: one of them gone, a lost or added NOT, another comparison."""
    behind = node.parts[0].end if node.parts else node.end
    match node.kind:
        case "and" | "or":
            neutral = TRUE if node.kind == "and" else _FALSE
            yield from (
                (f"no {part.kind} {part.said}".strip(), (part.start, part.end, neutral))
                for part in node.parts
            )
        case "not":
            at = text.index("NOT ", node.start)
            yield "no NOT", (at, at + 4, "")
        case "case":
            yield "no guard", (node.parts[0].start, behind, TRUE)
        case "in" | "glob" | "null" if node.said:
            at = text.index("NOT ", behind)
            yield "no NOT", (at, at + 4, "")
        case "null":
            at = text.index("NULL", behind)
            yield "NOT", (at, at, "NOT ")
        case "compare" if not (node.said in _BOUNDS and node.parts[1].kind == "number"):
            other = _OPERATORS[node.said]
            yield f"{other} for {node.said}", (behind, node.parts[1].start, f" {other} ")
        case _:
            pass


def _of_values(node: Node, dialect: Dialect) -> Iterator[Change]:
    """What values are compared with: lists and patterns."""
    if node.kind == "in":
        for number in spread(iter(range(1, len(node.parts) if len(node.parts) > 2 else 1)), _MOST):
            before, one = node.parts[number - 1 : number + 1]
            start = before.end if number > 1 else one.start
            end = one.end if number > 1 else node.parts[2].start
            yield f"no {one.said}", (start, end, "")
        last = node.parts[-1]
        more = "长" if node.said else texts.successor(last.said)
        yield "one code more", (last.end, last.end, f", {dialect.quoted(more)}")
    if node.kind in ("glob", "match"):
        pattern = node.parts[1]
        made = globs.wrong if node.kind == "glob" else expressions.wrong
        for what, other in spread(made(pattern.said), _MOST):
            yield what, (pattern.start, pattern.end, dialect.quoted(other))


def _of_numbers(tree: Node) -> Iterator[Change]:
    """Limits, weights, places and months, one more and one less.

    One character more behind a number is no change: SQLite ends a number where its digits end.
    """
    lengths = {node.parts[2] for node in parts(tree) if node.said == "substr"}
    for node in parts(tree):
        if node.kind == "number":
            steps = (-1,) if node in lengths else (-1, 1)
            for other in (int(node.said) + step for step in steps):
                if other >= 0:
                    yield f"{other} for {node.said}", (node.start, node.end, str(other))
