"""A record made by hand, a room over it, and a browser in front of that."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from starlette.testclient import TestClient

from onrecord.contract import TextExtractor
from onrecord.store import open_store
from onrecord.view.routes import ROUTES
from onrecord.view.server.room import build_room
from onrecord.view.server.room_settings import RoomSettings
from onrecord.view.server.tools import CheckTools, LinkTools, Tools
from onrecord.view.server.visit import RoomRoute
from onrecord.write.tables import csv_of
from tests.no_browser import NO_BROWSER
from tests.room.running import NO_LINK_TOOLS, running
from tests.room.watch import NETWORK_NAME, Watch
from tests.store.made import harbour, one_liner

# As root Chromium has no sandbox; and whatever a page asks for, it finds no other machine.
CHROMIUM = (
    "--no-sandbox",
    f"--host-resolver-rules=MAP {NETWORK_NAME} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, "
    "EXCLUDE localhost",
)
PATIENCE = 10_000  # milliseconds; a machine that does much else is slow

Room = Callable[..., str]
Client = Callable[..., TestClient]
Pages = Callable[..., Page]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record with two articles."""
    path = tmp_path / "harbour.db"
    with open_store(path, write=True) as store:
        store.add(harbour())
        store.add(one_liner("news/ferry.txt", "Cleo Marsh", "the ferry is late"))
    return path


@pytest.fixture
def room(record: Path) -> Iterator[Room]:
    """Opens a room over the record, with the settings given, and gives its address."""
    with ExitStack() as stack:

        def opened(
            *,
            extract: TextExtractor | None = None,
            link: LinkTools = NO_LINK_TOOLS,
            check: CheckTools | None = None,
            routes: tuple[RoomRoute, ...] = ROUTES,
            **settings: Any,
        ) -> str:
            wanted = replace(RoomSettings(record), **settings)
            return stack.enter_context(
                running(wanted, extract=extract, link=link, check=check, routes=routes)
            )

        yield opened


@pytest.fixture
def client(record: Path) -> Iterator[Client]:
    """The same without a port: a client of httpx2 that talks to the application itself."""
    with ExitStack() as stack:

        def opened(
            *,
            extract: TextExtractor | None = None,
            link: LinkTools = NO_LINK_TOOLS,
            check: CheckTools | None = None,
            routes: tuple[RoomRoute, ...] = ROUTES,
            **settings: Any,
        ) -> TestClient:
            wanted = replace(RoomSettings(record), **settings)
            app = build_room(wanted, Tools(csv_of, extract, link, check), routes=routes)
            made = TestClient(app, base_url=f"http://localhost:{wanted.port}")
            made.follow_redirects = False
            return stack.enter_context(made)

        yield opened


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. While it is there, `asyncio.run` cannot be called in a test."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip(NO_BROWSER)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=CHROMIUM)


@pytest.fixture
def pages(browser: Browser) -> Iterator[Pages]:
    """Opens empty pages, each of a browser of its own, with what `new_context` takes.

    The test fails at its end if something was wrong with one of them that `Watch` sees.
    """
    watches: list[Watch] = []
    with ExitStack() as stack:

        def opened(**settings: Any) -> Page:
            context = browser.new_context(reduced_motion="reduce", **settings)
            stack.callback(context.close)
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            watches.append(Watch(page))
            return page

        yield opened
    assert [complaint for watch in watches for complaint in watch.complaints] == []


@pytest.fixture
def page(pages: Pages) -> Page:
    """An empty page, watched."""
    return pages()
