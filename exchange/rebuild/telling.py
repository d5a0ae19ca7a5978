"""What a rebuild came to, for people: Chinese and English, no values."""

from __future__ import annotations

from collections.abc import Iterator

from exchange.rebuild.materials import Gaps
from exchange.rebuild.work import Done

_MOST = 20  # files that are named


def lines(done: Done) -> Iterator[str]:
    """The report, line by line."""
    yield from _before(done)
    for one in done.rebuilt.tables:
        verdict = "equal 一致" if one.same else "DIFFERS 不一致"
        yield (
            f"{one.table:<14} {verdict}: {one.equal} equal, {one.differing} differ, "
            f"{one.only_new} only rebuilt, {one.only_old} only in the ledger"
        )
    if done.rebuilt.carried:
        yield f"taken over from the ledger 沿用台账: {', '.join(done.rebuilt.carried)}"
    if done.rebuilt.unknown:
        yield f"cannot be known again 无法恢复: {', '.join(done.rebuilt.unknown)}"
    yield from _gaps(done.rebuilt.gaps)
    if done.rebuilt.new_log:
        yield (
            f"the end of our log is lost 日志末尾丢失: log {done.rebuilt.new_log} begins with the "
            "next run; tell your partners"
        )
    yield _end(done)


def _before(done: Done) -> Iterator[str]:
    one = done.imported
    if one.taken or one.known or one.passed_over:
        yield (
            f"taken in 收回: {one.taken} files; {one.known} were there 已有; "
            f"{one.passed_over} are not ours or not signed 略过"
        )
    if done.old_unusable:
        yield f"no ledger to compare with 无可比对的台账: {done.old_unusable}"


def _gaps(gaps: Gaps) -> Iterator[str]:
    if gaps.sealed_envelopes:
        yield (
            f"sealed 已封存: {gaps.sealed_envelopes} envelopes whose key is gone, with "
            f"{gaps.sealed_records} records of ours: what the ledger had of them was taken over"
        )
    if gaps.sources:
        yield f"{gaps.sources} envelopes of which nobody knows their department's file 来源文件不明"
    if gaps.unread_files:
        yield f"{gaps.unread_files} files in envelopes hold no records of a standard 非记录文件"
    for name, found in (("damaged 损坏", gaps.damaged), ("missing 缺失", gaps.lost)):
        for path in found[:_MOST]:
            yield f"{name}: {path}"
        if len(found) > _MOST:
            yield f"{name}: {len(found) - _MOST} more"


def _end(done: Done) -> str:
    if done.replaced:
        kept = f"; the one before is {done.kept}" if done.kept else ""
        return f"replaced 已替换{kept}"
    if done.rebuilt.gaps.fatal:
        return (
            "the archive is damaged or lacks something 归档不完整: restore those files from a "
            "backup or take them from a partner with --from (exit code 74)"
        )
    if done.rebuilt.same:
        return "the ledger says what the archive says 台账与归档一致"
    return "the ledger differs 台账与归档不一致: --replace takes the rebuilt one (exit code 1)"
