"""The reading room put together: its addresses, what guards them, and the record behind them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import NoReturn

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.errors import RecordError
from onrecord.view.routes import ROUTES
from onrecord.view.routes.files import FILES
from onrecord.view.server.endpoint import endpoint_of
from onrecord.view.server.gates import Failures, Gate, SafeHeaders
from onrecord.view.server.open_room import OpenRoom
from onrecord.view.server.room_settings import RoomSettings
from onrecord.view.server.tools import Tools
from onrecord.view.server.visit import RoomRoute, Visit


def build_room(
    settings: RoomSettings,
    tools: Tools,
    *,
    routes: tuple[RoomRoute, ...] = ROUTES,
) -> Starlette:
    """The application; the record is let go of when it is shut down.

    The record should have been opened once before, so that
    one of an earlier onrecord is migrated.
    """
    room = OpenRoom(settings, tools)

    @asynccontextmanager
    async def opening_hours(_app: Starlette) -> AsyncIterator[None]:
        with suppress(RecordError):  # each page will tell of it
            await room.readers.run(room.counts.renew)
        yield
        room.close()

    return Starlette(
        routes=[*FILES, *(_route(route, room) for route in (*routes, _ELSEWHERE))],
        middleware=[
            Middleware(SafeHeaders),
            Middleware(Failures, room),
            Middleware(Gate, room),
        ],
        exception_handlers={HTTPException: _raise_on},
        lifespan=opening_hours,
    )


def _route(route: RoomRoute, room: OpenRoom) -> Route:
    return Route(route.path, endpoint_of(route, room), methods=[route.method])


async def _raise_on(_request: Request, error: Exception) -> NoReturn:
    """Starlette would answer in plain text; `Failures` gives a page or JSON."""
    raise error


def _no_page(visit: Visit) -> Response:
    path = visit.request.url.path
    raise HTTPException(404, f"nothing is at {path}; search the record instead")


# Last of all: who may not read is not told which addresses there are.
_ELSEWHERE = RoomRoute("/{path:path}", _no_page)
