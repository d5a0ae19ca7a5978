"""Sealing and opening take memory that does not grow with the content."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import os, resource, sys
from pathlib import Path
from kit import parties
from exchange.wire import envelope

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

folder = Path(sys.argv[1])
with (folder / "big").open("wb") as sink:
    for _ in range(150):
        sink.write(os.urandom(1 << 20))
files = [envelope.PayloadFile("a.bin", "application/octet-stream", folder / "big")]
before = peak()
with (folder / "sealed").open("w+b") as out:
    envelope.seal(
        out, parties.letter(), files=files, signers=[parties.SIGNER],
        recipients=parties.RECIPIENTS, archive=parties.ARCHIVE, folder=folder,
    )
    verified = envelope.read(out, parties.trust().verifying_key)
    with envelope.open_body(out, verified, [parties.MINE], folder=folder) as opened:
        assert opened.files[0].size == 150 << 20
print(peak() - before)
"""


@pytest.mark.slow
def test_a_batch_of_150_mib_takes_less_than_48_mib(tmp_path):
    root = Path(__file__).parents[2]
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        env={"PYTHONPATH": f"{root}:{root / 'tests'}"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert int(result.stdout) < 48
    assert sorted(path.name for path in tmp_path.iterdir()) == ["big", "sealed"]
