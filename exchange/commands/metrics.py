"""`chengxin exchange metrics`: how a home stands, for Prometheus."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from exchange.commands import options


@click.command("metrics")
@options.home
def metrics(home: Path) -> int:
    """Write the metrics into metrics.folder, or print them where none is configured.

    Needs no passphrase. Every run writes them, too. 输出 Prometheus 指标。

    Exit codes: 0 written; 74 the folder or the ledger; 78 no home, or no such folder.
    """
    from exchange.home import Home
    from exchange.metrics import writing
    from exchange.wiring import now

    place = Home(home)
    config = place.config()
    written = writing.write(place, config, at=now())
    if written is None:
        click.echo(writing.gather(place, config, at=now()).decode(), nl=False, file=sys.stdout)
    else:
        click.echo(str(written))
    return 0
