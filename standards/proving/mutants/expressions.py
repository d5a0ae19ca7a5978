r"""Regular expressions with one thing wrong, whatever the engine: `[0-9]` as `\d`, a lost anchor.

Works on the text of a compiled pattern: classes, counts, anchors and alternatives look the same
in JSON Schema, XSD, PostgreSQL and Rust.
"""

import re
from collections.abc import Iterator
from typing import Final

Change = tuple[str, str]  # what was done, and the expression

_UNIT: Final = r"\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|\\x\{[0-9a-f]+\}|\\.|[^\\\]]"
_CLASS: Final = re.compile(rf"\[((?:{_UNIT})+)\]")
_MEMBER: Final = re.compile(rf"(?:{_UNIT})(?:-(?:{_UNIT}))?")
_COUNT: Final = re.compile(r"\{([0-9]+)(,?)([0-9]*)\}")
_OPENINGS: Final = ("^", "\\A")
_ENDINGS: Final = ("$", "\\z", "(?![\\s\\S])")


def wrong(expression: str) -> Iterator[Change]:
    """Yield the expression with one thing changed, in every way that this module knows."""
    yield from _anchors(expression)
    yield from _classes(expression)
    yield from _counts(expression)
    yield from _alternatives(expression)


def _anchors(text: str) -> Iterator[Change]:
    for mark in _OPENINGS:
        if text.startswith(mark):
            yield "no anchor at the start", text.removeprefix(mark)
    for mark in _ENDINGS:
        if text.endswith(mark):
            yield "no anchor at the end", text.removesuffix(mark)


def _classes(text: str) -> Iterator[Change]:
    for match in _CLASS.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        yield f"any character for the class at {match.start()}", f"{before}.{after}"
        if match[1] == "0-9":
            yield f"\\d for [0-9] at {match.start()}", f"{before}\\d{after}"
            yield f"[0-8] for [0-9] at {match.start()}", f"{before}[0-8]{after}"
        members = _MEMBER.findall(match[1])
        if len(members) > 1:
            for number in (0, len(members) - 1):
                rest = "".join(members[:number] + members[number + 1 :])
                yield (
                    f"no member {number} in the class at {match.start()}",
                    f"{before}[{rest}]{after}",
                )


def _counts(text: str) -> Iterator[Change]:
    for match in _COUNT.finditer(text):
        least, comma, most = int(match[1]), match[2], match[3]
        before, after = text[: match.start()], text[match.end() :]
        changed = []
        if most or not comma:
            top = int(most or least)
            changed += [(least, top + 1)] + ([(least, top - 1)] if top - 1 >= max(least, 1) else [])
        else:
            top = -1
        if least:
            changed.append((least - 1, top))
        for low, high in changed:
            count = f"{{{low},{high if high >= 0 else ''}}}"
            yield f"{count} for {match[0]} at {match.start()}", before + count + after


def _alternatives(text: str) -> Iterator[Change]:
    """Drop the alternative behind each bar."""
    for start in _bars(text):
        depth, at = 0, start + 1
        while at < len(text) and not (depth == 0 and text[at] in "|)"):
            if text[at] == "\\":
                at += 1
            elif text[at] == "[":
                at = text.index("]", at)
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            at += 1
        yield f"no alternative {text[start + 1 : at][:12]!r} at {start}", text[:start] + text[at:]


def _bars(text: str) -> Iterator[int]:
    inside, at = False, 0
    while at < len(text):
        if text[at] == "\\":
            at += 1
        elif text[at] in "[]":
            inside = text[at] == "["
        elif text[at] == "|" and not inside:
            yield at
        at += 1
