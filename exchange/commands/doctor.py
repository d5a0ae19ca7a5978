"""`chengxin exchange doctor`: what can be wrong, before the first night."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from exchange.commands import options

if TYPE_CHECKING:
    from exchange.configuration.config import Config


@click.command("doctor")
@options.home
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file that an unattended run will be given  口令文件",
)
@click.option(
    "--thorough", is_flag=True, help="Hash every envelope in the archive  逐一核对存档内容"
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def doctor(home: Path, passphrase_file: Path | None, thorough: bool, as_json: bool) -> int:
    """Check the home, the machine, keys, trust, standards, ledger, archive and every place.

    Each check is ok, warn or fail, with what to do about it. Puts one small file at each place
    where we send, and removes it. 检查目录、机器、密钥、标准、台账与各存取点。

    Exit codes: 0 nothing fails (warnings or not); else the gravest of what fails.
    """
    from exchange.doctor import doctor as doctoring
    from exchange.doctor import tables
    from exchange.home import Home
    from exchange.wiring import now
    from keys import passphrase

    def find(config: Config) -> bytes | None:
        configured = config.keys.passphrase_file
        file = passphrase_file or (home / configured if configured else None)
        return passphrase.unattended(file=file, environment=os.environ)

    found = doctoring.examine(Home(home), now(), find, thorough=thorough)
    if as_json:
        click.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
    else:
        tables.print_diagnosis(found)
    return found.exit_code
