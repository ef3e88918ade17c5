"""The answer to a request that failed: a page, a part of one, or JSON."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from onrecord.contract_json import record_json
from onrecord.view.render import render
from onrecord.view.server.access import READING_METHODS, local_path
from onrecord.view.server.failure import ErrorAnswer, ErrorBody, Failure, failure_of
from onrecord.view.server.open_room import OpenRoom
from onrecord.view.server.visit import is_by_script
from onrecord.view.server.visitor import Visitor

UNAUTHORIZED = 401


def failed(request: Request, error: Exception, room: OpenRoom) -> Response:
    """What the reader, or the program, is told of the error."""
    failure = failure_of(error, record=room.settings.record, name=room.settings.name)
    response = _told(request, failure, room)
    if isinstance(error, HTTPException):
        response.headers.update(error.headers or {})
    if failure.retry_after is not None:
        response.headers["retry-after"] = str(failure.retry_after)
    if failure.status == UNAUTHORIZED:
        response.headers["www-authenticate"] = "Bearer"
    return response


def _told(request: Request, failure: Failure, room: OpenRoom) -> Response:
    path = request.url.path
    if _wants_json(path):
        answer = ErrorAnswer(ErrorBody(failure.kind, failure.message))
        return Response(record_json(answer), failure.status, media_type="application/json")
    if is_by_script(request):
        lies_over = request.method not in READING_METHODS
        notice = render("notice.html", failure=failure, lies_over=lies_over)
        return HTMLResponse(notice, failure.status)
    frame = room.frame(path, getattr(request.state, "visitor", Visitor()))
    if failure.status == UNAUTHORIZED:
        page = render("sign_in.html", frame=frame, failure=failure, to=_wanted(request))
    else:
        page = render("error.html", frame=frame, failure=failure)
    return HTMLResponse(page, failure.status)


def _wanted(request: Request) -> str:
    """The page that was asked for, to be shown once the reader has signed in."""
    if request.method != "GET":
        return local_path(request.query_params.get("to", "/"))
    query = f"?{request.url.query}" if request.url.query else ""
    return local_path(request.url.path + query)


def _wants_json(path: str) -> bool:
    return path.startswith("/api/") or path.endswith(".json")
