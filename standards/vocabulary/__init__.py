"""Words that every standard shares: concepts, categories, providers and ranks of acts."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from standards.model import Label


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a vocabulary; `kind` is what the vocabulary tells beyond its name."""

    id: str
    label: Label
    kind: str = ""


@cache
def terms(name: str) -> Mapping[str, Term]:
    """Return a vocabulary by its name: `concepts`, `categories`, `providers` or `ranks`.

    The first column of its file is the id, the column after zh and en the kind.
    """
    text = (files("standards.vocabulary") / f"{name}.csv").read_text("utf-8")
    rows = csv.reader(text.splitlines())
    next(rows)
    made = (Term(row[0], Label(row[1], row[2]), row[3] if len(row) > 3 else "") for row in rows)
    return {term.id: term for term in made}
