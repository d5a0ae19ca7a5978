"""Value tables: what a department writes and what it stands for, in CSV beside the mapping."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from adapters.errors import AdapterError, Mistake
from adapters.mapping.model import CODED
from standards.model import FieldType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from adapters.mapping.keys import ColumnKeys, ConstantKeys, MappingKeys
    from adapters.mapping.sources import Disagreement
    from standards.model import Catalog, RecordType

    Beside = Callable[[str], str]  # the text of a file beside the mapping, by its name

HEADER: Final = ("written", "value")
HINT: Final = "a CSV file in UTF-8 beside the mapping, with the columns written,value"


def read_tables(form: MappingKeys, beside: Beside) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Read the tables that a mapping names.

    Returns the text of each, and the path and message of those that cannot be read.
    """
    texts: dict[str, str] = {}
    missing = []
    for path, name in _named(form):
        try:
            texts[name] = beside(name)
        except AdapterError as error:
            missing.append((path, f"{path}: {error}"))
    return texts, missing


def pairs(text: str, name: str) -> tuple[dict[str, str], list[Mistake]]:
    """Return what a table says, and its mistakes with their lines."""
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    table: dict[str, str] = {}
    mistakes = []
    try:
        header = tuple(next(lines, []))
        if header[:2] != HEADER:
            return {}, [Mistake(name, 1, "the header is not written,value", HINT)]
        for row in lines:
            line = lines.line_num
            if len(row) < 2 or not row[0] or not row[1]:
                if any(row):
                    mistakes.append(Mistake(name, line, "a row without both cells", HINT))
            elif row[0] in table:
                mistakes.append(Mistake(name, line, f"{row[0]} is written twice", "keep one"))
            else:
                table[row[0]] = row[1]
    except csv.Error as error:
        mistakes.append(Mistake(name, lines.line_num, f"no CSV: {error}", HINT))
    return table, mistakes


def disagreements(
    form: MappingKeys,
    tables: Mapping[str, Mapping[str, str]],
    record_type: RecordType,
    catalog: Catalog,
) -> Iterator[Disagreement]:
    """Yield what tables say that the standard, or the mapping itself, does not allow."""
    items: list[tuple[str, ColumnKeys | ConstantKeys]] = [
        (f"column.{i}", column) for i, column in enumerate(form.column)
    ]
    items += [(f"constant.{i}", item) for i, item in enumerate(form.constant)]
    for path, item in items:
        table = tables.get(item.values_file or "", {})
        place = f"{path}.values_file"
        for written in sorted(item.values.keys() & table.keys()):
            message = f"{place}: {written} stands in the table and in `values`"
            yield place, message, "keep it in one of the two"
        field = record_type.field(item.field)
        if item.read not in CODED or field.type is not FieldType.CODE:
            continue
        codes = catalog.code_list(field.code_list).codes
        known = {name for c in codes for name in (c.code, c.label.zh, c.label.en)}
        for value in sorted(set(table.values()) - known):
            hint = f"one of {', '.join(code.code for code in codes)}"
            yield place, f"{place}: {value} is no code of the standard", hint


def _named(form: MappingKeys) -> Iterator[tuple[str, str]]:
    items = [(f"column.{i}", column.values_file) for i, column in enumerate(form.column)]
    items += [(f"constant.{i}", item.values_file) for i, item in enumerate(form.constant)]
    yield from ((f"{path}.values_file", name) for path, name in items if name)
