"""`chengxin adapters layouts`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from adapters.commands import options

if TYPE_CHECKING:
    from adapters.mapping.model import Mapping


@click.command()
@options.as_json
def layouts(*, as_json: bool) -> None:
    """List the layouts that are shipped. 列出内置的数据格式."""
    from adapters import layouts as shipped

    found = [shipped.load(name) for name in shipped.layouts()]
    if as_json:
        click.echo(json.dumps([_facts(mapping) for mapping in found], ensure_ascii=False))
        return
    for mapping in found:
        click.echo(
            f"{mapping.layout:<16}{mapping.record_type:<18}{mapping.title.zh}  {mapping.title.en}"
        )


def _facts(mapping: Mapping) -> dict[str, str]:
    return {
        "layout": mapping.layout,
        "record_type": mapping.record_type,
        "standard": mapping.standard,
        "title_zh": mapping.title.zh,
        "title_en": mapping.title.en,
        "source": mapping.source,
        "digest": mapping.digest,
    }
