"""One output measured on one split of PolNeAR-format gold, in every way that is reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import Statement
from onrecord_lab.attribution import Attribution, all_attributions
from onrecord_lab.corpora.polnear import PolnearArticle
from onrecord_lab.evaluate.bootstrap import Difference, difference_of
from onrecord_lab.evaluate.double_marks import double_quoted
from onrecord_lab.evaluate.items import item_of
from onrecord_lab.evaluate.matching import match_items
from onrecord_lab.evaluate.misses import Miss, misses_of
from onrecord_lab.evaluate.outputs import Outputs
from onrecord_lab.evaluate.reliability import Answer, Bin, bins_of
from onrecord_lab.evaluate.rows import (
    Row,
    counts_by_mode,
    rows_by_measure,
    rows_by_mode,
    rows_by_publisher,
)
from onrecord_lab.evaluate.score import score_article
from onrecord_lab.evaluate.segments import ROLES, segment_counts

_KINDS = ("attr_direct", "attr_mixed", "attr_indirect", "attr_reporting")
_OTHERS = ("overlap", "exact", "exact_w", "pieces", "chars_source", "chars_cue", "chars_content")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the rows under it."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """All rows by section, the calibration bins, and what was missed."""

    sections: tuple[Section, ...]
    bins: tuple[Bin, ...]
    misses: tuple[Miss, ...]


def detail_of(articles: Sequence[PolnearArticle], outputs: Outputs) -> Detail:
    """Every report of the output; an article without an answer counts as one with none."""
    found = {a.name: all_attributions(outputs.get(a.name, ())) for a in articles}
    scores = {a.name: score_article(a.attributions, found[a.name], a.text) for a in articles}
    publishers = {article.name: article.publisher for article in articles}
    modes = [counts_by_mode(a.attributions, found[a.name], a.text) for a in articles]
    segments = [segment_counts(a.attributions, found[a.name], a.text) for a in articles]
    every = list(scores.values())
    sections = (
        Section("attribution", tuple(rows_by_measure(every, ("attr", *_KINDS)))),
        Section("other measures", tuple(rows_by_measure(every, _OTHERS))),
        Section(
            "attribution by publisher", tuple(rows_by_publisher(scores, publishers.__getitem__))
        ),
        Section("attribution by mode", tuple(rows_by_mode(modes))),
        Section(
            "exact segments in single sentences",
            tuple(rows_by_measure(segments, [f"segments_{role}" for role in ROLES])),
        ),
    )
    answers = [answer for a in articles for answer in _answers(a, outputs.get(a.name, ()))]
    misses = [m for a in articles for m in misses_of(a.name, a.text, a.attributions, found[a.name])]
    return Detail(sections, tuple(bins_of(answers)), tuple(misses))


def compare(
    articles: Sequence[PolnearArticle], first: Outputs, second: Outputs
) -> dict[str, Difference]:
    """How much better the second output is, per measure, by paired bootstrap over articles."""
    scores = [
        [score_article(a.attributions, _found(outputs, a), a.text) for a in articles]
        for outputs in (first, second)
    ]
    measures = ("attr", *_KINDS, "exact", "chars_content")
    return {
        measure: difference_of(*([article[measure] for article in side] for side in scores))
        for measure in measures
    }


def _found(outputs: Outputs, article: PolnearArticle) -> list[Attribution]:
    return all_attributions(outputs.get(article.name, ()))


def _answers(article: PolnearArticle, statements: Sequence[Statement]) -> list[Answer]:
    """Every statement's confidence, and whether it is right as an attribution."""
    inside = double_quoted(article.text)
    gold = [item_of(a, article.text, inside) for a in article.attributions]
    found = [item_of(a, article.text, inside) for a in all_attributions(statements)]
    right = set(match_items(gold, found, with_source=True).values())
    return [
        Answer(statement.confidence, index in right)
        for index, statement in enumerate(statements)
        if statement.confidence is not None
    ]
