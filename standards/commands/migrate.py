"""`chengxin standards migrate`."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from standards.commands import options

if TYPE_CHECKING:
    from standards.migration.plan import Plan


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--from", "source", required=True, metavar="STANDARD",
              help="The version of the records 原版本, or the folder of a draft.")  # fmt: skip
@click.option("--to", "target", required=True, metavar="STANDARD",
              help="The version to make 目标版本, earlier or later.")  # fmt: skip
@click.option("--type", "type_", required=True, metavar="TYPE", help="Record type 记录类型.")
@click.option("--out", type=click.Path(path_type=Path),
              help="A file for the records; the terminal when left out.")  # fmt: skip
@click.option("--report", type=click.Path(path_type=Path),
              help="A file for the loss report 损失报告, JSON.")  # fmt: skip
@click.option("--moved", type=click.Path(path_type=Path), metavar="FOLDER",
              help="A folder for records of other types that lenses make.")  # fmt: skip
@click.option("--with", "companions", multiple=True, metavar="TYPE=FILE",
              help="Records of another type, to which fields had moved.")  # fmt: skip
@click.option("--explain", is_flag=True,
              help="Say what happens to each field 说明每个数据项; no FILE is read.")  # fmt: skip
@options.as_of
@options.standards_folder
@options.as_json
def migrate(
    file: Path | None,
    source: str,
    target: str,
    type_: str,
    out: Path | None,
    report: Path | None,
    moved: Path | None,
    companions: tuple[str, ...],
    as_of: date,
    *,
    explain: bool,
    as_json: bool,
) -> None:
    """Take records to another version 迁移: FILE holds one JSON object a line (- for input).

    A record that cannot be migrated is reported with its line and the reason, and left out.

    Exit code 0: all migrated; 1: some were not; 65: not records, or no way; 66: no such file.
    """
    from standards.checking import ndjson
    from standards.migration import report as reports
    from standards.migration.run import run

    if explain:
        _explain(_plans(source, target, type_), as_json=as_json)
        return
    if file is None:
        raise click.UsageError("FILE is missing: one JSON object a line, - for standard input")
    if not all(other.partition("=")[2] for other in companions):
        raise click.UsageError("--with takes TYPE=FILE, such as contact=contacts.ndjson")
    if as_json and out is None:
        raise click.UsageError("--json prints the report: give --out for the records")
    plans = _plans(source, target, type_, companions)
    with options.failures():
        done = run(ndjson.read(options.read_bytes(file)), plans, as_of=as_of)
    _write(out, (record for _, record in done.results))
    if moved is not None:
        _write_moved(moved, done.moved)
    facts = reports.as_json(done, plans)
    if report is not None:
        options.write_bytes(report, json.dumps(facts, ensure_ascii=False, indent=1).encode())
    if as_json:
        options.print_json(facts)
    else:
        click.echo("\n".join(reports.lines(done, plans)), err=True)
    click.get_current_context().exit(1 if done.blocked else 0)


def _plans(source: str, target: str, type_: str, companions: tuple[str, ...] = ()) -> "list[Plan]":
    """Find the way between two versions, or end with all that is wrong in a draft."""
    from standards.checking import ndjson
    from standards.migration import ways
    from standards.source import SourceMistakes

    try:
        with options.failures():
            others = {
                name: ndjson.read(options.read_bytes(Path(file)))
                for name, _, file in (one.partition("=") for one in companions)
            }
            library = options.library()
            old, new = ways.edition(source, library), ways.edition(target, library)
            return ways.plans(old, new, type_, library, others)
    except SourceMistakes as error:
        raise options.Failure(f"a draft has mistakes:\n{error}", error.hint, 65) from None


def _explain(plans: "list[Plan]", *, as_json: bool) -> None:
    from standards.migration import report

    if as_json:
        options.print_json([report.explained(plan) for plan in plans])
        return
    for plan in plans:
        click.echo("\n".join(report.explanation(plan)))


def _write_moved(folder: Path, moved: Mapping[str, Iterable[Mapping[str, str]]]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        options.cannot(folder, error, 74)
    for type_, records in moved.items():
        _write(folder / f"{type_}.ndjson", records)


def _write(out: Path | None, records: Iterable[Mapping[str, str]]) -> None:
    lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    options.write_bytes(out, "".join(lines).encode())
