"""What is compared of a wording: words, figures, names, speaker, and whether it is a sentence."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from onrecord.link.pairs.side import MOST_WORDS
from tests.link.pairs.made import side, speakers, texts


def test_words_are_the_same_however_they_are_marked() -> None:
    words = ("we", "don't", "open", "the", "well", "known", "bridge")
    assert side("“We don’t open the well-known bridge,”").words == words
    assert side("WE DON'T OPEN: THE WELL KNOWN BRIDGE").words == words


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("12 boats and twelve men", {12}),
        ("between 70 and 90 litres", {70, 90}),
        ("5 million euros", {5_000_000}),
        ("Section 12.5, page 1,000", {12.5, 1000}),
        ("version 1.2.3", set()),
        ("no figure", set()),
        ("9" * 400, set()),
    ],
)
def test_figures_are_what_the_numbers_are_worth(text: str, figures: set[float]) -> None:
    assert side(text).figures == figures


def test_names_are_capitalised_words_but_for_the_first() -> None:
    assert side("Nobody told Ann Reed, of the NHB.").names == {"ann", "reed", "nhb"}
    assert side("nobody was told").names == frozenset()


@pytest.mark.parametrize(
    ("speaker", "words", "is_told"),
    [
        ("Ann Reed", {"ann", "reed"}, True),
        ("she", set(), True),
        ("", set(), False),
        (None, set(), False),
    ],
)
def test_a_pronoun_tells_that_somebody_speaks_and_not_who(
    speaker: str | None, words: set[str], is_told: bool
) -> None:
    found = side("We open.", speaker)
    assert found.speaker == words
    assert found.has_speaker == is_told


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("“We open the bridge.”", (True, True, True)),
        ("that they would open the bridge", (False, False, False)),
        ("We open the bridge …", (True, True, False)),
        ("“... and then we left”", (False, False, True)),
    ],
)
def test_a_sentence_is_told_from_a_part_of_one(text: str, shape: tuple[bool, ...]) -> None:
    found = side(text)
    assert (found.begins, found.ends, found.is_marked) == shape


def test_denials_and_questions_are_noted() -> None:
    assert side("We don’t open.").is_negated
    assert side("Nobody opens it.").is_negated
    assert not side("We open it now.").is_negated
    assert side("“Who opens it?”").is_question
    assert not side("Who opens it? We do.").is_question


def test_of_a_long_content_the_beginning_counts() -> None:
    found = side("the bridge is safe " * 5_000)
    assert len(found.words) == MOST_WORDS


@settings(deadline=None)
@given(texts, speakers)
def test_any_text_is_a_side_with_a_weight_for_each_piece(text: str, speaker: str | None) -> None:
    found = side(text, speaker)
    pieces = len(found.imprint.ids)
    assert found.weights.shape == (pieces,)
    assert ((found.weights > 0) & (found.weights <= 1.001)).all()
    assert np.allclose(found.shares.sum(axis=0), 1 if pieces else 0, atol=1e-4)
    assert np.isfinite(found.learned).all()
    assert all(np.isfinite(figure) for figure in found.figures)
