"""A origin: something that bytes can be read from, with the name its articles will go by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from onrecord.contract import ProblemKind
from onrecord.errors import InputError
from onrecord.identity import sha256_of

STDIN_NAME = "stdin"


@dataclass(frozen=True, slots=True)
class Origin:
    """A file or standard input. `suffix` (`.html`) chooses the reader."""

    name: str
    suffix: str
    open: Callable[[], BinaryIO]

    def location_of(self, text: str) -> str:
        """The location of the only article of this origin."""
        return f"stdin:{sha256_of(text)}" if self.name == STDIN_NAME else self.name

    def location_of_row(self, number: int, text: str) -> str:
        """The location of an article in row `number` that brings no name of its own."""
        return self.location_of(text) if self.name == STDIN_NAME else self.row_name(number)

    def row_name(self, number: int) -> str:
        """How messages name row `number`."""
        return f"{self.name}#{number}"


@contextmanager
def opened(origin: Origin) -> Iterator[BinaryIO]:
    """The origin's bytes, closed afterwards. Raises InputError for what the system refuses."""
    try:
        with origin.open() as stream:
            yield stream
    except OSError as error:
        raise refused(origin.name, error) from error


def whole(origin: Origin, limit: int) -> bytes:
    """Every byte of the origin. Raises InputError above `limit` without reading on."""
    with opened(origin) as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(
            ProblemKind.TOO_LARGE,
            f"{origin.name} is larger than {limit:,} bytes, more than any article; "
            "split it, or raise --max-article-bytes",
        )
    return data


def refused(name: str, error: OSError) -> InputError:
    """The operating system's refusal in our words."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return InputError(ProblemKind.MISSING, f"{name} does not exist; check the path")
    if isinstance(error, PermissionError):
        return InputError(
            ProblemKind.PERMISSION,
            f"{name} may not be read by this user; change its permissions (chmod u+r)",
        )
    reason = error.strerror or type(error).__name__
    return InputError(
        ProblemKind.UNREADABLE, f"{name} cannot be read ({reason}); check the disk or copy it anew"
    )
