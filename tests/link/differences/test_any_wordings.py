"""Whatever the wordings: spans within the texts, in order; what lies outside stands in both."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.contract import Span
from onrecord.link.differences import differences
from onrecord.linked import Difference, Wording
from tests.link.differences.told import wording

PIECES = (
    "the a of to in he she we they will would not no never isn't don't do is are was it's can't "
    "12 twelve 1,000 one thousand and 2015 May Tuesday Orr Ann Reed Mr. US U.S. colour color "
    "health care healthcare co-op [sic] [the mayor] [t]he ( ) , . — … ' \" % $ 5 "
    "people boats said safe unsafe here there nine ten out half ½ é ß İ ﬁ x_y"
).split(" ")
texts = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
_WORD = re.compile(r"[^\W_]+")


def words_outside(text: str, spans: Sequence[Span | None]) -> list[str]:
    covered = [span for span in spans if span is not None]
    return [
        found.group().casefold()
        for found in _WORD.finditer(text)
        if not any(span.overlaps(Span(*found.span())) for span in covered)
    ]


def turned(found: Sequence[Difference]) -> list[tuple[str, Span | None, Span | None]]:
    return sorted(((each.kind.value, each.b, each.a) for each in found), key=repr)


@settings(max_examples=500, deadline=None)
@given(texts, texts)
def test_what_no_difference_covers_stands_in_both_in_order(a: str, b: str) -> None:
    one, other = wording(a), wording(b)
    found = differences(one, other)
    for text, spans in ((a, [each.a for each in found]), (b, [each.b for each in found])):
        assert all(s is None or 0 <= s.start < s.end <= len(text) for s in spans)
    outside_a = words_outside(a, [each.a for each in found])
    assert outside_a == words_outside(b, [each.b for each in found])
    starts = [each.a.start for each in found if each.a is not None]
    assert starts == sorted(starts)
    assert turned(differences(other, one)) == sorted(
        ((each.kind.value, each.a, each.b) for each in found), key=repr
    )


@given(st.text(max_size=80))
def test_a_wording_does_not_differ_from_itself(text: str) -> None:
    assert differences(Wording(text), Wording(text)) == ()


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_characters_can_be_compared(a: str, b: str) -> None:
    differences(Wording(a), Wording(b))


@pytest.mark.parametrize(
    "text",
    [
        "word " * 5_000,
        "one " * 5_000,
        "not " * 5_000,
        "Orr " * 5_000,
        " ".join(str(number) for number in range(5_000)),
        " ".join(f"w{number} not 12 boats Orr{number}" for number in range(1_000)),
        " ".join(f"Orr{chr(97 + number % 26)}" for number in range(5_000)),
        "a." * 50_000,
        "9" * 200_000,
        "[" * 100_000,
        "don't" * 20_000,
    ],
    ids=lambda text: text[:12],
)
def test_long_wordings_are_compared_in_a_moment(text: str) -> None:
    backwards = " ".join(reversed(text.split(" ")))
    assert differences(Wording(text), Wording(text)) == ()
    differences(Wording(text), Wording(backwards))
    differences(Wording(text), Wording("Only one word."))


def test_wordings_beyond_any_alignment_are_anchored() -> None:
    a = " ".join(f"word{number}" for number in range(20_000))
    b = a.replace("word15000 ", "other ")
    found = differences(Wording(a), Wording(b))
    assert [(each.a and each.a.of(a), each.b and each.b.of(b)) for each in found] == [
        ("word15000", "other")
    ]
