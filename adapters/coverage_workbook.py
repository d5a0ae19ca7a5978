"""Coverage of layouts as a workbook: a sheet with all layouts, and a heat map for each type."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from adapters.coverage import LayoutCover, Source
from adapters.coverage_page import groups, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADINGS: Final = (
    *("数据格式 layout", "名称 title", "标准 standard", "记录类型 record type"),
    *("有来源 filled", "数据项 fields", "必填缺 required missing", "合格 good", "退回 rejected"),
)
_SHEET: Final = 31  # characters of a sheet's name, at most
_GREEN: Final = ("#F3FAF6", "#2E8B57")


def workbook(covers: Sequence[LayoutCover]) -> bytes:
    """Write the workbook. No text in it is a formula."""
    out = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, settings) as book:
        formats = {
            "head": book.add_format({"bold": True, "bg_color": "#F2F2F2", "border": 1}),
            "missing": book.add_format({"bg_color": "#F6CFCF", "font_color": "#A01818"}),
            "constant": book.add_format({"bg_color": "#DFE9F7"}),
            "percent": book.add_format({"num_format": "0%"}),
        }
        _overview(book, covers, formats)
        for group in groups(covers):
            _heat_map(book, group, formats)
    return out.getvalue()


def _overview(book: Any, covers: Sequence[LayoutCover], formats: dict[str, Any]) -> None:  # noqa: ANN401 - xlsxwriter has no types
    sheet = book.add_worksheet("汇总 layouts")
    sheet.write_row(0, 0, _HEADINGS, formats["head"])
    for row, one in enumerate(covers, 1):
        mapping = one.mapping
        sheet.write_row(
            row,
            0,
            [
                *(mapping.layout, f"{mapping.title.zh} {mapping.title.en}", mapping.standard),
                *(mapping.record_type, len(one.filled), len(one.fields), ", ".join(one.missing)),
                *(one.good, one.rejected),
            ],
        )
    sheet.set_column(0, 3, 28)
    sheet.set_column(4, 8, 14)
    sheet.freeze_panes(1, 1)


def _heat_map(book: Any, group: list[LayoutCover], formats: dict[str, Any]) -> None:  # noqa: ANN401 - xlsxwriter has no types
    first = group[0]
    version = first.mapping.standard.rpartition("/")[2]
    name = f"{first.record_type.label.zh} {version}"
    sheet = book.add_worksheet(name[:_SHEET])
    layouts = [one.mapping.layout for one in group]
    sheet.write_row(
        0, 0, ["数据项 field", "名称 label", "必填 required", *layouts], formats["head"]
    )
    for row, field in enumerate(first.record_type.fields, 1):
        label = f"{field.label.zh} {field.label.en}"
        sheet.write_row(row, 0, [field.id, label, "*" if field.required else ""])
        for column, one in enumerate(group, 3):
            cell = one.fields[row - 1]
            if cell.source is Source.COLUMN and cell.filled is not None:
                sheet.write_number(row, column, cell.filled, formats["percent"])
            else:
                style = "missing" if cell.missing else cell.source.value
                sheet.write_string(row, column, shown(cell), formats.get(style))
    sheet.conditional_format(
        *(1, 3, len(first.fields), 2 + len(group)),
        {
            "type": "2_color_scale",
            "min_type": "num",
            "min_value": 0,
            "min_color": _GREEN[0],
            "max_type": "num",
            "max_value": 1,
            "max_color": _GREEN[1],
        },
    )
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 44)
    sheet.set_column(3, 2 + len(group), 22)
    sheet.freeze_panes(1, 3)
