"""Programs as processes of their own, and the most memory that each of them took."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from signal import SIGKILL
from typing import IO

from onrecord.errors import OnrecordError

# A new process counts the memory of the one that starts it as its own, so a small one starts it.
_STARTER = """
import os, subprocess, sys
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
print(child.pid, flush=True)
_, status, usage = os.wait4(child.pid, 0)
print(usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status) & 255)
"""
_UNITS_IN_MEGABYTE = 1e6 if sys.platform == "darwin" else 1000


@dataclass(frozen=True, slots=True)
class Program:
    """A program that was started; its output is thrown away. `pid` is its own."""

    command: Sequence[str]
    starter: subprocess.Popen[str]
    pid: int

    @property
    def runs(self) -> bool:
        """False once it has ended."""
        return self.starter.poll() is None

    def end_with(self, signal: int) -> None:
        """Sends the signal, where it runs still."""
        if self.runs:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal)

    def wait(self, patience: float | None = None) -> tuple[int, float]:
        """Waits for its end; gives its exit code and its peak of memory in megabytes.

        With a patience in seconds it is killed after that.
        """
        try:
            told, _ = self.starter.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            self.end_with(SIGKILL)
            told, _ = self.starter.communicate()
        return self.starter.returncode, float(told or 0) / _UNITS_IN_MEGABYTE


def start(command: Sequence[str], *, errors: IO[bytes] | None = None) -> Program:
    """Starts a program; what it says on standard error goes to `errors`, or to ours.

    Raises OnrecordError where there is no such program.
    """
    if shutil.which(command[0]) is None:
        raise OnrecordError(f"{command[0]} cannot be started: it is not there; run: make setup")
    starter = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", _STARTER, *command],
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
    )
    assert starter.stdout is not None  # asked for
    return Program(command, starter, int(starter.stdout.readline()))


def peak_memory(command: Sequence[str]) -> float:
    """Runs a program to its end; its peak of memory in megabytes.

    Raises OnrecordError where it fails.
    """
    code, megabytes = start(command).wait()
    if code:
        raise OnrecordError(f"{' '.join(command)} ended with {code}")
    return megabytes


def machine() -> str:
    """What figures were measured on."""
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}, "
        f"{platform.system()}"
    )
