"""What linking is done with, so that whoever puts it together needs to know no model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from onrecord.linked import Comparison, Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]


class PairJudge(Protocol):
    """What decides whether two wordings are of one act of saying: by the two alone, symmetric."""

    def score(self, a: Wording, b: Wording, vectors: tuple[Vector, Vector]) -> float:
        """The calibrated probability that they are."""
        ...

    def compare(self, a: Wording, b: Wording, vectors: tuple[Vector, Vector]) -> Comparison:
        """The same with a reason, and all differences."""
        ...


class KeyMaker(Protocol):
    """What finds candidates: two wordings are compared where they share a key."""

    def __call__(self, wording: Wording, vector: Vector, /) -> tuple[int, ...]:
        """Signed 64-bit numbers, of the wording alone."""
        ...


class TextEncoder(Protocol):
    """What makes vectors of meaning."""

    def vectors(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """[number of texts, dimensions], each of unit length, and of its text alone."""
        ...


@dataclass(frozen=True, slots=True)
class LinkParts:
    """All of it together."""

    judge: PairJudge
    encoder: TextEncoder
    keys_of: KeyMaker
