"""`chengxin standards classify`."""

from datetime import date
from pathlib import Path

import click

from standards.classification import Classification, Outcome
from standards.classify import NoSuchScheme, Verdict, classify
from standards.commands import options
from standards.facts_file import NotFacts, parse
from standards.kinds import CLASSIFICATION

_ID = "jiangyin-dishonesty"
_WORDS = {Outcome.NONE: "no level 不据此认定", Outcome.UNDECIDED: "undecided 待认定"}


@click.command("classify")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--standard", "name", default=_ID, show_default=True, metavar="NAME",
              help="A published classification 分类标准.")  # fmt: skip
@options.standards_folder
@click.option("--draft", type=click.Path(path_type=Path, file_okay=False, exists=True),
              help="The source folder of a draft, in place of a published one.")  # fmt: skip
@click.option("--scheme", metavar="ID", help="The scheme 等级体系; needed where there are several.")
@options.as_of
@options.as_json
def classify_(
    file: Path,
    name: str,
    draft: Path | None,
    scheme: str | None,
    as_of: date,
    *,
    as_json: bool,
) -> None:
    """Try criteria 试用分类标准: say which level fictitious facts have, and by which criterion.

    FILE is CSV or NDJSON (- for standard input): `judged` (penalty), `documents`
    (penalty_decision) and the facts. Nothing is changed, listed or sent. Exit code 0: each matter
    has an answer; 1: some are undecided; 65: not such a file.
    """
    standard = _classification(name, draft, as_of)
    scheme = scheme or _only_scheme(standard)
    try:
        matters = parse(options.read_bytes(file))
        verdicts = [classify(standard, scheme, facts) for facts in matters]
    except NotFacts as error:
        raise options.Failure(str(error), "docs/classification.md shows such a file", 65) from None
    except NoSuchScheme as error:
        raise click.UsageError(str(error)) from None
    if as_json:
        options.print_json([_plain(standard, scheme, verdict) for verdict in verdicts])
    else:
        for number, (facts, verdict) in enumerate(zip(matters, verdicts, strict=True), start=1):
            click.echo(f"{number}: {facts.judged}: {_in_words(standard, scheme, verdict)}")
    undecided = any(verdict.outcome is Outcome.UNDECIDED for verdict in verdicts)
    click.get_current_context().exit(1 if undecided else 0)


def _classification(name: str, draft: Path | None, as_of: date) -> Classification:
    standard = options.read_any_draft(draft) if draft else options.load_any(name, as_of)
    if not isinstance(standard, Classification):
        hint = f"list them: chengxin standards list --kind {CLASSIFICATION.name}"
        raise options.Failure(f"{standard.name} is no classification", hint, 78)
    return standard


def _only_scheme(standard: Classification) -> str:
    current = [scheme.id for scheme in standard.schemes if not scheme.effective_until]
    if len(current) == 1:
        return current[0]
    if len(standard.schemes) == 1:
        return standard.schemes[0].id
    known = ", ".join(scheme.id for scheme in standard.schemes)
    raise click.UsageError(f"--scheme is needed: {standard.name} has {known}")


def _in_words(standard: Classification, scheme: str, verdict: Verdict) -> str:
    words = _WORDS.get(verdict.outcome) or _level(standard, scheme, verdict.level)
    parts = [words, *(f"by {one}" for one in verdict.criteria)]
    parts += [f"open: {one}" for one in verdict.open]
    return "; ".join([*parts, *(f"not given: {one}" for one in verdict.absent)])


def _level(standard: Classification, scheme: str, code: str) -> str:
    level = next(one for one in standard.levels_of(scheme) if one.code == code)
    return f"{scheme} {code} {level.label.zh} {level.label.en}"


def _plain(standard: Classification, scheme: str, verdict: Verdict) -> dict[str, object]:
    return {
        "standard": standard.name,
        "scheme": scheme,
        "outcome": verdict.outcome.value,
        "level": verdict.level,
        "criteria": list(verdict.criteria),
        "open": list(verdict.open),
        "absent": list(verdict.absent),
    }
