"""A room of a few pages that answers after a fixed number of steps, whatever it is asked."""

from __future__ import annotations

import asyncio

import httpx2
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

STEPS = 3
RESULTS = (
    '<a href="/speakers/5f">Ann Reed</a> <a href="/articles/a1#s1">Harbour</a>'
    '<a rel="next" href="/search?q=road&amp;after=c1">More</a>'
)


async def page(request: Request) -> Response:
    for _ in range(STEPS):
        await asyncio.sleep(0)
    return HTMLResponse(RESULTS)


async def too_many(request: Request) -> Response:
    return Response("slow down", status_code=429)


async def empty(request: Request) -> Response:
    return HTMLResponse("nothing")


ROOM = [
    Route("/search", page),
    Route("/speakers", page),
    Route("/speakers.json", page),
    Route("/speakers/5f", page),
    Route("/articles/{id}", page),
]


def client(*routes: Route) -> httpx2.AsyncClient:
    """Somebody who asks an app with these routes, and those of the room after them."""
    transport = httpx2.ASGITransport(app=Starlette(routes=[*routes, *ROOM]))
    return httpx2.AsyncClient(transport=transport, base_url="http://room.example")
