"""`chengxin exchange releases`: for which purpose, on which basis and to whom batches left."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from exchange.commands import options


@click.command("releases")
@options.home
@click.option("--from", "first", type=options.DAY, help="The first day, UTC  起始日; 30 days ago")
@click.option("--to", "last", type=options.DAY, help="The last day, UTC  截止日; today")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def releases(home: Path, first: datetime | None, last: datetime | None, as_json: bool) -> int:
    """List the batches of records that left: purpose, legal basis, recipients. 报送台账.

    What 个人信息保护法 arts 55 and 56 ask to be kept for three years. Needs no passphrase and shows
    no value of a record. Exit codes: 0 listed; 78 no home.
    """
    from exchange.home import Home
    from exchange.ledger import opening
    from exchange.ledger import releases as book

    place = Home(home)
    today = datetime.now(UTC)
    begin = (first or today - timedelta(days=30)).strftime("%Y-%m-%dT00:00:00Z")
    end = (last or today).strftime("%Y-%m-%dT23:59:59Z")
    ledger = opening.open_ledger(place, place.config())
    try:
        with ledger.transaction() as connection:
            found = book.listed(connection, first=begin, last=end)
    finally:
        ledger.close()
    if as_json:
        click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return 0
    for one in found:
        click.echo(
            f"{one.created} {one.stream} {one.seq}: {one.records} records of {one.std} to "
            f"{', '.join(one.to)}"
        )
        authorised = f", authorisation 授权 {one.authorisation}" if one.authorisation else ""
        click.echo(
            f"  {one.use}: {one.purpose}; basis 依据 {', '.join(one.basis) or '–'}{authorised}"
        )
    if not found:
        click.echo("nothing left in these days 此期间没有报送")
    return 0
