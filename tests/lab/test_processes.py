"""Memory of other programs is theirs, not that of who starts them."""

from __future__ import annotations

import signal
import sys

import pytest

from onrecord.errors import OnrecordError
from onrecord_lab.processes import machine, peak_memory, start

MEGABYTE = 1_000_000


def python(code: str) -> list[str]:
    return [sys.executable, "-I", "-S", "-c", code]


def test_a_small_program_is_small_whoever_starts_it() -> None:
    ballast = bytes(300 * MEGABYTE).replace(b"\0", b"x")
    assert peak_memory(python("pass")) < 100
    assert len(ballast) == 300 * MEGABYTE


def test_what_a_program_takes_is_counted() -> None:
    assert 150 < peak_memory(python("print(len(b'x' * 150_000_000))")) < 300


def test_a_program_that_fails_is_told() -> None:
    with pytest.raises(OnrecordError, match="ended with 3"):
        peak_memory(python("raise SystemExit(3)"))


def test_a_program_that_is_not_there_is_told() -> None:
    with pytest.raises(OnrecordError, match="no-such-program cannot be started"):
        start(["no-such-program"])


def test_a_program_is_ended_by_its_own_number() -> None:
    program = start(python("import signal; signal.pause()"))
    assert program.runs
    program.end_with(signal.SIGTERM)
    code, megabytes = program.wait()
    assert code == -signal.SIGTERM & 255
    assert megabytes > 1
    assert not program.runs


def test_a_program_that_does_not_end_is_killed() -> None:
    program = start(python("import signal; signal.pause()"))
    code, _ = program.wait(patience=0.01)
    assert code == -signal.SIGKILL & 255


def test_the_machine_is_told_in_a_few_words() -> None:
    assert " cores (" in machine()
