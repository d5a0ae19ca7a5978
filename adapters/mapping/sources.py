"""Which keys of a mapping mean which column of the file: every name belongs to one column only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from adapters.mapping.headers import heading
from adapters.mapping.keys import ColumnKeys, IgnoreKeys, MappingKeys, SourceKeys
from adapters.mapping.model import Source
from adapters.table import letter

if TYPE_CHECKING:
    from collections.abc import Iterator

Disagreement = tuple[str, str, str]  # the path in the file, the message, the hint


@dataclass(frozen=True, slots=True)
class Named:
    """A table of the mapping that names a column, and where it stands."""

    path: str
    keys: SourceKeys
    asks: bool = False  # a condition, which may ask about a column that something else names

    @property
    def shared(self) -> bool:
        """Whether it may name a column that fills another field."""
        return self.asks or (isinstance(self.keys, ColumnKeys) and self.keys.shared)


def plain(keys: SourceKeys) -> Source:
    """Return the column that a table names, by its own words."""
    at = letter(keys.at - 1) if isinstance(keys.at, int) else keys.at or ""
    return Source(tuple(keys.names or ()), keys.path or "", at)


def named(form: MappingKeys) -> Iterator[Named]:
    """Yield every table that names a column, those that fill fields first."""
    for i, column in enumerate(form.column):
        if column.sources:
            path = f"column.{i}.sources"
            yield from (Named(f"{path}.{j}", part) for j, part in enumerate(column.sources))
        else:
            yield Named(f"column.{i}", column)
    yield from (Named(f"ignore.{i}", item) for i, item in enumerate(form.ignore))
    asking = [(f"column.{i}.when", column.when) for i, column in enumerate(form.column)]
    asking += [(f"constant.{i}.when", item.when) for i, item in enumerate(form.constant)]
    for path, condition in [*asking, ("only", form.only)]:
        if condition and not condition.field:
            yield Named(path, condition, asks=True)
    if form.person and form.person.subject:
        yield Named("person.subject", form.person.subject, asks=True)


def shown_as(source: Source, numbers: tuple[str, ...]) -> Iterator[str]:
    """Yield the forms in which a header may show a column, and its letter."""
    for number in numbers if source.repeated else ("",):
        one = source.numbered(number)
        yield from (heading(name) for name in (*one.names, one.path) if name)
        if one.at:
            yield f"\0{one.at}"


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of the file that a mapping names."""

    by_form: dict[str, Source]

    @classmethod
    def of(cls, form: MappingKeys) -> Columns:
        """Give each name to the first table that has it."""
        numbers = numbers_of(form)
        by_form: dict[str, Source] = {}
        for item in named(form):
            source = plain(item.keys)
            known = next((by_form[f] for f in shown_as(source, numbers) if f in by_form), source)
            for shown in shown_as(source, numbers):
                by_form.setdefault(shown, known)
        return cls(by_form)

    def source(self, keys: SourceKeys, numbers: tuple[str, ...]) -> Source:
        """Return the column that a table means."""
        own = plain(keys)
        return next((self.by_form[shown] for shown in shown_as(own, numbers)), own)


def numbers_of(form: MappingKeys) -> tuple[str, ...]:
    """Return what {n} stands for."""
    return tuple(form.repeat.numbers) if form.repeat else ("",)


def disagreements(form: MappingKeys) -> Iterator[Disagreement]:
    """Yield what is wrong with the columns that a mapping names."""
    numbers = numbers_of(form)
    owner: dict[str, str] = {}
    for item in named(form):
        yield from _one_way(item)
        source = plain(item.keys)
        if source.repeated and len(numbers) < 2:
            message = f"{item.path}: {{n}} stands for nothing"
            yield item.path, message, 'say what for: [repeat] numbers = ["1", "2"]'
        for shown in shown_as(source, numbers):
            if not shown:
                message = (
                    f"{item.path}: a name of blanks or marks alone, as every column could have"
                )
                yield item.path, message, "write what the header says, or name it by `at`"
            first = owner.setdefault(shown, item.path)
            if first != item.path and not (item.shared and not first.startswith("ignore.")):
                yield _named_twice(item, shown, first, numbers)


def _named_twice(item: Named, shown: str, first: str, numbers: tuple[str, ...]) -> Disagreement:
    names = item.keys.names or ()
    place = item.path
    for j, name in enumerate(names):
        if shown in shown_as(Source((name,)), numbers):
            place = f"{item.path}.names.{j}"
            break
    text = shown.lstrip("\0")
    message = f"{place}: “{text}” already names {first}"
    hint = "a column of the file means one thing only"
    if isinstance(item.keys, ColumnKeys):
        hint += "; shared = true says that it fills both fields"
    return place, message, hint


def _one_way(item: Named) -> Iterator[Disagreement]:
    ways = [key for key in ("names", "path", "at") if getattr(item.keys, key) is not None]
    if len(ways) == 1:
        return
    kind = "an [[ignore]]" if isinstance(item.keys, IgnoreKeys) else "this"
    said = " and ".join(ways) or "nothing"
    message = f"{item.path}: {kind} names its column by {said}"
    yield item.path, message, "name it by one of `names`, `path` and `at`"
