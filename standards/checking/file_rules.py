"""Rules about files and workbooks as a whole, part of the one table of rules."""

from collections.abc import Mapping
from typing import Final

from standards.checking.findings import Severity
from standards.checking.rule import Rule, rule

_E: Final = Severity.ERROR
_W: Final = Severity.WARNING

_FILE: Final = (
    rule(
        "file_empty",
        _E,
        "RFC 4180",
        title=("文件为空", "empty file"),
        message=("文件中没有任何内容", "the file holds nothing"),
        remedy=("请检查导出是否成功, 重新导出后再报送", "check the export and send the file again"),
    ),
    rule(
        "file_no_rows",
        _E,
        "city Excel template of 2018",
        title=("没有数据行", "no data rows"),
        message=("表头下面没有数据行", "there is no row below the header"),
        remedy=("请至少填写一条数据后再报送", "fill in at least one row"),
    ),
    rule(
        "file_too_large",
        _E,
        "chengxin: limits of the readers",
        title=("文件过大", "file too large"),
        message=("文件超过 {limit}", "the file is larger than {limit}"),
        remedy=("请把数据分成几个文件报送", "split the data into several files"),
    ),
    rule(
        "file_too_wide",
        _E,
        "chengxin: limits of the readers",
        title=("列数过多", "too many columns"),
        message=("表格超过 {limit} 列", "the table has more than {limit} columns"),
        remedy=("请删除多余的列, 只保留模板中的列", "keep the columns of the template only"),
    ),
    rule(
        "file_not_text",
        _E,
        "RFC 4180",
        title=("不是文本文件", "not a text file"),
        message=(
            "文件含有大量空字符, 不是文本文件, 或是没有标记的 UTF-16",
            "the file is full of NUL characters: binary, or UTF-16 without a mark",
        ),
        remedy=("请另存为“CSV UTF-8”后再报送", "save it as “CSV UTF-8” and send it again"),
    ),
    rule(
        "format_unexpected",
        _E,
        "chengxin: mapping, file.formats",
        title=("文件类型不正确", "wrong kind of file"),
        message=("该类数据只接受: {formats}", "this layout comes as: {formats}"),
        remedy=("请按规定的格式导出后再报送", "export the data in one of these formats"),
    ),
    rule(
        "encoding_broken",
        _E,
        "GB 18030-2022, RFC 3629",
        title=("文字编码错误", "broken encoding"),
        message=(
            "第 {line} 行 (第 {offset} 字节) 不是有效的 {encoding} 文字",
            "line {line} (byte {offset}) is no valid {encoding}",
        ),
        remedy=(
            "请用一种编码 (UTF-8 或 GB18030) 重新导出整个文件, 不要把不同编码的文件拼接在一起",
            "export the whole file in one encoding, UTF-8 or GB18030, never two joined",
        ),
    ),
    rule(
        "encoding_utf16",
        _E,
        "RFC 2781",
        title=("UTF-16 缺少标记", "UTF-16 without a mark"),
        message=(
            "UTF-16 文件开头没有字节序标记",
            "a UTF-16 file has to begin with a byte order mark",
        ),
        remedy=("请另存为“CSV UTF-8”后再报送", "save it as “CSV UTF-8” and send it again"),
    ),
    rule(
        "file_not_table",
        _E,
        "chengxin: readers",
        title=("不是表格文件", "not a table"),
        message=("文件内容是 {kind}, 不是表格", "the content of the file is {kind}"),
        remedy=(
            "请用 Excel 或 WPS 打开, 另存为 .xlsx 后再报送; 压缩包请先解压",
            "open it in a spreadsheet program and save it as .xlsx; unpack an archive first",
        ),
    ),
    rule(
        "delimiter_differs",
        _W,
        "RFC 4180",
        title=("分隔符不符", "other delimiter"),
        message=(
            "单元格之间用的是“{delimiter}”, 不是规定的分隔符, 已按“{delimiter}”读取",
            "cells are kept apart by {delimiter}, which is not the sign agreed on; read by it",
        ),
        remedy=(
            "请核对行数和内容, 以后请导出为逗号分隔的 CSV",
            "see whether rows and cells are right, and export comma-separated CSV",
        ),
    ),
    rule(
        "name_misleads",
        _W,
        "chengxin: readers",
        title=("扩展名与内容不符", "misleading file name"),
        message=(
            "文件的扩展名与内容不符, 已按内容读取",
            "the file is not of the kind that its name says; it was read by its content",
        ),
        remedy=("请使用与内容相符的扩展名", "give the file a name that fits its content"),
    ),
)

_WORKBOOK: Final = (
    rule(
        "workbook_locked",
        _E,
        "ECMA-376",
        title=("工作簿有密码", "locked workbook"),
        message=("工作簿设置了打开密码", "the workbook needs a password to open"),
        remedy=("请取消密码后再报送", "remove the password and send it again"),
    ),
    rule(
        "workbook_broken",
        _E,
        "ECMA-376",
        title=("工作簿损坏", "damaged workbook"),
        message=("工作簿不完整或已损坏, 无法打开", "the workbook is cut short or damaged"),
        remedy=(
            "请在 Excel 或 WPS 中打开检查, 重新保存后再报送",
            "open it in a spreadsheet program, save it again and send it again",
        ),
    ),
    rule(
        "workbook_unreadable",
        _E,
        "chengxin: limits of the readers",
        title=("工作簿无法读取", "unreadable workbook"),
        message=(
            "在规定的内存和时间内无法读完该工作簿",
            "the workbook could not be read within the limits of memory and time",
        ),
        remedy=(
            "请把数据复制到空白模板中, 或分成几个文件报送",
            "copy the data into an empty template, or split it",
        ),
    ),
    rule(
        "workbook_bomb",
        _E,
        "chengxin: limits of the readers",
        title=("工作簿异常膨胀", "workbook blows up"),
        message=(
            "工作簿解压后异常庞大, 为安全起见拒绝读取",
            "the workbook inflates beyond all reason and was not read",
        ),
        remedy=("请把数据复制到空白模板中后再报送", "copy the data into an empty template"),
    ),
    rule(
        "workbook_macros",
        _E,
        "ECMA-376",
        title=("含有宏", "macros"),
        message=("工作簿中含有宏程序", "the workbook contains macros"),
        remedy=("请另存为不含宏的 .xlsx 后再报送", "save it as .xlsx without macros"),
    ),
    rule(
        "workbook_links",
        _E,
        "ECMA-376",
        title=("含有外部链接", "external links"),
        message=("工作簿引用了其他文件", "the workbook refers to other files"),
        remedy=(
            "请断开外部链接, 把公式粘贴为数值后再报送",
            "break the links and paste values in place of formulas",
        ),
    ),
    rule(
        "workbook_nested",
        _E,
        "ECMA-376",
        title=("含有嵌入文件", "embedded files"),
        message=(
            "工作簿中嵌入了其他文件或控件",
            "the workbook contains embedded files or controls",
        ),
        remedy=("请删除嵌入的文件后再报送", "remove the embedded files"),
    ),
    rule(
        "workbook_entities",
        _E,
        "ECMA-376",
        title=("含有实体声明", "document type inside"),
        message=(
            "工作簿内部含有不允许的文档类型声明",
            "a part of the workbook declares a document type",
        ),
        remedy=("请在 Excel 或 WPS 中重新保存后再报送", "save it again in a spreadsheet program"),
    ),
    rule(
        "sheet_missing",
        _E,
        "chengxin: mapping, file.sheet",
        title=("缺少工作表", "sheet missing"),
        message=(
            "没有名为“{sheet}”的可见工作表, 或该表为空",
            "there is no visible sheet “{sheet}” with content",
        ),
        remedy=(
            "请使用标准模板, 不要修改工作表的名称",
            "use the template and keep the name of its sheet",
        ),
    ),
    rule(
        "sheet_ambiguous",
        _E,
        "chengxin: readers",
        title=("多个工作表都有表头", "several sheets with a header"),
        message=(
            "有 {sheets} 个工作表都有数据表头, 无法确定报送哪一个",
            "{sheets} sheets have the header of this layout",
        ),
        remedy=("请把数据合并到一个工作表中", "put the data on one sheet"),
    ),
    rule(
        "sheet_skipped",
        _W,
        "chengxin: readers",
        title=("有工作表未读取", "sheets not read"),
        message=(
            "另有 {sheets} 个工作表没有表头或没有数据, 未读取",
            "{sheets} more sheets without the header, or without data, were not read",
        ),
        remedy=(
            "如果其中有数据, 请移到有表头的工作表中",
            "move data to the sheet with the header, should there be any",
        ),
    ),
    rule(
        "rows_hidden",
        _W,
        "chengxin: readers",
        title=("有隐藏或筛选掉的行", "hidden rows"),
        message=("{rows} 个隐藏的行也已读取", "{rows} hidden rows were read as well"),
        remedy=(
            "如果不应报送, 请删除这些行; 否则请取消隐藏和筛选",
            "delete them if they were not meant, or show them",
        ),
    ),
    rule(
        "columns_hidden",
        _W,
        "chengxin: readers",
        title=("有隐藏的列", "hidden columns"),
        message=("隐藏的 {letters} 列也已读取", "the hidden columns {letters} were read as well"),
        remedy=(
            "请取消隐藏, 核对其中的内容",
            "show them and check what they hold",
        ),
    ),
    rule(
        "sheet_hidden",
        _W,
        "chengxin: readers",
        title=("隐藏的工作表未读取", "hidden sheets not read"),
        message=("{sheets} 个隐藏的工作表未读取", "{sheets} hidden sheets were not read"),
        remedy=(
            "如果其中有数据, 请取消隐藏后再报送; 否则请删除",
            "show them if they hold data, or delete them",
        ),
    ),
)

FILE_RULES: Final[Mapping[str, Rule]] = {one.code: one for one in (*_FILE, *_WORKBOOK)}
