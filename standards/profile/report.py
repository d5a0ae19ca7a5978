"""A profile report for people and for machines."""

from collections.abc import Iterator, Sequence

from standards.profile.findings import Finding, ProfileReport, Shown, TypeResult

_SHOWN = 40  # characters of a witness's value that the terminal shows; --json has all of it


def lines(report: ProfileReport) -> Iterator[str]:
    """Yield the report for people, Chinese and English."""
    yield f"{report.city} ⊑ {report.parent}"
    for one in report.types:
        yield f"  {one.verdict.value:8} {one.id}{_remarks(one)}"
        for finding in one.findings:
            yield from _finding(finding)
    if report.absent:
        yield f"  not in the city 本级没有: {', '.join(report.absent)}"


def next_lines(name: str, found: Sequence[Finding]) -> Iterator[str]:
    """Yield what the parent's next version would break."""
    if not found:
        yield f"next 下一版本 {name}: nothing breaks 无影响"
        return
    yield f"next 下一版本 {name}: would break {len(found)} things 将有 {len(found)} 处不符"
    for finding in found:
        yield f"  {finding.record_type}"
        yield from _finding(finding)


def as_json(report: ProfileReport) -> dict[str, object]:
    """Return the report for machines."""
    return {
        "city": report.city,
        "parent": report.parent,
        "record_types": [
            {
                "id": one.id,
                "verdict": one.verdict.value,
                "extension": one.extension,
                "extension_fields": list(one.extensions),
                "unused_fields": list(one.unused),
                "findings": [finding_as_json(finding) for finding in one.findings],
            }
            for one in report.types
        ],
        "absent_record_types": list(report.absent),
    }


def finding_as_json(finding: Finding) -> dict[str, object]:
    """Return one finding for machines."""
    return {
        "rule": finding.rule,
        "because": finding.because,
        "record_type": finding.record_type,
        "field": finding.field,
        "message": {"zh": finding.message.zh, "en": finding.message.en},
        "witness": _witness(finding.shown),
    }


def _cut(value: str) -> str:
    """Return a value as the terminal shows it: a long one with its length."""
    if len(value) <= _SHOWN:
        return value
    return f"{value[:_SHOWN]}… ({len(value)} characters 字符)"


def _witness(shown: Shown | None) -> dict[str, object] | None:
    if shown is None:
        return None
    return {
        "record": dict(shown.record),
        "as_of": shown.as_of.isoformat(),
        "refused": {"field": shown.field, "code": shown.code},
    }


def _remarks(one: TypeResult) -> str:
    said = []
    if one.extension:
        said.append("extension record type 扩展记录类型")
    if one.extensions:
        said.append(f"extensions 扩展: {', '.join(one.extensions)}")
    if one.unused:
        said.append(f"unused 未用: {', '.join(one.unused)}")
    return f"  ({'; '.join(said)})" if said else ""


def _finding(finding: Finding) -> Iterator[str]:
    yield f"    {finding.rule} {finding.because} {finding.field or '-'}"
    yield f"      {finding.message.zh}"
    yield f"      {finding.message.en}"
    if finding.shown is not None:
        record = "  ".join(f"{name}={_cut(value)}" for name, value in finding.shown.record.items())
        yield f"      witness 例证, {finding.shown.as_of}: {record}"
