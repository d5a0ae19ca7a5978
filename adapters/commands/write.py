"""`chengxin adapters write`."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from adapters.commands import options

if TYPE_CHECKING:
    import polars as pl

    from adapters.mapping.model import Mapping
    from adapters.writers.reading_back import Losses
    from adapters.writers.writer import Writer
    from standards.checking.rules import Language
    from standards.library import Library
    from standards.model import Catalog

_FORMS: Final = ("csv", "xml", "rowdata", "template")
_HEAD: Final = "DEPT_CODE DEPT_NAME TABLE_CODE TABLE_NAME VERSION_ID"
_WHY: Final = {
    "no_column": ("此格式没有该数据项的列", "the form has no column for it"),
    "constant": ("格式对所有记录写定另一个值", "the layout says another value for all records"),
    "unfit": ("含有此格式不能表示的字符或过长", "holds what the form cannot hold, or is too long"),
    "differs": ("读回的值不同", "is read back as another value"),
    "left_out": ("按 --without 不提供", "left out by --without"),
}
_WORDS: Final = {
    "zh": {
        "wrote": "已写入 {records} 条记录: 新文件 {files} 个, 已有且相同 {unchanged} 个",
        "field": "  {field}: {count} 条 — {why}",
        "lines": "  第 {lines} 行的记录读不回一条记录 (共 {count} 条)",
        "refused": "  接收方的读取程序会退回整个文件: {why}",
        "lost": "会有内容丢失, 没有写出任何文件:",
        "decide": "如果接收方确实不要这些数据项, 请写明: {said}",
    },
    "en": {
        "wrote": "{records} records written: {files} new files, {unchanged} there already",
        "field": "  {field}: {count} records: {why}",
        "lines": "  the records of lines {lines} are not read back as one record ({count} in all)",
        "refused": "  the partner's reader would refuse a whole file: {why}",
        "lost": "something would be lost, and nothing was written:",
        "decide": "if the partner is not to get these fields, say so: {said}",
    },
}


@click.command()
@click.argument("records", type=click.Path(path_type=Path))
@click.option("--standard", required=True, help="The records' standard 标准: ID/VERSION.")
@click.option("--type", "type_", required=True, help="Their record type 记录类型.")
@click.option("--to", "form", required=True, type=click.Choice(_FORMS), help="The form 格式.")
@click.option("--layout", help="A layout to write in reverse, shipped or a file. 数据格式.")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="A folder 目录."
)
@click.option("--message", help="For xml: 报文号, the department's 4 digits and the table's 2.")
@click.option("--city-head", nargs=5, metavar=_HEAD, help="For template: its head 模板表头.")
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day in the files' names; today in Shanghai by default. 文件名中的日期.",
)
@click.option(
    "--records",
    "each",
    type=click.IntRange(1, 1_000_000),
    default=5_000,
    show_default=True,
    help="Records in one file. 每个文件的记录数.",
)
@click.option(
    "--encoding",
    type=click.Choice(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
    help="For csv; the layout's by default. 编码.",
)
@click.option("--delimiter", help="For csv; the layout's by default. 分隔符.")
@click.option(
    "--without",
    multiple=True,
    metavar="FIELD",
    help="A field that the partner is not to get; may be repeated. 不提供的数据项.",
)
@options.standards_folder
@options.as_json
@options.lang
def write(
    *,
    records: Path,
    standard: str,
    type_: str,
    form: str,
    layout: str | None,
    out: Path,
    message: str | None,
    city_head: tuple[str, str, str, str, str] | None,
    day: dt.datetime | None,
    each: int,
    encoding: str | None,
    delimiter: str | None,
    without: tuple[str, ...],
    standards: Path | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Write RECORDS for a partner who cannot take our envelopes. 按接收方的格式写出记录.

    RECORDS are canonical, one JSON object a line, as `translate` or delivered/ gives them. With
    --layout its mapping is turned round; without, each field has a column of its own. Every file
    is read back first; where a value would be lost nothing is written (exit code 1), unless
    --without says of each such field that it is left out. Exit codes else: 65 records refused or
    a file there with other content, 66 missing, 74 disk, 78 wrong options or layout.
    """
    from adapters.errors import AdapterError
    from adapters.writers.errors import NotReadBack
    from adapters.writers.files import hand_over
    from adapters.writers.intake import records as read
    from adapters.writers.reading_back import Losses

    library = options.library(standards)
    catalog = _catalog(library, standard, type_)
    mapping = _mapping(layout, library, catalog, type_)
    losses = Losses()
    try:
        frame = read(options.read_bytes(records), catalog.record_type(type_))
        frame, left_out = _leave_out(frame, without)
        stem = f"{type_}_{(options.day(day)):%Y%m%d}"
        writer = _writer(form, stem, mapping, catalog, message, city_head, encoding, delimiter)
        written = hand_over(
            frame,
            mapping=mapping,
            catalog=catalog,
            writer=writer,
            each=each,
            folder=out,
            losses=losses,
        )
    except NotReadBack:
        _tell_losses(losses, as_json=as_json, lang=lang)
        raise SystemExit(options.REJECTED) from None
    except AdapterError as error:
        options.fail(str(error), error.hint, error.exit_code)
    facts = {
        "records": frame.height,
        "files": list(written.files),
        "unchanged": list(written.unchanged),
        "left_out": left_out,
    }
    if as_json:
        click.echo(json.dumps(facts, ensure_ascii=False, sort_keys=True))
        return
    words = _WORDS[lang]
    counts = {"files": len(written.files), "unchanged": len(written.unchanged)}
    click.echo(words["wrote"].format(records=frame.height, **counts))
    for name in (*written.files, *written.unchanged):
        click.echo(f"  {name}")
    for field, count in left_out.items():
        why = _WHY["left_out"][lang == "en"]
        click.echo(words["field"].format(field=field, count=count, why=why))


def _catalog(library: Library, standard: str, type_: str) -> Catalog:
    from standards.release import StandardError

    try:
        catalog = library.load(standard)
    except StandardError as error:
        options.fail(str(error), error.hint, error.exit_code)
    known = [record_type.id for record_type in catalog.record_types]
    if type_ not in known:
        options.fail(f"unknown record type: {type_}", f"one of {', '.join(known)}", 78)
    return catalog


def _mapping(layout: str | None, library: Library, catalog: Catalog, type_: str) -> Mapping:
    """Return the layout that is to be written; ends the command when it is for other records."""
    from adapters.writers.inverse import plain

    if layout is None:
        return plain(catalog.record_type(type_), catalog)
    mapping = options.load_layout(layout, library)
    if (mapping.standard, mapping.record_type) != (catalog.name, type_):
        hint = "take another layout, or bring the records there: `chengxin standards migrate`"
        message = f"the layout is of {mapping.standard} {mapping.record_type}"
        options.fail(message, hint, options.MISTAKES)
    return mapping


def _leave_out(
    frame: pl.DataFrame, without: tuple[str, ...]
) -> tuple[pl.DataFrame, dict[str, int]]:
    import polars as pl

    for name in without:
        if name not in frame.columns:
            options.fail(f"--without {name}: no such field", "name a field's id", options.MISTAKES)
    counts = {name: frame.height - frame[name].null_count() for name in dict.fromkeys(without)}
    blank = [pl.lit(None, dtype=pl.String).alias(name) for name in counts]
    return frame.with_columns(blank), {name: count for name, count in counts.items() if count}


def _writer(
    form: str,
    stem: str,
    mapping: Mapping,
    catalog: Catalog,
    message: str | None,
    city_head: tuple[str, str, str, str, str] | None,
    encoding: str | None,
    delimiter: str | None,
) -> Writer:
    from adapters.writers.csv import Csv
    from adapters.writers.template import Template
    from adapters.writers.xml import Xml
    from standards.targets.template import CityHead, help_text

    match form:
        case "csv":
            own = "utf-8" if mapping.file.encoding == "auto" else mapping.file.encoding
            sign = mapping.file.delimiter if delimiter is None else delimiter
            if not sign or set(sign) & set('"\r\n'):
                options.fail("--delimiter: no such sign", "such as , or |", options.MISTAKES)
            return Csv(stem, encoding or own, sign, mapping.file.quote)
        case "xml":
            if message is None or not re.fullmatch("[0-9]{6}", message):
                hint = "--message 032101: the department's four digits, then the table's two"
                options.fail("xml needs the 报文号", hint, options.MISTAKES)
            return Xml(f"{message}_{stem.rpartition('_')[2]}")
        case "rowdata":
            return Xml(stem, "ROWDATA", "ROW", days="/", national=True)
        case _:
            if city_head is None:
                options.fail("template needs its head", f"--city-head {_HEAD}", options.MISTAKES)
            fields = catalog.record_type(mapping.record_type).fields
            return Template(
                stem, CityHead(*city_head), {one.id: help_text(one, catalog) for one in fields}
            )


def _tell_losses(losses: Losses, *, as_json: bool, lang: Language) -> None:
    """Say what would be lost: fields with counts, lines; never a value."""
    from standards.checking.rules import explain

    found = sorted(losses.fields.items())
    if as_json:
        facts: dict[str, Any] = {
            "lost": [{"field": f, "why": why, "records": n} for (f, why), n in found],
            "lines": losses.shown_lines,
            "records_not_read": len(losses.lines),
            "refused": losses.refused.code if losses.refused else "",
        }
        click.echo(json.dumps(facts, ensure_ascii=False, sort_keys=True))
        return
    words = _WORDS[lang]
    click.echo(words["lost"], err=True)
    for (field, why), count in found:
        line = words["field"].format(field=field, count=count, why=_WHY[why][lang == "en"])
        click.echo(line, err=True)
    if losses.lines:
        lines = ", ".join(map(str, losses.shown_lines))
        click.echo(words["lines"].format(lines=lines, count=len(losses.lines)), err=True)
    if losses.refused:
        reason = explain(losses.refused, record_type=None, language=lang).message
        click.echo(words["refused"].format(why=reason), err=True)
    if found:
        said = " ".join(f"--without {name}" for name in dict.fromkeys(f for (f, _), _ in found))
        click.echo(words["decide"].format(said=said), err=True)
