"""Lines of a stream of which none is ever held that is longer than the limit.

Bytes in, bytes out: whether the bytes of a line are characters is asked line by line, so that a bad
one spoils no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO

from onrecord.collect.encoding import WIDE

SKIPPED_AT_ONCE = 1 << 20

ReadLine = Callable[[int], bytes]


class LongLine:
    """Stands for a line over the limit; its quotation marks are counted, for CSV spans lines."""

    __slots__ = ("quotes",)

    def __init__(self, quotes: int) -> None:
        self.quotes = quotes


def capped_lines(stream: BinaryIO, encoding: str, limit: int) -> Iterator[bytes | LongLine]:
    """The lines with their ends, in bytes; a LongLine in the place of one over `limit` bytes."""
    end = _coded("\n", encoding)
    read_line = stream.readline if len(end) == 1 else partial(_wide_line, stream, end)
    while line := read_line(limit + 1):
        if len(line) <= limit or line.endswith(end):
            yield line
        else:
            yield LongLine(quotes_in(line, encoding) + _skip(read_line, encoding))


def without_end(line: bytes, encoding: str) -> bytes:
    """The line without the line feed, or carriage return and line feed, that ends it."""
    line = line.removesuffix(_coded("\n", encoding))
    return line.removesuffix(_coded("\r", encoding))


def quotes_in(line: bytes, encoding: str) -> int:
    """How many quotation marks the line holds; in UTF-16 a byte like one may be half a letter."""
    if encoding in WIDE:
        return line.decode(encoding, "replace").count('"')
    return line.count(b'"')


def _wide_line(stream: BinaryIO, end: bytes, size: int) -> bytes:
    """As `readline`, for UTF-16 and UTF-32, where a line feed is more than one byte."""
    line = bytearray()
    while len(line) < size and (piece := stream.readline(size - len(line))):
        line += piece
        line += stream.read(-len(line) % len(end))  # the byte of a line feed was half a character
        if line.endswith(end):
            break
    return bytes(line)


def _skip(read_line: ReadLine, encoding: str) -> int:
    """Read to the end of the line, keep nothing; the number of quotation marks passed."""
    end = _coded("\n", encoding)
    quotes = 0
    while piece := read_line(SKIPPED_AT_ONCE):
        quotes += quotes_in(piece, encoding)
        if piece.endswith(end):
            break
    return quotes


def _coded(character: str, encoding: str) -> bytes:
    """The character's bytes; "utf-16" without an order would put a byte order mark before them."""
    if encoding in WIDE:
        return character.encode(encoding).removeprefix("".encode(encoding))
    return character.encode("ascii")
