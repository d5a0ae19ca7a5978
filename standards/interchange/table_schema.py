"""Frictionless Table Schema (Data Package standard, version 2): one schema for a record type.

What we write carries the whole record type under `chengxin` besides, so that our own reader gives
it back exactly; other readers see what Table Schema can say, and the losses tell the rest.
"""

from typing import Any, Final

from standards.constraints import Matches, constraints
from standards.interchange import foreign, losses, ours
from standards.interchange.foreign import Element, Made
from standards.interchange.losses import Loss, NotReadable
from standards.model import Catalog, Field, FieldType, Label, RecordType
from standards.pattern import to_xsd

PROFILE: Final = "https://datapackage.org/profiles/2.0/tableschema.json"
OURS: Final = "chengxin"
_NO_PLACE: Final = ("refuse", "group", "concept", "personal", "acts", "unit", "consent")
_KNOWN: Final = frozenset({"$schema", "fields", "primaryKey", "missingValues", "fieldsMatch"})
_LIMITS: Final = frozenset({"required", "maxLength", "minLength", "pattern", "enum"})

Json = dict[str, Any]


def write(record_type: RecordType, catalog: Catalog) -> tuple[Json, tuple[Loss, ...]]:
    """Return the Table Schema of a record type, and what it does not say."""
    lost = list(losses.of_rules(record_type))
    for field in record_type.fields:
        lost += losses.of_field(field, f"{record_type.id}.{field.id}", _NO_PLACE)
    schema = {
        "$schema": PROFILE,
        "fieldsMatch": "partial",
        "missingValues": [""],
        "primaryKey": list(record_type.key),
        "fields": [_field(field, catalog) for field in record_type.fields],
        OURS: ours.written(record_type, catalog),
    }
    return schema, tuple(lost)


def read(schema: Any, id_: str, label: Label) -> tuple[RecordType, Made]:  # noqa: ANN401 - parsed JSON
    """Return a record type for a Table Schema, and what came with it and got lost.

    Raises NotReadable when it is no Table Schema.
    """
    if not isinstance(schema, dict) or not isinstance(schema.get("fields"), list):
        raise NotReadable("no list of fields: not a Table Schema")
    made = Made()
    if OURS in schema:
        record_type, lists = ours.read(schema[OURS])
        made.lists.extend(lists)
        return record_type, made
    if not schema["fields"]:
        raise NotReadable("fields: the list is empty")
    fields = [
        foreign.field_of(_element(one, f"{id_}.{number}", made), f"{id_}.{number}", made)
        for number, one in enumerate(schema["fields"])
    ]
    given = schema.get("primaryKey")
    names = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    key = foreign.key_of(names, fields, id_, made)
    for name in sorted(schema.keys() - _KNOWN):
        made.lose(id_, name, "本标准没有对应的内容", "nothing here stands for it")
    source = "Frictionless Table Schema"
    return RecordType(id_, label, foreign.with_key(fields, key), key, source=source), made


def _field(field: Field, catalog: Catalog) -> Json:
    made: Json = {"name": field.id, "title": field.label.zh, "description": field.label.en}
    limits: Json = {"required": True} if field.required else {}
    match field.type:
        case FieldType.DATE:
            made |= {"type": "date", "format": "%Y-%m-%d"}
        case FieldType.INTEGER | FieldType.DECIMAL:
            made["type"] = "integer" if field.type is FieldType.INTEGER else "number"
            limits["minimum"] = 0
        case _:
            made["type"] = "string"
            limits |= {"minLength": 1, "maxLength": field.max_length}
    if field.pattern:
        limits["pattern"] = to_xsd(field.pattern)
    if field.code_list:
        codes = catalog.code_list(field.code_list)
        (listed,) = [one for one in constraints(field, catalog) if one.code == "not_in_list"]
        if isinstance(listed, Matches):  # notes or several codes in one value: no plain list
            limits["pattern"] = to_xsd(listed.pattern)
        else:
            limits["enum"] = list(codes.values())
            made["categories"] = [{"value": c.code, "label": c.label.zh} for c in codes.codes]
    return made | {"constraints": limits}


def _element(given: Any, path: str, made: Made) -> Element:  # noqa: ANN401 - parsed JSON
    if not isinstance(given, dict) or not isinstance(given.get("name"), str):
        raise NotReadable(f"{path}: a field without a name")
    limits = given.get("constraints") or {}
    for other in sorted(limits.keys() - _LIMITS):
        made.lose(path, other, "本标准没有对应的约束", "no constraint here stands for it")
    title = str(given.get("title") or given["name"])
    return Element(
        given["name"],
        Label(title, str(given.get("description") or title)),
        str(given.get("type", "string")),
        foreign.yes(limits.get("required")),
        foreign.whole(limits.get("maxLength")),
        str(limits.get("pattern") or ""),
        _values(given, limits),
    )


def _values(given: Json, limits: Json) -> tuple[tuple[str, str], ...]:
    listed = given.get("categories") or limits.get("enum") or ()
    return tuple(
        (str(one.get("value")), str(one.get("label") or "")) if isinstance(one, dict)
        else (str(one), "")
        for one in listed
    )  # fmt: skip
