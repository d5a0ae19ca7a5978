"""Services: what the commands of one room need of another; the command line hands it to them.

`standards` and `keys` know nobody, so that `chengxin standards sign` cannot import a key. What it
needs comes in click's context object, and is imported when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange.notary import Notary


class Services:
    """The context object of every command."""

    def notary(self) -> Notary:
        """Whoever signs and verifies releases of standards."""
        from exchange.notary import Notary

        return Notary()
