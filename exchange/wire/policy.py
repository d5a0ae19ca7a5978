"""Policy: whether to take an envelope that is verified; step 5 of docs/envelope.md, a pure check.

An audit asks the same question about the past: it gives the time an envelope was first seen as
both `now` and `first_seen`.
"""

from datetime import datetime, timedelta

from exchange.refusal import Code, Refused
from exchange.wire.envelope import Verified
from exchange.wire.header import SUITE_NACL, Header
from keys.roles import Role
from keys.trust import TrustFile
from keys.trusted import TrustedOrganisation

SKEW = timedelta(seconds=600)  # how far two clocks may differ (envelope.md §3, step 5), inclusive
READABLE_SUITES = frozenset({SUITE_NACL})


def check(
    verified: Verified, *, trust: TrustFile, me: str, now: datetime, first_seen: datetime
) -> None:
    """Refuse an envelope that its sender may not send us, or not now.

    Raises:
        Refused: `policy`.
    """
    header = verified.header
    sender = trust.organisation(header.sender)
    if sender is None:
        raise Refused(Code.POLICY, f"nobody here trusts {header.sender}")
    _check_signers(header, sender, trust, first_seen)
    _check_grants(verified, sender)
    _require(me in header.to, "we are not among its recipients")
    _require(now >= header.created - SKEW, "created in the future")
    _require(now <= header.expires + SKEW, "expired")


def _check_signers(
    header: Header, sender: TrustedOrganisation, trust: TrustFile, first_seen: datetime
) -> None:
    for kid in header.signers:
        key = trust.key(kid)
        if key is None or key.org != header.sender:
            raise Refused(Code.POLICY, f"key {kid} is not of {header.sender}")
        _require(key.role is Role.SIGNING, f"key {kid} is of role {key.role}, not signing")
        _require(
            key.vouched(created=header.created, first_seen=first_seen),
            f"key {kid} was outside its window or revoked",
        )
    # `signers` are unique, so each counts once.
    _require(len(header.signers) >= sender.threshold, "fewer signatures than the partner's share")


def _check_grants(verified: Verified, sender: TrustedOrganisation) -> None:
    header = verified.header
    _require(
        verified.suite in sender.suites and verified.suite in READABLE_SUITES,
        f"suite {verified.suite} is not allowed",
    )
    _require(header.kind in sender.kinds, f"kind {header.kind} is not allowed")
    _require(sender.may_use_standard(header.standard), f"{header.standard} is not allowed")
    _require(sender.may_use_stream(header.stream), f"stream {header.stream} is not allowed")
    _require(verified.size <= sender.max_size, "larger than allowed")


def _require(condition: bool, detail: str) -> None:
    if not condition:
        raise Refused(Code.POLICY, detail)
