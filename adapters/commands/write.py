"""`chengxin adapters write`."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from adapters.commands import options

if TYPE_CHECKING:
    import polars as pl

    from adapters.mapping.model import Mapping
    from adapters.source_file import Target
    from adapters.writers.reading_back import Losses
    from adapters.writers.writer import Writer
    from standards.checking.rules import Language
    from standards.library import Library
    from standards.model import Catalog

_FORMS: Final = ("csv", "xml", "rowdata", "template", "database")
_HEAD: Final = "DEPT_CODE DEPT_NAME TABLE_CODE TABLE_NAME VERSION_ID"


@click.command()
@click.argument("records", type=click.Path(path_type=Path))
@click.option("--standard", required=True, help="The records' standard 标准: ID/VERSION.")
@click.option("--type", "type_", required=True, help="Their record type 记录类型.")
@click.option("--to", "form", required=True, type=click.Choice(_FORMS), help="The form 格式.")
@click.option("--layout", help="A layout to write in reverse, shipped or a file. 数据格式.")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="The folder of files 目录."
)
@click.option(
    "--target",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TARGET.toml",
    help="For database: which table of which database. 前置机数据库.",
)
@click.option("--create", is_flag=True, help="For database: make the table if there is none. 建表.")
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
    out: Path | None,
    target: Path | None,
    create: bool,
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
    --without says of each such field that it is left out. Rows of a database are written in one
    transaction, and once: their RECID follows from the record's key. Exit codes else: 65 records
    refused or a file there with other content, 66 missing, 69 database, 74 disk, 78 wrong options,
    layout or table.
    """
    from adapters.commands import handing_over
    from adapters.errors import AdapterError
    from adapters.writers.errors import NotReadBack
    from adapters.writers.intake import records as read
    from adapters.writers.reading_back import Losses

    library = options.library(standards)
    catalog = _catalog(library, standard, type_)
    mapping = _mapping(layout, library, catalog, type_)
    losses = Losses()
    try:
        frame = read(options.read_bytes(records), catalog.record_type(type_))
        frame, left_out = _leave_out(frame, without)
        job = _Job(frame, left_out, mapping, catalog, losses, as_json, lang)
        if form == "database":
            _rows(job, _target(target), create=create)
            return
        stem = f"{type_}_{(options.day(day)):%Y%m%d}"
        writer = _writer(form, stem, mapping, catalog, message, city_head, encoding, delimiter)
        _files(job, writer, each, out)
    except NotReadBack:
        handing_over.tell_losses(losses, as_json=as_json, lang=lang)
        raise SystemExit(options.REJECTED) from None
    except AdapterError as error:
        options.fail(str(error), error.hint, error.exit_code)


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be written, and how it is told."""

    records: pl.DataFrame
    left_out: dict[str, int]
    mapping: Mapping
    catalog: Catalog
    losses: Losses
    as_json: bool
    lang: Language


def _rows(job: _Job, target: Target, *, create: bool) -> None:
    from adapters.commands.handing_over import tell_rows
    from adapters.writers.files import hand_over_rows

    delivered = hand_over_rows(
        job.records,
        mapping=job.mapping,
        catalog=job.catalog,
        target=target,
        create=create,
        losses=job.losses,
    )
    tell_rows(delivered, job.records.height, job.left_out, as_json=job.as_json, lang=job.lang)


def _files(job: _Job, writer: Writer, each: int, out: Path | None) -> None:
    from adapters.commands.handing_over import tell_files
    from adapters.writers.files import hand_over

    if out is None:
        options.fail("--out is missing", "give the folder of the files", options.MISTAKES)
    written = hand_over(
        job.records,
        mapping=job.mapping,
        catalog=job.catalog,
        writer=writer,
        each=each,
        folder=out,
        losses=job.losses,
    )
    tell_files(written, job.records.height, job.left_out, as_json=job.as_json, lang=job.lang)


def _target(path: Path | None) -> Target:
    from adapters.source_file import parse_target

    if path is None:
        hint = "--target TARGET.toml; docs/writers.md describes it"
        options.fail("database needs its target", hint, options.MISTAKES)
    return parse_target(options.read_bytes(path).decode("utf-8", "replace"), path)


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
