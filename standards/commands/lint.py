"""`chengxin standards lint`."""

from datetime import date
from pathlib import Path

import click

from standards.checking.rules import Language
from standards.commands import options
from standards.linting import report, vocabularies
from standards.linting.rule import Severity
from standards.linting.table import rules


@click.command()
@click.argument("name", metavar="[STANDARD]", required=False)
@click.option("--draft", type=click.Path(path_type=Path), metavar="FOLDER",
              help="The source folder of a draft 草案, no published standard.")  # fmt: skip
@options.standards_folder
@options.as_of
@options.language
@click.option("--notices", is_flag=True,
              help="List notices too, what is unverified for one 列出提示.")  # fmt: skip
@click.option("--watch", is_flag=True, help="Lint a draft again when a file changes 持续检查.")
@click.option("--rules", "list_rules", is_flag=True, help="List all rules 列出规则.")
@click.option("--explain", metavar="RULE", help="Explain a rule 说明规则, such as C-01.")
@click.option("--concepts", is_flag=True, help="List what a field may be about 列出 concept.")
@options.as_json
def lint(
    name: str | None,
    draft: Path | None,
    as_of: date,
    language: Language,
    explain: str | None,
    *,
    notices: bool,
    watch: bool,
    list_rules: bool,
    concepts: bool,
    as_json: bool,
) -> None:
    """Judge a standard by the rules of law 合规检查: STANDARD, or a draft in a folder.

    What breaks a rule in force on the day from which the standard is effective is an error or a
    warning; what breaks only a rule of the day of the lint is a warning. Notices are counted, and
    listed with --notices.

    Exit code 0: no errors; 1: errors; 65: a draft that cannot be read; 66: no such folder.
    """
    if list_rules or explain:
        _say_rules(explain, language, as_json=as_json)
    elif concepts:
        _say_concepts(as_json=as_json)
    elif watch:
        _watch(draft, as_of, language)
    else:
        linted = _lint(name, draft, as_of)
        if as_json:
            options.print_json(report.as_json(linted, language))
        else:
            click.echo(report.as_text(linted, language, notices=notices), nl=False)
            more = linted.count(Severity.NOTICE) and not notices
            click.echo(report.summary(linted) + (" (--notices)" if more else ""), err=True)
        click.get_current_context().exit(1 if linted.errors else 0)


def _lint(name: str | None, draft: Path | None, as_of: date) -> report.Linted:
    if draft is None:
        if name is not None and Path(name).is_dir():
            raise options.Failure(
                f"{name} is a folder, no published standard",
                f"a draft is named as such: chengxin standards lint --draft {name}",
                66,
            )
        return report.published(options.load_any(name, as_of), as_of)
    if name is not None:
        raise click.UsageError("give a published standard or --draft, not both")
    from standards.source import SourceMistakes

    if not draft.is_dir():
        raise options.Failure(f"no folder {draft}", "give the folder with catalog.toml", 66)
    try:
        return report.draft(draft, as_of)
    except SourceMistakes as error:
        raise options.Failure(f"the draft has mistakes:\n{error}", error.hint, 65) from None


def _say_rules(id_: str | None, language: Language, *, as_json: bool) -> None:
    known = rules()
    if id_ is not None and id_ not in known:
        raise click.UsageError(f"no rule {id_!r}; known: {', '.join(known)}")
    chosen = [known[id_]] if id_ else list(known.values())
    if as_json:
        options.print_json([report.rule_as_json(rule) for rule in chosen])
        return
    write = report.explained if id_ else report.rule_line
    for rule in chosen:
        click.echo(write(rule, language))


def _say_concepts(*, as_json: bool) -> None:
    known = vocabularies.load().concepts.values()
    if as_json:
        options.print_json(
            [
                {"concept": one.id, "zh": one.label.zh, "en": one.label.en, "kind": one.kind}
                for one in known
            ]
        )
        return
    for one in known:
        click.echo(f"{one.id:28}{one.kind:10}{one.label.zh}  {one.label.en}")


def _watch(draft: Path | None, as_of: date, language: Language) -> None:
    if draft is None:
        raise click.UsageError("--watch needs --draft FOLDER: a published standard never changes")
    from standards.linting import watching

    for line in watching.lines(draft, as_of, language):
        click.echo(line)
