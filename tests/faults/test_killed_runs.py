"""A run that is killed anywhere and run again ends as if nothing had happened."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from kit import homes, night

TESTS = Path(__file__).parents[1]
SAMPLE, PAIRS = 45, 5  # for each scenario; `--all-points` kills at every point there is


@pytest.fixture(scope="session")
def made_pair(tmp_path_factory):
    """Hub and Wuxi whose batches hold two records, so that a file becomes several envelopes."""
    base = tmp_path_factory.mktemp("pair")
    hub, wuxi = homes.make(base, (night.HUB, night.WUXI)).values()
    homes.configure(hub, [wuxi], homes.route([wuxi]), limits="max_batch_records = 2")
    return base


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("scenario", [one.name for one in night.SCENARIOS])
def test_a_killed_run_that_is_run_again_loses_nothing_and_doubles_nothing(
    made_pair, tmp_path, scenario, request
):
    sample = 0 if request.config.getoption("--all-points") else SAMPLE

    done = kill(made_pair, tmp_path, scenario, "--sample", sample, "--pairs", PAIRS)

    assert done["points"] > 300, "the points are no longer seen"
    assert done["tried"] == (sample or done["points"]) + PAIRS
    assert not done["wrong"], "\n\n".join(done["wrong"])


def kill(*arguments):
    """What `kit.killing` found, in a process that has never used polars."""
    environment = {**os.environ, "PYTHONPATH": str(TESTS), "POLARS_MAX_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "kit.killing", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
