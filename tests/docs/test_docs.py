"""The documents say what the program does: commands, links, settings, codes, tests and units."""

import ast
import re
import tomllib
import typing
from dataclasses import fields
from functools import cache
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from pydantic import BaseModel

from exchange.cli import chengxin
from exchange.configuration import config
from exchange.errors import Exit
from standards.checking.rules import RULES

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
CHINESE = re.compile("[\u4e00-\u9fff]")
SPAN = re.compile(r"```[a-z]*\n(.*?)```|`([^`\n]+)`", re.DOTALL)
COMMAND = re.compile(r"chengxin((?: [a-z][a-z-]*)+)([^\n`]*)")


def name_of(path):
    return path.relative_to(ROOT).as_posix()


@cache
def commands():
    """Every command of the program by its path, such as ("keys", "trust", "add")."""
    found = {}

    def walk(command, path, above):
        found[path] = command
        if isinstance(command, click.Group):
            context = click.Context(command, info_name=(path or ("chengxin",))[-1], parent=above)
            for name in command.list_commands(context):
                walk(command.get_command(context, name), (*path, name), context)

    walk(chengxin, (), None)
    return found


def code_in(text):
    """What a page sets in code type, in blocks and in running text."""
    for block, span in SPAN.findall(text):
        yield from (block or span).replace("\\\n", " ").splitlines()


def unknown_in(line):
    """What a line of code names after `chengxin` that the program does not have."""
    for match in COMMAND.finditer(line):
        path, words = (), match[1].split()
        while words and (*path, words[0]) in commands():
            path = (*path, words.pop(0))
        command = commands()[path]
        if words and isinstance(command, click.Group):
            yield " ".join((*path, *words))
        known = {"--help", "-h"} | {
            flag
            for parameter in command.params
            for flag in (*parameter.opts, *parameter.secondary_opts)
        }
        rest = re.split(r" #|\s[|&;<>]|; |\)", match[2])[0]
        options = {word.split("=")[0] for word in rest.split() if word.startswith("--")}
        yield from (" ".join((*path, option)) for option in options - known)


def strings_of_the_program():
    """Every piece of text in the product: hints name commands too."""
    for room in ("exchange", "standards", "adapters", "keys"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield name_of(path), node.value


def rows(text):
    """The cells of every table row of a page."""
    for line in text.splitlines():
        if line.startswith("| ") and not set(line) <= set("|-: "):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def words_in_code(text):
    return set(re.findall(r"`([^`\n]+)`", text))


@pytest.mark.parametrize("path", sorted(commands()), ids=" ".join)
def test_every_command_explains_itself_in_both_languages(path):
    done = CliRunner().invoke(chengxin, [*path, "--help"])

    assert done.exit_code == 0, done.output
    text = commands()[path].help or ""
    assert re.search("[a-z]{3}", text)
    assert CHINESE.search(text)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_on_a_page_exists(page):
    lines = code_in(page.read_text("utf-8"))

    assert [unknown for line in lines for unknown in unknown_in(line)] == []


def test_every_command_in_a_hint_exists():
    found = [
        (path, unknown)
        for path, text in strings_of_the_program()
        for line in text.splitlines()
        if re.match(r"[^a-z]*chengxin (?:exchange|standards|adapters|keys)\b", line)
        or re.search(r"[`:] ?chengxin (?:exchange|standards|adapters|keys)\b", line)
        for unknown in unknown_in(line)
    ]

    assert found == []


def test_a_command_that_does_not_exist_would_be_noticed():
    assert list(unknown_in("chengxin keys shout")) == ["keys shout"]
    assert list(unknown_in("chengxin keys show --loud")) == ["keys show --loud"]
    assert list(unknown_in("chengxin keys show --home DIR --json   # all of them")) == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_relative_link_leads_somewhere(page):
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    missing = [
        target
        for target in targets
        if not re.match(r"[a-z]+:", target) and not (page.parent / target).exists()
    ]

    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_page_of_the_docs_that_is_named_exists(page):
    named = re.findall(
        r"(?<![\w/])(?:docs|examples|benchmarks)/[\w./-]*\w", page.read_text("utf-8")
    )
    missing = [one for one in named if not (ROOT / one).exists() and not list(ROOT.glob(one + "*"))]

    assert missing == []


def test_every_rule_has_its_words_in_both_languages():
    for code, rule in RULES.items():
        for label in (rule.title, rule.message, rule.remedy):
            assert CHINESE.search(label.zh), code
            assert re.search("[A-Za-z]{2}", label.en), code


def sections():
    """The heading of each section of the configuration, with its model."""
    found = {}
    for name, field in config.Config.model_fields.items():
        models = set()
        pending = [field.annotation]
        while pending:
            kind = pending.pop()
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                models.add(kind)
            pending += typing.get_args(kind)
        found[name] = models
    return found


def documented_settings():
    """Section -> the settings in the first column of its tables, and whole rows."""
    found = {}
    for part in (ROOT / "docs" / "configuration.md").read_text("utf-8").split("\n## ")[1:]:
        name = re.match(r"`\[+([a-z]+)", part)[1]
        found[name] = [row for row in rows(part) if row[0] != "setting"]
    return found


def test_every_setting_is_documented_and_no_other():
    documented = {
        name: {word.split(" ")[0] for row in found for word in words_in_code(row[0])}
        for name, found in documented_settings().items()
    }
    known = {
        name: {
            field.alias or setting
            for model in models
            for setting, field in model.model_fields.items()
        }
        for name, models in sections().items()
    }

    assert documented == known


def test_the_documented_defaults_are_the_real_ones():
    documented = {row[0].strip("`"): row[1] for row in documented_settings()["limits"]}
    real = {
        name: format(field.default, "g") if isinstance(field.default, float) else str(field.default)
        for name, field in config.LimitsSection.model_fields.items()
    }

    assert documented == real


def test_the_readme_and_the_help_list_the_exit_codes():
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = CliRunner().invoke(chengxin, ["--help"]).output
    listed = re.search(r"Exit codes are stable[^:]*: ([^\n]*)", readme)[1]
    in_help = re.search(r"Exit codes[^:]*:(.*?)(?:\n\n|$)", shown, re.DOTALL)[1]

    assert {int(code) for code in re.findall(r"(\d+) [a-z]", listed)} == set(map(int, Exit))
    assert {int(code) for code in re.findall(r"(\d+) +[a-z]", in_help)} == set(map(int, Exit))


def test_operators_are_told_what_each_exit_code_asks_of_them():
    text = (ROOT / "docs" / "operating.md").read_text("utf-8")
    told = {int(row[0]) for row in rows(text) if row[0].isdigit() and len(row) == 3 and row[2]}

    assert told == set(map(int, Exit))


def test_every_field_of_the_status_is_explained():
    from exchange.ledger.copies import CopyTotals
    from exchange.ledger.incoming import SenderTotals
    from exchange.ledger.outgoing import FileEntry, PartnerTotals
    from exchange.ledger.releases import HeldTotals
    from exchange.outstanding import WithdrawalTotals
    from exchange.silence import Source
    from exchange.status import ContactLine, LastRun, Status, Unanswered

    text = (ROOT / "docs" / "operating.md").read_text("utf-8")
    part = text.split("\n## Status")[1].split("\n## ")[0]
    kinds = (
        Status,
        FileEntry,
        PartnerTotals,
        SenderTotals,
        ContactLine,
        CopyTotals,
        HeldTotals,
        WithdrawalTotals,
        Source,
        Unanswered,
        LastRun,
    )
    names = {field.name for kind in kinds for field in fields(kind)}

    assert names - words_in_code(part) == set()


def names_of_tests_in(path):
    """The names of the test functions in a file."""
    if not path.is_file():
        return set()
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_every_control_of_the_security_page_names_tests_that_exist():
    text = (ROOT / "docs" / "security.md").read_text("utf-8")
    controls = [row for row in rows(text) if len(row) == 3 and row[2] not in {"test", "how long"}]
    controls = [row for row in controls if not row[0].startswith("`")]
    named = {name for row in controls for name in words_in_code(row[2])}
    missing = {
        name
        for name in named
        if name.partition("::")[2] not in names_of_tests_in(ROOT / name.partition("::")[0])
    }

    assert len(controls) > 30
    assert [row[0] for row in controls if "::" not in row[2]] == []
    assert missing == set()


def test_every_dependency_has_its_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {
        tuple(re.match(r"([A-Za-z0-9-]+)>=([\d.]+)", one).groups())
        for one in project["dependencies"]
    }
    table = rows((ROOT / "docs" / "dependencies.md").read_text("utf-8"))
    explained = {(row[0], row[1]) for row in table if row[0] != "library"}

    assert explained == wanted


DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name[:4])
def test_a_decision_is_short_and_owns_up_to_what_it_costs(page):
    text = page.read_text("utf-8")

    assert text.startswith(f"# {page.name[:4]} ")
    assert len(text.split()) <= 250
    for part in ("Context", "Options", "Outcome", "(Negative c|C)onsequences"):
        assert re.search(rf"^\*\*{part}\.\*\*", text, re.MULTILINE), part


def test_decisions_have_numbers_of_their_own():
    numbers = [page.name[:4] for page in DECISIONS]

    assert len(numbers) == len(set(numbers))
