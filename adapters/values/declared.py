"""The steps that a mapping may declare for a column, before it is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.values.step import Step
from adapters.values.text import HALF_WIDTH_STEP, TRIM, filled, stripped

if TYPE_CHECKING:
    from collections.abc import Callable

    from adapters.mapping.model import Call

MARK: Final = "\x1f"  # the unit separator: in no text that people write


def declared(call: Call) -> Step:
    """Return the step that a mapping calls for. Raises KeyError for a name that is none."""
    return _PLAIN[call.name] if call.name in _PLAIN else Step(shown(call), _GIVEN[call.name](call))


def shown(call: Call) -> str:
    """Return a call as an explanation shows it: `split("/", 2)`."""
    given = [f'"{text}"' for text in call.texts] + [str(number) for number in call.numbers]
    return f"{call.name}({', '.join(given)})"


def parts(texts: pl.Expr, separators: tuple[str, ...]) -> pl.Expr:
    """Return the parts of a text that are not blank, as a list."""
    marked = texts.str.replace_many(list(separators), [MARK] * len(separators))
    trimmed = marked.str.split(MARK).list.eval(stripped(pl.element()))
    return trimmed.list.eval(pl.element().filter(pl.element() != ""))


def _split(call: Call) -> Callable[[pl.Expr], pl.Expr]:
    (take,) = call.numbers
    place = take - 1 if take > 0 else take

    def does(texts: pl.Expr) -> pl.Expr:
        marked = texts.str.replace_many(list(call.texts), [MARK] * len(call.texts))
        return filled(stripped(marked.str.split(MARK).list.get(place, null_on_oob=True)))

    return does


def _rejoin(call: Call) -> Callable[[pl.Expr], pl.Expr]:
    join, *separators = call.texts
    return lambda texts: filled(parts(texts, tuple(separators)).list.join(join))


def _strip_prefix(call: Call) -> Callable[[pl.Expr], pl.Expr]:
    return lambda texts: filled(stripped(texts.str.replace(f"^(?:{_any_of(call)})", "")))


def _strip_suffix(call: Call) -> Callable[[pl.Expr], pl.Expr]:
    return lambda texts: filled(stripped(texts.str.replace(f"(?:{_any_of(call)})$", "")))


def _between(call: Call) -> Callable[[pl.Expr], pl.Expr]:
    first, last = (re.escape(text) for text in call.texts)
    return lambda texts: filled(stripped(texts.str.extract(f"(?s){first}(.*?){last}")))


def _replace(call: Call) -> Callable[[pl.Expr], pl.Expr]:
    old, new = call.texts
    return lambda texts: filled(texts.str.replace_all(old, new, literal=True))


def _characters(call: Call) -> Callable[[pl.Expr], pl.Expr]:
    first, last = call.numbers
    return lambda texts: filled(texts.str.slice(first - 1, last - first + 1))


def _zeros(call: Call) -> Callable[[pl.Expr], pl.Expr]:
    (width,) = call.numbers
    return lambda texts: (
        pl.when(texts.str.contains(r"^\d+$")).then(texts.str.zfill(width)).otherwise(texts)
    )


def _any_of(call: Call) -> str:
    return "|".join(re.escape(text) for text in call.texts)


_PLAIN: Final = {
    "trim": TRIM,
    "half_width": HALF_WIDTH_STEP,
    "nfc": Step("nfc", lambda texts: texts.str.normalize("NFC")),
    "upper": Step("upper", lambda texts: texts.str.to_uppercase()),
    "lower": Step("lower", lambda texts: texts.str.to_lowercase()),
    "no_blanks": Step("no_blanks", lambda texts: filled(texts.str.replace_all(r"\s", ""))),
}
_GIVEN: Final[dict[str, Callable[[Call], Callable[[pl.Expr], pl.Expr]]]] = {
    "split": _split,
    "rejoin": _rejoin,
    "strip_prefix": _strip_prefix,
    "strip_suffix": _strip_suffix,
    "between": _between,
    "replace": _replace,
    "characters": _characters,
    "zeros": _zeros,
}
