"""A run that is interrupted anywhere and run again ends as if nothing had happened.

A seeded sample of the system calls of each scenario; `make crash` tries all of them.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from kit import night
from kit.scenarios import SCENARIOS

TESTS = Path(__file__).parents[1]
SAMPLE = {"kill": 2, "eio": 2, "enospc": 1, "short": 1, "reset": 2, "cut": 2, "killed-cut": 1}
IN_THE_GATE = {"sending"}  # the others: make deep
FEWEST_POINTS = {"kill": 100, "eio": 60, "enospc": 15, "short": 10, "reset": 20, "cut": 10}


@pytest.fixture(scope="session")
def made_pair(tmp_path_factory):
    base = tmp_path_factory.mktemp("pair")
    night.make(base)
    return base


@pytest.mark.slow
@pytest.mark.parametrize(
    "scenario",
    [
        pytest.param(one, marks=() if one.name in IN_THE_GATE else pytest.mark.deep, id=one.name)
        for one in SCENARIOS
    ],
)
def test_an_interrupted_command_that_is_run_again_loses_nothing_and_doubles_nothing(
    made_pair, scenario
):
    found = interrupt(made_pair, scenario.name, SAMPLE)

    assert [one["mode"] for one in found] == list(scenario.modes)
    for one in found:
        assert not one["wrong"], "\n\n".join(one["wrong"])
        assert one["points"] >= FEWEST_POINTS.get(one["mode"], 1), "points are no longer seen"
        assert one["tried"] >= min(SAMPLE[one["mode"]], one["points"])
    # Over a network no two runs are the same, so that one may end before its point; judged of all
    # modes together, as a quarter of two or three tries is none.
    missed, tried = (sum(one[name] for one in found) for name in ("missed", "tried"))
    assert missed <= (tried // 4 if scenario.over_ssh else 0)


def interrupt(made, scenario, sample, *, program=("-m", "kit.crashing")):
    """What `kit.crashing` found, in a process that has never used polars."""
    environment = {**os.environ, "PYTHONPATH": str(TESTS), "POLARS_MAX_THREADS": "1"}
    samples = [f"--sample={mode}={number}" for mode, number in sample.items()]
    done = subprocess.run(
        # Libraries leave files open when a disk fails them: no warning about those.
        [
            sys.executable,
            "-W",
            "error",
            "-W",
            "ignore::ResourceWarning",
            *program,
            made,
            f"--scenario={scenario}",
            *samples,
        ],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode in {0, 1}, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


UNSAFE = """
import os, stat
from kit import crashing

def mutated(name):
    '''The product, but for one thing that it does to make a change durable.'''
    import exchange.home, exchange.ledger.store
    if name == "no-folder-is-synced":
        for module in (exchange.home, exchange.ledger.store):
            module.sync_folder = lambda path: None
    else:
        real = os.fsync
        is_file = lambda found: stat.S_ISREG(os.fstat(found).st_mode)
        os.fsync = lambda found: None if is_file(found) else real(found)

mutated({name!r})
crashing.main()
"""


@pytest.mark.deep
@pytest.mark.parametrize("name", ["no-folder-is-synced", "no-file-is-synced"])
def test_a_product_that_forgets_an_fsync_is_found_out_by_cutting_the_power(made_pair, name):
    (found,) = interrupt(
        made_pair, "sending", {"cut": 20}, program=("-c", UNSAFE.format(name=name))
    )

    assert found["wrong"]
    assert "Traceback" in found["wrong"][0]


BETWEEN = """
import dataclasses
from kit import crashing

def names_an_envelope(call):
    return call.name.startswith("rename") and "/archive/sent/" in str(call)

kill = crashing.MODES["kill"]
crashing.MODES["kill"] = dataclasses.replace(kill, counts=names_an_envelope)
crashing.main()
"""


@pytest.mark.slow
@pytest.mark.deep
def test_a_run_killed_between_the_envelopes_of_a_file_in_parts_has_done_nothing(made_pair):
    """Five records in parts of three (`kit.crashing`), two in an envelope: three envelopes."""
    (found,) = interrupt(made_pair, "sending", {"kill": 0}, program=("-c", BETWEEN))

    assert not found["wrong"], "\n\n".join(found["wrong"])
    assert found["points"] >= 6, "each is named twice: while it is hidden, and for good"
    assert found["tried"] >= 5
