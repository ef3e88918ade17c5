"""A line on stderr that counts, while a person watches."""

from __future__ import annotations

import sys
import time
from collections import Counter
from types import TracebackType
from typing import Self

import click

from onrecord.cli.printable import one_line

_SECONDS_BETWEEN = 0.2


class Progress:
    """Counts steps of `what`, and of whatever else; prints nothing where stderr is no terminal.

    With `beside_output` neither where the command's output goes to a terminal too. `doing` is told
    before the counts.
    """

    def __init__(self, what: str = "", *, doing: str = "", beside_output: bool = False) -> None:
        self._what = what
        self._doing = f"{doing}: " if doing else ""
        self._counts: Counter[str] = Counter()
        self._shown_at = time.monotonic()
        mixed = beside_output and sys.stdout.isatty()
        self._watched = sys.stderr is not None and sys.stderr.isatty() and not mixed
        self._shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._wipe()

    def step(self, what: str | None = None) -> None:
        """One more; shown a few times a second."""
        self._counts[self._what if what is None else what] += 1
        if self._watched and time.monotonic() - self._shown_at >= _SECONDS_BETWEEN:
            self._shown_at = time.monotonic()
            self._shown = True
            told = ", ".join(f"{count:,} {name}" for name, count in self._counts.items())
            click.echo(f"\r\033[K{self._doing}{told}", nl=False, err=True)

    def say(self, line: str) -> None:
        """A line for the person, in place of the count."""
        self._wipe()
        click.echo(one_line(line), err=True)

    def _wipe(self) -> None:
        if self._shown:
            click.echo("\r\033[K", nl=False, err=True)
            self._shown = False
