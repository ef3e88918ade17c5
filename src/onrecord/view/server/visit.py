"""What a page function gets, and how it says which address it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from starlette.datastructures import ImmutableMultiDict
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from onrecord.store import Store
from onrecord.store.reviewers import Role
from onrecord.view.render import render
from onrecord.view.server.frame import Frame
from onrecord.view.server.open_room import OpenRoom
from onrecord.view.server.room_settings import RoomSettings
from onrecord.view.server.visitor import Visitor

Form = ImmutableMultiDict[str, str]


@dataclass(frozen=True, slots=True)
class Visit:
    """One request, with everything that its page needs.

    store
        The record. It can be written where the route says so, and only read otherwise. It belongs
        to this thread, so an answer must be whole when it is given, not made while it is sent.
    body, form
        What was sent: as bytes, and as the fields of a form, empty where it was none.
    """

    request: Request
    room: OpenRoom
    store: Store
    visitor: Visitor
    body: bytes
    form: Form

    @property
    def settings(self) -> RoomSettings:
        """The settings of the room."""
        return self.room.settings

    @property
    def is_partial(self) -> bool:
        """True where a part of a page is asked for, to be put into the one that is open."""
        return is_partial(self.request)

    @property
    def frame(self) -> Frame:
        """What the page shows around its own matter."""
        return self.room.frame(self.request.url.path, self.visitor)

    def page(
        self, template: str, *, status: int = HTTPStatus.OK, **context: object
    ) -> HTMLResponse:
        """The template as an answer; it gets `frame` beside the context."""
        return HTMLResponse(render(template, frame=self.frame, **context), status)


PageFunction = Callable[[Visit], Response]


@dataclass(frozen=True, slots=True)
class RoomRoute:
    """An address of the reading room and the function that answers it.

    path
        As Starlette writes them: `/articles/{article}`.
    needs
        The role that a visitor must have; None where anybody may come.
    writes
        True where the function writes to the record.
    takes_text
        True where the body may be as long as a text, not only as long as a form.
    """

    path: str
    answer: PageFunction
    method: str = "GET"
    needs: Role | None = Role.READ
    writes: bool = False
    takes_text: bool = False


def is_by_script(request: Request) -> bool:
    """True where htmx asks, and a page stays open; one that it restores from history does not."""
    headers = request.headers
    return "hx-request" in headers and "hx-history-restore-request" not in headers


def is_partial(request: Request) -> bool:
    """True where htmx asks for a part of a page."""
    return is_by_script(request) and request.headers.get("hx-request-type") == "partial"
