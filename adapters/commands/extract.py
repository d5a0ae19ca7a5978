"""`chengxin adapters extract`."""

from __future__ import annotations

import os
from contextlib import suppress
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
    part = out.with_name(f".{out.name}.part")
    try:
        query = parse(data.decode("utf-8", "replace"), source)
        count = _write(part, read(query, Origin(source.name, "", reader="")))
        part.replace(out)
    except AdapterError as error:
        options.fail(str(error), error.hint, error.exit_code)
    except OSError:
        options.fail(f"{out}: cannot be written", "see whether there is room", options.DISK)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    click.echo(f"{count} rows → {out}  {count} 行")


def _write(path: Path, batches: Iterator[Table]) -> int:
    """Write batches of rows, for the owner alone; return how many rows there were."""
    count = -1  # the names
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(descriptor, "wb") as out:
        for batch in batches:
            count += batch.columns.height
            text = batch.columns.write_csv(include_header=False, quote_style="non_numeric")
            out.write(text.encode())
        out.flush()
        os.fsync(out.fileno())
    return count
