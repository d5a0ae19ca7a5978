"""`chengxin standards list`."""

from datetime import date

import click

from standards.commands import options
from standards.library import NotInForce, span
from standards.model import Catalog


@click.command("list")
@options.standards_folder
@options.as_of
@options.as_json
def list_(as_of: date, *, as_json: bool) -> None:
    """List the published standards 已发布的标准, and which is in force on --as-of."""
    with options.failures():
        library = options.library()
        catalogs = [library.load(name) for name in library.published()]
    current = {id_: _in_force(id_, as_of) for id_ in {catalog.id for catalog in catalogs}}
    if as_json:
        options.print_json(
            [{**options.summary(one), "in_force": one.name == current[one.id]} for one in catalogs]
        )
        return
    for one in catalogs:
        _print(one, in_force=one.name == current[one.id])


def _in_force(id_: str, day: date) -> str:
    try:
        return options.library().in_force(id_, day).name
    except NotInForce:
        return ""


def _print(catalog: Catalog, *, in_force: bool) -> None:
    mark = "  ← in force 现行有效" if in_force else ""
    types = ", ".join(f"{t.id} {t.label.zh}" for t in catalog.record_types)
    click.echo(f"{catalog.name}  {catalog.label.zh}  edition 版本 {catalog.edition}{mark}")
    click.echo(f"  from 施行 {span(catalog)}, {catalog.status}; {types}")
