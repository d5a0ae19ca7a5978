"""`chengxin exchange status`: where everything stands."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from exchange.commands import options


@click.command("status")
@options.home
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def status(home: Path, as_json: bool) -> int:
    """Show files, partners, receipts and warnings of a home. Needs no passphrase.

    查看部门文件、对方回执与警告。
    """
    from exchange import status as state
    from exchange import tables
    from exchange.home import Home

    place = Home(home)
    found = state.read(place, place.config(), at=datetime.now(UTC))
    if as_json:
        click.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
    else:
        tables.print_status(found)
    return 0
