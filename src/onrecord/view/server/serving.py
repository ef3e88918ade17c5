"""Opening the reading room to readers: the checks before, the port, the server."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable

from starlette.applications import Starlette
from uvicorn import Config, Server

from onrecord.errors import SettingError
from onrecord.store import open_store
from onrecord.store.reviewers import Reviewer
from onrecord.view.server.prompt_protocol import PromptProtocol
from onrecord.view.server.room_settings import Limits, RoomSettings

SECONDS_TO_CLOSE = 5


def people_of(settings: RoomSettings) -> tuple[Reviewer, ...]:
    """Those whose tokens open the record, which is migrated where an earlier onrecord made it.

    Raises NoRecord, NotARecord, RecordTooNew, RecordFailed; SettingError where others could reach
    the room and nobody has a token.
    """
    with open_store(settings.record) as store:
        people = tuple(person for person in store.reviewers() if person.revoked is None)
    if not people and not settings.is_private:
        raise SettingError(
            f"{settings.host} can be reached by others, so each reader needs a token; make one: "
            f"onrecord reviewers add NAME --role read --record {settings.record}"
        )
    return people


def listen(host: str, port: int) -> socket.socket:
    """The open port. Raises SettingError where it cannot be had."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.create_server(address[:2], family=family)
    except OSError as error:
        raise SettingError(_refused(error, host, port)) from error
    # Each connection takes it over. Otherwise the body of an answer waits, up to 40 ms, until the
    # browser has confirmed the head; asyncio sees to it only for sockets that it made itself.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def address_of(settings: RoomSettings) -> str:
    """Where a browser finds the room."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}/"


class RoomServer(Server):
    """uvicorn's server, which says when it is open: from then on Ctrl-C closes it in order."""

    def __init__(self, config: Config, say_open: Callable[[], None] | None) -> None:
        super().__init__(config)
        self._say_open = say_open

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Opens the room."""
        await super().startup(sockets)
        if self._say_open is not None:
            self._say_open()


def server_of(
    room: Starlette, limits: Limits, say_open: Callable[[], None] | None = None
) -> RoomServer:
    """The server of a room, to be run over what `listen` gave."""

    class Protocol(PromptProtocol):
        seconds = limits.seconds_to_send

    return RoomServer(
        Config(
            room,
            http=Protocol,
            ws="none",
            lifespan="on",
            log_config=None,
            log_level="error",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            limit_concurrency=limits.connections,
            timeout_graceful_shutdown=SECONDS_TO_CLOSE,
        ),
        say_open,
    )


def _refused(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is in use; give another: --port {port + 1}"
    if error.errno == errno.EACCES:
        return f"port {port} is not for every user; give one above 1023: --port 8000"
    return (
        f"cannot listen at {host}: {error.strerror}; "
        "give --host an address of this machine, or leave it out"
    )
