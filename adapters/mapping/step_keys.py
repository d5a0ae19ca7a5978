"""The declared steps of a column: `steps = ["half_width", { split = "/", take = 1 }]`."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import Discriminator, Field, Tag

from adapters.mapping.model import Call
from adapters.mapping.part import Part, Text

PLAIN: Final = ("trim", "half_width", "nfc", "upper", "lower", "no_blanks")
_Plain = Literal["trim", "half_width", "nfc", "upper", "lower", "no_blanks"]
_Part = Annotated[int, Field(ge=-1_000, le=1_000)]
_Position = Annotated[int, Field(le=1_000_000)]
_Texts = Text | Annotated[list[Text], Field(min_length=1)]


class SplitKeys(Part):
    """One of the parts of a text. 拆分."""

    split: _Texts = Field(description="What stands between the parts; one or several signs.")
    take: _Part = Field(description="Which part: 1 is the first, -1 the last.")


class JoinKeys(Part):
    """The parts of a text, with something else between them. 合并."""

    split: _Texts = Field(description="What stands between the parts; one or several signs.")
    join: str = Field(description="What stands between them afterwards.")


class PrefixKeys(Part):
    """A text without its beginning. 去掉前缀."""

    strip_prefix: _Texts = Field(description="The beginning to take off, if it is there.")


class SuffixKeys(Part):
    """A text without its end. 去掉后缀."""

    strip_suffix: _Texts = Field(description="The end to take off, if it is there.")


class BetweenKeys(Part):
    """What stands between two signs. 取中间."""

    between: Annotated[list[Text], Field(min_length=2, max_length=2)] = Field(
        description='The two signs: ["（", "）"]. A text without them becomes blank.'
    )


class ReplaceKeys(Part):
    """A text in which one text is replaced by another. 替换."""

    replace: Text = Field(description="What is replaced, everywhere; no pattern.")
    with_: str = Field(alias="with", description="What it is replaced by.")


class CharactersKeys(Part):
    """The characters from one position to another. 取字符."""

    characters: Annotated[list[_Position], Field(min_length=2, max_length=2)] = Field(
        description="The first and the last position, from 1 and both included: [7, 14]."
    )


class ZerosKeys(Part):
    """Digits with zeros before them, that a spreadsheet took away. 补零."""

    zeros: Annotated[int, Field(ge=2, le=64)] = Field(description="How many digits: 6.")


def _kind(value: Any) -> str:  # noqa: ANN401  whatever stands in the file
    if not isinstance(value, dict):
        return "plain"
    if "split" in value:
        return "rejoin" if "join" in value else "split"
    return next((key for key in _CALLS if key in value), "split")


StepKeys = Annotated[
    Annotated[_Plain, Tag("plain")]
    | Annotated[SplitKeys, Tag("split")]
    | Annotated[JoinKeys, Tag("rejoin")]
    | Annotated[PrefixKeys, Tag("strip_prefix")]
    | Annotated[SuffixKeys, Tag("strip_suffix")]
    | Annotated[BetweenKeys, Tag("between")]
    | Annotated[ReplaceKeys, Tag("replace")]
    | Annotated[CharactersKeys, Tag("characters")]
    | Annotated[ZerosKeys, Tag("zeros")],
    Discriminator(_kind),
]
_CALLS: Final = ("strip_prefix", "strip_suffix", "between", "replace", "characters", "zeros")
TAGS: Final = ("plain", "rejoin", "split", *_CALLS)


def call(keys: Any) -> Call:  # noqa: ANN401  one of StepKeys
    """Return the call that a declared step makes."""
    if isinstance(keys, str):
        return Call(keys)
    name = _kind(keys.model_dump(by_alias=True))
    given = [getattr(keys, key) for key in type(keys).model_fields]
    if isinstance(keys, JoinKeys):
        given.reverse()  # what joins comes first, for the separators may be many
    flat = [one for item in given for one in (item if isinstance(item, list) else [item])]
    texts = tuple(one for one in flat if isinstance(one, str))
    return Call(name, texts, tuple(one for one in flat if isinstance(one, int)))
