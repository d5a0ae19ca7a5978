"""A run ended with a TypeError (code 70): two threads of polars looked numpy up at once."""

import subprocess
import sys

PROGRAM = """
import polars
import polars._dependencies as found

held = found.numpy  # what the modules of polars hold; it becomes numpy when it is first used
assert "ndarray" not in vars(held)
import standards.checking.columns
assert "ndarray" in vars(held), "the first thread that needs numpy would look it up"
"""


def test_polars_has_numpy_before_its_threads_need_it():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=False, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
