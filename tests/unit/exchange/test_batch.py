import json
from datetime import UTC, datetime

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange import batch
from exchange.batch import Item, Known

KEY = b"\x01" * 32


def item(key: str, content: str, version: str = "") -> Item:
    return Item("penalty", content.encode(), key.encode(), content.encode(), version)


def items(frame: pl.DataFrame, ledger_key: bytes = KEY) -> list[Item]:
    return list(
        batch.items_of(
            frame,
            record_type="penalty",
            key_fields=["a"],
            version_field="sjc",
            ledger_key=ledger_key,
        )
    )


def test_a_line_is_canonical_json_without_absent_values():
    frame = pl.DataFrame({"sjc": ["2018-05-02"], "b": [None], "a": ["张三"]})

    (found,) = items(frame)

    assert found.line == '{"a":"张三","sjc":"2018-05-02"}'.encode()
    assert found.version == "2018-05-02"


def test_identity_depends_on_the_natural_key_alone_and_on_the_ledger_key():
    frame = pl.DataFrame({"a": ["1", "1", "2"], "sjc": ["x", "y", "x"]})

    first, second, third = items(frame)

    assert first.key == second.key != third.key
    assert first.digest != second.digest
    assert items(frame, b"\x02" * 32)[0].key != first.key


def test_new_changed_and_unchanged_are_told_apart():
    known = {b"1": Known(b"same", ""), b"2": Known(b"before", "")}

    found = batch.compare([item("1", "same"), item("2", "now"), item("3", "new")], known)

    assert [one.key for one in found.new] == [b"3"]
    assert [one.key for one in found.changed] == [b"2"]
    assert (found.unchanged, found.older, found.repeated) == (1, 0, 0)


def test_an_older_version_is_never_sent_over_a_newer_one():
    known = {b"1": Known(b"newest", "2018-06-01")}

    found = batch.compare([item("1", "old", "2018-05-01")], known)

    assert found.to_send == ()
    assert found.older == 1


def test_within_one_snapshot_the_newest_version_of_a_record_counts():
    found = batch.compare(
        [item("1", "newer", "2018-06-01"), item("1", "older", "2018-05-01")], known={}
    )

    assert [one.line for one in found.to_send] == [b"newer"]
    assert found.repeated == 1


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("xyz"))))
def test_every_record_of_a_snapshot_is_accounted_for(pairs):
    known = {b"a": Known(b"x", ""), b"b": Known(b"z", "")}

    found = batch.compare([item(key, content) for key, content in pairs], known)

    counted = len(found.to_send) + found.unchanged + found.older + found.repeated
    assert counted == len(pairs)


@given(st.integers(0, 30), st.integers(1, 9))
def test_batches_hold_everything_once_and_none_is_too_large(count, largest):
    records = [item(str(number), "x") for number in range(count)]

    parts = list(batch.in_batches(records, largest))

    assert [one for part in parts for one in part] == records
    assert all(0 < len(part) <= largest for part in parts)


def test_lines_are_ndjson():
    data = batch.lines([item("1", '{"a":"1"}'), item("2", '{"a":"2"}')])

    assert [json.loads(line) for line in data.splitlines()] == [{"a": "1"}, {"a": "2"}]


def test_a_ulid_sorts_by_its_time_and_has_the_alphabet_of_the_envelope():
    early = batch.ulid(datetime(2026, 11, 22, tzinfo=UTC), b"\xff" * 10)
    late = batch.ulid(datetime(2026, 11, 23, tzinfo=UTC), b"\x00" * 10)

    assert early < late
    assert len(early) == 26
    assert set(early + late) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


@pytest.mark.parametrize("text", ["á", "张\n三", '"', "\x7f", "\u2028"])
def test_canonical_json_of_a_record_is_that_of_the_envelope(text):
    from keys import canonical

    assert batch.encode({"a": text}) == canonical.encode({"a": text})


# What the first version of the program made of the record below.
HELD = ("fc45c84e035c741664eb78742c6c570d", "bfbb5c5c2201a59ef63f14eaf81314a4")
TEXTS = st.none() | st.text(
    st.characters(codec="utf-8") | st.sampled_from('"\\\n\r\t\b\f\0\x1f\x7f\u2028,:{}')
)


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=6))
def test_lines_made_by_columns_are_those_made_record_by_record(rows):
    frame = pl.DataFrame(rows, schema=dict.fromkeys(["sjc", "b", "a"], pl.String), orient="row")
    records = [
        {name: value for name, value in row.items() if value is not None}
        for row in frame.iter_rows(named=True)
    ]

    found = items(frame)

    assert [one.line for one in found] == [batch.encode(one) for one in records]
    assert [one.key for one in found] == [
        batch.identity(one, "penalty", ["a"], KEY) for one in records
    ]
    assert [one.digest for one in found] == [
        batch.content_digest(batch.encode(one), "penalty", KEY) for one in records
    ]
    assert [one.version for one in found] == [one.get("sjc", "") for one in records]


def test_hashes_are_those_that_ledgers_hold():
    """They must never change: a ledger would take every record for a new one."""
    (one,) = items(pl.DataFrame({"a": ['张"三'], "b": [None], "sjc": ["2018-05-02"]}))

    assert (one.key.hex(), one.digest.hex()) == HELD
