"""What we put into a foreign document for our own reader: the record type and its code lists."""

from collections.abc import Mapping
from typing import Any

from standards.canonical import NotFrozenForm, part_of, plain
from standards.interchange.losses import NotReadable
from standards.model import Catalog, CodeList, IdentityDocument, RecordType


def written(record_type: RecordType, catalog: Catalog) -> Mapping[str, object]:
    """Return a record type with the code lists that it needs, as JSON values."""
    needed = {field.code_list for field in record_type.fields}
    for rule in record_type.rules:
        if isinstance(rule, IdentityDocument):
            needed |= {rule.documents, rule.regions}
    lists = [plain(codes) for codes in catalog.code_lists if codes.id in needed | {"regions"}]
    return {
        "standard": catalog.name,
        "record_type": plain(record_type),
        "code_lists": lists,
    }


def read(value: Any) -> tuple[RecordType, tuple[CodeList, ...]]:  # noqa: ANN401 - parsed JSON or YAML
    """Return what `written` wrote. Raises NotReadable."""
    try:
        record_type = part_of(RecordType, value["record_type"])
        lists = tuple(part_of(CodeList, one) for one in value["code_lists"])
    except (NotFrozenForm, KeyError, TypeError) as error:
        raise NotReadable("the part `chengxin` is not as this program writes it") from error
    return record_type, lists
