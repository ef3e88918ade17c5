"""Answers that are not right: the wrong names first, then bare ones, then the unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.contract import Reason, Span, words_of
from onrecord_lab.evaluate.speakers.judgement import JudgedArticle, Judgement, Verdict

_ORDER = (Verdict.WRONG, Verdict.BARE, Verdict.UNKNOWN)


@dataclass(frozen=True, slots=True)
class SpeakerMiss:
    """One answer beside its gold; `place` is the source, or the content where there is none."""

    article: str
    place: Span
    verdict: Verdict
    source: str
    cue: str
    gold: str
    answer: str


def speaker_misses(
    articles: Iterable[JudgedArticle], texts: Mapping[str, str]
) -> Iterator[SpeakerMiss]:
    """Of the statements found, in the order of the articles; `texts` by the article's name."""
    judged = [judgement for article in articles for judgement in article]
    for verdict in _ORDER:
        for judgement in judged:
            if judgement.verdict is verdict:
                yield _miss(judgement, verdict, texts[judgement.label.article])


def _miss(judgement: Judgement, verdict: Verdict, text: str) -> SpeakerMiss:
    label, speaker = judgement.label, judgement.speaker
    assert speaker is not None  # a verdict is on an answer
    return SpeakerMiss(
        article=label.article,
        place=(label.source or label.content)[0],
        verdict=verdict,
        source=words_of(label.source, text),
        cue=words_of(label.cue, text),
        gold=" / ".join((label.name, *label.accept)) if label.name else _no_name(label.reason),
        answer=speaker.name or _no_name(speaker.reason),
    )


def _no_name(reason: Reason | None) -> str:
    return f"no name: {reason}" if reason else "no name"
