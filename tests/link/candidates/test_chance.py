"""A first look: of pairs that share few keys only those are compared that are near in meaning."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link.candidates.chance import are_near
from onrecord.link.pairs.imprint import WIDTH

imprints = st.lists(st.integers(-127, 127), min_size=8, max_size=8).map(
    lambda some: np.array(some * (WIDTH // 8), dtype=np.int8).tobytes()
)
pairs = st.tuples(imprints, imprints, st.integers(0, 30))


def turned(degrees: float) -> bytes:
    """A vector that far from the first direction."""
    whole = np.zeros(WIDTH)
    whole[:2] = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.rint(whole * 127).astype(np.int8).tobytes()


def is_near(degrees: float, common: int) -> bool:
    (near,) = are_near([turned(0)], [turned(degrees)], [common])
    return near


@pytest.mark.parametrize(
    ("common", "near", "far"), [(0, 62, 64), (1, 56, 58), (2, 64, 66), (3, 64, 66)]
)
def test_the_less_is_shared_the_nearer_it_must_be(common: int, near: float, far: float) -> None:
    assert is_near(near, common)
    assert not is_near(far, common)


@pytest.mark.parametrize("common", [4, 5, 100])
def test_what_shares_many_words_may_mean_anything(common: int) -> None:
    assert is_near(180, common)


def test_no_pairs_are_none() -> None:
    assert are_near([], [], []) == []


def test_what_has_no_meaning_is_near_nothing() -> None:
    nothing = bytes(WIDTH)
    assert are_near([nothing, nothing], [turned(0), nothing], [1, 1]) == [False, False]


def test_what_follows_the_whole_is_not_looked_at() -> None:
    assert are_near([turned(0) + b"pieces"], [turned(10) + b"others"], [1]) == [True]


@settings(deadline=None)
@given(st.lists(pairs, min_size=1, max_size=20), st.data())
def test_a_pair_is_as_near_alone_as_among_others_and_either_way(
    some: list[tuple[bytes, bytes, int]], data: st.DataObject
) -> None:
    a, b, common = zip(*some, strict=True)
    together = are_near(a, b, common)
    assert are_near(b, a, common) == together
    at = data.draw(st.integers(0, len(some) - 1))
    assert are_near(a[at : at + 1], b[at : at + 1], common[at : at + 1]) == [together[at]]
