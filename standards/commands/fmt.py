"""`chengxin standards fmt`."""

from pathlib import Path

import click

from standards.commands import options


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Only say what would change; exit code 1 if anything.")
def fmt(folder: Path, *, check: bool) -> None:
    """Bring the files of a draft into the fixed form 统一格式; comments stay where they are.

    A file that is not well-formed is named with its line and left as it is (exit code 65).
    """
    from standards.authoring.formatting import NotWellFormed, formatted, sources

    if not folder.is_dir():
        raise options.Failure(f"no folder {folder}", "give the folder of the draft", 66)
    changed, wrong = [], []
    for path in sources(folder):
        name = path.relative_to(folder).as_posix()
        before = options.read_bytes(path)
        try:
            after = formatted(name, before)
        except NotWellFormed as mistake:
            wrong.append(str(mistake))
            continue
        if after != before:
            changed.append(name)
            if not check:
                options.write_bytes(path, after)
    for name in changed:
        click.echo(f"{'would change 待整理' if check else 'formatted 已整理'}: {name}")
    if wrong:
        raise options.Failure("\n".join(wrong), "each line names the file and the line", 65)
    click.get_current_context().exit(1 if check and changed else 0)
