"""`onrecord serve` as a process of its own, on a free port of this machine."""

from __future__ import annotations

import signal
import socket
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from onrecord.errors import OnrecordError
from onrecord_lab.processes import Program, start

_SECONDS_TO_START = 60.0
_SECONDS_TO_END = 20.0
_SECONDS_BETWEEN_TRIES = 0.05

# The command that serves on a port.
Command = Callable[[int], Sequence[str]]


class Server:
    """A server that answers; `address` has no slash at its end."""

    def __init__(self, program: Program, address: str, errors: IO[bytes]) -> None:
        self.address = address
        self._program = program
        self._errors = errors

    def stop(self) -> float:
        """Ends the server; gives its peak of memory in megabytes."""
        self._program.end_with(signal.SIGTERM)
        _, megabytes = self._program.wait(_SECONDS_TO_END)
        self._errors.close()
        return megabytes


def serve_record(record: Path) -> Command:
    """`onrecord serve` with that record."""
    program = str(Path(sys.executable).with_name("onrecord"))
    return lambda port: [program, "serve", str(record), "--port", str(port)]


def start_server(command: Command) -> Server:
    """Starts the server and waits until it answers.

    Raises OnrecordError, with what the server said last, where it does not.
    """
    port = _free_port()
    errors = tempfile.TemporaryFile()  # noqa: SIM115 (closed by `stop`)
    program = start(command(port), errors=errors)
    server = Server(program, f"http://127.0.0.1:{port}", errors)
    latest = time.monotonic() + _SECONDS_TO_START
    while not _answers(server.address):
        if not program.runs or time.monotonic() > latest:
            said = _last_line(errors)
            server.stop()
            raise OnrecordError(f"{' '.join(program.command)} does not answer: {said}")
        time.sleep(_SECONDS_BETWEEN_TRIES)
    return server


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/search", timeout=_SECONDS_TO_START):
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _last_line(errors: IO[bytes]) -> str:
    errors.seek(0)
    lines = errors.read().decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else "it said nothing"
