"""The state of a home as Prometheus metrics. Names and labels are stable: docs/operating.md.

Labels are names of ours (partners, feeds, streams, places, roles): never a value of a record, and
no file name of a department.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

from prometheus_client import CollectorRegistry, Gauge, generate_latest

from exchange.silence import Source
from exchange.status import Status

_ENDED = ("balanced", "differs")
_WITHDRAWALS = ("owing", "overdue", "unmatched", "objections")
_QUERIES = ("asked", "waiting", "kept", "received", "unanswered")
_STANDINGS = ("sender", "version", "receiver")
_COUNTS = ("accepted", "rejected", "duplicate", "superseded")
_Rows = Iterable[tuple[tuple[str, ...], float]]
_Put = Callable[[str, str, tuple[str, ...], _Rows], None]


def text(
    status: Status,
    *,
    version: str,
    ends: Mapping[str, datetime],
    free_bytes: int,
    at: datetime,
) -> bytes:
    """The exposition format, version 0.0.4.

    `ends` says when the newest key of each role, and the trust file (`trust`), end; `free_bytes`
    is what the file system of the home has left.
    """
    registry = CollectorRegistry()

    def put(name: str, help_: str, labels: tuple[str, ...], rows: _Rows) -> None:
        gauge = Gauge(f"chengxin_{name}", help_, ("organisation", *labels), registry=registry)
        for values, number in rows:
            gauge.labels(status.organisation, *values).set(number)

    put("info", "Always 1; the version of the program", ("version",), [((version,), 1)])
    put("written_timestamp_seconds", "When these were written", (), [((), at.timestamp())])
    _put_runs(put, status)
    _put_exchange(put, status)
    _put_sources(put, status.sources)
    put(
        "key_end_timestamp_seconds",
        "When the newest key of a role, or the trust file, ends",
        ("role",),
        [((role,), end.timestamp()) for role, end in ends.items()],
    )
    put("free_bytes", "Free space where the home lies", (), [((), free_bytes)])
    put("warnings", "Sentences of `exchange status`", (), [((), len(status.warnings))])
    return generate_latest(registry)


def _put_runs(put: _Put, status: Status) -> None:
    last = status.last_run
    put(
        "last_run_timestamp_seconds",
        "When the newest run ended",
        (),
        [((), seconds(last.finished))] if last else [],
    )
    put(
        "last_run_duration_seconds",
        "How long the newest run took",
        (),
        [((), seconds(last.finished) - seconds(last.started))] if last else [],
    )
    put(
        "last_run_exit_code",
        "How the newest run ended",
        (),
        [((), last.exit_code)] if last else [],
    )
    put(
        "last_success_timestamp_seconds",
        "When a run last ended with 0 or 1",
        (),
        [((), seconds(status.last_success))] if status.last_success else [],
    )


def _put_exchange(put: _Put, status: Status) -> None:
    put(
        "partner_records",
        "Records sent to a partner, by what it answered (outcome sent: all)",
        ("partner", "outcome"),
        [
            *(((one.partner, "sent"), one.records) for one in status.partners),
            *(
                ((one.partner, name), getattr(one, name))
                for one in status.partners
                for name in _COUNTS
            ),
        ],
    )
    put(
        "partner_batches",
        "Batches sealed for a partner (state all), without an answer, and refused",
        ("partner", "state"),
        [
            ((one.partner, state), number)
            for one in status.partners
            for state, number in (
                ("all", one.batches),
                ("waiting", one.waiting),
                ("refused", one.refused),
            )
        ],
    )
    put(
        "oldest_unanswered_timestamp_seconds",
        "When the oldest batch was sealed that a partner has not answered",
        ("partner",),
        [((one.partner,), seconds(one.since)) for one in status.unanswered],
    )
    put(
        "sender_records",
        "Records that a partner sent us, by what we answered",
        ("partner", "outcome"),
        [((one.sender, name), getattr(one, name)) for one in status.senders for name in _COUNTS],
    )
    rejected: Tally[tuple[str, ...]] = Tally()
    for one in status.rejections:
        rejected[one.partner, one.code] += one.records
    put(
        "partner_rejections",
        "Records of ours that a partner rejected, by the rule",
        ("partner", "code"),
        rejected.items(),
    )
    _put_balances(put, status)
    _put_open(put, status)
    _put_held(put, status)


def _put_balances(put: _Put, status: Status) -> None:
    begun = [one for one in status.balances if one.changed]
    put(
        "balance_state",
        "How the newest balance with a partner stands: 1 for its state",
        ("partner", "part", "state"),
        [((one.partner, one.part, one.state), 1) for one in status.balances],
    )
    put(
        "balance_records",
        "Records that we count in the newest balance with a partner",
        ("partner", "part"),
        [((one.partner, one.part), one.records) for one in begun],
    )
    put(
        "balance_standing_records",
        "Records in which it differs: the receiver lacks them, has them otherwise, or alone",
        ("partner", "part", "standing"),
        [
            ((one.partner, one.part, name), getattr(one, name))
            for one in begun
            for name in _STANDINGS
            if one.state in _ENDED
        ],
    )
    put(
        "balance_differences",
        "Records in which the newest balance with a partner differs; absent until one has ended",
        ("partner", "part"),
        [
            ((one.partner, one.part), one.differences)
            for one in status.balances
            if one.state in _ENDED
        ],
    )
    put(
        "balance_timestamp_seconds",
        "When the newest balance with a partner last went on",
        ("partner", "part", "state"),
        [((one.partner, one.part, one.state), seconds(one.changed)) for one in begun],
    )


def _put_open(put: _Put, status: Status) -> None:
    """What is open with partners beside batches without an answer."""
    put(
        "gap_timestamp_seconds",
        "Since when a number of a partner's chain is missing; absent: none is",
        ("partner", "stream"),
        [((one.sender, one.stream), seconds(one.since)) for one in status.gaps],
    )
    put(
        "held_back_records",
        "Good records that a rule of release holds back, because of a partner or of the route",
        ("stream", "rule", "partner"),
        [((one.stream, one.rule, one.partner), one.records) for one in status.held_back],
    )
    put(
        "copy_batches",
        "Batches for a partner without our software (state all), and those without their copy",
        ("partner", "stream", "state"),
        [
            ((one.partner, one.stream, state), number)
            for one in status.copies
            for state, number in (("all", one.batches), ("waiting", one.waiting))
        ],
    )
    put(
        "withdrawals",
        "Answers that partners owe, late ones, cases that nobody was sent, records under objection",
        ("state",),
        [((name,), getattr(status.withdrawals, name)) for name in _WITHDRAWALS],
    )
    put(
        "queries",
        "Questions about persons: ours, without an answer, answers kept; partners', unanswered",
        ("state",),
        [((name,), getattr(status.queries, name)) for name in _QUERIES],
    )


def _put_held(put: _Put, status: Status) -> None:
    waiting = Tally(one.stream for one in status.waiting)
    put(
        "waiting_files",
        "Files whose records wait for a partner's standard",
        ("stream",),
        [((stream,), number) for stream, number in waiting.items()],
    )
    held = Tally(one.kind for one in status.quarantine)
    put(
        "quarantine_entries",
        "What is held and not settled",
        ("kind",),
        [((kind,), held[kind]) for kind in ("file", "rows", "claim", "vanished")],
    )
    put(
        "place_failures",
        "How often in a row a place was not reached",
        ("place",),
        [((one.place,), one.failures) for one in status.contacts],
    )
    put(
        "place_last_answer_timestamp_seconds",
        "When a place last answered",
        ("place",),
        [((one.place,), seconds(one.last_answer)) for one in status.contacts if one.last_answer],
    )


def _put_sources(put: _Put, sources: Iterable[Source]) -> None:
    found = tuple(sources)
    labels = ("kind", "name", "stream")
    put(
        "source_last_arrival_timestamp_seconds",
        "When something last came from a feed, or in a stream of a partner",
        labels,
        [((one.kind, one.name, one.stream), seconds(one.last)) for one in found if one.last],
    )
    expected = [one for one in found if one.expect_every_hours]
    put(
        "source_expected_interval_seconds",
        "How often something is expected",
        labels,
        [((one.kind, one.name, one.stream), one.expect_every_hours * 3600) for one in expected],
    )
    put(
        "source_overdue_seconds",
        "How long nothing came beyond that; 0: in time",
        labels,
        [((one.kind, one.name, one.stream), one.overdue_hours * 3600) for one in expected],
    )


def seconds(moment: str) -> float:
    """A moment of the ledger as seconds since 1970."""
    return datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).timestamp()
