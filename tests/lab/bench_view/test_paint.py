"""First paint in a real browser, of pages as strict as the room's."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord_lab import chromium
from onrecord_lab.bench_view.paint import first_paints
from onrecord_lab.bench_view.server import Server, start_server

STRICT = """
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'self'")
        self.end_headers()
        self.wfile.write(b"<title>Road</title><p>The road opens.")

HTTPServer(("127.0.0.1", int(sys.argv[1])), Pages).serve_forever()
"""


@pytest.fixture
def server() -> Iterator[Server]:
    started = start_server(lambda port: [sys.executable, "-c", STRICT, str(port)])
    yield started
    started.stop()


def test_each_page_has_its_time(server: Server) -> None:
    paints = first_paints([f"{server.address}/search", f"{server.address}/articles/1"])
    if paints is None:
        pytest.skip("SKIPPED: Playwright or Chromium is not there: apt install chromium")
    assert len(paints) == 2
    assert all(time > 0 for time in paints)


def test_without_a_browser_there_is_no_time(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(chromium, "_NAMES", ("no-such-browser",))
    assert first_paints(["http://127.0.0.1:9/"]) is None
