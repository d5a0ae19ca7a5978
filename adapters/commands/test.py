"""`chengxin adapters test`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from adapters.commands import options

if TYPE_CHECKING:
    import datetime as dt

    from adapters.samples import Difference, Outcome
    from standards.checking.rules import Language
    from standards.library import Library

_TOP: Final = 10
_KINDS: Final = {
    "refused": {"zh": "整个文件被退回: {found}", "en": "the file is refused: {found}"},
    "record_missing": {
        "zh": "第{row}行之后少一条记录",
        "en": "a record is missing after row {row}",
    },
    "record_extra": {"zh": "第{row}行: 多出一条记录", "en": "row {row}: one record more"},
    "value": {
        "zh": "第{row}行 {field}: 应为“{expected}”, 实为“{found}”",
        "en": "row {row} {field}: “{expected}” expected, “{found}” found",
    },
    "form": {
        "zh": "第{row}行: 内容相同, 但预期文件的写法不是规范形式",
        "en": "row {row}: the same record, but not written in canonical form in the expected file",
    },
    "rejected": {
        "zh": "第{row}行退回: 应为 [{expected}], 实为 [{found}]",
        "en": "row {row} is rejected: [{expected}] expected, [{found}] found",
    },
    "not_rejected": {
        "zh": "第{row}行应退回 [{expected}], 实未退回",
        "en": "row {row} is not rejected: [{expected}] expected",
    },
    "set_aside": {
        "zh": "未采集 {field}: 应为 {expected} 行, 实为 {found} 行",
        "en": "set aside as {field}: {expected} rows expected, {found} found",
    },
}  # fmt: skip
_SUMS: Final = {
    "zh": "{good} 条记录, 退回 {rejected}, 未采集 {aside}",
    "en": "{good} records, {rejected} rejected, {aside} set aside",
}
_STATES: Final = {"zh": ("通过", "不符", "无法测试"), "en": ("ok", "differs", "not tested")}


@click.command()
@click.argument("layouts", nargs=-1, metavar="[LAYOUT|DIR]...")
@options.standards_folder
@options.as_of
@options.as_json
@options.lang
def test(
    *,
    layouts: tuple[str, ...],
    standards: Path | None,
    as_of: dt.datetime | None,
    as_json: bool,
    lang: Language,
) -> None:
    """Test each layout's samples against their expected records. 测试数据格式.

    A LAYOUT is the id of a shipped one, or the folder of one of yours, or a folder of such
    folders; all that are shipped by default. A layout without a sample, or a sample without
    expected records, is refused.

    Exit codes: 0 all as expected; 1 some differ; 66 no such folder; 78 a layout that cannot be
    tested, or a mapping with mistakes.
    """
    library, today = options.library(standards), options.day(as_of)
    facts = [
        _tested(folder, library, today) for name in layouts or ("",) for folder in _folders(name)
    ]
    if as_json:
        click.echo(json.dumps([_json(*one) for one in facts], ensure_ascii=False))
    else:
        for one in facts:
            _show(*one, lang)
    if any(mistake for _, mistake, _ in facts):
        raise SystemExit(options.MISTAKES)
    if any(outcome.differences for _, _, outcomes in facts for outcome in outcomes):
        raise SystemExit(options.REJECTED)


def _folders(name: str) -> list[Path]:
    from adapters import layouts as shipped

    if not name:
        return [shipped.FOLDER / one for one in shipped.layouts()]
    path = shipped.FOLDER / name if name in shipped.layouts() else Path(name)
    if (path / "mapping.toml").is_file():
        return [path]
    inside = sorted(one.parent for one in path.glob("*/mapping.toml"))
    if not inside:
        hint = "give the id of a shipped layout, or a folder with a mapping.toml"
        options.fail(f"{name}: no layout", hint, options.MISSING)
    return inside


def _tested(folder: Path, library: Library, today: dt.date) -> tuple[str, str, tuple[Outcome, ...]]:
    """Return the layout's name, why it cannot be tested, and what became of its samples."""
    from adapters import layouts as shipped
    from adapters.errors import AdapterError
    from adapters.samples import cases, outcome

    try:
        found = cases(folder)
        mapping = shipped.load(folder / "mapping.toml", library.load)
    except AdapterError as error:
        hint = f"\nhint: {error.hint}" if error.hint else ""
        return folder.name, f"{error}{hint}", ()
    catalog = library.load(mapping.standard)
    return folder.name, "", tuple(outcome(case, mapping, catalog, today=today) for case in found)


def _show(name: str, mistake: str, outcomes: tuple[Outcome, ...], lang: Language) -> None:
    good, bad, untested = _STATES[lang]
    if mistake:
        click.echo(f"{untested:<8}{name}")
        click.echo(mistake, err=True)
    for outcome in outcomes:
        intake = outcome.intake
        numbers = {"good": intake.accepted, "rejected": intake.rejected, "aside": intake.set_aside}
        state = bad if outcome.differences else good
        click.echo(f"{state:<8}{name}/{outcome.sample}  {_SUMS[lang].format(**numbers)}")
        for difference in outcome.differences[:_TOP]:
            click.echo(f"          {_words(difference, lang)}")
        if len(outcome.differences) > _TOP:
            click.echo(f"          … {len(outcome.differences) - _TOP}")


def _words(difference: Difference, lang: Language) -> str:
    return _KINDS[difference.kind][lang].format(**asdict(difference))


def _json(name: str, mistake: str, outcomes: tuple[Outcome, ...]) -> dict[str, Any]:
    return {
        "layout": name,
        "mistake": mistake,
        "samples": [
            {
                "sample": outcome.sample,
                "accepted": outcome.intake.accepted,
                "rejected": outcome.intake.rejected,
                "set_aside": outcome.intake.set_aside,
                "differences": [asdict(one) for one in outcome.differences],
            }
            for outcome in outcomes
        ],
    }
