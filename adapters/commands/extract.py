"""`chengxin adapters extract`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from adapters.commands import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.table import Table


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The CSV file to write, in the relay's inbox for one. 输出文件.",
)
def extract(*, source: Path, out: Path) -> None:
    """Write the rows that a database gives for SOURCE (.toml) to a CSV file. 从数据库导出.

    The rows are read and written in batches, and the file appears under its name when it is
    whole. It is UTF-8, every cell in quotes, NULL without: the relay takes it in like any other.

    Exit codes: 0 written; 66 no such source file; 69 the database does not give it; 74 the disk;
    78 the source file has mistakes.
    """
    from adapters.errors import AdapterError
    from adapters.readers.database import read
    from adapters.source_file import parse
    from adapters.table import Origin

    data = options.read_bytes(source)
    counts: list[int] = []
    try:
        query = parse(data.decode("utf-8", "replace"), source)
        rows = _lines(read(query, Origin(source.name, "", reader="")), counts)
        options.write_pieces(out, rows, private=True)
    except AdapterError as error:
        options.fail(str(error), error.hint, error.exit_code)
    click.echo(f"{sum(counts) - 1} rows → {out}  {sum(counts) - 1} 行")  # without the names


def _lines(batches: Iterator[Table], counts: list[int]) -> Iterator[bytes]:
    """Yield the text of each batch of rows, and note how many rows it has."""
    for batch in batches:
        counts.append(batch.columns.height)
        yield batch.columns.write_csv(include_header=False, quote_style="non_numeric").encode()
