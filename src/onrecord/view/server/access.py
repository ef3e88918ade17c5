"""Who comes into the reading room, and from where."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from onrecord.errors import RefusalKind, RequestRefused
from onrecord.store.reviewers import Reviewer, Role
from onrecord.view.server.room_settings import LOOPBACK_NAME, RoomSettings, is_address, is_loopback
from onrecord.view.server.visitor import Visitor

READING_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_SAME_ORIGIN = frozenset({"same-origin", "none"})  # none: typed, or opened from a bookmark


class Doorkeeper(Protocol):
    """What knows the people of a record: a Store."""

    def reviewer_of(self, token: str) -> Reviewer | None:
        """Whose token it is; None for one that is unknown or was taken back."""
        ...


@dataclass(frozen=True, slots=True)
class Credentials:
    """The tokens that came with a request, by hand and as a cookie."""

    bearer: str | None = None
    cookie: str | None = None


def visitor_of(given: Credentials, door: Doorkeeper, *, is_open: bool) -> Visitor | None:
    """Who it is; None for a stranger, who may read where `is_open`.

    An old cookie is no more than none, or nobody could read any more whose token was taken back;
    a program that sends a wrong token is told. Raises RequestRefused.
    """
    token = given.bearer or given.cookie
    person = door.reviewer_of(token) if token else None
    if person is not None:
        return Visitor(person.name, person.role)
    if given.bearer:
        raise RequestRefused(
            RefusalKind.WRONG_TOKEN,
            "this token is not known here, or was taken back; ask whoever keeps the record for one",
        )
    return Visitor() if is_open else None


def admitted(visitor: Visitor | None, needed: Role) -> Visitor:
    """The visitor, who has the role that is needed. Raises RequestRefused."""
    if visitor is not None and visitor.may(needed):
        return visitor
    if visitor is None or visitor.name is None:
        raise RequestRefused(
            RefusalKind.NOT_SIGNED_IN,
            f"this needs a token with the role {needed}; sign in with it "
            "(a program sends “Authorization: Bearer TOKEN”)",
        )
    raise RequestRefused(
        RefusalKind.NOT_ALLOWED,
        f"{visitor.name} has the role {visitor.role}, and this needs {needed}; "
        "ask whoever keeps the record",
    )


def check_host(headers: Headers, settings: RoomSettings) -> None:
    """Refuses a name that is not ours, by which a page of somebody else's could read this one.

    Any page can point its own name at this machine and then counts as the same origin. It cannot
    do so with an address. Raises RequestRefused.
    """
    name = _host_of(f"//{headers.get('host', '')}")
    if is_loopback(name) or (not settings.is_private and _is_ours(name, settings)):
        return
    raise RequestRefused(
        RefusalKind.FOREIGN_HOST,
        f"this reading room does not answer to the name “{name}”; "
        "use the address that `onrecord serve` printed",
    )


def check_origin(method: str, headers: Headers) -> None:
    """Refuses what a page of another origin makes a reader's browser send.

    A browser says whence a request comes; a program that says nothing is none, and is let in
    unless it brings a cookie, as only browsers do. Raises RequestRefused.
    """
    if method in READING_METHODS:
        return
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None:
        is_ours = site in _SAME_ORIGIN
    elif origin is not None:
        is_ours = urlsplit(origin).netloc == headers.get("host")
    else:
        is_ours = "cookie" not in headers
    if not is_ours:
        raise RequestRefused(
            RefusalKind.FOREIGN_ORIGIN,
            "this was sent by a page that is not of this reading room; open it here and try again",
        )


def local_path(wanted: str) -> str:
    """The path, if it leads to a page of ours; otherwise that of the start page."""
    is_local = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    is_plain = wanted.isprintable() and "\\" not in wanted
    return wanted if is_local and is_plain else "/"


def _is_ours(name: str, settings: RoomSettings) -> bool:
    ours = {settings.host.lower(), socket.gethostname().lower(), LOOPBACK_NAME}
    return is_address(name) or name in ours


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
