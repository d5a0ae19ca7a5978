"""The kernel: Table x Mapping -> canonical columns, findings, and an account of every row.

A pure function on columns. What a row is (a record, a remark, an organisation) is decided here;
whether a record is right is for the check of the standard.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from adapters.accounting import Account, account, code_counts, emptied
from adapters.filling import CHOSEN, Context, Ways, fill
from adapters.noticing import SUBJECT, notice
from adapters.row_kinds import reasons, rows, subject_unknown
from adapters.unfolding import unfold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.headings import Headings
    from adapters.mapping.model import Mapping
    from adapters.table import Table
    from standards.checking.findings import Finding
    from standards.model import Catalog, RecordType


@dataclass(frozen=True, slots=True)
class Translation:
    """What a table says in the words of the standard.

    `records` has the fields of the record type, in their order, one row for each natural person
    that a row of the table is about. `origin` tells from where, in the same order: `index` is the
    row of the table, `number` and `piece` which of several persons on it, and `field#chosen` the
    filling of a field that has several. Rows that could not be cut into cells are among them,
    empty, and named in `broken`.
    """

    records: pl.DataFrame
    origin: pl.DataFrame
    broken: pl.Series  # Boolean
    findings: tuple[Finding, ...]  # Finding.row is a position in `records`
    aside: pl.DataFrame  # index: UInt32, reason: String
    account: Account

    @property
    def index(self) -> pl.Series:
        """The row of the table that each record comes from."""
        return self.origin["index"]


def translate(
    table: Table,
    headings: Headings,
    mapping: Mapping,
    catalog: Catalog,
    *,
    ways: Ways | None = None,
) -> Translation:
    """Translate a table whose header is found; batches of one file have the same `ways`.

    Raises FileRefused when the file lacks what every record needs, and SumsDisagree should a row
    or column be left out of the account.
    """
    context = Context(table, headings, mapping, catalog, ways or Ways())
    unfolded = unfold(rows(table, headings, mapping), headings, mapping)
    values, findings = fill(unfolded, context)
    reason = reasons(unfolded, values, mapping)
    facts = unfolded.frame.with_columns(reason, subject_unknown(mapping, unfolded).alias(SUBJECT))
    kept, aside = facts.filter(reason.is_null()), facts.filter(reason.is_not_null())
    values = values.filter(reason.is_null())
    records = values.select(_fields(context.record_type, values))
    blanked = pl.when(~kept["broken"]).then(pl.all())
    chosen = [name for name in values.columns if name.endswith(CHOSEN)]
    return Translation(
        records=records.select(blanked),
        origin=kept.select("index", "number", "piece").hstack(values.select(chosen)),
        broken=kept["broken"],
        findings=tuple(sorted((*findings, *notice(table, headings, kept, values, mapping)))),
        aside=aside.select("index", "reason"),
        account=account(
            table,
            headings,
            kept=kept,
            aside=aside,
            codes=code_counts(values, mapping),
            emptied=emptied(values),
        ),
    )


def _fields(record_type: RecordType, values: pl.DataFrame) -> Iterator[pl.Expr]:
    for field in record_type.field_ids:
        if field in values.columns:
            yield pl.col(field)
        else:
            yield pl.lit(None, dtype=pl.String).alias(field)
