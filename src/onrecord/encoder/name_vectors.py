"""What the encoder tells of names and pronouns, kept while a text is read once.

One small network looks at the encoder's middle layer, where more is left of what sort of name it
is than in the last one, which was taught to tag. It gives every piece a key, for a name that may be
meant, a query, for a pronoun that means somebody, and scores of gender and of what sort it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.contract import Span
from onrecord.encoder.encode import Encoded, Network
from onrecord.encoder.notes import Notes, PieceVectors
from onrecord.encoder.sessions import Floats, Session
from onrecord.encoder.tokens import (
    CAPITALISED,
    CAPITALS,
    CONTINUED,
    NO_SURFACE,
    Tokenizer,
    Tokens,
)

NAMES = "names.onnx"

KEY = QUERY = 64
HE, SHE, IT = range(3)
GENDERS = 3
PERSON, BODY, PLACE, OTHER = range(4)
SORTS = 4
WIDTH = KEY + QUERY + GENDERS + SORTS

PRONOUNS = tuple(
    """he him his himself she her hers herself they them their it its who whom whose i we""".split()
)


@dataclass(frozen=True, slots=True)
class SpanVectors:
    """Of n names: `keys` [n, 64], `genders` [n, 3] and `sorts` [n, 4], both probabilities."""

    keys: Floats
    genders: Floats
    sorts: Floats


@dataclass(frozen=True, slots=True)
class NameVectors(PieceVectors):
    """Of the k pieces of names and pronouns: vectors [k, 135]."""

    def of_spans(self, spans: Sequence[Span]) -> SpanVectors:
        """The mean of each name's first and last piece; zeros for one that was not read."""
        means = np.zeros((len(spans), WIDTH), dtype=np.float32)
        for number, span in enumerate(spans):
            pieces = self.pieces_of(span)
            if pieces.start < pieces.stop:
                ends = [pieces.start, pieces.stop - 1]
                means[number] = self.vectors[ends].astype(np.float32).mean(0)
        genders, sorts = means[:, KEY + QUERY : -SORTS], means[:, -SORTS:]
        return SpanVectors(means[:, :KEY], _softmax(genders), _softmax(sorts))

    def query_at(self, place: int) -> Floats | None:
        """The query of the pronoun that begins there; None where none was read."""
        index = int(self.starts.searchsorted(np.int32(place), side="left"))
        if index >= len(self.starts) or self.starts[index] != place:
            return None
        query: Floats = self.vectors[index, KEY : KEY + QUERY].astype(np.float32)
        return query


class NameReader:
    """The network that looks at names. Safe in threads."""

    def __init__(self, network: Network, tokenizer: Tokenizer) -> None:
        self._network = network
        self._pronouns = np.array(tokenizer.ids_of(PRONOUNS), dtype=np.int32)

    def note(self, tokens: Tokens) -> Notes:
        """Takes down what is read of names and pronouns."""
        return Notes(self._network, tokens, _of_names(tokens, self._pronouns), _middle)


def name_vectors(notes: Notes) -> NameVectors:
    """What was taken down."""
    taken = notes.taken(WIDTH)
    return NameVectors(taken.starts, taken.ends, taken.vectors)


def load_name_reader(path: Path, tokenizer: Tokenizer, *, threads: int | None) -> NameReader:
    """Raises `ModelDamaged` where the file holds no network."""
    return NameReader(Session(path, threads=threads), tokenizer)


def _middle(encoded: Encoded) -> Floats:
    return encoded.middle


def _of_names(tokens: Tokens, pronouns: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which pieces are of a word with a capital, or of a pronoun."""
    surfaces = tokens.surfaces
    cased = ((surfaces & (CAPITALISED | CAPITALS)) > 0) & (surfaces != NO_SURFACE)
    if not len(surfaces):
        return np.zeros(0, dtype=np.bool_)
    begins = ((surfaces & CONTINUED) == 0) | (surfaces == NO_SURFACE)
    begins[0] = True
    of_word = begins.cumsum() - 1
    by_word = np.logical_or.reduceat(cased, np.flatnonzero(begins))
    wanted: NDArray[np.bool_] = by_word[of_word] | np.isin(tokens.ids, pronouns)
    return wanted


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    chances: Floats = powers / powers.sum(-1, keepdims=True)
    return chances
