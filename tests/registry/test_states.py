"""A reader meets a state under many words: its names, its adjective, its capital, its seats."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.registry.states import State, state_of, states


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("US", "United States"),
        ("U.S.", "United States"),
        ("the United States", "United States"),
        ("American", "United States"),
        ("White House", "United States"),
        ("Washington", "United States"),
        ("Downing Street", "United Kingdom"),
        ("Britain", "United Kingdom"),
        ("The Kremlin", "Russia"),
        ("MOSCOW", "Russia"),
        ("CHAD", "Chad"),
        ("Türkiye", "Turkey"),
        ("the Élysée", "France"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Dane", "Denmark"),
        ("Saudi", "Saudi Arabia"),
        ("UAE", "United Arab Emirates"),
        ("Sana’a", "Yemen"),
        ("The Gambia", "Gambia"),
    ],
)
def test_a_state_is_known_by_any_of_its_forms(word: str, name: str) -> None:
    found = state_of(word)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "word",
    ["", "the", "us", "Us", "turkey", "chad", "Orrelia", "Veldish", "Congolese", "Dominican", "."],
)
def test_other_words_mean_no_state(word: str) -> None:
    assert state_of(word) is None


@pytest.mark.parametrize("state", states(), ids=lambda state: state.name)
def test_every_state_is_found_by_its_own_names(state: State) -> None:
    assert all(state_of(name) == state for name in state.names)


def test_the_list_is_whole_and_in_order() -> None:
    names = [state.name for state in states()]
    assert len(names) >= 195
    assert names == sorted(names)


def test_only_these_words_are_shared_by_two_states() -> None:
    forms = [form for state in states() for form in state.forms]
    assert {form for form in forms if forms.count(form) > 1} == {"Congolese", "Dominican"}


@given(st.text())
def test_no_word_is_too_strange(word: str) -> None:
    assert state_of(word) is None or state_of(f" {word} ") == state_of(word)
