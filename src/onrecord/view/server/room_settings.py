"""What can be set about a reading room, and its limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

LOOPBACK_NAME = "localhost"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one reader may ask for, so that there is enough for all.

    form_bytes, text_bytes
        The largest body of a form, and of a text to be read by `/api/v1/extract`.
    seconds_per_query
        After that a search is stopped.
    seconds_to_send
        A request must have arrived by then, its head and its body each.
    requests_per_second, burst
        What one address may ask for on average, and at once.
    extractions
        How many texts are read at a time.
    readers
        How many pages are made at a time; each holds the record open once.
    connections
        How many are open at a time.
    count_seconds
        The counts in the footer are at most so old while the record changes.
    """

    form_bytes: int = 64_000
    text_bytes: int = 2_000_000
    seconds_per_query: float = 5.0
    seconds_to_send: float = 20.0
    requests_per_second: float = 50.0
    burst: int = 250
    extractions: int = 1
    readers: int = 8
    connections: int = 500
    count_seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class RoomSettings:
    """Which record is read where.

    title
        The name of the record in the masthead; the file's name, if not given.
    host
        The address to listen at. Any but this machine's own wants a token for every request.
    review
        True where those who may can correct statements.
    """

    record: Path
    title: str = ""
    host: str = "127.0.0.1"
    port: int = 8000
    review: bool = False
    limits: Limits = field(default_factory=Limits)

    @property
    def name(self) -> str:
        """The record's name as readers see it."""
        return self.title or self.record.stem

    @property
    def is_private(self) -> bool:
        """True where nobody outside this machine can come in."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """True for `localhost` and for the addresses by which a machine reaches only itself."""
    return host.lower() == LOOPBACK_NAME or (is_address(host) and ip_address(host).is_loopback)


def is_address(host: str) -> bool:
    """True for an IP address, without the brackets that it has in a URL."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
