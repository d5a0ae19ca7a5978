"""What became of a delivery, for the engineer: one HTML page that holds no value of a person."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, Template

from adapters.accounting import MAPPED
from adapters.feedback_text import by_rule, explainer
from adapters.shapes import shown
from standards.checking.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from adapters.intake import Intake
    from standards.checking.rules import Language

_WORST: Final = 15  # columns
_MOST_CODES: Final = 30  # of one column
_PAGE: Final = """<!DOCTYPE html>
<html lang="{{ lang }}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ intake.name }}</title>
<style>
body{font:15px/1.45 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:70rem;
margin:2rem auto;padding:0 1rem;color:#1b1b1b}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem;border-bottom:1px solid #bbb}
table{border-collapse:collapse;font-size:.92rem;width:100%}
th,td{border:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top}
thead th{background:#f2f2f2}td.n{text-align:right;white-space:nowrap}
.error{background:#ffc7ce}.warning{background:#ffeb9c}.unknown{background:#f6cfcf}
.bar{background:#c55;height:.7rem;display:inline-block}code{word-break:break-all}
@media print{body{margin:0;max-width:none;font-size:9pt}tr{break-inside:avoid}
td,.bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
</style></head><body>
<h1>{{ w.title }}: {{ intake.name }}</h1>
<p><code>{{ intake.layout }}</code> → <code>{{ intake.standard }} {{ intake.record_type }}</code>,
{{ w.as_of }} {{ intake.as_of }}</p>
{% if intake.refused %}<p class="error"><strong>{{ w.refused }}</strong></p>{% endif %}
<h2>{{ w.trend }}</h2>
<table><thead><tr><th>{{ w.delivery }}</th><th>{{ w.rows }}</th><th>{{ w.good }}</th>
<th>{{ w.rejected }}</th><th>{{ w.aside }}</th><th>{{ w.share }}</th></tr></thead><tbody>
{% for one in trend %}<tr><td>{{ one.when }} {{ one.name }}
{% if one.code %}<code class="error">{{ one.code }}</code>{% endif %}</td>
<td class="n">{{ one.rows }}</td><td class="n">{{ one.accepted }}</td>
<td class="n">{{ one.rejected }}</td><td class="n">{{ one.set_aside }}</td>
<td>{% if one.share is not none %}<span class="bar" style="width:{{ one.share * 60 }}%"></span>
{{ "%.1f" | format(one.share * 100) }} %{% endif %}</td></tr>
{% endfor %}</tbody></table>
<h2>{{ w.rules }}</h2>
{% if rules %}<table><thead><tr><th>{{ w.number }}</th><th>{{ w.column }}</th>
<th>{{ w.rule }}</th><th>{{ w.reason }}</th><th>{{ w.remedy }}</th></tr></thead><tbody>
{% for finding, number, words in rules %}<tr class="{{ finding.severity }}">
<td class="n">{{ number }}</td><td><code>{{ finding.field }}</code></td>
<td>{{ words.title }}<br><code>{{ finding.code }}</code></td><td>{{ words.message }}</td>
<td>{{ words.remedy }}</td></tr>
{% endfor %}</tbody></table>{% else %}<p>{{ w.nothing }}</p>{% endif %}
{% if worst %}<h2>{{ w.worst }}</h2>
<table><thead><tr><th>{{ w.column }}</th><th>{{ w.errors }}</th><th>{{ w.warnings }}</th>
<th>{{ w.share_of_records }}</th></tr></thead><tbody>
{% for header, letter, errors, warnings, share in worst %}<tr>
<td>{{ letter }} {{ header }}</td><td class="n">{{ errors }}</td><td class="n">{{ warnings }}</td>
<td><span class="bar" style="width:{{ share * 60 }}%"></span>
{{ "%.1f" | format(share * 100) }} %</td></tr>
{% endfor %}</tbody></table>{% endif %}
{% for count in codes %}{% if loop.first %}<h2>{{ w.codes }}</h2>{% endif %}
<h3><code>{{ count.field }}</code></h3>
<p>{{ w.known }} {{ count.known }}, {{ w.unknown }} {{ count.unknown }}, {{ w.empty }}
{{ count.empty }}</p>
<table><thead><tr><th>{{ w.written }}</th><th>{{ w.became }}</th><th>{{ w.number }}</th></tr>
</thead><tbody>
{% for value in count.values[:most] %}<tr {% if value.state != mapped %}class="unknown"{% endif %}>
<td>{{ shown(value.written) }}</td>
<td>{{ shown(value.value) if value.value else "–" }}</td><td class="n">{{ value.count }}</td></tr>
{% endfor %}{% if count.values | length > most %}<tr><td colspan="3">…
{{ count.values | length }}</td></tr>{% endif %}</tbody></table>
{% endfor %}
</body></html>
"""
_WORDS: Final = {
    "zh": {
        "title": "数据质量汇总", "as_of": "检查日期", "refused": "整个文件退回",
        "trend": "最近几次报送", "delivery": "报送", "rows": "行数", "good": "合格",
        "rejected": "退回", "aside": "未采集", "share": "退回比例", "rules": "按规则",
        "number": "数量", "column": "列", "rule": "规则", "reason": "原因", "remedy": "处理办法",
        "nothing": "没有问题", "worst": "问题最多的列", "errors": "错误", "warnings": "提示",
        "share_of_records": "出错记录的比例", "codes": "代码列中的值", "known": "识别",
        "unknown": "不识别", "empty": "空白", "written": "填写", "became": "成为", "now": "本次",
    },
    "en": {
        "title": "Data quality", "as_of": "checked as of", "refused": "the file is refused",
        "trend": "The last deliveries", "delivery": "delivery", "rows": "rows", "good": "good",
        "rejected": "rejected", "aside": "set aside", "share": "share rejected",
        "rules": "By rule", "number": "count", "column": "column", "rule": "rule",
        "reason": "reason", "remedy": "remedy", "nothing": "Nothing was found",
        "worst": "The worst columns", "errors": "errors", "warnings": "warnings",
        "share_of_records": "share of records with an error", "codes": "Values of code columns",
        "known": "known", "unknown": "unknown", "empty": "blank", "written": "written",
        "became": "became", "now": "this one",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of one delivery of a feed, for the trend."""

    when: str
    name: str
    rows: int
    accepted: int
    rejected: int
    set_aside: int
    code: str = ""  # why it was refused as a whole

    @property
    def share(self) -> float | None:
        """The share of records that were rejected; None where there were none."""
        records = self.accepted + self.rejected
        return self.rejected / records if records else None


@cache
def template() -> Template:
    """The page without its facts, made once: that takes longer than to fill it."""
    return Environment(autoescape=True, trim_blocks=True).from_string(_PAGE)


def page(intake: Intake, earlier: Sequence[Delivery], language: Language = "zh") -> str:
    """Write the page. `earlier` are deliveries of the same feed, oldest first.

    Codes are shown as they were written; of what can hardly be a code, its shape alone.
    """
    words = _WORDS[language]
    explained = explainer(intake, language)
    now = Delivery(
        words["now"], intake.name, intake.rows, intake.accepted, intake.rejected,
        intake.set_aside, intake.refused.code if intake.refused else "",
    )  # fmt: skip
    return template().render(
        intake=intake,
        w=words,
        lang="zh-CN" if language == "zh" else "en",
        trend=[*earlier, now],
        rules=[(finding, number, explained(finding)) for finding, number in by_rule(intake)],
        worst=_worst(intake),
        codes=intake.account.codes if intake.account else (),
        most=_MOST_CODES,
        mapped=MAPPED,
        shown=shown,
    )


def _worst(intake: Intake) -> list[tuple[str, str, int, int, float]]:
    """Return header, letter, errors, warnings and share of records for the worst columns."""
    counts: Counter[tuple[str, str, Severity]] = Counter()
    wrong: dict[tuple[str, str], set[int]] = {}
    for one in intake.findings:
        if not one.finding.field:
            continue
        header, severity = one.header or one.finding.field, one.finding.severity
        counts[header, one.letter, severity] += 1
        records = wrong.setdefault((header, one.letter), set())
        if severity is Severity.ERROR:
            records.add(one.finding.row)
    every = max(intake.accepted + intake.rejected, 1)
    lines = [
        (
            header,
            letter,
            counts[header, letter, Severity.ERROR],
            counts[header, letter, Severity.WARNING],
            len(records) / every,
        )
        for (header, letter), records in wrong.items()
    ]
    return sorted(lines, key=lambda line: (-line[2], -line[3], line[1]))[:_WORST]
