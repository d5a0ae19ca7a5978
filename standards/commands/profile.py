"""`chengxin standards profile`."""

import click

from standards.commands import options


@click.command()
@click.argument("city")
@click.option("--parent", metavar="STANDARD",
              help="The parent 上级目录; the one that CITY pins when left out.")  # fmt: skip
@click.option("--next", "next_", metavar="STANDARD",
              help="A coming version of the parent: what would it break?")  # fmt: skip
@options.standards_folder
@options.as_json
def profile(city: str, parent: str | None, next_: str | None, *, as_json: bool) -> None:
    """Hold a catalog against its parent 对照上级目录: it may narrow and extend, never relax.

    CITY, --parent and --next are published standards or folders of drafts.

    Exit code 0: a profile; 1: it is not, or the next parent would break it; 65: another parent
    than the one that is pinned.
    """
    from standards.profile import judge, report

    mine = options.any_catalog(city)
    pin = mine.parent
    above = options.any_catalog(parent or (f"{pin.id}/{pin.version}" if pin else city))
    with options.failures():
        judge.pinned(mine, above)
    found = judge.judge(mine, above)
    coming = options.any_catalog(next_) if next_ else None
    fresh = judge.fresh(judge.judge(mine, coming), found) if coming else ()
    if as_json:
        facts = report.as_json(found)
        if coming:
            broken = [report.finding_as_json(one) for one in fresh]
            facts["next"] = {"parent": coming.name, "breaks": broken}
        options.print_json(facts)
    else:
        click.echo("\n".join(report.lines(found)))
        if coming:
            click.echo("\n".join(report.next_lines(coming.name, fresh)))
    click.get_current_context().exit(1 if found.findings or fresh else 0)
