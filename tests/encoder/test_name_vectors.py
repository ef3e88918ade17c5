"""What the encoder tells of names: which pieces are read, where, and what is told of each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from onrecord.contract import Span
from onrecord.encoder.encode import Encoder
from onrecord.encoder.name_vectors import (
    GENDERS,
    KEY,
    QUERY,
    SORTS,
    WIDTH,
    NameReader,
    NameVectors,
    name_vectors,
)
from onrecord.encoder.sessions import Floats
from onrecord.paragraphs import find_paragraphs
from onrecord.quotations import find_quotations
from tests.encoder.tokenizers import tokenizer

# Few enough to be told apart in 16 bits.
_TOLD_APART = 1_000


@dataclass(slots=True)
class Recognising:
    """An encoder whose vectors are the pieces' own numbers, so that it shows what was read."""

    def outputs(self, **inputs: NDArray[np.int64] | Floats) -> tuple[Floats, Floats]:
        """[size, length, 1], of the last and of the middle layer: the last one is all zeros."""
        numbers = (inputs["ids"] % _TOLD_APART).astype(np.float32)[..., None]
        return np.zeros_like(numbers), numbers


@dataclass(slots=True)
class Repeating:
    """A network that tells what it was given, all over; `rows` counts what it was given."""

    rows: int = 0

    def run(self, **inputs: NDArray[np.int64] | Floats) -> Floats:
        """[n, 1] -> [n, 135]."""
        self.rows += len(inputs["encoded"])
        return np.repeat(inputs["encoded"].astype(np.float32), WIDTH, axis=1)


def read(text: str, network: Repeating | None = None) -> NameVectors:
    """What a reader takes down while the text is read."""
    paragraphs = find_paragraphs(text)
    tokens = tokenizer().cut(text, paragraphs, find_quotations(text, paragraphs))
    notes = NameReader(network or Repeating(), tokenizer()).note(tokens)
    encoded = list(Encoder(tokenizer(), Recognising()).encode(tokens))
    assert list(notes.watching(encoded)) == encoded  # handed on, one by one, as they are
    return name_vectors(notes)


def words_of(text: str) -> list[str]:
    found = read(text)
    return [text[s:e] for s, e in zip(found.starts, found.ends, strict=True)]


def number_of(word: str) -> int:
    (number,) = tokenizer().ids_of([word])
    return number % _TOLD_APART


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Reed said that the road is shut.", ["Ann", "Reed"]),
        ("the road, she said, is his, who knows", ["she", "his", "who"]),
        ("it was told to NARA", ["it", "NARA"]),
        ("nobody said so", []),
        ("“The road,” he said", ["The", "he"]),
    ],
)
def test_words_with_a_capital_and_pronouns_are_read(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize("word", ["Zyxwvutia", "deZyxwvut", "zyxWvut"])
def test_of_a_word_in_pieces_all_are_read_where_one_has_a_capital(word: str) -> None:
    pieces = words_of(f"they came to {word} again")
    assert pieces[0] == "they"
    assert len(pieces) > 2
    assert "".join(pieces[1:]) == word


def test_what_is_read_of_many_windows_is_in_order_of_the_text() -> None:
    text = "".join(
        f"Ann Reed met him on road {n}, and {'so ' * (n % 90)}on.\n\n" for n in range(90)
    )
    found = read(text)
    words = [text[s:e].lower() for s, e in zip(found.starts, found.ends, strict=True)]
    assert words == ["ann", "reed", "him"] * 90
    assert found.vectors[:, 0].tolist() == [number_of(word) for word in words]


def test_every_piece_is_read_once_though_windows_overlap() -> None:
    network = Repeating()
    read("Ann Reed met Bob Holt and " * 400, network)
    assert network.rows == 4 * 400


def test_a_span_is_the_mean_of_its_first_and_last_piece() -> None:
    text = "so Ann van Reed came"
    told = read(text).of_spans([Span(3, 15), Span(3, 6)])
    first, last = number_of("ann"), number_of("reed")
    assert told.keys.shape == (2, KEY)
    assert told.keys[:, 0].tolist() == [(first + last) / 2, first]


def test_chances_of_gender_and_sort_are_probabilities() -> None:
    told = read("so Ann Reed came").of_spans([Span(3, 11)])
    assert told.genders.tolist() == [pytest.approx([1 / GENDERS] * GENDERS)]
    assert told.sorts.tolist() == [pytest.approx([1 / SORTS] * SORTS)]


def test_a_span_that_was_not_read_tells_nothing() -> None:
    told = read("so Ann Reed came").of_spans([Span(12, 16), Span(0, 2)])
    assert not told.keys.any()
    assert told.sorts.tolist() == [pytest.approx([1 / SORTS] * SORTS)] * 2


def test_a_pronoun_has_a_query_where_it_begins() -> None:
    found = read("Reed said she was late")
    query = found.query_at(10)
    assert query is not None
    assert query.tolist() == [number_of("she")] * QUERY


@pytest.mark.parametrize("place", [5, 11, 18, 22, 1_000])
def test_no_query_stands_anywhere_else(place: int) -> None:
    assert read("Reed said she was late").query_at(place) is None


@pytest.mark.parametrize("text", ["", " \n\n ", "so", "\u202e"])
def test_a_text_without_names_has_no_vectors(text: str) -> None:
    found = read(text)
    assert found.vectors.shape == (0, WIDTH)
    assert found.query_at(0) is None
    assert not found.of_spans([Span(0, 1)]).keys.any()
