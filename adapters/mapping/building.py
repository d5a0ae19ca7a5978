"""The keys of a mapping file that agrees with its standard -> the Mapping."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from adapters.mapping.file_keys import file_form
from adapters.mapping.keys import (
    ColumnKeys,
    ConditionKeys,
    ConstantKeys,
    MappingKeys,
    PersonKeys,
    ReadingKeys,
)
from adapters.mapping.model import (
    CODED,
    Column,
    Condition,
    Constant,
    Ignored,
    Lacking,
    Mapping,
    Otherwise,
    Person,
    Read,
    Reading,
    Repeat,
    Subject,
    Title,
)
from adapters.mapping.sources import Columns, numbers_of
from adapters.mapping.step_keys import call
from standards.model import Catalog, FieldType, RecordType

if TYPE_CHECKING:
    from collections.abc import Mapping as Map

# What programs of databases print where there is no value. It means nothing in any field, so that
# no mapping has to say so; one that puts a value in its place does.
NULLS: Final = (
    "NULL", "null", "Null", "(NULL)", "(null)", "<NULL>", "<null>", "[NULL]", "[null]", "\\N",
)  # fmt: skip


class Builder:
    """Makes the parts of one Mapping; each method answers for one kind of table."""

    def __init__(
        self,
        form: MappingKeys,
        record_type: RecordType,
        catalog: Catalog,
        tables: Map[str, Map[str, str]],
    ) -> None:
        self._form = form
        self._record_type = record_type
        self._catalog = catalog
        self._tables = tables
        self._columns = Columns.of(form)
        self._numbers = numbers_of(form)

    def mapping(self, digest: str) -> Mapping:
        """Return the whole."""
        form = self._form
        repeat = form.repeat
        return Mapping(
            layout=form.layout,
            title=Title(form.title.zh, form.title.en),
            standard=form.standard,
            record_type=form.record_type,
            source=form.source,
            columns=tuple(self._column(column) for column in form.column),
            file=file_form(form.file),
            ignored=tuple(
                Ignored(self._columns.source(item, self._numbers), item.reason)
                for item in form.ignore
            ),
            constants=tuple(self._constant(item) for item in form.constant),
            lacking=tuple(Lacking(item.field, item.reason) for item in form.lacking),
            person=self._person(form.person) if form.person else None,
            repeat=Repeat(self._numbers, tuple(repeat.fields), tuple(repeat.separators))
            if repeat
            else Repeat(),
            only=self._condition(form.only),
            digest=digest,
        )

    def _column(self, column: ColumnKeys) -> Column:
        needed = self._record_type.field(column.field).required and not column.default
        needed = needed and column.when is None
        return Column(
            field=column.field,
            sources=tuple(
                self._columns.source(keys, self._numbers) for keys in column.sources or [column]
            ),
            reading=self._reading(column, column.field),
            join=column.join,
            required=needed if column.required is None else column.required,
            when=self._condition(column.when),
        )

    def _constant(self, item: ConstantKeys) -> Constant:
        return Constant(
            field=item.field,
            value=item.value or "",
            metadata=item.metadata or "",
            file_name=item.file_name or "",
            reading=self._reading(item, item.field),
            when=self._condition(item.when),
        )

    def _condition(self, keys: ConditionKeys | None) -> Condition | None:
        if keys is None:
            return None
        return Condition(
            source=None if keys.field else self._columns.source(keys, self._numbers),
            field=keys.field or "",
            texts=tuple(keys.is_ or keys.is_not or keys.has or keys.has_not or ()),
            negated=keys.is_not is not None or keys.has_not is not None,
            inside=keys.has is not None or keys.has_not is not None,
            filled=keys.filled,
        )

    def _person(self, keys: PersonKeys) -> Person:
        codes, said = tuple(keys.organisation_codes), keys.subject
        if said is None:
            return Person(codes)
        source = self._columns.source(said, self._numbers)
        return Person(codes, Subject(source, tuple(said.person), tuple(said.organisation)))

    def _reading(self, keys: ReadingKeys, field_id: str) -> Reading:
        read = Read(keys.read)
        values = {**keys.values, **self._tables.get(keys.values_file or "", {})}
        if read in CODED:
            values = self._as_codes(values, field_id)
        otherwise, others = _otherwise(keys)
        return Reading(
            read=read,
            steps=tuple(call(step) for step in keys.steps),
            empty=tuple(self._empty(keys, values)),
            values=tuple(values.items()),
            only_values=keys.by == "values",
            systems=tuple(keys.systems),
            separators=tuple(keys.separators),
            otherwise=otherwise,
            others=others,
            unit=keys.unit or "",
            month_day=keys.month_day or "",
            default=keys.default,
        )

    def _empty(self, keys: ReadingKeys, values: Map[str, str]) -> list[str]:
        lists = self._form.lists
        given = [lists[text[1:]] if text.startswith("$") else [text] for text in keys.empty]
        nulls = [text for text in NULLS if text not in values]
        return list(dict.fromkeys([*(text for texts in given for text in texts), *nulls]))

    def _as_codes(self, values: Map[str, str], field_id: str) -> dict[str, str]:
        """Replace labels of codes by the codes."""
        field = self._record_type.field(field_id)
        if field.type is not FieldType.CODE:
            return dict(values)
        codes = self._catalog.code_list(field.code_list)
        labels = {
            name: code.code for code in codes.codes for name in (code.label.en, code.label.zh)
        }
        known = set(codes.values())
        return {
            written: value if value in known else labels[value] for written, value in values.items()
        }


def _otherwise(keys: ReadingKeys) -> tuple[Otherwise, str]:
    if isinstance(keys.otherwise, dict):
        return Otherwise.VALUE, keys.otherwise["value"]
    return Otherwise(keys.otherwise or "keep"), ""
