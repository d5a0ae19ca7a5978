"""The commands of `chengxin standards`: what is valid data, in which version."""

import click

from standards.lazy_group import LazyGroup

_COMMANDS = {
    "new": ("standards.commands.new", "new", "Begin a draft  新建草案"),
    "fmt": ("standards.commands.fmt", "fmt", "Bring a draft into the fixed form  统一格式"),
    "workbook": ("standards.commands.workbook", "workbook", "Edit a draft in Excel  用 Excel 编辑"),
    "interchange": ("standards.commands.interchange", "interchange", "Other formats  互换"),
    "list": ("standards.commands.list", "list_", "Published standards  已发布的标准"),
    "show": ("standards.commands.show", "show", "Fields and rules of a standard  数据项与规则"),
    "validate": ("standards.commands.validate", "validate", "Check canonical records  校验"),
    "export": ("standards.commands.export", "export", "Write a schema  导出"),
    "template": (
        *("standards.commands.template", "template"),
        "Excel data-entry template  填报模板",
    ),
    "site": ("standards.commands.site", "site", "Write the standards as web pages  网页"),
    "lint": ("standards.commands.lint", "lint", "Judge a standard by the law  合规检查"),
    "diff": ("standards.commands.diff", "diff", "Compare two versions  比较"),
    "migrate": ("standards.commands.migrate", "migrate", "Records to another version  迁移"),
    "prove": ("standards.commands.prove", "prove", "Prove that all targets agree  等价性证明"),
    "classify": ("standards.commands.classify", "classify_", "Try criteria on facts  试用分类标准"),
    "release": ("standards.commands.release", "release", "Make a release to be signed  编制发布"),
    "sign": ("standards.commands.sign", "sign", "Sign a release  签署发布"),
    "verify": ("standards.commands.verify", "verify", "Check a release offline  核验发布"),
    "install": ("standards.commands.install", "install", "Take a release in  安装标准"),
    "profile": ("standards.commands.profile", "profile", "Hold against the parent  对照上级目录"),
    "freeze": ("standards.commands.freeze", "freeze", "Write the frozen form of a draft  冻结"),
}


@click.group(cls=LazyGroup, lazy=_COMMANDS)
def standards() -> None:
    """What is valid data 标准: the catalogs, their record types and checks."""
