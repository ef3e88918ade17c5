"""A reading room that answers at a port of this machine, for as long as a test needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Thread

from onrecord.contract import TextExtractor
from onrecord.view.routes import ROUTES
from onrecord.view.server.room import build_room
from onrecord.view.server.room_settings import RoomSettings
from onrecord.view.server.serving import listen, server_of
from onrecord.view.server.tools import CheckTools, LinkTools, Tools
from onrecord.view.server.visit import RoomRoute
from onrecord.write.tables import csv_of

LOOPBACK = "127.0.0.1"
NO_LINK_TOOLS = LinkTools()


@contextmanager
def running(
    settings: RoomSettings,
    *,
    extract: TextExtractor | None = None,
    link: LinkTools = NO_LINK_TOOLS,
    check: CheckTools | None = None,
    routes: tuple[RoomRoute, ...] = ROUTES,
) -> Iterator[str]:
    """Its address, without a stroke at the end. It answers at once: the port is open before."""
    with listen(LOOPBACK, 0) as listening:
        port = listening.getsockname()[1]
        tools = Tools(csv_of, extract, link, check)
        room = build_room(replace(settings, port=port), tools, routes=routes)
        server = server_of(room, settings.limits)
        thread = Thread(target=server.run, args=([listening],), name="room")
        thread.start()
        try:
            yield f"http://{LOOPBACK}:{port}"
        finally:
            server.should_exit = True
            thread.join()
