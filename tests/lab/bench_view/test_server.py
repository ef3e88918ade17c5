"""A server of its own process: waited for, told where it does not come up, and ended."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.request import urlopen

import pytest

from onrecord.errors import OnrecordError
from onrecord_lab.bench_view.server import Command, serve_record, start_server

SERVES = """
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(int(sys.argv[2]))
        self.end_headers()
        self.wfile.write(b"here")

HTTPServer(("127.0.0.1", int(sys.argv[1])), Pages).serve_forever()
"""


def python(code: str, *arguments: str) -> Command:
    def command(port: int) -> Sequence[str]:
        return [sys.executable, "-c", code, str(port), *arguments]

    return command


def test_a_server_answers_until_it_is_stopped() -> None:
    server = start_server(python(SERVES, "200"))
    with urlopen(f"{server.address}/search") as answer:
        assert answer.read() == b"here"
    assert server.stop() > 1
    with pytest.raises(OSError, match="refused"):
        urlopen(f"{server.address}/search")


def test_a_server_that_answers_with_an_error_is_there() -> None:
    start_server(python(SERVES, "429")).stop()


def test_what_a_server_said_before_it_ended_is_told() -> None:
    with pytest.raises(OnrecordError, match="does not answer: no record at x"):
        start_server(python("raise SystemExit('no record at x')"))


def test_a_server_that_ends_without_a_word_is_told() -> None:
    with pytest.raises(OnrecordError, match="it said nothing"):
        start_server(python(""))


def test_the_program_that_is_served_is_the_one_beside_this_python() -> None:
    program, *arguments = serve_record(Path("a.db"))(8765)
    assert Path(program).parent == Path(sys.executable).parent
    assert arguments == ["serve", "a.db", "--port", "8765"]
