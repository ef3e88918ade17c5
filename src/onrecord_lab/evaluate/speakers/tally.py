"""Judgements counted: shares of a part of the gold, with intervals over articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from onrecord_lab.evaluate.bootstrap import interval_of
from onrecord_lab.evaluate.counts import Counts, percent
from onrecord_lab.evaluate.report import Share, SpeakerRow
from onrecord_lab.evaluate.speakers.judgement import JudgedArticle, Judgement, Verdict

Part = Callable[[Judgement], bool]


def speaker_row(name: str, articles: Sequence[JudgedArticle], part: Part) -> SpeakerRow:
    """The row of those judgements that belong to the part; shares are of the statements found."""
    kept = [[judgement for judgement in article if part(judgement)] for article in articles]
    verdicts = Counter(judgement.verdict for article in kept for judgement in article)
    found = verdicts.total() - verdicts[None] or 1
    return SpeakerRow(
        name=name,
        gold=verdicts.total(),
        found=_share(_counts(kept, lambda verdict: verdict is not None, of_all=True)),
        right=_share(_counts(kept, lambda verdict: verdict is Verdict.RIGHT)),
        bare=percent(verdicts[Verdict.BARE] / found),
        unknown=percent(verdicts[Verdict.UNKNOWN] / found),
        wrong=_share(_counts(kept, lambda verdict: verdict is Verdict.WRONG)),
    )


def _counts(
    articles: Iterable[JudgedArticle],
    is_so: Callable[[Verdict | None], bool],
    *,
    of_all: bool = False,
) -> list[Counts]:
    """Of how many verdicts it is so and of how many not, by article; articles without any left out.

    `of_all`: of what was not found too.
    """
    verdicts = [[j.verdict for j in article if of_all or j.verdict] for article in articles]
    return [_count(told, is_so) for told in verdicts if told]


def _count(verdicts: Sequence[Verdict | None], is_so: Callable[[Verdict | None], bool]) -> Counts:
    so = sum(map(is_so, verdicts))
    return Counts(right=so, missed=len(verdicts) - so)


def _share(articles: Sequence[Counts]) -> Share:
    interval = interval_of(articles, lambda counts: counts.recall)
    return Share(
        percent(sum(articles, Counts()).recall), percent(interval.low), percent(interval.high)
    )
