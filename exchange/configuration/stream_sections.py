"""Streams in the configuration: what feeds bring, what routes send, what is copied of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from exchange.configuration.place_sections import Section

ORGANISATION = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?")
YEAR_HOURS = 366 * 24
_STANDARD = re.compile(r"[a-z0-9][a-z0-9-]{0,62}/[0-9]+(?:\.[0-9]+){1,2}")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
_AGE_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")


def _organisation(value: str) -> str:
    if not ORGANISATION.fullmatch(value):
        message = "is no organisation id: lower-case letters, digits, '.' and '-', such as cn.wuxi"
        raise ValueError(message)
    return value


def _standard(value: str) -> str:
    if not _STANDARD.fullmatch(value):
        message = "names no standard: write id/version, such as jiangyin-person/2.0.0"
        raise ValueError(message)
    return value


def _label(value: str) -> str:
    if not _LABEL.fullmatch(value):
        message = "is no name: at most 40 lower-case letters, digits and '-'"
        raise ValueError(message)
    return value


def _below_inbox(value: str) -> str:
    parts = PurePosixPath(value).parts
    if value and (parts[:1] != ("inbox",) or len(parts) < 2 or {"..", "."} & set(parts)):
        message = "must be a folder below inbox, such as inbox/penalty"
        raise ValueError(message)
    return value


Organisation = Annotated[str, AfterValidator(_organisation)]
Standard = Annotated[str, AfterValidator(_standard)]
Name = Annotated[str, AfterValidator(_label)]
Inbox = Annotated[str, AfterValidator(_below_inbox)]
PartnerKind = Literal["authority", "credit-bureau", "credit-database"]
Country = Annotated[str, Field(pattern="^[A-Z]{2}$")]


class VanishedLimit(Section):
    """How much of a feed may vanish from one day to the next before a person is asked."""

    share: float = Field(default=0.1, ge=0, le=1, strict=False)
    count: int = Field(default=100, ge=0)


class FeedSection(Section):
    """Files of one department in one layout, and the folder where they arrive."""

    name: Name
    layout: str
    department: str = ""
    folder: Inbox = ""
    files: str = "*"
    # A dead-man's switch: `status` warns when nothing came for longer.
    expect_every_hours: int = Field(default=0, ge=0, le=YEAR_HOURS)
    # A snapshot holds everything that is in force: what it lacks has vanished.
    delivers: Literal["changes", "snapshot"] = "changes"
    vanished_limit: VanishedLimit = VanishedLimit()
    # Whether the files as they came are kept for ever, or sealed and only until every receipt.
    originals: Literal["keep", "until-receipt"] | None = None

    @property
    def inbox(self) -> str:
        """The folder, relative to the home."""
        return self.folder or f"inbox/{self.name}"


SHARING = "政府部门间共享公共信用信息 public credit information shared between authorities"


class RouteSection(Section):
    """Which record types of which standard go to whom, in which stream."""

    stream: Name
    to: tuple[Organisation, ...] = Field(min_length=1, max_length=64, strict=False)
    standard: Standard
    records: tuple[str, ...] = Field(min_length=1, strict=False)
    compression: bool = True
    # Withdrawals of records that we hold from this one partner travel in this stream too.
    withdraws_held: bool = False
    # What the recipients do with the records, and what for.
    use: Literal["shared", "public", "query"] = "shared"
    purpose: str = Field(default=SHARING, min_length=1, max_length=200)
    # The authorisation under which records of scope 2 go.
    authorisation: str = Field(default="", max_length=200)
    # Records go out only if the population register knows the person by this name and number.
    check_identity: bool = False
    # What becomes of a number that the register lacks: people may be registered elsewhere.
    unknown_persons: Literal["reject", "send"] = "reject"


class IncomingSection(Section):
    """A stream that a partner may send us."""

    sender: Organisation = Field(alias="from")
    stream: Name
    expect_every_hours: int = Field(default=0, ge=0, le=YEAR_HOURS)
    # Whether it may withdraw its own records alone, or also those that we sent out.
    withdraws: Literal["own", "any"] = "own"


class CopySection(Section):
    """A stream that a partner without our software gets as well, as age and minisign files."""

    stream: Name
    partner: Organisation
    age: tuple[str, ...] = Field(min_length=1, strict=False)
    place: str
    kind: PartnerKind = "authority"
    country: Country = "CN"


def route_mistakes(
    routes: Sequence[RouteSection], *, partners: Collection[str], has_register: bool
) -> Iterator[tuple[str, str]]:
    """What is wrong with routes beside the other sections, as (setting, reason)."""
    streams: set[str] = set()
    for index, route in enumerate(routes):
        path = f"routes.{index}"
        if route.stream in streams:
            yield f"{path}.stream", "another route has this stream: a stream is one chain"
        streams.add(route.stream)
        if route.check_identity and not has_register:
            yield (
                f"{path}.check_identity",
                "needs an [identity] section: register_file and purpose",
            )
        if route.unknown_persons == "send" and not route.check_identity:
            yield f"{path}.unknown_persons", "means something with check_identity = true alone"
        if route.stream.startswith("receipt"):
            yield f"{path}.stream", "streams named receipt… carry the receipts"
        if route.withdraws_held and len(route.to) != 1:
            yield f"{path}.withdraws_held", "needs a route to one partner, whose records they are"
        if len(set(route.to)) != len(route.to):
            yield f"{path}.to", "names a partner twice"
        for partner in route.to:
            if partner not in partners:
                yield f"{path}.to", f"{partner} is no partner of this file (unknown partner)"


def incoming_mistakes(
    incoming: Sequence[IncomingSection], *, partners: Collection[str]
) -> Iterator[tuple[str, str]]:
    """The same of streams that come in: each is taken once, by one set of rules."""
    seen: set[tuple[str, str]] = set()
    for index, one in enumerate(incoming):
        path = f"incoming.{index}"
        if one.sender not in partners:
            yield f"{path}.from", "names no partner of this file"
        yield from arriving(f"{path}.stream", (one.sender, one.stream), seen)


def arriving(
    path: str, inlet: tuple[str, str], taken: set[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """What is wrong with taking in `inlet`, a partner's stream; it is added to what is `taken`."""
    if inlet in taken:
        yield path, "another section takes this stream of this partner"
    if inlet[1].startswith("receipt"):
        yield path, "streams named receipt… carry the receipts"
    taken.add(inlet)


def copy_mistakes(
    copies: Sequence[CopySection],
    *,
    streams: Collection[str],
    places: Collection[str],
    partners: Collection[str],
) -> Iterator[tuple[str, str]]:
    """The same of copies; `streams` are those of our routes."""
    seen: set[tuple[str, str]] = set()
    for index, copy in enumerate(copies):
        path = f"copies.{index}"
        if copy.stream not in streams:
            yield f"{path}.stream", "no route of this file has this stream"
        if copy.place not in places:
            yield f"{path}.place", f"names no place (places: {', '.join(places)})"
        if copy.partner in partners:
            yield f"{path}.partner", "has our software: it gets envelopes, by a route"
        if (copy.stream, copy.partner) in seen:
            yield f"{path}.partner", "gets this stream twice"
        seen.add((copy.stream, copy.partner))
        for recipient in copy.age:
            if not _AGE_RECIPIENT.fullmatch(recipient):
                yield f"{path}.age", "has no recipient of age: age1… as age-keygen -y prints it"


def feed_mistakes(feeds: Sequence[FeedSection]) -> Iterator[tuple[str, str]]:
    """The same of feeds."""
    names: set[str] = set()
    claimed: dict[tuple[str, str], str] = {}
    for index, feed in enumerate(feeds):
        if feed.name in names:
            yield f"feeds.{index}.name", "another feed has this name"
        names.add(feed.name)
        claim = (feed.inbox, feed.files)
        if claim in claimed:
            yield f"feeds.{index}.files", f"feed {claimed[claim]} takes the same files"
        claimed[claim] = feed.name
