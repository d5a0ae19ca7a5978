"""What belongs together in two versions of a record type, and which lens touches what."""

from dataclasses import dataclass

from standards.migration.lenses import (
    Codes,
    Constant,
    Copy,
    Default,
    Direction,
    Drop,
    Identity,
    Lens,
    LensKind,
    Merge,
    Migration,
    Move,
    Original,
    Rename,
    Requires,
    Split,
    Unit,
)
from standards.model import Catalog, CodeList, Field, RecordType

Ends = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Versions:
    """One record type in two versions, with what is declared between them."""

    old: Catalog
    new: Catalog
    old_type: RecordType
    new_type: RecordType
    lenses: tuple[Lens, ...]

    def side(self, *, up: bool) -> tuple[Catalog, RecordType]:
        """Return catalog and record type that records have after a migration."""
        return (self.new, self.new_type) if up else (self.old, self.old_type)


@dataclass(frozen=True, slots=True)
class Carried:
    """A field that is carried over without a lens, because it is the same or was renamed.

    `codes` are the codes that changed; `gone` those of the source that the target lacks.
    """

    source: str
    target: str
    codes: tuple[tuple[str, str], ...]
    gone: tuple[str, ...]


def type_in_new(old_type: str, migration: Migration | None) -> str:
    """Return the id that a record type of the earlier version has in the later one."""
    for pair in migration.types if migration else ():
        if pair.old == old_type:
            return pair.new
    return old_type


def ends(kind: LensKind) -> Ends:  # noqa: PLR0911 (one case for each kind)
    """Return the old and the new fields between which a lens carries values."""
    match kind:
        case Split(old, new):
            return (old,), new
        case Merge(old, new):
            return old, (new,)
        case Identity():
            return (kind.old,), (kind.new, kind.document)
        case Original():
            return (kind.old,), (kind.new, kind.scheme_field)
        case Constant() | Drop() | Requires():
            return tuple(filter(None, [kind.old])), tuple(filter(None, [kind.new]))
        case Move(_, pairs, _):
            return tuple(pair.old for pair in pairs), ()
        case Rename() | Copy() | Default() | Codes() | Unit():
            return (kind.old,), (kind.new,)


def taken(lens: Lens, *, up: bool) -> tuple[str, ...]:
    """Return the fields of the source that the lens disposes of in this direction."""
    if not (lens.up if up else lens.down) or isinstance(lens.kind, Requires):
        return ()
    if isinstance(lens.kind, Copy) and (up or lens.direction is Direction.DOWN):
        return ()
    if isinstance(lens.kind, Original) and up:
        return ()
    old, new = ends(lens.kind)
    return old if up else new


def given(lens: Lens, *, up: bool) -> tuple[str, ...]:
    """Return the fields of the target that the lens fills in this direction."""
    if not (lens.up if up else lens.down) or isinstance(lens.kind, Requires | Drop):
        return ()
    if not up and (
        isinstance(lens.kind, Original)
        or (isinstance(lens.kind, Copy) and lens.direction is not Direction.DOWN)
    ):
        return ()
    old, new = ends(lens.kind)
    return new if up else old


def natural(versions: Versions) -> tuple[tuple[Field, Field], ...]:
    """Return the old and new fields that are one field: the same id, or `formerly`."""
    old_ids, found = set(versions.old_type.field_ids), []
    for field in versions.new_type.fields:
        former = field.formerly if field.formerly in old_ids else field.id
        if former in old_ids:
            found.append((versions.old_type.field(former), field))
    return tuple(found)


def carried(versions: Versions, *, up: bool) -> tuple[Carried, ...]:
    """Return the fields that follow from the two versions alone, in the order of the new one."""
    gives = {name for lens in versions.lenses for name in given(lens, up=up)}
    takes = {name for lens in versions.lenses for name in taken(lens, up=up)}
    found = []
    for old, new in natural(versions):
        source, target = (old, new) if up else (new, old)
        if target.id not in gives and source.id not in takes:
            codes, gone = _codes(old, new, versions, up=up)
            found.append(Carried(source.id, target.id, codes, gone))
    return tuple(found)


def _codes(
    old: Field, new: Field, versions: Versions, *, up: bool
) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Pair the codes of two lists; a code with another label is another code."""
    if not (old.code_list and new.code_list):
        return (), ()
    olds, news = versions.old.code_list(old.code_list), versions.new.code_list(new.code_list)
    if olds.codes == news.codes and olds.scheme == news.scheme:
        return (), ()
    pairs = _replacements(olds, news)
    if not up:
        back: dict[str, list[str]] = {}
        for one, other in pairs.items():
            back.setdefault(other, []).append(one)
        pairs = {other: ones[0] for other, ones in back.items() if len(ones) == 1}
    source = olds if up else news
    gone = tuple(code for code in source.values() if code not in pairs)
    return tuple((code, other) for code, other in pairs.items() if code != other), gone


def _replacements(olds: CodeList, news: CodeList) -> dict[str, str]:
    """Return the old codes that have a successor: themselves, `replaced_by`, or the same label.

    Between two schemes nothing follows by itself: 一般 of one is not 一般 of the other.
    """
    if olds.scheme != news.scheme:
        return {}
    labels: dict[str, list[str]] = {}
    for code in news.codes:
        labels.setdefault(code.label.zh, []).append(code.code)
    declared = {code.code: code.replaced_by for code in (*olds.codes, *news.codes)}
    found = {}
    for code in olds.codes:
        same = labels.get(code.label.zh, [])
        if declared[code.code] in news.values():
            found[code.code] = declared[code.code]
        elif code.code in same:
            found[code.code] = code.code
        elif len(same) == 1:
            found[code.code] = same[0]
    return found
