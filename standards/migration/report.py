"""The loss report: what a run of records lost and which records were stopped, without values."""

from collections import Counter
from collections.abc import Iterator, Sequence

from standards.migration.explanation import explain
from standards.migration.foresight import foreseen
from standards.migration.happenings import WORDS, Loss
from standards.migration.plan import Plan
from standards.migration.run import Run, Stop

_SHOWN = 20  # stopped records that the terminal lists; the report has them all


def as_json(run: Run, plans: Sequence[Plan]) -> dict[str, object]:
    """Return the whole report for machines."""
    return {
        "from": plans[0].source.name,
        "to": plans[-1].target.name,
        "type": plans[0].source_type.id,
        "chain": [plans[0].source.name, *(plan.target.name for plan in plans)],
        "records": run.records,
        "migrated": len(run.results),
        "blocked": run.blocked,
        "losses": [
            {
                "field": loss.field,
                "what": loss.what.value,
                "lens": loss.lens,
                "records": count,
                "reason": {"zh": _reason(loss, "zh"), "en": _reason(loss, "en")},
            }
            for loss, count in _losses(run)
        ],
        "moved": {type_: len(records) for type_, records in sorted(run.moved.items())},
        "stopped": [
            {
                "line": stop.line,
                "at": stop.at,
                "field": stop.field,
                "code": stop.code,
                "lens": stop.lens,
                "reason": {"zh": stop.reason.zh, "en": stop.reason.en},
            }
            for stop in run.stops
        ],
    }


def lines(run: Run, plans: Sequence[Plan]) -> Iterator[str]:
    """Yield the report for people."""
    chain = " → ".join([plans[0].source.name, *(plan.target.name for plan in plans)])
    yield (
        f"{chain}: records {run.records}, migrated {len(run.results)}, blocked {run.blocked} "
        f"(记录 {run.records}, 已迁移 {len(run.results)}, 未迁移 {run.blocked})"
    )
    for loss, count in _losses(run):
        yield (
            f"loss 损失: {loss.field}: {loss.what.value}, {count} records: "
            f"{_reason(loss, 'zh')} {_reason(loss, 'en')}"
        )
    for type_, records in sorted(run.moved.items()):
        yield f"moved 移出: {len(records)} records of {type_}"
    yield from _reasons(run.stops)
    for stop in run.stops[:_SHOWN]:
        yield f"line {stop.line}: {_place(stop)}: {stop.reason.zh} {stop.reason.en}"
    if len(run.stops) > _SHOWN:
        yield f"… and {len(run.stops) - _SHOWN} more: --report FILE has them all"


def explanation(plan: Plan) -> Iterator[str]:
    """Yield what happens to each field, for people."""
    yield (
        f"{plan.source.name} → {plan.target.name}: {plan.source_type.id} → {plan.target_type.id} "
        f"{plan.target_type.label.zh} {plan.target_type.label.en}"
    )
    for line in explain(plan):
        ends = f"{'+'.join(line.source) or '·'} → {'+'.join(line.target) or '·'}"
        lossy = "" if line.lossless else " [有损失 lossy]"
        yield f"  {ends}  [{line.lens or '推导 derived'}]{lossy}"
        yield f"      {line.words.zh}"
        yield f"      {line.words.en}"
    reasons = sorted(foreseen(plan))
    yield f"  may stop a record 可能使记录不能迁移 ({len(reasons)}):"
    yield from (f"      {field or '-'}: {code}" for field, code in reasons)


def explained(plan: Plan) -> dict[str, object]:
    """Return what happens to each field, for machines."""
    return {
        "from": plan.source.name,
        "to": plan.target.name,
        "type": plan.source_type.id,
        "type_there": plan.target_type.id,
        "fields": [
            {
                "from": list(line.source),
                "to": list(line.target),
                "lens": line.lens,
                "lossless": line.lossless,
                "words": {"zh": line.words.zh, "en": line.words.en},
            }
            for line in explain(plan)
        ],
        "may_stop": [{"field": field, "code": code} for field, code in sorted(foreseen(plan))],
    }


def _reasons(stops: Sequence[Stop]) -> Iterator[str]:
    """Say how many records each reason stopped, the most frequent first."""
    places = {(stop.line, stop.at, stop.field, stop.code) for stop in stops}
    counts = Counter(place[1:] for place in sorted(places))
    for (at, field, code), count in counts.most_common():
        yield f"blocked 未迁移: {count} records: {at}: {field or '-'}: {code}"


def _place(stop: Stop) -> str:
    if stop.code == "required" and stop.at != "source":
        return f"cannot be migrated: needs 缺少 {stop.field}"
    return f"{stop.at} {stop.field or '-'} {stop.code}"


def _losses(run: Run) -> list[tuple[Loss, int]]:
    return sorted(run.losses.items(), key=lambda pair: (pair[0].field, pair[0].what, pair[0].lens))


def _reason(loss: Loss, language: str) -> str:
    said = loss.reason or WORDS[loss.what]
    return said.zh if language == "zh" else said.en
