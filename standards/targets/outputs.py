"""The files that a catalog compiles to, by the name of the target and their path in a release."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from standards.model import Catalog, RecordType
from standards.targets import arrow, json_schema, matrix, sql, xsd
from standards.targets.sql_dialects import POSTGRESQL, SQLITE

OfType = Callable[[RecordType, Catalog], bytes]

# One file for each record type, and one file for all of them.
BY_TYPE: Final[Mapping[str, tuple[str, OfType]]] = {
    "json-schema": ("json-schema/{type}.json", json_schema.render),
    "arrow": ("arrow/{type}.json", arrow.render),
}
WHOLE: Final[Mapping[str, tuple[str, Callable[[Catalog], bytes]]]] = {
    "xsd": ("xsd/{catalog}.xsd", xsd.render),
    "sqlite": ("sql/sqlite.sql", lambda catalog: sql.render(catalog, SQLITE)),
    "postgresql": ("sql/postgresql.sql", lambda catalog: sql.render(catalog, POSTGRESQL)),
    "matrix": (matrix.PATH, matrix.render),
}


def compiled(catalog: Catalog) -> Mapping[str, bytes]:
    """Return every file that a catalog compiles to, by its path in a release."""
    return dict(_files(catalog))


def _files(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    for path, render in BY_TYPE.values():
        for record_type in catalog.record_types:
            yield path.format(type=record_type.id), render(record_type, catalog)
    for path, render_all in WHOLE.values():
        yield path.format(catalog=catalog.id), render_all(catalog)
