"""`chengxin adapters`: what a department's file means, and what is wrong with it."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from zoneinfo import ZoneInfo

import click

if TYPE_CHECKING:
    from adapters.intake import Intake
    from adapters.mapping.model import Mapping
    from standards.checking.rules import Language

_REJECTED, _REFUSED, _MISSING, _DISK = 1, 65, 66, 74
_TOP = 10


@click.group()
def adapters() -> None:
    """Translate departments' files into records of the standard. 部门文件的转换与校验."""


@adapters.command()
@click.option("--json", "as_json", is_flag=True, help="Write JSON. 输出 JSON.")
def layouts(*, as_json: bool) -> None:
    """List the layouts that are shipped. 列出内置的数据格式."""
    from adapters import layouts as shipped

    found = [shipped.load(name) for name in shipped.layouts()]
    if as_json:
        click.echo(json.dumps([_layout(mapping) for mapping in found], ensure_ascii=False))
        return
    for mapping in found:
        click.echo(
            f"{mapping.layout:<16}{mapping.record_type:<18}{mapping.title.zh}  {mapping.title.en}"
        )


def _layout(mapping: Mapping) -> dict[str, str]:
    return {
        "layout": mapping.layout,
        "record_type": mapping.record_type,
        "standard": mapping.standard,
        "title_zh": mapping.title.zh,
        "title_en": mapping.title.en,
        "source": mapping.source,
        "digest": mapping.digest,
    }


_file = click.argument("file", type=click.Path(path_type=Path))
_layout_option = click.option(
    "--layout",
    required=True,
    help="A shipped layout's id, or the path of a mapping file. 数据格式.",
)
_standards = click.option(
    "--standards",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Look here as well for the standard: HOME/standards, for one. 已安装的标准.",
)
_as_of = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Check as of this day; today in Shanghai by default. 检查日期.",
)
_json = click.option("--json", "as_json", is_flag=True, help="Write JSON. 输出 JSON.")
_lang = click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", help="语言.")


@adapters.command()
@_file
@_layout_option
@_standards
@_as_of
@click.option(
    "--feedback",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the workbook for the file's owner here. 反馈工作簿.",
)
@_json
@_lang
def check(
    *,
    file: Path,
    layout: str,
    standards: Path | None,
    as_of: dt.datetime | None,
    feedback: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Check a department's FILE: what is good, what is wrong, what to do. 检查部门文件.

    Exit codes: 0 all good; 1 some records rejected; 65 the file is refused as a whole;
    66 no such file; 78 the mapping has mistakes.
    """
    data, intake = _take(file, layout, as_of, standards)
    if feedback is not None:
        from adapters.feedback import workbook

        _write(feedback, workbook(intake, data))
    if as_json:
        click.echo(json.dumps(_facts(intake, lang), ensure_ascii=False, sort_keys=True))
    else:
        _print(intake, lang)
        if feedback is not None:
            click.echo(f"→ {feedback}")
    _leave(intake)


@adapters.command()
@_file
@_layout_option
@_standards
@_as_of
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the records here; to standard output by default. 输出文件.",
)
@_json
@_lang
def translate(
    *,
    file: Path,
    layout: str,
    standards: Path | None,
    as_of: dt.datetime | None,
    out: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Translate a department's FILE to records, one canonical JSON object a line. 转换部门文件.

    The good records go to --out or standard output, what was found to standard error.
    Exit codes are those of `check`.
    """
    from adapters.records import ndjson

    _, intake = _take(file, layout, as_of, standards)
    if intake.refused is None:
        if out is not None:
            _write(out, ndjson(intake.good))
        else:
            sys.stdout.buffer.write(ndjson(intake.good))
            sys.stdout.buffer.flush()
    if as_json:
        click.echo(json.dumps(_facts(intake, lang), ensure_ascii=False, sort_keys=True), err=True)
    else:
        _print(intake, lang, err=True)
    _leave(intake)


def _take(
    file: Path, layout: str, as_of: dt.datetime | None, standards: Path | None
) -> tuple[bytes, Intake]:
    from adapters import layouts as shipped
    from adapters.errors import AdapterError
    from adapters.intake import take
    from standards.library import Library

    library = Library().with_folder(standards) if standards else Library()
    try:
        mapping = shipped.load(layout, library.load)
    except AdapterError as error:
        _fail(str(error), error.hint, error.exit_code)
    try:
        data = file.read_bytes()
    except OSError:
        _fail(f"{file}: cannot be read", "give the path of a file", _MISSING)
    day = as_of.date() if as_of else dt.datetime.now(ZoneInfo("Asia/Shanghai")).date()
    return data, take(data, file.name, mapping, library.load(mapping.standard), as_of=day)


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError:
        _fail(f"{path}: cannot be written", "see whether the folder exists and has room", _DISK)


def _fail(message: str, hint: str, code: int) -> NoReturn:
    click.echo(message, err=True)
    if hint:
        click.echo(f"hint: {hint}", err=True)
    raise SystemExit(code)


def _leave(intake: Intake) -> None:
    if intake.refused is not None:
        raise SystemExit(_REFUSED)
    if intake.rejected:
        raise SystemExit(_REJECTED)


_WORDS = {
    "zh": ("数据 {rows} 行: 合格 {accepted}, 退回 {rejected}, 未采集 {set_aside}", "文件退回"),
    "en": (
        "{rows} rows: {accepted} good, {rejected} rejected, {set_aside} set aside",
        "the file is refused",
    ),
}


def _print(intake: Intake, lang: Language, *, err: bool = False) -> None:
    from adapters.feedback_text import ASIDE, by_rule, explainer

    counts, refused = _WORDS[lang]
    click.echo(
        f"{intake.name}  [{intake.layout} → {intake.standard} {intake.record_type}]", err=err
    )
    numbers = {
        name: getattr(intake, name) for name in ("rows", "accepted", "rejected", "set_aside")
    }
    click.echo(refused if intake.refused else counts.format(**numbers), err=err)
    for reason, number in intake.set_aside_reasons:
        click.echo(f"  {ASIDE[reason] if lang == 'zh' else reason}: {number}", err=err)
    explained = explainer(intake, lang)
    rules = by_rule(intake)
    for finding, number in rules[:_TOP]:
        words = explained(finding)
        click.echo(f"{number:>7} {finding.severity:<8}{words.message}", err=err)
        click.echo(f"{'':>16}→ {words.remedy}  [{finding.code}]", err=err)
    if len(rules) > _TOP:
        click.echo(f"{'':>8}… {len(rules) - _TOP}", err=err)


def _facts(intake: Intake, lang: Language) -> dict[str, Any]:
    from adapters.feedback_text import by_rule, explainer

    explained = explainer(intake, lang)
    rules = [(finding, number, explained(finding)) for finding, number in by_rule(intake)]
    return {
        "file": intake.name,
        "digest": intake.digest,
        "layout": intake.layout,
        "standard": intake.standard,
        "record_type": intake.record_type,
        "as_of": intake.as_of.isoformat(),
        "refused": intake.refused.code if intake.refused else None,
        "rows": intake.rows,
        "accepted": intake.accepted,
        "rejected": intake.rejected,
        "set_aside": intake.set_aside,
        "set_aside_reasons": dict(intake.set_aside_reasons),
        "rules": [
            {
                "code": finding.code,
                "field": finding.field,
                "severity": str(finding.severity),
                "count": number,
                "title": words.title,
                "message": words.message,
                "remedy": words.remedy,
            }
            for finding, number, words in rules
        ],
        "findings": [
            {
                "row": placed.source_row,
                "column": placed.letter,
                "field": placed.finding.field,
                "code": placed.finding.code,
                "severity": str(placed.finding.severity),
            }
            for placed in intake.findings
        ],
        "columns": [
            {
                "column": count.use.letter,
                "state": count.state,
                "field": count.use.field,
                "reason": count.use.reason,
                "filled": count.filled,
            }
            for count in (intake.account.columns if intake.account else ())
        ],
    }
