"""`chengxin adapters credit-report write|check|feedback|schema`: reports that others read."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from adapters.commands import options

if TYPE_CHECKING:
    from adapters.report_message.checking import Checked, Failure
    from adapters.report_message.delivery import Delivery, Given
    from adapters.report_message.feedback import Answer
    from adapters.report_message.statements import Told
    from standards.checking.findings import Finding
    from standards.checking.rules import Language

_WORDS: Final = {
    "zh": {
        "written": "已写出 {records} 条记录, {files} 个文件 (已有且相同 {unchanged} 个)",
        "none": "没有可以写出的记录",
        "unit": "  {unit}  {count}",
        "lost": "没有写出",
        "changed": "写成别的值",
        "added": "读回时由报告补出",
        "loss": "  {type}.{field}: {count} 条 {how} — {why}",
        "no_element": "没有对应的元素",
        "without": "按 --without 不写出",
        "reader": "由读取报告的一方给出",
        "line_breaks": "值中的换行被接上",
        "aside": "  未写出 {place}: {message} ({code})",
        "long": "  {element}: {count} 条超过已知的栏宽 (公开资料中他方表的宽度)",
        "consent": "  {element}: {count} 条须有本人书面同意 (条例第十四条); --without 不写",
        "checked": "{file}: {result} {meaning}; {records} 条记录, {failed} 处错误",
        "failure": "  {unit} 第 {place} 条 {element}: {code} {message}",
        "answered": "  {records}: {unit} {element}: {code} {message}",
    },
    "en": {
        "written": "{records} records written, {files} files ({unchanged} were there already)",
        "none": "no record can be written",
        "unit": "  {unit}  {count}",
        "lost": "not written",
        "changed": "written as another value",
        "added": "given by the report when it is read",
        "loss": "  {type}.{field}: {count} records: {how}: {why}",
        "no_element": "no element holds it",
        "without": "left out by --without",
        "reader": "given by whoever reads the report",
        "line_breaks": "line breaks in a value are taken away",
        "aside": "  not written {place}: {message} ({code})",
        "long": "  {element}: {count} longer than the columns in which others are known to keep it",
        "consent": "  {element}: {count} need written consent (art. 14); or --without",
        "checked": "{file}: {result} {meaning}; {records} records, {failed} mistakes",
        "failure": "  {unit} no. {place} {element}: {code} {message}",
        "answered": "  {records}: {unit} {element}: {code} {message}",
    },
}


@click.command()
@click.argument("records", nargs=-1, required=True, metavar="[TYPE=]FILE...")
@click.option("--to", "syntax", required=True, type=click.Choice(["xml", "json"]), help="语法.")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False),
    help="The folder of files 目录.",
)  # fmt: skip
@click.option(
    "--date", "day", type=click.DateTime(["%Y-%m-%d"]),
    help="The day of the reports and of every check; today in Shanghai by default. 报告日期.",
)  # fmt: skip
@click.option(
    "--records", "each", type=click.IntRange(1, 1_000_000), default=2_000, show_default=True,
    help="Most records in one file. 每个文件的记录数.",
)  # fmt: skip
@click.option(
    "--first-number", type=click.IntRange(1), default=1, show_default=True,
    help="The number of the first report of the day. 当日第一份报告的序号.",
)  # fmt: skip
@click.option(
    "--without", multiple=True, metavar="ELEMENT",
    help="An element to leave empty, such as PF05AJ01; may be repeated. 不写出的元素.",
)  # fmt: skip
@click.option(
    "--set-aside", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER",
    help="Keep the records that are not written here, for correction. 未写出的记录存入此目录.",
)  # fmt: skip
@options.as_json
@options.lang
def write(
    *,
    records: tuple[str, ...],
    syntax: str,
    out: Path,
    day: dt.datetime | None,
    each: int,
    first_number: int,
    without: tuple[str, ...],
    set_aside: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Write records as the report data elements PF01 to PF08 and PE01. 写出报告数据元素.

    Each FILE holds canonical records of one type, one JSON object a line: of jiangyin-person/2.0.0
    (penalty, judgment …) or of pboc-report/1.0.0 (pf04 …). Its name says which (penalty.ndjson),
    or TYPE=FILE. Revocations go with their registrations in one run. What no element holds is
    counted; a record that cannot be written is named by its line, and the others go on. Beside the
    files lies an index, for `credit-report feedback`.

    Exit codes: 0 all written; 1 some are not; 65 no records, or a file there with other content;
    66 no such file; 74 disk; 78 unknown type or element.
    """
    from adapters.errors import AdapterError
    from adapters.report_message import delivery

    given = [_given(one) for one in records]
    if len({one.file for one in given}) < len(given):
        options.fail("two files of one name", "give each a name of its own", options.MISTAKES)
    _known_elements(without)
    on = options.day(day)
    found = delivery.deliver(
        given, syntax=syntax, day=on, each=each, first=first_number, without=frozenset(without)
    )
    if found.files:
        name = f"{delivery.STEM}_{on:%Y%m%d}_index_{syntax}.json"
        try:
            delivery.land(found, out, name, delivery.index(found, on))
        except AdapterError as error:
            options.fail(str(error), error.hint, error.exit_code)
    if set_aside is not None:
        _keep(found, set_aside)
    (_tell_json if as_json else _tell)(found, lang, without)
    if found.told.asides:
        raise SystemExit(options.REJECTED)


def _given(argument: str) -> Given:
    from adapters.errors import AdapterError
    from adapters.report_message.delivery import Given, standard_of
    from adapters.report_message.elements_of import layout_of
    from adapters.writers.intake import records
    from standards.release import load

    type_, sign, name = argument.rpartition("=")
    path = Path(name) if sign and not Path(argument).exists() else Path(argument)
    type_ = type_ if path == Path(name) and sign else path.stem
    try:
        if standard_of(type_).startswith("jiangyin-person"):
            layout_of(type_)
        record_type = load(standard_of(type_)).record_type(type_)
    except KeyError:
        hint = "TYPE=FILE, TYPE one of penalty, judgment … or pf01 to pf08, pe01"
        options.fail(f"{type_}: no record type that a report has a unit for", hint, 78)
    try:
        return Given(path.name, type_, records(options.read_bytes(path), record_type))
    except AdapterError as error:
        options.fail(f"{path.name}: {error}", error.hint, error.exit_code)


def _keep(found: Delivery, folder: Path) -> None:
    """Write the records that were set aside, each file under its own name, as they were given."""
    from adapters.records import lines

    apart = {(one.source.file, one.source.line): one.source for one in found.told.asides}
    for name in sorted({file for file, _ in apart}):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept = [source.record for (file, _), source in apart.items() if file == name]
        options.write(folder / name, lines(kept), private=True)


def _known_elements(without: tuple[str, ...]) -> None:
    from adapters.credit_report.model import elements
    from adapters.report_message.units import WRITTEN

    for name in without:
        if name not in elements() or name[:4] not in WRITTEN:
            options.fail(f"--without {name}: no such element", "such as PF05AJ01", 78)


def _message(finding: Finding, type_: str, lang: Language) -> str:
    from adapters.report_message.delivery import standard_of
    from standards.checking.rules import explain
    from standards.release import load

    record_type = load(standard_of(type_)).record_type(type_)
    return explain(finding, record_type=record_type, language=lang).message


def _why(type_: str, field: str, lang: Language, without: tuple[str, ...]) -> str:
    """Say why a field is not read back as it was: as correspondence.csv does, or in short."""
    from adapters.credit_report.correspondence import correspondences
    from adapters.report_message.statements import BY_THE_READER

    words = _WORDS[lang]
    if type_[:2] in ("pe", "pf") and type_[2:].isdigit():
        if field in BY_THE_READER:
            return words["reader"]
        return words["without" if field.upper() in without else "line_breaks"]
    rows = [row for row in correspondences() if (row.record_type, row.field) == (type_, field)]
    if any(row.element in without for row in rows):
        return words["without"]
    said = [getattr(row.writing or row.reading, lang) for row in rows if row.writing or row.reading]
    return "; ".join(dict.fromkeys(said)) or words["line_breaks" if rows else "no_element"]


def _tell(found: Delivery, lang: Language, without: tuple[str, ...]) -> None:
    words, told = _WORDS[lang], found.told
    if found.files:
        facts = {"records": found.written, "files": len(found.files)}
        click.echo(words["written"].format(**facts, unchanged=len(found.unchanged)))
        for name in found.files:
            click.echo(f"  {name}")
        for unit, count in found.units.items():
            click.echo(words["unit"].format(unit=unit, count=count))
    else:
        click.echo(words["none"])
    for (type_, field, how), count in sorted(told.losses.items()):
        what = {"type": type_, "field": field, "how": words[how]}
        why = _why(type_, field, lang, without)
        click.echo(words["loss"].format(**what, count=count, why=why))
    for element, count in sorted(told.consent.items()):
        click.echo(words["consent"].format(element=element, count=count))
    for element, count in sorted(told.long.items()):
        click.echo(words["long"].format(element=element, count=count))
    for aside in told.asides:
        source, finding = aside.source, aside.finding
        message = _message(finding, source.record_type, lang)
        place = f"{source.file}:{source.line}"
        line = words["aside"].format(place=place, message=message, code=finding.code)
        click.echo(line, err=True)


def _tell_json(found: Delivery, lang: Language, without: tuple[str, ...]) -> None:
    told: Told = found.told
    facts: dict[str, Any] = {
        "records": found.written,
        "files": list(found.files),
        "unchanged": list(found.unchanged),
        "units": found.units,
        "losses": [
            {"type": t, "field": f, "how": how, "records": count, "why": _why(t, f, lang, without)}
            for (t, f, how), count in sorted(told.losses.items())
        ],
        "needs_consent": dict(sorted(told.consent.items())),
        "longer_than_known_columns": dict(sorted(told.long.items())),
        "not_written": [
            {
                "file": one.source.file,
                "line": one.source.line,
                "code": one.finding.code,
                "field": one.finding.field,
                "message": _message(one.finding, one.source.record_type, lang),
            }
            for one in told.asides
        ],
    }
    click.echo(json.dumps(facts, ensure_ascii=False, sort_keys=True))


@click.command()
@options.file
@options.as_of
@click.option(
    "--feedback", type=click.Path(path_type=Path, dir_okay=False),
    help="Write what was found as a feedback file. 反馈文件.",
)  # fmt: skip
@click.option(
    "--records", "most", type=click.IntRange(1), default=2_000, show_default=True,
    help="Most records in one file. 每个文件的记录数.",
)  # fmt: skip
@options.as_json
@options.lang
def check(
    *,
    file: Path,
    as_of: dt.datetime | None,
    feedback: Path | None,
    most: int,
    as_json: bool,
    lang: Language,
) -> None:
    """Check a file of reports, with the interfaces' result codes. 校验报文, 给出处理结果代码.

    AAA000 is a file without a mistake; each wrong record is named by its unit, its place and a
    code. A damaged file is ATF004, with line, column and byte.

    Exit codes: 0 no mistake; 1 some records are wrong; 65 the file is; 66 no such file; 74 disk.
    """
    from adapters.report_message import checking
    from adapters.report_message import feedback as answers
    from adapters.result_codes import SUCCESS

    found = checking.check(options.read_bytes(file), file.name, day=options.day(as_of), most=most)
    told = answers.write(found)
    if feedback is not None:
        options.write(feedback, told)
    if as_json:
        click.echo(told.decode(), nl=False)
    else:
        _tell_checked(found, lang)
    if found.result != SUCCESS:
        raise SystemExit(options.REFUSED)
    if found.failures:
        raise SystemExit(options.REJECTED)


def _meaning(code: str, lang: Language) -> str:
    from adapters.result_codes import result_codes

    known = result_codes().get(code)
    return getattr(known, lang) if known else ""


def _failure(one: Failure, lang: Language) -> str:
    from standards.checking.findings import Finding, Severity

    names = {"PA01BQ01": "xm", "PA01BD01": "zjlx", "PA01BI01": "sfzh"}
    field = names.get(one.element, one.element.lower())
    finding = Finding(0, field, one.rule, Severity.ERROR, one.params)
    return _message(finding, one.unit.lower(), lang)


def _tell_checked(found: Checked, lang: Language) -> None:
    from standards.checking.rules import explain

    words = _WORDS[lang]
    facts = {"file": found.file, "result": found.result, "meaning": _meaning(found.result, lang)}
    counts = {"records": found.records, "failed": len(found.failures)}
    click.echo(words["checked"].format(**facts, **counts))
    if found.refused is not None:
        click.echo(f"  {explain(found.refused, record_type=None, language=lang).message}")
    for one in found.failures:
        place = {"unit": one.unit, "place": one.place, "element": one.element, "code": one.code}
        click.echo(words["failure"].format(**place, message=_failure(one, lang)))


@click.command()
@options.file
@click.option(
    "--index", required=True, type=click.Path(path_type=Path, dir_okay=False),
    help="The index that was written with the files. 写出时的索引文件.",
)  # fmt: skip
@options.as_json
@options.lang
def feedback(*, file: Path, index: Path, as_json: bool, lang: Language) -> None:
    """Read a feedback file: which of the records written are wrong, and why. 读取反馈文件.

    Exit codes: 0 no mistake; 1 some records are wrong; 65 no feedback about these files, or the
    whole file was refused; 66 no such file.
    """
    from adapters.errors import AdapterError
    from adapters.report_message import feedback as answers
    from adapters.result_codes import SUCCESS

    try:
        answer = answers.read(options.read_bytes(file), options.read_bytes(index))
    except AdapterError as error:
        options.fail(str(error), error.hint, error.exit_code)
    _tell_answer(answer, as_json=as_json, lang=lang)
    if answer.result != SUCCESS:
        raise SystemExit(options.REFUSED)
    if answer.failures:
        raise SystemExit(options.REJECTED)


def _tell_answer(answer: Answer, *, as_json: bool, lang: Language) -> None:
    rows = [
        {
            "records": [f"{name}:{line}" for name, line in one.records],
            "unit": one.failure.unit,
            "element": one.failure.element,
            "code": one.failure.code,
            "rule": one.failure.rule,
            "message": _failure(one.failure, lang),
        }
        for one in answer.failures
    ]
    if as_json:
        told = {"file": answer.file, "result": answer.result, "failures": rows}
        click.echo(json.dumps(told, ensure_ascii=False, sort_keys=True))
        return
    facts = {"file": answer.file, "result": answer.result, "records": answer.records}
    words = _WORDS[lang]
    meaning = _meaning(answer.result, lang)
    click.echo(words["checked"].format(**facts, meaning=meaning, failed=len(rows)))
    for row in rows:
        click.echo(words["answered"].format(**row | {"records": ", ".join(row["records"])}))


@click.command()
@click.option(
    "--to", "form", required=True, type=click.Choice(["xsd", "json-schema"]), help="Which 格式."
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False),
    help="A file; the terminal when left out. 文件.",
)  # fmt: skip
def schema(*, form: str, out: Path | None) -> None:
    """The schema of the messages that `write` makes, compiled from pboc-report. 报文的模式.

    XSD 1.0, or JSON Schema 2020-12 in standard keywords alone.

    Exit codes: 0; 74 the disk does not take the file.
    """
    from adapters.report_message import json_schema, xsd
    from adapters.report_message.statements import REPORT
    from standards.release import load

    render = xsd.render if form == "xsd" else json_schema.render
    data = render(load(REPORT))
    if out is None:
        click.echo(data.decode(), nl=False)
    else:
        options.write(out, data)
