"""Arrow schema of a record type: text columns, with what the standard says in the metadata.

Arrow describes columns and checks no value, so nothing of a record is enforced by it: the matrix
says so, and programs that read columns find labels, code lists and units where they expect them.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from standards.model import Catalog, Field, RecordType

PREFIX: Final = "chengxin."

Metadata = dict[str, str]


def render(record_type: RecordType, catalog: Catalog) -> bytes:
    """Write the schema in JSON, in the form of Arrow's integration tests, which its readers know.

    It needs no library, and the same model gives the same bytes.
    """
    fields = [
        {
            "name": field.id,
            "type": {"name": "utf8"},
            "nullable": not field.required,
            "children": [],
            "metadata": _pairs(field_metadata(field)),
        }
        for field in record_type.fields
    ]
    said = {"schema": {"fields": fields, "metadata": _pairs(metadata(record_type, catalog))}}
    return f"{json.dumps(said, ensure_ascii=False, indent=1)}\n".encode()


def render_ipc(record_type: RecordType, catalog: Catalog) -> bytes:
    """Write the schema as an Arrow IPC message, for `pyarrow.ipc.read_schema` and its like."""
    return bytes(schema(record_type, catalog).serialize())


def schema(record_type: RecordType, catalog: Catalog) -> Any:  # noqa: ANN401 - pyarrow has no types
    """Return the schema as pyarrow has it."""
    import pyarrow as pa

    return pa.schema(
        [
            pa.field(f.id, pa.string(), nullable=not f.required, metadata=field_metadata(f))
            for f in record_type.fields
        ],
        metadata=metadata(record_type, catalog),
    )


def metadata(record_type: RecordType, catalog: Catalog) -> Metadata:
    """Return what the schema says of the record type."""
    said = {
        "standard": catalog.name,
        "record_type": record_type.id,
        "label.zh": record_type.label.zh,
        "label.en": record_type.label.en,
        "key": " ".join(record_type.key),
    }
    return {PREFIX + name: value for name, value in said.items()}


def field_metadata(field: Field) -> Metadata:
    """Return what the schema says of a field; what is not set is left out."""
    return {PREFIX + name: value for name, value in _said(field) if value}


def _said(field: Field) -> Iterator[tuple[str, str]]:
    yield "label.zh", field.label.zh
    yield "label.en", field.label.en
    yield "type", field.type.value
    yield "max_length", str(field.max_length)
    yield "code_list", field.code_list
    yield "separator", field.separator
    yield "decimals", str(field.decimals or "")
    yield "unit", field.unit
    yield "concept", field.concept
    yield "personal", "" if field.personal.value == "no" else field.personal.value
    yield "source_code", field.source_code


def _pairs(metadata: Metadata) -> list[dict[str, str]]:
    return [{"key": key, "value": value} for key, value in metadata.items()]
