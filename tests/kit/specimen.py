"""A small catalog with every type, form and rule once, each as short as it can be."""

from standards.model import (
    Absent,
    AtLeastOne,
    Catalog,
    Code,
    CodeList,
    Field,
    FieldType,
    FilledWhen,
    Form,
    IdentityDocument,
    Label,
    LevelPeriod,
    MinimumAge,
    NotAfterAsOf,
    NotBefore,
    PositiveWhen,
    RecordType,
    RequiredWhen,
    Retention,
    WithinPeriod,
)


def field(id_, type_=FieldType.TEXT, max_length=6, **facts):
    return Field(id_, Label(f"项{id_}", id_), type_, max_length, **facts)


def codes(id_, *values, **patterns):
    made = [Code(value, Label(value, value), noted=value == "其他") for value in values]
    made += [Code(name, Label(name, name), pattern=form) for name, form in patterns.items()]
    return CodeList(id_, Label(id_, id_), "specimen", tuple(made))


FIELDS = (
    field("no", pattern="[A-Z]{2}[0-9]{1,3}(-[0-9]){0,1}", max_length=7, required=True),
    field("name", form=Form.NAME, max_length=60, required=True),
    field("line", refuse=("无", "/"), group="one"),
    field("lines", form=Form.LINES, group="one"),
    field("level", FieldType.CODE, 1, code_list="levels", required=True),
    field("kind", FieldType.CODE, 12, code_list="kinds", separator="；"),
    field("amount", FieldType.DECIMAL, 8, decimals=2),
    field("count", FieldType.INTEGER, 3),
    field("day", FieldType.DATE, 10, required=True),
    field("until", FieldType.DATE, 10),
    field("document", FieldType.CODE, 8, code_list="documents"),
    field("number", max_length=18, refuse=("无",)),
    field("region", form=Form.REGION),
    field("uscc", form=Form.USCC, max_length=18),
    field("organisation", form=Form.ORGANISATION_CODE, max_length=10),
    field("firm", max_length=4),
    field("note", max_length=5),
)
RULES = (
    AtLeastOne(("line", "lines"), "line"),
    Absent(("firm",)),
    RequiredWhen("note", "level", ("3",)),
    PositiveWhen("amount", "kind", ("罚款",)),
    IdentityDocument("number", "document", "documents", "regions"),
    MinimumAge("number", "day", 16, 18),
    NotAfterAsOf("day"),
    NotBefore("until", "day"),
    Retention("day", 5),
    WithinPeriod("until", "day", "level", (LevelPeriod("1", 3), LevelPeriod("2", 36))),
    FilledWhen("count", "kind", ("警告", "其他")),
)
SPECIMEN = Catalog(
    id="specimen",
    version="1.0.0",
    edition="2024",
    label=Label("样本", "specimen"),
    effective_from="2018-01-01",
    status="pre-release",
    publisher="specimen",
    record_types=(
        RecordType("one", Label("样本", "one"), FIELDS, key=("no",), rules=RULES, negative=True),
    ),
    code_lists=(
        codes("levels", "1", "2", "3"),
        codes("kinds", "警告", "罚款", "其他"),
        codes("documents", "居民身份证", 护照="[A-Z][0-9]{3,4}", 台胞证="[0-9]{5}"),
        codes("regions", "320281", "320200", "11"),
    ),
    acts=(),
)
