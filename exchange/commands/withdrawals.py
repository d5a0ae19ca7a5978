"""`chengxin exchange withdrawals`: who still holds what was withdrawn."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from exchange.commands import options

_case = click.argument("case", metavar="CASE")


@click.group("withdrawals", invoke_without_command=True)
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of this organisation  本机构目录",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
@click.pass_context
def withdrawals(context: click.Context, home: Path | None, as_json: bool) -> int:
    """Show who still holds what was withdrawn, and for how long past the deadline.

    Case numbers, record types and places in streams; no value of a record, no passphrase.
    查看尚未撤回的记录与超期情况。

    Exit codes: 0 nothing is overdue; 1 a partner holds something past its deadline, or a case
    needs a person; 78 no home, or a deadline cannot be told: the working days of a year lack.
    """
    if context.invoked_subcommand is not None:
        return 0
    if home is None:
        raise click.UsageError("Missing option '--home'.", context)
    from exchange import tables
    from exchange.home import Home
    from exchange.withdrawal import answering

    place = Home(home)
    found = answering.listed(place, place.config(), at=datetime.now(UTC))
    if as_json:
        click.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
    else:
        tables.print_withdrawals(found)
    return answering.exit_code(found)


@withdrawals.command("lift")
@options.home
@_case
def lift(home: Path, case: str) -> int:
    """Let a corrected record be sent again as it was. 更正撤回解除.

    For a record that vanished from a department's file by mistake. What was repaired, annulled or
    has expired is never sent again. Exit codes: 0 done; 66 no such case; 75 a run is at work;
    78 its reason is final.
    """
    from exchange.home import Home
    from exchange.withdrawal import answering

    place = Home(home)
    with place.locked():
        done = answering.lift(place, place.config(), case, at=datetime.now(UTC))
    click.echo(f"lifted 已解除: {done.name}; it is sent when its department delivers it again")
    return 0


@withdrawals.command("settle")
@options.home
@_case
@click.option("--partner", default="", help="The partner that contradicts itself  对方机构")
def settle(home: Path, case: str, partner: str) -> int:
    """Take off the list what a person has cleared up. 人工办结.

    A partner that signs that it has no such record, though it once signed for it; or without
    --partner a case that named a record that nobody was sent. Exit codes: 0 done; 66 nothing of
    that kind; 75 a run is at work.
    """
    from exchange.home import Home
    from exchange.withdrawal import answering

    place = Home(home)
    with place.locked():
        answering.settle(place, place.config(), case, partner, at=datetime.now(UTC))
    click.echo(f"settled 已办结: {case} {partner}".rstrip())
    return 0
