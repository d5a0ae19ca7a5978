"""What a rule looks at: a standard, the day by which it is judged, and the vocabularies."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Final, TypeVar

from standards.classification import Classification
from standards.kinds import Standard, kind_of
from standards.linting.vocabularies import HARMLESS, Kind, Vocabularies
from standards.model import (
    Absent,
    Act,
    Catalog,
    Code,
    CodeList,
    Field,
    Label,
    RecordRule,
    RecordType,
)

Place = tuple[str, ...]
Rule = TypeVar("Rule", bound=RecordRule)


@dataclass(frozen=True, slots=True)
class Item:
    """A field of a record type, with its place and what it is about."""

    place: Place
    record_type: RecordType
    field: Field
    concept: str
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class Subject:
    """A standard on one day."""

    standard: Standard
    day: str  # 2026-04-01
    vocabularies: Vocabularies
    rule_ids: frozenset[str] = frozenset()

    @property
    def kind(self) -> str:
        """The kind of the standard: catalog, classification, specification."""
        return kind_of(self.standard).name

    @property
    def schemes(self) -> frozenset[str]:
        """The classification schemes whose levels it uses."""
        lists = (code_list.scheme for code_list in getattr(self.standard, "code_lists", ()))
        own = (scheme.id for scheme in getattr(self.standard, "schemes", ()))
        return frozenset({getattr(self.standard, "scheme", ""), *lists, *own})

    @property
    def catalog(self) -> Catalog:
        """The catalog; rules about catalogs are asked about nothing else."""
        assert isinstance(self.standard, Catalog)  # noqa: S101 - the engine sees to it
        return self.standard

    @property
    def classification(self) -> Classification:
        """The classification; rules about classifications are asked about nothing else."""
        assert isinstance(self.standard, Classification)  # noqa: S101 - the engine sees to it
        return self.standard

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts that the standard rests on."""
        return self.standard.acts

    def items(self) -> Iterator[Item]:
        """Yield every field, by its own concept or its code list's where that is the graver one."""
        for record_type in self.catalog.record_types:
            for field in record_type.fields:
                place = ("record_types", record_type.id, "fields", field.id)
                concept, kind = self._matter(field)
                yield Item(place, record_type, field, concept, kind)

    def _matter(self, field: Field) -> tuple[str, Kind | None]:
        kind = self.vocabularies.kind(field.concept)
        if field.code_list and (kind is None or kind in HARMLESS):
            listed = self.catalog.code_list(field.code_list).concept
            if listed and (of_list := self.vocabularies.kind(listed)) not in HARMLESS:
                return listed, of_list
        return field.concept, kind

    def act(self, id_: str) -> Act:
        """Return the act with this id; coherence has seen to it that it is there."""
        return next(act for act in self.acts if act.id == id_)

    def concept_label(self, concept: str) -> Label:
        """Return how a concept is called."""
        known = self.vocabularies.concepts.get(concept)
        return known.label if known else Label(concept, concept)


def types(subject: Subject) -> Iterator[tuple[Place, RecordType]]:
    """Yield the record types with their places."""
    for record_type in subject.catalog.record_types:
        yield ("record_types", record_type.id), record_type


def with_concept(record_type: RecordType, *concepts: str) -> tuple[Field, ...]:
    """Return the fields of a record type that are about one of some concepts."""
    return tuple(field for field in record_type.fields if field.concept in concepts)


def rules_of(record_type: RecordType, kind: type[Rule]) -> tuple[Rule, ...]:
    """Return the rules of one kind."""
    return tuple(rule for rule in record_type.rules if isinstance(rule, kind))


def always_absent(record_type: RecordType) -> frozenset[str]:
    """Return the fields that are never filled for natural persons."""
    return frozenset(id_ for rule in rules_of(record_type, Absent) for id_ in rule.fields)


def parts(value: object, place: Place = ()) -> Iterator[tuple[Place, object]]:
    """Yield every part of a standard that is a class of the model, with its place."""
    yield place, value
    for attribute in fields(value):  # type: ignore[arg-type]
        inner = getattr(value, attribute.name)
        if isinstance(inner, tuple):
            above = place if attribute.name == "codes" else (*place, attribute.name)
            for number, part in enumerate(inner):
                if hasattr(part, "__dataclass_fields__"):
                    yield from parts(part, (*above, key_of(part, number)))


def key_of(part: object, number: int) -> str:
    """Return the last step of a part's place: its code, its id, or its number."""
    if isinstance(part, Code):
        return part.code
    scheme, code = getattr(part, "scheme", None), getattr(part, "code", None)
    if scheme is not None and code is not None:
        return f"{scheme}/{code}"  # a level
    id_ = getattr(part, "id", None)
    return id_ if isinstance(id_, str) else str(number)


def list_place(code_list: CodeList) -> Place:
    """Return the place of a code list."""
    return ("code_lists", code_list.id)


def both(zh: str, en: str) -> Label:
    """Put a message into both languages."""
    return Label(zh, en)


def is_date(text: str) -> bool:
    """Accept 2018, 2018-04 and 2018-04-01."""
    try:
        day = date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return False
    return day.isoformat().startswith(text)


_NOTHING: Final = frozenset(
    {"", "无", "空", "略", "待定", "待补", "待补充", "暂无", "暂缺", "不详", "同上", "未知", "测试"}
    | {"none", "n/a", "na", "tbd", "todo", "test", "x", "xx", "xxx", "unknown", "null"}
)


def says_nothing(text: str) -> bool:
    """Say whether a text only fills its place: 无, 待定, /, n/a."""
    return text.strip(" \u3000/-—.。…?？*").casefold() in _NOTHING
