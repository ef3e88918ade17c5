from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Span, Statement
from onrecord.view.article import parts
from onrecord.view.article.parts import part_of, parts_of
from tests.view.made import a_statement, an_article


def at(start: int, length: int = 1) -> Statement:
    return replace(a_statement("a", "a"), content=(Span(start, start + length),))


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts that a test can read."""
    monkeypatch.setattr(parts, "LONGEST_PART", 12)
    monkeypatch.setattr(parts, "MOST_STATEMENTS", 3)


def cut(text: str, *statements: Statement) -> list[str]:
    return [part.of(text) for part in parts_of(an_article(text), statements)]


def test_a_short_article_is_one_part() -> None:
    assert cut("Short.", at(0)) == ["Short."]
    assert cut("") == [""]


def test_a_part_ends_where_a_paragraph_does() -> None:
    assert cut("One.\nTwo.\nThree..\nFour.") == ["One.\nTwo.\n", "Three..\n", "Four."]


def test_a_line_that_is_too_long_is_cut_at_a_blank_or_anywhere() -> None:
    assert cut("The tide rises twice") == ["The tide ", "rises twice"]
    assert cut("x" * 30) == ["x" * 12, "x" * 12, "x" * 6]


def test_a_part_has_no_more_statements_than_a_browser_bears() -> None:
    text = "A.\nB.\nC.\nD."
    assert cut(text, at(0), at(3), at(6), at(9)) == ["A.\nB.\nC.\n", "D."]


def test_more_statements_in_one_place_than_fit_still_come_to_an_end() -> None:
    assert cut("A.\nB.", *[at(0)] * 9) == ["A.\nB."]


def test_a_statement_is_in_the_part_where_it_begins() -> None:
    text = "One.\nTwo.\nThree..\nFour."
    spans = parts_of(an_article(text), ())
    assert [part_of(spans, at(place, 12)) for place in (0, 9, 10, 17, 18, 22)] == [1, 1, 2, 2, 3, 3]


@given(st.text(alphabet="ab \n", max_size=80), st.lists(st.integers(0, 79), max_size=12))
def test_parts_together_are_the_text(text: str, starts: list[int]) -> None:
    statements = [at(start) for start in starts if start < len(text)]
    assert "".join(cut(text, *statements)) == text
