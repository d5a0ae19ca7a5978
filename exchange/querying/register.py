"""Register: what departments gave us of some persons, read from their files as they were taken.

A feed of snapshots is its newest file; one of changes is all of its files, of which the newest
version of a record counts. Each file is translated and checked again as of today, without the rows
that were rejected when it was taken. What two departments say otherwise and nobody has answered is
not given out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl
from sqlalchemy import Connection

from adapters import intake, layouts
from adapters.intake import Intake
from adapters.mapping.model import Mapping as LayoutMapping
from adapters.register import pairs
from exchange import batch, originals
from exchange.batch import Item
from exchange.configuration.query_sections import QuerySection
from exchange.configuration.stream_sections import FeedSection
from exchange.errors import ConfigurationError, DiskError
from exchange.gateway import Gateway
from exchange.ledger import claims, outgoing, rejects
from exchange.ledger.outgoing import FileEntry
from exchange.withdrawal import vanished
from standards.library import why_not
from standards.model import Catalog, RecordType

Person = tuple[str, str]  # number and name, as they are asked for
_ARCHIVE = "/"  # in the name of a file that came in an archive


@dataclass(frozen=True, slots=True)
class Found:
    """The records of each person, and from which feed each record came, by type and key."""

    items: Mapping[Person, tuple[Item, ...]] = field(default_factory=dict)
    feeds: Mapping[tuple[str, bytes], str] = field(default_factory=dict)


def records_of(gateway: Gateway, section: QuerySection, persons: Collection[Person]) -> Found:
    """The records of some persons in the feeds of a section.

    A record is a person's where number and name are the same.

    Raises:
        NotInForce: the standard does not count today.
        ConfigurationError: a feed gives nothing of the section, or cannot be looked up in.
        DiskError: a file that was taken is gone.
    """
    catalog = gateway.catalog(section.standard)
    why = why_not(catalog, gateway.legal_day(), gateway.config.limits.standard_grace_days)
    if why is not None:
        raise why
    newest: dict[tuple[Person, str, bytes], Item] = {}
    feeds: dict[tuple[str, bytes], str] = {}
    for feed in _feeds(gateway, section):
        mapping = layouts.load(feed.layout, gateway.catalog, folder=gateway.home.root)
        if mapping.standard != section.standard or mapping.record_type not in section.records:
            raise ConfigurationError(
                f"feed {feed.name} gives {mapping.record_type} of {mapping.standard}, which is "
                f"not asked for in stream {section.stream}",
                hint="mend the feeds, standard or records of this [[queries]] section",
            )
        for file in _files(gateway, feed):
            for item, person in _items(gateway, feed, file, mapping, catalog, sorted(persons)):
                before = newest.get((person, item.record_type, item.key))
                if before is None or item.version >= before.version:
                    newest[person, item.record_type, item.key] = item
                    feeds[item.record_type, item.key] = feed.name
    found: dict[Person, tuple[Item, ...]] = {}
    for (person, _, _), item in newest.items():
        found[person] = (*found.get(person, ()), item)
    return Found(found, feeds)


def _feeds(gateway: Gateway, section: QuerySection) -> Iterator[FeedSection]:
    return (feed for feed in gateway.config.feeds if feed.name in section.feeds)


def _files(gateway: Gateway, feed: FeedSection) -> Sequence[FileEntry]:
    """The files of a feed that count today, oldest first."""
    with gateway.ledger.transaction() as connection:
        good = outgoing.good_files(connection, feed.name)
    if feed.delivers != vanished.SNAPSHOT or not good:
        return good
    newest = good[-1]
    archive, inside, _ = newest.name.partition(_ARCHIVE)
    if inside and sum(one.name.startswith(archive + _ARCHIVE) for one in good) > 1:
        raise ConfigurationError(
            f"feed {feed.name} brings its snapshots as archives of several files",
            hint="which of them belong together is not known: let it bring one file",
        )
    return (newest,)


def _items(
    gateway: Gateway,
    feed: FeedSection,
    file: FileEntry,
    mapping: LayoutMapping,
    catalog: Catalog,
    persons: Sequence[Person],
) -> list[tuple[Item, Person]]:
    gateway.tell(f"queries: {feed.name}/{file.name}")
    result = _read(gateway, file, mapping, catalog)
    if result.refused is not None:  # its layout or standard is another one since
        return []
    record_type = catalog.record_type(result.record_type)
    with gateway.ledger.transaction() as connection:
        before = rejects.of_file(connection, feed.name, file.digest)
        found = _of_persons(result, record_type, persons, {one.row for one in before})
        identifier = batch.Identifier(
            record_type.id, record_type.key, record_type.version_field, gateway.ledger_key
        )
        pairs_found = [
            (item, persons[at])
            for frame, whose in found
            for item, at in zip(identifier.items(frame), whose, strict=True)
        ]
        return [one for one in pairs_found if _is_sure(connection, feed, one[0])]


def _read(gateway: Gateway, file: FileEntry, mapping: LayoutMapping, catalog: Catalog) -> Intake:
    path = originals.find(gateway.home.root, file.digest, file.name)
    try:
        data = originals.read(gateway, path, file.digest)
    except FileNotFoundError:
        raise DiskError(
            f"a file of feed {file.feed} is gone from originals/, and questions are answered "
            "from it",
            hint=f"restore {path} from a backup; the questions wait",
        ) from None
    return intake.take(data, file.name, mapping, catalog, as_of=gateway.legal_day())


def _of_persons(
    result: Intake, record_type: RecordType, persons: Sequence[Person], rejected: set[int]
) -> Iterator[tuple[pl.DataFrame, list[int]]]:
    """The good records of some persons, piece by piece, and whose each is by its place."""
    name, number = pairs.fields(record_type)
    numbers, names = ([one[part] for one in persons] for part in (0, 1))
    wanted = pl.DataFrame({pairs.NUMBER: numbers, pairs.NAME: _comparable(names)})
    wanted = wanted.with_row_index("whose")  # one person may be asked for in two spellings
    start = 0
    for frame in result.good_frames:
        rows = pl.Series(result.good_rows[start : start + frame.height], dtype=pl.Int64)
        start += frame.height
        there = pl.DataFrame(
            {
                pairs.NUMBER: frame[number].str.to_uppercase(),
                pairs.NAME: _comparable(frame[name].to_list()),
                "row": rows,
            }
        ).with_row_index("place")
        here = there.join(wanted, on=[pairs.NUMBER, pairs.NAME], how="inner").sort("place")
        here = here.filter(~pl.col("row").is_in(list(rejected))) if rejected else here
        if here.height:
            yield frame[here["place"].to_list()], here["whose"].to_list()


def _comparable(names: Sequence[str | None]) -> pl.Series:
    """Names in the form in which they are compared, as with the population register."""
    column = pl.Series(names, dtype=pl.String)
    return pairs.compared(column, column)[pairs.NAME]


def _is_sure(connection: Connection, feed: FeedSection, item: Item) -> bool:
    state = claims.state_of(connection, item.record_type, item.key, feed.name, item.digest)
    return state in {"", claims.SENT}
