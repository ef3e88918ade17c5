"""The records of the contract: what every stage hands on and what `onrecord extract` prints.

Every record is frozen. Offsets are Unicode code points into `Article.text`, end-exclusive, so
`article.text[span.start:span.end]` is always exactly the words meant. The order of the fields is
the order of the keys in the JSON line; `contract_json` is the only place that leaves these types.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

CONTRACT = "1.0"
BETWEEN_PIECES = " … "


class Span(NamedTuple):
    """A run of characters: `start` inclusive, `end` exclusive, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """True where every character of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True where the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]


class Kind(StrEnum):
    """Where the content lies relative to quotation marks of any style."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Mode(StrEnum):
    """What sort of act the cue reports. Nobody *said* a belief or an attitude."""

    SPEECH = "speech"
    QUESTION = "question"
    DOCUMENT = "document"
    BELIEF = "belief"
    ATTITUDE = "attitude"


SAID = (Mode.SPEECH, Mode.QUESTION, Mode.DOCUMENT)


class Polarity(StrEnum):
    """Whether the saying itself is reported as having happened."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"
    DECLINED = "declined"


class SpeakerType(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    PUBLICATION = "publication"
    DOCUMENT = "document"
    GROUP = "group"


class SpeakerBasis(StrEnum):
    """How the source was resolved to the speaker's name."""

    NAME = "name"
    APPOSITION = "apposition"
    COREFERENCE = "coreference"
    TITLE = "title"
    CONTINUATION = "continuation"
    DIALOGUE = "dialogue"
    REGISTRY = "registry"


class Reason(StrEnum):
    """Why a speaker is unknown."""

    NO_SOURCE = "no_source"
    UNNAMED = "unnamed"
    TWO_CANDIDATES = "two_candidates"
    TOO_FAR = "too_far"
    LOW_CONFIDENCE = "low_confidence"


class FurnitureKind(StrEnum):
    """Parts of the text that are not the article."""

    SHARE = "share"
    COUNTER = "counter"
    RELATED = "related"
    FOOTER = "footer"
    COMMENTS = "comments"
    CREDIT = "credit"
    CORRECTION = "correction"
    NOTE = "note"


class ArticleBasis(StrEnum):
    """Where a field of an article's description was found."""

    METADATA = "metadata"
    COLUMN = "column"
    FIRST_LINE = "first line"
    DATELINE = "dateline"
    HEADER_LINE = "header line"
    BYLINE = "byline"
    DETECTOR = "detector"


class Modifier(StrEnum):
    """How a quantity's figure is qualified."""

    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    AVERAGE = "average"


class SaidBasis(StrEnum):
    """What the days on which something was said are told by."""

    WORDS = "words"
    DATELINE = "dateline"
    PUBLICATION_DATE = "publication date"
    EARLIER_DATE = "earlier date"


class ProblemKind(StrEnum):
    """Why an article could not be read."""

    MISSING = "missing"
    PERMISSION = "permission"
    EMPTY = "empty"
    BINARY = "binary"
    ENCODING = "encoding"
    TOO_LARGE = "too_large"
    MARKUP = "markup"
    NOT_JSON = "not_json"
    COLUMN = "column"
    UNREADABLE = "unreadable"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Basis:
    """Where each field of an article's description comes from; null where the field is null."""

    title: ArticleBasis | None = None
    author: ArticleBasis | None = None
    outlet: ArticleBasis | None = None
    wire: ArticleBasis | None = None
    published: ArticleBasis | None = None
    language: ArticleBasis | None = None


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes that the text was read from."""

    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """A part of the text that is not the article: marked, never cut."""

    span: Span
    kind: FurnitureKind
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A text that we were given, unchanged, with what is known about it.

    `published` holds what the text supports and no more: `2015-10-13`, `2015-10`, `2015`,
    `--10-13` (no year known), or RFC 3339 with the offset as printed.
    """

    id: str
    location: str
    title: str | None
    author: str | None
    outlet: str | None
    wire: str | None
    published: str | None
    language: str | None
    basis: Basis
    text: str
    sha256: str
    original: Original
    text_by: str
    furniture: tuple[Furniture, ...] = ()


@dataclass(frozen=True, slots=True)
class By:
    """Who read the article: program version, model, digest of the settings, and when (RFC 3339)."""

    onrecord: str
    model: str | None
    settings: str
    at: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another speaker that was considered."""

    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom the source refers to. `name` is null where unknown, and `reason` says why."""

    id: str | None = None
    name: str | None = None
    type: SpeakerType | None = None
    spans: Spans = ()
    basis: SpeakerBasis | None = None
    confidence: float | None = None
    alternatives: tuple[Candidate, ...] = ()
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Relay:
    """An outlet, agency or person through whom the statement came."""

    name: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Addressee:
    name: str | None
    text: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Venue:
    text: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Said:
    """When it was said; an open or unplaceable end is null.

    `basis`: the words name the day, or they are placed by the dateline, by the publication date, or
    by a date before them in the text; null where nobody told (a reader's label).
    """

    start: str | None
    end: str | None
    text: str
    spans: Spans
    basis: SaidBasis | None


@dataclass(frozen=True, slots=True)
class Quantity:
    text: str
    span: Span
    low: float | None
    high: float | None
    unit: str | None = None
    counted: str | None = None
    of: float | None = None
    modifier: Modifier | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution in one article: somebody is reported to have said, asked, written or thought.

    `text` is the content, its pieces joined by " … ". `within` is the id of the statement whose
    content holds this one. `confidence` is a calibrated probability that content and source are
    right, null where nobody estimated it (a reader's label).
    """

    id: str
    kind: Kind
    mode: Mode
    polarity: Polarity
    headline: bool
    within: str | None
    text: str
    content: Spans
    cue: Spans
    source: Spans
    speaker: Speaker = Speaker()
    relays: tuple[Relay, ...] = ()
    addressee: Addressee | None = None
    venue: Venue | None = None
    said: Said | None = None
    quantities: tuple[Quantity, ...] = ()
    confidence: float | None = None

    @property
    def outer(self) -> Span:
        """From the first to the last character of the content, whatever lies between."""
        return outer_span(self.content)


@dataclass(frozen=True, slots=True)
class Review:
    """Who decided last about a statement, by its id, and when (RFC 3339)."""

    statement: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """One article with its statements: one line of the contract.

    `by` read all of them; those in `reviewed` are as somebody left them who looked at them since.
    """

    contract: str
    article: Article
    by: By
    statements: tuple[Statement, ...]
    reviewed: tuple[Review, ...] = ()


class TextExtractor(Protocol):
    """What finds the statements of a text; handed to those who may not import the pipeline."""

    def __call__(self, text: str, *, location: str | None) -> Extraction:
        """The statements of the text, which stands in the answer unchanged."""
        ...


@dataclass(frozen=True, slots=True)
class Problem:
    """An article that could not be read: what failed, which, and what to do about it."""

    location: str
    kind: ProblemKind
    message: str


def words_of(spans: Iterable[Span], text: str) -> str:
    """The words that the spans cover, the pieces joined by BETWEEN_PIECES."""
    return BETWEEN_PIECES.join(span.of(text) for span in spans)


def outer_span(spans: Iterable[Span]) -> Span:
    """From the first start to the last end of `spans`, which must not be empty."""
    listed = tuple(spans)
    return Span(min(span.start for span in listed), max(span.end for span in listed))
