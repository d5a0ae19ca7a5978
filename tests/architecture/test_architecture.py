"""The house rules of docs/architecture.md that import contracts cannot state, read off the code."""

import ast
import io
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("exchange", "standards", "adapters", "keys")

# One library, one door: who may import it. Every entry is in use; `*` stays inside one folder.
DOORS = {
    "paramiko": (
        "adapters/places/sftp_session.py",
        "adapters/places/sftp_algorithms.py",
        "adapters/places/loopback.py",
    ),
    "socket": (
        *("adapters/places/sftp_session.py", "adapters/places/loopback.py"),
        "exchange/demonstration.py",  # looks whether a port of 127.0.0.1 is free
    ),
    "cryptography": ("adapters/places/ssh_keys.py", "adapters/places/sftp_session.py"),
    "nacl": (
        *(
            "keys/boxes.py",
            "keys/digests.py",
            "keys/sealing.py",
            "keys/signing.py",
            "keys/streams.py",
        ),
        "exchange/verify.py",
    ),
    "click": (
        *("*/cli.py", "*/commands/*.py"),
        "standards/lazy_group.py",
    ),
    "rich": ("*/tables.py", "exchange/probing/tables.py"),
    "pydantic": (
        "exchange/configuration/*.py",
        "adapters/mapping/*.py",
        *("adapters/source_file.py", "adapters/register/register_file.py"),
    ),
    "tomlkit": ("standards/authoring/*.py",),
    "tomllib": ("standards/toml_lines.py",),
    "jsonschema": ("standards/checking/reference.py", "standards/proving/json_engines.py"),
    "jsonschema_rs": ("standards/proving/json_engines.py",),
    "jinja2": (
        *("standards/site/build.py", "standards/compare/page.py"),
        *("adapters/coverage_page.py", "adapters/check_page.py"),
    ),
    "lxml": (
        *("adapters/readers/xml_rows.py", "adapters/readers/xml_events.py"),
        "adapters/writers/xml.py",
        *("adapters/report_message/syntax.py", "adapters/report_message/xsd.py"),
        "standards/targets/xsd.py",
        "standards/proving/xml_engines.py",
        "standards/proving/mutants/xsd.py",
    ),
    "xmlschema": ("standards/proving/xml_engines.py",),
    "numpy": ("standards/checking/*.py", "adapters/readers/streamed.py"),
    "openpyxl": ("adapters/feedback_child.py", "standards/authoring/workbook.py"),
    "xlsxwriter": (
        *("adapters/feedback.py", "adapters/coverage_workbook.py"),
        "exchange/monthly/*.py",
        "adapters/writers/template.py",
        *("standards/authoring/workbook.py", "standards/targets/template.py"),
    ),
    "python_calamine": ("adapters/readers/workbook_child.py",),
    "prometheus_client": ("exchange/metrics/exposition.py",),
    "pyarrow": ("standards/targets/arrow.py",),
    "zipfile": (
        "adapters/copyable.py",
        "adapters/losses.py",
        *("adapters/readers/zip_container.py", "adapters/readers/zip_safety.py"),
        "adapters/readers/archive.py",
    ),
    "olefile": ("adapters/readers/xls_scan.py",),
    "xml": ("adapters/readers/workbook_child.py", "adapters/readers/ods_scan.py"),
    "pyrage": ("exchange/copies/age.py",),
    "zstandard": ("exchange/wire/frame.py",),
    "sqlite3": ("exchange/ledger/engines.py", "standards/proving/sql_engines.py"),
    "psycopg": ("standards/proving/sql_engines.py", "standards/proving/engines.py"),
    "sqlalchemy": (
        *("adapters/readers/database.py", "adapters/source_file.py"),
        "adapters/writers/front_end.py",
        "exchange/ledger/*.py",
        "exchange/rebuild/*.py",
        *("exchange/archive_keys.py", "exchange/doctor/books.py"),
        "exchange/balance/*.py",
        "exchange/evidence/*.py",
        "exchange/monthly/*.py",
        "exchange/intake/*.py",
        *(
            "exchange/sealing.py",
            "exchange/silence.py",
            "exchange/outstanding.py",
            "exchange/retention.py",
        ),
        *("exchange/releasing/*.py", "exchange/querying/*.py", "exchange/delivery.py"),
        *("exchange/receiving/answer.py", "exchange/status.py"),
        "exchange/withdrawal/*.py",
    ),
    "subprocess": ("adapters/sandbox.py", "exchange/demonstration.py"),
    "pickle": (),
    "ruamel": ("standards/commands/interchange.py",),
    "yaml": (),
    "requests": (),
    "urllib": (),
    "http": (),
}

# No input, no output, no clock: what comes out depends on what goes in.
PURE = (
    "adapters/accounting.py",
    "adapters/coverage.py",
    "adapters/coverage_page.py",
    "adapters/errors.py",
    "adapters/feedback_english.py",
    "adapters/feedback_text.py",
    "adapters/headings.py",
    "adapters/intake.py",
    "adapters/losses.py",
    "adapters/mapping/*.py",
    "adapters/onboarding/*.py",
    "adapters/permitted.py",
    "adapters/places/abilities.py",
    "adapters/places/errors.py",
    "adapters/places/names.py",
    "adapters/places/sftp_wire.py",
    "adapters/credit_report/*.py",
    "adapters/first_generation/message.py",
    "adapters/report_message/composing.py",
    "adapters/report_message/statements.py",
    "adapters/report_message/stating.py",
    "adapters/report_message/syntax.py",
    "adapters/report_message/units.py",
    "adapters/readers/csv.py",
    "adapters/readers/decoding.py",
    "adapters/readers/events.py",
    "adapters/readers/json_events.py",
    "adapters/readers/report_units.py",
    "adapters/readers/ods_scan.py",
    "adapters/readers/sheet_facts.py",
    "adapters/readers/xls_scan.py",
    "adapters/readers/zip_safety.py",
    "adapters/records.py",
    "adapters/register/pairs.py",
    "adapters/table.py",
    "adapters/translate.py",
    "adapters/values/*.py",
    "adapters/writers/csv.py",
    "adapters/writers/grid.py",
    "adapters/writers/intake.py",
    "adapters/writers/inverse.py",
    "adapters/writers/wording.py",
    "adapters/writers/xml.py",
    "exchange/addresses.py",
    "exchange/balance/message.py",
    "exchange/balance/tree.py",
    "exchange/doctor/check.py",
    "exchange/errors.py",
    "exchange/evidence/statement.py",
    "exchange/intake/holding.py",
    "exchange/intake/marks.py",
    "exchange/lifecycle.py",
    "exchange/lines.py",
    "exchange/metrics/exposition.py",
    "exchange/querying/entitlement.py",
    "exchange/querying/question.py",
    "exchange/refusal.py",
    "exchange/report.py",
    "exchange/wire/checkpoint.py",
    "exchange/wire/header.py",
    "exchange/wire/leaf.py",
    "exchange/wire/manifest.py",
    "exchange/wire/merkle.py",
    "exchange/wire/outcomes.py",
    "exchange/wire/policy.py",
    "exchange/wire/receipt.py",
    "exchange/wire/schedule.py",
    "exchange/withdrawal/ground.py",
    "exchange/withdrawal/notice.py",
    "exchange/withdrawal/period.py",
    "keys/announcement.py",
    "keys/canonical.py",
    "keys/digests.py",
    "keys/errors.py",
    "keys/fingerprint.py",
    "keys/note.py",
    "keys/publishers.py",
    "keys/roles.py",
    "keys/shape.py",
    "keys/streams.py",
    "keys/trusted.py",
    "keys/windows.py",
    "standards/algebra/*.py",
    "standards/canonical.py",
    "standards/classification.py",
    "standards/classification_coherence.py",
    "standards/checking/*.py",
    "standards/check_digits.py",
    "standards/classify.py",
    "standards/coherence.py",
    "standards/compare/*.py",
    "standards/complement.py",
    "standards/conditions.py",
    "standards/constraints.py",
    "standards/describe.py",
    "standards/facts_file.py",
    "standards/kinds.py",
    "standards/ladders.py",
    "standards/linting/*_rules.py",
    "standards/linting/engine.py",
    "standards/linting/rule.py",
    "standards/linting/subject.py",
    "standards/migration/code_steps.py",
    "standards/migration/explanation.py",
    "standards/migration/happenings.py",
    "standards/migration/joined_steps.py",
    "standards/migration/lens_file.py",
    "standards/migration/lenses.py",
    "standards/migration/losslessness.py",
    "standards/migration/pairing.py",
    "standards/migration/plan.py",
    "standards/migration/proof.py",
    "standards/migration/report.py",
    "standards/migration/run.py",
    "standards/migration/steps.py",
    "standards/migration/values.py",
    "standards/migration/well_formed.py",
    "standards/model.py",
    "standards/pattern.py",
    "standards/profile/*.py",
    "standards/site/tables.py",
    "standards/site/view.py",
    "standards/specification.py",
    "standards/specification_coherence.py",
    "standards/targets/*.py",
    "standards/toml_lines.py",
)
IMPURE = {
    *("click", "getpass", "logging", "multiprocessing", "os", "pathlib", "random", "secrets"),
    *("shutil", "socket", "subprocess", "sys", "tempfile", "threading", "time"),
}
CLOCKS = {"now", "today", "utcnow"}

MOST_LINES_OF_A_FUNCTION = 60
MOST_LINES_OF_A_MODULE = 450
# One file by demand: an auditor copies it away, and it works with PyNaCl alone.
STANDALONE = "exchange/verify.py"
# Functions that were too long when this test was written. They may only get shorter.
TO_BE_CUT: dict[tuple[str, str], int] = {}

# What must not be loaded to print help: together they take seconds.
HEAVY = {
    *("cryptography", "jinja2", "jsonschema", "lxml", "nacl", "numpy", "openpyxl", "paramiko"),
    *(
        "polars",
        "prometheus_client",
        "pyarrow",
        "pydantic",
        "python_calamine",
        "rich",
        "sqlalchemy",
        "tomlkit",
        "xlsxwriter",
    ),
    *("xmlschema", "zstandard"),
}


@cache
def modules():
    """Every module of the product: its path below the root, and its syntax tree."""
    files = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in files}


@cache
def imported(tree):
    """The dotted names that a module imports, at its top or anywhere inside."""
    return frozenset(_imported(tree))


def _imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def matches(path, pattern):
    """Whether a path fits a pattern whose stars do not cross folders."""
    same_depth = path.count("/") == pattern.count("/")
    return same_depth and fnmatchcase(path, pattern)


def files_of_the_repository():
    """Every file that could be committed: nothing hidden but `.ci`, nothing that tools build."""
    built = {"demo", "build", "dist", "results", "__pycache__"}
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name not in built
            and not name.endswith(".egg-info")
            and (not name.startswith(".") or name == ".ci")
        ]
        yield from (Path(folder) / name for name in names)


def contents_of(path):
    """The bytes of a file, and of the parts of a workbook."""
    data = path.read_bytes()
    yield data
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as box:
            yield from (box.read(part) for part in box.infolist())


@pytest.mark.parametrize("library", sorted(DOORS))
def test_a_library_is_imported_at_its_door_only(library):
    importers = {
        path
        for path, tree in modules().items()
        if library in {name.partition(".")[0] for name in imported(tree)}
    }
    strangers = {
        path for path in importers if not any(matches(path, door) for door in DOORS[library])
    }
    unused = {door for door in DOORS[library] if not any(matches(path, door) for path in importers)}

    assert strangers == set(), f"{library} has another door, see DOORS"
    assert unused == set(), "a door that nobody uses: strike it from DOORS"


def test_nobody_imports_the_loopback_server_and_only_the_demonstration_starts_it():
    name = "adapters.places.loopback"
    importers = {path for path, tree in modules().items() if name in set(imported(tree))}
    naming = {
        path
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value == name
    }

    assert importers == set()
    assert naming == {"adapters/places/loopback.py", "exchange/demonstration.py"}


@pytest.mark.parametrize("pattern", PURE)
def test_a_pure_module_touches_nothing_outside_and_reads_no_clock(pattern):
    found = {path: tree for path, tree in modules().items() if matches(path, pattern)}
    impure = {
        (path, name)
        for path, tree in found.items()
        for name in imported(tree)
        if name.partition(".")[0] in IMPURE
    }
    clocks = {
        (path, node.lineno)
        for path, tree in found.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in CLOCKS
        and isinstance(node.value, ast.Name)
        and node.value.id in {"date", "datetime"}
    }

    assert found, "no such module: strike it from PURE"
    assert impure == set()
    assert clocks == set()


def test_a_ledger_is_opened_in_one_place():
    """Where it lies, and who may write, is decided there: else a home on a server gets a file."""
    openers = {
        path
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr == "open"
        and isinstance(node.value, ast.Name)
        and node.value.id == "Ledger"
    }

    assert openers == {"exchange/ledger/opening.py"}


def test_only_the_command_line_prints_or_exits():
    """`print` and `sys.exit` belong to commands, and to programs of their own."""
    programs = ("*/cli.py", "*/commands/*.py", "adapters/places/loopback.py")
    children = ("adapters/feedback_child.py", "adapters/readers/workbook_child.py")
    children += (STANDALONE,)
    found = {
        path
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "sys.exit", "exit"}
        if not any(matches(path, one) for one in programs + children)
    }

    assert found == set()


def test_the_verifier_is_one_file_that_needs_pynacl_alone():
    names = {name.partition(".")[0] for name in imported(modules()[STANDALONE])}

    assert names - set(sys.stdlib_module_names) == {"nacl"}
    importers = {path for path, tree in modules().items() if "exchange.verify" in imported(tree)}
    assert importers <= {"exchange/commands/verify.py"}, "it shares no code, in neither direction"


def test_the_wheel_ships_the_four_packages_that_the_guard_knows():
    from exchange import ownership

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]

    assert set(wheel["packages"]) == set(ownership.NAMES) == set(ROOMS)


@pytest.fixture
def second_owner(tmp_path):
    """A folder as an installer leaves it behind: another distribution that ships a `keys`."""
    facts = tmp_path / "other_keys-9.9.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: other-keys\nVersion: 9.9\n")
    (facts / "top_level.txt").write_text("keys\n")
    (facts / "RECORD").write_text("keys/__init__.py,,\n")
    return tmp_path


def guard(path):
    """What `ownership.check` says in a process that finds `path` behind everything else."""
    program = (
        "import sys; sys.path.append(sys.argv[1]); from exchange import ownership, errors\n"
        "try: ownership.check()\n"
        "except errors.ConfigurationError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    return done.stdout.strip()


def test_the_four_names_have_one_owner_here(tmp_path):
    assert guard(tmp_path) == ""


def test_a_second_owner_of_a_name_is_refused(second_owner):
    said = guard(second_owner)

    assert said == ("another distribution owns our packages: keys is also shipped by other-keys")


def test_the_relay_does_not_start_beside_a_second_owner(second_owner, tmp_path):
    done = subprocess.run(
        [sys.executable, "-P", "-m", "exchange", "exchange", "run", "--home", tmp_path / "home"],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(second_owner)},
        check=False,
    )

    assert done.returncode == 78, done.stderr
    assert "other-keys" in done.stderr
    assert not (tmp_path / "home").exists()


def test_no_test_folder_can_shadow_a_package():
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_no_private_key_lies_in_the_repository():
    marks = (
        re.compile(b"-----BEGIN [A-Z ]*PRIVATE " + b"KEY-----\\s+[A-Za-z0-9+/]{16}"),
        re.compile(b"b3BlbnNzaC1r" + b"ZXktdjE"),  # openssh-key-v1
        re.compile(b"AGE-SECRET-" + b"KEY-1"),
    )
    found = {
        path.relative_to(ROOT).as_posix()
        for path in files_of_the_repository()
        if (ROOT / "tests" / "vectors") not in path.parents
        for data in contents_of(path)
        if any(mark.search(data) for mark in marks)
    }
    key_files = {
        path.relative_to(ROOT).as_posix()
        for path in files_of_the_repository()
        if path.suffix in {".key", ".pem", ".p12", ".pfx"}
    }

    assert found == set()
    assert key_files == set()


CITIZEN_NUMBER = re.compile(
    rb"(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    rb"(\d{3})[0-9Xx](?![0-9A-Za-z])"
)
FICTITIOUS = {b"000", b"996", b"997", b"998", b"999"}


def is_citizen_number(number):
    """Whether the check character is right (GB 11643-1999: ISO 7064, MOD 11-2)."""
    total = 0
    for digit in number[:17]:
        total = (total + digit - ord("0")) * 2 % 11
    return "0123456789X"[(12 - total) % 11] == chr(number[17]).upper()


def test_the_rule_for_citizen_numbers_knows_the_example_of_the_standard():
    """The two examples printed in GB 11643-1999 are not of anybody; they are put together here."""
    assert is_citizen_number(b"11010519491231" + b"002X")
    assert is_citizen_number(b"44052418800101" + b"0014")
    assert not is_citizen_number(b"11010519491231" + b"0021")


def test_all_people_in_the_repository_are_fictitious():
    found = {
        (path.relative_to(ROOT).as_posix(), match.start())
        for path in files_of_the_repository()
        for data in contents_of(path)
        for match in CITIZEN_NUMBER.finditer(data)
        if match[1] not in FICTITIOUS and is_citizen_number(match[0])
    }

    assert found == set(), "digits 15 to 17 must be 000 or 996 to 999"


def test_printing_help_loads_no_heavy_library():
    program = """
import sys, click
from exchange.cli import chengxin

def show(command, path, above):
    context = click.Context(command, info_name=path[-1], parent=above)
    command.get_help(context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            show(command.get_command(context, name), (*path, name), context)

show(chengxin, ("chengxin",), None)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True
    )
    loaded = set(done.stdout.split())

    assert {"exchange", "keys", "click"} <= loaded
    assert loaded & HEAVY == set()


def test_functions_are_short():
    long = {
        (path, node.name): node.end_lineno - node.lineno + 1
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    over = {
        where: lines
        for where, lines in long.items()
        if lines > TO_BE_CUT.get(where, MOST_LINES_OF_A_FUNCTION)
    }

    assert over == {}


def test_modules_are_short():
    over = {
        path: lines
        for path in modules()
        if path != STANDALONE
        and (lines := len((ROOT / path).read_text("utf-8").splitlines())) > MOST_LINES_OF_A_MODULE
    }

    assert over == {}


def listed_in_the_documentation():
    """The modules that docs/architecture.md has a concern for; a package ends with a slash."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    table = text.partition("## Modules of `exchange/`")[2]
    rows = re.findall(r"^\| (`.+?) \|", table, re.MULTILINE)
    return sorted(name for row in rows for name in re.findall(r"`([^`]+)`", row))


def test_the_table_of_modules_has_each_once():
    exchange = ROOT / "exchange"
    packages = {f"{path.parent.name}/" for path in exchange.glob("*/__init__.py")}
    single = {path.stem for path in exchange.glob("*.py")} - {"__init__", "__main__"}

    assert listed_in_the_documentation() == sorted(packages | single)


def test_a_package_that_lists_its_modules_lists_all_of_them():
    listed, there = {}, {}
    for path in (ROOT / "exchange").glob("*/__init__.py"):
        said = ast.get_docstring(modules()[path.relative_to(ROOT).as_posix()])
        if names := re.findall(r"^(\w+) {2,}\S", said, re.MULTILINE):
            listed[path.parent.name] = sorted(names)
            there[path.parent.name] = sorted({one.stem for one in path.parent.glob("*.py")})

    assert listed == {name: stems[1:] for name, stems in there.items()}, "`__init__` sorts first"
    assert {"intake", "receiving", "sending", "wire"} <= set(listed)


def test_every_shipped_mapping_names_the_schema_that_editors_complete_it_by():
    from adapters.layouts import FOLDER, SCHEMA_LINE

    first = {path: path.read_text("utf-8").partition("\n")[0] for path in FOLDER.glob("*/*.toml")}
    mappings = {path: line for path, line in first.items() if path.name == "mapping.toml"}

    assert {path.parent.name for path, line in mappings.items() if line != SCHEMA_LINE} == set()


def test_the_schema_beside_the_shipped_mappings_is_the_one_that_the_command_writes():
    """Out of date? `chengxin adapters schema --out adapters/layouts/mapping.schema.json`."""
    from adapters.layouts import FOLDER
    from adapters.mapping.schema import schema_text

    assert (FOLDER / "mapping.schema.json").read_text("utf-8") == schema_text()


def test_the_child_that_marks_workbooks_starts_without_polars():
    """It marks cells by a list: what it does not need would be most of its start."""
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, adapters.feedback_child; print('polars' in sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    )

    assert loaded.stdout == "False\n"
