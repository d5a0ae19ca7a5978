"""The sources of all standards that are being edited, as cases of a parametrised test.

The whole catalogs take seconds where the small one takes a part of one: they are slow cases.
"""

import pytest

from standards.release import DRAFTS

_SMALL = {"jiangyin-person/0.9.0"}


def cases(pattern="*.toml"):
    """A case for each draft whose main file fits a pattern, such as `catalog.toml`."""
    found = []
    for path in sorted(DRAFTS.glob(f"*/*/{pattern}")):
        name = "/".join(path.parent.parts[-2:])
        marks = [] if name in _SMALL else [pytest.mark.slow]
        found.append(pytest.param(path.parent, id=name, marks=marks))
    return found
