"""The hunt for mutants of tables: a query finds the record, and the mutant's own table confirms it.

All records stand in one table that asks for nothing, each with the one condition that refuses it.
A changed condition is a query on it: which record does it refuse that is accepted, which does it
accept that nothing else refuses. What the query finds is then inserted into the mutant itself.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from standards.proving import sql_engines
from standards.proving.engine import Engine
from standards.proving.mutants import sql
from standards.proving.mutants.mutant import Fate
from standards.proving.mutants.sql import TableMutant
from standards.proving.mutants.sql_reading import Table
from standards.proving.proof import Judged, Reference, arrivals
from standards.proving.sql_engines import ALL_REFUSALS, FAILURES, Server, quoted
from standards.targets.sql_dialects import POSTGRESQL, SQLITE, Dialect

_HELD: Final = quoted("all records")
_ROW, _SOLE = quoted("row of all"), quoted("refused by")
_TRIED: Final = 3  # records of a query that the mutant itself is asked about
_NOBODY: Final = ""  # where nothing refuses a record

Rows = Sequence[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Database:
    """A database to hunt in; `engine` makes the table of a mutant and inserts into it."""

    dialect: Dialect
    mark: str
    ask: Callable[[str, Sequence[Any]], Rows]
    fill: Callable[[str, Sequence[Sequence[Any]]], None]
    engine: Callable[[str], Engine]


def sqlite(id_: str) -> Database:
    """Return SQLite, in memory."""
    db = sql_engines.in_memory()

    def fill(said: str, rows: Sequence[Sequence[Any]]) -> None:
        db.executemany(said, rows)

    return Database(
        SQLITE,
        "?",
        lambda said, values: db.execute(said, values).fetchall(),
        fill,
        lambda statement: sql_engines.sqlite(statement, id_),
    )


def postgresql(id_: str, db: Server) -> Database:
    """Return PostgreSQL, with temporary tables."""
    db.execute("SET search_path TO pg_temp")
    db.execute(f"DROP TABLE IF EXISTS {_HELD}".encode())

    def ask(said: str, values: Sequence[Any]) -> Rows:
        found = db.execute(said.encode(), values or None)
        return found.fetchall() if found.description else ()

    def fill(said: str, rows: Sequence[Sequence[Any]]) -> None:
        with db.transaction(), db.cursor() as cursor:
            cursor.executemany(said.encode(), rows)

    return Database(
        POSTGRESQL,
        "%s",
        ask,
        fill,
        lambda statement: sql_engines.postgresql(statement, id_, db, ALL_REFUSALS),
    )


class Hunt:
    """The records of a proof in a database, and the mutants of one table."""

    def __init__(
        self, table: Table, db: Database, records: Sequence[Judged], check: Reference
    ) -> None:
        self._db = db
        self._table = table
        self._original = db.engine(table.statement)
        self._records = arrivals(self._original, records, check)[0]
        self._hold()

    def fate(self, mutant: TableMutant) -> Fate:
        """Look for a record that the mutant accepts or refuses wrongly."""
        try:
            rows = [*self._refused(mutant), *self._accepted(mutant)]
        except FAILURES:  # the query cannot be answered
            rows = self._expected_to_pass()
        engine = self._db.engine(mutant.statement)
        for row in rows:
            one = self._records[row]
            if engine.judge([one.record]) != [engine.expects(one.record, one.findings)]:
                return Fate(mutant.name, one, engine.name)
        return Fate(mutant.name, None)

    def _hold(self) -> None:
        names = [name for name, *_ in self._table.columns]
        columns = [f"{quoted(name)} {self._db.dialect.text_type}" for name in names]
        self._db.ask(
            f"CREATE TEMPORARY TABLE {_HELD} ({_ROW} integer, {_SOLE} text, {', '.join(columns)})",
            (),
        )
        marks = ", ".join(self._db.mark for _ in range(len(names) + 2))
        rows = [
            (row, self._first(one), *(one.record.get(name) for name in names))
            for row, one in enumerate(self._records)
            if set(one.record) <= set(names)
        ]
        self._db.fill(f"INSERT INTO {_HELD} VALUES ({marks})", rows)  # noqa: S608 (only names)
        sole = [(name, row) for row, name in self._soles().items()]
        mark = self._db.mark
        said = f"UPDATE {_HELD} SET {_SOLE} = {mark} WHERE {_ROW} = {mark}"  # noqa: S608
        self._db.fill(said, sole)
        self._db.ask(f"CREATE INDEX {quoted('by who refuses')} ON {_HELD} ({_SOLE})", ())

    def _first(self, one: Judged) -> str | None:
        """Nobody refuses a record that has to be accepted; of the others it is not known yet."""
        return None if self._original.expects(one.record, one.findings) else _NOBODY

    def _soles(self) -> Mapping[int, str]:
        """Return the rows that one condition refuses and no other, with its name."""
        refused: dict[int, list[str]] = {}
        needed = [check for check, needed in sql.not_null(self._table) if needed]
        for check in (*self._table.checks, *needed):
            for (row,) in self._select(f"({check.said}) IS FALSE"):
                refused.setdefault(row, []).append(check.name)
        return {row: names[0] for row, names in refused.items() if len(names) == 1}

    def _refused(self, mutant: TableMutant) -> Iterator[int]:
        """Rows that have to be accepted, and are refused now."""
        said = f"{_SOLE} = '{_NOBODY}' AND ({mutant.said}) IS FALSE LIMIT {_TRIED}"
        yield from (row for (row,) in self._select(said))

    def _accepted(self, mutant: TableMutant) -> Iterator[int]:
        """Rows that this condition alone refuses, and that pass now."""
        name = self._db.dialect.quoted(mutant.check.name)
        said = f"{_SOLE} = {name} AND ({mutant.said}) IS NOT FALSE LIMIT {_TRIED}"
        yield from (row for (row,) in self._select(said))

    def _expected_to_pass(self) -> list[int]:
        return [row for (row,) in self._select(f"{_SOLE} = '{_NOBODY}'")]

    def _select(self, condition: str) -> Rows:
        said = f"SELECT {_ROW} FROM {_HELD} WHERE {condition}"  # noqa: S608 (of the table itself)
        return self._db.ask(said, ())
