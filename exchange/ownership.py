"""The guard of our four import names: nobody else may ship a package called `keys`.

`exchange`, `standards`, `adapters` and `keys` are generic names, and an installer replaces one
distribution's files by another's without a word. For a package that decides who is trusted this
is a security matter, so the relay refuses to start (docs/decisions/0001).
"""

from __future__ import annotations

from importlib.metadata import packages_distributions

from exchange.errors import ConfigurationError

NAMES = ("exchange", "standards", "adapters", "keys")


def check() -> None:
    """Refuse to go on when one of our import names has another owner.

    Raises:
        ConfigurationError: naming the packages and their owners.
    """
    owners = packages_distributions()
    foreign = {
        name: sorted(set(owners.get(name, [])) - {"chengxin"})
        for name in NAMES
        if set(owners.get(name, [])) - {"chengxin"}
    }
    if foreign:
        text = "; ".join(
            f"{name} is also shipped by {', '.join(by)}" for name, by in foreign.items()
        )
        raise ConfigurationError(
            f"another distribution owns our packages: {text}",
            hint="install chengxin in an environment of its own",
        )
