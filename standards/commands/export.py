"""`chengxin standards export`."""

from pathlib import Path

import click

from standards.commands import options


@click.command()
@options.standard
@click.option("--to", "target", type=click.Choice(["json-schema", "xsd"]), required=True)
@click.option("--type", "type_", metavar="TYPE", help="The record type, for json-schema.")
@click.option("--out", type=click.Path(path_type=Path), help="A file; the terminal when left out.")
def export(name: str | None, target: str, type_: str | None, out: Path | None) -> None:
    """Write a schema 导出: JSON Schema 2020-12 of a record type, or the XSD of a standard."""
    catalog = options.load(name)
    if target == "json-schema":
        if type_ is None:
            raise click.UsageError("--type is needed: each record type has its JSON Schema")
        path = f"json-schema/{options.record_type(catalog, type_).id}.json"
    elif type_ is not None:
        raise click.UsageError("--type is for json-schema: one XSD holds all record types")
    else:
        path = f"xsd/{catalog.id}.xsd"
    data = (options.library().folder(catalog.name) / path).read_bytes()
    options.write_bytes(out, data)
