"""Whether enough was said of each shipped sample: `adapters test` compares what was said only."""

import tomllib

import pytest

from adapters import layouts


@pytest.mark.parametrize("layout", layouts.layouts())
def test_of_every_sample_it_is_said_what_is_rejected_and_what_is_set_aside(layout):
    expected = list((layouts.FOLDER / layout).glob("expected*.toml"))
    assert expected
    for path in expected:
        said = tomllib.loads(path.read_text("utf-8"))
        assert said.keys() == {"as_of", "rejected", "set_aside"}
        assert said["rejected"], "a sample without a mistake proves little"
