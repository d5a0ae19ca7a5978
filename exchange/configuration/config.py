"""The configuration of one home: `chengxin.toml`, read once into frozen values.

Every mistake in the file is reported, each with its line and a hint; nothing is guessed.
The text decides alone: no environment variable and no other file changes a setting.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, ValidationError

from adapters.places import ssh_keys
from adapters.places.errors import PlaceError
from exchange.configuration import query_sections, stream_sections
from exchange.configuration.place_sections import FolderPlaceSection, PlaceSection, Section
from exchange.configuration.query_sections import AskingSection, QuerySection
from exchange.configuration.stream_sections import (
    ORGANISATION,
    CopySection,
    Country,
    FeedSection,
    IncomingSection,
    Name,
    Organisation,
    PartnerKind,
    RouteSection,
    Standard,
)
from exchange.errors import ConfigurationError
from standards.toml_lines import TomlMistake, load, nearest

CONFIG_NAME = "chengxin.toml"
_DATABASE = re.compile(r"postgresql\+psycopg://[!-~]*")
_PASSWORD_IN_URL = re.compile(r"://[^/@?]*:[^/@?]*@|[?&](?:ssl)?password=")
_CENTURY_DAYS = 36_525
# What a home holds (exchange/home.py): files of partners there would be swept away, or taken in.
_OWN_FOLDERS = frozenset(
    (
        *("answers", "archive", "delivered", "evidence", "feedback", "fetching", "inbox", "keys"),
        *("log", "originals", "quarantine", "servers", "spool", "ssh", "standards", "summaries"),
        "trust",
    )
)


def _database(value: str) -> str:
    """A URL of PostgreSQL without a password: the file is not secret, and passwords change."""
    if not value:
        return value
    if not _DATABASE.fullmatch(value):
        message = (
            "is no database for a ledger: postgresql+psycopg://USER@HOST/DATABASE; "
            "without a URL it is a SQLite file in the home"
        )
        raise ValueError(message)
    if _PASSWORD_IN_URL.search(value):
        message = "write no password here: password_file, a service credential, or libpq's files"
        raise ValueError(message)
    return value


DatabaseUrl = Annotated[str, AfterValidator(_database)]


Balance = Literal["off", "on-request", "monthly", "daily"]


class OrganisationSection(Section):
    """Who this home belongs to."""

    id: Organisation
    name: str = ""


class KeysSection(Section):
    """Where the passphrase of the keys comes from when nobody is there to type it."""

    passphrase_file: str = ""


class LedgerSection(Section):
    """Where the ledger lies, if not in the home's own SQLite file."""

    url: DatabaseUrl = ""
    # The first line of an owner-only file below the home; else a service credential, or libpq's.
    password_file: str = ""


class LimitsSection(Section):
    """Limits of one run, each with its unit in its name."""

    # Twice a file of a million penalty rows, at the 250 bytes a row of our test files.
    max_file_bytes: int = Field(default=512 * 1024 * 1024, ge=1)
    # What one envelope may carry: some 25 MB of records before compression.
    max_batch_records: int = Field(default=50_000, ge=1, le=1_000_000)
    # envelope.md §1 policy default.
    max_envelope_bytes: int = Field(default=2 * 1024**3, ge=70_000)
    # The longest that the format allows: an envelope that a partner has not taken by then stops
    # its stream for good, because it may no longer be taken and its number is not consumed.
    envelope_valid_days: int = Field(default=90, ge=1, le=90)
    # How long a file must have been left alone before it is taken.
    settle_seconds: float = Field(default=2.0, ge=0, le=3600, strict=False)
    # How long an unanswered envelope may be gone from a partner's place before it is put again.
    put_again_hours: int = Field(default=24, ge=1, le=2160)
    # How much of what has no answer is read back from a partner's place, once in that time.
    read_back_megabytes: int = Field(default=64, ge=0, le=1 << 20)
    # How long a number of a partner's chain may be missing before `status` calls it an alarm.
    gap_alarm_hours: int = Field(default=24, ge=1, le=2160)
    # How long after its last day records under a standard are still taken and sent.
    standard_grace_days: int = Field(default=0, ge=0, le=366)
    # Free on the home's disk, beside three times the inbox, before more than receipts is handled.
    min_free_megabytes: int = Field(default=256, ge=0, le=1 << 30)
    # How long a server that did not answer is left alone: at first, and at most. Below a night, so
    # that every nightly run asks.
    retry_first_minutes: int = Field(default=5, ge=0, le=1440)
    retry_longest_minutes: int = Field(default=360, ge=0, le=1440)
    # How long after the last run a run doubts a clock that no time service keeps.
    doubt_clock_days: int = Field(default=14, ge=0, le=366)
    # How often content that a partner refused is sealed again before a person must look.
    max_resends: int = Field(default=3, ge=0, le=100)


class IdentitySection(Section):
    """The population register that names and numbers are checked against, and what for."""

    register_file: str = Field(min_length=1)
    purpose: str = Field(min_length=1)


class MetricsSection(Section):
    """Where metrics for Prometheus are written after every run."""

    folder: str = ""


class WithdrawalsSection(Section):
    """What withdrawals are timed by."""

    # The exchange specification whose deadlines hold; its version in force counts.
    specification: Name = "jiangyin-exchange"


class RetentionSection(Section):
    """How long files stay in the home, and past months readable; 0: till somebody ends it."""

    originals_days: int = Field(default=0, ge=0, le=_CENTURY_DAYS)
    quarantine_days: int = Field(default=0, ge=0, le=_CENTURY_DAYS)
    feedback_days: int = Field(default=0, ge=0, le=_CENTURY_DAYS)
    delivered_days: int = Field(default=0, ge=0, le=_CENTURY_DAYS)
    evidence_days: int = Field(default=0, ge=0, le=_CENTURY_DAYS)
    log_days: int = Field(default=0, ge=0, le=_CENTURY_DAYS)
    archive_months: int = Field(default=0, ge=0, le=1200)


class PartnerSection(Section):
    """An organisation we exchange with, and the places where each side puts things."""

    name: str = ""
    send: str
    fetch: str
    # What it is: consent and prior notice are asked for by who gets a record (C-13, X-13).
    kind: PartnerKind = "authority"
    # Where it is, by ISO 3166-1: nothing leaves mainland China.
    country: Country = "CN"
    # The most records in one envelope that it takes; 0: as limits.max_batch_records.
    max_batch_records: int = Field(default=0, ge=0, le=1_000_000)
    balance: Balance = "off"  # how often both sides compare what we sent it
    # Which standards it has, where its announcement does not say; this counts before that.
    standards: tuple[Standard, ...] = Field(default=(), strict=False)


class Config(Section):
    """Everything in `chengxin.toml`."""

    organisation: OrganisationSection
    keys: KeysSection = KeysSection()
    ledger: LedgerSection = LedgerSection()
    limits: LimitsSection = LimitsSection()
    identity: IdentitySection | None = None
    metrics: MetricsSection = MetricsSection()
    retention: RetentionSection = RetentionSection()
    withdrawals: WithdrawalsSection = WithdrawalsSection()
    places: dict[str, PlaceSection] = Field(default_factory=dict)
    partners: dict[str, PartnerSection] = Field(default_factory=dict)
    feeds: tuple[FeedSection, ...] = Field(default=(), strict=False)
    routes: tuple[RouteSection, ...] = Field(default=(), strict=False)
    copies: tuple[CopySection, ...] = Field(default=(), strict=False)
    incoming: tuple[IncomingSection, ...] = Field(default=(), strict=False)
    queries: tuple[QuerySection, ...] = Field(default=(), strict=False)
    asking: tuple[AskingSection, ...] = Field(default=(), strict=False)


_HINTS = {
    "extra_forbidden": "no such setting: see docs/configuration.md for the names",
    "missing": "this setting is required here",
    "string_type": 'write it as text, in quotes: "…"',
    "int_type": "write it as a whole number, without quotes",
    "float_type": "write it as a number, without quotes",
    "bool_type": "write true or false, without quotes",
    "tuple_type": 'write it as a list: ["…"]',
    "union_tag_invalid": 'a place has kind = "folder" or kind = "sftp"',
    "union_tag_not_found": 'say kind = "folder" or kind = "sftp"',
    "too_short": "at least one is needed",
}


def parse(text: str, *, name: str = CONFIG_NAME) -> Config:
    """The configuration in `text`.

    Raises:
        ConfigurationError: with every mistake, one a line, as `file:line: setting: reason (hint)`.
    """
    try:
        data, lines = load(text, name)
    except TomlMistake as mistake:
        raise ConfigurationError(
            str(mistake), hint="the file is no TOML: see https://toml.io"
        ) from None
    try:
        config = Config.model_validate(data)
    except ValidationError as error:
        raise _mistakes(_of_pydantic(error, lines), name) from None
    problems = list(_cross_checks(config, lines))
    if problems:
        raise _mistakes(problems, name)
    return config


def _mistakes(problems: list[tuple[int, str, str]], name: str) -> ConfigurationError:
    lines = [f"{name}:{line}: {path}: {reason}" for line, path, reason in sorted(problems)]
    count = len(lines)
    what = "one mistake" if count == 1 else f"{count} mistakes"
    return ConfigurationError(
        "\n".join(lines), hint=f"{what} in the configuration; nothing was run"
    )


def _of_pydantic(error: ValidationError, lines: Mapping[str, int]) -> list[tuple[int, str, str]]:
    problems = []
    for item in error.errors(include_input=False, include_url=False):
        parts = [str(part) for part in item["loc"]]
        if parts[0] == "places":  # pydantic puts the tag of a union there; the file does not
            parts[2:3] = []
        path = ".".join(parts)
        reason = item["msg"].removeprefix("Value error, ")
        hint = _HINTS.get(item["type"], "")
        problems.append((nearest(lines, path), path, f"{reason} ({hint})" if hint else reason))
    return problems


def _cross_checks(config: Config, lines: Mapping[str, int]) -> list[tuple[int, str, str]]:
    """What no single setting shows: names that must exist elsewhere, numbers used twice."""
    problems: list[tuple[int, str, str]] = []

    def mistake(path: str, reason: str) -> None:
        problems.append((nearest(lines, path), path, reason))

    known_places = ", ".join(config.places) or "none"
    for partner, section in config.partners.items():
        if not ORGANISATION.fullmatch(partner):
            mistake(f"partners.{partner}", "is no organisation id, such as cn.wuxi")
        if partner == config.organisation.id:
            mistake(f"partners.{partner}", "is this organisation itself")
        for side in ("send", "fetch"):
            if getattr(section, side) not in config.places:
                mistake(f"partners.{partner}.{side}", f"names no place (places: {known_places})")
    _check_places(config, mistake)
    if config.limits.retry_longest_minutes < config.limits.retry_first_minutes:
        mistake(
            "limits.retry_longest_minutes",
            f"is shorter than retry_first_minutes ({config.limits.retry_first_minutes})",
        )
    for path, reason in (*_of_streams(config), *_of_queries(config)):
        mistake(path, reason)
    return problems


def _is_ours(path: str) -> bool:
    """Whether a path relative to the home is the home, or in a folder that the relay fills."""
    parts = PurePosixPath(posixpath.normpath(path)).parts
    return not parts or parts[0] in _OWN_FOLDERS


def _of_streams(config: Config) -> Iterator[tuple[str, str]]:
    yield from stream_sections.route_mistakes(
        config.routes, partners=config.partners, has_register=config.identity is not None
    )
    yield from stream_sections.incoming_mistakes(config.incoming, partners=config.partners)
    yield from stream_sections.feed_mistakes(config.feeds)
    yield from stream_sections.copy_mistakes(
        config.copies,
        streams={route.stream for route in config.routes},
        places=config.places,
        partners=config.partners,
    )


def _of_queries(config: Config) -> Iterator[tuple[str, str]]:
    destroyed = {one.name for one in config.feeds if one.originals == "until-receipt"}
    feeds = {one.name for one in config.feeds}
    return query_sections.mistakes(
        config.queries,
        config.asking,
        partners=config.partners,
        feeds=feeds,
        short_lived=feeds if config.retention.originals_days else destroyed,
        ours={route.stream for route in config.routes},
        theirs={(one.sender, one.stream) for one in config.incoming},
    )


def _check_places(config: Config, mistake: Any) -> None:  # noqa: ANN401 - a local function
    for name, place in config.places.items():
        if isinstance(place, FolderPlaceSection) and _is_ours(place.path):
            mistake(
                f"places.{name}.path",
                "the home keeps its own files there: name a folder that nothing else is put into",
            )
        for index, line in enumerate(getattr(place, "host_keys", ())):
            try:
                ssh_keys.parse_public(line)
            except PlaceError as error:
                mistake(f"places.{name}.host_keys", f"key {index + 1}: {error} ({error.hint})")
