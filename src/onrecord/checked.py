"""What checking hands on: a quotation, and what the record has of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from onrecord.contract import Spans
from onrecord.days import days_of
from onrecord.errors import QueryError
from onrecord.linked import Difference, DifferenceKind

QUOTATION_MARKS = "“”„‟«»‹›‘’‚\"'"
AROUND_WORDS = f"{QUOTATION_MARKS} \t\r\n"


class Outcome(StrEnum):
    """What the record has of the words of a quotation.

    WORD_FOR_WORD
        The same words in the same order, whole or as a part of a longer quotation; marks,
        punctuation and the case of the first letter aside.
    CHANGED
        The same act of saying in other words, or in indirect speech only.
    PERHAPS
        Something that comes near, and may be the same.
    TOO_SHORT
        One to three words, which were not found with the speaker, or no speaker is told.
    NOT_ON_RECORD
        Nothing that comes near.
    """

    WORD_FOR_WORD = "word for word"
    CHANGED = "changed"
    PERHAPS = "perhaps"
    TOO_SHORT = "too short"
    NOT_ON_RECORD = "not on record"


class Whose(StrEnum):
    """Whether the record names the same speaker; UNKNOWN: it names nobody."""

    NOT_ASKED = "not asked"
    SAME = "same"
    UNKNOWN = "unknown"
    OTHER = "other"


class When(StrEnum):
    """Whether the record tells the same day; NOT_TOLD: it tells none that excludes it."""

    NOT_ASKED = "not asked"
    SAME = "same"
    NOT_TOLD = "not told"
    ANOTHER = "another"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks that somebody wants to see checked, as a draft tells them.

    text
        The words, stretches of them joined by " … ".
    speaker
        A name, or an id of the record; null where none is told.
    said_first, said_last
        The days on which it is said to have been said, `2015-10-13`, or `--10-13` where the year is
        not told; null where open or not told.
    spans
        Where the words stand in the draft, marks included; empty for a quotation by itself.
    """

    text: str
    speaker: str | None = None
    said_first: str | None = None
    said_last: str | None = None
    spans: Spans = ()

    @classmethod
    def alone(cls, words: str, speaker: str | None = None, said: str | None = None) -> Self:
        """One that stands in no draft. `said`: `2015`, `2015-10` or `2015-10-13`.

        Raises QueryError for words that are none, and for what is no date.
        """
        if not any(character.isalnum() for character in words):
            raise QueryError(f"no word in the quotation {words!r}; give letters or digits")
        days = days_of(said)
        if said and days is None:
            raise QueryError(f"{said!r} is no date; give 2015, 2015-10 or 2015-10-13")
        first, last = (days.first, days.last) if days else (None, None)
        return cls(words.strip(AROUND_WORDS), (speaker or "").strip() or None, first, last)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that somebody wants to see checked, with its quotations; their spans lie in it.

    `others`: how many more there are of what somebody believes or feels, which nobody said.
    """

    text: str
    quotations: tuple[Quotation, ...]
    others: int = 0


@dataclass(frozen=True, slots=True)
class ReportOnRecord:
    """A statement of the record: who says it in which article."""

    statement: str
    article: str
    location: str
    outlet: str | None
    published: str | None
    speaker: str | None
    speaker_id: str | None


@dataclass(frozen=True, slots=True)
class NamedSpeaker:
    """A speaker of the record."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class OnRecord:
    """What of the record comes nearest to a quotation.

    words, differences
        The words of the nearest statement, only those around what the two share; and in what they
        differ: spans `a` lie in the quotation's `text`, `b` in `words`.
    is_part
        True where those words are a part of a longer statement.
    is_quoted
        True where the record has them between quotation marks.
    score
        The probability that both are of one act of saying; of a part of a longer statement how
        much of both is the same, where that is more; 1 where the words are the same.
    nearest, first
        The nearest statement, and the first that reports the same utterance.
    utterance
        The id of the utterance that it reports.
    said_first, said_last, venue
        When and where it was said, as far as its reports tell.
    independent, reprints
        How many articles report it, as in `Utterance`.
    disputed
        In which facts its reports disagree: their figures, dates, negations, names, or the speaker.
    speakers, is_of_unknown
        All who are named for these words, or nearly these, who are named most often first, up to
        20; and True where some report names nobody.
    """

    words: str
    differences: tuple[Difference, ...]
    is_part: bool
    is_quoted: bool
    score: float
    nearest: ReportOnRecord
    first: ReportOnRecord
    utterance: str
    said_first: str | None
    said_last: str | None
    venue: str | None
    independent: int
    reprints: int
    speakers: tuple[NamedSpeaker, ...]
    is_of_unknown: bool
    disputed: tuple[DifferenceKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of a quotation; `found` is null where nothing comes near."""

    quotation: Quotation
    outcome: Outcome
    whose: Whose
    when: When
    found: OnRecord | None = None

    @property
    def is_confirmed(self) -> bool:
        """True where the record has the words, and says nothing against speaker or day."""
        return (
            self.outcome is Outcome.WORD_FOR_WORD
            and self.whose in (Whose.NOT_ASKED, Whose.SAME)
            and self.when is not When.ANOTHER
        )
