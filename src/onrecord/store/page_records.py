"""What pages ask the record for: results with facets, speakers, versions of an article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.contract import Article, Extraction, Span, Spans
from onrecord.store.corrected import with_links_as_decided
from onrecord.store.records import Kept, StoredStatement
from onrecord.store.review.decided import told_to_others
from onrecord.store.review.records import DecidedStatement, Reviewed
from onrecord.store.speakers.records import Identity

# Counts are exact up to here; of more hits the newest so many are sorted.
MOST_COUNTED = 10_000


class Sort(StrEnum):
    """The order of results. Published orders hold for any number of hits, the others for the newest
    MOST_COUNTED of them."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"
    SAID_NEWEST = "said_newest"
    SAID_OLDEST = "said_oldest"


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that was found, with the words around it.

    surroundings, context
        A stretch of the article's text that holds the statement, and its characters; both empty
        where the text is not kept there.
    matches
        Words that were searched for, as spans into the article's text, all within `surroundings`.
    speaker_id
        Names the speaker's page; None where the speaker is unknown.
    around
        The name of the speaker of the statement that holds this one; None where there is none, or
        the speaker is unknown.
    """

    stored: StoredStatement
    surroundings: Span
    context: str
    matches: Spans = ()
    speaker_id: str | None = None
    around: str | None = None

    @property
    def reviewed(self) -> Reviewed | None:
        """Who decided last, and when; None where the statement is machine-read."""
        return self.stored.reviewed


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A value that results have, and how many of the first MOST_COUNTED have it.

    `value` is what a filter takes (an id for a speaker), `label` what a reader sees.
    """

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """How the results divide, each the most frequent first; `unknown` have no named speaker.

    `listed` are values of further columns of the user's list, each as `column=value`.
    """

    speakers: tuple[FacetCount, ...] = ()
    kinds: tuple[FacetCount, ...] = ()
    modes: tuple[FacetCount, ...] = ()
    outlets: tuple[FacetCount, ...] = ()
    relays: tuple[FacetCount, ...] = ()
    addressees: tuple[FacetCount, ...] = ()
    venues: tuple[FacetCount, ...] = ()
    listed: tuple[FacetCount, ...] = ()
    unknown: int = 0
    reviewed: int = 0


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of results.

    found, is_more
        How many there are; with `is_more` there are more than MOST_COUNTED, which `found` then is.
    after
        The cursor of the next page; None on the last one.
    """

    hits: tuple[Hit, ...]
    found: int
    is_more: bool
    facets: Facets
    after: str | None


@dataclass(frozen=True, slots=True)
class MonthCount:
    """Statements of a month by kind; `month` is `2019-03`."""

    month: str
    direct: int
    mixed: int
    indirect: int

    @property
    def all(self) -> int:
        """Of every kind."""
        return self.direct + self.mixed + self.indirect


@dataclass(frozen=True, slots=True)
class SpeakerProfile:
    """One speaker of the record; counts are of what somebody said, asked or wrote.

    identity
        Its names, what the user's list tells, what reviewers decided.
    names
        The words that sources use for the speaker, the most frequent first; `value` and `label`
        are the words.
    months
        By month of speaking where the article tells it, otherwise of publication (`months_said`
        tells how many are by speaking); months without statements are left out.
    undated
        Statements with neither.
    others
        Beliefs and attitudes.
    """

    id: str
    name: str
    identity: Identity
    statements: int
    others: int
    articles: int
    kinds: tuple[FacetCount, ...]
    names: tuple[FacetCount, ...]
    outlets: tuple[FacetCount, ...]
    addressees: tuple[FacetCount, ...]
    relays: tuple[FacetCount, ...]
    months: tuple[MonthCount, ...]
    months_said: int
    undated: int
    doubtful: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class SpeakerEntry:
    """A line of the list of speakers, or of completion while a name is typed."""

    id: str
    name: str
    statements: int
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleVersion:
    """A version of an article, the one added last first."""

    sha256: str
    published: str | None
    added: str
    statements: int
    counts: bool


@dataclass(frozen=True, slots=True)
class StatementPlace:
    """The article that holds a statement; `sha256` where only an older version of it does."""

    article: str
    sha256: str | None


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An article as its page shows it: one version, its reading that counts, and what was decided.

    extraction, reading
        The article with what was read in it, and the reading's number.
    decided
        The statements as reviewers left them, those rejected included.
    kept
        How much of the text is kept.
    """

    extraction: Extraction
    reading: int
    decided: tuple[DecidedStatement, ...]
    versions: tuple[ArticleVersion, ...]
    kept: Kept

    @property
    def article(self) -> Article:
        """The article; its corrections name the statements as decided."""
        return with_links_as_decided(self.extraction.article, self.decided)

    @property
    def shown(self) -> Extraction:
        """The article as it is told to others: as decided, without what was rejected."""
        return told_to_others(self.extraction, self.decided)
