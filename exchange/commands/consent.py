"""`chengxin exchange consent`: consents and prior notices, which let records go."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from exchange.commands import at_work, options

_file = click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))


@click.group("consent")
def consent() -> None:
    """What persons consented to, and what they were told before.

    A credit bureau and the financial credit information database get nothing to a person's
    disadvantage without prior notice, and no income, property or taxes without written consent.
    登记书面同意与事先告知。
    """


@consent.command("add")
@options.home
@_file
@options.passphrase
def add(home: Path, file: Path, passphrase_fd: int | None, passphrase_file: Path | None) -> int:
    """Take consents and notices from FILE, all or none; `-` reads standard input. 登记.

    A CSV with the columns kind,number,partner,record_type,reference,given,until. The ledger keeps
    keyed hashes alone; keep the file and what proves it yourself. The next run sends what waited.

    Exit codes: 0 done; 65 a line is wrong; 66 no such file; 75 a run is at work; 77 keys.
    """
    from exchange.releasing import permitting

    lines = permitting.parse(_text(file))
    with at_work.gateway(home, passphrase_fd, passphrase_file) as gateway:
        count = permitting.add(gateway, lines)
    click.echo(f"{count} permissions taken 已登记; the next run sends what waited 下次运行发送")
    return 0


@consent.command("revoke")
@options.home
@_file
@options.passphrase
def revoke(home: Path, file: Path, passphrase_fd: int | None, passphrase_file: Path | None) -> int:
    """End the permissions of the persons in FILE from today on. 撤回同意.

    What was sent before is taken back with `chengxin exchange withdraw`. Exit codes as of `add`.
    """
    from exchange.releasing import permitting

    lines = permitting.parse(_text(file))
    with at_work.gateway(home, passphrase_fd, passphrase_file) as gateway:
        count = permitting.revoke(gateway, lines)
    click.echo(f"{count} permissions ended 已终止")
    return 0


@consent.command("list")
@options.home
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def listing(home: Path, as_json: bool) -> int:
    """Count permissions by kind and partner, and what is held back without one. 统计.

    Needs no passphrase and shows nobody. Exit codes: 0 listed; 78 no home.
    """
    from exchange.clock import legal_day
    from exchange.home import Home
    from exchange.ledger import opening, permissions, releases

    place = Home(home)
    ledger = opening.open_ledger(place, place.config())
    try:
        with ledger.transaction() as connection:
            found = permissions.totals(connection, legal_day(datetime.now(UTC)).isoformat())
            held = releases.held_totals(connection)
    finally:
        ledger.close()
    if as_json:
        facts = {
            "permissions": [asdict(one) for one in found],
            "held": [asdict(one) for one in held],
        }
        click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
        return 0
    for one in found:
        whom = one.partner or "everybody 任何对方"
        click.echo(f"{one.kind} {whom}: {one.permissions}, of them ended 已终止 {one.ended}")
    for two in held:
        whom = f" ({two.partner})" if two.partner else ""
        click.echo(
            f"held back 暂缓报送: {two.records} records of {two.stream} by {two.rule}{whom}, "
            f"since {two.since[:10]}"
        )
    if not found and not held:
        click.echo("no permissions, nothing held back 无登记，无暂缓")
    return 0


def _text(path: Path) -> str:
    from exchange.errors import InputMissing
    from exchange.releasing.permitting import NotPermissions

    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotPermissions("the file is not UTF-8", hint="save it as CSV in UTF-8") from None
    except FileNotFoundError:
        raise InputMissing(f"{path} is no file", hint="see --help for its form") from None
