"""The measures: what counts as right."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from onrecord.collect import collect_text
from onrecord.contract import Span, Spans
from onrecord.pipeline import Pipeline
from onrecord_lab.attribution import Attribution, outer_attributions
from onrecord_lab.corpora.polnear import read_polnear
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.double_marks import double_quoted
from onrecord_lab.evaluate.score import add_scores, score_article

TEXT = 'Ann said “it is bad,” and left.\n\nBob thinks so. "Go on," he said.'
SHARED = Path(__file__).parents[3] / "shared"


def spans(*words: str) -> Spans:
    return tuple(Span(TEXT.index(w), TEXT.index(w) + len(w)) for w in words)


def attribution(content: str, cue: str = "", source: str = "") -> Attribution:
    return Attribution(spans(source) if source else (), spans(cue) if cue else (), spans(content))


def test_double_marks_hold_what_they_hold() -> None:
    inside = double_quoted(TEXT)
    assert "".join(c for c, yes in zip(TEXT, inside, strict=True) if yes) == '“it is bad,”"Go on,"'


def test_the_same_attributions_are_all_right() -> None:
    gold = [attribution("“it is bad,”", "said", "Ann"), attribution('"Go on,"')]
    scores = score_article(gold, gold, TEXT)
    assert all(counts.wrong == counts.missed == 0 for counts in scores.values())


def test_a_wrong_source_is_overlap_but_no_attribution() -> None:
    gold = [attribution("“it is bad,”", "said", "Ann")]
    scores = score_article(gold, [attribution("it is bad", "said", "Bob")], TEXT)
    assert scores["exact"] == Counts(0, 1, 1)
    assert scores["exact_w"] == Counts(1, 0, 0)
    assert scores["overlap"] == Counts(1, 0, 0)
    assert scores["attr"] == Counts(0, 1, 1)


def test_one_answer_serves_one_gold() -> None:
    gold = [attribution('"Go on,"')] * 2
    assert score_article(gold, gold[:1], TEXT)["attr"] == Counts(1, 0, 1)


def test_nothing_found_scores_zero() -> None:
    assert Counts().f1 == 0.0


@pytest.mark.skipif(
    not (SHARED / "score").is_dir(), reason="SKIPPED: the shared scorer is not here"
)
def test_the_measure_agrees_with_the_shared_scorer_to_the_last_digit() -> None:
    gold = loaded("gold")  # the scorer imports it by this name
    score = loaded("score")
    data = SHARED / "data" / "polnear" / "data"
    texts, found, ours = {}, {}, []
    articles = list(read_polnear(data, "dev"))
    for article in articles:
        statements = Pipeline().extract(collect_text(article.text)).statements
        attributions = outer_attributions(statements)
        texts[article.name] = article.text
        found[article.name] = [neutral(each) for each in attributions]
        ours.append(score_article(article.attributions, attributions, article.text))
    theirs = score.evaluate(gold.load(str(data), "dev"), found, texts)
    for name, counts in add_scores(ours).items():
        assert (counts.precision, counts.recall, counts.f1) == tuple(theirs[name]), name


def neutral(attribution: Attribution) -> dict[str, list[list[int]]]:
    fields = ("source", "cue", "content")
    return {name: json.loads(json.dumps(getattr(attribution, name))) for name in fields}


def loaded(name: str) -> ModuleType:
    """A module of the shared scorer, which is no package."""
    path = SHARED / "score" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
