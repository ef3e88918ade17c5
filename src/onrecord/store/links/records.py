"""What the record tells of utterances, their reports, and where these differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.contract import Span, Spans
from onrecord.linked import Difference, DifferenceKind
from onrecord.store.records import StoredStatement
from onrecord.store.review.records import DecisionAbout


@dataclass(frozen=True, slots=True)
class Report:
    """One statement of an utterance, set against the utterance's first report.

    is_independent
        False where its article is counted with another one of the utterance, whose reprint it is,
        or which is the same article.
    reprint_of
        The id of the article that leads the group of reprints; null where its own does, or there is
        none.
    probability
        That it reports this utterance; null for the only one.
    reason
        How it matches the first report, in words; empty for that one.
    differences
        From the first report, in order: the spans `a` lie in that one's `statement.text`, `b` in
        this one's. Empty for the first report, and where the words are the same.
    """

    stored: StoredStatement
    is_independent: bool
    reprint_of: str | None
    probability: float | None
    reason: str
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another utterance that may be the same; `statement` of this one is like `other_statement`."""

    other: str
    statement: str
    other_statement: str
    words: str
    probability: float


class UtteranceAction(StrEnum):
    """What a reviewer does to an utterance; UNDO takes another decision back."""

    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class StatementAnchor:
    """A statement as a decision holds on to it: by its characters, so that it survives a reading.

    `statement` is its id when it was decided, `sha256` that of the article's text.
    """

    statement: str
    article: str
    sha256: str
    content: Spans


@dataclass(frozen=True, slots=True)
class UtteranceAct:
    """An action with what it is about: MERGE says that `one` and `other` are one, SPLIT that not.

    Either side holds every statement of its utterance at that time.
    """

    action: UtteranceAction
    one: tuple[StatementAnchor, ...]
    other: tuple[StatementAnchor, ...]


@dataclass(frozen=True, slots=True)
class UtteranceDecision(DecisionAbout[UtteranceAct]):
    """An act of a reviewer about an utterance, as it stands in the record for good."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of saying, with everything that reports it.

    id
        That of its earliest statement by id.
    speaker, speaker_id
        Whom most independent reports name; null where none does.
    words
        Of its longest direct report, else of the longest.
    addressee, venue
        As the first report that tells it.
    said_first, said_last
        The days on which it may have been said, as `2015-10-13`; null where open or not told.
    independent, reprints
        How many articles report it, reprints of one another counted once; and how many of these
        articles are only reprints.
    reports
        In order of publication; of one day those that are no reprints come first.
    suggestions
        Other utterances that may be the same, most probable first.
    decisions
        Of reviewers about one of its statements, the first one first, undone ones too.
    """

    id: str
    speaker: str | None
    speaker_id: str | None
    words: str
    addressee: str | None
    venue: str | None
    said_first: str | None
    said_last: str | None
    independent: int
    reprints: int
    reports: tuple[Report, ...]
    suggestions: tuple[Suggestion, ...] = ()
    decisions: tuple[UtteranceDecision, ...] = ()

    @property
    def first(self) -> Report:
        """The report that the others are set against."""
        return self.reports[0]


@dataclass(frozen=True, slots=True)
class UtteranceSummary:
    """An utterance as a line of a list; the fields as in `Utterance`.

    published
        When its first report was, as far as the article tells.
    statements
        How many report it, in all articles.
    differences
        How many disagreements of its reports are listed.
    """

    id: str
    speaker: str | None
    speaker_id: str | None
    words: str
    said_first: str | None
    said_last: str | None
    published: str | None
    independent: int
    reprints: int
    statements: int
    differences: int


@dataclass(frozen=True, slots=True)
class ReportCounts:
    """How often an utterance is reported, for a statement in a list; fields as its summary has."""

    utterance: str
    independent: int
    reprints: int
    statements: int


@dataclass(frozen=True, slots=True)
class UtteranceFilter:
    """Which utterances are asked for; every condition that is set must hold.

    Those in a statement's words (`words` to `said_to`) are as in `StatementFilter`, and one report
    must answer to all of them.

    speakers
        Ids of speakers of the utterance; any of them.
    at_least
        So many independent reports, or more. With 1 also what a single article says twice.
    """

    words: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    said_from: str | None = None
    said_to: str | None = None
    speakers: tuple[str, ...] = ()
    at_least: int = 1


@dataclass(frozen=True, slots=True)
class UtterancePage:
    """Some utterances, the most reported first; `after` is the cursor of the next page, if any."""

    utterances: tuple[UtteranceSummary, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """A statement in which something differs from another one.

    span
        The words that differ, in `stored.statement.text`; null where it has nothing there. For a
        speaker, and for a day of saying, which are not in the content, it is null too.
    place
        The same in the article's text: for a speaker the source, for a day of saying the words
        that tell it; null where there is nothing.
    """

    stored: StoredStatement
    span: Span | None
    place: Span | None

    @property
    def words(self) -> str | None:
        """What differs; None where nothing of the content does."""
        return self.span.of(self.stored.statement.text) if self.span else None


@dataclass(frozen=True, slots=True)
class ReportDifference:
    """A disagreement of two reports of one utterance.

    `probability`: that both report the same. `a` was published first.
    """

    utterance: str
    kind: DifferenceKind
    a: Side
    b: Side
    probability: float


@dataclass(frozen=True, slots=True)
class DifferencePage:
    """Some differences, the strongest first; `after` is the cursor of the next page, if any."""

    differences: tuple[ReportDifference, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many differences of a kind the record has."""

    kind: DifferenceKind
    count: int


@dataclass(frozen=True, slots=True)
class LinkCounts:
    """What linking came to, and what it left out so that nothing blows up.

    unlinked
        Articles that were added or changed since; with any the rest is not up to date.
    utterances
        Those with more than one report.
    crowded
        Keys that so many contents share that none is compared for it.
    boilerplate
        Contents that so many people say that nobody is linked by them.
    """

    unlinked: int
    statements: int
    contents: int
    pairs: int
    utterances: int
    suggestions: int
    differences: int
    crowded: int
    boilerplate: int
