"""A line on stderr that counts, while a person watches."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

import click

from onrecord.cli.printable import one_line

_SECONDS_BETWEEN = 0.2


class Progress:
    """Counts steps; prints nothing where stderr is no terminal.

    With `beside_output` neither where the command's output goes to a terminal too.
    """

    def __init__(self, what: str, *, beside_output: bool = False) -> None:
        self._what = what
        self._count = 0
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

    def step(self) -> None:
        """One more; shown a few times a second."""
        self._count += 1
        if self._watched and time.monotonic() - self._shown_at >= _SECONDS_BETWEEN:
            self._shown_at = time.monotonic()
            self._shown = True
            click.echo(f"\r{self._count:,} {self._what}", nl=False, err=True)

    def say(self, line: str) -> None:
        """A line for the person, in place of the count."""
        self._wipe()
        click.echo(one_line(line), err=True)

    def _wipe(self) -> None:
        if self._shown:
            click.echo("\r\033[K", nl=False, err=True)
            self._shown = False
