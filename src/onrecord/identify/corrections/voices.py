"""Whose words a correction says were wrong: "misquoted Ann Reed as saying", "said by Bob Holt"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.contract import Span, Spans
from onrecord.identify.article_view import ArticleView
from onrecord.identify.naming.names import Name, names_in
from onrecord.identify.source.head_name import DETERMINERS

# Behind these, up to _STOP, stands who is quoted.
_QUOTED = re.compile(
    r"\b(?:misquot(?:ed|es|ing)|(?<!mis)quot(?:ed|ing)|cit(?:ed|ing)|paraphrased)\s+"
    r"|\b(?:mis)?(?:attribut|credit)(?:ed|ing|es|s)?\b[^.;]{0,200}?\s(?:to|by)\s+"
    r"|\b(?:made|said|spoken|written|given|uttered)\s+by\s+"
    r"|\b(?:quotation|quote|remark|comment|statement|words)s?\s+(?:\w+\s+){0,2}?(?:by|from|of)\s+",
    re.I,
)
_STOP = re.compile(
    r"[.;:(\"“”‘«]\s?|\s(?:as|that|who|whom|whose|which|when|where|on|about|in|at|regarding|because"
    r"|it|he|she|they|instead|rather|saying)\s|,\s(?:not|but)\s",
    re.I,
)
# Before these, in the same sentence.
_SAYING = re.compile(
    r"\b(?:(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)"
    r"(?:said|says|told|tells|asked|asks|wrote|writes|stated|argued|claimed|denied|denies|added"
    r"|called|calls|described)|(?:was|were|is|are|been)\s+(?:\w+ly\s+|also\s+)?(?:misquoted|quoted|cited))\b",
    re.I,
)
_PRONOUN = re.compile(r"\b(?:he|she|they)\s+(?:had\s+|has\s+)?$", re.I)
_ALL_BEFORE = re.compile(r"\b(?:who|were|are)\s+(?:\w+\s+)?$|^(?:were|are)\b", re.I)
_OUTLET = re.compile(r"\b(?:version|edition|article|story|post|report|piece|column)s?\b", re.I)
_OWNED_WORDS = re.compile(
    r"['’]s?\s+(?:remark|word|comment|quotation|quote|statement|answer|position|view|account)s?\b",
    re.I,
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_BEHIND_A_HEAD = re.compile(r"\s(?:of|for|from|at|in|with)\s|,")
_REACH = 200
# No correction is about more people; looking at the statements of each stays linear.
_MOST_VOICES = 8


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody whom the correction gives words to.

    `names`: the fullest names that it can be, none for somebody whom the article does not name.
    `head`: of one without a name the main word, "spokeswoman". `spans`: where it is named.
    """

    names: frozenset[str]
    head: str
    spans: Spans


def voices_in(view: ArticleView, sentences: Sequence[Span]) -> tuple[Voice, ...]:
    """Each of them once, in order. "She said" are the words of the only one named before."""
    found: list[Voice] = []
    known: list[Voice] = []
    for sentence in sentences:
        names = list(names_in(view.text, sentence))
        found += _voices(view, names, sentence)
        if len(_merged(known)) == 1 and _is_said_by_pronoun(view.text, sentence):
            found += known
        known += [_named(view, name) for name in names]
    return _merged(found)[:_MOST_VOICES]


def _merged(voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """One for all mentions of somebody."""
    spans: dict[tuple[frozenset[str], str], list[Span]] = defaultdict(list)
    for voice in voices:
        spans[voice.names, voice.head] += voice.spans
    return tuple(Voice(names, head, tuple(found)) for (names, head), found in spans.items())


def _voices(view: ArticleView, names: Sequence[Name], sentence: Span) -> Iterator[Voice]:
    for match in _QUOTED.finditer(view.text, *sentence):
        yield from _behind(view, names, match.end(), sentence.end)
    for match in _SAYING.finditer(view.text, *sentence):
        yield from _before(view, names, sentence.start, match)
    for name in names:
        if name.possessive and _OWNED_WORDS.match(view.text, name.span.end):
            yield _named(view, name)


def _is_said_by_pronoun(text: str, sentence: Span) -> bool:
    match = _SAYING.search(text, *sentence)
    return match is not None and _PRONOUN.search(text, sentence.start, match.start()) is not None


def _behind(view: ArticleView, names: Sequence[Name], start: int, end: int) -> Iterator[Voice]:
    stop = _STOP.search(view.text, start, min(end, start + _REACH))
    stretch = Span(start, stop.start() if stop else min(end, start + _REACH))
    named = [name for name in names if stretch.holds(name.span) and not name.possessive]
    yield from (_named(view, name) for name in named)
    head = "" if named else _head(view.text, stretch)
    if head:
        yield Voice(frozenset(), head, (stretch,))


def _before(
    view: ArticleView, names: Sequence[Name], start: int, saying: re.Match[str]
) -> Iterator[Voice]:
    """Who stands before "said": the name next to it, or all where it is said of several."""
    before = view.text[max(start, saying.start() - _REACH) : saying.start()]
    named = [name for name in names if name.span.end <= saying.start()]
    several = _ALL_BEFORE.search(before) or _ALL_BEFORE.match(saying[0])
    if not named or _OUTLET.search(view.text, named[-1].span.end, saying.start()):
        return
    yield from (_named(view, name) for name in (named if several else named[-1:]))


def _named(view: ArticleView, name: Name) -> Voice:
    meant = {entity.name for entity in view.cast.meant_by(name)}
    if not meant:
        # The article may print the name only in a fuller form.
        words = set(name.lower)
        entities = view.cast.entities
        meant = {each.name for each in entities if words <= set(each.name.lower().split())}
    return Voice(frozenset(meant), "", (name.span,))


def _head(text: str, stretch: Span) -> str:
    """ "spokeswoman" of "a spokeswoman for the port"."""
    behind = _BEHIND_A_HEAD.search(text, *stretch)
    words = _WORD.findall(text, stretch.start, behind.start() if behind else stretch.end)
    return words[-1].lower() if len(words) > 1 and words[0].lower() in DETERMINERS else ""
