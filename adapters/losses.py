"""Losses: what an owner's file has that the workbook which goes back to him cannot have.

Pure. A copy of an .xlsx is written by openpyxl, which keeps cells, styles, widths, merges,
validations, conditional formats, frozen panes, print settings, charts and names, and drops what
is listed in _PARTS. Of other formats only the cells come back.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Final

# Parts of a workbook by the start of their names, and what a copy has no more.
_PARTS: Final = (
    (re.compile(r"xl/media/"), "图片"),
    (re.compile(r"xl/(?:diagrams|ctrlProps|activeX|embeddings)/"), "图形、控件和嵌入的对象"),
    (re.compile(r"xl/(?:slicers|slicerCaches|timelines)/"), "切片器"),
    (re.compile(r"xl/threadedComments/"), "批注的对话（保留文字）"),
    (re.compile(r"xl/externalLinks/"), "指向其他文件的链接"),
    (re.compile(r"xl/(?:connections|queryTables)"), "外部数据连接"),
    (re.compile(r"_xmlsignatures/"), "数字签名"),
)
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
_DRAWING: Final = re.compile(r"xl/drawings/drawing[^/]*\.xml")
_EXTENSION: Final = "新版 Excel 的扩展（迷你图、引用其他工作表的数据验证或条件格式）"
_SHAPES: Final = "文本框和形状"
_FORMULAS: Final = "公式（保留公式文字, 不再计算）"
_CHUNK: Final = 1 << 20
_SAMPLE: Final = 64  # bytes that a sign may lie across two chunks

_OLD: Final = (
    "单元格格式、列宽和合并单元格",
    "公式（保留计算结果）",
    "图表、图片和批注",
    "其他工作表",
)
OF_FORMS: Final[dict[str, tuple[str, ...]]] = {
    "xls": _OLD,
    "ods": _OLD,
    "xlsx": _OLD,
    "dbf": ("列的类型和宽度", "标为删除的记录"),
    "json": ("嵌套的层次和没有读取的内容",),
    "ndjson": ("嵌套的层次和没有读取的内容",),
    "xml": ("嵌套的层次和没有读取的内容", "说明和处理指令"),
}
ENDINGS: Final = {"xls": ".xls/.et", "ods": ".ods"}  # of workbooks that come back as .xlsx


def of_workbook(data: bytes) -> tuple[str, ...]:
    """Return what a copy of an .xlsx loses; `data` has passed the checks on hostile files."""
    found: list[str] = []
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        found += [text for part, text in _PARTS if any(part.match(name) for name in names)]
        drawings = [name for name in names if _DRAWING.fullmatch(name)]
        if any(_holds(archive, name, (b":sp>", b":sp ", b":cxnSp")) for name in drawings):
            found.append(_SHAPES)
        sheets = [name for name in names if _SHEET.fullmatch(name)]
        if any(_holds(archive, name, (b"<extLst",)) for name in sheets):
            found.append(_EXTENSION)
        if any(_holds(archive, name, (b"<f>", b"<f ")) for name in sheets):
            found.append(_FORMULAS)
    return tuple(found)


def _holds(archive: zipfile.ZipFile, name: str, signs: tuple[bytes, ...]) -> bool:
    """Whether one of some signs stands in a part, read piece by piece."""
    before = b""
    with archive.open(name) as part:
        while piece := part.read(_CHUNK):
            text = before + piece
            if any(sign in text for sign in signs):
                return True
            before = text[-_SAMPLE:]
    return False
