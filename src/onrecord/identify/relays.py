"""Through whom a statement reached the article: "according to NARA", "NARA cited her as saying".

Looked for in the statement's own sentences, outside of what is said. The speaker of a statement
around it is none: `within` tells that. Nor is the agency of the dateline: that is the article's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.contract import Relay, Span, SpeakerType, Statement
from onrecord.identify.article_view import ArticleView
from onrecord.identify.choice.nouns import Noun, noun_of
from onrecord.identify.naming.types import type_of_words
from onrecord.identify.source.cited import cited_speaker
from onrecord.identify.source.head_name import DETERMINERS
from onrecord.identify.source.phrase import Phrase, SourceKind, read_phrase
from onrecord.registry.states import state_of

_QUOTED = r"(?:quoted|cited|reported|carried|published|broadcast|relayed)"
_AS_SAYING = r"as (?:saying|telling|calling)"
# What the relay's words follow.
_BEHIND = re.compile(
    rf"\b(?:according to|citing|{_AS_SAYING} by|(?:first |as )?{_QUOTED}(?: {_AS_SAYING})? by)\s+",
    re.I,
)
_RELAY = r"(?P<relay>[^,;:\"“”]{2,80}?)\s+(?:(?:has|have|also)\s+)?"
# What they stand before: "NARA cited …", "…, NARA reported".
_BEFORE = (
    re.compile(rf"(?:^|[,;]\s+){_RELAY}(?:cited|cites|quoted|quotes)\s+"),
    re.compile(rf"(?:^|,\s+(?:as\s+)?){_RELAY}(?:reported|reports|wrote|writes)\b"),
)
_END = re.compile(r"[,.;:()\"“”\n]|\s(?:last|on|in|that|which|who|as|said|says|this|at|and)\s")
_LONGEST = 90
# How far from the content, in characters, relays are looked for.
_REACH = 270


def relays_of(
    view: ArticleView, statement: Statement, around: Statement | None
) -> tuple[Relay, ...]:
    """The relays, outermost first. `around`: the statement whose content holds this one."""
    told: dict[str, Relay] = {}
    cited = cited_speaker(view.text, statement) is not None
    not_these = {statement.speaker.name} | ({around.speaker.name} if around else set())
    for stretch in _stretches(view, statement, around):
        for span in _relay_words(view.text, stretch):
            if not cited and any(span.overlaps(part) for part in statement.source):
                continue
            relay = _relay(view, span, described=cited)
            if relay is not None and relay.name not in not_these:
                told.setdefault(relay.name, relay)
    return tuple(sorted(told.values(), key=lambda relay: relay.spans[0]))


def _stretches(view: ArticleView, statement: Statement, around: Statement | None) -> Iterator[Span]:
    """What stands in the statement's sentences beside its content, and inside of `around`."""
    starts = view.layout.sentence_starts
    parts = sorted((*statement.content, *statement.cue, *statement.source))
    first = view.layout.sentence(parts[0].start)
    last = view.layout.sentence(max(part.end for part in parts) - 1)
    place = starts[first] if starts else 0
    end = starts[last + 1] if last + 1 < len(starts) else len(view.text)
    if around is not None:
        place, end = max(place, around.outer.start), min(end, around.outer.end)
    for content in sorted(statement.content):
        if content.start > place:
            yield Span(max(place, content.start - _REACH), content.start)
        place = max(place, content.end)
    if end > place:
        yield Span(place, min(end, place + _REACH))


def _relay_words(text: str, stretch: Span) -> Iterator[Span]:
    for match in _BEHIND.finditer(text, *stretch):
        end = _END.search(text, match.end(), min(stretch.end, match.end() + _LONGEST))
        stop = end.start() if end else min(stretch.end, match.end() + _LONGEST)
        yield Span(match.end(), stop)
    for pattern in _BEFORE:
        for match in pattern.finditer(text[stretch.start : stretch.end]):
            start, stop = match.span("relay")
            yield Span(stretch.start + start, stretch.start + stop)


def _relay(view: ArticleView, span: Span, *, described: bool) -> Relay | None:
    """Who the words are, under the fullest name; None for words that name no relay."""
    phrase = read_phrase((span,), view.names)
    if phrase.span is None:
        return None
    if phrase.kind == SourceKind.NAME:
        name = phrase.names[0]
        meant = view.cast.meant_by(name)
        told = meant[0].name if len(meant) == 1 else name.text
        return None if state_of(told) else Relay(told, (phrase.span,))
    if phrase.kind == SourceKind.GROUP:
        named = view.names.within(phrase.span)
        body = type_of_words(phrase.group.lower().split()) not in (SpeakerType.GROUP, None)
        # "the NARA agency" is NARA.
        return Relay(named[0].text, (named[0].span,)) if body and named else None
    words = _described(phrase, view.text) if described else ""
    return Relay(words, (phrase.span,)) if words else None


def _described(phrase: Phrase, text: str) -> str:
    """The words of an office, a report or a spokesman without a name."""
    if phrase.span is None or phrase.kind != SourceKind.DESCRIPTION:
        return ""
    if noun_of(phrase) not in (Noun.BODY, Noun.DOCUMENT) and "spokes" not in phrase.head:
        return ""
    words = phrase.span.of(text).split()
    while words and words[0].lower() in DETERMINERS:
        words.pop(0)
    return " ".join(words)
