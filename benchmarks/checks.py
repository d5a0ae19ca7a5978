"""What the standards toolkit costs, each figure against its peer in the same run.

`python benchmarks/checks.py [--records 200000] [--rounds 5] [--only columns]` prints a line per
task: records per CPU second of ours and of the peers, and the ratio of medians. Trust ratios, not
rates, on a shared machine. Loading, comparing the two editions and building the site have no peer:
of them the CPU seconds count, and of the last two those of the whole command.

The records are penalties, 2 % of them wrong, with the check of the identity number and the rules
between dates; both sides give every error of a bad record in words. The peers are what a careful
script would be: the exported JSON Schema with format checks, and a function for number and dates.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date

import jsonschema
import jsonschema_rs
import polars as pl
import xmlschema
from lxml import etree

from standards import release
from standards.checking import columns, identifiers
from standards.checking.rules import explain
from standards.near_misses import near_misses
from standards.samples import Samples
from standards.targets import json_schema, xsd

AS_OF = date(2024, 2, 29)
WRONG_OF = 50  # one record in fifty is wrong
XML_RECORDS = 2_000
PEER_RECORDS = 5_000  # what a peer is given of them: it has no start-up cost to spread


def records(catalog, record_type, count):
    samples = Samples(record_type, catalog, as_of=AS_OF, seed=1)
    wrong = [
        dict(miss.record)
        for miss in near_misses(Samples(record_type, catalog, as_of=AS_OF, seed=2))
        if miss.code != "unknown_field"
    ]
    return [
        wrong[number // WRONG_OF % len(wrong)] if number % WRONG_OF == 0 else samples.valid()
        for number in range(count)
    ]


def in_words(found, record_type, catalog):
    return [
        explain(finding, record_type=record_type, language="zh").message
        for finding in columns.findings(found, record_type, catalog)
    ]


DAY = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")


def day(text):
    if not text or not DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def between_fields(record, subject, decided, stamped, ends):
    """What a JSON Schema cannot say, as a script would say it."""
    number = record.get(subject, "")
    if identifiers.is_citizen_shaped(number) and not (
        identifiers.has_right_check(number) and identifiers.birth_date(number)
    ):
        yield "wrong identity number"
    start, stamp, end = day(record.get(decided)), day(record.get(stamped)), day(record.get(ends))
    if start and start > AS_OF:
        yield "decision in the future"
    if start and start.replace(day=1).year < AS_OF.year - 5:
        yield "past its period"
    if start and stamp and stamp < start:
        yield "updated before it was decided"
    if start and end and end < start:
        yield "ends before it begins"


def column_tasks(catalog, record_type, rows):
    schema = json_schema.schema(record_type, catalog)
    known = set(record_type.field_ids)
    ids = [
        next((id_ for id_ in names if id_ in known), "")
        for names in (("cf_xdr_sfz", "cf_xdr_zjhm"), ("cf_jdrq",), ("sjc",), ("cf_gsjzq",))
    ]
    names = sorted({name for row in rows for name in row})
    frame = pl.DataFrame(
        {name: [row.get(name) for row in rows] for name in names},
        schema=dict.fromkeys(names, pl.String),
    )

    def ours():
        return in_words(
            columns.check(frame, record_type, catalog, as_of=AS_OF), record_type, catalog
        )

    few = rows[:PEER_RECORDS]

    def by(validator, is_valid):
        found = []
        for row in few:
            if not is_valid(row):
                found += [error.message for error in validator.iter_errors(row)]
            found += between_fields(row, *ids)
        return found

    python = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    formats = {
        "x-chengxin-uscc": identifiers.is_uscc,
        "x-chengxin-organisation-code": identifiers.is_organisation_code,
    }
    rust = jsonschema_rs.Draft202012Validator(schema, validate_formats=True, formats=formats)
    yield (
        "column check",
        ours,
        len(rows),
        [
            ("python-jsonschema", lambda: by(python, lambda _: False), len(few)),
            ("jsonschema-rs", lambda: by(rust, rust.is_valid), len(few)),
        ],
    )


def xsd_tasks(catalog, record_type, rows):
    schema = xsd.render(catalog)
    namespace = xsd.namespace(catalog)
    texts = []
    for row in rows:
        root = etree.Element(f"{{{namespace}}}{record_type.id}", nsmap={None: namespace})
        for name in record_type.field_ids:
            if row.get(name) and row[name].isprintable():
                etree.SubElement(root, f"{{{namespace}}}{name}").text = row[name]
        texts.append(etree.tostring(root, encoding="utf-8"))
    ours_schema = etree.XMLSchema(etree.fromstring(schema))
    theirs_schema = xmlschema.XMLSchema(schema.decode())
    parser = etree.XMLParser(collect_ids=False, resolve_entities=False, no_network=True)

    def ours():
        """As the XSD has it: a document is one record."""
        found = []
        for text in texts:
            if not ours_schema.validate(etree.fromstring(text, parser)):
                found += [str(error) for error in ours_schema.error_log]
        return found

    def theirs():
        return [str(error) for text in texts for error in theirs_schema.iter_errors(text.decode())]

    yield "XSD check", ours, len(rows), [("xmlschema", theirs, len(rows))]


def cpu(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


def compare(name: str, ours, count: int, peers, rounds: int) -> Iterator[str]:
    """Run all sides in turn, several times, and give the ratios of the medians."""
    taken = [[cpu(ours), *(cpu(peer) for _, peer, _ in peers)] for _ in range(rounds)]
    mine, *others = (statistics.median(column) for column in zip(*taken, strict=True))
    for (peer, _, peer_count), other in zip(peers, others, strict=True):
        rates = count / mine, peer_count / other
        yield (
            f"{name:>14}: ours {rates[0]:10,.0f}, {peer} {rates[1]:9,.0f} records per "
            f"CPU second; ratio {rates[0] / rates[1]:6.1f}"
        )


def alone(name: str, used: Callable[[], float], rounds: int, most: float) -> str:
    """Give the median CPU time of what has no peer, beside the most it should take."""
    taken = statistics.median(used() for _ in range(rounds))
    return f"{name:>14}: {taken:7.3f} CPU seconds (median of {rounds}; at most {most})"


def command(*arguments: str) -> float:
    """CPU seconds of a command of the product, its start and end included."""
    before = os.times()
    program = [sys.executable, "-m", "exchange", *arguments]
    subprocess.run(program, stdout=subprocess.DEVNULL, check=False)  # diff ends with 1
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


def single_tasks(name: str, rounds: int) -> Iterator[str]:
    load = release.load_any.__wrapped__
    yield alone("load", lambda: cpu(lambda: load(name)), rounds, 0.05)
    editions = [f"jiangyin-person/{version}" for version in ("1.0.0", "2.0.0")]
    yield alone("diff", lambda: command("standards", "diff", *editions), rounds, 2)
    with tempfile.TemporaryDirectory() as folder:
        yield alone("site", lambda: command("standards", "site", "--out", folder), rounds, 10)


TASKS = ("columns", "xsd", "single")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--standard", default="jiangyin-person/2.0.0")
    parser.add_argument("--only", choices=TASKS, action="append", help="repeatable")
    given = parser.parse_args()
    wanted = given.only or TASKS
    catalog = release.load(given.standard)
    record_type = catalog.record_type("penalty")
    rows = records(catalog, record_type, given.records if "columns" in wanted else XML_RECORDS)
    print(
        f"{given.standard} penalty, {len(rows)} records, {given.rounds} rounds; "
        f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )
    if "columns" in wanted:
        for task in column_tasks(catalog, record_type, rows):
            print(*compare(*task, given.rounds), sep="\n", flush=True)
    if "xsd" in wanted:
        for task in xsd_tasks(catalog, record_type, rows[:XML_RECORDS]):
            print(*compare(*task, given.rounds), sep="\n", flush=True)
    if "single" in wanted:
        print(*single_tasks(given.standard, given.rounds), sep="\n")


if __name__ == "__main__":
    main()
