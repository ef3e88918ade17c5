"""Utterances of the project's events: the program's beside what was labelled."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.contract import Span
from onrecord.pipeline import Pipeline
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.links import gold_utterances as gold
from onrecord_lab.evaluate.links import own_utterances
from onrecord_lab.evaluate.links.gold_utterances import Quote
from onrecord_lab.evaluate.links.own_utterances import measure_utterances
from tests.linking.word_judge import WordJudge

COST = "“The bridge will cost twelve million euros,” Ann Reed, the mayor of Orr, said on Monday."
PIECES = "“The bridge,” Ann Reed said, “will cost twelve million euros.”"
FERRY = "“Every ferry leaves the harbour at seven,” Tom Bell, a captain, said."
FERRIES = "“Every ferry leaves the harbour at noon,” Carl Holt, a captain, said."
PLACE = {"a.txt": COST, "b.txt": PIECES, "c.txt": FERRY, "d.txt": FERRIES}


@pytest.fixture
def events(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Four articles: two report one utterance, two others look alike."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in PLACE.items():
        (articles / name).write_text(f"Orr today\n\n{text}\n", encoding="utf-8", newline="")
    pieces = ["“The bridge,”", "“will cost twelve million euros.”"]
    lines = [
        {"utterance": "u-1", "reports": [quote("a.txt", COST[:44]), quote("b.txt", pieces)]},
        {"apart": [quote("c.txt", FERRY[:42]), quote("d.txt", FERRIES[:42])]},
    ]
    (tmp_path / "gold.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    reprints = json.dumps({"articles": ["c.txt", "d.txt"], "first": "c.txt"})
    (tmp_path / "reprints.jsonl").write_text(reprints, encoding="utf-8")
    monkeypatch.setattr(gold, "ARTICLES", articles)
    monkeypatch.setattr(own_utterances, "ARTICLES", articles)
    monkeypatch.setattr(gold, "_GOLD", tmp_path / "gold.jsonl")
    monkeypatch.setattr(gold, "_REPRINTS", tmp_path / "reprints.jsonl")
    gold.text_of.cache_clear()
    yield
    gold.text_of.cache_clear()


def quote(article: str, words: str | list[str]) -> dict[str, object]:
    return {"article": article, "quote": words}


def test_labels_are_read_with_their_places(events: None) -> None:
    ((name, reports),) = gold.gold_utterances()
    assert name == "u-1"
    assert [each.span.of(gold.text_of(each.article)) for each in reports] == [COST[:44], PIECES]
    ((one, other),) = gold.gold_apart()
    assert (one.article, other.article) == ("c.txt", "d.txt")
    assert list(gold.gold_reprints()) == [("c.txt", frozenset({"c.txt", "d.txt"}))]


def test_a_quotation_that_is_not_there_is_no_label(events: None) -> None:
    with pytest.raises(ValueError, match="not found"):
        _ = Quote("a.txt", "no such words").span


def test_what_the_program_finds_is_counted_against_them(
    events: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_utterances, "load_judge", lambda model=None: WordJudge())
    figures = measure_utterances(Pipeline())
    assert (figures.reports, figures.found) == (2, 2)
    assert figures.pairs == Counts(right=1)
    assert (figures.apart, figures.made_one) == (1, 0)
    assert figures.reprints == Counts(missed=1)


def test_every_label_of_the_project_stands_in_its_article() -> None:
    spans = [each.span for _, reports in gold.gold_utterances() for each in reports]
    spans += [each.span for pair in gold.gold_apart() for each in pair]
    assert len(spans) > 100
    assert all(isinstance(span, Span) and span.start < span.end for span in spans)
    every = {path.name for path in gold.ARTICLES.glob("*.txt")}
    for first, articles in gold.gold_reprints():
        assert first in articles <= every
