"""What a proof came to, for people and for machines."""

import json
from collections.abc import Iterator, Sequence

from standards.proving.proof import Disagreement
from standards.proving.run import TypeProof


def as_json(proofs: Sequence[TypeProof]) -> list[dict[str, object]]:
    """Return the proofs as JSON values."""
    return [
        {
            "record_type": one.record_type,
            "records": one.records,
            "valid": one.valid,
            "systematic": one.systematic,
            "engines": {
                tally.engine: {
                    "agreed": tally.agreed,
                    "disagreed": len(tally.disagreements),
                    "not_expressible": tally.inexpressible,
                }
                for tally in one.tallies
            },
            "smallest": [_disagreement(found) for found in one.smallest],
            "mutants": counts(one),
            "survivors": list(one.survivors),
        }
        for one in proofs
    ]


def counts(one: TypeProof) -> dict[str, int]:
    """Count the mutants: found, shown to change nothing, and survived."""
    found = sum(fate.killer is not None for fate in one.fates)
    same = len(one.fates) - found - len(one.survivors)
    return {"found": found, "same": same, "survived": len(one.survivors)}


def mutants(proofs: Sequence[TypeProof]) -> Iterator[str]:
    """Yield lines about the mutants of each record type, and the name of each that survived."""
    for one in proofs:
        if one.fates:
            said = ", ".join(f"{name} {number}" for name, number in counts(one).items())
            yield f"{one.record_type}: mutants 变异 {len(one.fates)}: {said}"
            yield from (f"  survived 未发现: {name}" for name in one.survivors)


def table(proofs: Sequence[TypeProof]) -> Iterator[str]:
    """Yield the lines of a table: for each record type and engine what agreed, and what did not."""
    names = [tally.engine for tally in proofs[0].tallies] if proofs else []
    rows = [["record type", "records", "valid", *names]]
    for one in proofs:
        cells = [
            f"{tally.agreed}/{len(tally.disagreements)}/{tally.inexpressible}"
            for tally in one.tallies
        ]
        rows.append([one.record_type, str(one.records), str(one.valid), *cells])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    yield "agreed/disagreed/not expressible 一致/不一致/无法表达"
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def disagreements(proofs: Sequence[TypeProof]) -> Iterator[str]:
    """Yield lines that show the smallest record of each disagreement."""
    for one in proofs:
        for found in one.smallest:
            facts = _disagreement(found)
            yield f"{one.record_type}: {found.engine} {facts['said']}, expected {facts['expected']}"
            codes = ", ".join(f"{each.field or '-'} {each.code}" for each in found.findings)
            yield f"  reference: {codes or 'no finding'}"
            yield f"  record: {json.dumps(found.record, ensure_ascii=True)}"


def _disagreement(found: Disagreement) -> dict[str, object]:
    return {
        "engine": found.engine,
        "record": found.record,
        "said": _words(found.said),
        "expected": _words(found.expected),
        "findings": [[one.field, one.code, one.severity.value] for one in found.findings],
    }


def _words(verdict: object) -> str:
    if isinstance(verdict, frozenset):
        return "finds " + (", ".join(" ".join(one) for one in sorted(verdict)) or "nothing")
    return {None: "cannot hold it", True: "refuses", False: "accepts"}[verdict]  # type: ignore[index]
