"""A diagnosis for people: what fails first, then what will, then what is well."""

from __future__ import annotations

from exchange.doctor.check import KINDS, Check, Diagnosis, State, summary
from exchange.tables import console

_SIGNS = {State.OK: "ok 正常", State.WARN: "warn 注意", State.FAIL: "FAIL 故障"}
_ORDER = (State.FAIL, State.WARN, State.OK)


def print_diagnosis(found: Diagnosis) -> None:
    """Print every check with its remedy; ends with a line of counts."""
    out = console()
    for state in _ORDER:
        for one in found.checks:
            if one.state is state:
                out.print(_line(one), markup=False, soft_wrap=True)
                if state is not State.OK:
                    out.print(f"    处理: {one.remedy_zh}", markup=False, soft_wrap=True)
                    out.print(f"    remedy: {one.remedy_en}", markup=False, soft_wrap=True)
    counts = summary(found.checks)
    out.print(", ".join(f"{counts[state]} {_SIGNS[state]}" for state in _ORDER))


def _line(one: Check) -> str:
    kind = KINDS[one.id]
    return f"{_SIGNS[one.state]}  {one.id} {kind.zh}: {one.about}: {one.message}"
