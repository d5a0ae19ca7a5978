"""`chengxin adapters explain`."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from adapters.commands import options, taking

if TYPE_CHECKING:
    from adapters.intake import Intake
    from adapters.lineage import RecordStory, Story, Taken
    from adapters.mapping.model import Mapping
    from standards.checking.findings import Finding
    from standards.checking.rules import Language
    from standards.model import Act, Catalog


@click.command()
@options.file
@options.layout
@click.option(
    "--record",
    type=click.IntRange(min=1),
    help="The record: the first of the file is 1, good or not. 第几条记录.",
)
@click.option(
    "--row",
    type=click.IntRange(min=1),
    help="All records of a row, by its number in an editor or spreadsheet. 第几行.",
)
@click.option("--field", "fields", multiple=True, help="This field only; may be given again. 字段.")
@click.option("--entry", default="", help="The file inside an archive. 压缩包内的文件.")
@options.standards_folder
@options.as_of
@options.as_json
@options.lang
def explain(
    *,
    file: Path,
    layout: str,
    record: int | None,
    row: int | None,
    fields: tuple[str, ...],
    entry: str,
    standards: Path | None,
    as_of: dt.datetime | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Tell how values of a record came about, from the cell step by step. 说明一条记录的来历.

    Prints file, sheet, row, column, the original text, what each step made of it, and what was
    found. Shows values of the FILE on this terminal; nothing of it is logged.

    Exit codes: 0 told; 1 the row was set aside; 2 no such record or field;
    65 the file is refused as a whole; 66 no such file; 78 the mapping has mistakes.
    """
    if (record is None) == (row is None):
        raise click.UsageError("give --record or --row, one of the two")
    library = options.library(standards)
    mapping = options.load_layout(layout, library)
    catalog = library.load(mapping.standard)
    intake = _chosen(taking.take(file, layout, as_of, standards, in_batches=False), entry)
    if intake.refused is not None:
        taking.show(intake, lang, err=True)
        taking.leave([intake])
    _check_fields(fields, mapping, catalog)
    stories = _stories(intake, mapping, catalog, _positions(intake, record, row, lang), fields)
    if as_json:
        facts = [_facts(intake, story) for story in stories]
        click.echo(json.dumps(facts, ensure_ascii=False, sort_keys=True))
    else:
        for story in stories:
            _show(intake, story, lang)


def _chosen(parts: Any, entry: str) -> Intake:  # noqa: ANN401  a tuple of Part
    intakes: list[Intake] = [part.intake for part in parts]
    found = [one for one in intakes if not entry or one.name.endswith(entry)]
    if len(found) != 1:
        names = ", ".join(one.name for one in intakes)
        raise click.BadParameter(f"give one of: {names}", param_hint="--entry")
    return found[0]


def _check_fields(fields: tuple[str, ...], mapping: Mapping, catalog: Catalog) -> None:
    known = catalog.record_type(mapping.record_type).field_ids
    for field in fields:
        if field not in known:
            message = f"{mapping.record_type} has no field {field}: {', '.join(known)}"
            raise click.BadParameter(message, param_hint="--field")


def _positions(
    intake: Intake, record: int | None, row: int | None, lang: Language
) -> tuple[int, ...]:
    from adapters.feedback_text import ASIDE
    from adapters.lineage import records_of_row

    if record is not None:
        count = intake.accepted + intake.rejected
        if record > count:
            raise click.BadParameter(f"the file has {count} records", param_hint="--record")
        return (record - 1,)
    found = records_of_row(intake, row or 0)
    if found:
        return found
    reason = dict(intake.aside_rows).get(row or 0)
    if reason is None:
        raise click.BadParameter(f"row {row} holds no record", param_hint="--row")
    click.echo(f"{row}: {ASIDE[reason] if lang == 'zh' else reason}")
    raise SystemExit(options.REJECTED)


def _stories(
    intake: Intake,
    mapping: Mapping,
    catalog: Catalog,
    positions: tuple[int, ...],
    fields: tuple[str, ...],
) -> list[RecordStory]:
    from adapters.lineage import explain as tell

    return [tell(intake, mapping, catalog, position, fields) for position in positions]


def _show(intake: Intake, story: RecordStory, lang: Language) -> None:
    from adapters.feedback_text import explainer

    words = {"zh": ("第 {} 条", "工作表", "第 {} 行"), "en": ("record {}", "sheet", "row {}")}[lang]
    sheet = intake.table.origin.sheet if intake.table else ""
    place = [intake.name, f"{words[1]} {sheet}" if sheet else "", words[2].format(story.row)]
    place += [f"line {story.line}"] if story.line else []
    click.echo(f"{' · '.join(part for part in place if part)}  ({words[0].format(story.record)})")
    for act in story.acts:
        click.echo(f"  {_act(act)}")
    explained = explainer(intake, lang)

    def found(findings: tuple[Finding, ...]) -> None:
        for finding in findings:
            said = explained(finding)
            click.echo(f"  ! {said.message} → {said.remedy}  [{finding.code}]")

    found(story.findings)
    for one in story.stories:
        _show_field(one, lang)
        found(one.findings)


def _show_field(story: Story, lang: Language) -> None:
    label = story.field.label.zh if lang == "zh" else story.field.label.en
    click.echo(f"\n{story.field.id}  {label}  {story.field.source_code}".rstrip())
    for act in story.acts:
        click.echo(f"  {_act(act)}")
    for cell in story.cells:
        click.echo(f"  {cell.letter} “{' '.join(cell.header.split())}”: {_text(cell.text)}")
    if not story.cells:
        click.echo(f"  ({story.origin})")
    for steps in _lines(story):
        names = " · ".join(taken.step for taken in steps)
        click.echo(f"    {names}: {_text(steps[-1].text) if steps[-1].changed else '='}")
    click.echo(f"  → {_text(story.value)}")


def _lines(story: Story) -> list[list[Taken]]:
    """Put steps that changed nothing on one line."""
    groups = groupby(enumerate(story.steps), lambda one: one[0] if one[1].changed else -1)
    return [[taken for _, taken in group] for _, group in groups]


def _act(act: Act) -> str:
    return " ".join(part for part in (act.title, act.number, act.article) if part)


def _text(text: str | None) -> str:
    from adapters.feedback_text import visible

    return "—" if text is None else f"“{visible(text)}”"


def _facts(intake: Intake, story: RecordStory) -> dict[str, Any]:
    return {
        "file": intake.name,
        "digest": intake.digest,
        "sheet": intake.table.origin.sheet if intake.table else "",
        "row": story.row,
        "line": story.line,
        "record": story.record,
        "acts": _act_facts(story.acts),
        "findings": [finding.code for finding in story.findings],
        "fields": [_field_facts(one) for one in story.stories],
    }


def _act_facts(acts: tuple[Act, ...]) -> list[dict[str, str]]:
    return [
        {"id": act.id, "title": act.title, "number": act.number, "article": act.article}
        for act in acts
    ]


def _field_facts(story: Story) -> dict[str, Any]:
    return {
        "field": story.field.id,
        "label": {"zh": story.field.label.zh, "en": story.field.label.en},
        "source_code": story.field.source_code,
        "acts": _act_facts(story.acts),
        "origin": story.origin,
        "cells": [asdict(cell) for cell in story.cells],
        "steps": [{"step": taken.step, "text": taken.text} for taken in story.steps],
        "value": story.value,
        "findings": [
            {"code": finding.code, "severity": str(finding.severity)} for finding in story.findings
        ],
    }
