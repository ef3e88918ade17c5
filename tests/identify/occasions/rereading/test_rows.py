"""The numbers and vectors that the second reading looks at."""

from __future__ import annotations

import numpy as np

from onrecord.encoder.phrase_vectors import WIDTH, PhraseVectors
from onrecord.identify.occasions.candidates import Part
from onrecord.identify.occasions.reading import FirstReading, read_first
from onrecord.identify.occasions.rereading.rows import NUMBERS, VECTORS, RowReader, Rows
from onrecord.identify.occasions.weights import OccasionWeights
from tests.identify.occasions.marked import article_of, reader_of
from tests.identify.occasions.second import CHANCE, blank_phrases

NAMES = {"own": 3.0, "goes on same": 3.0}
WEIGHTS = OccasionWeights(
    dict.fromkeys(Part, NAMES), dict.fromkeys(Part, NAMES), dict.fromkeys(Part, 0.5)
)
STORY = (
    "S1[Ann Reed] C1[told] reporters at a rally on Monday T1[that it rains].\n\n"
    "S2[She] C2[added] T2[“It is the rain.”]\n\nS3[Bob Holt] C3[said] T3[“No.”]"
)


def first_of(marked: str) -> FirstReading:
    return read_first(reader_of(marked), WEIGHTS)


def reader_of_rows(first: FirstReading, marked: str) -> RowReader:
    return RowReader(first, blank_phrases(article_of(marked)[0].text))


def rows_of(marked: str, part: Part) -> Rows:
    reader = reader_of_rows(first_of(marked), marked)
    return reader.rows(part, reader.turns)


def test_each_candidate_of_each_statement_is_a_row() -> None:
    rows = rows_of(STORY, Part.VENUE)
    assert [each.value for each in rows.candidates] == ["a rally"] * 3
    assert rows.turns.tolist() == [0, 1, 2]
    assert rows.vectors.shape == (3, VECTORS)
    assert rows.numbers.shape == (3, NUMBERS)


def test_the_first_readings_probability_is_among_them() -> None:
    first = first_of(STORY)
    reader = reader_of_rows(first, STORY)
    rows = reader.rows(Part.VENUE, reader.turns)
    for row, (candidate, turn) in enumerate(zip(rows.candidates, rows.turns, strict=True)):
        chance = first.chances[Part.VENUE][int(turn)][candidate]
        assert rows.numbers[row, CHANCE] == np.float32(chance)


def test_numbers_stay_small_however_long_the_article() -> None:
    long = STORY + "".join(
        f"\n\nS{n}[Ann Reed] C{n}[said] at a rally T{n}[“Rain {n}.”]" for n in range(4, 200)
    )
    for part in Part:
        numbers = rows_of(long, part).numbers
        assert np.isfinite(numbers).all()
        assert np.abs(numbers).max() < 10


def test_words_are_the_means_of_their_pieces() -> None:
    text = article_of(STORY)[0].text
    places = np.arange(len(text), dtype=np.int32)
    told = np.repeat(places[:, None] % 100, WIDTH, axis=1).astype(np.float16)
    phrases = PhraseVectors(places, places + np.int32(1), told)
    reader = RowReader(first_of(STORY), phrases)
    rows = reader.rows(Part.VENUE, reader.turns[:1])
    span = rows.candidates[0].phrase.span
    assert rows.vectors[0, 0] == np.mean([n % 100 for n in range(span.start, span.end)])


def test_an_article_without_a_candidate_has_no_rows() -> None:
    rows = rows_of("S[Ann Reed] C[said] T[“It rains.”]", Part.VENUE)
    assert rows.candidates == ()
    assert rows.numbers.shape == (0, NUMBERS)
    assert rows.vectors.shape == (0, VECTORS)
