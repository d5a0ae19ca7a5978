"""Coverage: which fields of a record type a layout fills, and how well its rows fill them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from adapters.mapping.model import Column
from standards.checking.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from adapters.intake import Intake
    from adapters.mapping.model import Mapping
    from standards.model import Catalog, RecordType


class Source(StrEnum):
    """Where the values of a field come from."""

    COLUMN = "column"
    CONSTANT = "constant"  # the same in every record, or from the file's name or metadata
    NONE = "none"


@dataclass(frozen=True, slots=True)
class FieldCover:
    """One field of a record type in one layout.

    The shares are of the records of some files, None where there was no file; `filled` counts
    good records, `wrong` all of them.
    """

    field: str
    required: bool
    source: Source
    filled: float | None = None
    wrong: float | None = None

    @property
    def missing(self) -> bool:
        """Whether the standard requires the field and nothing fills it."""
        return self.required and self.source is Source.NONE


@dataclass(frozen=True, slots=True)
class LayoutCover:
    """A layout, field by field in the order of the record type."""

    mapping: Mapping
    record_type: RecordType
    fields: tuple[FieldCover, ...]
    good: int
    rejected: int

    @property
    def filled(self) -> tuple[str, ...]:
        """The fields that something fills."""
        return tuple(one.field for one in self.fields if one.source is not Source.NONE)

    @property
    def left(self) -> tuple[str, ...]:
        """The fields that nothing fills."""
        return tuple(one.field for one in self.fields if one.source is Source.NONE)

    @property
    def missing(self) -> tuple[str, ...]:
        """The required fields that nothing fills."""
        return tuple(one.field for one in self.fields if one.missing)


def cover(mapping: Mapping, catalog: Catalog, intakes: Sequence[Intake]) -> LayoutCover:
    """Return the coverage of a layout, by the files that were taken in with it, if any."""
    record_type = catalog.record_type(mapping.record_type)
    taken = [intake for intake in intakes if intake.refused is None]
    good = sum(intake.accepted for intake in taken)
    rejected = sum(intake.rejected for intake in taken)
    filled: Counter[str] = Counter()
    for frame in (frame for intake in taken for frame in intake.good_frames):
        for field in record_type.field_ids:
            filled[field] += frame.height - frame[field].null_count()
    wrong = _wrong(taken)
    return LayoutCover(
        mapping,
        record_type,
        tuple(
            FieldCover(
                field.id,
                field.required,
                _source(mapping, field.id),
                filled[field.id] / good if good else None,
                wrong[field.id] / (good + rejected) if good + rejected else None,
            )
            for field in record_type.fields
        ),
        good,
        rejected,
    )


def _source(mapping: Mapping, field: str) -> Source:
    fillings = mapping.fillings(field)
    if any(isinstance(one, Column) for one in fillings):
        return Source.COLUMN
    return Source.CONSTANT if fillings else Source.NONE


def _wrong(intakes: Sequence[Intake]) -> Counter[str]:
    """Return in how many records each field has an error."""
    found = {
        (i, placed.source_row, placed.finding.row, placed.finding.field)
        for i, intake in enumerate(intakes)
        for placed in intake.findings
        if placed.finding.severity is Severity.ERROR and placed.source_row
    }
    return Counter(field for *_, field in found)
