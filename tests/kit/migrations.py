"""The example standard in two versions, with a lens of every kind, and records of the first."""

from datetime import date
from pathlib import Path
from random import Random

from standards.samples import citizen_number

EXAMPLE = Path(__file__).resolve().parents[1] / "vectors" / "migration" / "example"
OLD, NEW = str(EXAMPLE / "1.0.0"), str(EXAMPLE / "2.0.0")
DAY = date(2026, 5, 1)
NUMBER = citizen_number(Random(1), born=date(1980, 1, 1), sequence="000")


def penalty(**changed):
    """A valid record of the first version; a field that is None is left out."""
    record = {
        "wsh": "锡〔2024〕1号",
        "xm": "王伟",
        "sfz": NUMBER,
        "cflb1": "警告",
        "jdrq": "2024-01-02",
        "cfjg": "市场监管局",
        "zt": "0",
        "dfbm": "320281",
    } | changed
    return {name: value for name, value in record.items() if value is not None}
