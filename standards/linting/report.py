"""The findings of a lint for people and machines: each with its place, rule, source and remedy."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal

from standards.kinds import Standard
from standards.linting.engine import lint
from standards.linting.rule import Finding, Rule, Severity
from standards.linting.table import VERSION
from standards.model import Label

Language = Literal["zh", "en"]

_WORDS: Final[Mapping[str, Label]] = {
    "error": Label("错误", "error"),
    "warning": Label("警告", "warning"),
    "notice": Label("提示", "notice"),
    "later": Label("（按今日规则）", " (by today's rules)"),
}


@dataclass(frozen=True, slots=True, order=True)
class At:
    """Where a finding stands: in a file of a source folder, or in the model alone."""

    file: str  # empty for a published standard
    line: int
    column: int
    path: str  # record_types/penalty/fields/cf_wsh

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.file else self.path or "/"


@dataclass(frozen=True, slots=True)
class Linted:
    """A standard with all findings about it, in the order of its files."""

    standard: Standard
    as_of: date
    findings: tuple[tuple[At, Finding], ...]

    @property
    def errors(self) -> int:
        """How many findings stop a release."""
        return self.count(Severity.ERROR)

    def count(self, severity: Severity) -> int:
        """How many findings are of a severity."""
        return sum(finding.severity is severity for _, finding in self.findings)


def published(standard: Standard, as_of: date) -> Linted:
    """Lint a published standard."""
    found = [(At("", 0, 0, "/".join(f.place)), f) for f in lint(standard, as_of=as_of)]
    return Linted(standard, as_of, tuple(found))


def draft(folder: Path, as_of: date) -> Linted:
    """Lint the source of a standard. Raises SourceMistakes when it is none."""
    from standards.source import read_with_places

    standard, places = read_with_places(folder)
    found = [
        (At(*places.find(finding.place), "/".join(finding.place)), finding)
        for finding in lint(standard, as_of=as_of)
    ]
    found.sort(key=lambda pair: pair[0])
    return Linted(standard, as_of, tuple(found))


def as_text(linted: Linted, language: Language, *, notices: bool = False) -> str:
    """Write each finding on two lines: what is wrong, and what to do about it.

    Notices say how things are and ask nothing of whoever changes a line: they come when asked for.
    """
    return "".join(
        f"{line(at, finding, language)}\n"
        for at, finding in linted.findings
        if notices or finding.severity is not Severity.NOTICE
    )


def line(at: At, finding: Finding, language: Language) -> str:
    """Write one finding."""
    rule = finding.rule
    severity = _pick(_WORDS[finding.severity.value], language)
    later = _pick(_WORDS["later"], language) if finding.later else ""
    remedy = _pick(rule.remedy, language)
    return (
        f"{at}: {severity} {rule.id}{later}: {_pick(finding.message, language)}\n"
        f"    {remedy} [{rule.source}]"
    )


def summary(linted: Linted) -> str:
    """Say how many findings there are."""
    counts = {severity: linted.count(severity) for severity in Severity}
    words = ", ".join(
        f"{number} {_WORDS[severity.value].en}{'' if number == 1 else 's'}"
        f" {_WORDS[severity.value].zh}"
        for severity, number in counts.items()
    )
    return f"{linted.standard.name} as of {linted.as_of}: {words}"


def as_json(linted: Linted, language: Language) -> Mapping[str, object]:
    """Give the same facts to machines."""
    return {
        "standard": linted.standard.name,
        "effective_from": linted.standard.effective_from,
        "as_of": linted.as_of.isoformat(),
        "linter": VERSION,
        **{f"{severity.value}s": linted.count(severity) for severity in Severity},
        "findings": [_finding(at, finding, language) for at, finding in linted.findings],
    }


def _finding(at: At, finding: Finding, language: Language) -> Mapping[str, object]:
    rule = finding.rule
    place = {"file": at.file, "line": at.line, "column": at.column} if at.file else {}
    return {
        "rule": rule.id,
        "severity": finding.severity.value,
        "later": finding.later,
        **place,
        "path": at.path,
        "message": _pick(finding.message, language),
        "remedy": _pick(rule.remedy, language),
        "source": rule.source,
    }


def rule_as_json(rule: Rule) -> Mapping[str, object]:
    """Describe a rule to machines."""
    return {
        "id": rule.id,
        "severity": rule.severity.value,
        "title": {"zh": rule.title.zh, "en": rule.title.en},
        "remedy": {"zh": rule.remedy.zh, "en": rule.remedy.en},
        "source": rule.source,
        "from": rule.begins,
        "until": rule.ends,
        "scheme": rule.scheme,
        "kinds": list(rule.kinds),
    }


def rule_line(rule: Rule, language: Language) -> str:
    """Name a rule on one line: id, severity, time, title, source."""
    severity = _pick(_WORDS[rule.severity.value], language)
    time = f"{rule.begins}..{rule.ends}" if rule.begins or rule.ends else "-"
    title = _pick(rule.title, language)
    return f"{rule.id}  {severity}  {time}  {rule.scheme or '-'}  {title}  [{rule.source}]"


def explained(rule: Rule, language: Language) -> str:
    """Explain a rule on a few lines."""
    words = {
        "": f"{rule.id} {_pick(rule.title, language)}",
        "severity 级别": rule.severity.value,
        "source 来源": rule.source,
        "from 起": rule.begins or "-",
        "until 止": rule.ends or "-",
        "scheme 体系": rule.scheme or "-",
        "standards 标准": ", ".join(rule.kinds),
        "remedy 办法": _pick(rule.remedy, language),
    }
    return "\n".join(f"  {name}: {text}" if name else text for name, text in words.items())


def _pick(label: Label, language: Language) -> str:
    return label.zh if language == "zh" else label.en
