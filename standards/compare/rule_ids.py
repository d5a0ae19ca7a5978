"""The kinds of change, each with a stable id: whom it concerns, and what version it needs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from standards.model import Label


class Concern(StrEnum):
    """What a change may break, named after who notices."""

    DATA = "DATA"  # old records stay valid
    READER = "READER"  # new records are acceptable to old readers
    MEANING = "MEANING"  # what values say: no validator sees it, a person must sign
    NAME = "NAME"  # SQL columns, XML elements and their order, file headers, ids
    RULES = "RULES"  # policy: scope, acts, retention, periods, provider, dishonesty


CONCERNS: Final[Mapping[Concern, Label]] = {
    Concern.DATA: Label("旧记录仍然有效", "old records stay valid"),
    Concern.READER: Label("新记录旧系统可读", "new records are acceptable to old readers"),
    Concern.MEANING: Label("含义不变", "values mean the same"),
    Concern.NAME: Label("名称与顺序不变", "names and order stay"),
    Concern.RULES: Label("公示与管理规则不变", "policy stays"),
}


class Bump(IntEnum):
    """The version that a change needs."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3
    REFUSED = 4  # no version number makes it right: only an exception with a name and a reason


@dataclass(frozen=True, slots=True)
class RuleId:
    """One kind of change; `bump` is what it needs when it refutes a verdict."""

    id: str
    concerns: tuple[Concern, ...]
    bump: Bump
    label: Label


_D, _R, _M, _N, _P = Concern
_PATCH, _MINOR, _MAJOR, _REFUSED = Bump.PATCH, Bump.MINOR, Bump.MAJOR, Bump.REFUSED

# What is judged by records: which way it went is proved, not read off the text.
JUDGED: Final[Mapping[str, Label]] = {
    "TYPE": Label("数据类型", "type"),
    "FORM": Label("文本形式", "form of the text"),
    "LENGTH": Label("长度", "length"),
    "PATTERN": Label("格式", "pattern"),
    "SCALE": Label("小数位", "decimals"),
    "PLACEHOLDERS": Label("不得填写的占位文字", "refused placeholders"),
    "CODELIST": Label("代码取值", "codes allowed"),
    "CARDINALITY": Label("代码个数", "number of codes in a value"),
    "REQUIRED": Label("是否必填", "requiredness"),
    "CONDITION": Label("数据项之间的规则", "rule between fields"),
}
_WAYS: Final = (
    # narrower, wider: suffix for values, suffix for conditions, concerns, bump, words
    ("NARROWED", "TIGHTENED", (_D,), _MAJOR, Label("收紧", "narrower")),
    ("WIDENED", "LOOSENED", (_R,), _MINOR, Label("放宽", "wider")),
    ("INCOMPARABLE", "INCOMPARABLE", (_D, _R), _MAJOR, Label("互不包含", "neither way")),
    ("EQUIVALENT", "EQUIVALENT", (), _PATCH, Label("写法不同而含义相同", "the same in effect")),
)
_CONDITIONS: Final = frozenset({"REQUIRED", "CONDITION"})


def judged(kind: str, *, data: bool, reader: bool) -> str:
    """Return the id of a change that records judge, from which verdicts it refutes."""
    values, conditions, *_ = _WAYS[2 if data and reader else 0 if data else 1 if reader else 3]
    return f"{kind}_{conditions if kind in _CONDITIONS else values}"


def _judged() -> Iterator[RuleId]:
    for kind, what in JUDGED.items():
        for values, conditions, concerns, bump, way in _WAYS:
            suffix = conditions if kind in _CONDITIONS else values
            label = Label(f"{what.zh}: {way.zh}", f"{what.en}: {way.en}")
            yield RuleId(f"{kind}_{suffix}", concerns, bump, label)


def _rule(id_: str, concerns: tuple[Concern, ...], bump: Bump, zh: str, en: str) -> RuleId:
    return RuleId(id_, concerns, bump, Label(zh, en))


_PARTS: Final = (
    _rule("RECORD_TYPE_ADDED", (_R,), _MINOR, "新增记录类型", "record type added"),
    _rule("RECORD_TYPE_REMOVED", (_D, _N), _MAJOR, "删除记录类型", "record type removed"),
    _rule("FIELD_ADDED_OPTIONAL", (_R,), _MINOR, "新增选填数据项", "optional field added"),
    _rule("FIELD_ADDED_REQUIRED", (_D, _R), _MAJOR, "新增必填数据项", "required field added"),
    _rule("FIELD_REMOVED", (_D, _R, _N), _REFUSED, "删除数据项而未登记废止标识",
          "field removed, and its id not kept as a tombstone"),
    _rule("FIELD_REMOVED_TOMBSTONED", (_D, _R, _N), _MAJOR, "删除数据项, 标识已登记废止",
          "field removed, its id kept as a tombstone"),
    _rule("FIELD_RENAMED", (_D, _R, _N), _MAJOR, "数据项改名", "field renamed"),
    _rule("FIELD_REVIVED_WITH_OTHER_MEANING", (_M, _N), _REFUSED, "重新启用已废止的标识",
          "the id of a removed field is used again"),
    _rule("TOMBSTONE_LOST", (_N,), _REFUSED, "废止标识不再登记", "a tombstone is gone"),
    _rule("XML_ORDER_CHANGED", (_N,), _MAJOR, "数据项顺序改变",
          "the order of fields changed, and with it the order of XML elements"),
    _rule("SOURCE_CODE_CHANGED", (_N,), _MAJOR, "来源表的数据项代码改变",
          "the element code of the source table changed"),
    _rule("UNDECIDED", (_D, _R), _MAJOR, "无法判定", "nothing was proved and no record found"),
    _rule("NAMESPACE_CHANGED", (_N,), _MAJOR, "标准标识改变",
          "the id of the standard changed, and with it its XML namespace"),
)  # fmt: skip
_MEANINGS: Final = (
    _rule("LABEL_CHANGED", (_M,), _PATCH, "名称文字改变", "label changed"),
    _rule("TRANSLATION_CHANGED", (_M,), _PATCH, "英文名称改变", "English label changed"),
    _rule("DEFINITION_CHANGED", (_M,), _MINOR, "说明改变", "definition or note changed"),
    _rule("SOURCE_CHANGED", (_M,), _PATCH, "来源改变", "source changed"),
    _rule("EVIDENCE_CHANGED", (_M,), _PATCH, "待核实标记改变", "`unverified` changed"),
    _rule("ALIGNMENT_CHANGED", (_M,), _PATCH, "与上级目录或国标的对应改变",
          "alignment with a national or provincial standard changed"),
    _rule("CONCEPT_DECLARED", (_M,), _PATCH, "首次标明概念", "concept declared for the first time"),
    _rule("CONCEPT_CHANGED", (_M,), _MAJOR, "概念改变", "concept changed"),
    _rule("UNIT_CHANGED", (_M,), _MAJOR, "计量单位改变", "unit changed"),
    _rule("KEY_CHANGED", (_M,), _MAJOR, "主键改变", "natural key changed"),
    _rule("VERSION_FIELD_CHANGED", (_M,), _MAJOR, "更新依据改变", "version field changed"),
    _rule("NEGATIVE_CHANGED", (_M,), _MAJOR, "是否负面信息改变", "`negative` changed"),
    _rule("GROUP_CHANGED", (_M,), _PATCH, "数据项分组改变", "group of fields changed"),
    _rule("CODE_ADDED", (_R,), _MINOR, "新增代码", "code added"),
    _rule("CODE_REMOVED", (_D,), _MAJOR, "删除代码", "code removed"),
    _rule("CODE_REPLACED", (_D, _M), _MAJOR, "代码由其他代码取代", "code replaced by another one"),
    _rule("CODE_RELABELLED", (_M,), _MAJOR, "代码含义改变", "a code stands for something else"),
    _rule("CODE_VALIDITY_CHANGED", (_M,), _MINOR, "代码有效期或状态改变",
          "validity or status of a code changed"),
    _rule("CODE_FORM_CHANGED", (_D, _R), _MAJOR, "代码的附注或证件号码格式改变",
          "the note of a code, or the form of a document's numbers, changed"),
    _rule("SEVERITY_CHANGED", (_M,), _MAJOR, "程度等级所属方案改变",
          "the scheme that gives levels their meaning changed"),
)  # fmt: skip
_POLICIES: Final = (
    _rule("LEGALBASIS_ADDED", (_P,), _PATCH, "增加依据", "legal basis added"),
    _rule("LEGALBASIS_REMOVED", (_P,), _MINOR, "删除依据", "legal basis removed"),
    _rule("LEGALBASIS_REPLACED", (_P,), _MINOR, "更换依据", "legal basis replaced"),
    _rule("PUBLICATION_ACTS_CHANGED", (_P,), _MINOR, "公示依据改变", "acts of publication changed"),
    _rule("SCOPE_CHANGED", (_P,), _MINOR, "信息使用范围改变", "scope of use changed"),
    _rule("PROVIDER_CHANGED", (_P,), _MINOR, "提供单位改变", "provider changed"),
    _rule("PERIOD_SHORTENED", (_P,), _MINOR, "期限缩短", "period shortened"),
    _rule("PERIOD_LENGTHENED", (_P,), _MINOR, "期限延长", "period lengthened"),
    _rule("PERSONAL_CHANGED", (_P,), _MINOR, "个人信息级别改变", "personal level changed"),
    _rule("CONSENT_CHANGED", (_P,), _MINOR, "同意要求改变", "consent changed"),
    _rule("SENSITIVE_GROUND_CHANGED", (_P,), _MINOR, "敏感信息的目的或必要性改变",
          "purpose, necessity or assessment of a sensitive item changed"),
    _rule("CLASSIFICATION_CHANGED", (_M, _P), _MAJOR, "是否失信信息或分类方案改变",
          "dishonesty or the classification scheme changed"),
    _rule("WARNING_CHANGED", (_P,), _PATCH, "提醒条件改变", "a warning changed, no error"),
    _rule("CODELIST_OPENED", (_P,), _MINOR, "代码表允许下级扩展", "code list opened to profiles"),
    _rule("CODELIST_CLOSED", (_P,), _MAJOR, "代码表不再允许下级扩展",
          "code list closed to profiles"),
    _rule("EXTENSION_CHANGED", (_P,), _MINOR, "扩展标记改变", "what profiles may add changed"),
    _rule("PARENT_CHANGED", (_P,), _MINOR, "上级目录改变", "parent changed"),
    _rule("EFFECTIVE_DATE_MOVED", (_P,), _PATCH, "施行日期改变", "effective dates moved"),
    _rule("HEAD_CHANGED", (_P,), _PATCH, "版本说明信息改变",
          "edition, status or publisher changed"),
    _rule("ACT_CHANGED", (_P,), _PATCH, "法规条目改变", "an entry in the register of acts changed"),
    _rule("EXCLUSION_CHANGED", (_P,), _PATCH, "不予纳入清单改变",
          "the list of items left out changed"),
    _rule("PART_ADDED", (_P,), _MINOR, "新增条目", "entry added"),
    _rule("PART_REMOVED", (_P,), _MAJOR, "删除条目", "entry removed"),
    _rule("PART_CHANGED", (_M, _P), _MAJOR, "条目内容改变", "entry changed"),
    _rule("PROFILE_RELAXES_PARENT", (_D,), _REFUSED, "下级目录放宽了上级目录",
          "a profile accepts what its parent refuses"),
)  # fmt: skip

RULE_IDS: Final[Mapping[str, RuleId]] = {
    one.id: one for one in (*_PARTS, *_judged(), *_MEANINGS, *_POLICIES)
}
