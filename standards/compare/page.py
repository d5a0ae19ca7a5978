"""A comparison as one HTML file that needs nothing else and prints well."""

import json
from typing import Any, Final

from jinja2 import Environment

from standards.compare.report import ASSUMPTION, Change, Report
from standards.compare.rule_ids import CONCERNS, RULE_IDS, Concern
from standards.compare.wording import short
from standards.model import Label

_PAGE: Final = """<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ report.old }} → {{ report.new }}</title>
<style>
body{font:16px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:70rem;
margin:2rem auto;padding:0 1rem;color:#1b1b1b}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #bbb}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{border:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th{background:#f2f2f2}.PROVED{color:#136c2e}.REFUTED{color:#a01818;font-weight:600}
.UNKNOWN{color:#8a5a00;font-weight:600}code{font-size:.88em;word-break:break-all}
pre{white-space:pre-wrap;word-break:break-all;background:#f7f7f7;padding:.4rem;margin:.3rem 0}
.en{color:#555}@media print{body{margin:0;max-width:none;font-size:10pt}h2{break-after:avoid}
tr{break-inside:avoid}}
</style></head><body>
<h1>{{ report.label.zh }} <span class="en">{{ report.label.en }}</span></h1>
<p><code>{{ report.old }}</code> → <code>{{ report.new }}</code> ·
版本号要求 <span class="en">needs</span>: <strong>{{ report.bump.name | lower }}</strong></p>
<p>报送日期 <span class="en">as of</span> {{ report.days.first }} … {{ report.days.last }}。
{{ assumption.zh }}。<span class="en">{{ assumption.en }}.</span></p>
<h2>结论 <span class="en">Verdicts</span></h2>
<table><thead><tr><th>记录类型 <span class="en">record type</span></th>
{% for c in concerns %}<th>{{ c.value }}<br>{{ words[c].zh }}<br>
<span class="en">{{ words[c].en }}</span></th>{% endfor %}</tr></thead><tbody>
{% for one in changed %}<tr><th><a href="#{{ one.id }}">{{ one.label.zh }}
<span class="en">{{ one.label.en }}</span></a></th>
{% for v in one.verdicts() %}<td class="{{ v.outcome.value }}">{{ v.outcome.value }}
{% if v.change %}<br><code>{{ v.change.rule }}</code>{% endif %}</td>{% endfor %}</tr>
{% endfor %}</tbody></table>
{% if unchanged %}<p>未变 <span class="en">unchanged, all</span>
<span class="PROVED">PROVED</span>: {% for one in unchanged %}{{ one.label.zh }}
<span class="en">{{ one.label.en }}</span>{{ "" if loop.last else "、" }}{% endfor %}</p>{% endif %}
{% for id, title, changes in groups if changes %}
<h2 id="{{ id }}">{{ title.zh }} <span class="en">{{ title.en }}</span></h2>
<table><thead><tr><th>变化 <span class="en">change</span></th><th>位置 <span class="en">path</span>
</th><th>原 <span class="en">old</span></th><th>新 <span class="en">new</span></th>
<th>影响 <span class="en">refutes</span></th></tr></thead><tbody>
{% for change in changes %}<tr><td>{{ rules[change.rule].label.zh }}<br>
<span class="en">{{ rules[change.rule].label.en }}</span><br><code>{{ change.rule }}</code></td>
<td><code>{{ change.path }}</code></td><td>{{ change.old }}</td><td>{{ change.new }}</td>
<td>{{ change.refutes | join(" ") }} {% for c in change.unknown %}{{ c }}? {% endfor %}<br>
{{ change.bump.name | lower }}</td></tr>
{% for witness, zh, en in witnesses(change) %}<tr><td colspan="5">{{ zh }}
<span class="en">{{ en }}</span> ({{ witness.field }} <code>{{ witness.code }}</code>,
{{ witness.as_of }})<pre>{{ record(witness) }}</pre></td></tr>{% endfor %}
{% endfor %}</tbody></table>{% endfor %}
</body></html>
"""


def render(report: Report) -> str:
    """Write the page of a comparison."""
    page = Environment(autoescape=True, trim_blocks=True).from_string(_PAGE)
    return page.render(**context(report))


def context(report: Report) -> dict[str, Any]:
    """Return what a template of a comparison shows: here, and on the site of the standards."""
    groups = [
        ("standard", Label("标准", "standard"), report.head),
        ("code-lists", Label("代码表", "code lists"), report.lists),
        *((one.id, one.label, one.changes) for one in report.types),
    ]
    return {
        "report": report,
        "changed": [one for one in report.types if one.changes or one.lists],
        "unchanged": [one for one in report.types if not one.changes and not one.lists],
        "groups": groups,
        "concerns": list(Concern),
        "words": CONCERNS,
        "rules": RULE_IDS,
        "assumption": ASSUMPTION,
        "witnesses": _witnesses,
        "record": _record,
    }


def _witnesses(change: Change) -> list[tuple[object, str, str]]:
    found = (
        (change.data, "旧版接受而新版拒绝的记录", "an old record that is refused now"),
        (change.reader, "新版接受而旧版拒绝的记录", "a new record that was refused before"),
    )
    return [one for one in found if one[0] is not None]


def _record(witness: object) -> str:
    record = getattr(witness, "record", {})
    return json.dumps({name: short(value) for name, value in record.items()}, ensure_ascii=False)
