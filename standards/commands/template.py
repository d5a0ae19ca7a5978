"""`chengxin standards template`."""

from pathlib import Path

import click

from standards.commands import options

_HEAD = "DEPT_CODE DEPT_NAME TABLE_CODE TABLE_NAME VERSION_ID"


@click.command()
@options.standard
@click.option("--draft", type=click.Path(path_type=Path), help="A draft 草案, not a published one.")
@click.option("--type", "type_", required=True, metavar="TYPE", help="Record type 记录类型.")
@click.option("--city-head", nargs=5, metavar=_HEAD,
              help="The row layout of the city's template 市级模板.")  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The .xlsx to write.")
def template(
    name: str | None,
    draft: Path | None,
    type_: str,
    city_head: tuple[str, str, str, str, str] | None,
    out: Path,
) -> None:
    """Write an Excel data-entry template 填报模板: lists, help and checks in the cells.

    Field ids in row 1, names in row 2, records from row 3. With --city-head as the city's platform
    has it: metadata in rows 1 and 2, column codes in row 3, names in row 4, records from row 5.
    """
    from standards.targets.template import CityHead, render

    catalog = options.read_draft(draft) if draft else options.load(name)
    record_type = options.record_type(catalog, type_)
    head = CityHead(*city_head) if city_head else None
    options.write_bytes(out, render(record_type, catalog, head=head))
    click.echo(f"template 模板: {out}")
