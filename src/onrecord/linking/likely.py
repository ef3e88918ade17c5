"""What of the record is likely to be a quotation: looked up, compared, the likeliest kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.checked import Quotation
from onrecord.contract import Kind
from onrecord.contract_json import read_record
from onrecord.link.check.fits import Fit, fit_of
from onrecord.link.check.words import is_too_short, pieces_in, words_in
from onrecord.link.parts import Judge
from onrecord.link.utterances.relation import Levels
from onrecord.linked import Wording
from onrecord.linking.wording import wording_of
from onrecord.store.links.buckets import candidates
from onrecord.store.links.checking import contents_sharing, contents_with
from onrecord.store.links.contents import contents_of

# So many contents are compared, those with the most words in common; so many of those that fit
# are looked at statement by statement.
MOST_COMPARED = 300
MOST_FITTING = 40
# More words tell nothing more of which contents share some.
MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Sought:
    """A quotation with what it is compared by."""

    text: str
    wording: Wording
    imprint: bytes
    side: Any


@dataclass(frozen=True, slots=True)
class Likely:
    """A content of the record by its number; `score` is what the judge says of the two."""

    number: int
    imprint: bytes
    score: float


@dataclass(frozen=True, slots=True)
class _Candidate:
    number: int
    wording: Wording
    imprint: bytes


@dataclass(frozen=True, slots=True)
class _Fitting:
    candidate: _Candidate
    score: float
    fit: Fit

    @property
    def order(self) -> tuple[object, ...]:
        return (self.fit.order, self.candidate.wording.text)


def sought(judge: Judge, quotation: Quotation) -> Sought:
    """The quotation, ready to be compared."""
    wording = wording_of(quotation.text)
    (imprint,) = judge.imprints((wording,))
    return Sought(quotation.text, wording, imprint, judge.side(wording, imprint))


def likely(
    connection: sqlite3.Connection, judge: Judge, wanted: Sought, speakers: Sequence[str]
) -> list[Likely]:
    """The contents that fit, the best first.

    What is too short is looked for among what these speakers say, by their ids, and nowhere else.
    """
    pieces = [[word.text for word in piece] for piece in pieces_in(wanted.text)]
    if not pieces:
        return []
    if not is_too_short(wanted.text):
        numbers = {*candidates(connection, judge.keys_of(wanted.wording), enough=1)}
        numbers |= contents_with(connection, pieces)
        numbers |= contents_sharing(connection, _longest(pieces))
    else:
        numbers = contents_with(connection, pieces, speakers) if speakers else set()
    fitting = sorted(_fitting(connection, judge, wanted, numbers), key=lambda each: each.order)
    return [
        Likely(each.candidate.number, each.candidate.imprint, each.score)
        for each in fitting[:MOST_FITTING]
    ]


def _longest(pieces: Iterable[Sequence[str]]) -> list[str]:
    words = {word.casefold() for piece in pieces for word in piece}
    return sorted(words, key=lambda word: (-len(word), word))[:MOST_WORDS]


def _fitting(
    connection: sqlite3.Connection, judge: Judge, wanted: Sought, numbers: Iterable[int]
) -> Iterator[_Fitting]:
    levels = Levels(judge.same, judge.suggested)
    is_short = is_too_short(wanted.text)
    for each in _most_alike(connection, wanted, numbers):
        side = judge.side(each.wording, each.imprint)
        score = 0.0 if is_short else judge.score(wanted.side, side)
        fit = fit_of(wanted.text, each.wording.text, Kind.DIRECT, score, levels)
        if fit is not None:
            yield _Fitting(each, score, fit)


def _most_alike(
    connection: sqlite3.Connection, wanted: Sought, numbers: Iterable[int]
) -> list[_Candidate]:
    """Those that share the most words with the quotation, as much as there is of both."""
    own = _vocabulary(wanted.text)
    found = [
        _Candidate(each.number, read_record(each.wording, Wording), each.imprint)
        for each in contents_of(connection, numbers)
    ]
    return sorted(found, key=lambda each: _unlikeness(own, each.wording.text))[:MOST_COMPARED]


def _unlikeness(own: frozenset[str], text: str) -> tuple[float, str]:
    other = _vocabulary(text)
    return -len(own & other) / max(1, min(len(own), len(other))), text


def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in words_in(text))
