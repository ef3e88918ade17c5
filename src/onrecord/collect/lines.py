"""Lines of a stream of which none is ever held that is longer than the limit."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from onrecord.collect.encoding import WIDE
from onrecord.contract import ProblemKind
from onrecord.errors import InputError

SKIPPED_AT_ONCE = 1 << 20


class LongLine:
    """Stands for a line over the limit; its quotation marks are counted, for CSV spans lines."""

    __slots__ = ("quotes",)

    def __init__(self, quotes: int) -> None:
        self.quotes = quotes


def capped_lines(stream: BinaryIO, encoding: str, limit: int) -> Iterator[bytes | LongLine]:
    """The lines with their ends, in bytes; a LongLine in the place of one over `limit` bytes."""
    if encoding in WIDE:
        yield from _wide_lines(stream, encoding, limit)
        return
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
        else:
            yield LongLine(line.count(b'"') + _skip(stream))


def _skip(stream: BinaryIO) -> int:
    """Read to the end of the line, keep nothing; the number of quotation marks passed."""
    quotes = 0
    while piece := stream.readline(SKIPPED_AT_ONCE):
        quotes += piece.count(b'"')
        if piece.endswith(b"\n"):
            break
    return quotes


def _wide_lines(stream: BinaryIO, encoding: str, limit: int) -> Iterator[bytes | LongLine]:
    """UTF-16 and UTF-32, where a line end is more than one byte: split as text."""
    text = io.TextIOWrapper(stream, encoding, newline="\n")
    try:
        while line := text.readline(limit + 1):
            if len(line) <= limit:
                yield line.encode(encoding)
                continue
            quotes = line.count('"')
            while not line.endswith("\n") and (line := text.readline(SKIPPED_AT_ONCE)):
                quotes += line.count('"')
            yield LongLine(quotes)
    except UnicodeDecodeError as error:
        message = f"the bytes are not {encoding}, as their byte order mark says; convert to UTF-8"
        raise InputError(ProblemKind.ENCODING, message) from error
