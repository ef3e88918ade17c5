"""Exact segments of each role within sentences, as the CofeNet paper counts them.

Wang et al., "CofeNet: Context and Former-Label Enhanced Net for Complicated Quotation Extraction"
(COLING 2022): instances are single sentences; each contiguous run of tokens of a role is a
segment; it is right where the same run is found; roles are counted by themselves, nothing is
linked. The published best on PolNeAR are 83.2 source, 75.3 cue, 72.9 content (BERT-CofeNet); their
sentences and tokens come from CoreNLP, ours from the patterns below.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from onrecord.contract import Span, Spans
from onrecord.paragraphs import find_paragraphs
from onrecord_lab.attribution import Attribution
from onrecord_lab.evaluate.counts import Counts

ROLES = ("source", "cue", "content")
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St)\.|\w+|[^\w\s]")
_STOPS = frozenset(".?!")
_CLOSING = frozenset("\"'”’)]»")
Segment = tuple[int, int, int]


def segment_counts(
    gold: Iterable[Attribution], found: Iterable[Attribution], text: str
) -> dict[str, Counts]:
    """Counts per role of one article."""
    sentences = list(_sentences(text))
    counts = {}
    sides = [list(gold), list(found)]
    for role in ROLES:
        expected, told = (
            {seg for a in side for seg in _segments(getattr(a, role), sentences)} for side in sides
        )
        right = len(expected & told)
        counts[f"segments_{role}"] = Counts(right, len(told) - right, len(expected) - right)
    return counts


def _segments(spans: Spans, sentences: Sequence[Sequence[Span]]) -> Iterator[Segment]:
    """Each span cut at the borders of sentences: sentence, first token, end token."""
    ends = [tokens[-1].end for tokens in sentences]
    for span in spans:
        for number in range(bisect_left(ends, span.start + 1), len(sentences)):
            tokens = sentences[number]
            if tokens[0].start >= span.end:
                break
            inside = [i for i, token in enumerate(tokens) if token.overlaps(span)]
            if inside:
                yield number, inside[0], inside[-1] + 1


def _sentences(text: str) -> Iterator[list[Span]]:
    for paragraph in find_paragraphs(text):
        tokens = [Span(*match.span()) for match in _TOKEN.finditer(text, *paragraph)]
        sentence: list[Span] = []
        for index, token in enumerate(tokens):
            sentence.append(token)
            if _ends(text, tokens, index):
                yield sentence
                sentence = []
        if sentence:
            yield sentence


def _ends(text: str, tokens: Sequence[Span], index: int) -> bool:
    """True at a stop, or the marks right behind it, before a token that could begin a sentence."""
    before = index
    while before > 0 and tokens[before].of(text) in _CLOSING:
        before -= 1
    if tokens[before].of(text) not in _STOPS or index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    spaced = following.start > tokens[index].end
    return spaced and not following.of(text)[0].islower()
