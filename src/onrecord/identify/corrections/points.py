"""What a correction says: its points, each one thing that was wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.contract import Span, Spans
from onrecord.identify.article_view import ArticleView
from onrecord.identify.corrections.tokens import Token, tokens_in
from onrecord.identify.corrections.voices import Voice, voices_in
from onrecord.identify.naming.sentences import sentence_starts
from onrecord.quotations import find_quotations
from onrecord.word_lists import listed_words

# What a sentence begins a point with; those behind it say what is right.
_WRONG = re.compile(
    r"\bmis(?:quot|stat|attrib|ident|rep|char|spel|nam|trans|took)|\b(?:version|edition)s? of\b"
    r"|\b(?:incorrect|erroneous|wrong|inaccurate|mistaken)ly\b|\balso\b",
    re.I,
)
# No statement is named by a correction of these.
_BESIDE_THE_TEXT = re.compile(
    r"\b(?:captions?|headlines?|photo(?:graph)?s?|pictures?|images?|maps?|charts?|graphics?|bylines?"
    r"|datelines?|videos?|links?|spell(?:ed|ing|ings)?|spelt|misspel\w*|surnames?|(?:first|last|full"
    r"|given|middle|maiden) names?|names? (?:of|was|is)|misnam\w*|pronouns?)\b",
    re.I,
)
_ANOTHER_ARTICLE = re.compile(
    r"\b(?:yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|last (?:week|month|year|night))"
    r"['’]s\s+(?:\w+\s+){0,2}(?:report|article|story|paper|edition|column|issue|piece)\b",
    re.I,
)
_THIS_ARTICLE = re.compile(
    r"\bthis (?:\w+ )?(?:article|story|post|piece|report|column|blog)\b", re.I
)
# "This article was amended on 3 May 2016": so are these.
_PRINTED_ON = re.compile(
    r"\b(?:amended|updated|corrected|revised|published|printed|appeared)\s(?:on|at|in)\s[^.;,]{1,40}",
    re.I,
)
# "Correction, 13 July:": its days and names are the outlet's.
_LABEL = re.compile(
    r"[^:“\"]{0,60}\b(?:correct|clarif|note|record|updat|amend)[^:“\"]{0,60}:\s*", re.I
)


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was wrong.

    voices
        Whose words it was, one by one; none where it says nothing of it.
    told
        The telling words that it repeats, whoever is named left out.
    phrases
        The telling words of each quotation in it.
    figures
        Those of `told` that are figures.
    """

    voices: tuple[Voice, ...]
    told: frozenset[str]
    phrases: tuple[frozenset[str], ...]
    figures: frozenset[str]


def points_in(view: ArticleView, correction: Span) -> Iterator[Point]:
    """The points about what the article's own text says, in order."""
    words = correction.of(view.text)
    if _ANOTHER_ARTICLE.search(words) and not _THIS_ARTICLE.search(words):
        return
    label = _LABEL.match(view.text, *correction)
    body = Span(label.end() if label else correction.start, correction.end)
    for stretch in _stretches(view.text, body):
        if not _BESIDE_THE_TEXT.search(view.text, *stretch[0]):
            yield _point(view, stretch)


def _stretches(text: str, body: Span) -> Iterator[Spans]:
    """The sentences of each point."""
    starts = [*sentence_starts(text, [body]), body.end]
    found: list[Span] = []
    for start, end in pairwise(starts):
        if found and _WRONG.search(text, start, end):
            yield tuple(found)
            found = []
        found.append(Span(start, end))
    if found:
        yield tuple(found)


def _point(view: ArticleView, sentences: Spans) -> Point:
    voices = voices_in(view, sentences)
    whole = Span(sentences[0].start, sentences[-1].end)
    spans = [span for voice in voices for span in voice.spans]
    spans += [Span(*match.span()) for match in _PRINTED_ON.finditer(view.text, *whole)]
    quoted = [quotation.inside for quotation in find_quotations(view.text, [whole])]
    told = [
        each
        for each in tokens_in(view.text, whole)
        if not _lies_in(each, spans) and (_lies_in(each, quoted) or not _is_outlets(each))
    ]
    return Point(
        voices=voices,
        told=frozenset(each.word for each in told),
        phrases=tuple(filter(None, (_words_in(told, span) for span in quoted))),
        figures=frozenset(each.word for each in told if each.is_figure),
    )


def _is_outlets(token: Token) -> bool:
    """True for what every correction says: "misquoted", "error", and its days."""
    return token.printed in listed_words("identify", "corrections", "outlet")


def _words_in(told: Sequence[Token], span: Span) -> frozenset[str]:
    return frozenset(each.word for each in told if span.start <= each.start < span.end)


def _lies_in(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.start <= token.start < span.end for span in spans)
