"""`chengxin standards show`."""

from datetime import date

import click

from standards.canonical import plain
from standards.commands import options


@click.command()
@click.argument("name", metavar="[STANDARD]", required=False)
@options.standards_folder
@options.as_of
@click.option("--type", "type_", metavar="TYPE", help="Only this record type 记录类型.")
@options.as_json
def show(name: str | None, type_: str | None, as_of: date, *, as_json: bool) -> None:
    """Show the fields 数据项 and rules 规则 of a standard."""
    catalog = options.load(name, as_of)
    types = (options.record_type(catalog, type_),) if type_ else catalog.record_types
    if as_json:
        listed = [plain(record_type) for record_type in types]
        options.print_json({**options.summary(catalog), "record_types": listed})
        return
    from standards.tables import show_record_type

    click.echo(f"{catalog.name}  {catalog.label.zh}  {catalog.label.en}")
    for record_type in types:
        show_record_type(record_type, catalog)
