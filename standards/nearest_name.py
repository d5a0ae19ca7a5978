"""Which name somebody probably meant who wrote one that nothing has."""

from collections.abc import Iterable
from difflib import get_close_matches


def meant(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean honour_grade?` for a message to end with, empty where none is near."""
    near = get_close_matches(name, sorted(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""
