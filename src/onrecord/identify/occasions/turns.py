"""An article as turns: each statement, and each sentence in which nobody says anything, in order.

A sentence without a statement may set the scene: "On Monday the candidates met at a debate in Orr."
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.contract import Kind, Span, Statement
from onrecord.headlines import find_headlines
from onrecord.identify.article_view import ArticleView
from onrecord.identify.dates import DateExpression
from onrecord.identify.occasions.frames import NO_FRAME, Frame, Frames
from onrecord.identify.occasions.phrase import SUBJECT, Phrase
from onrecord.identify.occasions.phrases import PhraseReader
from onrecord.identify.occasions.turn import OPENING, Turn

# A longer sentence is a list or no sentence at all; set by hand.
_LONGEST_SENTENCE = 700
_SENTENCE_ENDS = tuple('.?!”"')


def turns_of(
    view: ArticleView, statements: Sequence[Statement], dates: Sequence[DateExpression]
) -> list[Turn]:
    """All turns of the article, in the order of the text."""
    return list(_Turns(view, statements, dates))


class _Turns:
    def __init__(
        self, view: ArticleView, statements: Sequence[Statement], dates: Sequence[DateExpression]
    ) -> None:
        self._view = view
        self._statements = sorted(statements, key=_start)
        self._by_id = {each.id: each for each in statements}
        self._frames = Frames(view, statements)
        self._phrases = PhraseReader(view.text, dates)
        headings = find_headlines(view.article, view.layout.paragraphs)
        body = (each.start for each in view.layout.paragraphs if each not in headings)
        first = next(body, 0)
        # Title, standfirst, lines with day or place: the head of the article is one section.
        self._heading_starts = sorted(each.start for each in headings if each.start > first)
        self._count = 0
        self._last: str | None = None

    def __iter__(self) -> Iterator[Turn]:
        layout, sentence = self._view.layout, 0
        for statement in self._statements:
            yield from self._scenes(sentence, layout.sentence(_start(statement)))
            sentence = max(sentence, layout.sentence(_last(statement)) + 1)
            yield self._told(statement)

    def _told(self, statement: Statement) -> Turn:
        """A statement; one without a source is of whoever spoke last."""
        frame = self._frames.of(statement, self._by_id.get(statement.within or ""))
        phrases = self._phrases.read(frame, statement.source, statement.cue)
        speaker = statement.speaker.name
        if speaker is None and not statement.source:
            speaker = self._last
        self._last = speaker
        text, place = self._view.text, _start(statement)
        return Turn(
            number=self._next(),
            statement=statement,
            speaker=speaker,
            paragraph=self._view.layout.paragraph(place),
            sentence=self._view.layout.sentence(place),
            section=self._section(place),
            frame=frame,
            phrases=(*phrases, *self._beside(statement)),
            cue=" ".join(span.of(text) for span in statement.cue).lower(),
            source=" ".join(span.of(text) for span in statement.source),
        )

    def _beside(self, statement: Statement) -> Iterator[Phrase]:
        """Whom the content begins with behind its cue, and whom a cue without source follows."""
        if not statement.cue:
            return
        if statement.kind == Kind.INDIRECT and self._is_behind_its_cue(statement):
            opening = self._phrases.opening(statement.content[0])
            if opening is not None:
                yield opening
        if not statement.source:
            subject = self._last_named(statement.cue[0].start)
            if subject is not None:
                yield subject

    def _is_behind_its_cue(self, statement: Statement) -> bool:
        cue, content = statement.cue[-1], statement.content[0]
        directly = not self._view.text[cue.end : content.start].strip()
        return content.start >= cue.end and directly

    def _last_named(self, place: int) -> Phrase | None:
        """The last name before a place in its sentence."""
        sentence = self._view.layout.sentence_starts[self._view.layout.sentence(place)]
        start = max(sentence, place - _LONGEST_SENTENCE)
        names = self._view.names.within(Span(start, place))
        if not names:
            return None
        name = names[-1]
        return Phrase(SUBJECT, name.span, name.span.of(self._view.text), name.lower[-1])

    def _scenes(self, first: int, end: int) -> Iterator[Turn]:
        """Sentences without a statement, where they hold a phrase."""
        for number in range(first, end):
            span = self._sentence(number)
            if span.end - span.start > _LONGEST_SENTENCE:
                continue
            phrases = self._phrases.read(Frame((span,), (), opens=True), (), ())
            if phrases:
                yield self._scene(span, phrases)

    def _scene(self, sentence: Span, phrases: Sequence[Phrase]) -> Turn:
        layout = self._view.layout
        paragraph = layout.paragraph(sentence.start)
        return Turn(
            number=self._next(),
            statement=None,
            speaker=self._first_named(sentence),
            paragraph=paragraph,
            sentence=layout.sentence(sentence.start),
            section=self._section(sentence.start),
            frame=NO_FRAME,
            phrases=tuple(phrases),
            dated=paragraph <= OPENING and self._is_line(sentence) and _has_day(phrases),
        )

    def _sentence(self, number: int) -> Span:
        """A sentence, without what stands behind its paragraph."""
        layout = self._view.layout
        starts = layout.sentence_starts
        end = starts[number + 1] if number + 1 < len(starts) else len(self._view.text)
        paragraph = layout.paragraphs[layout.paragraph(starts[number])]
        return Span(starts[number], min(end, paragraph.end))

    def _is_line(self, sentence: Span) -> bool:
        """True where the sentence is its paragraph, and no mark ends it."""
        paragraph = self._view.layout.paragraphs[self._view.layout.paragraph(sentence.start)]
        words = sentence.of(self._view.text).rstrip()
        return sentence == paragraph and words[-1:] not in _SENTENCE_ENDS

    def _first_named(self, sentence: Span) -> str | None:
        names = self._view.names.within(sentence)
        meant = self._view.cast.meant_by(names[0]) if names else ()
        return meant[0].name if len(meant) == 1 else None

    def _section(self, place: int) -> int:
        return bisect_right(self._heading_starts, place)

    def _next(self) -> int:
        number, self._count = self._count, self._count + 1
        return number


def _has_day(phrases: Sequence[Phrase]) -> bool:
    return any(each.date is not None and not each.head for each in phrases)


def _start(statement: Statement) -> int:
    """Where source, cue or content begins."""
    return min((*statement.content, *statement.cue, *statement.source)).start


def _last(statement: Statement) -> int:
    """Where the last of them ends."""
    return max(span.end for span in (*statement.content, *statement.cue, *statement.source)) - 1
