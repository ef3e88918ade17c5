"""A quotation is found in a longer text word for word, and only so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.checked import Outcome
from onrecord.contract import Kind, Span
from onrecord.link.check.contained import contained
from onrecord.link.check.fits import fit_of
from onrecord.link.check.words import is_too_short, pieces_in, words_in
from onrecord.link.utterances.relation import Levels
from onrecord.linked import DifferenceKind

TEXT = "“The ferry doesn’t sail; nobody on this quay will say why, and NOBODY asks.”"
LEVELS = Levels(0.5, 0.35)


@pytest.mark.parametrize(
    ("quotation", "words"),
    [
        ("the ferry doesn't sail", "The ferry doesn’t sail"),
        ("Nobody on this quay, will say why!", "nobody on this quay will say why"),
        ("and NOBODY asks", "and NOBODY asks"),
    ],
)
def test_marks_and_the_first_letter_make_no_difference(quotation: str, words: str) -> None:
    found = contained(quotation, TEXT)
    assert found is not None
    assert found.place.of(TEXT) == words
    assert found.is_part
    assert found.is_exact


def test_the_whole_is_no_part() -> None:
    found = contained(TEXT.strip("“.”"), TEXT)
    assert found is not None
    assert not found.is_part


@pytest.mark.parametrize("quotation", ["ferry sail", "quay this on", "erry doesn’t", "…", ""])
def test_other_words_are_not_found(quotation: str) -> None:
    assert contained(quotation, TEXT) is None


def test_another_case_is_told_at_its_place() -> None:
    quotation = "and nobody asks"
    found = contained(quotation, TEXT)
    assert found is not None
    assert not found.is_exact
    (difference,) = found.differences
    assert (difference.kind, difference.a, difference.b) == (
        DifferenceKind.FORM,
        Span(4, 10),
        Span(TEXT.index("NOBODY"), TEXT.index("NOBODY") + 6),
    )


@pytest.mark.parametrize("sign", ["…", " … ", "...", "[…]", "[...]", ". . ."])
def test_what_is_left_out_openly_is_told_as_a_cut(sign: str) -> None:
    found = contained(f"The ferry{sign}will say why", TEXT)
    assert found is not None
    assert found.is_exact
    (cut,) = found.differences
    assert cut.kind is DifferenceKind.CUT
    assert cut.a is None
    assert cut.b is not None
    assert cut.b.of(TEXT) == "doesn’t sail; nobody on this quay"
    assert contained(f"will say why{sign}The ferry", TEXT) is None


words = st.lists(st.sampled_from(["a", "b", "Ab", "c"]), min_size=1, max_size=12)


@given(words, st.data())
def test_every_run_of_words_is_found_as_it_stands(
    given_words: list[str], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(given_words) - 1))
    last = data.draw(st.integers(first + 1, len(given_words)))
    text, run = ", ".join(given_words), " ".join(given_words[first:last])
    found = contained(run, text)
    assert found is not None
    there = [word.folded for word in words_in(text, *found.place)]
    assert there == [word.folded for word in words_in(run)]
    assert found.is_part is (len(there) < len(given_words))


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_may_be_asked(quotation: str, text: str) -> None:
    found = contained(quotation, text)
    assert found is None or 0 <= found.place.start < found.place.end <= len(text)
    assert all(pieces_in(quotation))


def test_long_texts_of_one_word_are_searched_in_a_moment() -> None:
    assert contained("go " * 50_000 + "home", "go " * 200_000) is None
    assert contained("go " * 50_000, "go " * 200_000) is not None


@pytest.mark.parametrize(
    ("text", "kind", "outcome"),
    [
        (TEXT, Kind.DIRECT, Outcome.WORD_FOR_WORD),
        (TEXT, Kind.INDIRECT, Outcome.CHANGED),
        ("nobody on this quay will say why or “how”", Kind.MIXED, Outcome.CHANGED),
        ("that “nobody on this quay will say why” or how", Kind.MIXED, Outcome.WORD_FOR_WORD),
    ],
)
def test_only_words_between_marks_are_word_for_word(
    text: str, kind: Kind, outcome: Outcome
) -> None:
    fit = fit_of("nobody on this quay will say why", text, kind, 0.0, LEVELS)
    assert fit is not None
    assert (fit.outcome, fit.is_quoted) == (outcome, outcome is Outcome.WORD_FOR_WORD)


@pytest.mark.parametrize(
    ("score", "outcome", "tier"),
    [
        (0.9, Outcome.CHANGED, 0),
        (0.5, Outcome.CHANGED, 1),
        (0.4, Outcome.PERHAPS, 2),
        (0.3, None, None),
    ],
)
def test_other_words_count_by_what_the_judge_says(
    score: float, outcome: Outcome | None, tier: int | None
) -> None:
    fit = fit_of("somebody on that quay knows", TEXT, Kind.DIRECT, score, LEVELS)
    assert (fit and fit.outcome, fit and fit.tier) == (outcome, tier)


def test_three_words_are_too_short() -> None:
    assert is_too_short("“it doesn’t sail!”")
    assert not is_too_short("it does not sail")
