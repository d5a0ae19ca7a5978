"""The sources of all standards that are being edited, as cases of a parametrised test.

The whole catalogs take seconds where the small one takes a part of one: they are slow cases.
"""

import functools

import pytest

from standards import source
from standards.release import DRAFTS
from standards.targets import outputs

_SMALL = {"jiangyin-person/0.9.0"}


def cases(pattern="*.toml"):
    """A case for each draft whose main file fits a pattern, such as `catalog.toml`."""
    found = []
    for path in sorted(DRAFTS.glob(f"*/*/{pattern}")):
        name = "/".join(path.parent.parts[-2:])
        marks = [] if name in _SMALL else [pytest.mark.slow]
        found.append(pytest.param(path.parent, id=name, marks=marks))
    return found


@functools.cache
def read(folder):
    """The standard of a source folder that no test changes; a large one takes half a second."""
    return source.read_any(folder)


@functools.lru_cache(maxsize=2)
def compiled(folder):
    """All that the standard of a source folder compiles to; a large one takes some seconds."""
    return outputs.compiled(read(folder))
