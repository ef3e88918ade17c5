"""Relays found and missed, by name."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.speakers.judgement import JudgedArticle
from onrecord_lab.evaluate.speakers.names import folded


def relay_counts(gold: Iterable[str], found: Iterable[str]) -> Counts:
    """The relays of one statement; their order is not judged."""
    there, told = set(map(folded, gold)), set(map(folded, found))
    right = len(there & told)
    return Counts(right, len(told) - right, len(there) - right)


def relays_of(articles: Iterable[JudgedArticle]) -> Counts:
    """The relays of all statements found."""
    counted = (
        relay_counts(judgement.label.relays, (relay.name for relay in judgement.relays))
        for article in articles
        for judgement in article
        if judgement.speaker is not None
    )
    return sum(counted, Counts())
