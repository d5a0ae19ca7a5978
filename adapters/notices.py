"""Notices: findings about a file as a whole that its account shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from adapters.accounting import UNRESOLVED, Account
from adapters.errors import FileRefused
from adapters.opening import notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.mapping.model import Mapping
    from standards.checking.findings import Finding

_SHOWN: Final = 30  # letters of unknown columns; more of them help nobody


def unresolved(account: Account, mapping: Mapping) -> Iterator[Finding]:
    """Yield a warning for columns that nobody decided on, where the mapping lets them pass.

    Raises FileRefused where it does not.
    """
    letters = [count.use.letter for count in account.columns if count.state == UNRESOLVED]
    if not letters:
        return
    shown = ", ".join(letters[:_SHOWN]) + (", …" if len(letters) > _SHOWN else "")
    if mapping.file.strict:
        raise FileRefused("column_unresolved", letters=shown)
    yield notice("column_unknown", letters=shown)
