"""Rules about JSON, XML, fixed-width and DBF files and archives, part of the one table of rules."""

from collections.abc import Mapping
from typing import Final

from standards.checking.findings import Severity
from standards.checking.rule import Rule, rule

_E: Final = Severity.ERROR
_W: Final = Severity.WARNING

_FILE: Final = (
    rule(
        "fixed_undescribed",
        _E,
        "个人信用信息基础数据库数据接口规范 v1.1",
        title=("像是定长文件", "looks like fixed width"),
        message=(
            "每行都是 {length} 字节, 没有分隔符, 像是定长文件: 文件本身看不出各项从哪里开始",
            "every line has {length} bytes and nothing between cells: it looks like fixed width",
        ),
        remedy=(
            "请按接口文档写一个只有 [file] 的 TOML 文件, 写明各项的名称和长度, 再加 --form 该文件",
            "describe the columns in a TOML file that has [file] alone, and give it with --form",
        ),
    ),
    rule(
        "file_unreadable",
        _E,
        "chengxin: limits of the readers",
        title=("文件无法读取", "unreadable file"),
        message=(
            "在规定的内存和时间内无法读完该文件",
            "the file could not be read within the limits of memory and time",
        ),
        remedy=("请把数据分成几个文件报送", "split the data into several files"),
    ),
    rule(
        "json_broken",
        _E,
        "RFC 8259",
        title=("JSON 格式错误", "broken JSON"),
        message=(
            "第 {line} 行第 {column} 个字符处不符合 JSON 格式",
            "no valid JSON at line {line}, character {column}",
        ),
        remedy=(
            "请由系统重新导出, 不要手工拼接 JSON",
            "export it again; JSON put together by hand breaks like this",
        ),
    ),
    rule(
        "xml_broken",
        _E,
        "XML 1.0",
        title=("XML 格式错误", "broken XML"),
        message=("第 {line} 行不符合 XML 格式", "no well-formed XML at line {line}"),
        remedy=(
            "请检查该行的标签是否成对, 内容中的 & 和 < 要写成 &amp; 和 &lt;",
            "see whether tags match; & and < inside a value are written &amp; and &lt;",
        ),
    ),
    rule(
        "xml_doctype",
        _E,
        "XML 1.0 §2.8; CWE-611, CWE-776",
        title=("含有文档类型声明", "document type inside"),
        message=(
            "文件中有文档类型声明 (DOCTYPE), 为安全起见拒绝读取",
            "the file declares a document type (DOCTYPE) and was not read",
        ),
        remedy=("请删除 DOCTYPE 和实体声明", "remove the DOCTYPE and its entities"),
    ),
    rule(
        "structure_too_deep",
        _E,
        "chengxin: limits of the readers",
        title=("层次过多", "nested too deep"),
        message=("内容的嵌套超过 {limit} 层", "the content is nested more than {limit} levels"),
        remedy=("请按规定的结构导出", "export it in the structure agreed on"),
    ),
    rule(
        "rows_missing",
        _E,
        "chengxin: mapping, file.rows",
        title=("没有找到记录", "no records found"),
        message=("文件中没有“{path}”", "there is no {path} in the file"),
        remedy=(
            "请按规定的结构导出, 记录要放在“{path}”下",
            "export it in the structure agreed on, with the records at {path}",
        ),
    ),
    rule(
        "dbf_broken",
        _E,
        "dBASE III+, FoxPro",
        title=("DBF 文件损坏", "damaged DBF"),
        message=("DBF 文件不完整或已损坏", "the DBF file is cut short or damaged"),
        remedy=("请重新导出后再报送", "export it and send it again"),
    ),
    rule(
        "dbf_code_page",
        _E,
        "dBASE III+, FoxPro: language driver",
        title=("DBF 编码不支持", "code page of a DBF"),
        message=(
            "DBF 文件声明的代码页是 {page}, 不是简体中文",
            "the DBF file says that its code page is {page}",
        ),
        remedy=("请按 GBK (代码页 936) 导出", "export it in GBK, code page 936"),
    ),
    rule(
        "rows_deleted",
        _W,
        "dBASE III+, FoxPro",
        title=("有已标记删除的行", "deleted rows"),
        message=(
            "{rows} 行在 DBF 文件中已标记删除, 未读取",
            "{rows} rows are marked as deleted in the DBF file and were not read",
        ),
        remedy=(
            "如果应当报送, 请恢复这些行; 否则请彻底删除 (PACK)",
            "recall them if they were meant, or pack the file",
        ),
    ),
)

_ROW: Final = (
    rule(
        "record_broken",
        _E,
        "RFC 8259",
        title=("该行不是 JSON", "row is no JSON"),
        message=("该行不符合 JSON 格式", "the row is no valid JSON"),
        remedy=(
            "请由系统重新导出该行, 每行一个完整的 JSON 对象",
            "export it again: one whole JSON object in a line",
        ),
    ),
    rule(
        "record_no_object",
        _E,
        "RFC 8259",
        title=("该条不是对象", "record is no object"),
        message=(
            "该条记录不是由“名称: 值”组成的对象",
            "the record is no object of names and values",
        ),
        remedy=(
            "请按规定的结构导出, 每条记录是一个对象",
            "export it in the structure agreed on: an object for each record",
        ),
    ),
    rule(
        "name_repeated",
        _E,
        "RFC 8259 §4",
        title=("同一名称出现多次", "name given twice"),
        message=(
            "该条记录中同一名称出现多次, 无法确定以哪个为准",
            "the record gives one name more than once, and nobody can tell which counts",
        ),
        remedy=("请删除重复的项", "keep one of them"),
    ),
    rule(
        "record_length",
        _E,
        "个人信用信息基础数据库数据接口规范 v1.1",
        title=("记录长度不符", "record of another length"),
        message=(
            "该行的长度与规定的不一致, 各项可能错位",
            "the line is not as long as the layout says, so its fields may have moved",
        ),
        remedy=(
            "请检查该行是否被截断或换行, 不足的部分用空格补齐",
            "see whether the line was cut off or broken; fill fields up with blanks",
        ),
    ),
)

_CELL: Final = (
    rule(
        "value_repeated",
        _E,
        "chengxin: mapping, file.join",
        title=("同一项有多个值", "several values"),
        message=(
            "“{field}”在一条记录中有多个值, 没有规定如何合并",
            "{field} has several values in one record, and nothing says how to join them",
        ),
        remedy=(
            "请每条记录只填写一个值, 或与平台约定合并方式",
            "give one value in each record, or agree with the platform how to join them",
        ),
    ),
    rule(
        "cell_cut",
        _E,
        "GB 18030-2022",
        title=("汉字被截断", "character cut in two"),
        message=(
            "“{field}”的开头或结尾处有被截断的汉字",
            "{field} begins or ends in the middle of a character",
        ),
        remedy=(
            "请核对各项的起止位置 (按字节计算), 或缩短内容",
            "compare the positions, which count bytes, or shorten the text",
        ),
    ),
    rule(
        "character_broken",
        _E,
        "Unicode: surrogates",
        title=("含有残缺的字符", "half a character"),
        message=(
            "“{field}”中有残缺的字符 (不成对的代理码)",
            "{field} holds half of a character (a surrogate without its pair)",
        ),
        remedy=("请重新录入该项", "type it again"),
    ),
    rule(
        "memo_missing",
        _E,
        "dBASE III+, FoxPro: memo files",
        title=("备注内容缺失", "memo not sent"),
        message=(
            "“{field}”的内容在备注文件 (.dbt/.fpt) 中, 无法读取",
            "{field} is kept in a memo file (.dbt or .fpt), which cannot be read",
        ),
        remedy=(
            "请把备注字段改为字符字段, 或另存为 .xlsx 报送",
            "make it a character field, or send an .xlsx",
        ),
    ),
)

_ARCHIVE: Final = (
    rule(
        "archive_broken",
        _E,
        "APPNOTE.TXT (ZIP)",
        title=("压缩包损坏", "damaged archive"),
        message=("压缩包不完整或已损坏", "the archive is cut short or damaged"),
        remedy=("请重新压缩为 .zip 后再报送", "pack it again as .zip and send it again"),
    ),
    rule(
        "archive_bomb",
        _E,
        "chengxin: limits of the readers",
        title=("压缩包异常膨胀", "archive blows up"),
        message=(
            "压缩包解压后异常庞大或文件过多, 为安全起见拒绝读取",
            "the archive inflates beyond all reason, or holds too many files, and was not read",
        ),
        remedy=("请分成几个压缩包报送", "split it into several archives"),
    ),
    rule(
        "archive_locked",
        _E,
        "APPNOTE.TXT (ZIP)",
        title=("压缩包有密码", "locked archive"),
        message=("压缩包设置了密码", "the archive needs a password"),
        remedy=("请取消密码后再报送", "pack it without a password"),
    ),
    rule(
        "archive_method",
        _E,
        "APPNOTE.TXT (ZIP)",
        title=("压缩方式不支持", "way of packing"),
        message=(
            "压缩包使用了不支持的压缩方式",
            "the archive was packed in a way that is not read here",
        ),
        remedy=(
            "请用系统自带的压缩功能重新压缩为 .zip",
            "pack it as an ordinary .zip, as the operating system does",
        ),
    ),
    rule(
        "archive_nested",
        _E,
        "chengxin: limits of the readers",
        title=("压缩包中有压缩包", "archive in an archive"),
        message=("压缩包中还有压缩包", "the archive holds another archive"),
        remedy=(
            "请先解压里面的压缩包, 再把文件压缩成一个",
            "unpack the inner one and pack its files directly",
        ),
    ),
    rule(
        "archive_names",
        _E,
        "CWE-22, CWE-59",
        title=("压缩包中的文件名不合规", "names in an archive"),
        message=(
            "压缩包中的文件名重复、过长, 或指向压缩包之外",
            "names in the archive stand twice, are too long, or point outside it",
        ),
        remedy=("请重新压缩, 每个文件一个名称", "pack the files again, each by a name of its own"),
    ),
    rule(
        "archive_empty",
        _E,
        "chengxin: readers",
        title=("压缩包中没有文件", "empty archive"),
        message=("压缩包中没有文件", "the archive holds no file"),
        remedy=("请检查后重新压缩", "see what was meant and pack it again"),
    ),
)

FORMAT_RULES: Final[Mapping[str, Rule]] = {
    one.code: one for one in (*_FILE, *_ARCHIVE, *_ROW, *_CELL)
}
