"""`chengxin standards interchange`: catalogs in the formats of others, and theirs as a start."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click

from standards.commands import options
from standards.interchange.losses import Loss
from standards.model import Catalog, CodeList, Label, RecordType

_FORMATS = click.Choice(["table-schema", "odcs"])


@click.group()
def interchange() -> None:
    """Other formats 互换: Frictionless Table Schema, Open Data Contract Standard (ODCS)."""


@interchange.command("write")
@options.standard
@options.as_of
@click.option("--draft", type=click.Path(path_type=Path), help="A draft 草案, not a published one.")
@click.option("--to", "format_", type=_FORMATS, required=True, help="The format to write.")
@click.option("--type", "type_", metavar="TYPE", help="The record type, for table-schema.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The file to write.")
def write_foreign(
    name: str | None, as_of: date, draft: Path | None, format_: str, type_: str | None, out: Path
) -> None:
    """Write a catalog, or a record type, in another format 导出; what it cannot say is listed."""
    from standards.interchange import odcs, table_schema

    catalog = options.read_draft(draft) if draft else options.load(name, as_of)
    if format_ == "odcs":
        document, losses = odcs.write(catalog)
    elif type_ is None:
        raise click.UsageError("--type is needed: a Table Schema is of one record type")
    else:
        document, losses = table_schema.write(options.record_type(catalog, type_), catalog)
    # JSON is YAML too, and in quotes no code becomes a number.
    options.write_bytes(out, json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")
    _tell(losses)
    click.echo(f"written 已写出: {out}")


@interchange.command("read")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--from", "format_", type=_FORMATS, required=True, help="The format of FILE.")
@click.option("--id", "id_", required=True, metavar="ID", help="The id of the catalog to begin.")
@click.option("--name-zh", required=True, help="Its name in Chinese 中文名称.")
@click.option("--name-en", required=True, help="Its name in English 英文名称.")
@click.option("--publisher", required=True, help="Who publishes it 发布单位: cn.jiangyin.")
@click.option("--type", "type_", metavar="TYPE", help="The id of the record type 记录类型.")
@click.option("--into", type=click.Path(path_type=Path), required=True, help="A new folder.")
def read_foreign(
    file: Path, format_: str, id_: str, name_zh: str, name_en: str, publisher: str,
    type_: str | None, into: Path,
) -> None:  # fmt: skip
    """Begin a draft 草案 from a Table Schema or an ODCS contract; what gets lost is listed."""
    from standards.authoring import writer
    from standards.interchange import odcs, table_schema
    from standards.interchange.losses import NotReadable

    if into.exists() and any(into.iterdir()):
        raise options.Failure(f"{into} is not empty", "give a new folder for the draft", 65)
    document = _document(file)
    try:
        if format_ == "odcs":
            types, made = odcs.read(document)
        elif type_ is None:
            raise click.UsageError("--type is needed: the id of the record type")
        else:
            one, made = table_schema.read(document, type_, Label(type_, type_))
            types = (one,)
    except NotReadable as error:
        raise options.Failure(f"{file}: {error}", "give a file of this format", 65) from None
    catalog = _catalog(id_, Label(name_zh, name_en), publisher, types, made.lists)
    options.write_files(into, writer.files(catalog))
    _tell(tuple(made.losses))
    click.echo(f"draft 草案: {into}  {catalog.name}")


def _catalog(
    id_: str, label: Label, publisher: str, types: tuple[RecordType, ...], lists: list[CodeList]
) -> Catalog:
    day = (options.today() + timedelta(days=1)).isoformat()
    ours = tuple(replace(one, acts=(), publication_acts=(), fields=_bare(one)) for one in types)
    return Catalog(
        id=id_, version="0.1.0", edition=day[:4], label=label, effective_from=day, status="draft",
        publisher=publisher, record_types=ours, code_lists=tuple(lists), acts=(),
    )  # fmt: skip


def _bare(record_type: RecordType) -> tuple[Any, ...]:
    """The fields without their acts: acts are of a catalog, and this one has none yet."""
    return tuple(replace(field, acts=()) for field in record_type.fields)


def _document(file: Path) -> Any:  # noqa: ANN401 - parsed JSON or YAML
    """Read JSON, or YAML with every scalar as the text that stands there."""
    data = options.read_bytes(file)
    try:
        return json.loads(data)
    except ValueError:
        pass
    try:
        from ruamel.yaml import YAML
        from ruamel.yaml.error import YAMLError
    except ImportError:
        hint = "pip install 'chengxin[odcs]', or convert the file to JSON"
        raise options.Failure(f"{file}: YAML needs the library ruamel.yaml", hint, 78) from None
    try:
        return YAML(typ="base", pure=True).load(data)
    except (YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f":{mark.line + 1}" if mark else ""
        raise options.Failure(f"{file}{place}: neither JSON nor YAML", "correct it", 65) from None


def _tell(losses: tuple[Loss, ...]) -> None:
    for loss in losses:
        click.echo(f"lost 丢失: {loss.path or '-'}: {loss.what}: {loss.zh} / {loss.en}", err=True)
    click.echo(f"{len(losses)} losses 处丢失", err=True)
