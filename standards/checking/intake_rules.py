"""Rules about headers, rows and cells as departments send them, part of the one table of rules."""

from collections.abc import Mapping
from typing import Final

from standards.checking.file_rules import FILE_RULES
from standards.checking.findings import Severity
from standards.checking.format_rules import FORMAT_RULES
from standards.checking.mapping_rules import MAPPING_RULES
from standards.checking.message_rules import MESSAGE_RULES
from standards.checking.register_rules import REGISTER_RULES
from standards.checking.report_rules import REPORT_RULES
from standards.checking.rule import Rule, rule

_E: Final = Severity.ERROR
_W: Final = Severity.WARNING

_HEADER: Final = (
    rule(
        "header_missing",
        _E,
        "city Excel template of 2018",
        title=("没有找到表头", "no header"),
        message=(
            "没有找到表头行, 应有的列如: {columns}",
            "no row names the columns, such as {columns}",
        ),
        remedy=("请使用标准模板, 保留表头行", "use the template and keep its header"),
    ),
    rule(
        "header_duplicate",
        _E,
        "city Excel template of 2018",
        title=("列名重复", "duplicate column"),
        message=(
            "“{column}”在表头中出现多次: {letters} 列",
            "the header names {column} more than once: columns {letters}",
        ),
        remedy=("请删除重复的列", "keep one of these columns"),
    ),
    rule(
        "header_contradicts",
        _E,
        "city Excel template of 2018",
        title=("两行表头不一致", "header rows disagree"),
        message=(
            "{column} 列的两行表头 (代码与中文名称) 指的不是同一项",
            "the two rows of the header name different things in column {column}",
        ),
        remedy=(
            "请对照标准模板核对表头, 各列的代码、名称和内容要对齐",
            "compare with the template: code, name and content of a column belong together",
        ),
    ),
    rule(
        "header_again",
        _E,
        "chengxin: readers",
        title=("表中又有一个表头", "a second table"),
        message=(
            "第 {row} 行又是表头, 各列的顺序与前面的表头不同",
            "row {row} is a header again, with its columns in another order",
        ),
        remedy=(
            "请把两张表调整为相同的列, 或分成两个文件报送",
            "give both tables the same columns, or send two files",
        ),
    ),
    rule(
        "unit_differs",
        _E,
        "发改办财金〔2018〕424号: amounts in 万元",
        title=("金额单位不符", "another unit of money"),
        message=(
            "{column} 列的金额单位在表头中写的是{written}, 而这一数据格式规定为{expected}",
            "the header says that column {column} is in {written}; the layout says {expected}",
        ),
        remedy=(
            "请按{expected}填写金额并改正表头的单位; 或由平台修改数据格式",
            "write the amounts in {expected} and correct the header, or have the layout changed",
        ),
    ),
    rule(
        "column_missing",
        _E,
        "双公示 2016-2018 table of Jiangsu",
        title=("缺少必要的列", "missing column"),
        message=("表头中缺少: {columns}", "the header lacks: {columns}"),
        remedy=("请补上缺少的列, 或使用标准模板", "add the columns, or use the template"),
    ),
    rule(
        "column_unknown",
        _W,
        "chengxin: mapping",
        title=("有未识别的列", "unknown column"),
        message=(
            "{letters} 列不在规定的列中, 未读取",
            "columns {letters} are not part of the layout and were not read",
        ),
        remedy=(
            "如果需要这些列, 请联系平台; 否则请删除",
            "ask the platform if they are needed, or delete them",
        ),
    ),
    rule(
        "column_defaulted",
        _W,
        "chengxin: mapping, default",
        title=("缺列, 已按默认值处理", "missing column, default taken"),
        message=(
            "没有“{field}”列, 全部按“{default}”处理",
            "there is no column for {field}; every record takes {default}",
        ),
        remedy=(
            "请确认默认值正确, 或补上该列",
            "see whether the default is right, or add the column",
        ),
    ),
    rule(
        "table_code_differs",
        _E,
        "city Excel template of 2018: [tablecode]值应该为",
        title=("目录编码不符", "wrong table code"),
        message=("TABLECODE 应为 {expected}", "TABLECODE should be {expected}"),
        remedy=("请使用对应目录的模板", "use the template of this table"),
    ),
)

_ROW: Final = (
    rule(
        "quote_unbalanced",
        _E,
        "RFC 4180",
        title=("引号不成对", "unbalanced quote"),
        message=(
            "该行的引号没有成对, 无法分列",
            "the quotes of this row do not match, so it cannot be cut into cells",
        ),
        remedy=(
            "请删除多余的引号, 单元格内的引号写成两个引号",
            "remove the stray quote; inside a cell write two quotes",
        ),
    ),
    rule(
        "row_too_many_cells",
        _E,
        "RFC 4180",
        title=("单元格过多", "too many cells"),
        message=(
            "该行的单元格多于表头的 {columns} 列, 各列可能错位",
            "the row has more cells than the {columns} columns of the header",
        ),
        remedy=(
            "请检查内容中的逗号, 含逗号的内容请加引号",
            "look for commas inside a cell and put such cells in quotes",
        ),
    ),
    rule(
        "row_too_few_cells",
        _E,
        "RFC 4180",
        title=("单元格过少", "too few cells"),
        message=(
            "该行的单元格少于表头的 {columns} 列, 各列可能错位",
            "the row has fewer cells than the {columns} columns of the header",
        ),
        remedy=("请检查该行是否被截断或换行", "see whether the row was cut off or broken"),
    ),
)

_REPEAT: Final = (
    rule(
        "record_repeated",
        _W,
        "双公示 2016-2018 table of Jiangsu: IS_REPEAT",
        title=("重复的记录", "record repeated"),
        message=(
            "与第 {row} 行是同一条记录, 内容相同, 只采用第 {row} 行",
            "the same record as row {row}, with the same content; row {row} counts",
        ),
        remedy=("请删除重复的行", "delete the repeated row"),
    ),
    rule(
        "record_conflict",
        _W,
        "双公示 2016-2018 table of Jiangsu: IS_REPEAT, IS_UPDATE",
        title=("同一条记录内容不一致", "record with two contents"),
        message=(
            "与第 {row} 行是同一条记录, 但内容不同; 采用较新的第 {row} 行 (同样新的取靠后的)",
            "the same record as row {row}, with other content; row {row} counts, being newer",
        ),
        remedy=(
            "请核对两行, 只保留正确的一行; 若是两条记录, 请核对文号和证件号码",
            "compare both and keep the right one; two records differ in number or document",
        ),
    ),
)

_CELL: Final = (
    rule(
        "cell_formula",
        _E,
        "chengxin: readers",
        title=("单元格是公式", "formula"),
        message=("“{field}”是公式, 不是填写的内容", "{field} is a formula"),
        remedy=("请把公式粘贴为数值", "paste the value in place of the formula"),
    ),
    rule(
        "cell_error",
        _E,
        "ECMA-376",
        title=("单元格是错误值", "error value"),
        message=("“{field}”是错误值 (如 #N/A)", "{field} is an error value such as #N/A"),
        remedy=("请改正公式或填写实际内容", "correct it or write what is meant"),
    ),
    rule(
        "cell_merged",
        _W,
        "chengxin: readers",
        title=("合并的单元格", "merged cell"),
        message=(
            "“{field}”取自向下合并的单元格",
            "{field} comes from a cell that is merged downwards",
        ),
        remedy=("请取消合并, 逐行填写", "unmerge the cells and fill in every row"),
    ),
    rule(
        "cell_garbled",
        _E,
        "GB 18030-2022; RFC 3629",
        title=("单元格乱码", "garbled cell"),
        message=(
            "“{field}”是按 UTF-8 写入 GB18030 文件的文字, 读出来是乱码",
            "{field} was written in UTF-8 into a file in GB 18030, and reads as other characters",
        ),
        remedy=(
            "请把整个文件按同一种编码重新导出, 或改正该单元格",
            "export the whole file in one encoding, or write the cell again",
        ),
    ),
    rule(
        "number_digits_lost",
        _E,
        "GB 11643-1999",
        title=("数字位数丢失", "digits lost"),
        message=(
            "“{field}”按数字保存, 第 15 位以后的数字已丢失",
            "{field} was stored as a number and has lost the digits after the 15th",
        ),
        remedy=(
            "请把该列设为文本格式, 重新填写完整的号码",
            "format the column as text and write the number again in full",
        ),
    ),
    rule(
        "code_unknown",
        _E,
        "chengxin: mapping, otherwise",
        title=("代码无法识别", "unknown code"),
        message=("“{field}”不是规定的代码或名称", "{field} is neither a code nor the name of one"),
        remedy=("请填写规定的代码", "write one of the codes"),
    ),
    rule(
        "code_dropped",
        _W,
        "chengxin: mapping, otherwise",
        title=("代码无法识别, 已忽略", "unknown code left out"),
        message=(
            "“{field}”不是规定的代码或名称, 按空白处理",
            "{field} is no known code and was taken as blank",
        ),
        remedy=("请填写规定的代码", "write one of the codes"),
    ),
    rule(
        "code_remark",
        _W,
        "chengxin: mapping, code",
        title=("代码后有说明文字", "code with a remark"),
        message=(
            "“{field}”的代码后面有说明文字, 已只取代码",
            "{field} holds a code and a remark; the code was taken",
        ),
        remedy=("请只填写代码, 说明写在备注中", "write the code alone, and the rest in the remark"),
    ),
    rule(
        "region_cut",
        _W,
        "GB/T 2260",
        title=("地方编码过长", "area code too long"),
        message=(
            "“{field}”超过六位, 已取前六位",
            "{field} has more than six digits; the first six were taken",
        ),
        remedy=("请填写六位行政区划代码", "write the six digits of the county"),
    ),
    rule(
        "cell_hidden",
        _W,
        "R-11",
        title=("含有看不见的字符", "hidden characters"),
        message=(
            "“{field}”中有看不见的字符 (零宽空格、方向标记等), 已删除",
            "{field} held characters that nobody sees; they were removed",
        ),
        remedy=(
            "请重新录入该单元格, 不要从网页或证书窗口复制",
            "type the cell again and do not copy it from a web page",
        ),
    ),
    rule(
        "text_composed",
        _W,
        "R-11",
        title=("字符分开书写", "characters in several parts"),
        message=(
            "“{field}”中有由几部分拼成的字符, 已合成为一个字符 (Unicode NFC)",
            "{field} held characters written in several parts; they were joined (Unicode NFC)",
        ),
        remedy=(
            "无需处理; 如由系统导出, 请改为 NFC 形式",
            "nothing to do; a system that exports such text should write it in NFC",
        ),
    ),
    rule(
        "name_spaced",
        _W,
        "R-11",
        title=("姓名中有空格", "blanks in a name"),
        message=(
            "“{field}”的汉字之间有空格, 已删除",
            "{field} held blanks between Chinese characters; they were removed",
        ),
        remedy=("请去掉姓名中的空格", "write the name without blanks"),
    ),
    rule(
        "name_several",
        _E,
        "R-11",
        title=("一格多人", "several names in a cell"),
        message=(
            "“{field}”中有几个人的姓名, 而一行只能是一个人",
            "{field} holds the names of several persons, and a row is about one",
        ),
        remedy=(
            "请每人一行, 分别填写姓名和证件号码",
            "write a row for each person, with name and number",
        ),
    ),
    rule(
        "name_masked",
        _E,
        "R-01; R-11",
        title=("姓名不完整", "masked name"),
        message=(
            "“{field}”中有被隐去或丢失的字 (*, ?, □, ×, 某), 无法确定是谁",
            "{field} has characters masked or lost (*, ?, □, ×, 某): nobody can tell whose it is",
        ),
        remedy=(
            "请提供完整的姓名; 生僻字请用 GB18030 或 UTF-8 导出",
            "send the whole name; export rare characters in GB18030 or UTF-8",
        ),
    ),
    rule(
        "name_of_organisation",
        _E,
        "R-10; 双公示 2016-2018 table of Jiangsu",
        title=("像是单位名称", "looks like an organisation"),
        message=(
            "“{field}”像是单位或个体工商户的名称, 但没有填写单位的代码, 无法确定是单位还是自然人",
            "{field} looks like the name of an organisation, but no code of one is given",
        ),
        remedy=(
            "是单位的, 请填写统一社会信用代码; 是自然人的, 请填写本人姓名",
            "give the code of the organisation, or the name of the person",
        ),
    ),
    rule(
        "default_filled",
        _W,
        "双公示 2016-2018 table of Jiangsu; 国办发〔2020〕49号",
        title=("空白, 已按默认值处理", "blank, default taken"),
        message=(
            "“{field}”为空白, 按“{default}”处理",
            "{field} is blank and was taken as {default}",
        ),
        remedy=("请确认默认值正确, 或填写该项", "see whether the default is right, or fill it in"),
    ),
    rule(
        "citizen_number_upgraded",
        _W,
        "GB 11643-1999",
        title=("15 位号码已升位", "number of 15 digits"),
        message=(
            "“{field}”是 15 位旧号码, 已换算为 18 位",
            "{field} was an old number of 15 digits and was converted to 18",
        ),
        remedy=("请核对并填写 18 位号码", "check it and write the number of 18 digits"),
    ),
)

INTAKE_RULES: Final[Mapping[str, Rule]] = {
    **FILE_RULES,
    **FORMAT_RULES,
    **REGISTER_RULES,
    **{
        one.code: one
        for one in (
            *_HEADER,
            *_ROW,
            *_REPEAT,
            *_CELL,
            *MAPPING_RULES,
            *MESSAGE_RULES,
            *REPORT_RULES,
        )
    },
}
