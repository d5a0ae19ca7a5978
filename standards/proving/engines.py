"""All engines of a proof, put together for one record type."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from standards.model import Catalog, RecordType
from standards.proving.engine import Artefacts, Engine
from standards.release import StandardError

if TYPE_CHECKING:
    from psycopg import Connection

_LIBRARIES: Final[Mapping[str, str]] = {
    "jsonschema_rs": "jsonschema-rs", "xmlschema": "xmlschema", "lxml": "lxml",
    "jsonschema": "jsonschema", "polars": "polars", "psycopg": "psycopg",
}  # fmt: skip


class MissingEngine(StandardError):
    """An engine of the proof that is not installed."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is proved: one record type of a catalog as of one day, and the files of its release."""

    record_type: RecordType
    catalog: Catalog
    as_of: date
    artefacts: Artefacts

    def json_schema(self) -> bytes:
        """Return the JSON Schema of the record type."""
        return self.artefacts[f"json-schema/{self.record_type.id}.json"]

    def table(self, dialect: str) -> str:
        """Return the statement that makes the table of the record type in `sqlite` or another."""
        from standards.proving import sql_engines

        return sql_engines.statement(self.artefacts[f"sql/{dialect}.sql"], self.record_type.id)

    def xsd(self) -> bytes:
        """Return the XSD of the catalog."""
        return self.artefacts[f"xsd/{self.catalog.id}.xsd"]


def require(libraries: Sequence[str] = tuple(_LIBRARIES)) -> None:
    """Raise MissingEngine when a library is not installed: no engine is left out in silence."""
    missing = [_LIBRARIES.get(name, name) for name in libraries if find_spec(name) is None]
    if missing:
        raise MissingEngine(
            f"not installed, and a proof leaves no engine out: {', '.join(missing)}",
            hint="pip install 'chengxin[prove]'",
            exit_code=78,
        )


def engines(subject: Subject, postgresql: "Connection | None" = None) -> Iterator[Engine]:
    """Yield the engines for one record type; PostgreSQL where there is a connection to one.

    Raises MissingEngine.
    """
    require()
    from standards.proving import column_engine, json_engines, sql_engines, xml_engines

    id_, schema, xsd = subject.record_type.id, subject.json_schema(), subject.xsd()
    yield column_engine.engine(subject.record_type, subject.catalog, as_of=subject.as_of)
    yield json_engines.rust(schema)
    yield json_engines.python(schema)
    yield xml_engines.libxml2(xsd, id_)
    yield xml_engines.python(xsd, id_)
    yield sql_engines.sqlite(subject.table("sqlite"), id_)
    if postgresql:
        yield sql_engines.postgresql(subject.table("postgresql"), id_, postgresql)
