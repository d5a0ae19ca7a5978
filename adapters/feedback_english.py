"""The English of what the feedback says, by its Chinese; Chinese comes first and is complete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from standards.checking.rules import Language

_ENGLISH: Final = {
    "数据质量反馈": "数据质量反馈 Data quality report",
    "结果": "Result", "文件": "File", "数据格式": "Layout", "标准": "Standard",
    "检查日期": "Checked as of", "数据行数": "Rows", "合格": "Good", "退回": "Rejected",
    "未采集": "Set aside", "怎么办": "What to do",
    "= 合格 + 退回 + 未采集": "= good + rejected + set aside",
    " − {} (一行多人, 每人一条)": " − {} (several persons on a row, a record each)",
    "级别": "Level", "数量": "Count", "问题": "Problem", "原因": "Reason", "处理办法": "Remedy",
    "规则": "Rule", "代码": "Code", "列名": "Column", "含义": "Meaning", "说明": "Remark",
    "代码表": "Code list", "可填写的代码": "Permitted codes",
    "工作表": "工作表 Sheet", "行": "Row", "列": "Letter",
    "错误": "error", "提示": "warning", "处理": "Remedy", "第 {} 行": "line {}",
    "法人和其他组织（不属于自然人信息）": "organisations (no natural person)",
    "说明或合计行": "remarks and totals", "重复的表头行": "the header once more",
    "没有内容的行（例如只有序号）": "rows without content (a number alone)",
    "不属于本目录的行": "rows that are not of this catalog",
    "整个文件退回: 未能读取, 没有采集任何数据": "Refused as a whole: nothing of the file was taken",
    "部分退回: {} 行有错误, 其余 {} 行已采集":
        "Rejected in part: {} with errors, the other {} are taken",
    "全部合格: {} 行已采集": "All good: {} taken", "没有可采集的数据": "Nothing to take",
    "按下面的“处理办法”改正文件, 再重新报送整个文件。":
        "Correct the file by the remedies below, and send all of it again.",
    "不需要改正。": "Nothing to correct.",
    "在“{}”中点击行号, 可以跳到{}中对应的单元格, 鼠标停在上面可以看到说明。":
        "In “{}” click a row's number to go to its cell in {}; rest the mouse there to read why.",
    "数据表": "the data sheet",
    "红色是错误, 该行没有采集, 必须改正; 黄色是提示, 该行已按说明处理, 请核对。":
        "Red is an error: the row was not taken and has to be corrected. Yellow is a warning: "
        "the row was treated as the note says; please check.",
    "改正后重新报送整个文件: 已经采集的数据不会重复计入。":
        "Send the whole file once it is corrected: what was taken is not counted twice.",
    "也可以在本工作簿中改正红色的单元格, 直接报送本工作簿。":
        "Or correct the red cells in this workbook, and send the workbook itself.",
    "文件较大, “{}”中只列出退回的行, 第一列是原文件的行号。":
        "The file is large: “{}” has the rejected rows alone, with their numbers first.",
    "本工作簿没有保留原文件的以下内容": "What of your file this workbook does not have",
    "（原文件为 {}, 反馈为 .xlsx）": " (your file was {}, this is .xlsx)",
    "可填多个, 以“{}”分隔": "several, with “{}” between",
    "可加说明: {}（…）": "a note may follow: {}（…）",
    "历史代码": "historical", "有效期至 {}": "valid until {}",
    "另有 {} 个, 见标准的代码表": "{} more: see the standard's code list",
    "图片": "pictures", "图形、控件和嵌入的对象": "diagrams, controls and embedded objects",
    "切片器": "slicers", "批注的对话（保留文字）": "threads of comments (their text is kept)",
    "指向其他文件的链接": "links to other files", "外部数据连接": "connections to other data",
    "数字签名": "digital signatures", "文本框和形状": "text boxes and shapes",
    "新版 Excel 的扩展（迷你图、引用其他工作表的数据验证或条件格式）":
        "extensions of newer Excel (sparklines, validations and conditional formats over sheets)",
    "公式（保留公式文字, 不再计算）": "formulas (their text is kept)",
    "单元格格式、列宽和合并单元格": "formats, widths and merged cells",
    "公式（保留计算结果）": "formulas (their results are kept)",
    "图表、图片和批注": "charts, pictures and comments", "其他工作表": "other sheets",
    "列的类型和宽度": "types and widths of columns", "标为删除的记录": "records marked as deleted",
    "嵌套的层次和没有读取的内容": "nesting, and what is not read",
    "说明和处理指令": "comments and processing instructions",
}  # fmt: skip


def say(language: Language, text: str) -> str:
    """Return a text of the feedback in a language; raises KeyError for one without English."""
    return text if language == "zh" else _ENGLISH[text]
