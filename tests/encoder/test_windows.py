"""Windows cover a text once, end with paragraphs where they can, and never stand still."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from onrecord.encoder.windows import CAPACITY, OVERLAP, Window, find_windows


def windows(count: int, breaks: list[int] | None = None) -> list[Window]:
    return list(find_windows(count, breaks or []))


def test_no_pieces_need_no_window() -> None:
    assert windows(0) == []


def test_a_short_text_is_one_window_that_owns_all() -> None:
    assert windows(100, [40]) == [Window(0, 100, 0, 100)]


def test_a_window_ends_with_the_last_paragraph_that_fits() -> None:
    first, second = windows(500, [200, 300, 450])
    assert (first.end, second.end) == (300, 500)


def test_the_next_window_begins_with_a_paragraph_when_one_begins_near() -> None:
    _, second = windows(500, [240, 300, 450])
    assert second.start == 241


def test_the_next_window_begins_inside_a_long_paragraph_to_read_what_leads_up_to_it() -> None:
    first, second = windows(600, [320])
    assert first.end - second.start == OVERLAP


def test_what_a_paragraph_ends_with_is_owned_where_it_was_read_whole() -> None:
    first, second = windows(500, [300])
    assert (first.owns_to, second.owns_from) == (300, 300)


def test_a_paragraph_without_end_is_owned_in_halves_of_the_overlap() -> None:
    first, second = windows(600)
    assert first.owns_to == second.owns_from == CAPACITY - OVERLAP // 2


@given(
    count=some.integers(0, 5_000),
    breaks=some.lists(some.integers(0, 4_999), unique=True).map(sorted),
    first=some.integers(CAPACITY // 4, CAPACITY),
    overlap=some.sampled_from([24, OVERLAP]),
)
def test_every_piece_is_owned_once_and_windows_fit(
    count: int, breaks: list[int], first: int, overlap: int
) -> None:
    found = list(find_windows(count, breaks, first=first, overlap=overlap))
    owned = [piece for window in found for piece in range(window.owns_from, window.owns_to)]
    assert owned == list(range(count))
    for window in found:
        assert window.start <= window.owns_from <= window.owns_to <= window.end
        assert 0 < len(window) <= CAPACITY


@pytest.mark.parametrize("breaks", [[], list(range(0, 1_000_000, 3))])
def test_the_count_of_windows_grows_with_the_text(breaks: list[int]) -> None:
    assert len(windows(1_000_000, breaks)) <= 1_000_000 / (CAPACITY / 2 - OVERLAP) + 1
