"""Open Data Contract Standard 3.2: one contract for a catalog, one schema object a record type.

What we write carries each record type under the custom property `chengxin` besides, as JSON text,
so that our own reader gives it back exactly.
"""

import json
from typing import Any, Final

from standards.constraints import Matches, constraints
from standards.interchange import foreign, losses, ours
from standards.interchange.foreign import Element, Made
from standards.interchange.losses import Loss, NotReadable
from standards.model import Catalog, Field, FieldType, Label, RecordType
from standards.pattern import to_json_schema

VERSION: Final = "v3.2.0"
OURS: Final = "chengxin"
_NO_PLACE: Final = ("refuse", "group", "concept", "acts", "unit", "consent")
_KNOWN: Final = frozenset({
    *("apiVersion", "kind", "id", "name", "version", "status", "description", "schema"),
    "customProperties",
})  # fmt: skip
_LIMITS: Final = frozenset({"maxLength", "minLength", "pattern", "format"})
_NOT_TAKEN: Final = ("quality", "relationships")

Json = dict[str, Any]


def write(catalog: Catalog) -> tuple[Json, tuple[Loss, ...]]:
    """Return the contract of a catalog, and what it does not say."""
    lost = [Loss(f"acts.{act.id}", "act", "法律依据", "an act of law") for act in catalog.acts]
    for record_type in catalog.record_types:
        lost += losses.of_rules(record_type)
        for field in record_type.fields:
            lost += losses.of_field(field, f"{record_type.id}.{field.id}", _NO_PLACE)
    contract = {
        "apiVersion": VERSION,
        "kind": "DataContract",
        "id": f"urn:chengxin:{catalog.id}",
        "name": catalog.label.zh,
        "version": catalog.version,
        "status": "draft" if catalog.status in ("draft", "pre-release") else "active",
        "description": {"purpose": catalog.label.en},
        "schema": [_object(record_type, catalog) for record_type in catalog.record_types],
        "customProperties": [
            _custom("edition", catalog.edition),
            _custom("effectiveFrom", catalog.effective_from),
            _custom("publisher", catalog.publisher),
        ],
    }
    return contract, tuple(lost)


def read(contract: Any) -> tuple[tuple[RecordType, ...], Made]:  # noqa: ANN401 - parsed JSON or YAML
    """Return a record type for each schema object, and what came with them and got lost.

    Raises NotReadable when it is no contract.
    """
    if not isinstance(contract, dict) or contract.get("kind") != "DataContract":
        raise NotReadable("kind is not DataContract: not an ODCS contract")
    objects = contract.get("schema")
    if not isinstance(objects, list) or not objects:
        raise NotReadable("schema: no objects")
    made = Made()
    types = tuple(_read_object(one, number, made) for number, one in enumerate(objects))
    for name in sorted(contract.keys() - _KNOWN):
        made.lose("", name, "标准之外的内容", "not a matter of the standard")
    return types, made


def _object(record_type: RecordType, catalog: Catalog) -> Json:
    properties = [_property(field, catalog) for field in record_type.fields]
    for place, name in enumerate(record_type.key, start=1):
        one = properties[record_type.field_ids.index(name)]
        one |= {"primaryKey": True, "primaryKeyPosition": place}
    whole = json.dumps(ours.written(record_type, catalog), ensure_ascii=False)
    return {
        "name": record_type.id,
        "physicalName": record_type.id,
        "logicalType": "object",
        "businessName": record_type.label.zh,
        "description": record_type.label.en,
        "properties": properties,
        "customProperties": [_custom(OURS, whole)],
    }


def _property(field: Field, catalog: Catalog) -> Json:
    made: Json = {
        "name": field.id,
        "businessName": field.label.zh,
        "description": field.label.en,
        "required": field.required,
        "classification": field.personal.value,
    }
    match field.type:
        case FieldType.DATE:
            made |= {"logicalType": "date", "logicalTypeOptions": {"format": "yyyy-MM-dd"}}
        case FieldType.INTEGER | FieldType.DECIMAL:
            kind = "integer" if field.type is FieldType.INTEGER else "number"
            made |= {"logicalType": kind, "logicalTypeOptions": {"minimum": 0}}
        case _:
            limits: Json = {"minLength": 1, "maxLength": field.max_length}
            if field.pattern:
                limits["pattern"] = to_json_schema(field.pattern)
            made |= {"logicalType": "string", "logicalTypeOptions": limits}
    if field.code_list:
        codes = catalog.code_list(field.code_list)
        (listed,) = [one for one in constraints(field, catalog) if one.code == "not_in_list"]
        if isinstance(listed, Matches):  # notes or several codes in one value: no plain list
            made["logicalTypeOptions"]["pattern"] = to_json_schema(listed.pattern)
        else:
            made["enum"] = [{"value": one.code, "label": one.label.zh} for one in codes.codes]
    return made


def _custom(name: str, value: str) -> Json:
    return {"property": name, "value": value}


def _read_object(given: Any, number: int, made: Made) -> RecordType:  # noqa: ANN401 - parsed JSON or YAML
    if not isinstance(given, dict) or not isinstance(given.get("name"), str):
        raise NotReadable(f"schema.{number}: an object without a name")
    for own in given.get("customProperties") or ():
        if isinstance(own, dict) and own.get("property") == OURS:
            return _read_ours(own.get("value"), made)
    properties = given.get("properties")
    if not isinstance(properties, list) or not properties:
        raise NotReadable(f"schema.{number}: no properties")
    id_ = foreign.id_of(given["name"])
    fields = [
        foreign.field_of(_element(one, f"{id_}.{place}", made), f"{id_}.{place}", made)
        for place, one in enumerate(properties)
    ]
    for other in _NOT_TAKEN:
        if given.get(other):
            made.lose(id_, other, "本标准没有对应的内容", "nothing here stands for it")
    key = foreign.key_of(_key(properties), fields, id_, made)
    label, source = _label(given), "Open Data Contract Standard"
    return RecordType(id_, label, foreign.with_key(fields, key), key, source=source)


def _read_ours(text: Any, made: Made) -> RecordType:  # noqa: ANN401 - parsed JSON or YAML
    try:
        value = json.loads(text)
    except (TypeError, ValueError) as error:
        raise NotReadable("the part `chengxin` is not as this program writes it") from error
    record_type, lists = ours.read(value)
    known = {codes.id for codes in made.lists}
    made.lists.extend(codes for codes in lists if codes.id not in known)
    return record_type


def _key(properties: list[Json]) -> list[str]:
    keyed = [one for one in properties if foreign.yes(one.get("primaryKey"))]
    keyed.sort(key=lambda one: foreign.whole(one.get("primaryKeyPosition")) or 0)
    return [str(one["name"]) for one in keyed]


def _element(given: Any, path: str, made: Made) -> Element:  # noqa: ANN401 - parsed JSON or YAML
    if not isinstance(given, dict) or not isinstance(given.get("name"), str):
        raise NotReadable(f"{path}: a property without a name")
    limits = given.get("logicalTypeOptions") or {}
    for other in sorted(limits.keys() - _LIMITS):
        made.lose(path, other, "本标准没有对应的约束", "no constraint here stands for it")
    for other in _NOT_TAKEN:
        if given.get(other):
            made.lose(path, other, "本标准没有对应的内容", "nothing here stands for it")
    return Element(
        given["name"],
        _label(given),
        str(given.get("logicalType", "string")),
        foreign.yes(given.get("required")),
        foreign.whole(limits.get("maxLength")),
        str(limits.get("pattern") or ""),
        tuple(
            (str(one.get("value")), str(one.get("label") or "")) for one in given.get("enum") or ()
        ),
    )


def _label(given: Json) -> Label:
    zh = str(given.get("businessName") or given.get("description") or given["name"])
    return Label(zh, str(given.get("description") or zh))
