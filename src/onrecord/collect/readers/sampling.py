"""The encoding of a file that is read row by row: told from its first bytes, once for all rows.

Row by row it could differ: a paragraph of five letters is too little to tell an encoding from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from onrecord.collect.encoding import Decoded, decode, known_encoding, marked_encoding
from onrecord.collect.piped import resumed
from onrecord.contract import ProblemKind
from onrecord.errors import InputError

SAMPLE = 1 << 18


@dataclass(frozen=True, slots=True)
class Sampled:
    """A stream from its first byte on, with its encoding and the whole lines it begins with.

    The encoding binds every line where the user or a byte order mark tells it. Where it was
    guessed, a line that is in another is read in that.
    """

    stream: BinaryIO
    encoding: str
    binds: bool
    head: bytes

    def decoded(self, line: bytes) -> Decoded:
        """The characters of a line. Raises InputError where they are not in the encoding."""
        if self.binds:
            return decode(line, declared=self.encoding)
        return decode(line, hinted=self.encoding)


def sampled(stream: BinaryIO, declared: str | None) -> Sampled:
    """The stream with its encoding. Raises InputError for what is no text."""
    head = stream.read(SAMPLE)
    lines = head[: head.rfind(b"\n") + 1] or head
    told = marked_encoding(head) or (known_encoding(declared) if declared else None)
    encoding = told or _guessed(head, lines)
    return Sampled(resumed(head, stream), encoding, told is not None, lines)


def _guessed(head: bytes, lines: bytes) -> str:
    if len(head) == SAMPLE and len(lines) == SAMPLE:  # one long line, cut inside a character
        lines = lines[: lines.rfind(b" ") + 1] or lines
    try:
        return decode(lines).encoding
    except InputError as error:
        if error.kind is ProblemKind.BINARY:
            raise
        return "utf-8"  # each row is then judged by itself
