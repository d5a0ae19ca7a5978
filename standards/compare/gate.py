"""The gate: a version number follows from what changed, against every version still in use."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from standards.compare.comparison import compare
from standards.compare.exceptions import Approval
from standards.compare.report import Change, Report
from standards.compare.rule_ids import Bump
from standards.kinds import Standard

Number = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Reason:
    """A change that asks for a greater version number than the draft has, or for an exception."""

    against: str  # the version that it was compared with
    change: Change
    needs: str  # the least version number; empty where no number makes it right
    approval: Approval | None  # the exception that lets it through
    expired: bool = False  # an exception is there, but its day is over


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether a draft may have its version number."""

    version: str
    needs: str  # the least version number that all changes allow
    reasons: tuple[Reason, ...]
    unused: tuple[Approval, ...]  # exceptions that let nothing through: a warning
    reports: tuple[Report, ...]

    @property
    def blocking(self) -> tuple[Reason, ...]:
        """The reasons that no exception lifts."""
        return tuple(one for one in self.reasons if one.approval is None or one.expired)

    @property
    def passed(self) -> bool:
        """Whether the draft may be published under its number."""
        return not self.blocking


def to_compare(published: Iterable[Standard], draft: Standard) -> tuple[Standard, ...]:
    """Return the versions that a draft is held against, oldest first.

    Those still in force on the day from which the draft is, and the one it follows. A later
    version than the draft is none of them: an erratum to an old line answers for its own line.
    """
    earlier = sorted(
        (one for one in published if one.id == draft.id and number(one) <= number(draft)),
        key=number,
    )
    day = draft.effective_from
    kept = [
        one
        for one in earlier
        if one.effective_from <= day and (not one.effective_until or one.effective_until >= day)
    ]
    before = [one for one in earlier if number(one) < number(draft)]
    for one in [*before[-1:], *(one for one in earlier if one.version == draft.previous)]:
        if one not in kept:
            kept.append(one)
    return tuple(sorted(kept, key=number))


def verdicts_against(published: Iterable[Standard], draft: Standard) -> tuple[Report, ...]:
    """Compare a draft with every version that it is held against."""
    return tuple(compare(one, draft) for one in to_compare(published, draft))


def decide(
    draft: Standard,
    published: Sequence[Standard],
    exceptions: Sequence[Approval],
    *,
    as_of: date,
) -> Decision:
    """Decide whether a draft may have its version number, held against published versions.

    `as_of` is the day that tells which exceptions still count.
    """
    held = to_compare(published, draft)
    reports = tuple(compare(one, draft) for one in held)
    reasons = tuple(
        reason
        for one, report in zip(held, reports, strict=True)
        for change in report.changes()
        if (reason := _reason(one, draft, change, exceptions, as_of)) is not None
    )
    used = {reason.approval for reason in reasons}
    least = [
        after(one, change.bump)
        for one, report in zip(held, reports, strict=True)
        for change in report.changes()
    ]
    needs = max((_number(text) for text in least if text), default=number(draft))
    return Decision(
        draft.version,
        ".".join(map(str, needs)),
        reasons,
        tuple(one for one in exceptions if one not in used),
        reports,
    )


def _reason(
    old: Standard, draft: Standard, change: Change, exceptions: Sequence[Approval], as_of: date
) -> Reason | None:
    needs = after(old, change.bump)
    if needs and number(draft) >= _number(needs):
        return None
    found = [one for one in exceptions if (one.rule, one.path) == (change.rule, change.path)]
    approval = max(found, key=lambda one: one.until, default=None)
    expired = approval is not None and approval.until < as_of
    return Reason(old.name, change, needs, approval, expired)


def after(old: Standard, bump: Bump) -> str:
    """Return the least version number after a version that a bump asks for; "" for none."""
    major, minor, patch = number(old)
    match bump:
        case Bump.MAJOR:
            return f"{major + 1}.0.0"
        case Bump.MINOR:
            return f"{major}.{minor + 1}.0"
        case Bump.PATCH:
            return f"{major}.{minor}.{patch + 1}"
        case Bump.NONE:
            return f"{major}.{minor}.{patch}"
        case Bump.REFUSED:
            return ""


def number(standard: Standard) -> Number:
    """Return a version as numbers that compare: 1.0 is 1.0.0."""
    return _number(standard.version)


def _number(version: str) -> Number:
    major, minor, patch = ([int(part) for part in version.split(".")] + [0, 0])[:3]
    return major, minor, patch


def plain(decision: Decision) -> dict[str, object]:
    """Turn a decision into JSON values."""
    return {
        "version": decision.version,
        "needs": decision.needs,
        "passed": decision.passed,
        "reasons": [
            {
                "against": one.against,
                "rule": one.change.rule,
                "path": one.change.path,
                "needs": one.needs or "an exception",
                "exception": None if one.approval is None else _approval(one.approval),
                "expired": one.expired,
            }
            for one in decision.reasons
        ],
        "unused_exceptions": [_approval(one) for one in decision.unused],
    }


def _approval(one: Approval) -> dict[str, str]:
    return {"rule": one.rule, "path": one.path, "who": one.who, "why": one.why,
            "until": one.until.isoformat()}  # fmt: skip
