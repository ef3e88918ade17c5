"""The learned extractor with the installed model: what a reader expects of plain sentences."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ThreadPoolExecutor

import pytest

from onrecord.collect import collect_text
from onrecord.contract import Kind, Polarity, Statement
from onrecord.extract import extract
from onrecord.settings import ExtractionSettings

ROAD = (
    "Mayor opens road\n\n“The road opens in May,” Ann Reed, the mayor, said. “All of it.”\n\n"
    "She told reporters that it has no toll, adding that the bridge would stay shut.\n\n"
    "According to Holt, Reed had told the council that the money was gone. "
    "Holt declined to comment."
)


def found(text: str) -> tuple[Statement, ...]:
    return extract(collect_text(text), ExtractionSettings()).statements


def one_with(words: str, text: str = ROAD) -> Statement:
    (statement,) = (s for s in found(text) if words in s.text and s.within is None)
    return statement


def words(spans: object, text: str = ROAD) -> list[str]:
    return [span.of(text) for span in spans]  # type: ignore[attr-defined]


def test_a_quotation_interrupted_by_its_cue_is_one_statement() -> None:
    statement = one_with("opens in May")
    assert words(statement.content) == ["“The road opens in May,”", "“All of it.”"]
    assert (statement.kind, words(statement.cue)) == (Kind.DIRECT, ["said"])


def test_two_reporting_clauses_are_two_statements() -> None:
    assert words(one_with("has no toll").cue) == ["told"]
    assert words(one_with("bridge would stay shut").cue) == ["adding"]


def test_a_statement_inside_another_knows_in_which_it_stands() -> None:
    outer = one_with("Reed had told the council")
    (inner,) = (s for s in found(ROAD) if s.within == outer.id)
    assert inner.text == "that the money was gone"
    assert words(inner.source) == ["Reed"]


def test_a_refusal_to_speak_is_declined() -> None:
    assert one_with("to comment").polarity is Polarity.DECLINED


def test_confidence_is_a_probability() -> None:
    assert all(s.confidence is not None and 0 < s.confidence < 1 for s in found(ROAD))


def test_turns_of_an_interview_are_their_speakers() -> None:
    text = "\n\n".join(
        f"Reporter: When does road {n} open?\n\nReed: It opens in May, as we promised."
        for n in "123"
    )
    assert [words(s.source, text) for s in found(text) if s.within is None] == [
        *([["Reporter"], ["Reed"]] * 3)
    ]


def test_threads_find_what_one_alone_finds() -> None:
    texts = [ROAD.replace("May", month) for month in ("May", "June", "July", "August")]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(found, texts)) == [found(text) for text in texts]


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_process_finds_what_its_parent_found() -> None:
    expected = found(ROAD)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map(found, [ROAD, ROAD]) == [expected, expected]
