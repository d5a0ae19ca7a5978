"""`chengxin standards show`."""

from datetime import date

import click

from standards.canonical import plain
from standards.commands import options
from standards.kinds import HEAD, Standard
from standards.model import Catalog


@click.command()
@click.argument("name", metavar="[STANDARD]", required=False)
@options.standards_folder
@options.as_of
@click.option("--type", "type_", metavar="TYPE",
              help="Only this record type 记录类型, or this table: criteria.")  # fmt: skip
@options.as_json
def show(name: str | None, type_: str | None, as_of: date, *, as_json: bool) -> None:
    """Show a standard: fields 数据项 and rules 规则 of a catalog, the tables of other kinds."""
    standard = options.load_any(name, as_of)
    if not as_json:
        click.echo(f"{standard.name}  {standard.label.zh}  {standard.label.en}")
    if isinstance(standard, Catalog):
        _show_catalog(standard, type_, as_json=as_json)
    else:
        _show_tables(standard, type_, as_json=as_json)


def _show_catalog(catalog: Catalog, type_: str | None, *, as_json: bool) -> None:
    types = (options.record_type(catalog, type_),) if type_ else catalog.record_types
    if as_json:
        listed = [plain(record_type) for record_type in types]
        options.print_json({**options.summary(catalog), "record_types": listed})
        return
    from standards.tables import show_record_type

    for record_type in types:
        show_record_type(record_type, catalog)


def _show_tables(standard: Standard, type_: str | None, *, as_json: bool) -> None:
    parts = options.tables_of(standard)
    if type_ is not None and type_ not in parts:
        raise click.UsageError(f"no table {type_!r} in {standard.name}; known: {', '.join(parts)}")
    if type_ is not None:
        parts = {type_: parts[type_]}
    if as_json:
        listed = {name: plain(rows) for name, rows in parts.items() if type_ or name not in HEAD}
        options.print_json({**options.summary(standard), **listed})
        return
    from standards.tables import show_rows

    for name, rows in parts.items():
        if type_ or name not in HEAD:
            show_rows(name, rows)
