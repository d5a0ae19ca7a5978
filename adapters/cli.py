"""The commands of `chengxin adapters`: what a department's file means, and what is wrong in it."""

import click

from standards.lazy_group import LazyGroup

_COMMANDS = {
    "layouts": ("adapters.commands.layouts", "layouts", "The layouts shipped  内置的数据格式"),
    "new": ("adapters.commands.new", "new", "Suggest a mapping for a sample  起草映射"),
    "check": ("adapters.commands.check", "check", "Check a department's file  校验部门文件"),
    "explain": ("adapters.commands.explain", "explain", "How a value came about  说明取值来历"),
    "schema": ("adapters.commands.schema", "schema", "The schema of mappings  映射文件的模式"),
    "test": ("adapters.commands.test", "test", "Samples against expected records  测试数据格式"),
    "identity": (
        "adapters.commands.identity",
        "identity",
        "Names against the register  核对人口信息库",
    ),
    "extract": ("adapters.commands.extract", "extract", "A database to CSV  从数据库导出"),
    "coverage": ("adapters.commands.coverage", "coverage", "Fields × layouts  覆盖情况"),
    "translate": ("adapters.commands.translate", "translate", "A file to records  转换部门文件"),
    "credit-report": (
        "adapters.commands.credit_report",
        "credit_report",
        "Whole credit reports  个人信用报告",
    ),
    "first-generation": (
        "adapters.commands.first_generation",
        "first_generation",
        "Messages of fixed width  一代定长报文",
    ),
    "write": ("adapters.commands.write", "write", "Records to a partner's form  按格式写出记录"),
}


@click.group(cls=LazyGroup, lazy=_COMMANDS)
def adapters() -> None:
    """Translate departments' files into records of the standard. 部门文件的转换与校验."""
