"""The nightly job: one run of one home, from the inbox to the receipts.

collect, translate, check, compare, seal, send, fetch, open, check again, deliver, receipt. A step
that fails for one file or one partner is reported and the others go on; whatever is left undone
is found again by the next run, because every step starts from what lies there.
"""

from __future__ import annotations

import json

from exchange import clock_leap, originals, retention, sealing, space
from exchange.balance import balancing
from exchange.clock import moment
from exchange.copies import copying
from exchange.errors import ExchangeError
from exchange.evidence import witnessing
from exchange.gateway import Gateway
from exchange.intake import inbox
from exchange.ledger.schema import runs
from exchange.ledger.store import upsert
from exchange.metrics import writing
from exchange.querying import answering, keeping
from exchange.reach import reaching
from exchange.receiving import arrivals, settling, unclaimed
from exchange.report import RunReport
from exchange.sending import old_copy, outbox
from exchange.withdrawal import withdrawing
from keys.errors import ExpiredTrust


def run(gateway: Gateway, *, now: bool = False) -> None:
    """Run every step once; what was done and what went wrong is in `gateway.report`.

    With `now`, places that did not answer lately are asked all the same.

    Raises:
        ExchangeError: what stops the whole run, such as a broken ledger.
    """
    gateway.journal.write("run.start", at=gateway.now())
    gateway.home.empty_spool()
    mappings = inbox.mappings_of(gateway)
    sealing.recover(gateway)
    words = witnessing.begin(gateway)
    reaching.greet_all(gateway, now=now)
    looked_at = old_copy.check(gateway)
    may_send = _may_send(gateway)
    believes_clock = clock_leap.believes_clock(gateway)
    may_take = space.enough(gateway) and believes_clock
    if may_send and believes_clock:
        withdrawing.before_files(gateway)
    if may_send and may_take:
        inbox.take_held(gateway, mappings)
        inbox.take_released(gateway, mappings)
        inbox.take_held_back(gateway, mappings)
        inbox.take_files(gateway, mappings)
        inbox.report_held(gateway)
    if may_send:
        outbox.send_all(gateway, looked_at)
        copying.copy_all(gateway)
    arrivals.fetch_all(gateway, data=may_take)
    unclaimed.tell(gateway)
    settling.settle_all(gateway)
    witnessing.hear(gateway, words)
    keeping.erase_withdrawn(gateway)
    if may_send and may_take:
        answering.answer_all(gateway)
        balancing.take_part(gateway)
        outbox.seal_again(gateway)
    if may_send:
        # The receipts for what just arrived, answers to questions, and what was sealed again.
        outbox.send_all(gateway, looked_at)
    originals.destroy_settled(gateway)
    if believes_clock:
        keeping.sweep(gateway)
        retention.sweep(gateway)
    reaching.write_down(gateway)
    withdrawing.close_answered(gateway)
    witnessing.finish(gateway)
    _write_down(gateway)
    if not _write_metrics(gateway):
        _write_down(gateway)
    report = gateway.report
    gateway.journal.write("run.end", at=gateway.now(), exit=report.exit_code, **_counts(report))


def _may_send(gateway: Gateway) -> bool:
    """Whether the trust file is in force; with an expired one a home only receives."""
    try:
        gateway.trust.require_current(gateway.now())
    except ExpiredTrust as error:
        gateway.problem("trust", gateway.me, error)
        return False
    return True


def _write_metrics(gateway: Gateway) -> bool:
    """Whether the metrics of the run could be written; where not, that is how the run ends."""
    try:
        writing.write(gateway.home, gateway.config, at=gateway.now())
    except ExchangeError as error:
        gateway.problem("metrics", gateway.config.metrics.folder, error)
        return False
    return True


def _counts(report: RunReport) -> dict[str, int]:
    facts = report.as_json()
    return {name: len(facts[name]) for name in ("files", "sent", "answers", "arrivals")}


def _write_down(gateway: Gateway) -> None:
    report = gateway.report
    report.finished = moment(gateway.now())
    with gateway.ledger.transaction() as connection:
        upsert(
            connection,
            runs,
            [
                {
                    "started": report.started,
                    "finished": report.finished,
                    "exit_code": report.exit_code,
                    "summary": json.dumps(_counts(report)),
                }
            ],
        )
