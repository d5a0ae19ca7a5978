"""The demonstration: the product's own commands, started as a person would start them.

Three organisations get a home, keys and an SFTP server on loopback each. Nothing here reaches
into the product: every step is a `chengxin …` process, and what is shown at the end is what
`chengxin exchange status --json` says.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from adapters.places import ssh_keys
from exchange import tables
from exchange.errors import ExchangeError, Exit
from exchange.home import write_durably
from exchange.status import Status

_READY = ".chengxin-demo"  # written into the folder: begun, then ready
_SERVER_START_SECONDS = 15
_CATALOG = "jiangyin-person"
_STREAM = "person"
# What every department sends. All shipped layouts at once would show no more, and take minutes.
_SHOWN_LAYOUTS = ("sgs2018-licence", "sgs2018-penalty")
# A visitor's own file that is turned back is part of the show, not a failure of it.
_AS_SHOWN = (Exit.FINE, Exit.SOME_REJECTED, Exit.INPUT_REFUSED)


class DemoError(ExchangeError):
    """The demonstration cannot go on."""

    exit_code = Exit.CONFIGURATION


@dataclass(frozen=True, slots=True)
class Organisation:
    """One of the three: its id, its name, and its folder."""

    id: str
    name: str
    folder: Path

    @property
    def home(self) -> Path:
        """Its home, the only folder its relay knows."""
        return self.folder / "home"

    @property
    def server(self) -> Path:
        """The root of its SFTP server."""
        return self.folder / "sftp"


@dataclass(frozen=True, slots=True)
class Feeds:
    """The standard in force today, and some shipped layouts that lead to it."""

    standard: str
    layouts: tuple[tuple[str, str], ...]  # record type, layout

    @classmethod
    def of_today(cls) -> Feeds:
        """Ask the product which version counts, and which of the layouts shown lead to it."""
        listed = json.loads(_chengxin("standards", "list", "--json"))
        (standard,) = (
            one["name"]
            for one in listed
            if one["in_force"] and one["name"].partition("/")[0] == _CATALOG
        )
        shipped = json.loads(_chengxin("adapters", "layouts", "--json"))
        found = [
            one
            for one in shipped
            if one["standard"] == standard and one["layout"] in _SHOWN_LAYOUTS
        ]
        return cls(standard, tuple((one["record_type"], one["layout"]) for one in found))


def run(folder: Path, *, tell: Callable[[str], None]) -> int:
    """Build what is not there yet, run every relay, and print the table; returns an exit code."""
    hub, *partners = organisations = [
        Organisation("cn.jiangyin", "江阴市公共信用信息中心", folder / "jiangyin"),
        Organisation("cn.wuxi", "无锡市公共信用信息平台", folder / "wuxi"),
        Organisation("cn.jiangsu", "江苏省公共信用信息平台", folder / "jiangsu"),
    ]
    already = _prepare_folder(folder)
    if already:
        tell(f"{folder} is there from an earlier run: its three homes go on from where they are")
    else:
        _build(hub, partners, tell)
    before = {one.id: _last_port(one) for one in organisations}
    with _servers(organisations, tell) as ports:
        if already:
            _move_ports(organisations, before, ports)
        else:
            feeds = Feeds.of_today()
            _connect(hub, partners, ports, feeds)
            _deliver_samples(hub, feeds, tell)
            (folder / _READY).write_text("ready\n", encoding="utf-8")
        sent = _batches_sent(hub)
        code = _one_night(hub, partners, tell)
    tell(f"    batches sent in this run 本次发送批次: {_batches_sent(hub) - sent}")
    _print_end(hub, partners)
    return code


def _prepare_folder(folder: Path) -> bool:
    """Make the folder; True when a finished demonstration lies in it already.

    Raises:
        DemoError: the folder holds something that is not ours.
    """
    mark = folder / _READY
    if mark.exists() and mark.read_text(encoding="utf-8") == "ready\n":
        return True
    if mark.exists():  # an earlier run was stopped half-way: its folder is ours to clear
        shutil.rmtree(folder)
    elif folder.exists() and any(folder.iterdir()):
        raise DemoError(
            f"{folder} is not empty and was not made by a demonstration",
            hint="choose another folder: chengxin exchange demo --dir DIR",
        )
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    mark.write_text("begun\n", encoding="utf-8")
    return False


def _build(hub: Organisation, partners: list[Organisation], tell: Callable[[str], None]) -> None:
    for one in (hub, *partners):
        tell(f"1/4 make {one.id} {one.name}: home, keys, SFTP server")
        for path in (one.folder, one.server):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
        _chengxin("exchange", "init", "--home", one.home, "--org", one.id, "--name", one.name)
        write_durably(one.home / "passphrase", secrets.token_hex(16).encode() + b"\n")
        _chengxin(
            "keys",
            "init",
            "--home",
            one.home,
            "--org",
            one.id,
            "--name",
            one.name,
            "--cost",
            "lowest",
            "--passphrase-file",
            one.home / "passphrase",
        )
        ssh_keys.make_identity(one.folder / "sftp_host_key")
    tell("2/4 exchange keys: each side types the digits that the other reads out")
    for partner in partners:
        _trust(hub, partner)
        _trust(partner, hub)


def _trust(who: Organisation, whom: Organisation) -> None:
    """Take a partner's announcement, with the fingerprint as it would be read by telephone."""
    shown = json.loads(_chengxin("keys", "show", "--home", whom.home, "--json"))
    digits = next(key["fingerprint"] for key in shown["keys"] if key["role"] == "root")
    note = whom.home / "keys" / f"{whom.id}.keys.note"
    _chengxin(
        "keys",
        "trust",
        "add",
        note,
        "--home",
        who.home,
        "--fingerprint",
        digits,
        "--name",
        whom.name,
        "--passphrase-file",
        who.home / "passphrase",
    )


@contextlib.contextmanager
def _servers(
    organisations: list[Organisation], tell: Callable[[str], None]
) -> Iterator[dict[str, int]]:
    """An SFTP server for each organisation, on loopback and a free port; stopped at the end."""
    tell("3/4 start three SFTP servers on 127.0.0.1")
    processes = []
    ports = {}
    try:
        for one in organisations:
            keys = [other.home / "ssh" / "ed25519" for other in organisations]
            lines = "\n".join(ssh_keys.public_line(key) for key in keys)
            write_durably(one.folder / "authorized_keys", lines.encode() + b"\n")
            port = _free_port(_last_port(one))
            port_file = one.folder / "port"
            port_file.unlink(missing_ok=True)
            processes.append(_start_server(one, port, port_file))
        for one, process in zip(organisations, processes, strict=True):
            ports[one.id] = _wait_for_port(one.folder / "port", process)
        yield ports
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(timeout=_SERVER_START_SECONDS)


def _last_port(one: Organisation) -> int:
    """The port of the last time, or 0."""
    try:
        return int((one.folder / "port").read_text(encoding="ascii"))
    except (OSError, ValueError):
        return 0


def _free_port(wanted: int) -> int:
    """`wanted` where nobody else has it by now, else 0, which takes a free one."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            return 0
    return wanted


def _move_ports(
    organisations: list[Organisation], before: dict[str, int], now: dict[str, int]
) -> None:
    """Follow a server that got another port, and leave everything else in a configuration alone."""
    for one in organisations:
        config = one.home / "chengxin.toml"
        text = config.read_text(encoding="utf-8")
        for other in organisations:
            text = text.replace(f"port = {before[other.id]}\n", f"port = {now[other.id]}\n")
        write_durably(config, text.encode())


def _start_server(one: Organisation, port: int, port_file: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [
            sys.executable,
            "-P",
            "-m",
            "adapters.places.loopback",
            "--root",
            str(one.server),
            "--port",
            str(port),
            "--host-key",
            str(one.folder / "sftp_host_key"),
            "--authorized-keys",
            str(one.folder / "authorized_keys"),
            "--port-file",
            str(port_file),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )


def _wait_for_port(port_file: Path, process: subprocess.Popen[bytes]) -> int:
    deadline = time.monotonic() + _SERVER_START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if port_file.exists() and (text := port_file.read_text(encoding="ascii").strip()):
            return int(text)
        time.sleep(0.05)
    raise DemoError("an SFTP server did not start", hint="its own words stand above")


def _connect(
    hub: Organisation, partners: list[Organisation], ports: dict[str, int], feeds: Feeds
) -> None:
    """Write each chengxin.toml: everybody puts things on the other's server, and reads its own."""
    ids = ", ".join(f'"{one.id}"' for one in partners)
    sections = "".join(
        f'[[feeds]]\nname = "{name}"\nlayout = "{layout}"\n\n' for name, layout in feeds.layouts
    )
    records = ", ".join(f'"{name}"' for name, _ in feeds.layouts)
    route = (
        f'[[routes]]\nstream = "{_STREAM}"\nto = [{ids}]\n'
        f'standard = "{feeds.standard}"\nrecords = [{records}]\n'
    )
    _write_config(hub, partners, ports, sections + route)
    for one in partners:
        _write_config(one, [hub], ports, f'[[incoming]]\nfrom = "{hub.id}"\nstream = "{_STREAM}"\n')


def _write_config(
    one: Organisation, others: list[Organisation], ports: dict[str, int], rest: str
) -> None:
    text = (
        f'# Written by the demonstration.\n[organisation]\nid = "{one.id}"\nname = "{one.name}"\n\n'
        '[keys]\npassphrase_file = "passphrase"\n\n'
        f'[places.own]\nkind = "folder"\npath = "{one.server}"\n\n'
    )
    for other in others:
        place = other.id.removeprefix("cn.")
        host_key = ssh_keys.public_line(other.folder / "sftp_host_key")
        text += (
            f'[places.{place}]\nkind = "sftp"\nhost = "127.0.0.1"\nport = {ports[other.id]}\n'
            f'user = "{one.id}"\nhost_keys = ["{host_key}"]\nidentity = "ssh/ed25519"\n\n'
            f'[partners."{other.id}"]\nname = "{other.name}"\nsend = "{place}"\nfetch = "own"\n\n'
        )
    write_durably(one.home / "chengxin.toml", (text + rest).encode())


def _deliver_samples(hub: Organisation, feeds: Feeds, tell: Callable[[str], None]) -> None:
    """Put the fictitious sample of each layout into the hub's inbox."""
    for feed, layout in feeds.layouts:
        folder = Path(str(resources.files("adapters") / "layouts" / layout))
        inbox = hub.home / "inbox" / feed
        inbox.mkdir(mode=0o700, parents=True, exist_ok=True)
        for sample in folder.glob("sample.*"):
            shutil.copyfile(sample, inbox / f"{layout}{sample.suffix}")
            tell(f"    {feed}: {sample.name} of layout {layout}, fictitious people only")


def _one_night(hub: Organisation, partners: list[Organisation], tell: Callable[[str], None]) -> int:
    """The hub sends, the partners answer, the hub reads the receipts."""
    tell("4/4 the night: every relay runs (chengxin exchange run --home …)")
    codes = [_relay(hub, tell)]
    codes += [_relay(partner, tell) for partner in partners]
    codes.append(_relay(hub, tell))
    bad = [code for code in codes if code not in _AS_SHOWN]
    return bad[0] if bad else Exit.FINE


def _relay(one: Organisation, tell: Callable[[str], None]) -> int:
    started = time.monotonic()
    done = subprocess.run(
        _command("exchange", "run", "--home", one.home, "--quiet"),
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.monotonic() - started
    lines = done.stdout.strip().splitlines() or ["?"]
    for line in lines[:-1]:
        if line.startswith((tables.NOT_SENT, tables.LATE)):
            tell(f"    {line}")
    last = lines[-1]
    tell(f"    {one.id}: {last} in {seconds:.1f} s")
    if done.returncode not in (Exit.FINE, Exit.SOME_REJECTED):  # say why
        tell(done.stdout + done.stderr)
    return done.returncode


def _status(one: Organisation) -> Status:
    return Status.of_json(json.loads(_chengxin("exchange", "status", "--home", one.home, "--json")))


def _batches_sent(one: Organisation) -> int:
    return sum(partner.batches for partner in _status(one).partners)


def _print_end(hub: Organisation, partners: list[Organisation]) -> None:
    out = tables.console()
    found = _status(hub)
    out.print(tables.files_table(found))
    out.print(tables.partners_table(found))
    out.print("Feedback workbooks 反馈表 (the rejected rows, marked, for the departments):")
    for file in found.files:
        if file.feedback:
            out.print(f"  {hub.home / file.feedback}", soft_wrap=True)
    out.print("Homes 机构目录:")
    for one in (hub, *partners):
        out.print(f"  {one.id:<12} {one.home}", soft_wrap=True)
    out.print("Try next 接下来可以:")
    for hint in _next_steps(hub, partners[0]):
        out.print(f"  {hint}", soft_wrap=True)


def _next_steps(hub: Organisation, partner: Organisation) -> list[str]:
    envelopes = sorted((hub.home / "archive" / "sent" / _STREAM).glob("*.cxe"))
    chengxin = sys.argv[0] if sys.argv[0].endswith("chengxin") else "chengxin"
    steps = [
        f"{chengxin} exchange status --home {hub.home}",
        f"ls {partner.home / 'delivered'}/*/*    # what {partner.id} holds now",
        f"put your own file into {hub.home}/inbox/penalty/ and run the demo again",
        f"{chengxin} adapters check FILE --layout sgs2018-penalty",
    ]
    if envelopes:
        steps.insert(1, f"{chengxin} exchange inspect {envelopes[0]} --home {partner.home}")
    return steps


def _command(*arguments: str | Path) -> list[str]:
    # -P: whatever lies in the folder where the demonstration was started is not the product.
    return [sys.executable, "-P", "-m", "exchange", *map(str, arguments)]


def _chengxin(*arguments: str | Path) -> str:
    """Run one command of the product; its standard output.

    Raises:
        DemoError: it failed; what it said is in the message.
    """
    done = subprocess.run(_command(*arguments), capture_output=True, text=True, check=False)
    if done.returncode != Exit.FINE:
        raise DemoError(
            f"`chengxin {' '.join(map(str, arguments[:2]))}` ended with {done.returncode}:\n"
            f"{done.stderr.strip()}",
            hint="remove the folder and try again",
        )
    return done.stdout
