"""What goes into the store and what comes out of it, beside the records of the contract."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.contract import SAID, By, Kind, Mode, Polarity, Spans, Statement
from onrecord.store.corrected import CorrectionNote
from onrecord.store.review.records import DecidedStatement, Reviewed


class Keep(StrEnum):
    """How much of an article's text is kept beside its statements.

    ORIGINAL: the bytes it was read from too. NONE: only the words around each statement.
    """

    ORIGINAL = "original"
    TEXT = "text"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of a text is kept; its characters in `gaps`, in order, are not, but blanks."""

    keep: Keep
    gaps: Spans = ()

    @property
    def is_whole(self) -> bool:
        """True where the text is kept."""
        return self.keep is not Keep.NONE


class Added(StrEnum):
    """What adding an article came to.

    `READ_AGAIN`: the text was known; the reader, or what is known about the article, is another,
    or more of it is kept now.
    `FORGOTTEN`: the article was erased for good and stays out.
    """

    NEW = "new"
    NEW_VERSION = "new_version"
    READ_AGAIN = "read_again"
    UNCHANGED = "unchanged"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article of the record; `statements` counts those of its version that counts."""

    id: str
    location: str
    title: str | None
    outlet: str | None
    wire: str | None
    published: str | None
    language: str | None
    statements: int
    versions: int
    added: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is; `statements` and `speakers` of the versions that count."""

    articles: int
    versions: int
    statements: int
    speakers: int


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """A named speaker with the number of statements, and of articles that hold them."""

    name: str
    statements: int
    articles: int


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements are asked for; every condition that is set must hold.

    words
        Words of the content, the speaker's name, the source or the article's title, all of
        them; "in quotation marks" in this order; `begin*`.
    speaker
        Words in this order in any name of the speaker, in any spelling, or in the source; case and
        accents are ignored.
    speakers
        Ids of speakers' pages; any of them.
    outlet
        A part of the outlet's name, or of the wire's where no outlet is known; case is ignored.
    outlets
        Whole names of the same; any of them.
    relay
        A part of the name of one through whom statements came; case is ignored.
    relays
        Names of those through whom statements came; any of them.
    addressee
        Words in this order in the name of whom it was said to, or in what the article calls them.
    addressees
        Whole names of the same, or words where no name is known; any of them.
    venue, venues
        Words in this order of where it was said; whole values, any of them.
    listed
        Values of further columns of the user's list that the speaker has there, each as
        `column=value`; of every column that is named any of its values.
    published_from, published_to
        `2015`, `2015-10` or `2015-10-13`, both ends included. An article dated only `2015-10`
        answers to any day of that month; one whose date names no year answers to none.
    said_from, said_to
        The same for the days on which something may have been said. What was said on some day up to
        another, or from one on, answers to every day that it may mean.
    during
        A month or a year, `2015-10` or `2015`: that of speaking, else that of publication.
    kinds
        Any of them; empty for all.
    modes
        None for any; without belief and attitude otherwise, since nobody said those.
    article
        A name as `Store.extraction` takes it.
    named
        False for unknown speakers only, True for named ones only.
    reviewed
        True for statements that reviewers decided about, False for the others.
    """

    words: str | None = None
    speaker: str | None = None
    speakers: tuple[str, ...] = ()
    outlet: str | None = None
    outlets: tuple[str, ...] = ()
    relay: str | None = None
    relays: tuple[str, ...] = ()
    addressee: str | None = None
    addressees: tuple[str, ...] = ()
    venue: str | None = None
    venues: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    published_from: str | None = None
    published_to: str | None = None
    said_from: str | None = None
    said_to: str | None = None
    during: str | None = None
    kinds: tuple[Kind, ...] = ()
    modes: tuple[Mode, ...] | None = SAID
    polarity: Polarity | None = None
    article: str | None = None
    named: bool | None = None
    headline: bool | None = None
    reviewed: bool | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class StoredStatement:
    """A statement as it is shown, with the article that holds it and who read it there.

    `cue` and `source` are their words as printed, pieces joined by " … "; empty where none.
    `reviewed` is null where nobody decided about it, `correction` where the outlet corrected
    nothing of it.
    """

    statement: Statement
    article: str
    location: str
    title: str | None
    outlet: str | None
    wire: str | None
    published: str | None
    cue: str
    source: str
    by: By
    reviewed: Reviewed | None = None
    correction: CorrectionNote | None = None


@dataclass(frozen=True, slots=True)
class WithdrawnStatement:
    """A statement that the article no longer holds, with the last version that did."""

    statement: Statement
    sha256: str
    published: str | None
    added: str
    by: By


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """A stored text with who read it last; `counts` where it is its article's version that counts.

    `number` and `reading` are those of the rows in the record.
    """

    number: int
    location: str
    sha256: str
    counts: bool
    reading: int
    by: By

    def is_read_by(self, by: By) -> bool:
        """True where the same onrecord, model and settings read it, whenever that was."""
        mine = (self.by.onrecord, self.by.model, self.by.settings)
        return mine == (by.onrecord, by.model, by.settings)


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of a stored text when it was to be read again.

    before, after
        The number of statements in the reading that counted, and in the one that counts now.
    reapplied
        Decisions that hold in the new reading; a rejection of what it no longer finds holds too.
    corrections
        Statements of reviewers that fit nothing in it; for the version that counts only.
    """

    location: str
    sha256: str
    counts: bool
    became: Added
    before: int
    after: int
    reapplied: int
    corrections: tuple[DecidedStatement, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the record that is not as it was written: where, what, and what to do.

    `location` is the article's, or the record's own path; `statement` is an id where the fault
    lies in one statement.
    """

    location: str
    statement: str | None
    wrong: str
    remedy: str
