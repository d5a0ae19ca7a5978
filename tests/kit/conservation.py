"""The conservation law of a finished night: every row is somewhere, once, and everything agrees.

Read from the files alone, with the independent reader, and compared with what the ledgers say.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from datetime import UTC, datetime

import zstandard
from kit import independent_envelope as independent
from kit import ledgers, logs, night
from kit.department_files import penalty_csv
from kit.homes import PASSPHRASE, STREAM, Org

from exchange import status
from exchange.home import Home
from exchange.outstanding import WithdrawalTotals
from keys import home as key_homes

TEMPORARY = "temporary"  # the system's temporary folder, where a harness has one of its own
GOOD_ROWS = 5  # two in each envelope, by the limit that the test configures: three envelopes
STAGES = ("transport", "crypto", "format", "business")


def check_night(orgs: dict[str, Org], *, first_batch: int) -> None:
    """Assert that a night with `kit.night.GOOD` ended as it must, whatever happened on its way.

    `first_batch` is the first number of the stream whose content was not refused.
    """
    hub, wuxi = orgs[night.HUB], orgs[night.WUXI]
    sent = check_law(hub, wuxi, first_batch=first_batch)
    assert len(sent) == first_batch + 2, [header["seq"] for header in sent.values()]
    _check_files(hub)
    numbers = Counter(record["cf_wsh"] for record in wuxi.delivered())
    assert len(numbers) == GOOD_ROWS, numbers
    assert set(numbers.values()) == {1}, numbers
    _check_status(hub, wuxi, first_batch)


def check_release(orgs: dict[str, Org]) -> None:
    """Assert that a released claim was sent once, took its place, and is asked of no more."""
    hub, wuxi = orgs[night.HUB], orgs[night.WUXI]
    sent = check_law(hub, wuxi, first_batch=1)
    assert [header["seq"] for header in sent.values()] == [1, 2]
    said = [(record["cf_wsh"], record["cf_jg"]) for record in wuxi.delivered()]
    assert said == [(row["CF_WSH"], row["CF_JG"]) for row in (*night.CITY, night.TRAFFIC)]
    assert ledgers.rows(hub, "SELECT feed, state FROM claims ORDER BY feed") == [
        ("city", "dropped"),
        ("traffic", "sent"),
    ]
    ours = _status(hub)
    assert ours.quarantine == ()
    assert sorted((file.name, file.accepted) for file in ours.files) == [("a.csv", 2), ("b.csv", 1)]
    kept = [path.read_bytes() for path in (hub.home / "originals").rglob("*.csv")]
    assert sorted(kept) == sorted([penalty_csv(night.CITY), penalty_csv([night.TRAFFIC])])


def check_withdrawal(orgs: dict[str, Org], *, reason: str) -> None:
    """Assert that one record of a night was withdrawn once, everywhere, and is nowhere any more.

    Every other record stands where it stood, with the hub as what was sent and with Wuxi as held.
    """
    hub, wuxi = orgs[night.HUB], orgs[night.WUXI]
    sent = check_law(hub, wuxi, first_batch=1)
    assert [header["seq"] for header in sent.values()] == [1, 2, 3, 4]
    records = [one["cf_wsh"] for one in wuxi.delivered() if "cf_wsh" in one]
    (said,) = [one for one in wuxi.delivered() if "reason" in one]
    assert (said["reason"], said["case"]) == (reason, "w1")
    assert Counter(records)[said["key"]["cf_wsh"]] == 1
    assert len(set(records)) == len(records) == GOOD_ROWS
    for org, query in (
        (hub, "SELECT count(*) FROM current"),
        (wuxi, "SELECT count(*) FROM held"),
    ):
        assert ledgers.rows(org, query) == [(GOOD_ROWS - 1,)]
    withdrawn = "SELECT key FROM tombstones"
    left = "SELECT key FROM current WHERE key IN (SELECT key FROM tombstones)"
    assert (len(ledgers.rows(hub, withdrawn)), ledgers.rows(hub, left)) == (1, [])
    cases = "SELECT number, reason, state FROM withdrawals"
    assert ledgers.rows(hub, cases) == [(1, reason, "done")]
    taken = "SELECT sender, reason FROM withdrawn_by_partners"
    assert ledgers.rows(wuxi, taken) == [(hub.id, reason)]
    assert _status(hub).withdrawals == WithdrawalTotals()


def check_queries(orgs: dict[str, Org]) -> None:
    """Assert that three persons were asked for once and answered once, two of them with a record.

    Nobody was sent anything else, and each of the records lies in the one answer that it is in.
    """
    hub, wuxi = orgs[night.HUB], orgs[night.WUXI]
    _check_leftovers(hub, wuxi)
    assert len(_check_chain(wuxi, hub, "query")) == 1
    assert len(_check_chain(hub, wuxi, "answers")) == 1
    for org in (hub, wuxi):
        assert _states(org) == Counter(acknowledged=1)
    ours = "SELECT number, outcome, records, kept FROM questions ORDER BY number"
    assert ledgers.rows(wuxi, ours) == [(1, "found", 1, 1), (2, "found", 1, 1), (3, "none", 0, 0)]
    theirs = "SELECT position, outcome, records FROM queries ORDER BY position"
    assert ledgers.rows(hub, theirs) == [(0, "found", 1), (1, "found", 1), (2, "none", 0)]
    for org, table in ((hub, "current"), (wuxi, "held"), (wuxi, "question_records")):
        assert ledgers.rows(org, f"SELECT count(*) FROM {table}") == [(2,)]
    kept = sorted(path.name for path in (wuxi.home / "answers").rglob("*") if path.is_file())
    assert kept == ["q1.sealed", "q2.sealed"]
    logs.check(hub, wuxi)


def check_law(hub: Org, wuxi: Org, *, first_batch: int) -> dict[str, dict[str, object]]:
    """Assert what holds after every finished night; returns the headers that the hub sent, by eid.

    Nothing half done lies anywhere; both chains are whole and the same on both sides; what was
    sealed was delivered once and answered in full; the ledgers say what the archives hold.
    """
    _check_leftovers(hub, wuxi)
    sent = _check_chain(hub, wuxi, STREAM)
    _check_chain(wuxi, hub, f"receipt.{hub.id}")
    _check_records(hub, wuxi, first_batch)
    _check_receipts(hub, sent, first_batch)
    assert _states(hub) == Counter(acknowledged=len(sent) - first_batch + 1) + Counter(
        resent=first_batch - 1
    )
    logs.check(hub, wuxi)
    return sent


def _check_leftovers(*orgs: Org) -> None:
    for org in orgs:
        everything = [path for path in org.base.rglob("*") if path.is_file()]
        parts = [path for path in everything if ".part" in path.name]
        assert not parts, parts
        assert org.lying() == [], org.lying()
        assert not list((org.home / "spool").iterdir())
        assert not [path for path in everything if "evidence" in path.parts]
        assert not [path for path in (org.home / "inbox").rglob("*") if path.is_file()]
        for log in (org.home / "log").iterdir():
            for line in log.read_bytes().splitlines():
                json.loads(line)
        temporary = org.base.parent / TEMPORARY
        if temporary.exists():
            assert not list(temporary.iterdir()), "plain text may lie in the temporary folder"


def _check_files(hub: Org) -> None:
    kept = [path.read_bytes() for path in (hub.home / "originals").rglob("*.csv")]
    assert sorted(kept) == sorted([night.GOOD, night.BROKEN])
    quarantine = hub.home / "quarantine" / "penalty"
    assert [path.read_bytes() for path in quarantine.glob("broken*")] == [night.BROKEN]
    (rejected,) = quarantine.glob("may*.rejected.ndjson")
    assert len(rejected.read_bytes().splitlines()) == 1
    assert len(list((hub.home / "feedback" / "penalty").iterdir())) == 2


def _check_records(hub: Org, wuxi: Org, first_batch: int) -> None:
    """What was sealed and not refused is delivered once, with the same bytes."""
    secret = _decryption_key(wuxi)
    sealed = []
    for path in hub.sent()[first_batch - 1 :]:
        _, _, files, _, _ = independent.read(path.read_bytes(), secret)
        assert set(files) <= {"penalty.ndjson", "withdrawals.ndjson"}
        sealed += [_inflated(files[name]) for name in sorted(files)]
    laid_down = sorted((wuxi.home / "delivered").glob("*/*/*.ndjson"))
    assert [path.read_bytes() for path in laid_down] == sealed


def _inflated(data: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompressobj().decompress(data)


def _decryption_key(org: Org) -> bytes:
    keyring = key_homes.open_keys(org.home, PASSPHRASE.encode())
    (key,) = keyring.decryption_keys()
    return key.secret


def _check_chain(sender: Org, receiver: Org, stream: str) -> dict[str, dict[str, object]]:
    """No gap, no fork, the same bytes on both sides; the headers by eid, in order."""
    ours = sorted((sender.home / "archive" / "sent" / stream).iterdir())
    theirs = sorted((receiver.home / "archive" / "received" / sender.id / stream).glob("*.cxe"))
    assert [path.name for path in ours] == [path.name for path in theirs]
    secret, prev, headers = _decryption_key(receiver), "", {}
    for number, (mine, copy) in enumerate(zip(ours, theirs, strict=True), 1):
        data = mine.read_bytes()
        assert data == copy.read_bytes(), mine
        header, _, _, eid, _ = independent.read(data, secret)
        assert (header["seq"], header["prev"]) == (number, prev), mine
        assert mine.name == f"{number:012}-{eid[:32]}.cxe"
        headers[eid], prev = header, eid
    rows = ledgers.rows(
        sender,
        "SELECT eid, state FROM envelopes WHERE stream = :stream ORDER BY seq",
        stream=stream,
    )
    assert rows == [(eid, "kept") for eid in headers]
    return headers


def _check_receipts(hub: Org, sent: dict[str, dict[str, object]], first_batch: int) -> None:
    """One note for each envelope and stage that was reached, in one chain of digests."""
    folder = hub.home / "archive" / "received" / night.WUXI / STREAM
    notes = {path.name: path.read_bytes() for path in folder.glob("*.note")}
    said = {_digest(data): _body(data) for data in notes.values()}
    expected = [
        (eid, stage)
        for eid, header in sent.items()
        for stage in (STAGES if int(str(header["seq"])) >= first_batch else STAGES[:2])
    ]
    chain, prev = [], ""
    following = {body["prev"]: digest for digest, body in said.items()}
    assert len(following) == len(said), "two receipts name the same one before them"
    while prev in following:
        prev = following[prev]
        chain.append((said[prev]["eid"], said[prev]["stage"]))
    assert chain == expected
    assert set(notes) == {f"{eid}.{stage}.note" for eid, stage in expected}


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=32, person=b"cxe1 file".ljust(16)).hexdigest()


def _body(data: bytes) -> dict[str, object]:
    first, body, empty, signature, *_ = data.decode().split("\n")
    assert (first, empty) == ("cxe/v1 receipt", "")
    assert base64.b64decode(signature.split(" ")[2])
    return dict(json.loads(body))


def _check_status(hub: Org, wuxi: Org, first_batch: int) -> None:
    ours, theirs = (_status(org) for org in (hub, wuxi))
    (partner,) = ours.partners
    batches = first_batch + 2
    resent = GOOD_ROWS if first_batch > 1 else 0
    assert (partner.batches, partner.records) == (batches, GOOD_ROWS + resent)
    assert (partner.accepted, partner.rejected, partner.duplicate) == (GOOD_ROWS, 0, 0)
    assert (partner.superseded, partner.waiting, partner.refused) == (0, 0, 0)
    (sender,) = theirs.senders
    assert (sender.batches, sender.records, sender.accepted) == (batches, GOOD_ROWS, GOOD_ROWS)
    assert sorted((file.rows, file.accepted, file.rejected) for file in ours.files) == [
        (0, 0, 0),
        (GOOD_ROWS + 1, GOOD_ROWS, 1),
    ]


def _states(hub: Org) -> Counter[str]:
    """How many deliveries of data are in each state."""
    query = "SELECT deliveries.state FROM deliveries JOIN envelopes USING (eid) WHERE kind = 'data'"
    return Counter(state for (state,) in ledgers.rows(hub, query))


def _status(org: Org) -> status.Status:
    home = Home(org.home)
    return status.read(home, home.config(), at=datetime.now(UTC))
