"""The command line: one file per command, each imported only when it is called.

Data goes to stdout, talk to stderr. Exit code 0: all went well; 1: something could not be done,
a line on stderr says what; 2: the command was not understood.
"""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from typing import NoReturn

import click
from click.exceptions import NoSuchCommand

from onrecord.cli.printable import one_line
from onrecord.errors import OnrecordError

COMMANDS = {
    "extract": "print the statements of articles as JSON lines",
    "dates": "print the expressions of time in articles as JSON lines",
    "quantities": "print the quantities in articles as JSON lines",
    "add": "read articles into a record",
    "reextract": "read the record's texts again, decisions kept",
    "list": "list the articles of a record",
    "show": "show an article with its statements marked",
    "search": "find statements by words, speaker, outlet, date, kind",
    "speakers": "say who is who: import a list, merge, split, rename",
    "explain": "tell how the speaker of a statement was found",
    "link": "find which statements report one utterance",
    "utterances": "list what is reported more than once, most reported first",
    "utterance": "show an utterance and its reports; merge, split",
    "compare": "list where reports of one utterance differ",
    "check": "look up the quotations of a draft: are they on record?",
    "same": "compare pairs of wordings: one utterance, and how they differ",
    "reprints": "list articles with the same text, and who came first",
    "serve": "open the reading room: the record in a browser",
    "export": "write a record as JSON lines, CSV or labels",
    "verify": "check every span and hash of a record",
    "backup": "copy a record while it is in use",
    "forget": "erase an article, or what a speaker said, for good",
    "reviewers": "give people tokens to look and review with",
    "demo": "read the demo articles and show what onrecord does",
    "evaluate": "measure extraction against labelled articles",
    "train": "teach a model from labelled articles",
    "schema": "print the JSON Schema of the contract",
    "completion": "print the completion script of a shell",
}


class LazyGroup(click.Group):
    """A group whose commands are imported when called, so that `--help` stays fast."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The commands in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command, from the module of its name; raises with what was perhaps meant."""
        if cmd_name not in COMMANDS:
            raise NoSuchCommand(cmd_name, possibilities=COMMANDS, ctx=ctx)
        module = import_module(f"onrecord.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Help from the table above: nothing is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onrecord")
@click.pass_context
def onrecord(ctx: click.Context, /) -> None:
    """onrecord turns news text into a record of who is reported to have said what.

    The record is one SQLite file: --record FILE, or the environment variable ONRECORD_RECORD, or
    onrecord.db in this folder. Nothing leaves your machine.
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        ctx.color = False


def main() -> None:
    """Runs a command; what goes wrong on purpose becomes one line and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal or a redirect that knows no curly mark must not end the run.
            stream.reconfigure(errors="backslashreplace")
    try:
        sys.exit(onrecord(standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except OnrecordError as error:
        _stop(str(error), 1)
    except (click.Abort, KeyboardInterrupt):
        _stop("stopped; what was read so far is kept", 130)
    except BrokenPipeError:
        # The reader of our output has gone (`onrecord search … | head`): nothing to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else "the output cannot be written: "
        _stop(f"{where}{error.strerror or error}", 1)


def _stop(message: str, code: int) -> NoReturn:
    click.echo(one_line(f"onrecord: {message}"), err=True)
    sys.exit(code)
