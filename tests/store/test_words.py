from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import QueryError
from onrecord.store import StatementFilter, Store
from onrecord.store.search.words import speaker_match, words_match
from tests.store.made import harbour

SYNTAX = [
    "AND",
    "OR",
    "NOT",
    "NEAR(",
    ")",
    '"',
    "*",
    "^",
    "{text}",
    ":",
    "-",
    "+",
    "'",
    "\0",
    "open",
]
anything = st.text() | st.lists(st.sampled_from(SYNTAX), max_size=6).map(" ".join)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(anything)
def test_nothing_that_can_be_typed_is_a_syntax_error(store: Store, typed: str) -> None:
    for wanted in (StatementFilter(words=typed), StatementFilter(speaker=typed)):
        try:
            list(store.statements(wanted))
        except QueryError:
            assert not any(character.isalnum() for character in typed)


@pytest.mark.parametrize("typed", ["", "   ", '""', "*", "?!", "—", "\0", "\ud800"])
def test_a_search_without_a_word_is_refused(typed: str) -> None:
    with pytest.raises(QueryError, match="no word"):
        words_match(typed)
    with pytest.raises(QueryError, match="no name"):
        speaker_match(typed)


def test_words_of_the_query_language_are_words(store: Store) -> None:
    store.add(harbour())
    assert not list(store.statements(StatementFilter(words="harbour OR nothing")))
    assert not list(store.statements(StatementFilter(words="harbour NOT nothing")))


def test_punctuation_beside_words_is_ignored(store: Store) -> None:
    store.add(harbour())
    assert list(store.statements(StatementFilter(words="the harbour, (will) open - in May!")))


def test_an_unclosed_quotation_mark_closes_at_the_end(store: Store) -> None:
    store.add(harbour())
    assert list(store.statements(StatementFilter(words='"will open in')))


def test_ten_thousand_words_are_a_search_like_any_other(store: Store) -> None:
    store.add(harbour())
    assert list(store.statements(StatementFilter(words="harbour " * 10_000)))
