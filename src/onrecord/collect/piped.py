"""Standard input: what it holds is told by its first bytes, which are then read again."""

from __future__ import annotations

import io
import json
import re
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from onrecord.collect.origins import STDIN_NAME, Origin

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD = 1 << 16
# A line that is longer than this is not tried as JSON: reading it would cost the memory.
LONGEST_LINE = 16_000_000
# One bad line at the top should not make one article of all.
LINES_TRIED = 5
MARKUP = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<html)", re.IGNORECASE)
BOM = b"\xef\xbb\xbf"


class Resumed(io.RawIOBase):
    """A stream whose first bytes were read already: gives them once more, then the rest.

    Closing it leaves the stream underneath open: standard input is not ours to close.
    """

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        """True: this is for reading."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill the buffer with what comes next; 0 at the end."""
        target = memoryview(buffer).cast("B")
        piece = self._head[: len(target)] or self._rest.read(len(target))
        self._head = self._head[len(target) :]
        target[: len(piece)] = piece
        return len(piece)


def resumed(head: bytes, rest: BinaryIO) -> BinaryIO:
    """`head` and then what `rest` still holds, as one stream."""
    return io.BufferedReader(Resumed(head, rest), HEAD)


def piped_origin(stream: BinaryIO) -> Origin:
    """Standard input as JSON lines, a page or plain text, whichever it looks like."""
    head = stream.read(HEAD)
    start = head.removeprefix(BOM).lstrip()
    if start.startswith(b"{"):
        if len(head) == HEAD:
            head += stream.readline(LONGEST_LINE)
        suffix = ".jsonl" if _opens_with_json(head) else ".txt"
    else:
        suffix = ".html" if MARKUP.match(start) else ".txt"
    return Origin(STDIN_NAME, suffix, lambda: resumed(head, stream))


def _opens_with_json(head: bytes) -> bool:
    lines = (line for line in io.BytesIO(head.removeprefix(BOM)) if not line.isspace())
    return any(map(_is_object, islice(lines, LINES_TRIED)))


def _is_object(line: bytes) -> bool:
    try:
        # As latin-1, which fits any bytes: which encoding it is, is not asked yet.
        return isinstance(json.loads(line.decode("latin-1")), dict)
    except (ValueError, RecursionError):
        return False
