"""Signing in with a token, and out again."""

from __future__ import annotations

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import RefusalKind, RequestRefused
from onrecord.view.server.access import local_path
from onrecord.view.server.visit import RoomRoute, Visit


def _form(visit: Visit) -> Response:
    return visit.page("sign_in.html", failure=None, to=_wanted(visit.request))


def _sign_in(visit: Visit) -> Response:
    token = str(visit.form.get("token", "")).strip()
    if not token or visit.store.reviewer_of(token) is None:
        raise RequestRefused(
            RefusalKind.WRONG_TOKEN,
            "it is not known here, or was taken back; copy the whole of it, "
            "or ask whoever keeps the record for another",
        )
    response = RedirectResponse(_wanted(visit.request), HTTPStatus.SEE_OTHER)
    # Without an age it is forgotten at the end of the browser's session.
    response.set_cookie(
        visit.room.cookie,
        token,
        secure=_is_https(visit.request),
        httponly=True,
        samesite="strict",
    )
    return response


def _sign_out(visit: Visit) -> Response:
    response = RedirectResponse("/", HTTPStatus.SEE_OTHER)
    response.delete_cookie(
        visit.room.cookie, secure=_is_https(visit.request), httponly=True, samesite="strict"
    )
    return response


def _wanted(request: Request) -> str:
    return local_path(request.query_params.get("to", "/"))


def _is_https(request: Request) -> bool:
    """Also where something in front of this server speaks https with the browser."""
    origin = request.headers.get("origin", "")
    return request.url.scheme == "https" or origin.startswith("https://")


ROUTES = (
    RoomRoute("/sign-in", _form, needs=None),
    RoomRoute("/sign-in", _sign_in, method="POST", needs=None),
    RoomRoute("/sign-out", _sign_out, method="POST", needs=None),
)
