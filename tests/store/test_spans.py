from __future__ import annotations

import random
from itertools import pairwise

from onrecord.contract import Span, Spans
from onrecord.store.spans import gaps_between, joined, without


def characters(spans: Spans) -> set[int]:
    return {offset for span in spans for offset in range(span.start, span.end)}


def some_spans(chance: random.Random) -> list[Span]:
    starts = [chance.randrange(40) for _ in range(chance.randrange(6))]
    return [Span(start, start + chance.randrange(9)) for start in starts]


def test_joined_spans_hold_the_same_characters_in_order_and_apart() -> None:
    chance = random.Random(3)
    for _ in range(300):
        spans = some_spans(chance)
        found = joined(spans)
        assert characters(found) == characters(tuple(spans))
        assert all(one.end < next_.start for one, next_ in pairwise(found))


def test_what_is_taken_away_is_gone_and_the_rest_is_there() -> None:
    chance = random.Random(4)
    for _ in range(300):
        spans, taken = joined(some_spans(chance)), joined(some_spans(chance))
        assert characters(without(spans, taken)) == characters(spans) - characters(taken)


def test_gaps_and_spans_are_the_whole_text() -> None:
    chance = random.Random(5)
    for _ in range(300):
        spans = joined(some_spans(chance))
        gaps = gaps_between(spans, 60)
        assert joined((*gaps, *spans)) == (Span(0, 60),)
    assert gaps_between((), 0) == ()
