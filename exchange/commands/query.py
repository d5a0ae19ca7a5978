"""`chengxin exchange query`: ask a partner for the records of persons, with their consents."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from exchange.commands import at_work, options

if TYPE_CHECKING:
    from exchange.querying.listing import LogLine, Shown

_as_json = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON"
)
_file = click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
_names = click.argument("names", nargs=-1, metavar="[QUERY]...")


@click.group("query")
def query() -> None:
    """Ask a partner for the records of single persons, each with her consent.

    A request leaves with the next run and is answered by the partner's; answers lie sealed here
    until their day. 授权查询。
    """


@query.command("ask")
@options.home
@click.argument("partner")
@_file
@click.option("--purpose", required=True, help="What for, as agreed with the partner  查询用途")
@click.option(
    "--type", "types", required=True, multiple=True, help="A record type, again for more  记录类型"
)
@click.option(
    "--consent",
    "documents",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="The folder with the signed consents that FILE names; none leaves it  授权书目录",
)
@options.passphrase
@_as_json
def ask(
    home: Path,
    partner: str,
    file: Path,
    purpose: str,
    types: tuple[str, ...],
    documents: Path | None,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Ask PARTNER for the persons in FILE, all or none; `-` reads standard input. 提出查询.

    A CSV with the columns number, name, reference, document, form, given, until, purpose,
    recipient, record_types. Of a consent its reference, its SHA-256, its days and its scope
    travel, sealed with the question; the ledger keeps a keyed hash of the person. The next run
    sends it.

    Exit codes: 0 asked; 65 a line is wrong or its consent does not cover the question; 66 no such
    file; 75 a run is at work; 77 keys; 78 the partner is not one that is asked.
    """
    from exchange.querying import asking

    text = _text(file)
    with at_work.gateway(home, passphrase_fd, passphrase_file) as gateway:
        section = asking.section_of(gateway, partner)
        wish = asking.Wish(purpose, types, documents)
        asked = asking.ask(gateway, section, asking.parse(gateway, section, text, wish))
    if as_json:
        click.echo(json.dumps({"partner": partner, "queries": [one.name for one in asked]}))
        return 0
    names = asked[0].name if len(asked) == 1 else f"{asked[0].name} to {asked[-1].name}"
    click.echo(f"{names} to {partner}: the next run sends it 下次运行发送")
    return 0


@query.command("list")
@options.home
@_as_json
def listing(home: Path, as_json: bool) -> int:
    """List what we asked and how it stands. 查询列表.

    Needs no passphrase and shows nobody. Exit codes: 0 listed; 78 no home.
    """
    from exchange.home import Home
    from exchange.querying import listing as listings

    found = listings.all_shown(Home(home))
    if as_json:
        click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        return 0
    for one in found:
        click.echo(_line(one))
    if not found:
        click.echo("nothing was asked 没有查询")
    return 0


@query.command("show")
@options.home
@click.argument("name", metavar="QUERY")
@_as_json
def show(home: Path, name: str, as_json: bool) -> int:
    """Show how one question of ours stands, such as q17. 查看一项查询.

    Needs no passphrase and shows nobody. Exit codes: 0 shown; 66 no such question; 78 no home.
    """
    from exchange.home import Home
    from exchange.querying import listing as listings

    one = listings.one_shown(Home(home), name)
    if as_json:
        click.echo(json.dumps(asdict(one), ensure_ascii=False, indent=2))
        return 0
    click.echo(_line(one))
    click.echo(f"  {', '.join(one.record_types)}; consent 授权 {one.reference}")
    for kind, reason in one.withdrawn:
        click.echo(f"  withdrawn by the partner 对方已撤回: {kind}, {reason}")
    if one.objections:
        click.echo(f"  under objection 异议处理中: {one.objections} records")
    return 0


@query.command("answers")
@options.home
@_names
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder for one file a question, owner-only  输出目录",
)
@options.passphrase
def answers(
    home: Path,
    names: tuple[str, ...],
    out: Path,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
) -> int:
    """Write kept answers as JSON into a folder: those named, or every one. 取出答复.

    What was withdrawn since is left out and told, records under objection are marked. The journal
    tells which answers were written. You answer for the files: remove them when they are used.

    Exit codes: 0 written; 66 no such question, or nothing is kept of it; 74 disk; 75 a run is at
    work; 77 keys.
    """
    from exchange.home import write_durably
    from exchange.querying import listing as listings
    from exchange.querying import opening

    with at_work.gateway(home, passphrase_fd, passphrase_file) as gateway:
        with gateway.ledger.transaction() as connection:
            wanted = listings.kept(connection, names)
        for one in wanted:
            data = json.dumps(opening.document(gateway, one), ensure_ascii=False, indent=2)
            write_durably(out / f"{one.name}.json", f"{data}\n".encode())
            gateway.journal.write("query.written", at=gateway.now(), query=one.name)
    click.echo(f"{len(wanted)} answers written 已写出: {out}")
    return 0


@query.command("destroy")
@options.home
@click.argument("names", nargs=-1, required=True, metavar="QUERY...")
@options.passphrase
def destroy(
    home: Path, names: tuple[str, ...], passphrase_fd: int | None, passphrase_file: Path | None
) -> int:
    """Destroy kept answers before their day: the person has withdrawn her consent. 销毁答复.

    Exit codes: 0 destroyed; 66 no such question, or nothing is kept of it; 75 a run is at work.
    """
    from exchange.querying import keeping
    from exchange.querying import listing as listings

    with at_work.gateway(home, passphrase_fd, passphrase_file) as gateway:
        with gateway.ledger.transaction() as connection:
            wanted = listings.kept(connection, names)
        for one in wanted:
            keeping.destroy(gateway, one)
    click.echo(f"{len(wanted)} answers destroyed 已销毁")
    return 0


@query.command("log")
@options.home
@click.option("--from", "first", type=options.DAY, help="The first day, UTC  起始日; 30 days ago")
@click.option("--to", "last", type=options.DAY, help="The last day, UTC  截止日; today")
@click.option("--partner", default="", help="Of this partner alone  仅此对方")
@click.option(
    "--person",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="About the person alone whose number this file has; - reads standard input  仅此人",
)
@options.passphrase
@_as_json
def log(
    home: Path,
    first: datetime | None,
    last: datetime | None,
    partner: str,
    person: Path | None,
    passphrase_fd: int | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """List who asked what for which purpose, by us and of us, and what came of it. 查询台账.

    A person is a keyed hash; --person answers her who asks who asked for her (个人信息保护法
    art. 45), and needs the passphrase. Exit codes: 0 listed; 77 keys; 78 no home.
    """
    from exchange.home import Home
    from exchange.querying import listing as listings

    today = datetime.now(UTC)
    begin = (first or today - timedelta(days=30)).strftime("%Y-%m-%dT00:00:00Z")
    end = (last or today).strftime("%Y-%m-%dT23:59:59Z")
    who = b"" if person is None else _person(home, person, passphrase_fd, passphrase_file)
    found = listings.log_lines(Home(home), first=begin, last=end, partner=partner, person=who)
    if as_json:
        facts = {"schema": listings.LOG_SCHEMA, "queries": [asdict(one) for one in found]}
        click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
        return 0
    for one in found:
        click.echo(_log_line(one))
    if not found:
        click.echo("nobody asked in these days 此期间没有查询")
    return 0


def _line(one: Shown) -> str:
    kept = f", kept until 保存至 {one.keep_until}" if one.kept else ""
    gone = f", {len(one.withdrawn)} withdrawn 已撤回" if one.withdrawn else ""
    why = f": {one.why or one.code}" if one.code else ""
    records = f", {one.records} records" if one.records else ""
    return (
        f"{one.query} {one.asked[:10]} {one.partner} {one.purpose}: "
        f"{_OUTCOMES[one.outcome]}{why}{records}{gone}{kept}"
    )


_OUTCOMES = {
    "waiting": "waiting 待答复",
    "found": "found 已答复",
    "none": "nothing that may be given 无可提供信息",
    "refused": "refused 拒绝",
    "changed": "changed since, ask again 信息已变更，请重新查询",
}


def _log_line(one: LogLine) -> str:
    who = (
        f"we asked 我方查询 {one.partner}"
        if one.direction == "asked"
        else f"{one.partner} asked 对方查询"
    )
    why = f" ({one.code})" if one.code else ""
    held = f", held back 暂缓 {one.held}" if one.held else ""
    return (
        f"{one.time} {who} {one.query}: person 人员 {one.person[:12]}, {one.purpose}, "
        f"{' '.join(one.record_types)}, consent 授权 {one.reference or '–'}: "
        f"{_OUTCOMES[one.outcome]}{why}, {one.records} records{held}"
    )


def _person(
    home: Path, file: Path, passphrase_fd: int | None, passphrase_file: Path | None
) -> bytes:
    from exchange import batch
    from exchange.errors import InputMissing

    number = _text(file).strip()
    if not number:
        raise InputMissing("no number of a person stands there", hint="one line, the number alone")
    with at_work.gateway(home, passphrase_fd, passphrase_file) as gateway:
        return batch.person(number, gateway.ledger_key)


def _text(path: Path) -> str:
    from exchange.errors import InputMissing
    from exchange.querying.asking import NotQuestions

    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotQuestions("the file is not UTF-8", hint="save it in UTF-8") from None
    except FileNotFoundError:
        raise InputMissing(f"{path} is no file", hint="see --help for its form") from None
