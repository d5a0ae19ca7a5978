"""Changes that no record shows: what is said about types, fields and codes, and policy."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from standards.compare.report import Change, stated
from standards.model import Act, Catalog, Code, CodeList, Field, Label, RecordType

# Attribute -> rule id, where any difference is one change.
_OF_FIELDS: Final[Mapping[str, str]] = {
    "note": "DEFINITION_CHANGED",
    "unit": "UNIT_CHANGED",
    "group": "GROUP_CHANGED",
    "personal": "PERSONAL_CHANGED",
    "consent": "CONSENT_CHANGED",
    "source_code": "SOURCE_CODE_CHANGED",
    "gbt39445_id": "ALIGNMENT_CHANGED",
    "unverified": "EVIDENCE_CHANGED",
    "extension": "EXTENSION_CHANGED",
}
_OF_TYPES: Final[Mapping[str, str]] = {
    "note": "DEFINITION_CHANGED",
    "source": "SOURCE_CHANGED",
    "key": "KEY_CHANGED",
    "version_field": "VERSION_FIELD_CHANGED",
    "negative": "NEGATIVE_CHANGED",
    "dishonesty": "CLASSIFICATION_CHANGED",
    "category": "ALIGNMENT_CHANGED",
    "basic_item": "ALIGNMENT_CHANGED",
    "supplement": "ALIGNMENT_CHANGED",
    "db32": "ALIGNMENT_CHANGED",
    "provider": "PROVIDER_CHANGED",
    "scope": "SCOPE_CHANGED",
    "publication_acts": "PUBLICATION_ACTS_CHANGED",
    "purpose": "SENSITIVE_GROUND_CHANGED",
    "necessity": "SENSITIVE_GROUND_CHANGED",
    "pia": "SENSITIVE_GROUND_CHANGED",
    "unverified": "EVIDENCE_CHANGED",
    "open": "EXTENSION_CHANGED",
    "extension": "EXTENSION_CHANGED",
}
_OF_LISTS: Final[Mapping[str, str]] = {
    "source": "SOURCE_CHANGED",
    "scheme": "SEVERITY_CHANGED",
    "unverified": "EVIDENCE_CHANGED",
}
_OF_CODES: Final[Mapping[str, str]] = {
    "status": "CODE_VALIDITY_CHANGED",
    "valid_from": "CODE_VALIDITY_CHANGED",
    "valid_until": "CODE_VALIDITY_CHANGED",
    "replaced_by": "CODE_VALIDITY_CHANGED",
    "noted": "CODE_FORM_CHANGED",
    "pattern": "CODE_FORM_CHANGED",
    "unverified": "EVIDENCE_CHANGED",
}
_OF_CATALOGS: Final[Mapping[str, str]] = {
    "id": "NAMESPACE_CHANGED",
    "edition": "HEAD_CHANGED",
    "status": "HEAD_CHANGED",
    "publisher": "HEAD_CHANGED",
    "basic_catalogue": "HEAD_CHANGED",
    "note": "DEFINITION_CHANGED",
    "effective_from": "EFFECTIVE_DATE_MOVED",
    "effective_until": "EFFECTIVE_DATE_MOVED",
    "scheme": "CLASSIFICATION_CHANGED",
    "parent": "PARENT_CHANGED",
}

Part = Field | RecordType | CodeList | Code | Catalog


def of_field(before: Field, after: Field, path: str) -> Iterator[Change]:
    """Yield what is said otherwise about a field."""
    yield from _labels(before.label, after.label, path)
    yield from _attributes(before, after, path, _OF_FIELDS)
    yield from _concept(before.concept, after.concept, path)
    yield from _legal_basis(before.acts, after.acts, path)


def of_type(before: RecordType, after: RecordType, path: str) -> Iterator[Change]:
    """Yield what is said otherwise about a record type, and its order and tombstones."""
    before = _with_new_names(before, after)
    yield from _labels(before.label, after.label, path)
    yield from _attributes(before, after, path, _OF_TYPES)
    yield from _legal_basis(before.acts, after.acts, path)
    yield from _order(before, after, path)
    lost = [id_ for id_ in before.tombstones if id_ not in after.tombstones]
    for id_ in lost:
        revived = id_ in after.field_ids
        rule = "FIELD_REVIVED_WITH_OTHER_MEANING" if revived else "TOMBSTONE_LOST"
        yield stated(rule, f"{path}/fields/{id_}", id_, id_ if revived else "")


def _with_new_names(before: RecordType, after: RecordType) -> RecordType:
    """Call renamed fields by their new names: a rename is a change of its own."""
    there = set(before.field_ids)
    names = {f.formerly: f.id for f in after.fields if f.formerly in there and f.id not in there}
    return replace(
        before,
        fields=tuple(replace(f, id=names.get(f.id, f.id)) for f in before.fields),
        key=tuple(names.get(id_, id_) for id_ in before.key),
        version_field=names.get(before.version_field, before.version_field),
    )


def of_list(before: CodeList, after: CodeList, path: str) -> Iterator[Change]:
    """Yield what changed in a code list: its codes, and what they stand for."""
    yield from _labels(before.label, after.label, path)
    yield from _attributes(before, after, path, _OF_LISTS)
    yield from _concept(before.concept, after.concept, path)
    if before.open != after.open:
        yield stated("CODELIST_OPENED" if after.open else "CODELIST_CLOSED", path)
    there = {code.code: code for code in after.codes}
    known = {code.code for code in before.codes}
    for code in before.codes:
        at = f"{path}/{code.code}"
        if code.code in there:
            yield from _code(code, there[code.code], at)
        elif code.replaced_by in there:
            yield stated("CODE_REPLACED", at, code.label.zh, code.replaced_by)
        else:
            yield stated("CODE_REMOVED", at, code.label.zh)
    for code in after.codes:
        if code.code not in known:
            yield stated("CODE_ADDED", f"{path}/{code.code}", "", code.label.zh)


def of_catalog(before: Catalog, after: Catalog) -> Iterator[Change]:
    """Yield what changed in the standard as a whole."""
    yield from _labels(before.label, after.label, "catalog")
    yield from _attributes(before, after, "catalog", _OF_CATALOGS)
    yield from of_acts(before.acts, after.acts)
    olds, news = ({e.id: e for e in c.exclusions} for c in (before, after))
    for id_ in {**olds, **news}:
        if olds.get(id_) != news.get(id_):
            old, new = (found[id_].reason.zh if id_ in found else "" for found in (olds, news))
            yield stated("EXCLUSION_CHANGED", f"exclusions/{id_}", old, new)


def of_acts(before: Iterable[Act], after: Iterable[Act]) -> Iterator[Change]:
    """Yield the entries of the register of acts that are not the same."""
    olds, news = ({act.id: act for act in acts} for acts in (before, after))
    for id_ in {**olds, **news}:
        if olds.get(id_) != news.get(id_):
            old, new = (found[id_].title if id_ in found else "" for found in (olds, news))
            yield stated("ACT_CHANGED", f"acts/{id_}", old, new)


def _code(before: Code, after: Code, path: str) -> Iterator[Change]:
    if before.label.zh != after.label.zh:
        yield stated("CODE_RELABELLED", path, before.label.zh, after.label.zh)
    elif before.label.en != after.label.en:
        yield stated("TRANSLATION_CHANGED", path, before.label.en, after.label.en)
    yield from _attributes(before, after, path, _OF_CODES)
    yield from _legal_basis(
        tuple(filter(None, [before.act])), tuple(filter(None, [after.act])), path
    )


def _labels(before: Label, after: Label, path: str) -> Iterator[Change]:
    if before.zh != after.zh:
        yield stated("LABEL_CHANGED", path, before.zh, after.zh)
    if before.en != after.en:
        yield stated("TRANSLATION_CHANGED", path, before.en, after.en)


def _attributes(before: Part, after: Part, path: str, rules: Mapping[str, str]) -> Iterator[Change]:
    for attribute, rule in rules.items():
        old, new = getattr(before, attribute), getattr(after, attribute)
        if old != new:
            yield stated(rule, path, told(attribute, old), told(attribute, new))


def _concept(before: str, after: str, path: str) -> Iterator[Change]:
    if before != after:
        rule = "CONCEPT_CHANGED" if before else "CONCEPT_DECLARED"
        yield stated(rule, path, before, after)


def _legal_basis(before: tuple[str, ...], after: tuple[str, ...], path: str) -> Iterator[Change]:
    lost = [act for act in before if act not in after]
    come = [act for act in after if act not in before]
    if lost or come:
        rule = "REPLACED" if lost and come else "REMOVED" if lost else "ADDED"
        yield stated(f"LEGALBASIS_{rule}", path, " ".join(lost), " ".join(come))


def _order(before: RecordType, after: RecordType, path: str) -> Iterator[Change]:
    """Yield a change when fields that both versions have stand in another order."""
    common = [id_ for id_ in before.field_ids if id_ in after.field_ids]
    now = [id_ for id_ in after.field_ids if id_ in before.field_ids]
    if common != now:
        moved = [a for a, b in zip(common, now, strict=True) if a != b]
        there = [b for a, b in zip(common, now, strict=True) if a != b]
        yield stated("XML_ORDER_CHANGED", path, " ".join(moved), " ".join(there))


def told(attribute: str, value: object) -> str:
    """Say the value of an attribute for people."""
    if isinstance(value, Label):
        return value.zh
    if isinstance(value, bool):
        return f"{attribute} = {str(value).lower()}"
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return "" if value is None else str(value)
