"""A plan for people: what would happen, in the order in which it would."""

from __future__ import annotations

from exchange.plan.plan import FilePlan, PlacePlan, Plan
from exchange.report import RouteLine
from exchange.tables import console, print_crowd, print_outstanding, print_run

_ACTIONS = {"take": "take 采集", "refuse": "refuse 拒收", "leave": "leave 不动"}


def print_plan(plan: Plan) -> None:
    """Print a plan; its last part is what the run itself would print."""
    out = console()
    out.print(f"[bold]plan 计划[/bold] {plan.organisation} {plan.at}: nothing was changed 未作改动")

    def say(text: str) -> None:
        out.print(text, markup=False, soft_wrap=True)

    print_crowd(out, map(_file, plan.files))
    print_crowd(out, map(_route, filter(_has_records, plan.run.routes)))
    for one in plan.seal:
        say(
            f"seal 加密: {one.stream} {one.seq} ({one.kind}) to {', '.join(one.to)}: "
            f"{one.records} records, {one.size} bytes; {one.why}"
        )
    print_crowd(out, map(_step, plan.places))
    for held in plan.waiting:
        say(
            f"waits 等待: {held.feed}/{held.name} for stream {held.stream}, since {held.since[:10]}"
        )
    for wait in plan.unanswered:
        say(f"unanswered 未回执: {wait.partner}: {wait.batches} batches, {wait.refused} refused")
    print_outstanding(plan.withdrawals, plan.held_back, plan.copies)
    for note in plan.notes:
        say(f"note 说明: {note}")
    out.print("[bold]the run would say 运行结果将为[/bold]")
    print_run(plan.run)


def _file(file: FilePlan) -> tuple[str, list[str]]:
    what = _ACTIONS[file.action]
    name = f"{file.feed}/{file.name}" if file.feed else file.name
    if file.action == "leave":
        return f"{what}: {file.why}", [f"{what}: {name}: {file.why}"]
    told = (
        f"{what}: {name}: {file.rows} rows 读取, {file.accepted} good 合格, "
        f"{file.rejected} rejected 退回; {file.why}"
    )
    return f"{what}: {file.why}", [told]


def _has_records(line: RouteLine) -> bool:
    """Whether anything of the file came as far as the route: of a refused one nothing does."""
    moving = (line.new, line.changed, line.unchanged, line.waiting)
    return any((*moving, line.older, line.repeated, line.ended, line.held))


def _route(line: RouteLine) -> tuple[str, list[str]]:
    to = f"stream {line.stream} to {', '.join(line.to)}"
    if line.waiting:
        return f"hold 等待: {to}", [f"hold 等待: {line.name}: {line.waiting} records in {to}"]
    told = (
        f"route 路由: {line.name} in {to}: {line.new} new 新增, "
        f"{line.changed} changed 变更, {line.unchanged} unchanged 未变, "
        f"{line.older} older 过时, {line.repeated} repeated 重复"
    )
    return f"route 路由: {to}", [told]


def _step(step: PlacePlan) -> tuple[str, list[str]]:
    what = "put 发送" if step.action == "put" else "remove 移除"
    size = f" ({step.size} bytes)" if step.action == "put" else ""
    return f"{what}: {step.place}", [f"{what}{size}: {step.place}: {step.name}"]
