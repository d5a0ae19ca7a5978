"""What the pages show of a standard: the model, told in words and links. No markup here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from standards.describe import field_in_words, rule_in_words
from standards.model import Act, Catalog, CodeList, Field, Label, RecordType
from standards.site.tables import Table
from standards.vocabulary import terms

Facts = tuple[tuple[Label, Label], ...]  # what is said about something: the heading and the text

_NOTHING = Label("—", "—")
_RECORD_TYPE = Label("记录类型", "record type")
_CODE_LIST = Label("代码表", "code list")
_ACT = Label("依据", "act")
_SCOPES: Mapping[str, Label] = {
    "0": Label("0 公示", "0 public"),
    "1": Label("1 仅政府部门内部共享", "1 shared inside government only"),
    "2": Label("2 仅可授权查询", "2 only for authorised queries"),
}
_PERSONAL: Mapping[str, Label] = {
    "no": _NOTHING,
    "yes": Label("个人信息", "personal"),
    "identifier": Label("直接识别个人", "identifies the person"),
}


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field as a row of a page."""

    field: Field
    needed: Label
    form: str
    concept: Label
    personal: Label


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry of the search index."""

    page: str
    anchor: str
    text: str  # what is searched: ids and labels
    title: Label
    where: Label


def facts(record_type: RecordType) -> Facts:
    """Say what holds for a record type as a whole."""
    named = [record_type.field(id_).label for id_ in record_type.key]
    item = record_type.basic_item or ("地方补充目录" if record_type.supplement else "")
    return tuple(
        (heading, text)
        for heading, text in (
            (Label("主键", "key"), _joined(named)),
            (Label("目录类别", "class"), _term("categories", record_type.category)),
            (Label("目录依据", "item of the national catalogue"), Label(item, item)),
            (Label("提供单位", "handed in by"), _term("providers", record_type.provider)),
            (Label("使用范围", "scope of use"), scope(record_type)),
            (Label("信息性质", "nature"), nature(record_type)),
            (Label("DB32/T 4040.5", "DB32/T 4040.5"), Label(record_type.db32, record_type.db32)),
            (Label("必要性", "necessity"), record_type.necessity),
            (Label("来源", "source"), Label(record_type.source, record_type.source)),
            (Label("说明", "note"), Label(record_type.note, record_type.note)),
        )
        if text.zh and text != _NOTHING
    )


def fields(record_type: RecordType) -> tuple[FieldView, ...]:
    """Return the fields in order, with what a page says about each."""
    return tuple(
        FieldView(
            field,
            _needed(field),
            field_in_words(field),
            _term("concepts", field.concept),
            _PERSONAL[field.personal.value],
        )
        for field in record_type.fields
    )


def rules(record_type: RecordType) -> tuple[Label, ...]:
    """Return the rules between the fields, in words."""
    return tuple(rule_in_words(rule, record_type) for rule in record_type.rules)


def acts_of(record_type: RecordType, catalog: Catalog) -> tuple[Act, ...]:
    """Return every act that the record type or one of its fields rests on, in the order named."""
    named = dict.fromkeys((*record_type.acts, *record_type.publication_acts))
    named |= dict.fromkeys(act for field in record_type.fields for act in field.acts)
    by_id = {act.id: act for act in catalog.acts}
    return tuple(by_id[id_] for id_ in named if id_ in by_id)


def users_of(code_list: CodeList, catalog: Catalog) -> tuple[tuple[RecordType, Field], ...]:
    """Return the fields that take a code list."""
    return tuple(
        (record_type, field)
        for record_type in catalog.record_types
        for field in record_type.fields
        if field.code_list == code_list.id
    )


def hits(catalog: Catalog) -> Iterator[Hit]:
    """Yield what the search finds: record types, fields, code lists, codes and acts."""
    for record_type in catalog.record_types:
        page, title = f"{record_type.id}.html", record_type.label
        yield Hit(
            page, "", f"{record_type.id} {both(title)}", title, Label("记录类型", "record type")
        )
        for field in record_type.fields:
            text = f"{field.id} {field.source_code} {both(field.label)}"
            yield Hit(page, f"f-{field.id}", text, field.label, title)
    for codes in catalog.code_lists:
        anchor = f"l-{codes.id}"
        listed = " ".join(f"{code.code} {both(code.label)}" for code in codes.codes)
        text = f"{codes.id} {both(codes.label)} {listed}"
        yield Hit("codes.html", anchor, text, codes.label, _CODE_LIST)
    for act in catalog.acts:
        text = f"{act.id} {act.title} {act.number}"
        yield Hit(
            "acts.html", f"a-{act.id}", text, Label(act.title, act.title), Label("依据", "act")
        )


def hits_of_tables(tables: Iterable[Table], acts: Iterable[Act]) -> Iterator[Hit]:
    """Yield what the search finds in a standard whose content is tables."""
    for table in tables:
        for row in table.rows:
            words = " ".join(both(cell) for cell in row.cells if cell.zh)
            title = Label(words[:80], words[:80])
            yield Hit(f"{table.id}.html", row.anchor, words, title, table.label)
    for act in acts:
        yield _hit_of_act(act)


def _hit_of_act(act: Act) -> Hit:
    text = f"{act.id} {act.title} {act.number}"
    return Hit("acts.html", f"a-{act.id}", text, Label(act.title, act.title), _ACT)


def scope(record_type: RecordType) -> Label:
    """Say who may use a record that does not say it itself."""
    return _SCOPES.get(record_type.scope, _NOTHING)


def nature(record_type: RecordType) -> Label:
    """Say whether the records are to a person's disadvantage, and whether they are dishonesty."""
    if record_type.dishonesty:
        return Label("失信信息", "dishonesty")
    if record_type.negative:
        return Label("不利信息（不属失信）", "to a person's disadvantage (no dishonesty)")
    return Label("非不利信息", "not to a person's disadvantage")


def _needed(field: Field) -> Label:
    if field.required:
        return Label("必填", "required")
    if field.group:
        return Label(f"第 {field.group} 组至少一项", f"one of group {field.group}")
    return Label("选填", "optional")


def _term(vocabulary: str, id_: str) -> Label:
    if not id_:
        return _NOTHING
    known = terms(vocabulary)
    return known[id_].label if id_ in known else Label(id_, id_)


def _joined(labels: list[Label]) -> Label:
    return Label("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))


def both(label: Label) -> str:
    """Return a label in both languages, once where they are the same."""
    return label.zh if label.zh == label.en else f"{label.zh} {label.en}"
