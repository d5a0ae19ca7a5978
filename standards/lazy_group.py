"""A group of commands that imports a command only when it is called, so that help stays quick."""

from __future__ import annotations

import importlib
from typing import Any

import click


class LazyGroup(click.Group):
    """A group whose commands stand in a table: name -> (module, attribute, one line of help)."""

    def __init__(self, *, lazy: dict[str, tuple[str, str, str]], **settings: Any) -> None:  # noqa: ANN401 - click's own settings
        super().__init__(**settings)
        self._lazy = lazy

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names, in the order in which they are used."""
        return list(self._lazy)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """The command, imported now."""
        if name not in self._lazy:
            return None
        module, attribute, _ = self._lazy[name]
        command = getattr(importlib.import_module(module), attribute)
        assert isinstance(command, click.Command)  # noqa: S101 - a table of ours
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, _, text) in self._lazy.items()])
