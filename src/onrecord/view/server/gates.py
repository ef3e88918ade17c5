"""What every request passes on its way in, and every answer on its way out."""

from __future__ import annotations

import math

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.errors import RefusalKind, RequestRefused
from onrecord.view.server.access import check_host, check_origin
from onrecord.view.server.failed import failed
from onrecord.view.server.open_room import OpenRoom

POLICY = "; ".join(
    (
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in ("script", "style", "img", "connect")),
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = (
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    # To other places nothing is told. Not `no-referrer`: with that a browser hides the origin of
    # our own forms too, and over plain http it has no other way to say that they are ours.
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
)


class SafeHeaders:
    """Puts the headers on every answer that keep a browser from being used against its reader."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""

        async def safe_send(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS:
                    headers[name] = value
                headers.setdefault("cache-control", "no-store")
            await send(message)

        await self._app(scope, receive, safe_send)


class Failures:
    """Turns every error into an answer that says what happened and what to do."""

    def __init__(self, app: ASGIApp, room: OpenRoom) -> None:
        self._app = app
        self._room = room

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request, whatever happens."""
        is_begun = False

        async def watching_send(message: Message) -> None:
            nonlocal is_begun
            is_begun = True
            await send(message)

        try:
            await self._app(scope, receive, watching_send)
        except ClientDisconnect:
            return  # nobody is there to be told
        except Exception as error:
            if is_begun:
                raise
            await failed(Request(scope), error, self._room)(scope, receive, send)


class Gate:
    """Lets in what comes by our name, from our pages, and not too often."""

    def __init__(self, app: ASGIApp, room: OpenRoom) -> None:
        self._app = app
        self._room = room

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request, or raises RequestRefused."""
        if scope["type"] == "http":
            self._check_rate(scope)
            headers = Headers(scope=scope)
            check_host(headers, self._room.settings)
            check_origin(scope["method"], headers)
        await self._app(scope, receive, send)

    def _check_rate(self, scope: Scope) -> None:
        address = scope["client"][0] if scope.get("client") else ""
        wait = math.ceil(self._room.rates.take(address))
        if wait:
            raise RequestRefused(
                RefusalKind.TOO_MANY,
                "more was asked for from this address than the room can give; "
                f"ask again in {wait} {'second' if wait == 1 else 'seconds'}",
                retry_after=wait,
            )
