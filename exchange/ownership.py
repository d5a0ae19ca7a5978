"""The guard of our four import names: nobody else may ship a package called `keys`.

`exchange`, `standards`, `adapters` and `keys` are generic names, and an installer replaces one
distribution's files by another's without a word. For a package that decides who is trusted this
is a security matter, so the relay refuses to start (docs/decisions/0001).
"""

from __future__ import annotations

import re
from collections import defaultdict
from importlib.metadata import Distribution, distributions

from exchange.errors import ConfigurationError

NAMES = ("exchange", "standards", "adapters", "keys")
_LISTS = ("RECORD", "installed-files.txt", "SOURCES.txt")  # a wheel's, an egg's, a checkout's
_OURS = re.compile(rf"""^"?(?:\.\./)*({"|".join(NAMES)})[/.]""", re.MULTILINE)


def check() -> None:
    """Refuse to go on when one of our import names has another owner.

    Raises:
        ConfigurationError: naming the packages and their owners.
    """
    foreign: dict[str, list[str]] = defaultdict(list)
    for one in distributions():
        for name in _shipped(one):
            if one.name != "chengxin":
                foreign[name].append(one.name)
    if foreign:
        text = "; ".join(
            f"{name} is also shipped by {', '.join(sorted(set(by)))}"
            for name, by in sorted(foreign.items())
        )
        raise ConfigurationError(
            f"another distribution owns our packages: {text}",
            hint="install chengxin in an environment of its own",
        )


def _shipped(one: Distribution) -> set[str]:
    """Which of our names a distribution has files of.

    `importlib.metadata.packages_distributions` says the same, and takes some fifth of a night in
    which nothing is to be done: it makes a path of each file of each distribution.
    """
    listed = next(filter(None, map(one.read_text, _LISTS)), "")
    told = (one.read_text("top_level.txt") or "").split()
    return {*_OURS.findall(listed), *(name for name in told if name in NAMES)}
