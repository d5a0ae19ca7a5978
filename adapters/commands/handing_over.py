"""What `write` tells: what was handed over, and what would be lost; never a value."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

    from adapters.writers.files import Written
    from adapters.writers.front_end import Delivered
    from adapters.writers.reading_back import Losses
    from standards.checking.rules import Language

_WHY: Final = {
    "no_column": ("此格式没有该数据项的列", "the form has no column for it"),
    "constant": ("格式对所有记录写定另一个值", "the layout says another value for all records"),
    "unfit": ("含有此格式不能表示的字符或过长", "holds what the form cannot hold, or is too long"),
    "differs": ("读回的值不同", "is read back as another value"),
    "left_out": ("按 --without 不提供", "left out by --without"),
}
_WORDS: Final = {
    "zh": {
        "files": "已写入 {records} 条记录: 新文件 {new} 个, 已有且相同 {unchanged} 个",
        "rows": "已写入 {records} 条记录: 新增 {inserted}, 更新 {updated}, 未变 {unchanged}",
        "field": "  {field}: {count} 条 — {why}",
        "lines": "  第 {lines} 行的记录读不回一条记录 (共 {count} 条)",
        "refused": "  接收方的读取程序会退回整个文件: {why}",
        "lost": "会有内容丢失, 没有写出任何内容:",
        "decide": "如果接收方确实不要这些数据项, 请写明: {said}",
    },
    "en": {
        "files": "{records} records written: {new} new files, {unchanged} there already",
        "rows": "{records} records: {inserted} new, {updated} updated, {unchanged} the same",
        "field": "  {field}: {count} records: {why}",
        "lines": "  the records of lines {lines} are not read back as one record ({count} in all)",
        "refused": "  the partner's reader would refuse a whole file: {why}",
        "lost": "something would be lost, and nothing was written:",
        "decide": "if the partner is not to get these fields, say so: {said}",
    },
}


def tell_files(
    written: Written, records: int, left_out: Mapping[str, int], *, as_json: bool, lang: Language
) -> None:
    """Tell which files lie in the folder now."""
    if as_json:
        _json(records, left_out, files=list(written.files), unchanged=list(written.unchanged))
        return
    new, unchanged = len(written.files), len(written.unchanged)
    click.echo(_WORDS[lang]["files"].format(records=records, new=new, unchanged=unchanged))
    for name in (*written.files, *written.unchanged):
        click.echo(f"  {name}")
    _tell_left_out(left_out, lang)


def tell_rows(
    delivered: Delivered,
    records: int,
    left_out: Mapping[str, int],
    *,
    as_json: bool,
    lang: Language,
) -> None:
    """Tell what became of the rows of a table."""
    counts = {
        "inserted": delivered.inserted,
        "updated": delivered.updated,
        "unchanged": delivered.unchanged,
    }
    if as_json:
        _json(records, left_out, **counts)
        return
    click.echo(_WORDS[lang]["rows"].format(records=records, **counts))
    _tell_left_out(left_out, lang)


def tell_losses(losses: Losses, *, as_json: bool, lang: Language) -> None:
    """Say what would be lost: fields with counts, lines, or why a file would be refused."""
    from standards.checking.rules import explain

    found = sorted(losses.fields.items())
    if as_json:
        facts: dict[str, Any] = {
            "lost": [{"field": f, "why": why, "records": n} for (f, why), n in found],
            "lines": losses.shown_lines,
            "records_not_read": len(losses.lines),
            "refused": losses.refused.code if losses.refused else "",
        }
        click.echo(json.dumps(facts, ensure_ascii=False, sort_keys=True))
        return
    words = _WORDS[lang]
    click.echo(words["lost"], err=True)
    for (field, why), count in found:
        reason = _WHY[why][lang == "en"]
        click.echo(words["field"].format(field=field, count=count, why=reason), err=True)
    if losses.lines:
        lines = ", ".join(map(str, losses.shown_lines))
        click.echo(words["lines"].format(lines=lines, count=len(losses.lines)), err=True)
    if losses.refused:
        reason = explain(losses.refused, record_type=None, language=lang).message
        click.echo(words["refused"].format(why=reason), err=True)
    if found:
        said = " ".join(f"--without {name}" for name in dict.fromkeys(f for (f, _), _ in found))
        click.echo(words["decide"].format(said=said), err=True)


def _json(records: int, left_out: Mapping[str, int], **facts: Any) -> None:  # noqa: ANN401
    told = {"records": records, "left_out": dict(left_out), **facts}
    click.echo(json.dumps(told, ensure_ascii=False, sort_keys=True))


def _tell_left_out(left_out: Mapping[str, int], lang: Language) -> None:
    why = _WHY["left_out"][lang == "en"]
    for field, count in left_out.items():
        click.echo(_WORDS[lang]["field"].format(field=field, count=count, why=why))
