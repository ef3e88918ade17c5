"""What linking is done with, so that whoever puts it together needs to know no model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from onrecord.link.utterances.occasion import Occasion
from onrecord.linked import Comparison, Wording

S = TypeVar("S")


class PairJudge(Protocol[S]):
    """What decides whether two wordings are of one act of saying: by the two alone, symmetric.

    An imprint is what is kept of a wording's meaning; everything is computed from wording and
    imprint, so that what was kept and what is made anew are the same. An S is both, ready to be
    compared with many.
    """

    @property
    def same(self) -> float:
        """From this probability on two wordings are one."""
        ...

    @property
    def suggested(self) -> float:
        """From this one on they may be."""
        ...

    def imprints(self, wordings: Sequence[Wording]) -> Sequence[bytes]:
        """One for each wording, of it alone."""
        ...

    def keys_of(self, wording: Wording) -> tuple[int, ...]:
        """Signed 64-bit numbers: two wordings that share some may be worth comparing."""
        ...

    def occasion_keys(self, occasion: Occasion, imprint: bytes) -> tuple[int, ...]:
        """The same for what was said on an occasion, by a wording's imprint."""
        ...

    def are_near(
        self, a: Sequence[bytes], b: Sequence[bytes], common: Sequence[int]
    ) -> Sequence[bool]:
        """Of pairs of imprints, whose wordings have so many keys in common, which to compare.

        By the pair alone; False where they share a key by chance. The first 384 bytes of an
        imprint are enough.
        """
        ...

    def side(self, wording: Wording, imprint: bytes) -> S:
        """The wording, ready to be compared."""
        ...

    def score(self, a: S, b: S) -> float:
        """The probability that they are of one act of saying."""
        ...

    def compare(self, a: S, b: S) -> Comparison:
        """The same with a reason, and all differences."""
        ...


# One whose sides nobody looks into.
Judge = PairJudge[Any]
