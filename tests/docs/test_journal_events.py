"""Every event that the program writes into the journal is explained to operators."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def events_of_the_program():
    """Every first argument of a `write` of a journal, as the code has it."""
    for path in sorted((ROOT / "exchange").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if not named or node.func.attr not in ("write", "_tell") or not node.args:
                continue
            if any(keyword.arg == "at" for keyword in node.keywords):
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def test_every_event_is_explained():
    events = set(events_of_the_program())
    text = (ROOT / "docs" / "operating.md").read_text("utf-8")
    part = text.split("\n### Journal")[1].split("\n#")[0]
    explained = set(re.findall(r"`([a-z]+(?:[.-][a-z-]+)*)`", part))

    assert len(events) > 15
    assert events - explained == set()
