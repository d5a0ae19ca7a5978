"""What a row of a table is: a record about a person, or something that is set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from adapters.conditions import holds, one_of, said
from adapters.filling import identities
from adapters.headings import Headings, check_no_other, notes
from adapters.set_aside import EMPTY, HEADER, NOTE, ORGANISATION, OTHER
from adapters.table import WHOLE_ROW, hollow
from adapters.values.identity import UPGRADE, organisation_code

if TYPE_CHECKING:
    from adapters.mapping.model import Mapping
    from adapters.table import Table
    from adapters.unfolding import Unfolded


def rows(table: Table, headings: Headings, mapping: Mapping) -> pl.DataFrame:
    """Return the rows below the header, with what is known of each as a row."""
    width = min(headings.cells, table.columns.width)
    inside, beyond = table.letters[:width], table.letters[width:]
    named = pl.lit(headings.width, dtype=pl.UInt32)
    marked = [m.index for m in table.marks if m.column == WHOLE_ROW]
    found = table.columns.with_row_index("index").with_columns(table.widths, table.rows)
    filled = pl.sum_horizontal(pl.col(inside).is_not_null()) if inside else pl.lit(0)
    found = found.with_columns(
        first=pl.coalesce(inside),
        filled=filled,
        few=pl.col("width") < named,
        many=pl.any_horizontal(pl.col(beyond).is_not_null()) if beyond else pl.lit(value=False),
        marked=pl.col("index").is_in(marked),
        repeats=_repeats(table.columns, headings),
    ).slice(headings.first)
    check_no_other(found.filter(~pl.col("repeats")), headings, mapping)
    used = [use for use in headings.uses if use.fields]
    fields = {use.column for use in used}
    told = found["index"].is_in([m.index for m in table.marks if m.column in fields])
    return found.with_columns(
        note=notes(found["first"], found["filled"], mapping.file.notes, headings.width),
        hollow=hollow(found.select(use.letter for use in used)) & ~told,
        broken=pl.col("few") | pl.col("many") | pl.col("marked"),
    )


def _repeats(cells: pl.DataFrame, headings: Headings) -> pl.Series:
    """Tell the rows that name most of the columns once more."""
    named = [use for use in headings.uses if use.read and use.header]
    if not named:
        return pl.repeat(value=False, n=cells.height, eager=True)
    # Who has more than half of the names has one of any half of them.
    some = [pl.col(use.letter).str.contains(use.header, literal=True) for use in named[::2]]
    same = [pl.col(use.letter).str.strip_chars() == use.header for use in named]
    rows = cells.with_row_index("index").filter(pl.any_horizontal(some))
    again = rows.filter(pl.sum_horizontal(same) * 2 > len(same))["index"]
    return pl.int_range(cells.height, dtype=pl.UInt32, eager=True).is_in(again.implode())


def reasons(unfolded: Unfolded, values: pl.DataFrame, mapping: Mapping) -> pl.Series:
    """Return why a row is no record about a natural person; null for one that is."""
    chosen = holds(mapping.only, unfolded.slots) if mapping.only else pl.lit(value=True)
    organisation = values.with_columns(_is_organisation(mapping, unfolded).alias("organisation"))
    frame = unfolded.frame.with_columns(organisation["organisation"], chosen.alias("chosen"))
    whole = ~pl.col("broken")
    return frame.select(
        pl.when(pl.col("repeats"))
        .then(pl.lit(HEADER))
        .when(pl.col("note"))
        .then(pl.lit(NOTE))
        .when(whole & pl.col("hollow"))
        .then(pl.lit(EMPTY))
        .when(whole & ~pl.col("chosen"))
        .then(pl.lit(OTHER))
        .when(whole & pl.col("organisation"))
        .then(pl.lit(ORGANISATION))
        .alias("reason")
    ).to_series()


def _is_organisation(mapping: Mapping, unfolded: Unfolded) -> pl.Expr:
    """Whether a row has the code of an organisation, or is said to be about one.

    A remark such as 自然人 in that place is no code, nor is the person's own number, which people
    repeat there. Such a row stays, and the standard's check refuses what is written there.
    """
    if mapping.person is None:
        return pl.lit(value=False)
    numbers = [pl.col(field) for field in identities(mapping)]
    found = [
        pl.all_horizontal(
            organisation_code(code),
            *(UPGRADE.does(code.str.to_uppercase()).ne_missing(number) for number in numbers),
        )
        for code in map(pl.col, mapping.person.organisation_codes)
    ]
    subject = mapping.person.subject
    if subject:
        cells = said(pl.col(unfolded.slots[subject.source]))
        found.append(one_of(cells, subject.organisation))
    return pl.any_horizontal(found).fill_null(value=False)


def subject_unknown(mapping: Mapping, unfolded: Unfolded) -> pl.Series:
    """Return where the column that says whom a row is about says neither, or nothing.

    Where organisations are told by their codes as well, a blank is enough.
    """
    subject = mapping.person.subject if mapping.person else None
    if mapping.person is None or subject is None:
        return pl.repeat(value=False, n=unfolded.frame.height, eager=True)
    cells = said(pl.col(unfolded.slots[subject.source]))
    known = one_of(cells, (*subject.person, *subject.organisation))
    blank = cells.is_null() if mapping.person.organisation_codes else pl.lit(value=False)
    return unfolded.frame.with_columns((~(known | blank)).alias("unknown"))["unknown"]
