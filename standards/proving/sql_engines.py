"""Tables as others use them: every record is inserted into the real table, and taken out again.

The natural key is an index apart from the table: it is about two records, so it is not there.
"""

import re
import sqlite3
from collections.abc import Callable, Sequence
from typing import Final

import psycopg

from standards.proving.engine import CannotHold, Engine, refusal, texts_only
from standards.release import StandardError
from standards.samples import Record
from standards.targets.sqlite_regexp import register

_TABLE: Final = re.compile(r"CREATE TABLE .*?^\);$", re.DOTALL | re.MULTILINE)
# What is a refusal; a cast that fails, for one, would be a mistake in the table.
REFUSALS: Final = (psycopg.errors.IntegrityError, psycopg.errors.UndefinedColumn)
# As above, where a value that cannot be computed counts as refused too: in a mutant.
ALL_REFUSALS: Final = (*REFUSALS, psycopg.DataError)
FAILURES: Final = (sqlite3.Error, psycopg.Error)
Server = psycopg.Connection  # a connection to PostgreSQL
Ask = Callable[[str, list[str]], bool]  # a statement and its values: whether they are refused


def quoted(name: str) -> str:
    """Write a name as SQL does."""
    return '"' + name.replace('"', '""') + '"'


class NoDatabase(StandardError):
    """A PostgreSQL server that cannot be reached."""


def statement(script: bytes, id_: str) -> str:
    """Return the statement that makes the table of a record type."""
    tables: list[str] = _TABLE.findall(script.decode())
    return next(one for one in tables if one.startswith(f"CREATE TABLE {quoted(id_)} ("))


def in_memory() -> sqlite3.Connection:
    """Return an empty database in memory that knows REGEXP."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    register(db)
    return db


def sqlite(table: str, id_: str) -> Engine:
    """Return SQLite with one table, in memory."""
    db = in_memory()
    db.execute(table)
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({quoted(id_)})")]

    def carried(record: Record) -> Record:
        """Return the record under the names of columns, which SQLite takes in any case."""
        arrived = {
            low if (low := _lower(name)) in columns else name: text
            for name, text in texts_only(record).items()
        }
        if len(arrived) < len(record):
            raise CannotHold("two values for one column")
        return arrived

    def refused(said: str, values: list[str | None]) -> bool:
        try:
            db.execute(said, values)
        except sqlite3.IntegrityError:
            return True
        except sqlite3.OperationalError as error:
            if "has no column named" not in str(error):
                raise
            return True
        return False

    def judge(records: Sequence[Record]) -> list[bool]:
        db.execute("BEGIN")
        try:
            return [refused(*_whole(id_, record, columns, "?")) for record in records]
        finally:
            db.execute("ROLLBACK")

    return Engine("sqlite", judge, refusal("sqlite"), carried)


def _lower(name: str) -> str:
    """Return a name in lower case as SQLite sees it: letters of ASCII alone."""
    return "".join(char.lower() if char.isascii() else char for char in name)


def connect(url: str) -> psycopg.Connection:
    """Connect to PostgreSQL. Raises NoDatabase, without the address: it may hold a password."""
    try:
        return psycopg.connect(url, autocommit=True)
    except psycopg.Error as error:
        raise NoDatabase(
            f"PostgreSQL cannot be reached: {type(error).__name__}",
            hint="give --postgresql an address such as postgresql://user@host/database",
            exit_code=69,
        ) from None


def postgresql(
    table: str,
    id_: str,
    db: psycopg.Connection,
    refusals: tuple[type[psycopg.Error], ...] = REFUSALS,
) -> Engine:
    """Return PostgreSQL with one table, which is temporary: nothing stays in the database."""
    db.execute("SET search_path TO pg_temp")
    db.execute(f"DROP TABLE IF EXISTS {quoted(id_)}".encode())
    db.execute(table.encode())
    columns = [row[0] for row in db.execute(_COLUMNS, [id_]).fetchall()]

    def refused(said: str, values: list[str | None]) -> bool:
        try:
            db.execute(said.encode(), values)
        except refusals:
            return True
        return False

    def judge(records: Sequence[Record]) -> list[bool]:
        db.execute(f"TRUNCATE {quoted(id_)}".encode())
        accepted = _inserted_at_once(db, id_, columns, records)
        return [
            number not in accepted and refused(*_whole(id_, record, columns, "%s"))
            for number, record in enumerate(records)
        ]

    return Engine("postgresql", judge, refusal("postgresql"), _without_nul)


def _inserted_at_once(
    db: psycopg.Connection,
    id_: str,
    columns: Sequence[str],
    records: Sequence[Record],
) -> frozenset[int]:
    """Insert by one statement what no check of the table seems to refuse; return which they are.

    A statement reads all checks again, which takes longer than to look at a record. Where the
    table refuses one of them after all, or a check cannot be computed, none is in it.
    """
    if len(records) < _FEW:
        return frozenset()
    db.execute(f"DROP TABLE IF EXISTS {_STAGED}".encode())
    names = ", ".join(map(quoted, columns))
    texts = ", ".join(f'{quoted(name)} text COLLATE "C"' for name in columns)
    db.execute(f"CREATE TEMPORARY TABLE {_STAGED} ({_ROW} integer, {texts})".encode())
    known = [pair for pair in enumerate(records) if pair[1].keys() <= set(columns)]
    with db.cursor().copy(f"COPY {_STAGED} FROM STDIN".encode()) as copy:
        for number, record in known:
            copy.write_row((number, *(record.get(name) for name in columns)))
    conditions = [row[0] for row in db.execute(_CONDITIONS, [id_, id_]).fetchall()]
    passing = " AND ".join(f"({one}) IS NOT FALSE" for one in conditions) or "TRUE"
    where = f"FROM {_STAGED} WHERE {passing}"
    try:
        rows = db.execute(f"SELECT {_ROW} {where}".encode()).fetchall()
        said = f"INSERT INTO {quoted(id_)} ({names}) SELECT {names} {where}"
        db.execute(said.encode())
    except psycopg.Error:
        return frozenset()
    return frozenset(row for (row,) in rows)


_FEW: Final = 8  # records, for which it is not worth it
_STAGED, _ROW = quoted("all records at once"), quoted("row of them")
_CONDITIONS: Final = """
    SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint
    WHERE conrelid = ('pg_temp.' || quote_ident(%s))::regclass AND contype = 'c'
    UNION ALL
    SELECT quote_ident(attname) || ' IS NOT NULL' FROM pg_attribute
    WHERE attrelid = ('pg_temp.' || quote_ident(%s))::regclass AND attnum > 0 AND attnotnull
"""
_COLUMNS: Final = (
    "SELECT column_name FROM information_schema.columns WHERE table_name = %s"
    " AND table_schema LIKE 'pg_temp%%' ORDER BY ordinal_position"
)


def _without_nul(record: Record) -> Record:
    """Return the record. Raises CannotHold for U+0000, which no text of PostgreSQL has."""
    if any("\x00" in text for text in texts_only(record).values()):
        raise CannotHold("U+0000")
    return record


def _whole(
    id_: str, record: Record, columns: Sequence[str], mark: str
) -> tuple[str, list[str | None]]:
    """Name all columns, so that one statement is prepared for most records.

    A table of many checks takes longer to prepare than to fill.
    """
    rest = {name: text for name, text in record.items() if name not in columns}
    filled: dict[str, str | None] = {name: record.get(name) for name in columns}
    names = ", ".join(map(quoted, (*filled, *rest)))
    if mark == "%s":
        names = names.replace("%", "%%")
    marks = ", ".join(mark for _ in (*filled, *rest))
    said = f"INSERT INTO {quoted(id_)} ({names}) VALUES ({marks})"  # noqa: S608 (names are quoted)
    return said, [*filled.values(), *rest.values()]
