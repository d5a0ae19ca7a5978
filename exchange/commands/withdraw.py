"""`chengxin exchange withdraw`: take a record back from everybody who was sent it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from exchange.commands import options

if TYPE_CHECKING:
    from exchange.report import Problem
    from exchange.withdrawal.by_hand import Answer
    from standards.model import RecordType

_REASONS = ("corrected", "objection", "upheld", "repaired", "annulled", "expired")


@click.command("withdraw")
@options.home
@options.passphrase
@click.option("--type", "record_type", required=True, help="The record type  记录类型")
@click.option(
    "--reason",
    type=click.Choice(_REASONS),
    required=True,
    help="更正 corrected, 异议 objection, 维持 upheld, 修复 repaired, 撤销 annulled, 到期 expired",
)
@click.option(
    "--on",
    "on",
    type=options.DAY,
    help="The day of the decision, today if not given  决定日期",
)
@click.option("--act", default="", help="The law behind it, by its id in the standard  依据")
@click.option(
    "--standard",
    default="",
    help="Whose key fields are meant; the catalog in force if not given  标准",
)
@click.option(
    "--keys-file",
    type=click.Path(path_type=Path, allow_dash=True, dir_okay=False),
    help="Read the keys from this file, - for standard input  从文件读取主键",
)
@click.option("--unsent", is_flag=True, help="Also what nobody was sent  包括尚未报送的记录")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def withdraw(
    home: Path,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
    record_type: str,
    reason: str,
    on: datetime | None,
    act: str,
    standard: str,
    keys_file: Path | None,
    unsent: bool,
    as_json: bool,
) -> int:
    """Withdraw records, or mark an objection to them, at every partner that was sent them.

    Which records is asked field by field, so that no personal value stands on the command line;
    --keys-file has FIELD=VALUE lines, records apart by empty lines. From now on nothing of a
    withdrawn record is sent any more; the next run sends the withdrawals, and
    `chengxin exchange withdrawals` shows who has not answered. 撤回或标注已报送的记录。

    Exit codes: 0 done, also where it was withdrawn before; 2 no such key; 66 nobody was sent it;
    75 a run is at work; 77 keys; 78 configuration.
    """
    from exchange import sealing
    from exchange.clock import legal_day
    from exchange.home import Home
    from exchange.wiring import gateway_of
    from exchange.withdrawal import by_hand
    from exchange.withdrawal.notice import Reason
    from standards.library import DEFAULT, Library

    place = Home(home)
    config = place.config()
    place.prepare()
    secret = options.read_passphrase(
        home, config.keys.passphrase_file, passphrase_fd, passphrase_file
    )
    today = legal_day(datetime.now(UTC))
    day = on.date() if on else today
    if day > today:
        raise click.UsageError("--on is a day that is still to come")
    library = Library().with_folder(place.standards)
    name = standard or library.in_force(DEFAULT, today).name
    type_ = by_hand.type_of(library.load(name), record_type)
    with place.locked():
        pass  # a run at work is told before anything is asked
    # The home is not held meanwhile: a question that nobody answers must not keep the night away.
    keys = (
        by_hand.parse_keys(_text(keys_file), type_)
        if keys_file
        else (by_hand.values_of(_asked(type_), type_),)
    )
    with place.locked(), gateway_of(place, config, secret, tell=lambda _: None) as gateway:
        sealing.recover(gateway)
        wish = by_hand.Wish(name, type_.id, Reason(reason), day, act, unsent)
        answers = by_hand.withdraw(gateway, wish, keys)
        problems = gateway.report.problems
    _print(answers, as_json=as_json)
    _tell(problems)
    return gateway.report.exit_code


def _tell(problems: Iterable[Problem]) -> None:
    for problem in problems:
        left = "not known yet 尚不能定" if problem.step == "deadline" else "not sealed yet 尚未加密"
        click.echo(f"error: {left} {problem.about}: {problem.message}", err=True)
        click.echo(f"hint: {problem.hint}", err=True)


def _text(path: Path) -> str:
    from exchange.errors import InputMissing

    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise click.UsageError("the keys are not UTF-8") from None
    except FileNotFoundError:
        raise InputMissing(f"{path} is no file", hint="see --help for its form") from None


def _asked(record_type: RecordType) -> dict[str, str]:
    """Ask for each field of the key; the questions go to stderr, the answers nowhere."""
    given = {}
    for name in record_type.key:
        field = record_type.field(name)
        given[name] = click.prompt(
            f"{field.label.zh} {name}",
            default=None if field.required else "",
            show_default=False,
            err=True,
        )
    return given


def _print(answers: tuple[Answer, ...], *, as_json: bool) -> None:
    facts = [
        {
            "case": one.case.name if one.case else "",
            "reason": one.case.reason if one.case else "",
            "due": one.case.due if one.case else "",
            "new": one.is_new,
            "streams": one.streams,
        }
        for one in answers
    ]
    if as_json:
        click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
        return
    for fact in facts:
        if not fact["case"]:
            click.echo("nothing to mark 无需标注")
        elif not fact["new"]:
            click.echo(f"already said 已登记: {fact['case']} ({fact['reason']})")
        else:
            due = f", due 期限 {fact['due']}" if fact["due"] else ""
            click.echo(
                f"{fact['case']}: {fact['reason']}, in {fact['streams']} streams{due}; "
                "the next run sends it 下次运行发送"
            )
