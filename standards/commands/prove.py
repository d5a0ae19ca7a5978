"""`chengxin standards prove`."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from standards.commands import options
from standards.model import Catalog

_NOT_ASKED = (
    "WARNING: PostgreSQL was not asked 未询问 PostgreSQL: "
    "pass --postgresql postgresql://user@host/database to ask it too"
)


@click.command()
@options.standard
@click.option(
    "--draft",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="A draft 草案 in place of a published standard.",
)
@click.option(
    "--type",
    "types",
    multiple=True,
    metavar="TYPE",
    help="A record type 记录类型; all when left out.",
)
@click.option(
    "--records",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    metavar="N",
    help="Records of each type 每类记录数.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed, other records.")
@click.option("--postgresql", default="", metavar="URL", help="A PostgreSQL server to ask as well.")
@click.option(
    "--mutants",
    is_flag=True,
    help="Put the proof to the test 变异检验: break each target in every way, find each.",
)
@options.as_of
@options.as_json
def prove(
    name: str | None,
    draft: Path | None,
    types: tuple[str, ...],
    records: int,
    seed: int,
    as_of: date,
    *,
    postgresql: str,
    mutants: bool,
    as_json: bool,
) -> None:
    """Prove that all targets are the same standard 等价性证明: generated records, every engine.

    Exit code 0: no engine disagrees with the reference check; 1: some do, and the smallest
    record that shows each is printed, or a mutant survived; 78: an engine is not installed.
    """
    from standards.proving import report, run

    catalog, artefacts = _subject(name, draft)
    wanted = [options.record_type(catalog, id_) for id_ in types] or catalog.record_types
    plan = run.Plan(records, seed, as_of, mutants, postgresql)
    if not postgresql:
        _progress(_NOT_ASKED)
    with options.failures():
        made = run.prove(catalog, artefacts, wanted, plan, progress=_progress)
        proofs = list(made)
    if as_json:
        options.print_json({"standard": catalog.name, "proofs": report.as_json(proofs)})
    else:
        for line in (*report.table(proofs), *report.disagreements(proofs), *report.mutants(proofs)):
            click.echo(line)
    click.get_current_context().exit(
        1 if any(one.disagreed or one.survivors for one in proofs) else 0
    )


def _progress(line: str) -> None:
    click.echo(line, err=True)


def _subject(name: str | None, draft: Path | None) -> tuple[Catalog, Mapping[str, bytes]]:
    """Return the catalog and its files: as published, and what was not published as compiled."""
    from standards.targets import outputs

    if draft is not None:
        if name is not None:
            raise click.UsageError("either --standard or --draft")
        catalog = options.read_draft(draft)
        return catalog, outputs.compiled(catalog)
    catalog = options.load(name)
    folder = options.library().folder(catalog.name)
    paths = [path for path in folder.rglob("*") if path.is_file()]
    published = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    return catalog, {**outputs.compiled(catalog), **published}
