"""`chengxin exchange as-of`: what a partner held at the end of a day, and the proof of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from exchange.commands import options

if TYPE_CHECKING:
    from exchange.evidence.as_of import AsOf


@click.command("as-of")
@options.home
@options.passphrase
@click.argument("day", type=options.DAY)
@click.argument("partner")
@click.option("--type", "only", default="", help="Tell of this record type alone  仅此类记录")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Write the records and their proof into this new folder, for its owner alone  导出记录",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def as_of(
    home: Path,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
    day: datetime,
    partner: str,
    only: str,
    out: Path | None,
    as_json: bool,
) -> int:
    """Say what PARTNER held at the end of DAY (Asia/Shanghai), and by what it is proved.

    Counts by default: from the archived envelopes and the receipts that the partner signed, less
    what it was told to withdraw. With --out the records themselves and all that proves them;
    `chengxin exchange verify` checks the folder. Writing one is logged.
    某日终了时对方持有哪些记录, 以何为证.

    Exit codes: 0 said; 1 said, some of it is sealed for ever, or an answer before a later one is
    missing; 2 the day has not come, or an unknown partner; 74 the archive lacks something; 75 a
    run is at work.
    """
    from exchange.clock import legal_day
    from exchange.evidence import as_of as holdings
    from exchange.home import Home
    from exchange.wiring import gateway_of

    place = Home(home)
    config = place.config()
    if partner not in config.partners:
        raise click.BadParameter(f"{partner} is no partner of this home", param_hint="PARTNER")
    if day.date() > legal_day(datetime.now(UTC)):
        raise click.BadParameter("has not come yet", param_hint="DAY")
    secret = options.read_passphrase(
        home, config.keys.passphrase_file, passphrase_fd, passphrase_file
    )
    with place.locked(), gateway_of(place, config, secret, tell=options.silent) as gateway:
        told = holdings.as_of(gateway, day.date(), partner, only=only, out=out)
    if as_json:
        click.echo(json.dumps(told.as_json(), ensure_ascii=False, indent=2))
    else:
        _print(told)
    return int(any(one.sealed for one in told.types) or bool(told.unanswered))


def _print(told: AsOf) -> None:
    from exchange import tables

    tables.print_as_of(told)
    if told.out:
        click.echo(f"{told.out}: the records and their proof 记录及其证明, for your eyes alone")
        click.echo(f"check it: chengxin exchange verify {told.out} --root-fingerprint …")
