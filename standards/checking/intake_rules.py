"""Rules about files and cells as departments send them, part of the one table of rules."""

from collections.abc import Mapping
from typing import Final

from standards.checking.rule import Rule

INTAKE_RULES: Final[Mapping[str, Rule]] = {}
