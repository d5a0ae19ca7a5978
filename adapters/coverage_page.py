"""Coverage of layouts as one HTML page: a heat map of fields × layouts for each record type."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from jinja2 import Environment

from adapters.coverage import FieldCover, LayoutCover, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PAGE: Final = """<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>数据格式覆盖情况 Coverage of layouts</title>
<style>
body{font:15px/1.45 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:80rem;
margin:2rem auto;padding:0 1rem;color:#1b1b1b}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #bbb}
table{border-collapse:collapse;font-size:.9rem}
th,td{border:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top}
thead th{background:#f2f2f2}td.n{text-align:right}td.c{text-align:center;min-width:5rem}
.en{color:#555;font-weight:400}.req{color:#a01818}
{% for level in range(11) %}.f{{ level }}{background:hsl(145 45% {{ 96 - 4 * level }}%)}
{% endfor %}.constant{background:#dfe9f7}.none{color:#999}
.missing{background:#f6cfcf;color:#a01818;font-weight:600}
@media print{body{margin:0;max-width:none;font-size:9pt}tr{break-inside:avoid}
td{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
</style></head><body>
<h1>数据格式覆盖情况 <span class="en">Coverage of layouts</span></h1>
<p>每格是样本合格记录中有值的比例; “!”后是出错记录的比例。
<span class="en">Each cell: the share of good records of the sample in which the field is filled;
behind “!” the share of records in which it is wrong.</span></p>
<table><tr><td class="c f8">80%</td><td>由一列取值 <span class="en">from a column</span></td>
<td class="c constant">固定 const</td><td>固定值 <span class="en">the same in every record</span>
</td><td class="c none">–</td><td>无来源 <span class="en">nothing fills it</span></td>
<td class="c missing">缺 missing</td><td>必填而无来源
<span class="en">required, and nothing fills it</span></td></tr></table>
<h2>数据格式 <span class="en">Layouts</span></h2>
<table><thead><tr><th>数据格式 <span class="en">layout</span></th>
<th>名称 <span class="en">title</span></th><th>标准 <span class="en">standard</span></th>
<th>数据项 <span class="en">fields</span></th>
<th>必填缺 <span class="en">required missing</span></th>
<th>合格 <span class="en">good</span></th><th>退回 <span class="en">rejected</span></th>
</tr></thead><tbody>
{% for one in covers %}<tr><th><code>{{ one.mapping.layout }}</code></th>
<td>{{ one.mapping.title.zh }}<br><span class="en">{{ one.mapping.title.en }}</span></td>
<td>{{ one.mapping.standard }} {{ one.mapping.record_type }}</td>
<td class="n">{{ one.filled | length }} / {{ one.fields | length }}</td>
<td class="req">{{ one.missing | join(", ") }}</td>
<td class="n">{{ one.good }}</td><td class="n">{{ one.rejected }}</td></tr>
{% endfor %}</tbody></table>
{% for title, standard, rows, columns in maps %}
<h2>{{ title.zh }} <span class="en">{{ title.en }} · {{ standard }}</span></h2>
<table><thead><tr><th>数据项 <span class="en">field</span></th>
{% for one in columns %}<th><code>{{ one.mapping.layout }}</code></th>{% endfor %}
</tr></thead><tbody>
{% for field, cells in rows %}<tr><th><code>{{ field.id }}</code> {{ field.label.zh }}
{% if field.required %}<span class="req" title="必填 required">*</span>{% endif %}<br>
<span class="en">{{ field.label.en }}</span></th>
{% for cell in cells %}<td class="c {{ kind(cell) }}">{{ shown(cell) }}</td>{% endfor %}</tr>
{% endfor %}</tbody></table>
{% endfor %}
</body></html>
"""


def page(covers: Sequence[LayoutCover]) -> str:
    """Write the page."""
    template = Environment(autoescape=True, trim_blocks=True).from_string(_PAGE)
    maps = [
        (
            group[0].record_type.label,
            group[0].mapping.standard,
            list(zip(group[0].record_type.fields, zip(*(c.fields for c in group), strict=True),
                     strict=True)),
            group,
        )
        for group in groups(covers)
    ]  # fmt: skip
    return template.render(covers=covers, maps=maps, kind=kind, shown=shown)


def groups(covers: Sequence[LayoutCover]) -> Iterator[list[LayoutCover]]:
    """Yield the layouts of each record type of each standard."""

    def of(one: LayoutCover) -> tuple[str, str]:
        return one.mapping.standard, one.mapping.record_type

    for _, group in groupby(sorted(covers, key=of), key=of):
        yield list(group)


def kind(cell: FieldCover) -> str:
    """Return the class of a cell: f0 to f10 by how many records are filled, or its state."""
    if cell.missing:
        return "missing"
    if cell.source is Source.COLUMN:
        return f"f{round(10 * (cell.filled or 0))}"
    return cell.source.value


def shown(cell: FieldCover) -> str:
    """Return the text of a cell."""
    if cell.missing:
        return "缺 missing"
    if cell.source is Source.NONE:
        return "–"
    text = "固定 const" if cell.source is Source.CONSTANT else "●"
    if cell.source is Source.COLUMN and cell.filled is not None:
        text = f"{cell.filled:.0%}"
    return f"{text} !{cell.wrong:.0%}" if cell.wrong else text
