"""The table of rules in docs/lint.md, made from the rules: `python tests/kit/lint_table.py`."""

from pathlib import Path

from standards.linting.table import rules

PAGE = Path(__file__).parents[2] / "docs" / "lint.md"
BEGIN, END = "<!-- rules -->\n", "<!-- end of the rules -->\n"


def table():
    """One row a rule, as it stands on the page."""
    lines = ["| id | severity | from | scheme | rule | source |", "|---|---|---|---|---|---|"]
    lines += [
        f"| {rule.id} | {rule.severity.value} | {rule.begins or '–'}"
        f"{f' to {rule.ends}' if rule.ends else ''} | {rule.scheme or '–'} "
        f"| {rule.title.zh}<br>{rule.title.en} | {rule.source} |"
        for rule in rules().values()
    ]
    return "\n".join(lines) + "\n"


def on_page():
    """The table as it stands on the page now."""
    return PAGE.read_text("utf-8").partition(BEGIN)[2].partition(END)[0]


if __name__ == "__main__":
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    PAGE.write_text(before + BEGIN + table() + END + rest.partition(END)[2], "utf-8")
