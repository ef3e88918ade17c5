from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Span
from onrecord.link.reprints.sequences import AT_ONCE, distinct_sequences, in_both, sequences_at
from onrecord.link.reprints.words import UNKNOWN, word_hashes, words_in
from onrecord.reprinted import ComparedText


def test_a_word_is_the_same_whatever_its_case_and_the_marks_around_it() -> None:
    one = words_in(ComparedText("“The Harbour opens”, SHE said."))
    other = words_in(ComparedText("the harbour opens she said"))
    assert one.hashes.tolist() == other.hashes.tolist()


def test_a_hash_is_the_same_on_every_machine() -> None:
    words = words_in(ComparedText("the harbour of Orr opens"))
    assert words.hashes.tolist()[0] == 3331141520948189790
    assert sequences_at(words.hashes).tolist()[0] == 9807757280818795391


def test_words_on_both_sides_of_furniture_are_neighbours() -> None:
    text = "one two three SHARE THIS four five"
    apart = ComparedText(text, apart=(Span(14, 24),))
    without = ComparedText("one two three four five")
    assert distinct_sequences(word_hashes(apart)).tolist() == [
        *distinct_sequences(word_hashes(without)).tolist()
    ]
    assert words_in(apart).span(0, 5) == Span(0, len(text))


def test_no_sequence_goes_across_words_that_nobody_knows() -> None:
    text = "one two three            four five six seven eight"
    words = words_in(ComparedText(text, gaps=(Span(13, 25),)))
    assert UNKNOWN in words.hashes
    assert len(distinct_sequences(words.hashes)) == 1


def test_four_words_are_no_sequence() -> None:
    assert len(distinct_sequences(word_hashes(ComparedText("only four words here")))) == 0
    assert len(distinct_sequences(word_hashes(ComparedText("")))) == 0


@given(st.lists(st.sampled_from("abc"), max_size=40), st.lists(st.sampled_from("abc"), max_size=40))
def test_as_many_are_shared_as_by_comparing_the_words(ours: list[str], theirs: list[str]) -> None:
    def plainly(words: list[str]) -> set[tuple[str, ...]]:
        return {tuple(words[at : at + 5]) for at in range(len(words) - 4)}

    found = [distinct_sequences(word_hashes(ComparedText(" ".join(x)))) for x in (ours, theirs)]
    assert in_both(*found) == len(plainly(ours) & plainly(theirs))


def test_a_long_text_is_read_in_parts_without_a_seam() -> None:
    text = ComparedText(" ".join(f"w{number}" for number in range(AT_ONCE + 50)))
    assert len(distinct_sequences(word_hashes(text))) == AT_ONCE + 46
