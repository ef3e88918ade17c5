"""The page of commands: the help of each, as the command line prints it."""

from __future__ import annotations

from collections.abc import Iterator

import click

from onrecord.cli import COMMANDS, onrecord

_WIDTH = 96
_HEAD = """# Commands

<!-- Made by `make docs` from the commands themselves; do not edit. -->

The record is `--record FILE`, or the environment variable `ONRECORD_RECORD`, or `onrecord.db` in
this folder. Data goes to standard output, talk to standard error. Exit code 0: all went well;
1: something could not be done, and a line says what; 2: the command was not understood.
"""


def commands_page() -> str:
    """The whole of `docs/commands.md`."""
    return "\n".join([_HEAD, *_sections()])


def _sections() -> Iterator[str]:
    root = _context(onrecord, "onrecord", None)
    yield _section("onrecord", root)
    for name in COMMANDS:
        command = onrecord.get_command(root, name)
        assert command is not None  # the group raises for a name that it does not know
        yield from _sections_of(command, name, root)


def _sections_of(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    """The command's own, then those of the commands within it."""
    ctx = _context(command, name, parent)
    yield _section(ctx.command_path, ctx)
    if isinstance(command, click.Group):
        for inner, found in command.commands.items():
            yield from _sections_of(found, inner, ctx)


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    return click.Context(
        command,
        info_name=name,
        parent=parent,
        terminal_width=_WIDTH,
        **command.context_settings,
    )


def _section(title: str, ctx: click.Context) -> str:
    text = "\n".join(line.rstrip() for line in ctx.get_help().splitlines())
    return f"## {title}\n\n```text\n{text}\n```\n"
