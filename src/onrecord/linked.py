"""What linking hands on: how two wordings are compared, and what came of it.

Offsets are code points into the text of the wording they belong to, end-exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from onrecord.contract import Quantity, Span, Statement


class DifferenceKind(StrEnum):
    """In what two wordings differ. The first seven are disagreements, the others ways of quoting.

    CUT: words left out. BRACKET: an insertion of the quoting side. FORM: another spelling of the
    same. PERSON: turned into indirect speech.
    """

    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    NAME = "name"
    SPEAKER = "speaker"
    WORDS = "words"
    REORDER = "reorder"
    CUT = "cut"
    BRACKET = "bracket"
    FORM = "form"
    PERSON = "person"


DISAGREEMENTS = (
    *(DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.NEGATION, DifferenceKind.NAME),
    *(DifferenceKind.SPEAKER, DifferenceKind.WORDS, DifferenceKind.REORDER),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where wording `a` and wording `b` differ; null where one of them has nothing."""

    kind: DifferenceKind
    a: Span | None
    b: Span | None


@dataclass(frozen=True, slots=True)
class TimeWords:
    """An expression of time in a wording and the days it means, each null where open or unknown."""

    span: Span
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one statement, as they are compared with those of another.

    `text`: its content, pieces joined by " … ". `speaker`: a name, a pronoun, or null. `quantities`
    and `times` have their spans in `text`.
    """

    text: str
    speaker: str | None = None
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeWords, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two wordings report one act of saying.

    `score`: the probability that they do. `reason`: how they match, in words.
    """

    same: bool
    score: float
    reason: str
    differences: tuple[Difference, ...]


class Comparer(Protocol):
    """What compares two statements; handed to those who may not import the stages."""

    def __call__(self, a: Statement, b: Statement, /) -> Comparison:
        """The differences' spans lie in the statements' `text`."""
        ...
