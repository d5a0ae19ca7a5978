"""`chengxin standards validate`."""

from datetime import date
from pathlib import Path

import click

from standards.checking.findings import Finding, Severity
from standards.checking.ndjson import Engine
from standards.checking.rules import Language, explain
from standards.commands import options
from standards.model import RecordType


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@options.standard
@click.option(
    "--type", "type_", required=True, metavar="TYPE", help="Record type 记录类型: penalty …"
)
@options.as_of
@click.option(
    "--engine", type=click.Choice(["columns", "reference"]), default="columns", show_default=True,
    help="Whole columns, or one record at a time by JSON Schema; both find the same.",
)  # fmt: skip
@options.language
@options.as_json
def validate(
    file: Path,
    name: str | None,
    type_: str,
    as_of: date,
    engine: Engine,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Check canonical records 校验: FILE holds one JSON object a line (- for standard input).

    Exit code 0: no errors (warnings do not count); 1: some records have errors; 65: not records;
    66: no such file.
    """
    from standards.checking import ndjson

    catalog = options.load(name, as_of)
    record_type = options.record_type(catalog, type_)
    with options.failures():
        records = ndjson.read(options.read_bytes(file))
        found = ndjson.check(records, record_type, catalog, as_of=as_of, engine=engine)
    rejected = len({finding.row for finding in found if finding.severity is Severity.ERROR})
    counts = {"records": len(records), "valid": len(records) - rejected, "rejected": rejected}
    if as_json:
        listed = [_finding(finding, record_type, language) for finding in found]
        options.print_json({**counts, "standard": catalog.name, "findings": listed})
    else:
        _print_findings(found, counts, record_type, language)
    click.get_current_context().exit(1 if rejected else 0)


def _finding(finding: Finding, record_type: RecordType, language: Language) -> dict[str, object]:
    words = explain(finding, record_type=record_type, language=language)
    return {
        "line": finding.row + 1,
        "field": finding.field,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": words.message,
        "remedy": words.remedy,
    }


def _print_findings(
    found: tuple[Finding, ...], counts: dict[str, int], record_type: RecordType, language: Language
) -> None:
    for finding in found:
        words = explain(finding, record_type=record_type, language=language)
        place = f"line {finding.row + 1}: {finding.field or '-'}"
        click.echo(f"{place}: {finding.severity.value} {finding.code}: {words.message}")
    summary = ", ".join(f"{name} {count}" for name, count in counts.items())
    click.echo(f"{summary} (记录 {counts['records']}, 合格 {counts['valid']}, "
               f"不合格 {counts['rejected']})", err=True)  # fmt: skip
