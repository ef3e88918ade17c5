"""`onrecord extract`: articles in, lines of the contract out."""

from __future__ import annotations

import sys
from typing import Any

import click

from onrecord.cli.options import pipeline_of, reading_options, standard_input
from onrecord.cli.progress import Progress
from onrecord.contract import Problem
from onrecord.contract_json import extraction_line, problem_line


@click.command("extract")
@click.argument("files", nargs=-1)
@click.option("--no-text", is_flag=True, help="Leave the article's text out.")
@reading_options
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...], no_text: bool, **reading: Any) -> None:
    """Print one JSON line per article, in the order given.

    FILES are files, folders and patterns; "-", or nothing, is standard input. An article that
    cannot be read gives a line with "error" and a message; the exit code is then 1.
    """
    pipeline = pipeline_of(**reading)
    failed = False
    with Progress("articles", beside_output=True) as progress:
        for answer in pipeline.read(files or ("-",), stdin=standard_input()):
            if isinstance(answer, Problem):
                failed = True
                progress.say(f"onrecord: {answer.message}")
                line = problem_line(answer, pipeline.by())
            else:
                line = extraction_line(answer, with_text=not no_text)
            sys.stdout.buffer.write(line + b"\n")
            sys.stdout.buffer.flush()
            progress.step()
    ctx.exit(1 if failed else 0)
