"""Intake: a department's file taken in, from its bytes to good records and findings.

`take` answers for every file: what cannot be read is an Intake with `refused`, not an exception.
A file that is small is judged as a whole, a large text and the rows of a database in batches.
"""

from __future__ import annotations

import hashlib
import io
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, Final

import polars as pl

from adapters import batches as batched
from adapters.errors import FileRefused, SumsDisagree
from adapters.judging import Beyond, Judged, Placer, Rules, judge
from adapters.notices import unresolved
from adapters.opening import Opened, open_file, open_stream, open_tables
from adapters.outcome import CellFinding, Intake, Part
from adapters.readers import archive, streamed
from adapters.repeats import repeats
from adapters.table import Origin, Table, sliced

if TYPE_CHECKING:
    from datetime import date

    from adapters.mapping.model import Mapping
    from standards.checking.findings import Finding
    from standards.model import Catalog

__all__ = [
    "LONG_FROM", "STREAMED_FROM", "CellFinding", "Intake", "Part",
    "digest", "read_in_batches", "take", "take_batches", "take_each", "take_stream",
]  # fmt: skip

STREAMED_FROM: Final = 48 * 1024 * 1024  # bytes of a text from which it is read in batches
# Rows of a text from which it is, too. Batches take up to twice the processor time, and half the
# memory. Fewer rows than feedback.MAX_ROWS must not be: the feedback would lack the good ones.
LONG_FROM: Final = 120_000
# Rows of a table from which it is judged in batches, which costs more, and less memory.
SLICED_FROM: Final = 200_000
_SLICE: Final = 50_000


def read_in_batches(source: BinaryIO, mapping: Mapping) -> bool:
    """Whether a file is taken in without all of it in memory: a text that is large or long."""
    source.seek(0)
    if not streamed.can_read(source.read(streamed.HEAD), mapping.file):
        return False
    size = source.seek(0, io.SEEK_END)
    if size >= STREAMED_FROM or size < LONG_FROM:
        return size >= STREAMED_FROM
    return streamed.is_longer(source, LONG_FROM, mapping.file.quote)


def take_each(
    data: bytes | BinaryIO,
    name: str,
    mapping: Mapping,
    catalog: Catalog,
    *,
    as_of: date,
    in_batches: bool = True,
    beyond: Beyond | None = None,
) -> Iterator[Part]:
    """Take in a file, or each file of a ZIP archive as one of its own: `archive.zip/成员.csv`.

    As `take` for the rest. An archive that is refused is one refused file.
    """
    if not isinstance(data, bytes):
        yield Part(b"", take(data, name, mapping, catalog, as_of=as_of, beyond=beyond))
        return
    if not archive.looks_like(data):
        whole = take(
            data, name, mapping, catalog, as_of=as_of, in_batches=in_batches, beyond=beyond
        )
        yield Part(data, whole)
        return
    try:
        members = archive.members(data)
    except FileRefused as refused:
        rules = Rules(mapping, catalog, as_of)
        yield Part(data, _refusal(refused.finding, Origin(name, digest(data), reader=""), rules))
        return
    for member in members:
        inner = f"{name}/{member.name}"
        one = take(
            member.data, inner, mapping, catalog, as_of=as_of, in_batches=in_batches, beyond=beyond
        )
        yield Part(member.data, one)


def digest(data: bytes | BinaryIO) -> str:
    """Return the name that the bytes of a file go by: hexadecimal BLAKE2b-256."""
    if not isinstance(data, bytes):
        return streamed.digest(data)
    return hashlib.blake2b(data, digest_size=32).hexdigest()


def take(
    data: bytes | BinaryIO,
    name: str,
    mapping: Mapping,
    catalog: Catalog,
    *,
    as_of: date,
    in_batches: bool = True,
    beyond: Beyond | None = None,
) -> Intake:
    """Read, translate and check a file.

    Takes the file's bytes, or the open file if `read_in_batches` says so, its name, the layout,
    the standard and the legal day of the check.
    `in_batches` lets a large text be taken in so, which keeps no translation of it. `beyond` finds
    what the file and the standard do not tell; what it raises is raised.
    Wrong data of any kind comes back as findings; only a bug raises.
    """
    if not isinstance(data, bytes):
        return take_stream(data, name, mapping, catalog, as_of=as_of, beyond=beyond)
    if in_batches and read_in_batches(io.BytesIO(data), mapping):
        return take_stream(io.BytesIO(data), name, mapping, catalog, as_of=as_of, beyond=beyond)
    origin = Origin(name, digest(data), reader="")
    rules = Rules(mapping, catalog, as_of, beyond)
    most = SLICED_FROM if in_batches else None
    return _whole(lambda: open_file(data, origin, mapping), origin, rules, most)


def take_stream(
    source: BinaryIO,
    name: str,
    mapping: Mapping,
    catalog: Catalog,
    *,
    as_of: date,
    beyond: Beyond | None = None,
) -> Intake:
    """Take in a large text, of which only some thousand rows are in memory at a time.

    `source` can be read from any position; streamed.can_read has said that it is such a text.
    """
    rules = Rules(mapping, catalog, as_of, beyond)
    origin = Origin(name, streamed.digest(source), reader="")
    try:
        opened = open_stream(source, origin, mapping)
        return batched.take(opened.table, opened.following, opened.headings, opened.notices, rules)
    except FileRefused as refused:
        return _refusal(refused.finding, origin, rules)


def take_batches(
    tables: Iterator[Table],
    mapping: Mapping,
    catalog: Catalog,
    *,
    as_of: date,
    beyond: Beyond | None = None,
) -> Intake:
    """Translate and check a table that comes in batches, the first with the header.

    Its digest is that of its cells, for there is no file. Whatever reading raises is raised.
    """
    rules = Rules(mapping, catalog, as_of, beyond)
    hashed = _CellDigest()
    coming = map(hashed.seen, tables)
    first, second = next(coming), next(coming, None)
    found = (first,)
    if second is None:
        named = replace(first.origin, digest=hashed.hexdigest())
        whole = (replace(first, origin=named),)
        return _whole(lambda: open_tables(whole, mapping), named, rules)
    try:
        opened = open_tables(found, mapping)
        result = batched.take(
            opened.table, chain([second], coming), opened.headings, opened.notices, rules
        )
    except FileRefused as refused:
        for _ in coming:  # the digest is that of all of it
            continue
        result = _refusal(refused.finding, first.origin, rules)
    return replace(result, digest=hashed.hexdigest())


class _CellDigest:
    """The name that rows without a file go by: of their cells, one after the other."""

    def __init__(self) -> None:
        self._hashed = hashlib.blake2b(digest_size=32)

    def seen(self, table: Table) -> Table:
        """Count a batch in."""
        for row in table.columns.iter_rows():
            for cell in row:
                raw = b"" if cell is None else cell.encode()
                self._hashed.update(b"-" if cell is None else len(raw).to_bytes(8, "big") + raw)
        return table

    def hexdigest(self) -> str:
        return self._hashed.hexdigest()


def _whole(
    open_: Callable[[], Opened], origin: Origin, rules: Rules, most: int | None = None
) -> Intake:
    """Judge a table as a whole; one of more than `most` rows in slices.

    Where every row of a long table is wrong, its findings would take gigabytes.
    """
    try:
        opened = open_()
        if most is not None and opened.table.columns.height > most:
            slices = sliced(opened.table, _SLICE)
            return batched.take(next(slices), slices, opened.headings, opened.notices, rules)
        judged = judge(opened.table, opened.headings, rules)
        batched.check_not_empty(judged, rules.mapping)
        told = (*opened.notices, *unresolved(judged.translation.account, rules.mapping))
    except FileRefused as refused:
        return _refusal(refused.finding, origin, rules)
    again = repeats(judged.good(), rules.record_type)
    return _intake(judged, (*told, *judged.findings, *again), rules)


def _intake(judged: Judged, findings: tuple[Finding, ...], rules: Rules) -> Intake:
    table, translation, mapping = judged.table, judged.translation, rules.mapping
    placer = Placer(judged, mapping)
    aside = judged.aside()
    rows = table.columns.height - judged.headings.first
    accepted = int(judged.is_good.sum())
    rejected = len(judged.is_good) - accepted
    unfolded = translation.account.unfolded
    if rows + unfolded != accepted + rejected + aside.height:
        raise SumsDisagree("rows, and those unfolded, are not accepted + rejected + set aside")
    return Intake(
        name=table.origin.name,
        digest=table.origin.digest,
        layout=mapping.layout,
        record_type=mapping.record_type,
        standard=mapping.standard,
        catalog=rules.catalog,
        as_of=rules.as_of,
        refused=None,
        good_frames=(translation.records.filter(judged.is_good),),
        good_rows=tuple(judged.rows().filter(judged.is_good).to_list()),
        rejected_frames=(judged.rejected(),),
        findings=tuple(sorted(map(placer.place, findings))),
        rows=rows,
        unfolded=unfolded,
        accepted=accepted,
        rejected=rejected,
        set_aside=aside.height,
        set_aside_reasons=tuple(sorted(Counter(aside["reason"].to_list()).items())),
        aside_rows=tuple(aside.iter_rows()),
        table=table,
        headings=judged.headings,
        account=translation.account,
        translation=translation,
    )


def _refusal(finding: Finding, origin: Origin, rules: Rules) -> Intake:
    schema = dict.fromkeys(rules.record_type.field_ids, pl.String)
    return Intake(
        name=origin.name,
        digest=origin.digest,
        layout=rules.mapping.layout,
        record_type=rules.mapping.record_type,
        standard=rules.mapping.standard,
        catalog=rules.catalog,
        as_of=rules.as_of,
        refused=finding,
        good_frames=(pl.DataFrame(schema=schema),),
        good_rows=(),
        rejected_frames=(),
        findings=(CellFinding(0, "", finding),),
        rows=0,
        unfolded=0,
        accepted=0,
        rejected=0,
        set_aside=0,
        set_aside_reasons=(),
        aside_rows=(),
        table=None,
        headings=None,
        account=None,
        translation=None,
    )
