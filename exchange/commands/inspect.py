"""`chengxin exchange inspect`: what an envelope or a receipt shows without any secret."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click


@click.command("inspect")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    help="Judge signatures by this home's trust file  按此目录的信任文件验签",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document  输出 JSON")
def inspect(file: Path, home: Path | None, as_json: bool) -> int:
    """Show header, sizes and signatures of an envelope (.cxe) or a receipt (.note).

    Needs no key and no passphrase; the content stays sealed. 查验信封或回执。
    """
    from exchange import inspection

    facts = inspection.inspect(file, home)
    if as_json:
        click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        for name, value in facts.items():
            click.echo(f"{name:<12} {_shown(value)}")
    return 0


def _shown(value: Any) -> str:  # noqa: ANN401 - JSON values
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value) or "–"
    if isinstance(value, dict):
        return " ".join(f"{key}={_shown(item)}" for key, item in value.items())
    return str(value) if value != "" else "–"
