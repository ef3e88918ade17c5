"""The speakers of labelled PolNeAR articles, judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.identity import sha256_of
from onrecord_lab.corpora.polnear import PolnearArticle
from onrecord_lab.evaluate.outputs import Outputs
from onrecord_lab.evaluate.reliability import Answer, Bin, bins_of
from onrecord_lab.evaluate.speakers.judgement import (
    JudgedArticle,
    Verdict,
    judge_article,
    judge_reader,
)
from onrecord_lab.gold.speakers import DevLabels, Labels


@dataclass(frozen=True, slots=True)
class SpeakerMeasure:
    """The articles that have labels, as judged by them.

    `publishers` stand in the order of `judged`. `read_twice`: the articles that a second reader
    named too, with that reader's answers instead of the program's.
    """

    data: str
    publishers: tuple[str, ...]
    judged: tuple[JudgedArticle, ...]
    read_twice: tuple[JudgedArticle, ...]


def measure_speakers(
    articles: Sequence[PolnearArticle], outputs: Outputs, labels: DevLabels
) -> SpeakerMeasure:
    """Those of the articles that have labels; empty where none has."""
    labelled = [article for article in articles if article.name in labels.first]
    twice = [article for article in labelled if article.name in labels.second]
    return SpeakerMeasure(
        data=_digest(labelled, labels.first),
        publishers=tuple(article.publisher for article in labelled),
        judged=tuple(
            judge_article(a.text, labels.first[a.name], outputs.get(a.name, ())) for a in labelled
        ),
        read_twice=tuple(
            judge_reader(a.text, labels.first[a.name], labels.second[a.name]) for a in twice
        ),
    )


def calibration_bins(measure: SpeakerMeasure) -> list[Bin]:
    """How often a name was right, by the confidence told; none where none was told."""
    return bins_of(_answers(measure.judged))


def _answers(articles: Sequence[JudgedArticle]) -> Iterator[Answer]:
    for article in articles:
        for judgement in article:
            speaker = judgement.speaker
            if speaker and speaker.name and speaker.confidence is not None:
                yield Answer(speaker.confidence, judgement.verdict is Verdict.RIGHT)


def _digest(articles: Sequence[PolnearArticle], labels: Labels) -> str:
    return sha256_of("\n".join(f"{a.name} {a.text} {labels[a.name]}" for a in articles))[:16]
