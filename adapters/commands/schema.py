"""`chengxin adapters schema`."""

from __future__ import annotations

from pathlib import Path

import click

from adapters.commands import options


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the schema here; to standard output by default. 输出文件.",
)
def schema(*, out: Path | None) -> None:
    """Write the JSON Schema of mapping files, for completion in editors. 映射文件的 JSON Schema.

    Name it at the top of a mapping: `#:schema mapping.schema.json`.
    """
    from adapters.mapping.schema import schema_text

    text = schema_text()
    if out is not None:
        options.write(out, text.encode())
        click.echo(f"→ {out}")
    else:
        click.echo(text, nl=False)
