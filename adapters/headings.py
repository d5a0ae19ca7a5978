"""Headings: which row names the columns, and which column of a table fills which field.

The header may stand under metadata rows (the city's template of 2018: two rows) and may be
followed by the same names in Chinese or by a row of explanations; none of these is a record.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.errors import FileRefused
from adapters.mapping.headers import half_width, heading
from adapters.mapping.model import Column, Ignored, Mapping
from adapters.table import MAX_COLUMNS, letter

if TYPE_CHECKING:
    from adapters.table import Table

SEARCHED_ROWS: Final = 30
METADATA: Final = (
    "departmentcode",
    "departmentname",
    "tablecode",
    "tablename",
    "tableversionid",
)
# How a row begins that explains the table or closes it.
NOTES: Final = (
    "表格说明", "填表说明", "填写说明", "填报说明", "说明:", "注:", "备注:", "注意:", "(注:",
    "填表人", "填报人", "制表人", "审核人", "复核人", "经办人", "负责人", "单位负责人", "分管领导",
    "填报单位", "填表单位", "单位(盖章)", "(盖章)", "盖章", "填表日期", "填报日期", "联系电话",
    "以下空白", "以下无正文", "本页以下",
)  # fmt: skip
TOTALS: Final = ("合计", "总计", "小计", "共计", "本页小计", "本页合计")
_COUNTED: Final = r"^(?:以上|本表|合计)?共\d+[条行户人件]"
_EXAMPLE: Final = r"^(?:填写)?(?:示例|样例|范例|例:|例如:)"
_MOST_CELLS_OF_A_TOTAL: Final = 4
# What a cell says that explains its column, as the templates do under the names.
_EXPLAINS: Final = re.compile(
    r"[(\[]?(?:\d[、.])?(?:必填|选填|非必填|必选|可选|可空|填写|格式|说明|文本|日期型|字符|自然人此项)"
)


@dataclass(frozen=True, slots=True)
class Use:
    """What one source column is used for."""

    column: int  # 0-based
    header: str
    field: str = ""  # the field it fills; empty when it fills none
    reason: str = ""  # why it is ignored; both empty: unresolved

    @property
    def letter(self) -> str:
        """The column's name in a spreadsheet."""
        return letter(self.column)


@dataclass(frozen=True, slots=True)
class Headings:
    """A table whose header is found: the use of each column, and where the records begin."""

    uses: tuple[Use, ...]
    width: int  # cells up to the last name in the header row
    cells: int  # cells that the header row was written with
    first: int  # index of the first row that may be a record
    metadata: tuple[tuple[str, str], ...] = ()

    def fields(self) -> dict[str, Use]:
        """The column that fills each field."""
        return {use.field: use for use in self.uses if use.field}


def find(table: Table, mapping: Mapping) -> Headings | None:
    """Find the header of a table and give every column its use; None when no row is a header.

    Raises FileRefused for a header that cannot be used.
    """
    known = _known(mapping)
    head = [[cell or "" for cell in row] for row in table.columns.head(SEARCHED_ROWS).iter_rows()]
    scores = [len({id(known[h]) for h in map(heading, row) if h in known}) for row in head]
    best = max(scores, default=0)
    if best < min(2, len(mapping.columns)):
        return None
    at = scores.index(best)
    names = head[at : at + 1]
    after = at + 1
    while after < len(head) and after - at <= 2 and _repeats(head[after], known):
        names.append(head[after])
        after += 1
    while after < len(head) and _explains(head[after]):
        after += 1
    metadata = _metadata(head[:at])
    _check_table_code(dict(metadata), mapping)
    width = max((i + 1 for row in names for i, cell in enumerate(row) if cell.strip()), default=0)
    cells = max(int(table.widths[at]), width)
    if cells > MAX_COLUMNS:
        raise FileRefused("file_too_wide", limit=str(MAX_COLUMNS))
    uses = _uses(names, min(cells, table.columns.width), known)
    _check(uses, mapping)
    return Headings(uses, width, cells, after, metadata)


def is_note(texts: pl.Expr, filled: pl.Expr, mapping: Mapping, width: int) -> pl.Expr:
    """Return where a row is a remark on the table: by its first text and how little it holds.

    `width` is the number of named columns: a remark fills less than half of them.
    """
    first = texts.str.strip_chars().str.replace_many(["：", "（"], [":", "("])
    first = first.str.replace_all("）", ")").str.replace_all(r"\s", "")
    notes = (*NOTES, *(half_width(note) for note in mapping.file.notes))
    alone = first.str.contains(f"^(?:{'|'.join(map(_literal, notes))})|{_COUNTED}")
    total = first.str.contains(f"^(?:{'|'.join(TOTALS)})") & (filled <= _MOST_CELLS_OF_A_TOTAL)
    return alone & (filled <= max(2, width // 2)) | total | first.str.contains(_EXAMPLE)


def _literal(text: str) -> str:
    return "".join(f"\\x{{{ord(character):x}}}" for character in text)


def _known(mapping: Mapping) -> dict[str, Column | Ignored]:
    items: tuple[Column | Ignored, ...] = (*mapping.columns, *mapping.ignored)
    return {heading(name): item for item in items for name in item.names}


def _repeats(row: list[str], known: dict[str, Column | Ignored]) -> bool:
    """Whether a row is a second header: most of its cells are names of columns."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) > 1 and sum(heading(cell) in known for cell in filled) * 2 > len(filled)


def _explains(row: list[str]) -> bool:
    """Whether a row says how to fill in the columns: most of its cells do."""
    filled = [half_width(cell).strip() for cell in row if cell.strip()]
    return len(filled) > 1 and sum(bool(_EXPLAINS.match(cell)) for cell in filled) * 2 > len(filled)


def _metadata(rows: list[list[str]]) -> tuple[tuple[str, str], ...]:
    for names, values in pairwise(rows):
        keys = [half_width(name).strip().lower() for name in names]
        if "tablecode" in keys:
            pairs = zip(keys, values, strict=False)
            return tuple((key, value.strip()) for key, value in pairs if key in METADATA)
    return ()


def _check_table_code(metadata: dict[str, str], mapping: Mapping) -> None:
    expected = mapping.file.table_code
    given = metadata.get("tablecode", "")
    if expected and given and given.casefold() != expected.casefold():
        raise FileRefused("table_code_differs", expected=expected)


def _uses(
    names: list[list[str]], width: int, known: dict[str, Column | Ignored]
) -> tuple[Use, ...]:
    uses = []
    for column in range(width):
        texts = [row[column].strip() for row in names if column < len(row)]
        meanings = [known[heading(text)] for text in texts if heading(text) in known]
        if any(meaning is not meanings[0] for meaning in meanings):
            # One of the two rows was moved, and nobody can tell which of them fits the cells.
            raise FileRefused("header_contradicts", column=letter(column))
        meant = meanings[0] if meanings else None
        header = next((text for text in texts if text), "")
        if isinstance(meant, Column):
            uses.append(Use(column, header, field=meant.field))
        elif isinstance(meant, Ignored):
            uses.append(Use(column, header, reason=meant.reason))
        else:
            uses.append(Use(column, header))
    return tuple(uses)


def _shown(column: Column) -> str:
    """Return a column's name as people know it: `CF_WSH (行政处罚决定书文号)`."""
    first, *others = column.names
    return f"{first} ({others[0]})" if others else first


def _check(uses: tuple[Use, ...], mapping: Mapping) -> None:
    by_field: dict[str, list[str]] = {}
    for use in uses:
        if use.field:
            by_field.setdefault(use.field, []).append(use.letter)
    for column in mapping.columns:
        if len(by_field.get(column.field, ())) > 1:
            letters = ", ".join(by_field[column.field])
            raise FileRefused("header_duplicate", column=_shown(column), letters=letters)
    missing = [_shown(c) for c in mapping.columns if c.required and c.field not in by_field]
    codes = mapping.person.organisation_codes if mapping.person else ()
    if codes and not any(code in by_field for code in codes):
        # Without them an organisation's row would become a record about its representative.
        missing += [_shown(column) for column in mapping.columns if column.field in codes]
    if missing:
        raise FileRefused("column_missing", columns=", ".join(missing))
    unknown = [use.letter for use in uses if not use.field and not use.reason and use.header]
    if mapping.file.strict and unknown:
        raise FileRefused("column_unknown_strict", letters=", ".join(unknown))
