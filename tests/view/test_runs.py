from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from onrecord.contract import Span
from onrecord.view.search.runs import CUT, MOST_SHOWN, Run, runs_of
from tests.steps import counted
from tests.view.listed import FIRST, TEXT, WORDS, a_hit


def test_context_content_and_matches_are_told_apart() -> None:
    runs = runs_of(a_hit(matches=("ferry", "laughed")))
    assert [run.words for run in runs if run.is_content] == ["“The ", "ferry", " will sail,”"]
    assert [run.words for run in runs if run.is_match] == ["ferry", "laughed"]
    assert "".join(run.words for run in runs) == TEXT


spans = some.lists(
    some.tuples(some.integers(0, len(TEXT)), some.integers(0, len(TEXT))).map(
        lambda pair: Span(FIRST + min(pair), FIRST + max(pair))
    ),
    max_size=6,
)


@given(spans)
def test_exactly_the_characters_that_match_are_marked(matches: list[Span]) -> None:
    hit = a_hit(hit={"matches": tuple(matches)})
    at = FIRST
    for run in runs_of(hit):
        for position in range(at, at + len(run.words)):
            assert run.is_match == any(s.start <= position < s.end for s in matches)
        at += len(run.words)
    assert at == FIRST + len(TEXT)


def test_without_kept_text_the_words_stand_alone() -> None:
    hit = a_hit(hit={"context": "", "surroundings": Span(0, 0)})
    assert runs_of(hit) == (Run(WORDS, True),)


def test_a_long_statement_is_cut_around_what_was_found() -> None:
    long = "word " * 2_000 + "needle " + "word " * 2_000
    runs = runs_of(a_hit(long, long, matches=("needle",)))
    assert [run.words for run in runs if run.is_match] == ["needle"]
    assert runs[0].words == CUT
    assert sum(len(run.words) for run in runs) < MOST_SHOWN + 10


def test_a_long_statement_without_kept_text_is_cut_at_the_end() -> None:
    long = "word " * 2_000
    runs = runs_of(a_hit(long, long, hit={"context": "", "surroundings": Span(0, 0)}))
    assert len(runs[0].words) == MOST_SHOWN
    assert not runs[-1].is_content


def test_the_work_grows_with_the_number_of_matches() -> None:
    def steps(number: int) -> int:
        text = "ab " * number
        matches = tuple(Span(FIRST + 3 * n, FIRST + 3 * n + 2) for n in range(number))
        hit = a_hit(text, text, hit={"matches": matches})
        return counted(lambda: runs_of(hit))

    assert steps(20_000) < 3 * steps(10_000)
