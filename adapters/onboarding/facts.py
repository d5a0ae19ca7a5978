"""What the cells of a column look like: counts, kinds and shapes, and no cell itself."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.shapes import shape
from adapters.values.dates import DATE
from adapters.values.identity import IDENTITY
from adapters.values.step import VALUE, run
from adapters.values.text import TOKEN
from standards.checking.identifiers import is_citizen_shaped, is_old_citizen_number

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOOKED_AT: Final = 5_000  # different texts of a column; more of them tell nothing new
_SHAPES: Final = 3

# What stands for nothing in departments' files; what means something in one field is not here.
NOTHING: Final = frozenset(
    {
        *("无", "暂无", "没有", "/", "-", "--", "—", "——", "N/A", "NULL", "null", "None", "\\N"),
        *("1900-1-1", "1900-01-01", "1900/1/1", "1900-1-1 0:00:00", "1900-01-01 00:00:00"),
        *("0000-00-00", "无处罚期限", "不详", "未知"),
    }
)
_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MASKED: Final = re.compile(r"\d{3,10}\*{4,}[\dX]{0,4}", re.ASCII)
_USCC: Final = re.compile(r"[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}")
_REGION: Final = re.compile(r"[1-8][0-9]{5}(?:[0-9]{3}|[0-9]{6})?")
_HAN: Final = "\u3400-\u9fff\U00020000-\U0003ffff"
_KINDS: Final = {
    kind: re.compile(form, re.ASCII)
    for kind, form in {
        "number": r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:元|万元)?",
        "telephone": r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}",
        "person": f"[{_HAN}]{{2,4}}|[{_HAN}] [{_HAN}]|[{_HAN}]+(?:[·•‧・][{_HAN}]+)+",
        "document_number": r".{0,20}[〔\[(（【]\d{4}[〕\])）】].{0,20}号.{0,4}",
        "organisation": r".{2,}(?:局|委|会|政府|院|队|所|厅|办|室|处|中心|公司|厂|店)",
        "long": r".{13,}",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the cells of one column."""

    filled: int
    distinct: int
    longest: int
    shapes: tuple[tuple[str, int], ...]  # the commonest, with their numbers of cells
    kinds: tuple[tuple[str, float], ...]  # kind -> the share of the filled cells that are one
    nothing: tuple[str, ...]  # which texts stand for nothing
    counted: bool = False  # 1, 2, 3 … from top to bottom

    def share(self, kind: str) -> float:
        """Return which share of the cells is of a kind; 0 when none is filled."""
        return dict(self.kinds).get(kind, 0.0)


def facts(cells: pl.Series) -> Facts:
    """Look at the cells below the header. Texts that stand for nothing count as not filled."""
    stripped = cells.str.strip_chars()
    present = stripped.filter(stripped.is_not_null() & (stripped != ""))
    nothing = tuple(sorted(set(present.unique().to_list()) & NOTHING))
    texts = present.filter(~present.is_in(list(NOTHING)))
    counts = texts.value_counts(sort=True).head(_LOOKED_AT)
    seen = dict(zip(counts.to_series(0).to_list(), counts.to_series(1).to_list(), strict=True))
    total = sum(seen.values())
    kinds = _kinds_of(seen)
    shapes: Counter[str] = Counter()
    for text, count in seen.items():
        shapes[shape(text)] += count
    return Facts(
        filled=len(texts),
        distinct=texts.n_unique(),
        longest=max(map(len, seen), default=0),
        shapes=tuple(shapes.most_common(_SHAPES)),
        kinds=tuple(sorted((kind, count / total) for kind, count in kinds.items())),
        nothing=nothing,
        counted=_is_counted(texts),
    )


def _kinds_of(seen: dict[str, int]) -> Counter[str]:
    texts = pl.Series(VALUE, list(seen), dtype=pl.String)
    tokens = run(texts, TOKEN)[VALUE].fill_null("")
    days = run(texts, DATE)[VALUE].fill_null("")
    numbers = run(texts, IDENTITY)[VALUE].fill_null("")
    kinds: Counter[str] = Counter()
    for count, token, day, number in zip(seen.values(), tokens, days, numbers, strict=True):
        for kind in _of(token, day, number):
            kinds[kind] += count
    return kinds


def _of(token: str, day: str, number: str) -> Iterable[str]:
    """Yield the kinds of one cell, by what the ways of reading make of it."""
    if _DAY.fullmatch(day):
        yield "date"
    elif _REGION.fullmatch(token):
        yield "region"
    if is_citizen_shaped(number) or is_old_citizen_number(number) or _MASKED.fullmatch(number):
        yield "citizen_number"
    elif _USCC.fullmatch(number):
        yield "uscc"
    yield from (kind for kind, form in _KINDS.items() if form.fullmatch(token))


def _is_counted(texts: pl.Series) -> bool:
    """Whether the cells number the rows, so that they say nothing."""
    if len(texts) < 2:
        return False
    numbers = texts.str.extract(r"^([0-9]{1,9})(?:\.0)?$").cast(pl.Int64)
    return not numbers.null_count() and bool((numbers.diff().drop_nulls() == 1).all())
