"""The commands of `chengxin standards`: what is valid data, in which version."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import IO, Any, NoReturn

import click

from standards import release
from standards.checking.findings import Finding, Severity
from standards.checking.ndjson import Engine
from standards.checking.rules import Language, explain
from standards.model import Catalog, RecordType

_CHINA = timezone(timedelta(hours=8))  # legal days are days in Asia/Shanghai


class Failure(click.ClickException):
    """An end with a message, a hint and an exit code."""

    def __init__(self, message: str, hint: str, exit_code: int) -> None:
        super().__init__(message)
        self.hint = hint
        self.exit_code = exit_code  # type: ignore[misc]

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message and the hint to the standard error stream."""
        click.echo(f"error: {self.message}\nhint: {self.hint}", file=file, err=True)


@contextmanager
def _failures() -> Iterator[None]:
    try:
        yield
    except release.StandardError as error:
        raise Failure(str(error), error.hint, error.exit_code) from None


def _as_day(_: click.Context, __: click.Parameter, value: datetime | None) -> date:
    return value.date() if value else datetime.now(_CHINA).date()


_standard = click.option(
    "--standard", "name", default=None, metavar="NAME",
    help="A published standard 标准, such as jiangyin-person/0.9.0; the newest when left out.",
)  # fmt: skip
_as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")
_language = click.option(
    "--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True,
    help="Language of messages 语言.",
)  # fmt: skip


@click.group()
def standards() -> None:
    """What is valid data 标准: the catalogs, their record types and checks."""


@standards.command("list")
@_as_json
def list_(*, as_json: bool) -> None:
    """List the published standards 已发布的标准."""
    with _failures():
        catalogs = [release.load(name) for name in release.published()]
    if as_json:
        _print_json([_summary(catalog) for catalog in catalogs])
        return
    for catalog in catalogs:
        types = ", ".join(f"{t.id} {t.label.zh}" for t in catalog.record_types)
        click.echo(f"{catalog.name}  {catalog.label.zh}  edition 版本 {catalog.edition}")
        click.echo(f"  from 施行 {catalog.effective_from}, {catalog.status}; {types}")


@standards.command()
@click.argument("name", metavar="[STANDARD]", required=False)
@click.option("--type", "type_", metavar="TYPE", help="Only this record type 记录类型.")
@_as_json
def show(name: str | None, type_: str | None, *, as_json: bool) -> None:
    """Show the fields 数据项 and rules 规则 of a standard."""
    catalog = _load(name)
    types = (_record_type(catalog, type_),) if type_ else catalog.record_types
    if as_json:
        from standards.canonical import plain

        _print_json({**_summary(catalog), "record_types": [plain(t) for t in types]})
        return
    from standards.tables import show_record_type

    click.echo(f"{catalog.name}  {catalog.label.zh}  {catalog.label.en}")
    for record_type in types:
        show_record_type(record_type, catalog)


@standards.command()
@click.argument("file", type=click.Path(path_type=Path))
@_standard
@click.option(
    "--type", "type_", required=True, metavar="TYPE", help="Record type 记录类型: penalty …"
)
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), callback=_as_day,
    help="The day of the check 报送日期; today in Beijing when left out.",
)  # fmt: skip
@click.option(
    "--engine", type=click.Choice(["columns", "reference"]), default="columns", show_default=True,
    help="Whole columns, or one record at a time by JSON Schema; both find the same.",
)  # fmt: skip
@_language
@_as_json
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

    catalog = _load(name)
    record_type = _record_type(catalog, type_)
    with _failures():
        records = ndjson.read(_bytes(file))
        found = ndjson.check(records, record_type, catalog, as_of=as_of, engine=engine)
    rejected = len({finding.row for finding in found if finding.severity is Severity.ERROR})
    counts = {"records": len(records), "valid": len(records) - rejected, "rejected": rejected}
    if as_json:
        listed = [_finding(finding, record_type, language) for finding in found]
        _print_json({**counts, "standard": catalog.name, "findings": listed})
    else:
        _print_findings(found, counts, record_type, language)
    sys.exit(1 if rejected else 0)


@standards.command()
@_standard
@click.option("--to", "target", type=click.Choice(["json-schema", "xsd"]), required=True)
@click.option("--type", "type_", metavar="TYPE", help="The record type, for json-schema.")
@click.option("--out", type=click.Path(path_type=Path), help="A file; the terminal when left out.")
def export(name: str | None, target: str, type_: str | None, out: Path | None) -> None:
    """Write a schema 导出: JSON Schema 2020-12 of a record type, or the XSD of a standard."""
    catalog = _load(name)
    if target == "json-schema":
        if type_ is None:
            raise click.UsageError("--type is needed: each record type has its JSON Schema")
        path = f"json-schema/{_record_type(catalog, type_).id}.json"
    elif type_ is not None:
        raise click.UsageError("--type is for json-schema: one XSD holds all record types")
    else:
        path = f"xsd/{catalog.id}.xsd"
    data = (release.PUBLISHED / catalog.name / path).read_bytes()
    if out is None:
        sys.stdout.buffer.write(data)
        return
    try:
        out.write_bytes(data)
    except OSError as error:
        _cannot(out, error, 74)


@standards.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--into", type=click.Path(path_type=Path), default=release.PUBLISHED,
              help="The folder of published versions.")  # fmt: skip
def freeze(folder: Path, into: Path) -> None:
    """Publish a draft 发布: read the source in FOLDER and write its frozen form.

    Every mistake in the source is reported with its file and line. A version that is published
    with other content is never overwritten.
    """
    from standards.source import SourceMistakes, read

    if not folder.is_dir():
        raise Failure(f"no folder {folder}", "give the folder with catalog.toml", 66)
    try:
        with _failures():
            frozen = release.freeze(read(folder), into)
    except SourceMistakes as error:
        raise Failure(f"the draft has mistakes:\n{error}", error.hint, 65) from None
    except OSError as error:
        _cannot(into, error, 74)
    click.echo(f"frozen 已发布: {frozen}")


def _load(name: str | None) -> Catalog:
    with _failures():
        return release.load(name or release.newest())


def _record_type(catalog: Catalog, id_: str) -> RecordType:
    try:
        return catalog.record_type(id_)
    except KeyError:
        known = ", ".join(record_type.id for record_type in catalog.record_types)
        raise click.UsageError(
            f"no record type {id_!r} in {catalog.name}; known: {known}"
        ) from None


def _bytes(file: Path) -> bytes:
    if str(file) == "-":
        return sys.stdin.buffer.read()
    try:
        return file.read_bytes()
    except OSError as error:
        _cannot(file, error, 66)


def _cannot(path: Path, error: OSError, exit_code: int) -> NoReturn:
    reason = error.strerror or "unknown reason"
    raise Failure(f"{path}: {reason}", "check the path and its permissions", exit_code) from None


def _summary(catalog: Catalog) -> dict[str, object]:
    return {
        "name": catalog.name,
        "edition": catalog.edition,
        "label": {"zh": catalog.label.zh, "en": catalog.label.en},
        "effective_from": catalog.effective_from,
        "status": catalog.status,
        "record_types": [record_type.id for record_type in catalog.record_types],
    }


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


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))
