"""`onrecord serve` as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = str(Path(sys.executable).with_name("onrecord"))
ENVIRONMENT = {**os.environ, "PYTHONUTF8": "1"}


@contextmanager
def served(*arguments: str | Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The program while it runs, and the first line that it says."""
    with subprocess.Popen(
        [PROGRAM, "serve", "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    ) as program:
        assert program.stderr is not None
        try:
            yield program, program.stderr.readline()
        finally:
            program.kill()


def address_in(line: str) -> str:
    """Where it is, out of the line that says so; with a stroke at the end."""
    return next(word for word in line.split() if word.startswith("http://"))


def told_by(folder: Path, *arguments: str) -> str:
    """What onrecord prints when it is run in the folder; it must succeed."""
    return subprocess.run(
        [PROGRAM, *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ).stdout
