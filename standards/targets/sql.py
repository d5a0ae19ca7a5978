"""SQL tables of a catalog for SQLite and PostgreSQL: one table for each record type.

Every column is a text, as in a record; a value that is absent is NULL. Each constraint and rule is
a CHECK whose name ends with the code of its finding, so that the database says what is wrong in the
words of the standard: `penalty_cf_wsh_too_long`. What depends on the day of the check is not in a
table. That two records with one natural key are one matter is a property of a table, not of a
record: the index `…_key` says it, and no finding does.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from standards.conditions import absent, requirements
from standards.constraints import constraints
from standards.model import Catalog, Field, RecordType
from standards.targets.sql_conditions import column, of_condition, of_constraint
from standards.targets.sql_dialects import POSTGRESQL, SQLITE, Dialect

DIALECTS: Final = {dialect.name: dialect for dialect in (SQLITE, POSTGRESQL)}
NAME_LIMIT: Final = 63  # bytes of a name in PostgreSQL; what is longer is cut there in silence
_LONGEST_KEY: Final = 600  # characters in an index of PostgreSQL: its pages take 2704 bytes

Check = tuple[str, str]  # the name and the expression


def render(catalog: Catalog, dialect: Dialect) -> bytes:
    """Write the tables of a catalog as the file that is shipped."""
    parts = [_head(catalog, dialect)]
    for record_type in catalog.record_types:
        parts += [table(record_type, catalog, dialect), *_after(record_type, dialect)]
    return ("\n\n".join(parts) + "\n").encode()


def table(record_type: RecordType, catalog: Catalog, dialect: Dialect) -> str:
    """Return the statement that makes the table of a record type, without its key."""
    lines = [_column(field, dialect) for field in record_type.fields]
    lines += [
        f"  CONSTRAINT {column(name)} CHECK ({expression})"
        for name, expression in checks(record_type, catalog, dialect)
    ]
    labels = f"-- {_one_line(record_type.label.zh)}: {_one_line(record_type.label.en)}"
    body = _separated(lines)
    return f"{labels}\nCREATE TABLE {column(record_type.id)} (\n{body}\n);"


def checks(record_type: RecordType, catalog: Catalog, dialect: Dialect) -> Iterator[Check]:
    """Yield the checks of a table: first of each column, then between columns."""
    names: dict[str, int] = {}
    never = absent(record_type)
    for field in (field for field in record_type.fields if field.id not in never):
        for code, expression in _of_field(field, catalog, dialect):
            yield _name(record_type, field.id, code, names), expression
    for wanted in requirements(record_type, catalog):
        name = _name(record_type, wanted.field, wanted.code, names)
        yield name, of_condition(wanted.condition, dialect)


def _of_field(field: Field, catalog: Catalog, dialect: Dialect) -> Iterator[Check]:
    yield "empty", f"{column(field.id)} <> ''"
    for constraint in constraints(field, catalog):
        expression = of_constraint(constraint, dialect)
        if expression:
            yield constraint.code, expression


def _name(record_type: RecordType, field: str, code: str, taken: dict[str, int]) -> str:
    """Name a check; one that is too long for PostgreSQL keeps its end, the code."""
    name = f"{record_type.id}_{field}_{code}"
    taken[name] = taken.get(name, 0) + 1
    if taken[name] > 1:
        name = f"{record_type.id}_{field}_{taken[name]}_{code}"
    if len(name.encode()) <= NAME_LIMIT:
        return name
    mark = sha256(name.encode()).hexdigest()[:8]
    room = NAME_LIMIT - len(code) - len(mark) - 2
    return f"{name[:room]}_{mark}_{code}"


def _column(field: Field, dialect: Dialect) -> str:
    needed = " NOT NULL" if field.required else ""
    line = f"  {column(field.id)} {dialect.text_type}{needed}"
    if dialect is POSTGRESQL:
        return line
    return f"{line}  -- {_one_line(field.label.zh)}: {_one_line(field.label.en)}"


def _separated(lines: list[str]) -> str:
    """Join lines by commas, which stand before a comment."""
    parts = [line.partition("  -- ") for line in lines]
    last = len(parts) - 1
    return "\n".join(
        f"{said}{',' if number < last else ''}{mark}{comment}"
        for number, (said, mark, comment) in enumerate(parts)
    )


def _after(record_type: RecordType, dialect: Dialect) -> Iterator[str]:
    yield _key(record_type, dialect)
    if dialect is POSTGRESQL:
        yield "\n".join(_comments(record_type))


def _key(record_type: RecordType, dialect: Dialect) -> str:
    """Write the natural key as an index: two records that lack a part of it alike are one matter.

    Parts that are too long for an index of PostgreSQL stand in it by their digest.
    """
    fields = [record_type.field(name) for name in record_type.key]
    long = dialect is POSTGRESQL and sum(field.max_length for field in fields) > _LONGEST_KEY
    parts = []
    for field in fields:
        name = column(field.id)
        part = name if field.required else f"coalesce({name}, '')"
        parts.append(f"md5({part})" if long and field.max_length > 36 else part)
    index, on = column(_cut(f"{record_type.id}_key")), column(record_type.id)
    return f"CREATE UNIQUE INDEX {index} ON {on} ({', '.join(parts)});"


def _cut(name: str) -> str:
    if len(name.encode()) <= NAME_LIMIT:
        return name
    return f"{name[: NAME_LIMIT - 9]}_{sha256(name.encode()).hexdigest()[:8]}"


def _comments(record_type: RecordType) -> Iterator[str]:
    label = f"{record_type.label.zh} / {record_type.label.en}"
    yield f"COMMENT ON TABLE {column(record_type.id)} IS {POSTGRESQL.quoted(label)};"
    for field in record_type.fields:
        label = f"{field.label.zh} / {field.label.en}"
        place = f"{column(record_type.id)}.{column(field.id)}"
        yield f"COMMENT ON COLUMN {place} IS {POSTGRESQL.quoted(label)};"


def _head(catalog: Catalog, dialect: Dialect) -> str:
    lines = [f"-- {catalog.name}: {_one_line(catalog.label.zh)} / {_one_line(catalog.label.en)}"]
    if dialect is POSTGRESQL:
        lines.append("-- PostgreSQL 13 or later; the encoding of the database has to be UTF8.")
    else:
        lines.append("-- SQLite 3.24 or later. Where REGEXP stands below, the program that writes")
        lines.append("-- registers a function regexp(pattern, text); the shell sqlite3 has one.")
    return "\n".join(lines)


def _one_line(text: str) -> str:
    return " ".join(text.split())
