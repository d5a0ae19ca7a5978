"""Classifications and exchange specifications compared entry by entry: no records judge them."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final

from standards.canonical import plain, text
from standards.compare.attribute_changes import of_acts
from standards.compare.report import Change, Report, TypeReport, stated
from standards.compare.witness import window
from standards.kinds import HEAD, Standard
from standards.model import Label

_HEADS: Final = {
    "edition": "HEAD_CHANGED",
    "status": "HEAD_CHANGED",
    "publisher": "HEAD_CHANGED",
    "note": "DEFINITION_CHANGED",
    "id": "NAMESPACE_CHANGED",
    "effective_from": "EFFECTIVE_DATE_MOVED",
    "effective_until": "EFFECTIVE_DATE_MOVED",
}
_SOFT: Final = {"note": "DEFINITION_CHANGED", "unverified": "EVIDENCE_CHANGED",
                "source": "SOURCE_CHANGED"}  # fmt: skip


def compare(old: Standard, new: Standard) -> Report:
    """Return what changed between two standards that are tables of entries."""
    parts = [part.name for part in fields(old) if part.name not in HEAD]
    types = tuple(
        TypeReport(name, Label(name, name), tuple(_table(name, old, new))) for name in parts
    )
    return Report(
        old.name, new.name, new.label, window(old, new), types, (), tuple(_head(old, new))
    )


def _head(old: Standard, new: Standard) -> Iterator[Change]:
    for attribute, rule in _HEADS.items():
        before, after = str(getattr(old, attribute)), str(getattr(new, attribute))
        if before != after:
            yield stated(rule, "standard", before, after)
    if old.label != new.label:
        yield stated("LABEL_CHANGED", "standard", old.label.zh, new.label.zh)
    yield from of_acts(old.acts, new.acts)


def _table(name: str, old: Standard, new: Standard) -> Iterator[Change]:
    olds, news = (_entries(getattr(one, name)) for one in (old, new))
    for key in {**olds, **news}:
        path = f"{name}/{key}"
        if key not in news:
            yield stated("PART_REMOVED", path, _told(olds[key]))
        elif key not in olds:
            yield stated("PART_ADDED", path, "", _told(news[key]))
        else:
            yield from _entry(path, olds[key], news[key])


def _entry(path: str, before: Any, after: Any) -> Iterator[Change]:  # noqa: ANN401
    """Yield what differs between two entries of one key."""
    changed = [
        part.name
        for part in fields(before)
        if getattr(before, part.name) != getattr(after, part.name)
    ]
    for name in changed:
        old, new = getattr(before, name), getattr(after, name)
        if name == "label":
            yield stated("LABEL_CHANGED", path, old.zh, new.zh)
        else:
            yield stated(_SOFT.get(name, "PART_CHANGED"), path, f"{name} {old}", f"{name} {new}")


def _entries(value: object) -> dict[str, Any]:
    """Return the entries of a table by what names each of them."""
    listed = value if isinstance(value, tuple) else ()
    return {_key(entry): entry for entry in listed}


def _key(entry: Any) -> str:  # noqa: ANN401
    parts = [
        getattr(entry, n, "") for n in ("scheme", "message", "set", "id", "code", "name", "total")
    ]
    found = [str(part) for part in parts if part]
    return "/".join(found) if found else str(entry)


def _told(entry: object) -> str:
    return text(plain(entry)).decode()
