"""What is checked of a lens file before records go through it, each mistake with its line.

The fields and codes exist; each field of the target has one source; each field of the old version
has a place or is dropped with a reason; what the target requires has a source or is declared as
lacking; and a lens that says `lossless = true` can be shown to lose nothing.
"""

from collections import Counter
from collections.abc import Iterator

from standards.migration.lens_file import LensFile
from standards.migration.lenses import Lens, Requires
from standards.migration.losslessness import why_lossy
from standards.migration.pairing import Versions, carried, ends, given, natural, taken, type_in_new
from standards.migration.plan import sources_of, unplaced
from standards.migration.well_formed import faults
from standards.model import Catalog, RecordType
from standards.source import SourceMistakes

Found = Iterator[tuple[str, str]]  # a place in the file, and what is wrong there


def check(file: LensFile, old: Catalog, new: Catalog) -> None:
    """Refuse a lens file that does not fit the two versions. Raises SourceMistakes."""
    found = [file.mistake(place, message) for place, message in _mistakes(file, old, new)]
    if found:
        raise SourceMistakes(found)


def _mistakes(file: LensFile, old: Catalog, new: Catalog) -> Found:
    migration = file.migration
    if migration.old != old.name:
        yield "old", f"old: the file is for {old.name}"
        return
    yield from _types(file, old, new)
    ids = {one.id for one in new.record_types}
    for number, lens in enumerate(migration.lenses):
        if lens.type not in ids:
            yield f"lens.{number}.type", f"type: {new.name} has no record type {lens.type}"
    for old_type in old.record_types:
        new_id = type_in_new(old_type.id, migration)
        if new_id in ids:
            lenses = {n: one for n, one in enumerate(migration.lenses) if one.type == new_id}
            versions = Versions(old, new, old_type, new.record_type(new_id), tuple(lenses.values()))
            yield from _of_type(versions, lenses)


def _types(file: LensFile, old: Catalog, new: Catalog) -> Found:
    olds, news = ({one.id for one in catalog.record_types} for catalog in (old, new))
    named = set()
    for number, pair in enumerate(file.migration.types):
        place = f"type.{number}"
        named.add(pair.old)
        if pair.old not in olds:
            yield f"{place}.old", f"old: {old.name} has no record type {pair.old}"
        if pair.new and pair.new not in news:
            yield f"{place}.new", f"new: {new.name} has no record type {pair.new}"
        if bool(pair.new) == bool(pair.reason):
            yield place, "new, or the reason why there is none"
    for gone in sorted(olds - news - named):
        yield "old", f"the record type {gone} is gone: declare it as [[type]] with new or reason"


def _of_type(versions: Versions, lenses: dict[int, Lens]) -> Found:
    before = False
    for number, lens in lenses.items():
        for attribute, message in faults(lens, versions):
            before = True
            yield f"lens.{number}.{attribute}".rstrip("."), message
    if before:
        return  # what follows needs lenses that fit
    yield from _twice(lenses)
    yield from _accounting(versions)
    for number, lens in lenses.items():
        reason = why_lossy(lens, versions) if lens.lossless else ""
        if reason:
            yield f"lens.{number}.lossless", f"lossless: {reason}"


def _twice(lenses: dict[int, Lens]) -> Found:
    for up in (True, False):
        for what, fields_of in (("has two sources", given), ("is disposed of twice", taken)):
            seen = Counter(name for lens in lenses.values() for name in fields_of(lens, up=up))
            for number, lens in reversed(lenses.items()):
                for name in fields_of(lens, up=up):
                    if seen[name] > 1:
                        seen[name] = 0
                        way = "up" if up else "down"
                        yield f"lens.{number}", f"{name} {what}, going {way}"


def _accounting(versions: Versions) -> Found:
    type_ = versions.new_type.id
    read = {name for lens in versions.lenses if lens.up for name in ends(lens.kind)[0]}
    for name in unplaced(versions, up=True):
        if name not in read:
            yield "old", f"{type_}: {name} has no place in {versions.new.name}: declare a lens, or drop it with a reason"  # fmt: skip  # noqa: E501
    for one in carried(versions, up=True):
        if one.gone:
            codes = "、".join(one.gone)
            yield "old", f"{type_}: {one.source}: no counterpart for {codes}: declare a lens codes"
    for up in (True, False):
        yield from _requirements(versions, up=up)


def _requirements(versions: Versions, *, up: bool) -> Found:
    """Find required fields that may stay empty, and keys that no field of the source gives."""
    sources, (catalog, target) = sources_of(versions, up=up), versions.side(up=up)
    declared = {
        name
        for lens in versions.lenses
        if isinstance(lens.kind, Requires) and (lens.up if up else lens.down)
        for name in (lens.kind.new if up else lens.kind.old,)
    }
    for field in target.fields:
        place = f"{target.id}: {field.id}, required in {catalog.name},"
        if field.id in declared or not field.required:
            continue
        if field.id not in sources:
            yield "old", f"{place} has no source: declare a lens, or requires with a reason"
        elif _may_be_empty(field.id, versions, up=up):
            yield "old", f"{place} may be empty in the source: declare default or requires"
    for name in target.key:
        if sources.get(name) in ("constant", "default"):
            yield "old", f"{target.id}: the key field {name} is not taken from the record"


def _may_be_empty(name: str, versions: Versions, *, up: bool) -> bool:
    """Whether all the fields that a target field is made of may be empty in the source."""
    source: RecordType = versions.side(up=not up)[1]
    for lens in versions.lenses:
        if name in given(lens, up=up):
            if lens.name in ("constant", "default"):
                return False
            olds, news = ends(lens.kind)
            return not any(_is_sure(one, source) for one in (olds if up else news))
    for old, new in natural(versions):
        if name == (new.id if up else old.id):
            return not _is_sure(old.id if up else new.id, source)
    return True


def _is_sure(name: str, record_type: RecordType) -> bool:
    """Whether every valid record fills the field."""
    return name in record_type.field_ids and record_type.field(name).required
