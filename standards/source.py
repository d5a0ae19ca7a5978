"""The source of a standard: a folder of TOML and CSV files, read into the model.

A catalog:

    catalog.toml        id, version, edition, dates, publisher, the record types in order
    acts.csv            the laws and rules that the standard rests on
    records/<id>.toml   one record type: fields in order, then the rules between them
    codes/<id>.csv      one code list; codes/lists.toml gives their labels and sources
    exclusions.csv      items that were looked at and left out, with the rule and the reason
    confirmations.csv   labels that sound like a forbidden matter, and who says they are harmless

Any other kind:

    <kind>.toml         the head: id, version, edition, dates, publisher
    <part>.csv          one table for each part of its model: acts, schemes, levels, criteria …

Every mistake is reported with its file and line, not only the first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from types import GenericAlias
from typing import Any, get_args, get_type_hints

from standards.classification import Classification
from standards.classification_coherence import incoherences as in_classification
from standards.coherence import incoherences
from standards.kinds import CATALOG, KINDS, Kind, Standard
from standards.model import (
    RULE_KINDS,
    Act,
    Catalog,
    Code,
    CodeList,
    Confirmation,
    Exclusion,
    Field,
    RecordRule,
    RecordType,
)
from standards.nearest_name import meant
from standards.source_reader import Mistake, Place, Places, Reader, SourceMistakes
from standards.source_rows import read_rows
from standards.specification_coherence import incoherences as in_specification
from standards.toml_lines import nearest

__all__ = ["Mistake", "SourceMistakes", "read", "read_any", "read_with_places"]


def read(folder: Path) -> Catalog:
    """Read the source of a catalog.

    Raises SourceMistakes with all that is wrong in it, also when it is another kind of standard.
    """
    kind = _kind(folder)
    if kind is not CATALOG:
        raise SourceMistakes([Mistake(kind.source, 1, f"a {kind.name}; a catalog is expected")])
    standard = read_any(folder)
    assert isinstance(standard, Catalog)  # noqa: S101 - its kind says so
    return standard


def read_any(folder: Path) -> Standard:
    """Read the source of any kind of standard. Raises SourceMistakes with all that is wrong."""
    return read_with_places(folder)[0]


def read_with_places(folder: Path) -> tuple[Standard, Places]:
    """Read any kind of standard, and where its parts stand. Raises SourceMistakes."""
    kind = _kind(folder)
    reader = Reader(folder, kind.source)
    standard = _catalog(reader) if kind is CATALOG else _tables(reader, kind)
    if standard is None or reader.mistakes:
        raise SourceMistakes(reader.mistakes)
    for place, message in _incoherences(standard):
        reader.add_at(place, message)
    if reader.mistakes:
        raise SourceMistakes(reader.mistakes)
    return standard, reader.all_places()


def _kind(folder: Path) -> Kind:
    """Tell the kind by the main file; a folder with none of them is read as a catalog."""
    found = [kind for kind in KINDS if (folder / kind.source).exists()]
    if len(found) > 1:
        files = " and ".join(kind.source for kind in found)
        raise SourceMistakes([Mistake(found[1].source, 1, f"{files}: a folder is one standard")])
    return found[0] if found else CATALOG


def _incoherences(standard: Standard) -> Iterable[tuple[Place, str]]:
    if isinstance(standard, Catalog):
        return incoherences(standard)
    if isinstance(standard, Classification):
        return in_classification(standard)
    return in_specification(standard)


def _tables(reader: Reader, kind: Kind) -> Standard | None:
    """Read a kind whose parts are tables, one CSV file each."""
    data, lines = reader.head()
    if data is None:
        return None
    hints = get_type_hints(kind.type)
    parts: dict[str, object] = {}
    for attribute in fields(kind.type):
        name, hint = attribute.name, hints[attribute.name]
        if not isinstance(hint, GenericAlias):
            continue
        file = f"{name}.csv"
        needed = attribute.default is MISSING
        there = needed or (reader.folder / file).exists()
        parts[name] = tuple(read_rows(reader, file, get_args(hint)[0], (name,))) if there else ()
    made = reader.made(kind.type, data, kind.source, lines, "", given=parts)
    return made if isinstance(made, kind.type) else None


def _catalog(reader: Reader) -> Catalog | None:
    data, lines = reader.head()
    if data is None:
        return None
    names = data.pop("record_types", None)
    if not isinstance(names, list) or not all(isinstance(n, str) for n in names):
        reader.add("catalog.toml", nearest(lines, "record_types"), "record_types: a list of ids")
        names = []
    types = (_record_type(reader, name) for name in names)
    made = reader.made(Catalog, data, "catalog.toml", lines, "", given={
        "record_types": tuple(record_type for record_type in types if record_type),
        "code_lists": _code_lists(reader),
        "acts": tuple(read_rows(reader, "acts.csv", Act, ("acts",))),
        "exclusions": _optional(reader, "exclusions", Exclusion),
        "confirmations": _optional(reader, "confirmations", Confirmation),
    })  # fmt: skip
    return made if isinstance(made, Catalog) else None


def _record_type(reader: Reader, id_: str) -> RecordType | None:
    file = f"records/{id_}.toml"
    data, lines = reader.toml(file)
    if data is None:
        return None
    place = ("record_types", id_)
    reader.places[place] = (file, 1)
    for attribute in ("key", "version_field", "acts", "publication_acts", *data):
        reader.put((*place, attribute), file, lines, attribute)
    fields_, rules = (
        reader.tables(data.pop(name, []), name, file, lines) for name in ("field", "rule")
    )
    given: dict[str, object] = {
        "fields": tuple(
            field
            for number, table in enumerate(fields_)
            if (field := _field(reader, table, file, lines, f"field.{number}", place))
        ),
        "rules": tuple(
            rule
            for number, table in enumerate(rules)
            if (rule := _rule(reader, table, file, lines, number, place))
        ),
    }
    made = reader.made(RecordType, data, file, lines, "", given=given)
    if isinstance(made, RecordType) and made.id != id_:
        reader.add(file, nearest(lines, "id"), f"id: the file is named {id_}")
    return made if isinstance(made, RecordType) else None


def _field(
    reader: Reader,
    table: dict[str, Any],
    file: str,
    lines: Mapping[str, int],
    path: str,
    place: tuple[str, ...],
) -> Field | None:
    made = reader.made(Field, table, file, lines, path, given={})
    if not isinstance(made, Field):
        return None
    for name in ("", *table):
        part = (*place, "fields", made.id, *([name] if name else []))
        at = f"{path}.{name or 'id'}"
        if not name and part in reader.places:
            reader.add(file, nearest(lines, at), f"the field {made.id} is there twice")
        if part not in reader.places:
            reader.put(part, file, lines, at)
    return made


def _rule(
    reader: Reader,
    table: dict[str, Any],
    file: str,
    lines: Mapping[str, int],
    number: int,
    place: tuple[str, ...],
) -> RecordRule | None:
    path = f"rule.{number}"
    reader.put((*place, "rules", str(number)), file, lines, path)
    kind = table.pop("rule", None)
    if kind not in RULE_KINDS:
        known = ", ".join(sorted(RULE_KINDS))
        guess = meant(str(kind), RULE_KINDS)
        reader.add(file, nearest(lines, f"{path}.rule"), f"rule: one of {known}{guess}")
        return None
    made = reader.made(RULE_KINDS[kind], table, file, lines, path, given={})
    return made if isinstance(made, RecordRule) else None


def _code_lists(reader: Reader) -> tuple[CodeList, ...]:
    file = "codes/lists.toml"
    data, lines = reader.toml(file)
    found: list[CodeList] = []
    for id_, table in (data or {}).items():
        if not isinstance(table, dict):
            reader.add(file, nearest(lines, id_), f"{id_}: a table is expected")
            continue
        reader.put(("code_lists", id_), file, lines, id_)
        for name in table:
            reader.put(("code_lists", id_, name), file, lines, f"{id_}.{name}")
        codes = tuple(read_rows(reader, f"codes/{id_}.csv", Code, ("code_lists", id_)))
        made = reader.made(CodeList, table, file, lines, id_, given={"id": id_, "codes": codes})
        if isinstance(made, CodeList):
            found.append(made)
    return tuple(found)


def _optional(reader: Reader, name: str, kind: type) -> tuple[Any, ...]:
    """Read a table that a standard may do without."""
    if not (reader.folder / f"{name}.csv").exists():
        return ()
    return tuple(read_rows(reader, f"{name}.csv", kind, (name,)))
