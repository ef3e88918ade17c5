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
        yield _section(f"onrecord {name}", _context(command, name, root))


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
