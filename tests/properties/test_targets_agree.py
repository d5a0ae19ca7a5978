"""Every target of every catalog agrees with the reference: the proof, as often as the gate can."""

from datetime import date

import psycopg
import pytest
from kit.drafts import compiled, read

from standards import release
from standards.proving import engines, report, run
from standards.proving.engines import Subject

DRAFTS = sorted(path.parent for path in release.DRAFTS.glob("*/*/catalog.toml"))
NEWEST = max((path for path in DRAFTS if path.parent.name == "jiangyin-person"), key=str)
# `make prove` gives each type ten thousand.
NEWEST_RECORDS, OLDER_RECORDS = 1000, 150
ASKED = ("columns", "jsonschema-rs", "libxml2", "xmlschema", "sqlite", "postgresql")
# python-jsonschema, the slowest of all, is asked of these; `make prove` asks it of all types.
BY_ALL = {"penalty", "honour"}


CASES = [
    pytest.param(draft, record_type.id, NEWEST_RECORDS if draft == NEWEST else OLDER_RECORDS,
                 marks=() if draft == NEWEST else pytest.mark.deep,
                 id=f"{draft.parent.name}-{draft.name}-{record_type.id}")
    for draft in DRAFTS
    for record_type in read(draft).record_types
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("draft", "id_", "records"), CASES)
def test_all_engines_agree_with_the_reference(draft, id_, records, postgres_server):
    catalog = read(draft)
    as_of = date.fromisoformat(catalog.effective_until or catalog.effective_from)
    subject = Subject(catalog.record_type(id_), catalog, as_of, compiled(draft))
    plan = run.Plan(records, seed=0, as_of=as_of)

    with psycopg.connect(postgres_server, autocommit=True) as db:
        asked = [one for one in engines.engines(subject, db) if one.name in ASKED or id_ in BY_ALL]
        made = run.prove_type(subject, asked, plan)

    assert list(report.disagreements([made])) == []
    assert made.disagreed == 0
    assert 0 < made.valid < made.records == records
    everybody = {*ASKED, "python-jsonschema"} if id_ in BY_ALL else {*ASKED}
    assert {tally.engine for tally in made.tallies} == everybody
    assert len(made.tallies) == len(everybody)
