"""The drafts that are shipped: each is in the folder of its name, and each can be compiled."""

import pytest
from kit.drafts import read

from standards import release

DRAFTS = sorted(path.parent for path in release.DRAFTS.glob("*/*/catalog.toml"))


@pytest.mark.parametrize("folder", DRAFTS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_a_draft_is_in_the_folder_of_its_name(folder):
    assert read(folder).name == f"{folder.parent.name}/{folder.name}"
