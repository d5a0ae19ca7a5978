"""Queries in the configuration: which partner may ask us for what, and whom we may ask."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Annotated

from pydantic import Field

from exchange.configuration.place_sections import Section
from exchange.configuration.stream_sections import arriving

Stream = Annotated[str, Field(pattern="^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$")]
Purpose = Annotated[str, Field(pattern="^[a-z0-9][a-z0-9_.-]{0,39}$")]
Standard = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,62}/[0-9]+(?:\.[0-9]+){1,2}$")]
_MOST_PERSONS = 10_000
_DECADE_DAYS = 3_653


class QuerySection(Section):
    """A partner that may ask us for the records of single persons."""

    sender: str = Field(alias="from")
    stream: Stream  # of its requests
    answers: Stream  # of ours
    standard: Standard
    records: tuple[str, ...] = Field(min_length=1, strict=False)
    purposes: tuple[Purpose, ...] = Field(min_length=1, strict=False)
    # Where records are looked for: files of departments, as they were taken.
    feeds: tuple[str, ...] = Field(min_length=1, strict=False)
    # Against harvesting: persons in one request, and answered on one legal day.
    persons_per_request: int = Field(default=100, ge=1, le=_MOST_PERSONS)
    persons_per_day: int = Field(default=1000, ge=1, le=_MOST_PERSONS)


class AskingSection(Section):
    """A partner that we may ask."""

    partner: str
    stream: Stream  # of our requests
    answers: Stream  # of its answers
    standard: Standard
    # After how many days an answer that is kept here is destroyed.
    keep_days: int = Field(default=30, ge=1, le=_DECADE_DAYS)


def inlets(
    queries: Sequence[QuerySection], asking: Sequence[AskingSection]
) -> tuple[tuple[str, str], ...]:
    """The partners and streams in which questions and answers come in."""
    return (
        *((one.sender, one.stream) for one in queries),
        *((two.partner, two.answers) for two in asking),
    )


def outlets(
    queries: Sequence[QuerySection], asking: Sequence[AskingSection]
) -> tuple[tuple[str, str], ...]:
    """The partners and streams to which answers and questions go."""
    return (
        *((one.sender, one.answers) for one in queries),
        *((two.partner, two.stream) for two in asking),
    )


def mistakes(
    queries: Sequence[QuerySection],
    asking: Sequence[AskingSection],
    *,
    partners: Collection[str],
    feeds: Collection[str],
    short_lived: Collection[str],
    ours: Collection[str],
    theirs: Collection[tuple[str, str]],
) -> Iterator[tuple[str, str]]:
    """What is wrong with these sections beside the others, as (setting, reason).

    `short_lived` are feeds whose files are not kept; `ours` the streams of our routes, `theirs`
    the partners and streams of other sections.
    """
    sent, received = set(ours), set(theirs)
    for index, one in enumerate(queries):
        path = f"queries.{index}"
        yield from _known(f"{path}.from", one.sender, partners)
        yield from _chain(f"{path}.answers", one.answers, sent)
        yield from arriving(f"{path}.stream", (one.sender, one.stream), received)
        for feed in one.feeds:
            if feed not in feeds:
                yield f"{path}.feeds", "names no feed of this file"
            elif feed in short_lived:
                yield (
                    f"{path}.feeds",
                    "names a feed whose files are not kept: nothing can be looked up in them",
                )
    for index, two in enumerate(asking):
        path = f"asking.{index}"
        yield from _known(f"{path}.partner", two.partner, partners)
        yield from _chain(f"{path}.stream", two.stream, sent)
        yield from arriving(f"{path}.answers", (two.partner, two.answers), received)
        if [other.partner for other in asking].index(two.partner) != index:
            yield f"{path}.partner", "has a section already"


def _known(path: str, partner: str, partners: Collection[str]) -> Iterator[tuple[str, str]]:
    if partner not in partners:
        yield path, "names no partner of this file"


def _chain(path: str, stream: str, taken: set[str]) -> Iterator[tuple[str, str]]:
    if stream in taken:
        yield path, "another section sends this stream: a stream is one chain"
    if stream.startswith("receipt"):
        yield path, "streams named receipt… carry the receipts"
    taken.add(stream)
