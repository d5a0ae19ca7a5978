"""`chengxin standards list`."""

from datetime import date

import click

from standards.commands import options
from standards.kinds import HEAD, KINDS, Standard, kind_of
from standards.library import NotInForce, span
from standards.model import Catalog


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
    current = {id_: _in_force(id_, as_of) for id_ in {one.id for one in standards}}
    if as_json:
        options.print_json(
            [{**options.summary(one), "in_force": one.name == current[one.id]} for one in standards]
        )
        return
    for one in standards:
        _print(one, in_force=one.name == current[one.id])


def _in_force(id_: str, day: date) -> str:
    try:
        return options.library().in_force_any(id_, day).name
    except NotInForce:
        return ""


def _print(standard: Standard, *, in_force: bool) -> None:
    mark = "  ← in force 现行有效" if in_force else ""
    click.echo(f"{standard.name}  {standard.label.zh}  edition 版本 {standard.edition}{mark}")
    click.echo(f"  from 施行 {span(standard)}, {standard.status}; {_parts(standard)}")


def _parts(standard: Standard) -> str:
    if isinstance(standard, Catalog):
        return ", ".join(f"{t.id} {t.label.zh}" for t in standard.record_types)
    tables = options.tables_of(standard).items()
    counts = (f"{len(rows)} {name.replace('_', ' ')}" for name, rows in tables if name not in HEAD)
    return f"{kind_of(standard).name}: {', '.join(counts)}"
