"""Whether the levels that a catalog uses are codes of a declared scheme, and of the right one."""

import re
from collections.abc import Iterator
from typing import Final

from standards.linting.matter_rules import SCHEME
from standards.linting.national_rules import gap
from standards.linting.rule import Fault
from standards.linting.subject import (
    Place,
    Subject,
    both,
    list_place,
    types,
    with_concept,
)
from standards.model import Catalog, Field, RecordType

ORDER_36_FROM: Final = "2026-04-01"
LEVELS: Final = ("轻微", "一般", "严重")
GRAVITY: Final = frozenset({"轻微", "较轻", "较重", "严重", "特别严重"})  # 一般 says too little
_GRADED: Final = re.compile("失信.{0,4}(等级|程度|级别|分级|档次)|(严重|违法)程度")


def of_catalog(subject: Subject) -> Iterator[Fault]:
    """D-01, levels in a catalog: codes of the scheme that it declares and that is in force."""
    catalog = subject.catalog
    for place, record_type in types(subject):
        yield from _levels(place, record_type, catalog)
        for field in record_type.fields:
            listed = catalog.code_list(field.code_list).scheme if field.code_list else ""
            if listed and listed == catalog.scheme and field.concept != "level":
                yield Fault((*place, "fields", field.id), both(
                    f"{field.label.zh} 的取值是等级体系 {listed} 的等级，concept 应为 level",
                    f"the values of {field.id} are levels of {listed}: its concept is level",
                ))  # fmt: skip
    yield from _other_levels(subject)
    yield from _gaps(subject)
    yield from _undeclared(subject)
    own = [lists for lists in catalog.code_lists if lists.scheme == catalog.scheme]
    if catalog.scheme and not own:
        yield Fault(("scheme",), both(
            f"没有代码表属于目录声明的等级体系 {catalog.scheme}",
            f"no code list is of the catalog's scheme {catalog.scheme}",
        ))  # fmt: skip
    for code_list in catalog.code_lists:
        if not catalog.scheme and code_list.scheme == SCHEME:
            yield Fault(list_place(code_list), both(
                "目录没有声明等级体系（scheme）", "the catalog declares no scheme"
            ))  # fmt: skip


def _levels(place: Place, record_type: RecordType, catalog: Catalog) -> Iterator[Fault]:
    """Yield levels of a record type that are no codes, or of another scheme than the catalog's."""
    levels = with_concept(record_type, "level")
    own = any(_scheme_of(field, catalog) == catalog.scheme for field in levels)
    for field in levels:
        at = (*place, "fields", field.id)
        if not field.code_list:
            yield Fault(at, both(
                f"等级 {field.label.zh} 不是代码", f"the level {field.id} is no code"
            ))  # fmt: skip
        elif not catalog.code_list(field.code_list).scheme:
            yield Fault(at, both(
                f"等级 {field.label.zh} 的代码表没有注明等级体系（scheme）",
                f"the code list of the level {field.id} names no scheme",
            ))  # fmt: skip
        elif catalog.scheme and not own:
            other = _scheme_of(field, catalog)
            yield Fault(at, both(
                f"等级 {field.label.zh} 属于 {other}，目录的等级体系是 {catalog.scheme}",
                f"the level {field.id} is of {other}, and the catalog's scheme is"
                f" {catalog.scheme}",
            ))  # fmt: skip


def _scheme_of(field: Field, catalog: Catalog) -> str:
    return catalog.code_list(field.code_list).scheme if field.code_list else ""


def _undeclared(subject: Subject) -> Iterator[Fault]:
    """Yield levels of dishonesty that hide as a grade, or that profiles may add to."""
    catalog = subject.catalog
    for code_list in catalog.code_lists:
        labels = {code.label.zh for code in code_list.codes}
        if not code_list.scheme and len(labels & GRAVITY) > 1:
            yield Fault(list_place(code_list), both(
                f"代码表 {code_list.label.zh} 的取值是失信等级，没有注明等级体系（scheme）",
                f"the values of {code_list.id} are levels of dishonesty, and it names no scheme",
            ))  # fmt: skip
        elif code_list.open and code_list.scheme == SCHEME:
            yield Fault(list_place(code_list), both(
                f"等级体系 {SCHEME} 的代码表不得开放（open）给下级目录增加等级",
                f"the list of {SCHEME} is open: profiles could add levels",
            ))  # fmt: skip
    for place, record_type in types(subject):
        for field in record_type.fields:
            known = field.concept == "level" or _scheme_of(field, catalog)
            if _GRADED.search(field.label.zh) and not known:
                yield Fault((*place, "fields", field.id), both(
                    f"{field.label.zh} 是失信等级，concept 应为 level",
                    f"{field.id} is a level of dishonesty: its concept is level",
                ))  # fmt: skip


def _gaps(subject: Subject) -> Iterator[Fault]:
    """Yield lists of levels with a number left out, or in another order than that of gravity."""
    catalog = subject.catalog
    used = {
        field.code_list for _, one in types(subject) for field in with_concept(one, "level")
    }  # fmt: skip
    for code_list in catalog.code_lists:
        if code_list.id not in used and code_list.scheme not in {SCHEME, catalog.scheme}:
            continue
        codes = [code.code for code in code_list.codes if code.status == "current"]
        found = gap(codes) if code_list.scheme else None
        if found:
            yield Fault(list_place(code_list), both(
                f"等级代码有空缺或者顺序有误：{found[0]} 之后是 {found[1]}",
                f"the codes of the levels leave a gap or go back: {found[0]}, then {found[1]}",
            ))  # fmt: skip


def _other_levels(subject: Subject) -> Iterator[Fault]:
    """Yield what is not the scheme of Order 36, from its day on, or not its levels."""
    catalog = subject.catalog
    if subject.day >= ORDER_36_FROM and catalog.scheme not in {"", SCHEME}:
        yield Fault(("scheme",), both(
            f"当日有效的等级体系是 {SCHEME}，目录声明的是 {catalog.scheme}",
            f"the scheme in force on the day is {SCHEME}, and the catalog's is {catalog.scheme}",
        ))  # fmt: skip
    if catalog.scheme == SCHEME and catalog.effective_from < ORDER_36_FROM:
        yield Fault(("effective_from",), both(
            f"目录自 {catalog.effective_from} 起施行，等级体系 {SCHEME} 自 {ORDER_36_FROM} 起才有",
            f"the catalog holds from {catalog.effective_from}, and the levels of {SCHEME} only"
            f" from {ORDER_36_FROM}",
        ))  # fmt: skip
    for code_list in catalog.code_lists:
        labels = tuple(code.label.zh for code in code_list.codes)
        if code_list.scheme == SCHEME and labels != LEVELS:
            yield Fault(list_place(code_list), both(
                f"等级体系 {SCHEME} 的等级应为 {'、'.join(LEVELS)}，现为 {'、'.join(labels)}",
                f"the levels of {SCHEME} are {', '.join(LEVELS)}, and here {', '.join(labels)}",
            ))  # fmt: skip
