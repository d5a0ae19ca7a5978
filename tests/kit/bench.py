"""A bench: two homes brought to just before the command that is interrupted, copied for each try.

The places are folders beside the homes, or folders of a real SFTP server; the ledgers lie in the
homes, or in databases of a real PostgreSQL server. A copy has a temporary folder of its own, so
that what is left there is seen as well.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kit import ledgers, night, scenarios
from kit.conservation import TEMPORARY
from kit.homes import PASSPHRASE, Org
from kit.night import Orgs
from kit.postgres import connect
from kit.scenarios import Scenario
from kit.sshd import Server, hand_over
from kit.tracing import in_a_child

from keys import home as key_homes

MEMORY = Path("/dev/shm")  # where fsync costs nothing; it is seen all the same


@dataclass(frozen=True, eq=False)  # one is not another: what was seen of it is remembered
class Bench:
    """One scenario, prepared once in `base`."""

    scenario: Scenario
    base: Path
    work: Path
    server: Server | None = None
    databases: str = ""  # the address of a PostgreSQL server

    @contextmanager
    def copy(self, name: str) -> Iterator[Path]:
        """The prepared homes once more; thrown away at the end."""
        target = self.work / f"{self.scenario.name}-{os.getpid()}-{name}"
        shutil.copytree(self.base, target, symlinks=True)
        (target / TEMPORARY).mkdir(exist_ok=True)
        served = self.server.files / target.name if self.server else None
        try:
            if self.server and served:
                _serve(self.server, served, night.orgs_in(target))
            with self._ledgers(target):
                yield target
        finally:
            shutil.rmtree(target)
            if served:
                shutil.rmtree(served)

    @contextmanager
    def _ledgers(self, target: Path) -> Iterator[None]:
        """Copies of the ledgers that lie on a server, dropped at the end."""
        if not self.databases:
            yield
            return
        made = []
        with connect(self.databases) as connection:
            for name, org in night.orgs_in(target).items():
                before = _database_of(org)
                made.append(f"{target.name}-{name}")
                connection.execute(f'CREATE DATABASE "{made[-1]}" TEMPLATE {before}')
                settings = org.home / "chengxin.toml"
                text = settings.read_text(encoding="utf-8")
                settings.write_text(text.replace(f"/{before}?", f"/{made[-1]}?"), "utf-8")
        try:
            yield
        finally:
            with connect(self.databases) as connection:
                for name in made:
                    connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')

    @contextmanager
    def beside(self, base: Path) -> Iterator[Callable[[], bytes]]:
        """What servers hold of the homes in `base`, besides files below it: asked between calls.

        Equal answers of one run mean that nobody who comes later finds a difference.
        """
        if self.databases:
            with connect(self.databases) as connection:
                query = "SELECT pg_current_snapshot()::text"  # another after each commit
                yield lambda: str(connection.execute(query).fetchone()).encode()
        elif self.server:
            served = self.server.files / base.name
            yield lambda: _settled(served)
        else:
            yield lambda: b""

    def _wait_until_let_go(self) -> None:
        """Until the server has noticed that a process which was killed is gone."""
        if not self.databases:
            return
        with connect(self.databases) as connection:
            mine = f"{self.scenario.name}-{os.getpid()}-%"
            query = "SELECT count(*) FROM pg_stat_activity WHERE datname LIKE %s"
            while connection.execute(query, [mine]).fetchone() != (0,):
                time.sleep(0.01)

    def command(self, base: Path) -> Callable[[], dict[str, Any]]:
        """The command that is interrupted, for a child of this process."""

        def work() -> dict[str, Any]:
            tempfile.tempdir = str(base / TEMPORARY)
            org = night.orgs_in(base)[self.scenario.who]
            return night.command(org, *self.scenario.command)

        return work

    def recovery(self, base: Path) -> Callable[[], Any]:
        """What is done once the command was interrupted: it again, or what a person does then.

        Who has asked a question does not ask it again, but looks whether it was asked.
        """
        again = self.scenario.again
        if again is None:
            return self.command(base)

        def work() -> None:
            tempfile.tempdir = str(base / TEMPORARY)
            orgs = night.orgs_in(base)
            again(orgs)
            night.run(orgs[self.scenario.who])

        return work

    def finish(self, base: Path, *, other_first: bool) -> None:
        """Run to the end and look.

        Raises:
            AssertionError: something was lost, doubled or left; or a run failed.
        """

        def work() -> None:
            tempfile.tempdir = str(base / TEMPORARY)
            scenarios.finish(night.orgs_in(base), self.scenario, other_first=other_first)

        self._wait_until_let_go()
        in_a_child(work)


def prepare(
    made: Path, work: Path, scenario: Scenario, server: Server | None = None, databases: str = ""
) -> Bench:
    """Homes in the state from which the scenario's command starts.

    `server` is where the places lie, `databases` the address of where the ledgers lie, where the
    scenario wants that.
    """
    base = work / f"{scenario.name}-prepared"
    shutil.copytree(made, base, symlinks=True)
    for org in night.orgs_in(base).values():  # the parent unlocks once for all its children
        key_homes.open_keys(org.home, PASSPHRASE.encode())
    if databases:
        for org in night.orgs_in(base).values():
            ledgers.keep_in(org, ledgers.database(databases))
    in_a_child(lambda: scenario.prepare(night.orgs_in(base)))
    return Bench(scenario, base, work, server, databases)


def _database_of(org: Org) -> str:
    """The name of the database in which a home's ledger lies."""
    found = re.search(r"@/(\w+)\?", (org.home / "chengxin.toml").read_text(encoding="utf-8"))
    assert found is not None, "the ledger lies on no server"
    return found[1]


def _settled(folder: Path) -> bytes:
    """The files of a folder once a server has done what it was asked for: names, sizes, times."""
    found, before = _listed(folder), b""
    while found != before:
        time.sleep(0.003)
        found, before = _listed(folder), found
    return found


def _listed(folder: Path) -> bytes:
    listed = []
    for path in sorted(folder.rglob("*")):
        with suppress(FileNotFoundError):  # meanwhile gone
            facts = path.lstat()
            listed.append(f"{path} {facts.st_size} {facts.st_mtime_ns}")
    return "\n".join(listed).encode()


def _serve(server: Server, served: Path, orgs: Orgs) -> None:
    """Move what lies at the places to an SFTP server, and let both homes know."""
    served.mkdir()
    served.chmod(0o755)
    for name, org in orgs.items():
        moved = served / org.base.name
        shutil.move(org.server, moved)
        org.server.symlink_to(moved)
        for path in (moved, *moved.rglob("*")):
            hand_over(path)
        other = next(one for one in orgs.values() if one.id != name)
        settings = org.home / "chengxin.toml"
        text = settings.read_text(encoding="utf-8")
        for path, whose in (("../server", org), (f"../../{other.base.name}/server", other)):
            folder = f'kind = "folder"\npath = "{path}"\n'
            assert folder in text, path
            text = text.replace(folder, _place(server, f"{served.name}/{whose.base.name}"))
        settings.write_text(text, encoding="utf-8")


def _place(server: Server, folder: str) -> str:
    return (
        f'kind = "sftp"\nhost = "{server.host}"\nport = {server.port}\nuser = "{server.user}"\n'
        f'host_keys = ["{server.host_key_line}"]\nidentity = "{server.identity}"\n'
        f'root = "{server.remote}/{folder}"\ntimeout_seconds = 20\n'
    )


@contextmanager
def workshop() -> Iterator[Path]:
    """A folder to work in, in memory where there is room."""
    where = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="chengxin-crash-", dir=where) as name:
        yield Path(name)
