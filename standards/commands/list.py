"""`chengxin standards list`."""

import click

from standards import release
from standards.commands import options


@click.command("list")
@options.as_json
def list_(*, as_json: bool) -> None:
    """List the published standards 已发布的标准."""
    with options.failures():
        catalogs = [release.load(name) for name in release.published()]
    if as_json:
        options.print_json([options.summary(catalog) for catalog in catalogs])
        return
    for catalog in catalogs:
        types = ", ".join(f"{t.id} {t.label.zh}" for t in catalog.record_types)
        click.echo(f"{catalog.name}  {catalog.label.zh}  edition 版本 {catalog.edition}")
        click.echo(f"  from 施行 {catalog.effective_from}, {catalog.status}; {types}")
