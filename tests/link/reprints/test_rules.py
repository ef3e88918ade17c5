from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Span
from onrecord.link.reprints.groups import groups_of
from onrecord.link.reprints.rules import Rules
from onrecord.link.reprints.sequences import distinct_sequences
from onrecord.link.reprints.sketch import ALL_UNDER
from onrecord.link.reprints.words import word_hashes
from onrecord.reprinted import ComparedText, Member, SharedWords, Sketch
from tests.link.reprints.texts import STORY, sentences


def shared(a: ComparedText, b: ComparedText, *, kept: bool = True) -> int | None:
    """How many sequences the rules say that two texts share."""
    rules = Rules()
    sketches = {rules.sketch(text): text for text in (a, b)}

    def text_of(sketch: Sketch) -> ComparedText | None:
        return sketches[sketch] if kept else None

    return rules.shared(rules.sketch(a), rules.sketch(b), text_of)


@pytest.mark.parametrize("kept", [True, False])
def test_the_same_story_under_another_case_is_a_reprint(kept: bool) -> None:
    words = len(distinct_sequences(word_hashes(ComparedText(STORY))))
    assert shared(ComparedText(STORY), ComparedText(STORY.upper()), kept=kept) == words


def test_an_excerpt_is_a_reprint_of_the_longer_text() -> None:
    assert shared(sentences(range(20)), sentences(range(5, 8))) == 26


def test_half_of_the_sequences_is_enough_and_less_is_not() -> None:
    # Forty words have 36 sequences; of twenty of them 16 are shared, and of two more 18.
    long, half = sentences(range(4)), ComparedText(sentences(range(2)).text)
    more = ComparedText(f"{half.text} word2x0 word2x1 {sentences(range(50, 58)).text}")
    assert len(distinct_sequences(word_hashes(long))) == 36
    assert shared(long, ComparedText(f"{more.text[: len(half.text) + 16]} {_others(18)}")) == 18
    assert shared(long, ComparedText(f"{more.text[: len(half.text) + 8]} {_others(19)}")) is None


def _others(count: int) -> str:
    return " ".join(f"other{number}" for number in range(count))


def test_texts_about_the_same_are_none() -> None:
    other = (
        "In May the harbour of Orr is to be opened, so its council says, after works of two years."
    )
    assert shared(ComparedText(STORY), ComparedText(other)) is None


def test_furniture_makes_no_reprint() -> None:
    footer = "Follow us on every channel and never miss a story from the coast again"
    rules = Rules()

    def page(words: str) -> ComparedText:
        text = f"{words} {footer}"
        return ComparedText(text, apart=(Span(len(words) + 1, len(text)),))

    a, b = (page(f"{name} won the race on the river Orr today") for name in ("Ann", "Tom"))
    assert rules.sketch(a).sequences == rules.sketch(b).sequences == 5
    a, b = page("Ann won the race today"), page("Tom lost a bet in Orr")
    assert rules.shared(rules.sketch(a), rules.sketch(b), lambda _: None) is None


def test_a_text_without_a_sequence_is_nobodys_reprint() -> None:
    assert shared(ComparedText("See below"), ComparedText("See below")) is None


def test_a_sketch_of_a_long_text_is_a_sample_of_it() -> None:
    sketch = Rules().sketch(sentences(range(100)))
    assert sketch.sequences == 996
    assert 150 < len(sketch.sample) // 8 < 350
    short = Rules().sketch(ComparedText(" ".join(STORY.split()[:30])))
    assert len(short.sample) // 8 == short.sequences < ALL_UNDER


def members(*sequences: int) -> list[Member]:
    """Texts numbered from 0 in order of publication."""
    return [Member(text, count, text) for text, count in enumerate(sequences)]


def test_versions_of_a_story_that_goes_on_are_one_group() -> None:
    pairs = [SharedWords(0, 1, 60), SharedWords(1, 2, 60)]
    assert groups_of(members(100, 100, 100), pairs) == ((0, 1, 2),)


def test_a_notice_that_two_articles_print_does_not_make_them_one() -> None:
    pairs = [SharedWords(0, 1, 20), SharedWords(1, 2, 18)]
    assert groups_of(members(300, 20, 300), pairs) == ((0, 1), (2,))


def test_an_excerpt_of_two_alike_goes_to_the_earlier() -> None:
    pairs = [SharedWords(0, 2, 20), SharedWords(1, 2, 20)]
    assert groups_of(members(300, 300, 20), pairs) == ((0, 2), (1,))


TEXTS = 5


@given(
    st.lists(st.integers(10, 200), min_size=TEXTS, max_size=TEXTS),
    st.dictionaries(
        st.tuples(st.integers(0, TEXTS - 1), st.integers(0, TEXTS - 1)).filter(
            lambda p: p[0] < p[1]
        ),
        st.floats(0.5, 1),
    ),
)
def test_groups_do_not_depend_on_the_order_of_pairs(
    sequences: list[int], shares: dict[tuple[int, int], float]
) -> None:
    pairs = [
        SharedWords(a, b, round(share * min(sequences[a], sequences[b])))
        for (a, b), share in shares.items()
    ]
    texts = members(*sequences)
    found = groups_of(texts, pairs)
    assert sorted(text for group in found for text in group) == list(range(TEXTS))
    assert groups_of(texts[::-1], pairs[::-1]) == found
    for order in list(permutations(pairs[:4]))[:24]:
        assert groups_of(texts, [*order, *pairs[4:]]) == found
