"""`chengxin exchange balance`: both sides compare what one holds of the other."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from exchange.commands import options

_partner = click.argument("partner", metavar="PARTNER")


@click.group("balance")
def balance() -> None:
    """Compare with a partner what it holds, without showing records. 对账.

    Both sides set `balance` for each other in chengxin.toml; the runs do the rest: docs/balance.md.
    """


@balance.command("show")
@options.home
@click.argument("partner", metavar="[PARTNER]", default="")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def show(home: Path, partner: str, as_json: bool) -> int:
    """Show how balances stand, and what differs. 查看对账结果.

    Counts, days and envelopes; no value of a record, no passphrase. Exit codes: 0 nothing differs;
    1 a newest balance differs or was stopped; 78 no home.
    """
    from exchange.balance import listing
    from exchange.home import Home

    place = Home(home)
    found = listing.read(place, place.config(), partner)
    if as_json:
        click.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(listing.text(found)))
    return found.exit_code


@balance.command("start")
@options.home
@_partner
@click.option("--anew", is_flag=True, help="Give up one that is under way  放弃进行中的对账")
def start(home: Path, partner: str, anew: bool) -> int:
    """Have the next run begin a balance of what we sent a partner. 发起对账.

    Exit codes: 0 it will, or one is under way; 75 a run is at work; 78 no such partner, or
    balances with it are switched off.
    """
    from exchange.balance import by_hand
    from exchange.home import Home

    place = Home(home)
    with place.locked():
        found = by_hand.start(place, place.config(), partner, at=datetime.now(UTC), anew=anew)
    if found.state == "wanted":
        click.echo(f"balance {found.number} with {partner} begins with the next run 下次运行时开始")
    else:
        click.echo(f"balance {found.number} with {partner} is under way 对账进行中")
    return 0


@balance.command("rotate")
@options.home
@_partner
def rotate(home: Path, partner: str) -> int:
    """Have the next run make another secret for the pair. 更换对账密钥.

    The organisation whose id sorts first makes it and sends it sealed. Exit codes: 0 it will;
    75 a run is at work; 78 the partner makes it, or balances are switched off.
    """
    from exchange.balance import by_hand
    from exchange.home import Home

    place = Home(home)
    with place.locked():
        renewed = by_hand.rotate(place, place.config(), partner)
    click.echo(
        "the next run makes another secret 下次运行时更换"
        if renewed
        else "no secret yet; the next run makes one 下次运行时生成"
    )
    return 0


@balance.command("form")
@options.home
@_partner
@click.argument("month", metavar="MONTH", type=options.MONTH)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write an .xlsx or .csv file  输出文件",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def form(home: Path, partner: str, month: datetime, out: Path | None, as_json: bool) -> int:
    """Write the monthly form of what went to a partner, by department. 月度对账表.

    MONTH is YYYY-MM, in China. How many records each department had, sent and did not send, why
    not, and how many the partner took in. What only a website knows stays empty for people.
    Exit codes: 0 written; 2 a name that ends neither in .xlsx nor .csv; 78 no such partner.
    """
    from exchange.home import Home
    from exchange.monthly import form as forms

    place = Home(home)
    found = forms.read(place, place.config(), partner, month.date())
    if out is not None:
        try:
            forms.write(found, out)
        except forms.UnknownEnding as error:
            raise click.UsageError(str(error)) from None
        click.echo(f"{out}: {len(found.rows)} rows 行")
    elif as_json:
        click.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
    else:
        click.echo(forms.text(found), nl=False)
    return 0
