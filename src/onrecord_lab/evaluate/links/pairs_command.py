"""The talk of `onrecord evaluate --links` about pairs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from onrecord.linking.judge import load_judge
from onrecord.pipeline import Pipeline
from onrecord_lab.evaluate.links.altered_pairs import altered_pairs
from onrecord_lab.evaluate.links.labelled_pairs import LabelledPair, article_pairs, own_pairs
from onrecord_lab.evaluate.links.measures import JudgeMeasures, by_jaccard, by_token_set
from onrecord_lab.evaluate.links.pair_figures import PairFigures, is_hard, measure_pairs
from onrecord_lab.evaluate.links.translations import JUDGED, translation_pairs
from onrecord_lab.evaluate.requirement import Requirement, tell_requirement

_TRANSLATIONS, _HARD = "two translations, all pairs", "two translations, hard pairs"
_HARDEST = "hard pairs, nearest of all"
_ALTERED = "translations with altered copies"
_ARTICLES, _OWN = "quotations across real articles", "pairs written for the project"
_REQUIRED = {
    _TRANSLATIONS: Requirement(f"{_TRANSLATIONS}, F1", 95, 98),
    _HARD: Requirement(f"{_HARD}, F1", 87, 94),
    _ARTICLES: Requirement(f"{_ARTICLES}, F1", 92, 97),
}


def report_pairs(folder: Path, pipeline: Pipeline) -> None:
    """Prints how pairs are told, beside plain measures.

    `folder` holds the corpora. Raises OnrecordError where one is missing.
    """
    measures = "jaccard  token set  cosine    ours  calibration error"
    click.secho(f"\n{'F1 of pairs held back':34}   pairs   same   {measures}", bold=True)
    for name, figures in pair_figures(folder, pipeline):
        told = "".join(f"{figure:10.1f}" for figure in figures.f1.values())
        calibration = f"{figures.calibration:19.1f}"
        click.echo(f"  {name:32}{figures.pairs:8}{figures.same:7}{told}{calibration}")
        if name in _REQUIRED:
            tell_requirement(_REQUIRED[name], figures.f1["ours"])


def pair_figures(folder: Path, pipeline: Pipeline) -> Iterator[tuple[str, PairFigures]]:
    """Each set with its figures."""
    judge = load_judge(pipeline.extraction.model)
    measures = JudgeMeasures(judge)
    plain = {
        "word Jaccard": by_jaccard,
        "token-set ratio": by_token_set,
        "cosine": measures.by_cosine,
    }
    translations = list(translation_pairs(folder, judge.encoder))
    judged = [pair for pair in translations if pair.sort in JUDGED]
    sets: tuple[tuple[str, list[LabelledPair]], ...] = (
        (_TRANSLATIONS, judged),
        (_HARD, [pair for pair in judged if is_hard(pair)]),
        (_HARDEST, [pair for pair in translations if is_hard(pair)]),
        (_ALTERED, [*altered_pairs(folder, is_held_back=True), *judged]),
        (_ARTICLES, list(article_pairs(folder))),
        (_OWN, list(own_pairs())),
    )
    for name, pairs in sets:
        yield name, measure_pairs(pairs, plain, measures.by_judge, judge.same)
