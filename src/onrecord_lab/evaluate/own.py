"""The project's own articles: every field of the contract that the program fills, against gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.identity import sha256_of
from onrecord.pipeline import Pipeline
from onrecord_lab.attribution import all_attributions
from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.double_marks import double_quoted
from onrecord_lab.evaluate.expressions import expression_figures
from onrecord_lab.evaluate.items import item_of
from onrecord_lab.evaluate.links.own_figures import link_digest, link_figures
from onrecord_lab.evaluate.matching import match_items
from onrecord_lab.evaluate.occasions.figures import occasion_figures
from onrecord_lab.evaluate.occasions.measure import judge_own
from onrecord_lab.evaluate.own_pairs import Pair, read_pairs
from onrecord_lab.evaluate.own_speakers import BothAnswers, form_of, speaker_figures
from onrecord_lab.evaluate.report import Report, extractor_of
from onrecord_lab.evaluate.score import add_scores, score_article
from onrecord_lab.gold.files import gold_files

_FIELDS = ("kind", "mode", "polarity", "headline")
_DESCRIBED = ("title", "author", "outlet", "wire", "published", "language")


def evaluate_own(pipeline: Pipeline) -> Report:
    """Attributions at every layer, the fields of those matched, and the articles' descriptions."""
    pairs = list(read_pairs(pipeline))
    scores = add_scores(
        score_article(
            all_attributions(pair.gold.statements),
            all_attributions(pair.found.statements),
            pair.gold.article.text,
        )
        for pair in pairs
    )
    figures = {
        f"{name} f1": percent(counts.f1)
        for name, counts in scores.items()
        if name in {"attr", "attr_direct", "attr_reporting", "overlap", "exact_w"}
    }
    matched = [both for pair in pairs for both in matched_statements(pair)]
    return Report(
        data=_digest(),
        by=extractor_of(pipeline),
        articles=len(pairs),
        statements=sum(len(pair.gold.statements) for pair in pairs),
        figures=figures
        | _fields(matched)
        | speaker_figures(matched)
        | _descriptions(pairs)
        | occasion_figures(list(judge_own(pairs)))
        | expression_figures()
        | link_figures(pipeline),
    )


def matched_statements(pair: Pair) -> Iterator[BothAnswers]:
    """Gold and found statements whose contents overlap by half, each once."""
    text = pair.gold.article.text
    inside = double_quoted(text)
    gold, found = (
        [item_of(a, text, inside) for a in all_attributions(extraction.statements)]
        for extraction in (pair.gold, pair.found)
    )
    for g, f in match_items(gold, found, with_source=False).items():
        expected = pair.gold.statements[g]
        yield BothAnswers(form_of(expected, text), expected, pair.found.statements[f])


def _fields(matched: Sequence[BothAnswers]) -> dict[str, float]:
    right: Counter[str] = Counter()
    for both in matched:
        gold, found = both.gold, both.found
        right.update(name for name in _FIELDS if getattr(gold, name) == getattr(found, name))
        right["within"] += (gold.within is None) == (found.within is None)
        right["speaker"] += both.right
        right["speaker wrong name"] += not both.right and found.speaker.name is not None
    names = (*_FIELDS, "within", "speaker", "speaker wrong name")
    return {name: percent(right[name] / len(matched)) for name in names}


def _descriptions(pairs: Sequence[Pair]) -> dict[str, float]:
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for pair in pairs:
        for name in _DESCRIBED:
            gold, found = (getattr(e.article, name) for e in (pair.gold, pair.found))
            right[name] += gold == found
            wrong[name] += found is not None and gold != found
    total = len(pairs) * len(_DESCRIBED)
    return {
        "description": percent(right.total() / total),
        "description wrong": percent(wrong.total() / total),
    }


def _digest() -> str:
    parts = [*(sha256_of(path.read_bytes()) for path in gold_files()), *link_digest()]
    return sha256_of(" ".join(parts))[:16]
