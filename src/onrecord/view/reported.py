"""How often it is reported what the statements of a page report."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from onrecord.store.links.records import ReportCounts
from onrecord.view.utterance_in_words import reports_in_words

# By the ids of statements; what only one of them reports is not there.
Reported = Mapping[str, ReportCounts]

NOT_LINKED: Reported = MappingProxyType({})


def counts_in_words(counts: ReportCounts) -> str:
    """ "3 independent reports, 2 reprints"; of what one article alone says how often it does."""
    if counts.independent == 1 and not counts.reprints:
        return f"{counts.statements:,} times in this article"
    return reports_in_words(counts.independent, counts.reprints)
