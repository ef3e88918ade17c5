"""What pages load beside themselves. Open to all: nothing of the record is in it."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from onrecord.view.server.assets import ICON, Asset, assets

A_YEAR = "public, max-age=31536000, immutable"
# A record of people and what they said is for its readers, not for search engines.
ROBOTS = "User-agent: *\nDisallow: /\n"


async def _static(request: Request) -> Response:
    asset = _asset(request.path_params["name"])
    is_current = request.query_params.get("v") == asset.version
    headers = {"cache-control": A_YEAR} if is_current else {}
    return Response(asset.text, media_type=asset.media_type, headers=headers)


async def _icon(_request: Request) -> Response:
    icon = _asset(ICON)
    return Response(icon.text, media_type=icon.media_type)


async def _robots(_request: Request) -> Response:
    return PlainTextResponse(ROBOTS)


def _asset(name: str) -> Asset:
    for asset in assets():
        if asset.name == name:
            return asset
    raise HTTPException(404, f"there is no file {name} here; load the page again")


FILES = (
    Route("/static/{name}", _static),
    Route("/favicon.ico", _icon),
    Route("/robots.txt", _robots),
)
