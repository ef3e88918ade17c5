"""What reading a list gives, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from onrecord.registry.known import KnownSpeaker, ListProblem


@dataclass(frozen=True, slots=True)
class Entry:
    """A speaker of the list, with the line on which it begins, from 1."""

    speaker: KnownSpeaker
    line: int


Told = Entry | ListProblem
# The list from its beginning, as bytes.
Opener = Callable[[], IO[bytes]]
