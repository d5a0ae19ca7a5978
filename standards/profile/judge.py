"""The judgement of a profile: each record type of the city against the parent's."""

from hashlib import sha256

from standards.canonical import encode
from standards.library import as_released
from standards.model import Catalog, RecordType
from standards.profile.findings import (
    RELAXES,
    UNDECIDED,
    Finding,
    ProfileReport,
    TypeResult,
    Verdict,
)
from standards.profile.meaning import changes
from standards.profile.relaxation import extension_fields, relaxations, undeclared_type
from standards.release import StandardError


class WrongParent(StandardError):
    """A parent that is not the one that the city is a profile of."""


def pinned(city: Catalog, parent: Catalog) -> None:
    """Refuse a parent that the city does not name, or not with this content.

    A pin is of the parent as it is published, so a draft of it is taken for what it will be once
    it is released. Raises WrongParent.
    """
    pin = city.parent
    if pin is None:
        raise WrongParent(
            f"{city.name} names no parent",
            hint="write parent = { id, version, sha256 } in catalog.toml",
            exit_code=65,
        )
    if f"{pin.id}/{pin.version}" != parent.name:
        raise WrongParent(
            f"{city.name} is a profile of {pin.id}/{pin.version}, not of {parent.name}",
            hint="use --next for another version of the parent",
            exit_code=65,
        )
    digest = sha256(encode(as_released(parent))).hexdigest()
    if pin.sha256 not in (digest, sha256(encode(parent)).hexdigest()):
        raise WrongParent(
            f"{parent.name} is not the parent that {city.name} pins: its digest is {digest}",
            hint="compare the catalog.json of both; pin the digest of the one that is meant",
            exit_code=65,
        )


def judge(city: Catalog, parent: Catalog) -> ProfileReport:
    """Hold a catalog against a parent, whichever it pins. Pure."""
    above = {one.id: one for one in parent.record_types}
    mine = {one.id for one in city.record_types}
    return ProfileReport(
        city.name,
        parent.name,
        tuple(_of_type(one, above.get(one.id), city, parent) for one in city.record_types),
        tuple(id_ for id_ in above if id_ not in mine),
    )


def fresh(report: ProfileReport, before: ProfileReport) -> tuple[Finding, ...]:
    """Return the findings of a report that another one has not: what a next version breaks."""
    known = {(one.rule, one.because, one.record_type, one.field) for one in before.findings}
    return tuple(
        one
        for one in report.findings
        if (one.rule, one.because, one.record_type, one.field) not in known
    )


def _of_type(
    city_type: RecordType, parent_type: RecordType | None, city: Catalog, parent: Catalog
) -> TypeResult:
    if parent_type is None:
        found = () if city_type.extension else (undeclared_type(city_type, city),)
        return TypeResult(city_type.id, _verdict(found), found, city_type.extension, (), ())
    findings = (
        *relaxations(city_type, parent_type, city, parent),
        *changes(city_type, parent_type, city, parent),
    )
    return TypeResult(
        city_type.id,
        _verdict(findings),
        findings,
        extension=False,
        extensions=extension_fields(city_type, parent_type),
        unused=tuple(name for name in parent_type.field_ids if name not in city_type.field_ids),
    )


def _verdict(findings: tuple[Finding, ...]) -> Verdict:
    rules = {one.rule for one in findings}
    if RELAXES in rules:
        return Verdict.REFUTED
    return Verdict.UNKNOWN if UNDECIDED in rules else Verdict.PROVED
