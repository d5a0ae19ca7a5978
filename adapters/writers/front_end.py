"""Front-end database 前置机: records as rows of a partner's table, in one transaction.

Source: a city's platform writes row by row into L_<city>_XZXK and L_<city>_XZCF of the province:
RECID, columns named as in 双公示, days as text YYYY/MM/DD, SJC a DATE; a wrong length is the only
mistake that is told. Here the rows of a run are there together or not at all, and RECID follows
from the record's key, so that a run may be repeated and a corrected record takes its row's place.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final, TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from adapters.readers import database
from adapters.writers.csv import str_of
from adapters.writers.errors import DatabaseUnwritable, NotWritable, RecordsRefused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import polars as pl

    from adapters.mapping.file_form import FileForm
    from adapters.source_file import Target
    from adapters.writers.grid import Grid
    from standards.model import RecordType

RECID: Final = "RECID"
_STAMP: Final = "SJC"  # a DATE in tables that we create; every other column is text
_AT_ONCE: Final = 500  # keys in one query; Oracle takes at most 1 000
_MOST: Final = 10  # lines that are named

T = TypeVar("T")
Row = dict[str, Any]  # by the names of the table's columns


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of the rows of a run."""

    inserted: int
    updated: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class FrontEnd:
    """The form: what its cells can hold, and how they are read."""

    days: str = "/"

    def unfit(self, text: pl.Expr) -> pl.Expr:
        """A NUL, which PostgreSQL has no way to keep and others cut a text at."""
        return text.str.contains("\\x00")

    def form(self, form: FileForm) -> FileForm:
        """Return the form in which the rows of a query are read."""
        return replace(form, formats=("database",), sheet="")


def record_ids(records: pl.DataFrame, record_type: RecordType) -> list[str]:
    """Return each record's RECID: 32 hexadecimal digits that follow from its type and key.

    Raises RecordsRefused for two records of one key, which nobody could tell apart in the table.
    """
    keys = records.select(record_type.key).iter_rows()
    found = [_digest([record_type.id, *key]) for key in keys]
    lines: dict[str, list[int]] = {}
    for line, recid in enumerate(found, 1):
        lines.setdefault(recid, []).append(line)
    twice = [str(one) for same in lines.values() if len(same) > 1 for one in same][:_MOST]
    if twice:
        hint = f"give one record for each {' + '.join(record_type.key)}: the one that counts"
        raise RecordsRefused(f"lines {', '.join(twice)}: several records of one key", hint=hint)
    return found


def _digest(parts: list[str | None]) -> str:
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest().upper()


def deliver(grid: Grid, recids: list[str], target: Target, *, create: bool) -> Delivered:
    """Bring the rows of a grid into the table and read them back, all in one transaction.

    Raises NotWritable for a table that lacks a column or is too narrow, and DatabaseUnwritable;
    the database is then as it was.
    """
    with _connected(target.address) as connection:
        table = _table(connection, target.table, grid, create=create)
        wanted = _rows(grid, recids, _columns(table, grid))
        before = _found(connection, table, wanted)
        new = [row for recid, row in wanted.items() if recid not in before]
        changed = {recid: row for recid, row in wanted.items() if recid in before}
        changed = {recid: row for recid, row in changed.items() if row != before[recid]}
        key = _key(table)
        for rows in _batches(new):
            connection.execute(table.insert(), rows)
        for recid, row in changed.items():
            connection.execute(table.update().where(key == recid).values(row))
        if _found(connection, table, wanted) != wanted:
            message = f"{target.table}: a column does not keep what is written to it"
            hint = "see its types, lengths, character set and triggers; nothing was changed"
            raise DatabaseUnwritable(message, hint=hint)
    return Delivered(len(new), len(changed), len(wanted) - len(new) - len(changed))


@contextmanager
def _connected(address: str) -> Iterator[sa.Connection]:
    try:
        with database.engine(address).begin() as connection:
            yield connection
    except SQLAlchemyError as error:
        hint = f"{database.hint(error)}; nothing was changed"
        raise DatabaseUnwritable(database.what(error), hint=hint) from None


def _table(connection: sa.Connection, name: str, grid: Grid, *, create: bool) -> sa.Table:
    """Find the table whatever case its name has; with `create` make it when there is none."""
    schema, _, bare = name.rpartition(".")
    known = sa.inspect(connection).get_table_names(schema=schema or None)
    found = next((one for one in known if one.casefold() == bare.casefold()), None)
    if found is not None:
        return sa.Table(found, sa.MetaData(), schema=schema or None, autoload_with=connection)
    if not create:
        raise NotWritable(f"there is no table {name}", hint="check its name, or give --create")
    columns = [
        sa.Column(str_of(head.source), sa.Date() if _is_stamp(head.source) else sa.Text())
        for head in grid.heads
    ]
    key = sa.Column(RECID, sa.String(32), primary_key=True)
    table = sa.Table(bare, sa.MetaData(), key, *columns, schema=schema or None)
    table.create(connection)
    return table


def _is_stamp(source: Any) -> bool:  # noqa: ANN401  a Source
    return str_of(source).upper() == _STAMP


def _key(table: sa.Table) -> sa.Column[Any]:
    found = next((one for one in table.columns if one.name.upper() == RECID), None)
    if found is None:
        raise NotWritable(f"{table.name} has no column {RECID}", hint="it tells records apart")
    return found


def _columns(table: sa.Table, grid: Grid) -> list[sa.Column[Any] | None]:
    """Return the table's column for each of the grid's; None where nothing would stand in it."""
    known = {column.name.casefold(): column for column in table.columns}
    found = [known.get(str_of(head.source).casefold()) for head in grid.heads]
    lacking = [
        str_of(head.source)
        for head, column, cells in zip(grid.heads, found, grid.cells.columns, strict=True)
        if column is None and grid.cells[cells].null_count() < grid.cells.height
    ]
    if lacking:
        hint = "leave these fields out with --without, or have the columns added"
        raise NotWritable(f"{table.name} has no column {', '.join(lacking)}", hint=hint)
    return found


def _rows(grid: Grid, recids: list[str], columns: list[sa.Column[Any] | None]) -> Mapping[str, Row]:
    """Return the rows by their RECID, each value in the type of its column."""
    rows: dict[str, Row] = {}
    wrong: dict[str, list[int]] = {}
    table = next(column.table for column in columns if column is not None)
    key = _key(table)
    for line, (recid, cells) in enumerate(zip(recids, grid.cells.iter_rows(), strict=True), 1):
        row: Row = {key.name: recid}
        for column, cell in zip(columns, cells, strict=True):
            if column is None:
                continue
            try:
                row[column.name] = None if cell is None else _typed(cell, column.type)
            except (ValueError, InvalidOperation):
                wrong.setdefault(column.name, []).append(line)
        rows[recid] = row
    if wrong:
        shown = "; ".join(
            f"{name}: lines {', '.join(map(str, lines[:_MOST]))}" for name, lines in wrong.items()
        )
        hint = "字段长度或类型不匹配: the column is too short, or of another type"
        raise NotWritable(f"values that the table's columns do not take: {shown}", hint=hint)
    return rows


def _typed(text: str, kind: Any) -> Any:  # noqa: ANN401  values of a database
    """Return a text as a value of a column. Raises ValueError where it does not fit."""
    if isinstance(kind, sa.DateTime):
        return dt.datetime.combine(_day(text), dt.time())
    if isinstance(kind, sa.Date):
        return _day(text)
    if isinstance(kind, sa.Integer):
        return int(text)
    if isinstance(kind, (sa.Numeric, sa.Float)):
        return Decimal(text)
    length = getattr(kind, "length", None)
    if length is not None and len(text) > length:
        raise ValueError
    return text


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text.replace("/", "-"))


def _found(connection: sa.Connection, table: sa.Table, wanted: Mapping[str, Row]) -> dict[str, Row]:
    """Return the rows of the table that have the RECIDs of those wanted, with their columns."""
    key = _key(table)
    names = next(iter(wanted.values())).keys()
    asked = sa.select(*(table.columns[name] for name in names))
    found: dict[str, Row] = {}
    for recids in _batches(list(wanted)):
        for row in connection.execute(asked.where(key.in_(recids))).mappings():
            values = {name: _kept(row[name], table.columns[name].type) for name in names}
            recid = values[key.name]
            if recid in found:
                hint = f"make {RECID} the table's primary key"
                raise NotWritable(f"{table.name}: a {RECID} stands twice in it", hint=hint)
            found[recid] = values
    return found


def _batches(items: list[T]) -> Iterator[list[T]]:
    for at in range(0, len(items), _AT_ONCE):
        yield items[at : at + _AT_ONCE]


def _kept(value: Any, kind: Any) -> Any:  # noqa: ANN401  values of a database
    if isinstance(kind, sa.CHAR) and isinstance(value, str):
        return value.rstrip(" ")
    if isinstance(value, float):
        return Decimal(repr(value))
    return value
