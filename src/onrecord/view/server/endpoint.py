"""From a request to the page function that answers it, and back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from urllib.parse import parse_qsl

from starlette.datastructures import ImmutableMultiDict
from starlette.requests import Request
from starlette.responses import Response

from onrecord.errors import RefusalKind, RequestRefused
from onrecord.store import Store
from onrecord.store.time_limit import time_limit
from onrecord.view.server.access import Credentials, admitted, visitor_of
from onrecord.view.server.open_room import OpenRoom
from onrecord.view.server.room_settings import Limits
from onrecord.view.server.visit import Form, RoomRoute, Visit
from onrecord.view.server.visitor import Visitor

FORM = "application/x-www-form-urlencoded"
MOST_FIELDS = 1000
_BEARER = "bearer "

Endpoint = Callable[[Request], Awaitable[Response]]


def endpoint_of(route: RoomRoute, room: OpenRoom) -> Endpoint:
    """What Starlette calls for the route; the page function runs in a thread that has the record.

    Raises RequestRefused, and whatever the page function raises.
    """

    async def endpoint(request: Request) -> Response:
        threads = room.writer if route.writes else room.readers
        if threads is None:
            raise RequestRefused(
                RefusalKind.READ_ONLY,
                "nothing can be corrected here; whoever runs it can start it with --review",
            )
        body = await _body_of(request, route, room.settings.limits)
        return await threads.run(partial(_answer, request, route, room, body))

    return endpoint


def credentials_of(request: Request, room: OpenRoom) -> Credentials:
    """The tokens that the request brings."""
    header = request.headers.get("authorization", "")
    is_bearer = header.lower().startswith(_BEARER)
    bearer = header[len(_BEARER) :].strip() if is_bearer else None
    return Credentials(bearer, request.cookies.get(room.cookie))


def _answer(
    request: Request, route: RoomRoute, room: OpenRoom, body: bytes, store: Store
) -> Response:
    room.counts.renew(store)
    visitor = _visitor(request, route, room, store)
    visit = Visit(request, room, store, visitor, body, _form_of(request, body))
    if route.writes:  # what is written is short, and is never given up half-way
        return route.answer(visit)
    with time_limit(store, room.settings.limits.seconds_per_query):
        return route.answer(visit)


def _visitor(request: Request, route: RoomRoute, room: OpenRoom, store: Store) -> Visitor:
    given = credentials_of(request, room)
    if route.needs is None:  # a page that helps those whose token is wrong
        given = Credentials(cookie=given.cookie)
    known = visitor_of(given, store, is_open=room.settings.is_private)
    # For the frame of an error's page too.
    request.state.visitor = known or Visitor()
    return admitted(known, route.needs) if route.needs else known or Visitor()


async def _body_of(request: Request, route: RoomRoute, limits: Limits) -> bytes:
    """All of the body. Raises RequestRefused for one that is too long or too slow."""
    most = limits.text_bytes if route.takes_text else limits.form_bytes
    announced = request.headers.get("content-length", "0")
    if announced.isdecimal() and int(announced) > most:
        raise _too_large(most)
    body = bytearray()
    try:
        async with asyncio.timeout(limits.seconds_to_send):
            async for piece in request.stream():
                body += piece
                if len(body) > most:
                    raise _too_large(most)
    except TimeoutError as error:
        raise RequestRefused(
            RefusalKind.TOO_LATE,
            f"it did not arrive within {limits.seconds_to_send:g} seconds; send it again",
        ) from error
    return bytes(body)


def _too_large(most: int) -> RequestRefused:
    return RequestRefused(
        RefusalKind.TOO_LARGE, f"at most {most:,} bytes can be sent here; send less at a time"
    )


def _form_of(request: Request, body: bytes) -> Form:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        return ImmutableMultiDict()
    try:
        fields = parse_qsl(
            body.decode(), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS
        )
    except ValueError as error:
        raise RequestRefused(
            RefusalKind.BAD_FORM,
            "it is not in UTF-8, or has too many fields; send it from its page",
        ) from error
    return ImmutableMultiDict(fields)
