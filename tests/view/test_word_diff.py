"""One wording against another: what is gone, what is new, nothing of it lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Span
from onrecord.linked import Difference, DifferenceKind
from onrecord.view.utterance.word_diff import DiffRun, Mark, diff_runs, shortened_runs
from tests.view.told import FULL, OTHER, RETOLD, SHORT, SHORTENED, differing

WORDS = st.lists(st.sampled_from("the boat leaks, “again” 🦀 70-90".split()), max_size=12)


def shown(a: str, b: str, differences: tuple[Difference, ...]) -> str:
    """The runs as the page prints them: [gone] and <new>."""
    told = ""
    for run in diff_runs(a, b, differences):
        if run.mark is Mark.GONE:
            told += f" [{run.words}]" if run.is_last else f"[{run.words}] "
        else:
            told += f"<{run.words}>" if run.mark is Mark.NEW else run.words
    return told


def test_what_was_left_out_stands_before_the_word_that_follows() -> None:
    assert shown(FULL, SHORT, SHORTENED) == (
        "“We bail her out at noon, we patch her at dusk, "
        "[and by dawn she has shipped forty buckets an hour] and nobody [on this quay] "
        "will say why.”"
    )


def test_other_words_stand_behind_those_that_they_replace() -> None:
    assert "“We [bail] <pump> her out" in shown(FULL, OTHER, RETOLD)
    assert "[has shipped forty buckets an hour] <ships fifty buckets a night>, and" in shown(
        FULL, OTHER, RETOLD
    )
    assert shown(FULL, OTHER, RETOLD).endswith("on this quay [will say why] <can say>.”")


def test_words_gone_from_the_end_stand_behind_the_last_one() -> None:
    a, b = "“The boat leaks again.”", "“The boat leaks.”"
    assert shown(a, b, differing(a, b, (DifferenceKind.CUT, "again", ""))) == (
        "“The boat leaks [again].”"
    )


def test_words_that_moved_are_gone_there_and_new_here() -> None:
    a, b = "now the boat leaks", "the boat leaks now"
    moved = differing(a, b, (DifferenceKind.REORDER, "now", "now"))
    assert shown(a, b, moved) == "[now] the boat leaks <now>"


def test_nothing_of_one_is_in_the_other() -> None:
    whole = (Difference(DifferenceKind.WORDS, Span(0, 3), Span(0, 4)),)
    assert shown("aye", "nope", whole) == "[aye] <nope>"
    assert shown("aye", "", (Difference(DifferenceKind.CUT, Span(0, 3), None),)) == " [aye]"


def test_long_words_are_cut_at_a_blank() -> None:
    runs = shortened_runs((DiffRun("one two three"), DiffRun("four five", Mark.NEW)), 18)
    assert [run.words for run in runs] == ["one two three", "four …"]


@given(WORDS, WORDS, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=4))
def test_the_wording_is_always_whole(
    old: list[str], new: list[str], places: list[tuple[int, int]]
) -> None:
    """Whatever the differences say, even where they are wrong."""
    a, b = " ".join(old), " ".join(new)
    differences = [
        Difference(DifferenceKind.WORDS, Span(start, start + length), Span(start, start + length))
        for start, length in places
    ]
    runs = diff_runs(a, b, differences)
    assert "".join(run.words for run in runs if run.mark is not Mark.GONE) == b
    assert all(run.words in a for run in runs if run.mark is Mark.GONE)
