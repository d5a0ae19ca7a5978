"""`chengxin adapters first-generation check|read|write`: messages of fixed width in GBK."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from adapters.commands import options

if TYPE_CHECKING:
    from collections.abc import Callable

    from adapters.first_generation.checking import Checked, Mistake
    from adapters.first_generation.writing import Written
    from adapters.intake import Intake
    from adapters.mapping.model import Mapping
    from standards.checking.findings import Finding
    from standards.checking.rules import Language
    from standards.model import Catalog

_WORDS: Final = {
    "zh": {
        "checked": "{file}: {result}; {records} 条记录, {mistakes} 处错误",
        "name": "  文件: {code} {said}",
        "line": "  第 {line} 行 {item}: {code} {said}",
        "read": "合格 {good} 条, 退回 {bad} 条",
        "found": "  第 {line} 行: {message} ({code})",
        "written": "已写出 {records} 条记录: {file}",
        "none": "没有可以写出的记录",
        "aside": "  未写出第 {line} 行: {message} ({code})",
        "loss": "  {field}: {count} 条 — {why}",
        "no_column": "报文没有该数据项",
        "constant": "报文对所有记录写定另一个值",
    },
    "en": {
        "checked": "{file}: {result}; {records} records, {mistakes} mistakes",
        "name": "  file: {code} {said}",
        "line": "  line {line} {item}: {code} {said}",
        "read": "{good} good, {bad} rejected",
        "found": "  line {line}: {message} ({code})",
        "written": "{records} records written: {file}",
        "none": "no record can be written",
        "aside": "  not written line {line}: {message} ({code})",
        "loss": "  {field}: {count} records: {why}",
        "no_column": "the message has no item for it",
        "constant": "the message says another value for all records",
    },
}

_T = TypeVar("_T")


@click.group("first-generation")
def first_generation() -> None:
    """First-generation messages of the personal credit database. 一代定长报文."""


@first_generation.command()
@options.file
@click.option(
    "--layout", metavar="LAYOUT",
    help="A layout of a first-generation message, shipped or a file. 数据格式.",
)  # fmt: skip
@options.as_of
@options.standards_folder
@options.as_json
@options.lang
def check(
    *,
    file: Path,
    layout: str | None,
    as_of: dt.datetime | None,
    standards: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Check a file's name, headers and records, with result codes. 校验定长报文.

    Without --layout the segments are not known, and records are counted alone.

    Exit codes: 0 no mistake; 1 some records are wrong; 65 the file is; 66 no such file; 78 layout.
    """
    from adapters.first_generation import checking
    from adapters.first_generation.message import segments_of

    segments = None
    if layout is not None:
        mapping, catalog = _loaded(layout, standards)
        segments = _of(lambda: segments_of(mapping, catalog))
    data = options.read_bytes(file)
    found = checking.check(data, file.name, day=options.day(as_of), segments=segments)
    _tell_checked(found, as_json=as_json, lang=lang)
    _end(found)


@first_generation.command()
@options.file
@options.layout
@options.as_of
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False),
    help="Write the good records here, one JSON object a line. 合格记录写入此文件.",
)  # fmt: skip
@options.standards_folder
@options.as_json
@options.lang
def read(
    *,
    file: Path,
    layout: str,
    as_of: dt.datetime | None,
    out: Path | None,
    standards: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Read the records of a file, after every check of it. 读取定长报文.

    A file whose name or header is wrong is refused as a whole.

    Exit codes: 0 all good; 1 some records rejected; 65 the file is refused; 66 no such file;
    74 disk; 78 layout.
    """
    from adapters.first_generation import reading
    from adapters.records import ndjson

    mapping, catalog = _loaded(layout, standards)
    data, day = options.read_bytes(file), options.day(as_of)
    found, taken = _of(lambda: reading.read(data, file.name, mapping, catalog, day=day))
    good = sum(one.accepted for one in taken)
    bad = len(found.wrong_lines) + sum(one.rejected for one in taken)
    if out is not None and taken:
        pieces = b"".join(ndjson(one.good) for one in taken)
        options.write(out, pieces, private=True)
    errors = [row for one in taken for row in _errors(one, catalog, mapping, lang)]
    if as_json:
        facts = {**_facts(found, lang), "good": good, "rejected": bad, "findings": errors}
        click.echo(json.dumps(facts, ensure_ascii=False, sort_keys=True))
    else:
        _tell_checked(found, as_json=False, lang=lang)
        click.echo(_WORDS[lang]["read"].format(good=good, bad=bad))
        for row in errors:
            click.echo(_WORDS[lang]["found"].format(**row))
    if any(one.of_the_file for one in found.mistakes) or any(one.refused for one in taken):
        raise SystemExit(options.REFUSED)
    if bad:
        raise SystemExit(options.REJECTED)


@first_generation.command()
@click.argument("records", type=click.Path(path_type=Path))
@options.layout
@click.option("--institution", required=True, help="Its code of 14 characters. 机构代码.")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False),
    help="The folder of the file 目录.",
)  # fmt: skip
@click.option(
    "--settled", required=True, metavar="FIELD",
    help="The field whose first and last day stand in the header. 结算日期字段.",
)  # fmt: skip
@click.option(
    "--date", "day", type=click.DateTime(["%Y-%m-%d"]),
    help="The day in name and header; today in Shanghai by default. 生成日期.",
)  # fmt: skip
@click.option(
    "--number", type=click.IntRange(1, 999), default=1, show_default=True,
    help="The file's number that day. 流水号.",
)  # fmt: skip
@click.option("--contact", default="", help="Who is to be asked 联系人.")
@click.option("--telephone", default="", help="The telephone 联系电话.")
@click.option(
    "--set-aside", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="Keep the records that are not written here, for correction. 未写出的记录存入此文件.",
)  # fmt: skip
@options.standards_folder
@options.as_json
@options.lang
def write(
    *,
    records: Path,
    layout: str,
    institution: str,
    out: Path,
    settled: str,
    day: dt.datetime | None,
    number: int,
    contact: str,
    telephone: str,
    set_aside: Path | None,
    standards: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Write canonical records as one message of exact bytes in GBK. 写出定长报文.

    Nothing is cut, rounded or replaced: a record with a character that GBK lacks, or a text that
    is too long, is named by its line and field, and the others go on.

    Exit codes: 0 all written; 1 some are not; 65 no records, or a file there with other content;
    66 no such file; 74 disk; 78 layout, or a header that cannot be.
    """
    from adapters.first_generation import writing
    from adapters.records import ndjson
    from adapters.writers.intake import records as read_records

    mapping, catalog = _loaded(layout, standards)
    record_type = catalog.record_type(mapping.record_type)
    if settled not in record_type.field_ids:
        options.fail(f"--settled {settled}: no such field", "name a field's id", options.MISTAKES)
    data, made = options.read_bytes(records), options.day(day)
    envelope = writing.Envelope(institution, made, number, settled, contact, telephone)
    given = _of(lambda: read_records(data, record_type))
    done = _of(lambda: writing.write(given, mapping, catalog, envelope))
    if done.records:
        _of(lambda: writing.land(done, out))
    if set_aside is not None and done.asides:
        kept = ndjson(given[[line - 1 for line, _ in done.asides]])
        options.write(set_aside, kept, private=True)
    _tell_written(done, catalog, mapping, as_json=as_json, lang=lang)
    if done.asides:
        raise SystemExit(options.REJECTED)


def _loaded(layout: str, standards: Path | None) -> tuple[Mapping, Catalog]:
    """Return a layout and its standard; ends the command when there is none."""
    library = options.library(standards)
    mapping = options.load_layout(layout, library)
    return mapping, library.load(mapping.standard)


def _of(work: Callable[[], _T]) -> _T:
    """Return what some work gives; ends the command when something outside stops it."""
    from adapters.errors import AdapterError

    try:
        return work()
    except AdapterError as error:
        options.fail(str(error), error.hint, error.exit_code)


def _end(found: Checked) -> None:
    """End the command by what the checks found."""
    if any(one.of_the_file for one in found.mistakes):
        raise SystemExit(options.REFUSED)
    if found.mistakes:
        raise SystemExit(options.REJECTED)


def _facts(found: Checked, lang: Language) -> dict[str, Any]:
    rows = [
        {
            "line": one.line,
            "item": one.item,
            "check": one.check,
            "code": one.code,
            "message": _said(one, lang),
        }
        for one in found.mistakes
    ]
    return {
        "file": found.file,
        "result": found.result,
        "records": found.records,
        "mistakes": rows,
    }


def _said(mistake: Mistake, lang: Language) -> str:
    from adapters.first_generation.checking import checks

    said: str = getattr(checks()[mistake.check], lang)
    return said


def _tell_checked(found: Checked, *, as_json: bool, lang: Language) -> None:
    if as_json:
        click.echo(json.dumps(_facts(found, lang), ensure_ascii=False, sort_keys=True))
        return
    words = _WORDS[lang]
    counts = {"records": found.records, "mistakes": len(found.mistakes)}
    click.echo(words["checked"].format(file=found.file, result=found.result, **counts))
    for one in found.mistakes:
        facts = {"line": one.line, "item": one.item, "code": one.code, "said": _said(one, lang)}
        click.echo(words["line" if one.line else "name"].format(**facts))


def _errors(
    taken: Intake, catalog: Catalog, mapping: Mapping, lang: Language
) -> list[dict[str, Any]]:
    """Return what the standard finds in records that are whole, by their lines."""
    from standards.checking.findings import Severity

    record_type = mapping.record_type
    return [
        {
            "line": one.source_row,
            "field": one.finding.field,
            "code": one.finding.code,
            "message": _message(one.finding, record_type, catalog, lang),
        }
        for one in taken.findings
        if one.finding.severity is Severity.ERROR
    ]


def _message(finding: Finding, record_type: str, catalog: Catalog, lang: Language) -> str:
    from standards.checking.rules import explain

    return explain(finding, record_type=catalog.record_type(record_type), language=lang).message


def _tell_written(
    done: Written, catalog: Catalog, mapping: Mapping, *, as_json: bool, lang: Language
) -> None:
    words, type_ = _WORDS[lang], mapping.record_type
    asides = [
        {
            "line": line,
            "field": finding.field,
            "code": finding.code,
            "message": _message(finding, type_, catalog, lang),
        }
        for line, finding in done.asides
    ]
    losses = [
        {"field": name, "why": why, "records": count}
        for (name, why), count in sorted(done.losses.items())
    ]
    if as_json:
        facts = {"file": done.name if done.records else "", "records": done.records}
        told = facts | {"losses": losses, "not_written": asides}
        click.echo(json.dumps(told, ensure_ascii=False, sort_keys=True))
        return
    if done.records:
        click.echo(words["written"].format(records=done.records, file=done.name))
    else:
        click.echo(words["none"])
    for (name, why), count in sorted(done.losses.items()):
        click.echo(words["loss"].format(field=name, count=count, why=words[why]))
    for row in asides:
        click.echo(words["aside"].format(**row), err=True)
