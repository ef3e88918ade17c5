"""Lines of pairs in, lines of comparisons out: the same, and in what they differ."""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from onrecord.contract_json import read_record
from onrecord.errors import PairUnreadable
from onrecord.link.pairs.judge import WordingJudge
from onrecord.link.pairs.side import Side
from onrecord.linked import Difference
from onrecord.linking.wording import wording_of

# Lines that follow each other often hold the same wording.
_MOST_REMEMBERED = 1_000


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two wordings; the speakers may be names, pronouns, or null."""

    id: str | int
    a: str
    b: str
    speaker_a: str | None = None
    speaker_b: str | None = None


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """Whether they report one act of saying, how probable that is, and every difference.

    The differences' spans are code points into `a` and `b`, end-exclusive.
    """

    id: str | int
    same: bool
    score: float
    differences: tuple[Difference, ...]


class PairReader:
    """Compares the wordings of lines."""

    def __init__(self, judge: WordingJudge) -> None:
        self._judge = judge
        self._side = lru_cache(_MOST_REMEMBERED)(self._made_side)

    def compared(self, line: bytes) -> ComparedLine:
        """The comparison that a line asks for. Raises `PairUnreadable` where it is no pair."""
        pair = _read(line)
        a, b = self._side(pair.a, pair.speaker_a), self._side(pair.b, pair.speaker_b)
        found = self._judge.compare(a, b)
        return ComparedLine(pair.id, found.same, round(found.score, 4), found.differences)

    def _made_side(self, text: str, speaker: str | None) -> Side:
        wording = wording_of(text, speaker)
        (imprint,) = self._judge.imprints([wording])
        return self._judge.side(wording, imprint)


def _read(line: bytes) -> PairLine:
    try:
        return read_record(line.removeprefix(BOM_UTF8), PairLine)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise PairUnreadable(str(error)) from error
