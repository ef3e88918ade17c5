"""The frame of a statement: the words around its content that tell of the saying itself.

"At a rally in Orr on Monday, Reed told farmers that …, adding that …" holds two: what is said is in
neither, and the words from "adding" on are the second one's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.contract import Span, Spans, Statement
from onrecord.identify.article_view import ArticleView

# Longer sentences, such as a list without a full stop, are looked at this far from cue and source;
# set by hand.
_REACH = 400
# Of the contents that begin before a frame so many may reach into it.
_MOST_BEFORE = 60


@dataclass(frozen=True, slots=True)
class Frame:
    """The stretches of a statement's frame, in order; none where neither source nor cue is told.

    stretches
        Words outside of every content of the sentence.
    anchors
        Source and cue, in order.
    opens
        True where the frame's first stretch begins its sentence.
    """

    stretches: Spans
    anchors: Spans
    opens: bool


NO_FRAME = Frame((), (), opens=False)


class Frames:
    """Finds the frames of one article's statements."""

    def __init__(self, view: ArticleView, statements: Sequence[Statement]) -> None:
        self._view = view
        self._anchors = sorted(
            (span.start, each.id) for each in statements for span in _anchors(each)
        )
        self._starts = [start for start, _ in self._anchors]
        self._contents = sorted(span for each in statements for span in each.content)
        self._content_starts = [span.start for span in self._contents]

    def of(self, statement: Statement, around: Statement | None) -> Frame:
        """The statement's frame. `around`: the statement whose content holds this one."""
        anchors = _anchors(statement)
        if not anchors:
            return NO_FRAME
        whole = self._sentences(anchors)
        if around is not None:
            whole = _inside(whole, around)
        free = tuple(_without(whole, self._contents_in(whole, anchors)))
        stretches = tuple(self._own(free, statement, whole))
        opens = bool(stretches) and stretches[0].start == whole.start
        return Frame(stretches, anchors, opens)

    def _sentences(self, anchors: Spans) -> Span:
        """The sentences that cue and source stand in, as far as they are looked at."""
        layout = self._view.layout
        first, last = layout.sentence(anchors[0].start), layout.sentence(anchors[-1].start)
        starts = layout.sentence_starts
        start = starts[first] if starts else 0
        end = starts[last + 1] if last + 1 < len(starts) else len(self._view.text)
        # What stands between paragraphs is furniture.
        end = min(end, layout.paragraphs[layout.paragraph(anchors[-1].start)].end)
        return Span(max(start, anchors[0].start - _REACH), min(end, anchors[-1].end + _REACH))

    def _contents_in(self, whole: Span, anchors: Spans) -> Iterator[Span]:
        """The contents that overlap it, but not those in which the frame itself lies."""
        first = max(0, bisect_left(self._content_starts, whole.start) - _MOST_BEFORE)
        for span in self._contents[first : bisect_left(self._content_starts, whole.end)]:
            if span.overlaps(whole) and not any(span.holds(anchor) for anchor in anchors):
                yield span

    def _own(self, free: Iterable[Span], statement: Statement, whole: Span) -> Iterator[Span]:
        """The parts of the free words that are this statement's.

        Words belong to the last source or cue before them in their stretch, those before the first
        one to it; a stretch with none to the nearest statement.
        """
        for stretch in free:
            held = self._anchors_in(stretch)
            if not held:
                if self._is_nearest(stretch, statement, whole):
                    yield stretch
                continue
            edges = [stretch.start, *(start for start, _ in held[1:]), stretch.end]
            for (_, owner), start, end in zip(held, edges, edges[1:], strict=False):
                if owner == statement.id:
                    yield Span(start, end)

    def _anchors_in(self, stretch: Span) -> list[tuple[int, str]]:
        """Where the sources and cues of a stretch begin, those of one statement once in a row."""
        found: list[tuple[int, str]] = []
        first = bisect_left(self._starts, stretch.start)
        for start, owner in self._anchors[first : bisect_left(self._starts, stretch.end)]:
            if not found or found[-1][1] != owner:
                found.append((start, owner))
        return found

    def _is_nearest(self, stretch: Span, statement: Statement, whole: Span) -> bool:
        """True where the last source or cue before the stretch is the statement's, or the first."""
        before = bisect_right(self._starts, stretch.start) - 1
        if before >= 0 and self._starts[before] >= whole.start:
            return self._anchors[before][1] == statement.id
        following = bisect_left(self._starts, stretch.end)
        return following < len(self._starts) and self._anchors[following][1] == statement.id


def _anchors(statement: Statement) -> Spans:
    return tuple(sorted((*statement.source, *statement.cue)))


def _inside(whole: Span, around: Statement) -> Span:
    """What of it lies in the content of the statement around."""
    outer = around.outer
    return Span(max(whole.start, outer.start), min(whole.end, outer.end))


def _without(whole: Span, contents: Iterable[Span]) -> Iterator[Span]:
    """The stretches of it that no content covers."""
    place = whole.start
    for content in sorted(contents):
        if content.start > place:
            yield Span(place, content.start)
        place = max(place, content.end)
    if whole.end > place:
        yield Span(place, whole.end)
