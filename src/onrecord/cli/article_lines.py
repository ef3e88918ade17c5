"""What a command finds in each article, as JSON lines on standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from onrecord.cli.options import standard_input
from onrecord.cli.progress import Progress
from onrecord.collect import collect
from onrecord.contract import Article, Problem
from onrecord.contract_json import record_json
from onrecord.settings import ReadingSettings


def print_lines(files: tuple[str, ...], lines_of: Callable[[Article], Iterable[object]]) -> bool:
    """A line for each record that an article gives; standard input without files.

    An article that cannot be read gives a message, and the next one follows. False if any did.
    """
    all_read = True
    with Progress("articles", beside_output=True) as progress:
        for found in collect(files or ("-",), ReadingSettings(), stdin=standard_input()):
            if isinstance(found, Problem):
                all_read = False
                progress.say(f"onrecord: {found.message}")
            else:
                for line in lines_of(found):
                    sys.stdout.buffer.write(record_json(line) + b"\n")
                sys.stdout.buffer.flush()
            progress.step()
    return all_read
