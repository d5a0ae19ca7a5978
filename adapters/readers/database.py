"""A database read by one query, a batch of rows at a time -> tables of text.

Through SQLAlchemy, with a cursor on the server's side where the driver has one, in a transaction
that only reads. Every value becomes the text that says exactly what the database holds.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from adapters.errors import DatabaseUnreadable
from adapters.readers import crossing
from adapters.readers.decoding import piece
from adapters.readers.named import headed
from adapters.table import MAX_COLUMNS

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection, Engine
    from sqlalchemy.exc import SQLAlchemyError

    from adapters.table import Origin, Table

# What to install for the databases that need a driver, by the name of SQLAlchemy's dialect.
EXTRAS: Final = {
    "postgresql": "chengxin[postgresql]",
    "mysql": "chengxin[mysql]",
    "mariadb": "chengxin[mysql]",
    "oracle": "chengxin[oracle]",
    "mssql": "chengxin[mssql]",
    "dm": "chengxin[dm]",
}


@dataclass(frozen=True, slots=True)
class Query:
    """What to ask, and where. The address may hold a password: it is never shown."""

    address: str
    sql: str
    batch: int


def read(query: Query, origin: Origin) -> Iterator[Table]:
    """Yield the rows of a query in batches; the first has the names of its columns on top.

    Rows are counted from 1. Raises DatabaseUnreadable.
    """
    from sqlalchemy.exc import SQLAlchemyError

    origin = replace(origin, reader="database", form="database")
    try:
        with _connected(query) as connection:
            yield from _batches(connection, query, origin)
    except SQLAlchemyError as error:
        raise DatabaseUnreadable(what(error), hint=hint(error)) from None


Ask = Callable[[Sequence[str]], list[dict[str, str | None]]]


@contextmanager
def asking(query: Query, parameter: str) -> Iterator[Ask]:
    """Open a database to put one query to it again and again, each time about other values.

    In the query `:parameter` stands for the values, as in `IN :numbers`. What is given asks about
    at most `batch` of them and returns the rows, by the names of their columns in lower case.
    Raises DatabaseUnreadable.
    """
    from sqlalchemy import bindparam, text
    from sqlalchemy.exc import SQLAlchemyError

    statement = text(query.sql).bindparams(bindparam(parameter, expanding=True))
    try:
        with _connected(query, parameters=True) as connection:
            _begin(connection)

            def ask(values: Sequence[str]) -> list[dict[str, str | None]]:
                result = connection.execute(statement, {parameter: list(values)})
                names = [name.lower() for name in result.keys()]  # noqa: SIM118  no mapping
                return [
                    {name: _text(value)[0] for name, value in zip(names, row, strict=True)}
                    for row in result
                ]

            yield ask
    except SQLAlchemyError as error:
        raise DatabaseUnreadable(what(error), hint=hint(error)) from None


def engine(address: str, *, read_only: bool = False) -> Engine:
    """Return the door to a database, through which nothing has gone yet.

    Raises DatabaseUnreadable for an address that is none, or whose driver is not installed.
    """
    from sqlalchemy import NullPool, create_engine
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError

    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        message = "the address of the database is no URL"
        raise DatabaseUnreadable(message, hint=_ADDRESS) from None
    dialect = url.get_backend_name()
    if dialect == "sqlite":
        url = _file_that_is_there(url, read_only=read_only)
    install = f"pip install '{EXTRAS[dialect]}'" if dialect in EXTRAS else "see docs/adapters.md"
    try:
        return create_engine(url, poolclass=NullPool, hide_parameters=True)
    except (ModuleNotFoundError, NoSuchModuleError):
        message = f"the driver of {url.drivername} is not installed"
        raise DatabaseUnreadable(message, hint=install) from None


def _connected(query: Query, *, parameters: bool = False) -> Any:  # noqa: ANN401  a context manager
    door = engine(query.address, read_only=True)
    options: dict[str, Any] = {"stream_results": True, "yield_per": query.batch}
    if door.dialect.name == "postgresql":
        options["postgresql_readonly"] = True
    return door.connect().execution_options(**options, no_parameters=not parameters)


_ADDRESS: Final = "such as postgresql+psycopg://user:password@host/name; docs/adapters.md"


def _file_that_is_there(url: URL, *, read_only: bool) -> URL:
    """Open a file of SQLite that exists: otherwise a name that is wrong would make a new one."""
    path = url.database or ""
    if not Path(path).is_file():
        raise DatabaseUnreadable("there is no such SQLite file", hint="check the path in the URL")
    address = Path(path).resolve().as_uri()
    return url.set(database=address, query={"mode": "ro" if read_only else "rw", "uri": "true"})


def _batches(connection: Connection, query: Query, origin: Origin) -> Iterator[Table]:
    _begin(connection)
    result = connection.exec_driver_sql(query.sql)
    if not result.returns_rows:
        raise DatabaseUnreadable("the query gives no rows", hint="write a SELECT")
    names = list(result.keys())
    if len(names) > MAX_COLUMNS:
        raise DatabaseUnreadable(f"the query gives more than {MAX_COLUMNS} columns")
    count = 0
    for part in result.partitions(query.batch):
        yield _table(names, part, count, origin)
        count += len(part)
    if not count:
        yield _table(names, [], 0, origin)


def _begin(connection: Connection) -> None:
    """Let the transaction read only, where a statement and no option of the driver says so."""
    if connection.dialect.name in ("mysql", "mariadb"):
        connection.exec_driver_sql("SET SESSION TRANSACTION READ ONLY")
    elif connection.dialect.name == "oracle":
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")


def _table(names: list[str], rows: Any, before: int, origin: Origin) -> Table:  # noqa: ANN401
    marks: list[tuple[int, int, str]] = []
    columns = []
    for column, values in enumerate(zip(*rows, strict=True)):
        texts = []
        for at, value in enumerate(values):
            text, whole = _text(value)
            texts.append(text)
            if not whole:
                marks.append((at, column, "character_broken"))
        columns.append(texts)
    cells = crossing.frame(columns or [[] for _ in names])
    numbers = range(before + 1, before + 1 + len(rows))
    return headed(
        cells,
        names=names,
        rows=numbers,
        marks=marks,
        origin=origin,
        with_names=before == 0,
    )


def _text(value: Any) -> tuple[str | None, bool]:  # noqa: ANN401
    """Return the text of a value, and whether it is whole characters."""
    if value is None or isinstance(value, str):
        return value, True
    if isinstance(value, (bytes, memoryview, bytearray)):
        return _decoded(bytes(value))
    for kind, write in _WRITTEN.items():
        if isinstance(value, kind):
            return write(value), True
    if hasattr(value, "read"):  # a large object, which some drivers give as a file
        return _text(value.read())
    return str(value), True


def _decoded(data: bytes) -> tuple[str, bool]:
    text, whole = piece(data, "utf-8")
    return (text, True) if whole else piece(data, "gb18030")


def _interval(value: dt.timedelta) -> str:
    """MySQL gives a TIME as an interval: 08:30:00."""
    seconds = int(value.total_seconds())
    sign = "-" if seconds < 0 else ""
    minutes, second = divmod(abs(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{sign}{hour:02}:{minute:02}:{second:02}"


def _number(value: float) -> str:
    """Return the shortest digits that give this number back, without an exponent."""
    return format(Decimal(repr(value)).normalize(), "f") if value == value else "NaN"  # noqa: PLR0124


# The first that fits counts: a truth value is a whole number as well, a moment is a day.
_WRITTEN: Final[dict[type, Any]] = {
    bool: lambda value: "true" if value else "false",
    int: str,
    Decimal: lambda value: format(value, "f"),
    float: _number,
    dt.datetime: lambda value: value.isoformat(sep=" "),
    dt.date: dt.date.isoformat,
    dt.time: dt.time.isoformat,
    dt.timedelta: _interval,
    uuid.UUID: str,
    dict: lambda value: json.dumps(value, ensure_ascii=False, default=str),
    list: lambda value: json.dumps(value, ensure_ascii=False, default=str),
}


def what(error: SQLAlchemyError) -> str:
    """Say what went wrong by its kind: the words of a driver may hold passwords and values."""
    original = getattr(error, "orig", None)
    state = getattr(original, "sqlstate", None) or getattr(original, "sqlite_errorname", None)
    code = f", {state}" if state else ""
    return f"the database gave an error: {type(original or error).__name__}{code}"


def hint(error: SQLAlchemyError) -> str:
    """Say what to look at first."""
    from sqlalchemy.exc import InterfaceError, OperationalError, ProgrammingError

    if isinstance(error, ProgrammingError):
        return "try the query with a client of the database: tables, columns and rights"
    if isinstance(error, (OperationalError, InterfaceError)):
        return "check that the server answers, the login, and the names in the query"
    return "try the query with a client of the database"
