"""Services: what the commands of one room need of another; the command line hands it to them.

`standards` and `keys` know nobody, so that `chengxin standards sign` cannot import a key. What it
needs comes in click's context object, and is imported when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from exchange.notary import Notary


class Services:
    """The context object of every command."""

    def notary(self) -> Notary:
        """Whoever signs and verifies releases of standards."""
        from exchange.notary import Notary

        return Notary()

    def installed(self, home: Path) -> tuple[str, ...]:
        """The standards that a home has: what it tells its partners."""
        from exchange.home import Home
        from standards.library import Library

        return Library().with_folder(Home(home).standards).published()
