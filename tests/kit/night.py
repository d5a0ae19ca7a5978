"""What a night between a hub and Wuxi is made of: the two, their files, and commands they run."""

from __future__ import annotations

import contextlib
import io
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from kit import homes
from kit.department_files import penalty_csv
from kit.homes import Org, day, recent

from exchange import cli
from exchange.report import RunReport

if TYPE_CHECKING:
    from collections.abc import Iterator

HUB, WUXI = "cn.jiangyin", "cn.wuxi"
GOOD = penalty_csv([recent(number) for number in range(5)] + [recent(9, CF_WSH="")])
BROKEN = b"a,b\n1,2\n"
CITY = [recent(1), recent(2)]
TRAFFIC = recent(1, CF_JG="罚款叁佰元整", SJC=day(-2))  # says otherwise of what the city said

Orgs = dict[str, Org]


def make(base: Path) -> None:
    """Hub and Wuxi whose batches hold two records, so that a file becomes several envelopes."""
    hub, wuxi = homes.make(base, (HUB, WUXI)).values()
    homes.configure(hub, [wuxi], homes.route([wuxi]), limits="max_batch_records = 2")


def orgs_in(base: Path) -> Orgs:
    """The two organisations whose homes lie below a folder."""
    return {name: Org(name, base / name.removeprefix("cn.")) for name in (HUB, WUXI)}


def run(org: Org) -> RunReport:
    """The nightly job, now, in this process."""
    return homes.run_at(org, datetime.now(UTC))


def command(org: Org, *words: str) -> dict[str, Any]:
    """A command of `chengxin exchange` in this process: its exit code and what it said."""
    out, err = io.StringIO(), io.StringIO()
    asked = [word.replace("{base}", str(org.base)) for word in words]
    arguments = ["chengxin", "exchange", *asked, "--home", str(org.home)]
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        pytest.MonkeyPatch.context() as patch,
        _own_umask(),
    ):
        patch.setattr("sys.argv", arguments)
        try:
            cli.main()
        except SystemExit as ended:
            return {"code": ended.code, "out": out.getvalue(), "err": err.getvalue()}
    raise AssertionError("the command line always ends with an exit code")


@contextlib.contextmanager
def _own_umask() -> Iterator[None]:
    """Give back the mask of the tests' own files, which the command line narrows for good."""
    mask = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(mask)
