"""Steps over text: what nobody sees, blanks, width, wrappings, and how names are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.mapping.headers import HALF_WIDTH
from adapters.values.step import Step, Watch, changed

if TYPE_CHECKING:
    from adapters.values.step import Way

_BLANKS: Final = (
    " \t\r\n\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
# Characters that nobody sees: soft hyphen, blanks of no width, marks and overrides of direction.
# Two of that block are kept, U+200C and U+200D: some scripts spell with them.
_HIDDEN: Final = "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
# Characters in no doubt: ASCII, Chinese, and the signs and full-width forms written with it. None
# of them is hidden, and none changes in NFC beside others of them.
_PLAIN: Final = "\\x00-\\x7f\u2018-\u201d\u3001-\u301f\u4e00-\u9fa5\uff01-\uff5e"
_FULL: Final = [chr(code) for code in HALF_WIDTH]
_ANY_FULL: Final = f"[{''.join(_FULL)}]"
_HALF: Final = [chr(code) for code in HALF_WIDTH.values()]
_DOTS: Final = r"[•‧・･⋅∙●]"
_SPACED: Final = r"(\p{Han})[ \t\u00a0\u2002-\u200a\u3000]+(\p{Han})"
_SHORTEST_ORGANISATION: Final = 5
_ORGANISATION: Final = (
    "(?:公司|企业|集团|合作社|经营部|门市部|营业部|事务所|工作室|委员会|居委会|村委会|"
    "超市|商行|商店|饭店|酒店|宾馆|餐馆|餐厅|药房|药店|小吃店|理发店|[\\p{Han}]{3}[店厂部站馆院]|"
    "中心|学校|幼儿园|医院|诊所|协会|学会|银行|分行|支行|信用社|个体工商户)"
    r"(?:[(（].*[)）])?$"
)
# 张三、李四: no Chinese name has such a sign in it, and one number cannot be that of both.
_SEVERAL: Final = r"^\p{Han}{2,4}(?:\s*[、,，;；/]\s*\p{Han}{2,4})+$"
# 张*, 张某: hidden from the public. 张?: a character that an export in GBK had no place for.
_MASKED: Final = r"[*＊?？□■○×]|^\p{Han}{1,2}某{1,2}$"


def filled(texts: pl.Expr) -> pl.Expr:
    """A text, or null for one of no length."""
    return pl.when(texts != "").then(texts)


def half(texts: pl.Expr) -> pl.Expr:
    """Full-width letters, digits, signs and blanks made half-width."""
    return texts.map_batches(_half, return_dtype=pl.String, is_elementwise=True)


def _half(texts: pl.Series) -> pl.Series:
    # To look for them costs less than to get ready to replace them.
    return texts.str.replace_many(_FULL, _HALF) if texts.str.contains(_ANY_FULL).any() else texts


def stripped(texts: pl.Expr) -> pl.Expr:
    """A text without blanks of any kind at its ends."""
    return texts.str.strip_chars(_BLANKS)


def _odd(texts: pl.Expr) -> pl.Expr:
    return texts.str.contains(f"[^{_PLAIN}]")


def _wrapped(texts: pl.Expr) -> pl.Expr:
    return texts.str.starts_with('="')


def _quoted(texts: pl.Expr) -> pl.Expr:
    return texts.str.starts_with('="') | texts.str.starts_with("'")


def _hides(before: pl.Expr, _: pl.Expr) -> pl.Expr:
    return stripped(before).str.contains(_HIDDEN)


def _unwrapped(texts: pl.Expr) -> pl.Expr:
    return texts.str.replace(r'(?s)^="(.*)"$', "${1}")


def _unspaced(texts: pl.Expr) -> pl.Expr:
    # Twice, because a character between two blanks can be matched on one side only.
    return texts.str.replace_all(_SPACED, "${1}${2}").str.replace_all(_SPACED, "${1}${2}")


def _is_several(_: pl.Expr, name: pl.Expr) -> pl.Expr:
    return name.str.contains(_SEVERAL)


def _is_masked(_: pl.Expr, name: pl.Expr) -> pl.Expr:
    return name.str.contains(_MASKED)


def _is_organisation(_: pl.Expr, name: pl.Expr) -> pl.Expr:
    return (name.str.len_chars() >= _SHORTEST_ORGANISATION) & name.str.contains(_ORGANISATION)


UNHIDE: Final = Step(
    "unhide",
    lambda texts: texts.str.replace_all(_HIDDEN, ""),
    (Watch("cell_hidden", _hides),),
    _odd,
)
# Workbooks, JSON and databases hold the line ends of the system that a text was typed on.
LINE_ENDS: Final = Step(
    "line_ends",
    lambda texts: texts.str.replace_all("\r\n?", "\n"),
    concerns=lambda texts: texts.str.contains("\r", literal=True),
)
TRIM: Final = Step("trim", lambda texts: filled(stripped(texts)))
HALF_WIDTH_STEP: Final = Step("half_width", half)
# A spreadsheet counts with what looks like a number, unless it is wrapped: ="001", '001.
UNWRAP: Final = Step("unwrap", lambda texts: filled(_unwrapped(texts)), concerns=_wrapped)
UNQUOTE: Final = Step(
    "unwrap",
    lambda texts: filled(stripped(_unwrapped(texts).str.replace(r"^'", ""))),
    concerns=_quoted,
)
NFC: Final = Step(
    "nfc",
    lambda texts: texts.str.normalize("NFC"),
    (Watch("text_composed", changed),),
    concerns=_odd,
)
DOTS: Final = Step("middle_dot", lambda texts: texts.str.replace_all(_DOTS, "·"))
UNSPACE: Final = Step("join_name", _unspaced, (Watch("name_spaced", changed),))
# Changes nothing: only says where a name is one that no natural person has.
PERSON: Final = Step(
    "natural_person", lambda name: name, (Watch("name_of_organisation", _is_organisation),)
)
SINGLE: Final = Step(
    "one_person",
    lambda name: name,
    (Watch("name_several", _is_several), Watch("name_masked", _is_masked)),
)

TEXT: Final[Way] = (UNHIDE, LINE_ENDS, TRIM, UNWRAP)
TOKEN: Final[Way] = (UNHIDE, HALF_WIDTH_STEP, TRIM, UNQUOTE)
NAME: Final[Way] = (*TEXT, DOTS, UNSPACE, SINGLE)
