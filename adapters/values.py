"""Cells as people write them -> values as the standard writes them, as column expressions.

Each function takes an expression over the text of a column and gives one over its values; text
that it does not understand passes through unchanged, and the check of the standard says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.mapping import HALF_WIDTH, Read, half_width

if TYPE_CHECKING:
    from collections.abc import Mapping

    from standards.model import CodeList

_BLANKS: Final = (
    " \t\r\n\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
# Characters that nobody sees: soft hyphen, blanks of no width, marks and overrides of direction.
# Two of that block are kept, U+200C and U+200D: some scripts spell with them.
_HIDDEN: Final = "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
_FULL: Final = [chr(code) for code in HALF_WIDTH]
_HALF: Final = [chr(code) for code in HALF_WIDTH.values()]
_SPACED: Final = r"(\p{Han})[ \t\u00a0\u2002-\u200a\u3000]+(\p{Han})"
_SHORTEST_ORGANISATION: Final = 5
_ORGANISATION: Final = (
    "(?:公司|企业|集团|合作社|经营部|门市部|营业部|事务所|工作室|委员会|居委会|村委会|"
    "超市|商行|商店|饭店|酒店|宾馆|餐馆|餐厅|药房|药店|小吃店|理发店|[\\p{Han}]{3}[店厂部站馆院]|"
    "中心|学校|幼儿园|医院|诊所|协会|学会|银行|分行|支行|信用社|个体工商户)"
    r"(?:[(（].*[)）])?$"
)
_DOTS: Final = r"[•‧・･⋅∙●]"

# Serial numbers of spreadsheet days, from 1990-01-01 to 2099-12-31. Below them lie numbers that
# are rather a year and a month: 20135.
_SERIAL_FIRST: Final = 32_874
_SERIAL_LAST: Final = 73_050
_SERIAL_ZERO: Final = pl.date(1899, 12, 30)

_TIME: Final = (
    r"[\sT]*\d{1,2}(?::\d{1,2}(?::\d{1,2}(?:\.\d+)?)?|时(?:\d{1,2}分?)?(?:\d{1,2}秒?)?)"
    r"(?:Z|\+08:?00)?$"
)


def text(cells: pl.Expr) -> pl.Expr:
    """Text as it is, without blanks at its ends, hidden characters, and a wrapping `="…"`."""
    shown = cells.str.replace_all(_HIDDEN, "").str.strip_chars(_BLANKS)
    bare = shown.str.replace(r'(?s)^="(.*)"$', "${1}")
    return pl.when(bare != "").then(bare)


def hides(cells: pl.Expr) -> pl.Expr:
    """Whether a cell holds characters that nobody sees, other than at its ends."""
    return cells.str.strip_chars(_BLANKS).str.contains(_HIDDEN)


def name(cells: pl.Expr) -> pl.Expr:
    """A person's name: as text, with U+00B7 for every middle dot, and no blank in 张 三."""
    dotted = text(cells).str.replace_all(_DOTS, "·")
    # Twice, because a character between two blanks can be matched on one side only.
    return dotted.str.replace_all(_SPACED, "${1}${2}").str.replace_all(_SPACED, "${1}${2}")


def spaced(cells: pl.Expr) -> pl.Expr:
    """Whether a name holds blanks that only spread it: those between two Chinese characters."""
    return text(cells).str.contains(_SPACED)


def organisation_name(values: pl.Expr) -> pl.Expr:
    """Whether a name is one that no natural person has: that of a company, a shop, an office."""
    return (values.str.len_chars() >= _SHORTEST_ORGANISATION) & values.str.contains(_ORGANISATION)


def organisation_code(values: pl.Expr) -> pl.Expr:
    """Whether a cell for codes holds a code, and not a remark such as 自然人 or a row of zeros."""
    return values.str.contains(r"(?:[0-9][^0-9]*){4}") & values.str.contains("[1-9]")


def token(cells: pl.Expr) -> pl.Expr:
    """A number or key: half-width, out of the wrappings that keep spreadsheets from counting."""
    shown = cells.str.replace_all(_HIDDEN, "")
    half = shown.str.replace_many(_FULL, _HALF).str.strip_chars(_BLANKS)
    bare = half.str.replace(r'^="(.*)"$', "${1}").str.replace(r"^'", "").str.strip_chars(_BLANKS)
    return pl.when(bare != "").then(bare)


def day(cells: pl.Expr) -> pl.Expr:
    """A day in any usual form -> YYYY-MM-DD; what is no day of the calendar shows as it is."""
    found = token(cells)
    bare = (
        found.str.replace_all(r"\s*([年月日/.\-])\s*", "${1}")
        .str.replace(r"^(\d{4})年(\d{1,2})月(\d{1,2})日?", "${1}-${2}-${3} ")
        .str.strip_chars(_BLANKS)
        .str.replace(_TIME, "")
    )
    apart = bare.str.extract_groups(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")
    joined = bare.str.extract_groups(r"^(\d{4})(\d{2})(\d{2})(?:\d{6})?(?:\.0+)?$")
    number = bare.str.extract(r"^(\d{5})(?:\.\d+)?$").cast(pl.Int32)
    counted = pl.when(number.is_between(_SERIAL_FIRST, _SERIAL_LAST)).then(
        (_SERIAL_ZERO + pl.duration(days=number)).dt.strftime("%Y-%m-%d")
    )
    return pl.coalesce(_joined(apart), _joined(joined), counted, found)


def _joined(groups: pl.Expr) -> pl.Expr:
    parts = [groups.struct.field(str(i)) for i in (1, 2, 3)]
    return pl.concat_str([parts[0], parts[1].str.zfill(2), parts[2].str.zfill(2)], separator="-")


def identity(cells: pl.Expr) -> pl.Expr:
    """The number of an identity document: no blanks inside, capital letters."""
    return token(cells).str.replace_all(r"\s", "").str.to_uppercase()


def old_number(values: pl.Expr) -> pl.Expr:
    """Whether a number has the 15 digits of the citizen numbers of 1989."""
    return values.str.contains(r"^\d{15}$")


def rounded(values: pl.Expr) -> pl.Expr:
    """Whether a spreadsheet wrote a long number its own way: 3.20281E+17."""
    return values.str.contains(r"^[0-9](?:\.[0-9]+)?E\+[0-9]+$")


def whole(cells: pl.Expr) -> pl.Expr:
    """A token without the `.0` that a spreadsheet gives a whole number."""
    return token(cells).str.replace(r"^(\d+)\.0+$", "${1}")


def region(cells: pl.Expr) -> pl.Expr:
    """An area code; of the 9 or 12 digits of a town or village, the six of its county."""
    return whole(cells).str.replace(r"^(\d{6})\d{3}(?:\d{3})?$", "${1}")


@dataclass(frozen=True, slots=True)
class CodeTable:
    """Every way to write a code that a column may use, and the code it stands for."""

    codes: Mapping[str, str]

    @classmethod
    def of(cls, codes: CodeList | None, values: Mapping[str, str]) -> CodeTable:
        """Build the table: the codes, with and without leading zeros, their labels, and values."""
        ways: dict[str, str] = {}
        for code in codes.codes if codes else ():
            for way in (code.code, f"0{code.code}", code.label.zh, code.label.en):
                ways.setdefault(_way(way), code.code)
        ways.update({_way(way): code for way, code in values.items()})
        return cls(ways)

    def plain(self, cells: pl.Expr) -> pl.Expr:
        """The code of a cell that is a code, a label or a value of the table; else null."""
        return self._look_up(whole(cells))

    def remarked(self, cells: pl.Expr) -> pl.Expr:
        """The code of a cell that begins with one and goes on with a remark; else null."""
        return self._look_up(whole(cells).str.extract(r"^([0-9A-Za-z]+)\s*[(\[.、:;,=\-]"))

    def _look_up(self, found: pl.Expr) -> pl.Expr:
        return (
            found.str.replace_all(r"\s", "")
            .str.to_lowercase()
            .replace_strict(list(self.codes), list(self.codes.values()), default=None)
        )


def _way(written: str) -> str:
    return "".join(half_width(written).split()).lower()


READERS: Final = {
    Read.TEXT: text,
    Read.NAME: name,
    Read.DATE: day,
    Read.CODE: text,
    Read.IDENTITY: identity,
    Read.REGION: region,
    Read.TOKEN: token,
}


def means_nothing(values: pl.Expr, read: Read, sentinels: tuple[str, ...]) -> pl.Expr:
    """Whether a value is one of the texts that stand for no value, in whatever form."""
    read_as = READERS[read]
    frame = pl.DataFrame({"text": list(sentinels)}, schema={"text": pl.String})
    forms = {*sentinels, *frame.select(read_as(pl.col("text"))).to_series().drop_nulls().to_list()}
    return values.is_in(sorted(forms))
