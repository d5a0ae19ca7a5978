"""`chengxin adapters credit-report`: whole reports, and what is lost on the way to the catalog."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from adapters.commands import options, report_writing

if TYPE_CHECKING:
    from adapters.intake import Intake
    from standards.checking.rules import Language

_CATALOG: Final = "jiangyin-person/2.0.0"
_WORDS: Final = {
    "zh": {
        "unit": "{unit}  {title:<16} {rows} 条: 合格 {accepted}, 退回 {rejected}",
        "unknown": "  未知的数据元素 {path} ×{count}",
        "refused": "整份报告退回: {why}",
        "into": "目录中没有",
        "lost_reading": "读入时丢失",
        "lost_writing": "写出时丢失",
        "no_element": "没有对应的元素, 写出时丢失",
        "required": "必填, 报告不能提供",
    },
    "en": {
        "unit": "{unit}  {title:<40} {rows} records: {accepted} good, {rejected} rejected",
        "unknown": "  unknown element {path} ×{count}",
        "refused": "the whole report is refused: {why}",
        "into": "not in the catalog",
        "lost_reading": "lost in reading",
        "lost_writing": "lost in writing",
        "no_element": "no element: lost in writing",
        "required": "required, and no report gives it",
    },
}


@click.group("credit-report")
def credit_report() -> None:
    """Whole credit reports, and what is lost on the way. 个人信用报告."""


for _command in (
    report_writing.write,
    report_writing.check,
    report_writing.feedback,
    report_writing.schema,
):
    credit_report.add_command(_command)


@credit_report.command()
@options.file
@options.as_of
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write the good records of each unit here, as pf04.ndjson. 合格记录写入此目录.",
)
@options.as_json
@options.lang
def read(
    *, file: Path, as_of: dt.datetime | None, out: Path | None, as_json: bool, lang: Language
) -> None:
    """Read every unit of a report and count its records. 读取整份报告.

    FILE is XML or JSON. A report that is damaged is refused as a whole.

    Exit codes: 0 all good; 1 some records rejected; 65 the report is refused; 66 no such file.
    """
    from adapters import layouts
    from adapters.credit_report.model import READABLE
    from adapters.intake import take
    from adapters.records import ndjson
    from standards.release import load

    data, day = options.read_bytes(file), options.day(as_of)
    facts: list[dict[str, Any]] = []
    titles: dict[str, str] = {}
    good: dict[str, bytes] = {}  # written when the whole report is read: it may be refused late
    for unit in READABLE:
        mapping = layouts.load(f"pboc-{unit.lower()}")
        catalog = load(mapping.standard)
        taken = take(data, file.name, mapping, catalog, as_of=day, in_batches=False)
        if taken.refused is not None:
            _refuse(taken, as_json, lang)
        facts.append(_facts(unit, taken))
        good[unit] = ndjson(taken.good)
        titles[unit] = mapping.title.zh if lang == "zh" else mapping.title.en
    if out is not None:
        out.mkdir(mode=0o700, parents=True, exist_ok=True)
        for unit, records in good.items():
            options.write(out / f"{unit.lower()}.ndjson", records, private=True)
    if not as_json:
        for one in facts:
            _show(one["unit"], titles[one["unit"]], one, lang)
    else:
        click.echo(json.dumps({"file": file.name, "units": facts}, ensure_ascii=False))
    if any(one["rejected"] for one in facts):
        raise SystemExit(options.REJECTED)


def _facts(unit: str, taken: Intake) -> dict[str, Any]:
    unknown = [
        dict(f.finding.params) for f in taken.findings if f.finding.code == "element_unknown"
    ]
    codes: dict[str, int] = {}
    for found in taken.findings:
        if found.finding.code != "element_unknown":
            codes[found.finding.code] = codes.get(found.finding.code, 0) + 1
    return {
        "unit": unit,
        "records": taken.rows,
        "accepted": taken.accepted,
        "rejected": taken.rejected,
        "findings": codes,
        "unknown": unknown,
    }


def _show(unit: str, title: str, facts: dict[str, Any], lang: Language) -> None:
    words = _WORDS[lang]
    name = title.partition("：")[2] or title.partition(": ")[2]
    click.echo(
        words["unit"].format(
            unit=unit,
            title=name,
            rows=facts["records"],
            accepted=facts["accepted"],
            rejected=facts["rejected"],
        )
    )
    for one in facts["unknown"]:
        click.echo(words["unknown"].format(**one))
    for code, count in sorted(facts["findings"].items()):
        click.echo(f"  {code} ×{count}")


def _refuse(taken: Intake, as_json: bool, lang: Language) -> None:
    from standards.checking.rules import explain

    assert taken.refused is not None  # noqa: S101  the caller has seen it
    why = explain(taken.refused, record_type=None, language=lang)
    if as_json:
        found = {"refused": taken.refused.code, **dict(taken.refused.params)}
        click.echo(json.dumps({"file": taken.name, **found}, ensure_ascii=False))
    else:
        click.echo(_WORDS[lang]["refused"].format(why=why.message))
        click.echo(why.remedy)
    raise SystemExit(options.REFUSED)


@credit_report.command()
@click.option("--unit", "only", default="", help="One unit alone: PF04. 只看一个单元.")
@options.as_json
@options.lang
def losses(*, only: str, as_json: bool, lang: Language) -> None:
    """What is lost between a report and the city's catalog, element by element. 丢失的内容.

    Exit codes: 0; 66 no such unit.
    """
    from adapters.credit_report.correspondence import correspondences, without_element
    from adapters.credit_report.model import elements
    from standards.release import load

    units = list(dict.fromkeys(row.unit for row in correspondences()))
    if only and only not in units:
        options.fail(f"{only}: no such unit", f"one of {', '.join(units)}", options.MISSING)
    catalog = load(_CATALOG)
    told: list[dict[str, Any]] = []
    for row in correspondences():
        if only in ("", row.unit):
            element = elements()[row.element]
            told.append(
                {
                    "unit": row.unit,
                    "element": row.element,
                    "name": element.zh if lang == "zh" else element.en,
                    "record_type": row.record_type,
                    "field": row.field,
                    "how": row.how,
                    "lost_reading": getattr(row.reading, lang),
                    "lost_writing": getattr(row.writing, lang),
                }
            )
    pairs = dict.fromkeys(
        (row.unit, row.record_type, row.layout)
        for row in correspondences()
        if row.record_type and only in ("", row.unit)
    )
    left = [
        {
            "unit": unit,
            "record_type": type_,
            "field": field.id,
            "name": getattr(field.label, lang),
            "required": field.required,
        }
        for unit, type_, layout in pairs
        for field in without_element(unit, catalog.record_type(type_))
        if field.id not in _given(layout)
    ]
    if as_json:
        click.echo(json.dumps({"elements": told, "fields": left}, ensure_ascii=False))
        return
    _tell(told, left, lang)


def _given(layout: str) -> set[str]:
    """Return the fields that a layout fills by itself, whatever the report says."""
    from adapters import layouts

    return {item.field for item in layouts.load(layout).constants}


def _tell(told: list[dict[str, Any]], left: list[dict[str, Any]], lang: Language) -> None:
    words = _WORDS[lang]
    for row in told:
        into = f"{row['record_type']}.{row['field']} ({row['how']})" if row["field"] else ""
        click.echo(f"{row['unit']}  {row['element']} {row['name']} → {into or words['into']}")
        for direction in ("lost_reading", "lost_writing"):
            if row[direction]:
                click.echo(f"      {words[direction]}: {row[direction]}")
    for field in left:
        why = words["required"] if field["required"] else words["no_element"]
        click.echo(
            f"{field['unit']}  {field['record_type']}.{field['field']} {field['name']}: {why}"
        )
