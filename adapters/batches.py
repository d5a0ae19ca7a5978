"""Batches: a table judged some thousand rows at a time, with its records and findings on disk.

What spans batches is put together at the end: the account of columns and codes, and records that
repeat. Memory depends on the size of a batch and on how many distinct codes there are, and not on
how many rows the file has.
"""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from adapters.accounting import Account, merged
from adapters.errors import FileRefused, SumsDisagree
from adapters.judging import Judged, Placer, Rules, judge
from adapters.listing import Asides, Findings, FindingSpill
from adapters.notices import unresolved
from adapters.outcome import CellFinding, Intake
from adapters.recurring import Recurring
from adapters.spill import Spill
from adapters.table import Table, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from adapters.headings import Headings
    from adapters.mapping.model import Mapping
    from standards.checking.findings import Finding


def check_not_empty(judged: Judged, mapping: Mapping) -> None:
    """Refuse a file that has a header and nothing below it. A report may hold no unit of a kind."""
    if mapping.file.report_unit:
        return
    if not judged.translation.records.height and not judged.translation.aside.height:
        raise FileRefused("file_no_rows")


def take(
    first: Table,
    following: Iterable[Table],
    headings: Headings,
    notices: tuple[Finding, ...],
    rules: Rules,
) -> Intake:
    """Judge batches one after the other; the first has the rows down to the header.

    Raises FileRefused, whichever batch shows the reason: nothing of the file has left then.
    """
    work = _Work(first, headings, rules)
    work.add(judge(first, headings, rules))
    for batch in following:
        work.add(judge(*work.fitted(batch), rules))
    return work.finish(notices)


class _Work:
    """What is known of the batches so far."""

    def __init__(self, first: Table, headings: Headings, rules: Rules) -> None:
        self._rules = rules
        self._first, self._headings = first, headings
        self._below = replace(headings, first=0)
        self._records = 0
        self._good = Spill()
        self._good_rows = array("I")
        self._rejected = Spill()
        self._recurring = Recurring(rules.record_type)
        self._findings = FindingSpill()
        self._about_all: dict[Finding, None] = {}
        self._placer: Placer | None = None
        self._aside = Spill()
        self._reasons: Counter[str] = Counter()
        self._returned = [_only(first, list(range(headings.first)))]
        self._account: Account | None = None
        self._rows = -headings.first

    def fitted(self, batch: Table) -> tuple[Table, Headings]:
        """Give a batch the columns of the header, which its rows may not reach."""
        missing = [name for name in self._first.letters if name not in batch.letters]
        wide = batch.columns.with_columns(pl.lit(None, pl.String).alias(n) for n in missing)
        names = [*self._first.letters, *(n for n in batch.letters if n not in self._first.letters)]
        return replace(batch, columns=wide.select(names), origin=self._first.origin), self._below

    def add(self, judged: Judged) -> None:
        """Put what a batch has come to on disk."""
        placer = Placer(judged, self._rules.mapping)
        self._placer = self._placer or placer
        here = [finding for finding in judged.findings if finding.row >= 0]
        self._about_all.update(dict.fromkeys(f for f in judged.findings if f.row < 0))
        self._findings.add(sorted(map(placer.place, here)), self._records)
        good = judged.good().with_columns(pl.col("place") + self._records)
        self._good.add(good)
        self._good_rows.extend(good["row"].to_list())
        self._recurring.add(good)
        wrong = judged.rejected()
        self._rejected.add(wrong.with_columns(pl.col("place") + self._records))
        aside = judged.aside()
        self._aside.add(aside)
        self._reasons.update(aside["reason"].to_list())
        index = judged.translation.index.gather(wrong["place"])
        self._returned.append(_only(judged.table, index.unique().sort().to_list()))
        drawn = judged.translation.account
        self._account = merged(self._account, drawn) if self._account else drawn
        self._records += judged.translation.records.height
        self._rows += judged.table.columns.height

    def finish(self, notices: tuple[Finding, ...]) -> Intake:
        """Put together what spans batches, and draw up the sums."""
        account, rules, origin = self._account, self._rules, self._first.origin
        if account is None or self._placer is None or not self._records + self._aside.height:
            raise FileRefused("file_no_rows")
        told = (*notices, *unresolved(account, rules.mapping), *self._about_all)
        about_all = sorted(map(self._placer.place, told))
        findings = Findings(about_all, [self._findings, *self._again()])
        accepted = len(self._good_rows)
        rejected = self._records - accepted
        if self._rows + account.unfolded != accepted + rejected + self._aside.height:
            raise SumsDisagree("rows, and those unfolded, are not accepted + rejected + set aside")
        fields = list(rules.record_type.field_ids)
        return Intake(
            name=origin.name,
            digest=origin.digest,
            layout=rules.mapping.layout,
            record_type=rules.mapping.record_type,
            standard=rules.mapping.standard,
            catalog=rules.catalog,
            as_of=rules.as_of,
            refused=None,
            good_frames=_Fields(self._good, fields),
            good_rows=self._good_rows,
            rejected_frames=self._rejected,
            findings=findings,
            rows=self._rows,
            unfolded=account.unfolded,
            accepted=accepted,
            rejected=rejected,
            set_aside=self._aside.height,
            set_aside_reasons=tuple(sorted(self._reasons.items())),
            aside_rows=Asides(self._aside),
            table=joined(self._returned),
            headings=self._headings,
            account=account,
            translation=None,
            partial=True,
        )

    def _again(self) -> Iterator[FindingSpill]:
        """Find the records that repeat, in whichever batches they are."""
        sheet = self._first.origin.sheet
        for found in self._recurring.findings(self._good):
            spill = FindingSpill()
            spill.add(CellFinding(row, "", finding, sheet) for row, finding in found)
            yield spill


def _only(table: Table, indexes: list[int]) -> Table:
    """Return some rows of a table, in memory of their own."""
    some = table.columns[indexes]
    return Table(
        columns=pl.DataFrame([pl.Series(c.name, c.to_list(), dtype=pl.String) for c in some]),
        rows=table.rows.gather(indexes),
        widths=table.widths.gather(indexes),
        origin=table.origin,
    )


class _Fields:
    """The fields of records on disk, without what was noted beside them."""

    def __init__(self, spill: Spill, fields: list[str]) -> None:
        self._spill, self._fields = spill, fields

    def __iter__(self) -> Iterator[pl.DataFrame]:
        if not self._spill.height:
            yield pl.DataFrame(schema=dict.fromkeys(self._fields, pl.String))
        for frame in self._spill:
            yield frame.select(self._fields)
