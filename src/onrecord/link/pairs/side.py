"""One side of a pair: a wording with all that is asked of it, worked out once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from onrecord.link.pairs.imprint import Floats, Imprint
from onrecord.link.pairs.pieces import piece_shares, piece_weights
from onrecord.link.small_words import small_words
from onrecord.linked import Wording
from onrecord.registry.fold import plain_words

_NAME = re.compile(r"(?<=[^\W_][ ,;:])[^\W\d_]*[A-ZÀ-Þ][\w'-]+|\b[A-Z]{2,}\b")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w'’-]*")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_OPENING = "\"“”„«‘'([… "
_END = re.compile(r"[.!?…][\"”’'»)\]]*$")
_NEGATIONS = frozenset("not no never nor none nobody nothing neither without cannot".split())
_NOBODY = frozenset(
    "i you he she it we they who him her them himself herself the a an his their and of for"
    " mr mrs ms dr".split()
)
# Words alike in so many first letters are forms of one: "decided", "decides".
_STEM = 5
_NAME_STEM = 4
# More words tell nothing more of whether two wordings are the same, and cost time by their square.
MOST_WORDS = 400
# Nor do more figures.
_MOST_LETTERS = 20_000


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared of a wording of n pieces.

    words
        In small letters, at most 400.
    learned
        [n, 24] The pieces as they were taught to be compared, of unit length.
    weights
        [n] Of each piece, by how rare it is: from 0, exclusive, to 1.
    shares
        [n, 2] What each piece counts for in a mean, by how rare it is, and where the rarest count.
    figures
        What its numbers are worth.
    names
        The beginnings of its capitalised words, but for the first one.
    speaker
        The folded words for the speaker; empty for a pronoun or nobody.
    named
        Those of them that are names: "a spokesman for Reed" names Reed, "the spokesman" nobody.
    """

    wording: Wording
    imprint: Imprint
    words: tuple[str, ...]
    joined: str
    sorted_words: str
    vocabulary: frozenset[str]
    stems: frozenset[str]
    learned: Floats
    weights: Floats
    shares: Floats
    rarity: dict[int, float]
    figures: frozenset[float]
    names: frozenset[str]
    speaker: frozenset[str]
    named: frozenset[str]
    has_speaker: bool
    is_negated: bool
    is_question: bool
    begins: bool
    ends: bool
    is_marked: bool


def side_of(wording: Wording, imprint: Imprint, projection: Floats) -> Side:
    """The wording, ready to be compared with many. `projection` [48, 24]: see `learned`."""
    text = wording.text.strip()
    words = tuple(small_words(text)[:MOST_WORDS])
    weights = piece_weights(imprint.ids)
    return Side(
        wording=wording,
        imprint=imprint,
        words=words,
        joined=" ".join(words),
        sorted_words=" ".join(sorted(words)),
        vocabulary=frozenset(words),
        stems=frozenset(word[:_STEM] for word in words if len(word) > 3),
        learned=_of_unit_length(imprint.pieces @ projection),
        weights=weights,
        shares=piece_shares(weights),
        rarity=dict(zip(imprint.ids.tolist(), (weights * weights).tolist(), strict=True)),
        figures=frozenset(_figures(wording)),
        names=frozenset(name.lower()[:_NAME_STEM] for name in _NAME.findall(text)),
        speaker=frozenset(plain_words(wording.speaker or "")) - _NOBODY,
        named=frozenset(plain_words(" ".join(_CAPITAL.findall(wording.speaker or "")))) - _NOBODY,
        has_speaker=bool(wording.speaker),
        is_negated=any(word in _NEGATIONS or word.endswith("n't") for word in words),
        is_question=text.rstrip("\"”’'» ").endswith("?"),
        begins=text.lstrip(_OPENING)[:1].isupper(),
        ends=bool(_END.search(text)),
        is_marked=text[:1] in '"“”„«',
    )


def _of_unit_length(rows: Floats) -> Floats:
    length = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    unit: Floats = rows / np.maximum(length, 1e-6)
    return unit


def _figures(wording: Wording) -> Iterable[float]:
    for quantity in wording.quantities:
        yield from (value for value in (quantity.low, quantity.high) if value is not None)
    told = {at for each in wording.quantities for at in range(each.span.start, each.span.end)}
    for found in _FIGURE.finditer(wording.text[:_MOST_LETTERS]):
        if found.start() not in told:
            digits = found[0].replace(",", "")
            if digits.count(".") <= 1 and len(digits) < 18:
                yield float(digits.rstrip("."))
