"""Changes of meaning: the same text, accepted by both, says something else in the city."""

from collections.abc import Iterator
from typing import Final

from standards.model import Catalog, CodeList, Field, Label, RecordType
from standards.profile.findings import CHANGES, Finding

# What of a field gives its values their meaning. Labels may be translated; these may not change.
_ATTRIBUTES: Final = (
    ("type", "TYPE_CHANGED", "类型", "type"),
    ("unit", "UNIT_CHANGED", "单位", "unit"),
    ("concept", "CONCEPT_CHANGED", "概念", "concept"),
    ("source_code", "SOURCE_CODE_CHANGED", "来源代码", "code in the source"),
)


def changes(
    city_type: RecordType, parent_type: RecordType, city: Catalog, parent: Catalog
) -> Iterator[Finding]:
    """Yield what means something else in the city's record type than in the parent's."""
    id_ = city_type.id
    if city_type.key != parent_type.key:
        yield _finding("KEY_CHANGED", id_, "", "自然键与上级不同: 同一事项会被当作两项",
                       "another natural key: one matter would count as two")  # fmt: skip
    if city_type.version_field != parent_type.version_field:
        yield _finding("VERSION_FIELD_CHANGED", id_, "", "判定先后的数据项与上级不同",
                       "another field decides which record is the later one")  # fmt: skip
    if parent_type.negative and not city_type.negative:
        yield _finding("NEGATIVE_CHANGED", id_, "", "上级定为不利信息, 本级没有",
                       "to a person's disadvantage in the parent, and not here")  # fmt: skip
    if parent_type.dishonesty != city_type.dishonesty:
        yield _finding("CLASSIFICATION_CHANGED", id_, "", "是否认定为失信与上级不同",
                       "counts as dishonesty in one of the two alone")  # fmt: skip
    if parent_type.provider and city_type.provider != parent_type.provider:
        yield _finding("PROVIDER_CHANGED", id_, "", "提供单位与上级不同", "another provider")
    if parent_type.scope and (city_type.scope or "0") < parent_type.scope:
        yield _finding("SCOPE_CHANGED", id_, "", "使用范围比上级更宽", "a wider scope of use")
    for field in city_type.fields:
        if field.id in parent_type.field_ids:
            yield from _of_field(id_, field, parent_type.field(field.id), city, parent)


def _of_field(
    id_: str, field: Field, above: Field, city: Catalog, parent: Catalog
) -> Iterator[Finding]:
    if field.extension:
        yield _finding("EXTENSION_CLASH", id_, field.id, "声明为扩展, 但上级已有同名数据项",
                       "declared as an extension, but the parent has this id")  # fmt: skip
    for attribute, because, zh, en in _ATTRIBUTES:
        if getattr(above, attribute) and getattr(field, attribute) != getattr(above, attribute):
            yield _finding(because, id_, field.id, f"{zh}与上级不同", f"another {en}")
    if field.code_list and above.code_list:
        yield from _of_codes(
            id_, field.id, city.code_list(field.code_list), parent.code_list(above.code_list)
        )


def _of_codes(id_: str, field: str, codes: CodeList, above: CodeList) -> Iterator[Finding]:
    if codes.scheme != above.scheme:
        yield _finding(
            "SEVERITY_CHANGED", id_, field, "代码方案与上级不同", "another scheme of codes"
        )
    labels = {code.code: code.label.zh for code in above.codes}
    for code in codes.codes:
        if labels.get(code.code, code.label.zh) != code.label.zh:
            yield _finding("CODE_RELABELLED", id_, field, f"代码 {code.code} 的含义与上级不同",
                           f"the code {code.code} means something else")  # fmt: skip


def _finding(because: str, id_: str, field: str, zh: str, en: str) -> Finding:
    return Finding(CHANGES, because, id_, field, Label(zh, en))
