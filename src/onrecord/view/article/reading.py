"""An article as it is read: the head, then paragraphs, each with its notes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.contract import Article, Furniture, FurnitureKind, Span, Spans, Statement
from onrecord.store.corrected import CorrectionNote, correction_notes, corrections_in
from onrecord.view.article.notes import Note, Numbered, heading_of, notes_of
from onrecord.view.article.places import Place, occasion_places, places_of, places_within
from onrecord.view.article.segments import FURNITURE, Mark, NumberAt, Segment, cut

# Above a title stand labels, counters and dates; further down its words are a link to the article.
TITLE_AMONG_FIRST = 10
_QUOTATION_MARKS = "\"'“”‘’«»„‚‹›"

_OF_THE_OUTLET = (FurnitureKind.CORRECTION, FurnitureKind.NOTE)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, cut at its marks. `start` is its place in the text.

    `furniture` is set where all of it is furniture; `corrects` holds the statements that an
    outlet's correction in it names; `gap` is how many characters right before it are not kept.
    """

    start: int
    segments: tuple[Segment, ...]
    gap: int = 0
    furniture: FurnitureKind | None = None
    corrects: tuple[Numbered, ...] = ()
    heading: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def is_deep(self) -> bool:
        """True where a statement holds another: its lines need more room."""
        return any(segment.holds for segment in self.segments)

    @property
    def is_dimmed(self) -> bool:
        """True for furniture, but not for what the outlet says about its own article."""
        return self.furniture is not None and self.furniture not in _OF_THE_OUTLET

    @property
    def is_of_the_outlet(self) -> bool:
        """True for a correction or a note by the outlet."""
        return self.furniture in _OF_THE_OUTLET


@dataclass(frozen=True, slots=True)
class Reading:
    """The text in order: what stands above the title, the title's paragraph, the rest.

    title
        None where the title's words do not stand at the top of the text. The notes of what stands
        in the head are those of the first paragraph below it.
    statements
        All of the article.
    here
        The ids of those that begin in the part of the text that is read.
    """

    above: tuple[Paragraph, ...]
    title: Paragraph | None
    below: tuple[Paragraph, ...]
    statements: tuple[Numbered, ...]
    here: frozenset[str]


def reading_of(
    article: Article,
    statements: Sequence[Numbered],
    *,
    gaps: Spans = (),
    part: Span | None = None,
) -> Reading:
    """A part of the text, or all: each character that is not white space once, or its gap."""
    whole = Span(0, len(article.text))
    part = part or whole
    places = places_of(article.text, gaps)
    if part != whole:
        places = places_within(places, part)
    spans = [place.span for place in places]
    title = title_among(article, spans) if part.start == 0 else None
    head = 0 if title is None else title + 1
    if head == len(places):
        # Nothing below the head: what stands in it still needs a place for its notes.
        places = (*places, Place(Span(part.end, part.end)))
    page = _Page(article, places, statements, part, head, correction_notes(article, gaps))
    paragraphs = tuple(page.paragraphs())
    return Reading(
        above=paragraphs[: max(head - 1, 0)],
        title=paragraphs[head - 1] if head else None,
        below=paragraphs[head:],
        statements=tuple(statements),
        here=frozenset(one.statement.id for one in page.here),
    )


def title_among(article: Article, paragraphs: Sequence[Span]) -> int | None:
    """Which paragraph is the title, case and quotation marks aside."""
    title = _words(article.title or "")
    for index, span in enumerate(paragraphs[:TITLE_AMONG_FIRST]):
        # Twice as long leaves room for white space; longer ones are not split into words.
        same_length = span.end - span.start <= 2 * len(article.title or "")
        if title and same_length and _words(span.of(article.text)) == title:
            return index
    return None


def _words(line: str) -> list[str]:
    return [word.strip(_QUOTATION_MARKS) for word in line.casefold().split()]


class _Page:
    """What belongs to which paragraph."""

    def __init__(
        self,
        article: Article,
        places: Sequence[Place],
        statements: Sequence[Numbered],
        part: Span,
        head: int,
        corrections: dict[str, CorrectionNote],
    ) -> None:
        self._article = article
        self._places = places
        self._spans = [place.span for place in places]
        self._starts = [span.start for span in self._spans]
        self._statements = statements
        self._part = part
        self._head = head
        self._notes = corrections
        self._by_id = {one.statement.id: one for one in statements}
        self._furniture = sorted(article.furniture, key=lambda furniture: furniture.span)
        self._corrections = sorted(corrections_in(article), key=lambda each: each.span)
        last = part.end + (part.end == len(article.text))
        self.here = [one for one in statements if part.start <= one.statement.outer.start < last]

    def paragraphs(self) -> Iterator[Paragraph]:
        beside = self._notes_by_paragraph()
        marks = [*self._marks()]
        numbers = [at for numbered in self.here for at in self._numbers_of(numbered)]
        linked = self._linked()
        every = cut(self._article.text, self._spans, marks, numbers, linked)
        for index, segments in enumerate(every):
            here = beside[index]
            furniture = self._furniture_around(self._spans[index])
            yield Paragraph(
                self._spans[index].start,
                segments,
                self._places[index].gap,
                furniture.kind if furniture else None,
                self._corrected(self._spans[index]),
                heading_of(here) if here else "",
                notes_of(self._article.text, here, self._by_id, self._notes),
            )

    def _linked(self) -> Iterator[int]:
        """The places that notes and the desk lead to: whom, where and when, and corrections."""
        for numbered in self._statements:
            for place in occasion_places(numbered.statement):
                if self._part.start <= place < self._part.end:
                    yield place
        for each in self._corrections:
            if self._part.start <= each.span.start < self._part.end:
                yield each.span.start

    def _marks(self) -> Iterator[Mark]:
        for numbered in self._statements:
            for span in numbered.statement.content:
                if span.overlaps(self._part):
                    yield Mark(span, numbered.number)
        for furniture in self._furniture:
            if furniture.kind not in _OF_THE_OUTLET and furniture.span.overlaps(self._part):
                yield Mark(furniture.span, FURNITURE)

    def _numbers_of(self, numbered: Numbered) -> Iterator[NumberAt]:
        """Where the content ends, and where it leaves the paragraph that holds its note."""
        content = numbered.statement.content
        first = self._spans[self._first_paragraph(numbered.statement)]
        last = numbered.statement.outer.end
        ends_in_first = max(
            (min(span.end, first.end) for span in content if span.start < first.end), default=last
        )
        for end in {self._inside(ends_in_first), self._inside(last)}:
            yield NumberAt(end, numbered.number)

    def _inside(self, end: int) -> int:
        """The end without the white space that it has behind the paragraph."""
        return min(end, self._spans[self._paragraph_at(end - 1)].end)

    def _notes_by_paragraph(self) -> dict[int, list[Numbered]]:
        beside: dict[int, list[Numbered]] = defaultdict(list)
        for numbered in self.here:
            beside[max(self._first_paragraph(numbered.statement), self._head)].append(numbered)
        return beside

    def _first_paragraph(self, statement: Statement) -> int:
        """The paragraph where the content begins; white space before one counts as its own."""
        start = statement.outer.start
        index = self._paragraph_at(start)
        is_behind = start >= self._spans[index].end and index + 1 < len(self._spans)
        return index + 1 if is_behind and self._starts[index + 1] < statement.outer.end else index

    def _paragraph_at(self, position: int) -> int:
        return max(bisect_right(self._starts, position) - 1, 0)

    def _furniture_around(self, paragraph: Span) -> Furniture | None:
        index = bisect_right(self._furniture, paragraph.start, key=lambda one: one.span.start) - 1
        if index < 0 or paragraph.start == paragraph.end:
            return None
        furniture = self._furniture[index]
        return furniture if furniture.span.holds(paragraph) else None

    def _corrected(self, paragraph: Span) -> tuple[Numbered, ...]:
        """The statements that corrections name which begin here, or hold the paragraph."""
        last = bisect_left(self._corrections, paragraph.end, key=lambda one: one.span.start)
        first = bisect_left(self._corrections, paragraph.start, key=lambda one: one.span.start)
        around = self._corrections[max(first - 1, 0) : last]
        named = (
            self._by_id[one]
            for part in around
            if part.span.overlaps(paragraph)
            for one in part.statements
            if one in self._by_id
        )
        return tuple({one.number: one for one in named}.values())
