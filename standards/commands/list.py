"""`chengxin standards list`."""

from datetime import date
from typing import Final

import click

from standards.commands import options
from standards.kinds import HEAD, KINDS, Standard, kind_of
from standards.library import Standing, span
from standards.model import Catalog

_MARKS: Final = {
    Standing.COMING: "→ not yet in force 尚未施行",
    Standing.IN_FORCE: "← in force 现行有效",
    Standing.SUPERSEDED: "× superseded 已被取代",
    Standing.ENDED: "× no longer in force 已失效",
}


@click.command("list")
@options.standards_folder
@click.option("--kind", type=click.Choice([kind.name for kind in KINDS]),
              help="Only standards of this kind 标准类型.")  # fmt: skip
@options.as_of
@options.as_json
def list_(kind: str | None, as_of: date, *, as_json: bool) -> None:
    """List the published standards 已发布的标准, and which is in force on --as-of."""
    with options.failures():
        library = options.library()
        found = [library.load_any(name) for name in library.published()]
    standards = [one for one in found if kind in (None, kind_of(one).name)]
    told = [(one, library.standing(one, as_of)) for one in standards]
    if as_json:
        options.print_json([_facts(one, standing) for one, standing in told])
        return
    for one, standing in told:
        click.echo(f"{one.name}  {one.label.zh}  edition 版本 {one.edition}  {_MARKS[standing]}")
        click.echo(f"  from 施行 {span(one)}, {one.status}; {_parts(one)}")


def _facts(standard: Standard, standing: Standing) -> dict[str, object]:
    in_force = standing is Standing.IN_FORCE
    return {**options.summary(standard), "in_force": in_force, "standing": standing.value}


def _parts(standard: Standard) -> str:
    if isinstance(standard, Catalog):
        return ", ".join(f"{t.id} {t.label.zh}" for t in standard.record_types)
    tables = options.tables_of(standard).items()
    counts = (f"{len(rows)} {name.replace('_', ' ')}" for name, rows in tables if name not in HEAD)
    return f"{kind_of(standard).name}: {', '.join(counts)}"
