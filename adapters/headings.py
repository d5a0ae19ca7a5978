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
from adapters.heading_units import check_units
from adapters.mapping.headers import half_width, heading
from adapters.table import MAX_COLUMNS, PLACE, column_of, letter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from adapters.mapping.model import Mapping as Layout
    from adapters.mapping.model import Source
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
# 第1页 共3页; what programs of databases write below (6 rows) or between (-----+-----) rows.
_PAGE: Final = r"^第\d+页(?:[,，/]?共\d+页)?$|^共\d+页"
_PRINTED: Final = r"(?i)^\(?\d+(?:rows?|行)(?:selected|affected|inset)?[.)]*$|^[-+=_|*]{3,}$"
_EXAMPLE: Final = r"^(?:填写)?(?:示例|样例|范例|例:|例如:)"
_SAMPLE: Final = "例"  # what each of them has
_MOST_CELLS_OF_A_TOTAL: Final = 4
_OURS: Final = "反馈工作簿中的行号 the row numbers of our own report"
# What a cell says that explains its column, as the templates do under the names.
_EXPLAINS: Final = re.compile(
    r"[(\[]?(?:\d[、.])?(?:必填|选填|非必填|必选|可选|可空|填写|格式|说明|文本|日期型|字符|自然人此项)"
)
# What it says that names the type of its column, as data dictionaries do.
_TYPE: Final = re.compile(
    r"(?:[cdn]|n?(?:var)?char2?|number|numeric|decimal|int(?:eger)?|bigint|date(?:time)?|timestamp"
    r"|string|text|字符(?:型|串)?|文本(?:型)?|数值(?:型)?|数字(?:型)?|整型|日期(?:型)?)"
    r"\s*(?:\(\d+(?:\s*,\s*\d+)?\))?",
    re.IGNORECASE,
)
_STEMS: Final = "甲乙丙丁"


@dataclass(frozen=True, slots=True)
class Use:
    """What one source column is used for."""

    column: int  # 0-based
    header: str
    fields: tuple[str, ...] = ()  # those that it fills
    decides: bool = False  # a condition asks about it, or it says whom a row is about
    reason: str = ""  # why it is ignored; nothing of these: unresolved

    @property
    def letter(self) -> str:
        """The column's name in a spreadsheet."""
        return letter(self.column)

    @property
    def read(self) -> bool:
        """Whether its cells have a part in records."""
        return bool(self.fields) or self.decides


@dataclass(frozen=True, slots=True)
class Headings:
    """A table whose header is found: the use of each column, and where the records begin."""

    uses: tuple[Use, ...]
    width: int  # cells up to the last name in the header row
    cells: int  # cells that the header row was written with
    first: int  # index of the first row that may be a record
    places: Mapping[Source, int]  # the column of each source; of repeated ones by their number
    metadata: tuple[tuple[str, str], ...] = ()

    def place(self, source: Source, number: str = "") -> Use | None:
        """Return the column of the file that a source means, if the file has it."""
        one = source.numbered(number) if source.repeated else source
        return self.uses[self.places[one]] if one in self.places else None


def find(table: Table, mapping: Layout) -> Headings | None:
    """Find the header of a table and give every column its use; None when no row is a header.

    A layout that names its columns by their letters alone has no header.
    Raises FileRefused for a header that cannot be used.
    """
    known = _known(mapping)
    if not known:
        return _without_header(table, mapping)
    head = [[cell or "" for cell in row] for row in table.columns.head(SEARCHED_ROWS).iter_rows()]
    scores = [len({known[h] for h in map(heading, row) if h in known}) for row in head]
    best = max(scores, default=0)
    if best < min(2, len(set(known.values()))):
        return None
    at = scores.index(best)
    names = head[at : at + 1]
    after = at + 1
    while after < len(head) and after - at <= 2 and _repeats(head[after], known):
        names.append(head[after])
        after += 1
    while after < len(head) and explains(head[after]):
        after += 1
    metadata = metadata_in(head[:at])
    _check_table_code(dict(metadata), mapping)
    check_units(head[:at], names, known, mapping)
    width = max((i + 1 for row in names for i, cell in enumerate(row) if cell.strip()), default=0)
    cells = max(int(table.widths[at]), width)
    if cells > MAX_COLUMNS:
        raise FileRefused("file_too_wide", limit=str(MAX_COLUMNS))
    meant = _meant(names, min(cells, table.columns.width), known)
    headers = [_header(names, column) for column in range(len(meant))]
    return _used(mapping, meant, headers, width=width, cells=cells, first=after, metadata=metadata)


def _without_header(table: Table, mapping: Layout) -> Headings | None:
    width = min(table.columns.width, MAX_COLUMNS)
    named = [_position(source) + 1 for source in mapping.sources]
    if not width or max(named) > width:
        return None
    meant: list[Source | None] = [None] * width
    return _used(mapping, meant, [""] * width, width=max(named), cells=width, first=0)


def _used(
    mapping: Layout,
    meant: list[Source | None],
    headers: list[str],
    *,
    width: int,
    cells: int,
    first: int,
    metadata: tuple[tuple[str, str], ...] = (),
) -> Headings:
    """Give every column its use. Raises FileRefused when one is missing or there twice."""
    for source in (*mapping.sources, *(item.source for item in mapping.ignored)):
        position = _position(source)
        if 0 <= position < len(meant):
            if meant[position] not in (None, source):
                raise FileRefused("header_contradicts", column=letter(position))
            meant[position] = source
    _check_once(meant, mapping)
    uses = tuple(_use(i, headers[i], source, mapping) for i, source in enumerate(meant))
    places = {source: i for i, source in enumerate(meant) if source}
    headings = Headings(uses, width, cells, first, places, metadata)
    _check_complete(headings, mapping)
    return headings


def check_no_other(rows: pl.DataFrame, headings: Headings, mapping: Layout) -> None:
    """Refuse a table below which another one begins, with the same columns in another order.

    `rows` are those below the header, with `first` (the first text), `row` and the cells by their
    letters. Raises FileRefused: what stands below would be read into the wrong fields.
    """
    known = _known(mapping)
    raw = {name for source in mapping.sources for name in source.names}
    raw |= {use.header for use in headings.uses if use.header}
    letters = [use.letter for use in headings.uses]
    beginning = rows.filter(pl.col("first").str.strip_chars().is_in(list(raw)))
    for cells in beginning.iter_rows(named=True):
        texts = [(cells[letter] or "").strip() for letter in letters]
        if not _repeats(texts, known):
            continue
        meant = [known.get(heading(text)) for text in texts]
        if any(
            source is not None and headings.places.get(source) != at
            for at, source in enumerate(meant)
        ):
            raise FileRefused("header_again", row=str(cells["row"]))


def notes(first: pl.Series, filled: pl.Series, more: tuple[str, ...], width: int) -> pl.Series:
    """Tell the rows that are remarks on the table, by their first text and how little they hold.

    `filled` says how many cells of each row are; `more` are beginnings of remarks that a layout
    adds, and `width` is the number of named columns: a remark fills less than half of them.
    """
    few = max(2, width // 2, _MOST_CELLS_OF_A_TOTAL)
    some = (filled <= few) | first.str.contains(_SAMPLE, literal=True).fill_null(value=False)
    rows = pl.int_range(len(first), dtype=pl.UInt32, eager=True)
    asked = pl.DataFrame([rows.alias("row"), first.alias("first"), filled.alias("filled")])
    told = asked.filter(some).filter(_is_note(pl.col("first"), pl.col("filled"), more, width))
    return rows.is_in(told["row"].implode())


def _is_note(texts: pl.Expr, filled: pl.Expr, more: tuple[str, ...], width: int) -> pl.Expr:
    first = texts.str.strip_chars().str.replace_many(["：", "（"], [":", "("])
    first = first.str.replace_all("）", ")").str.replace_all(r"\s", "")
    notes = (*NOTES, *(half_width(note) for note in more))
    alone = first.str.contains(f"^(?:{'|'.join(map(_literal, notes))})|{_COUNTED}")
    printed = first.str.contains(_PAGE) | first.str.contains(_PRINTED)
    alone |= printed
    total = first.str.contains(f"^(?:{'|'.join(TOTALS)})") & (filled <= _MOST_CELLS_OF_A_TOTAL)
    return alone & (filled <= max(2, width // 2)) | total | first.str.contains(_EXAMPLE)


def _literal(text: str) -> str:
    return "".join(f"\\x{{{ord(character):x}}}" for character in text)


def _known(mapping: Layout) -> dict[str, Source]:
    """Return what each name in a header means, repeated columns with their numbers."""
    sources = [*mapping.sources, *(item.source for item in mapping.ignored)]
    return {
        heading(name): one
        for source in sources
        for one in _each(source, mapping)
        for name in (*one.names, one.path)
        if name
    }


def _each(source: Source, mapping: Layout) -> list[Source]:
    if not source.repeated:
        return [source]
    return [source.numbered(number) for number in mapping.repeat.numbers]


def _position(source: Source) -> int:
    """Return the 0-based column that a source names by its letter; -1 for another way."""
    return column_of(source.at) if source.at else -1


def _repeats(row: list[str], known: dict[str, Source]) -> bool:
    """Whether a row is a second header: most of its cells are names of columns."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) > 1 and sum(heading(cell) in known for cell in filled) * 2 > len(filled)


def explains(row: list[str]) -> bool:
    """Whether a row says how to fill in the columns, or numbers them: most of its cells do."""
    filled = [half_width(cell).strip() for cell in row if cell.strip()]
    told = sum(bool(_EXPLAINS.match(cell) or _TYPE.fullmatch(cell)) for cell in filled)
    return len(filled) > 1 and (told * 2 > len(filled) or _counts(filled))


def _counts(cells: list[str]) -> bool:
    """Whether cells number the columns: 1, 2, 3 …, after 甲, 乙 in tables of statistics."""
    numbers = [cell.strip("()") for cell in cells if cell not in _STEMS]
    return len(numbers) > 2 and numbers == [str(i) for i in range(1, len(numbers) + 1)]


def metadata_in(rows: list[list[str]]) -> tuple[tuple[str, str], ...]:
    """Return what the metadata rows of the city's template say, by their names."""
    for names, values in pairwise(rows):
        keys = [half_width(name).strip().lower() for name in names]
        if "tablecode" in keys:
            pairs = zip(keys, values, strict=False)
            return tuple((key, value.strip()) for key, value in pairs if key in METADATA)
    return ()


def _check_table_code(metadata: dict[str, str], mapping: Layout) -> None:
    expected = mapping.file.table_code
    given = metadata.get("tablecode", "")
    if expected and given and given.casefold() != expected.casefold():
        raise FileRefused("table_code_differs", expected=expected)


def _meant(names: list[list[str]], width: int, known: dict[str, Source]) -> list[Source | None]:
    found: list[Source | None] = []
    for column in range(width):
        texts = [row[column].strip() for row in names if column < len(row)]
        meanings = [known[heading(text)] for text in texts if heading(text) in known]
        if any(meaning != meanings[0] for meaning in meanings):
            # One of the two rows was moved, and nobody can tell which of them fits the cells.
            raise FileRefused("header_contradicts", column=letter(column))
        found.append(meanings[0] if meanings else None)
    return found


def _header(names: list[list[str]], column: int) -> str:
    texts = (row[column].strip() for row in names if column < len(row))
    return next((text for text in texts if text), "")


def _use(column: int, header: str, source: Source | None, mapping: Layout) -> Use:
    if source is None:
        return Use(column, header, reason=_OURS if header == PLACE else "")
    fields = tuple(
        dict.fromkeys(
            item.field
            for item in mapping.columns
            if any(source in _each(one, mapping) for one in item.sources)
        )
    )
    decides = any(source in _each(one, mapping) for one in mapping.deciding)
    reasons = (item.reason for item in mapping.ignored if source in _each(item.source, mapping))
    reason = "" if fields or decides else next(reasons, "")
    return Use(column, header, fields, decides, reason)


def _check_once(meant: list[Source | None], mapping: Layout) -> None:
    """Refuse what would have two meanings; columns that are left out may be many."""
    ignored = {one for item in mapping.ignored for one in _each(item.source, mapping)}
    letters: dict[Source, list[str]] = {}
    for column, source in enumerate(meant):
        if source and source not in ignored:
            letters.setdefault(source, []).append(letter(column))
    for source, found in letters.items():
        if len(found) > 1:
            raise FileRefused("header_duplicate", column=str(source), letters=", ".join(found))


def _check_complete(headings: Headings, mapping: Layout) -> None:
    def there(source: Source) -> bool:
        return any(one in headings.places for one in _each(source, mapping))

    needed = [source for column in mapping.columns if column.required for source in column.sources]
    missing = [source for source in (*needed, *mapping.deciding) if not there(source)]
    codes = mapping.person.organisation_codes if mapping.person else ()
    telling = [s for column in mapping.columns if column.field in codes for s in column.sources]
    subject = mapping.person.subject if mapping.person else None
    if codes and not subject and not any(there(source) for source in telling):
        # Without them an organisation's row would become a record about its representative.
        missing += telling
    if missing:
        shown = dict.fromkeys(str(_each(source, mapping)[0]) for source in missing)
        raise FileRefused("column_missing", columns=", ".join(shown))
