"""What the value of one field must satisfy, spelled out from the model in four primitive kinds.

Every target and both engines read this list, so that they ask for the same things under the
same codes. Record rules (model.RecordRule) say what holds between fields.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from standards.model import (
    AtLeastOne,
    Catalog,
    CodeList,
    Field,
    FieldType,
    FilledWhen,
    Form,
    IdentityDocument,
    MinimumAge,
    NotBefore,
    PositiveWhen,
    RecordRule,
    RecordType,
    RequiredWhen,
    Retention,
    WithinPeriod,
)
from standards.pattern import literal

NAME_LIMIT: Final = 50  # characters of a natural person's name

# How a code such as 其他 carries its note: 其他（…）, 其他(…), 其他：… and 其他:….
NOTE_FORMS: Final = "(（{LINE}{1,}）|\\({LINE}{1,}\\)|[：:]{LINE}{1,})"

DATE: Final = "(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
_MONTHS: Final = (
    ("(0[13578]|1[02])", "(0[1-9]|[12][0-9]|3[01])"),
    ("(0[469]|11)", "(0[1-9]|[12][0-9]|30)"),
    ("02", "(0[1-9]|1[0-9]|2[0-8])"),
)
_LEAP_YEARS_OF_1900: Final = "(0[48]|[2468][048]|[13579][26])"  # 1900 was none
_LEAP_YEARS: Final = f"(19{_LEAP_YEARS_OF_1900}|20([02468][048]|[13579][26]))"


def calendar(mark: str) -> str:
    """Return a pattern of the days that exist from 1900 to 2099, with a mark between the parts."""
    return f"((19|20)[0-9]{{2}}{mark}({_days(mark)})|{_LEAP_YEARS}{mark}02{mark}29)"


def _days(mark: str) -> str:
    return "|".join(f"{month}{mark}{day}" for month, day in _MONTHS)


CALENDAR: Final = calendar("-")
USCC: Final = "{USCC}{2}[0-9]{6}{USCC}{10}"  # the shape; GB 32100-2015 has a check character
ORGANISATION_CODE: Final = "[0-9A-Z]{8}(-){0,1}[0-9A-Z]"  # the shape; GB 11714
_INTEGER: Final = "(0|[1-9][0-9]{0,})"
# Patterns that many fields share, by the name that targets may give them.
SHARED: Final[Mapping[str, str]] = {
    "line": "{LINE}{0,}",
    "lines": "{LINES}{0,}",
    "no_edge_blank": "{NONBLANK}({ANY}{0,}{NONBLANK}){0,1}",
    "no_digit": "{NOT_DIGIT}{0,}",
    "no_private_use": "{NOT_PRIVATE}{0,}",
    "no_wrong_dot": "{NOT_DOT}{0,}",
}


@dataclass(frozen=True, slots=True)
class MaxLength:
    """At most `limit` code points."""

    field: str
    code: str
    limit: int


@dataclass(frozen=True, slots=True)
class Matches:
    """The whole value matches a pattern of our dialect."""

    field: str
    code: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Excludes:
    """The value is none of some texts."""

    field: str
    code: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Among:
    """The value is one of some texts."""

    field: str
    code: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Satisfies:
    """The value satisfies a named computation: `date`, `uscc`, `organisation_code`, `region`.

    `region` looks at the code list `argument`; a text that is not six digits passes it.
    """

    field: str
    code: str
    test: str
    argument: str = ""


Constraint = MaxLength | Matches | Excludes | Among | Satisfies


def constraints(field: Field, catalog: Catalog) -> tuple[Constraint, ...]:
    """Return all that a present, non-empty value of the field must satisfy, in a fixed order."""
    found: list[Constraint] = [MaxLength(field.id, "too_long", field.max_length)]
    if field.type is FieldType.DATE:
        found.append(Matches(field.id, "date_form", DATE))
        found.append(Satisfies(field.id, "date_impossible", "date"))
    elif field.type is FieldType.CODE:
        found.append(_listed(field, catalog.code_list(field.code_list)))
    elif field.type in (FieldType.INTEGER, FieldType.DECIMAL):
        found.append(Matches(field.id, "number_form", _number(field)))
    else:
        found.extend(_text(field))
    if field.pattern:
        found.append(Matches(field.id, "pattern", field.pattern))
    if field.refuse:
        found.append(Excludes(field.id, "placeholder", field.refuse))
    return tuple(found)


def _text(field: Field) -> list[Constraint]:
    if field.form is Form.REGION:
        return [
            Matches(field.id, "region_form", "[0-9]{6}"),
            Satisfies(field.id, "region_unknown", "region", "regions"),
        ]
    if field.form in (Form.USCC, Form.ORGANISATION_CODE):
        return [Satisfies(field.id, field.form.value, field.form.value)]
    found: list[Constraint] = [
        Matches(field.id, "unprintable", SHARED["lines" if field.form is Form.LINES else "line"]),
        Matches(field.id, "edge_blank", SHARED["no_edge_blank"]),
    ]
    if field.form is Form.NAME:
        found += [
            MaxLength(field.id, "name_too_long", NAME_LIMIT),
            Matches(field.id, "name_digit", SHARED["no_digit"]),
            Matches(field.id, "name_private_use", SHARED["no_private_use"]),
            Matches(field.id, "name_dot", SHARED["no_wrong_dot"]),
        ]
    return found


def _number(field: Field) -> str:
    if field.type is FieldType.INTEGER or not field.decimals:
        return _INTEGER
    return f"{_INTEGER}(\\.[0-9]{{1,{field.decimals}}}){{0,1}}"


def _listed(field: Field, codes: CodeList) -> Constraint:
    """A plain list is compared; a list with notes or a separator becomes a pattern."""
    if not field.separator and not any(code.noted for code in codes.codes):
        return Among(field.id, "not_in_list", codes.values())
    one = "|".join(
        literal(code.code) + (f"{NOTE_FORMS}{{0,1}}" if code.noted else "") for code in codes.codes
    )
    if not field.separator:
        return Matches(field.id, "not_in_list", one)
    more = f"({literal(field.separator)}({one})){{0,}}"
    return Matches(field.id, "not_in_list", f"({one}){more}")


def holding(field: Field, values: tuple[str, ...]) -> str:
    """Return a pattern of the values of a code field that hold one of some codes, notes allowed."""
    one = f"({'|'.join(map(literal, values))})({NOTE_FORMS}){{0,1}}"
    if not field.separator:
        return one
    separator = literal(field.separator)
    return f"({{LINE}}{{0,}}{separator}){{0,1}}{one}({separator}{{LINE}}{{0,}}){{0,1}}"


def parameters(
    record_type: RecordType, catalog: Catalog
) -> Mapping[tuple[str, str], tuple[tuple[str, str], ...]]:
    """Return the facts that go with each (field, code): limits, allowed codes, other fields."""
    facts: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for field in record_type.fields:
        facts[field.id, "too_long"] = (("max", str(field.max_length)),)
        facts[field.id, "number_form"] = (("decimals", str(field.decimals)),)
        if field.code_list:
            codes = catalog.code_list(field.code_list)
            allowed = "、".join(f"{c.code}（…）" if c.noted else c.code for c in codes.codes)
            facts[field.id, "not_in_list"] = (("list", codes.label.zh), ("allowed", allowed))
    for rule in record_type.rules:
        facts.update(_rule_parameters(rule, catalog))
    return facts


def _rule_parameters(
    rule: RecordRule, catalog: Catalog
) -> Mapping[tuple[str, str], tuple[tuple[str, str], ...]]:
    facts: Mapping[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    match rule:
        case AtLeastOne(fields, field):
            facts = {(field, "at_least_one"): (("fields", " ".join(fields)),)}
        case NotBefore(field, other):
            facts = {(field, "date_order"): (("other", other),)}
        case RequiredWhen(field, other, values) | FilledWhen(field, other, values):
            facts = {(field, "required_when"): (("other", other), ("values", "、".join(values)))}
        case IdentityDocument(field, named_in, documents, _):
            known = catalog.code_list(documents).codes
            names = "、".join(code.code for code in known if code.pattern)
            facts = {
                (field, "citizen_number_form"): (("other", named_in), ("allowed", names)),
                (field, "document_number"): (("other", named_in),),
            }
        case MinimumAge(field, on, refused, warned):
            facts = {
                (field, "under_age"): (("other", on), ("age", str(refused))),
                (field, "age_to_confirm"): (("other", on), ("age", str(warned))),
            }
        case PositiveWhen(field, other, values):
            facts = {(field, "positive_when"): (("other", other), ("values", "、".join(values)))}
        case WithinPeriod(field, start, level, _):
            facts = {(field, "past_period"): (("other", start), ("level", level))}
        case Retention(field, years):
            facts = {(field, "past_retention"): (("years", str(years)),)}
        case _:
            pass
    return facts
