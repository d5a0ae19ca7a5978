"""The account of a file as `check` prints it: where every column, cell and code has gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from adapters.accounting import BLANK, DECIDES, IGNORED, MAPPED, UNRESOLVED, CodeCount
from adapters.shapes import shown

if TYPE_CHECKING:
    from adapters.accounting import Account
    from standards.checking.rules import Language

_STATES: Final = {
    MAPPED: ("采用", "mapped"),
    DECIDES: ("用于判断", "asked about"),
    IGNORED: ("不采用", "ignored"),
    UNRESOLVED: ("未决定", "undecided"),
    BLANK: ("空列", "empty"),
}
_CODES: Final = {
    "mapped": ("识别", "mapped"),
    "passed": ("原样保留", "passed"),
    "rejected": ("退回", "rejected"),
    "dropped": ("舍去", "dropped"),
    "otherwise": ("按其他", "taken as another"),
}
_WORDS: Final = {
    "zh": ("列", "单元格", "代码", "空白", "另取", "种"),
    "en": ("columns", "cells", "codes", "blank", "from another column", "kinds"),
}
_NOTHING: Final = {"zh": "个填写的是“无”", "en": "of them say that there is nothing"}
_MOST: Final = 8  # codes of one field that are printed


def show(account: Account, lang: Language, *, err: bool = False) -> None:
    """Print the sums of an account, and the codes one by one."""
    columns, cells, codes, blank, elsewhere, kinds = _WORDS[lang]
    states = [column.state for column in account.columns]
    click.echo(f"  {columns}: {_sum(len(states), states.count, lang)}", err=err)
    filled = account.cells
    nothing = f"; {account.emptied} {_NOTHING[lang]}" if account.emptied else ""
    click.echo(f"  {cells}: {_sum(sum(filled.values()), filled.get, lang)}{nothing}", err=err)
    for count in account.codes:
        line = f"  {codes} {count.field}: {_code_sum(count, lang)}"
        line += f" + {count.empty} {blank}" if count.empty else ""
        line += f" + {count.elsewhere} {elsewhere}" if count.elsewhere else ""
        click.echo(line, err=err)
        for value in count.values[:_MOST]:
            became = f"→ {shown(value.value)}" if value.value else ""
            state = _CODES[value.state][lang == "en"]
            click.echo(f"    {shown(value.written)} {became} ×{value.count} {state}", err=err)
        if len(count.values) > _MOST:
            click.echo(f"    … {len(count.values)} {kinds}", err=err)


def facts(account: Account) -> dict[str, Any]:
    """Return an account as `--json` writes it."""
    return {
        "rows": {
            "heading": account.heading,
            "records": account.kept,
            "unfolded": account.unfolded,
            "set_aside": account.aside,
            "blank": account.blank,
        },
        "cells": account.cells,
        "emptied": account.emptied,
        "codes": [
            {
                "field": count.field,
                "known": count.known,
                "unknown": count.unknown,
                "empty": count.empty,
                "elsewhere": count.elsewhere,
                "otherwise": count.otherwise,
                "values": [
                    {
                        "written": shown(value.written),
                        "value": shown(value.value) if value.value else "",
                        "state": value.state,
                        "count": value.count,
                    }
                    for value in count.values
                ],
            }
            for count in account.codes
        ],
    }


def _sum(total: int, count: Any, lang: Language) -> str:  # noqa: ANN401  state -> number
    parts = [
        f"{count(state)} {words[lang == 'en']}"
        for state, words in _STATES.items()
        if count(state) or state in (MAPPED, IGNORED, UNRESOLVED)
    ]
    return f"{total} = {' + '.join(parts)}"


def _code_sum(count: CodeCount, lang: Language) -> str:
    states: dict[str, int] = {}
    for value in count.values:
        states[value.state] = states.get(value.state, 0) + value.count
    total = count.known + count.unknown + count.empty + count.elsewhere
    parts = [f"{number} {_CODES[state][lang == 'en']}" for state, number in states.items()]
    return f"{total} = {' + '.join(parts) or 0}"
