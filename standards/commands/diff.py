"""`chengxin standards diff`."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from standards.commands import options
from standards.compare.rule_ids import RULE_IDS, Concern
from standards.kinds import Standard

if TYPE_CHECKING:
    from standards.compare.gate import Decision
    from standards.compare.report import Report

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]*(/[0-9.]+)?")
_BREAKING: Final = (Concern.DATA, Concern.NAME)


@click.command()
@click.argument("old", metavar="[OLD]", required=False)
@click.argument("new", metavar="[NEW]", required=False)
@click.option("--gate", is_flag=True,
              help="Hold the draft NEW against OLD and all versions still in force.")  # fmt: skip
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Write the report as a page that needs nothing else 网页.")  # fmt: skip
@click.option("--rules", "list_rules", is_flag=True, help="List all kinds of change 列出变化种类.")
@options.standards_folder
@options.as_of
@options.as_json
def diff(
    old: str | None,
    new: str | None,
    html: Path | None,
    as_of: date,
    *,
    gate: bool,
    list_rules: bool,
    as_json: bool,
) -> None:
    """Compare two versions 比较: each is a published NAME or the folder of a draft.

    For each record type a verdict on DATA, READER, MEANING, NAME and RULES: PROVED, or REFUTED
    with a record that one version accepts and the other refuses.

    Exit code 0: neither DATA nor NAME is refuted, with --gate: the version number is great
    enough; 1: otherwise; 65: a draft that cannot be read; 66: no such folder; 78: not published.
    """
    if list_rules:
        _print_rules(as_json=as_json)
        return
    if old is None or new is None:
        raise click.UsageError("give two versions: OLD and NEW")
    from standards.compare.comparison import NotComparable, compare

    standards = _standard(old, as_of), _standard(new, as_of)
    try:
        report = compare(*standards)
        decision = _decision(*standards, new, as_of) if gate else None
    except NotComparable as error:
        raise options.Failure(str(error), "compare versions of one standard", 65) from None
    if html is not None:
        from standards.compare.page import render

        options.write_bytes(html, render(report).encode())
    _print(report, decision, as_json=as_json)
    broken = any(report.outcome(concern).value != "PROVED" for concern in _BREAKING)
    wrong = broken if decision is None else not decision.passed
    click.get_current_context().exit(1 if wrong else 0)


def _standard(name: str, as_of: date) -> Standard:
    """Return a published standard, by its id alone the one in force, or the draft in a folder."""
    folder = Path(name)
    if folder.is_dir() and name not in options.library().published():
        return options.read_any_draft(folder)
    if not _NAME.fullmatch(name):
        raise options.Failure(
            f"no folder {name}, and no name of a standard",
            "give a name such as jiangyin-person/1.0.0, or the folder of a draft",
            66,
        )
    return options.load_any(name, as_of)


def _decision(old: Standard, draft: Standard, folder: str, as_of: date) -> Decision:
    from standards.compare import gate

    with options.failures():
        published = [one for one in options.library().versions(draft.id) if one != draft]
    if all(one.name != old.name for one in published) and old != draft:
        published.append(old)
    return gate.decide(draft, published, options.exceptions(Path(folder)), as_of=as_of)


def _print(report: Report, decision: Decision | None, *, as_json: bool) -> None:
    from standards.compare import gate, wording
    from standards.compare.report import plain

    if as_json:
        decided = {} if decision is None else {"gate": gate.plain(decision)}
        options.print_json({**plain(report), **decided})
        return
    for line in wording.lines(report):
        click.echo(line)
    for line in () if decision is None else ("", *wording.gate_lines(decision)):
        click.echo(line)


def _print_rules(*, as_json: bool) -> None:
    rows = [
        {
            "rule": rule.id,
            "concerns": [concern.value for concern in rule.concerns],
            "needs": rule.bump.name.lower(),
            "zh": rule.label.zh,
            "en": rule.label.en,
        }
        for rule in RULE_IDS.values()
    ]
    if as_json:
        options.print_json(rows)
        return
    for row, rule in zip(rows, RULE_IDS.values(), strict=True):
        concerns = " ".join(rule.concerns) or "–"
        click.echo(f"{row['rule']:34}{concerns:20}{row['needs']:9}{row['zh']}  {row['en']}")
