"""From articles to utterances: the program's, of the events written for the project, beside gold.

Every report that is labelled is looked for among the statements found; one that shares half of the
shorter one's characters is it. Of those that are there, pairs that should be one utterance are
asked for (recall), and of the pairs that the program made one how many are right (precision).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from onrecord.contract import Span
from onrecord.linking.everything import link_all
from onrecord.linking.judge import load_judge
from onrecord.pipeline import Pipeline
from onrecord.store import Store, open_store
from onrecord_lab.evaluate.counts import Counts
from onrecord_lab.evaluate.links.gold_utterances import (
    ARTICLES,
    Quote,
    gold_apart,
    gold_reprints,
    gold_utterances,
)

# Of the shorter one's characters.
_LEAST_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """A statement in the record, by the file's name, with the utterance that it reports."""

    id: str
    article: str
    span: Span
    utterance: str


@dataclass(frozen=True, slots=True)
class UtteranceFigures:
    """Reports labelled and found as statements; pairs; look-alikes made one; groups of reprints."""

    reports: int
    found: int
    pairs: Counts
    apart: int
    made_one: int
    reprints: Counts


def measure_utterances(pipeline: Pipeline) -> UtteranceFigures:
    """Reads and links the articles in a record that is thrown away."""
    with TemporaryDirectory() as folder, open_store(Path(folder) / "r.db", write=True) as store:
        for _ in pipeline.add(store, [str(ARTICLES)]):
            pass
        link_all(store, load_judge(pipeline.extraction.model))
        statements = list(_statements(store))
        groups = set(_groups(store))
    return _figures(_Matched(statements), groups)


def _figures(matched: _Matched, groups: set[frozenset[str]]) -> UtteranceFigures:
    gold_groups = {articles for _, articles in gold_reprints()}
    apart = list(gold_apart())
    return UtteranceFigures(
        reports=matched.reports,
        found=len(matched.names),
        pairs=matched.pairs(),
        apart=len(apart),
        made_one=sum(matched.are_one(one, other) for one, other in apart),
        reprints=Counts(
            right=len(groups & gold_groups),
            wrong=len(groups - gold_groups),
            missed=len(gold_groups - groups),
        ),
    )


class _Matched:
    """Statements with the gold utterances whose reports they are."""

    def __init__(self, statements: Iterable[FoundStatement]) -> None:
        self._by_article: defaultdict[str, list[FoundStatement]] = defaultdict(list)
        for each in statements:
            self._by_article[each.article].append(each)
        self.names: dict[str, str] = {}
        self.reports = 0
        for name, reports in gold_utterances():
            for quote in reports:
                self.reports += 1
                if (found := self.statement(quote)) is not None:
                    self.names.setdefault(found.id, name)

    def statement(self, quote: Quote) -> FoundStatement | None:
        """The statement that shares most with the quote, if that is enough."""
        span = quote.span
        every = self._by_article[quote.article]
        best = max(every, key=lambda each: _shared(each.span, span), default=None)
        return best if best and _shared(best.span, span) >= _LEAST_SHARED else None

    def are_one(self, one: Quote, other: Quote) -> bool:
        """True where the program made them one utterance."""
        a, b = self.statement(one), self.statement(other)
        return a is not None and b is not None and a.id != b.id and a.utterance == b.utterance

    def pairs(self) -> Counts:
        """Pairs of statements: made one, and one by the gold."""
        made = set(_pairs({each.id: each.utterance for each in self._every()}))
        gold = set(_pairs(self.names))
        return Counts(len(made & gold), len(made - gold), len(gold - made))

    def _every(self) -> Iterator[FoundStatement]:
        for statements in self._by_article.values():
            yield from statements


def _pairs(names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Statements with the same name, two by two."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for statement, name in names.items():
        groups[name].append(statement)
    for group in groups.values():
        yield from combinations(sorted(group), 2)


def _shared(a: Span, b: Span) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared / max(1, min(a.end - a.start, b.end - b.start))


def _statements(store: Store) -> Iterator[FoundStatement]:
    utterances = {
        each.statement.id: summary.id
        for summary in store.utterances()
        for each in store.statements_of_utterance(summary.id)
    }
    for each in store.statements():
        statement = each.statement
        name, utterance = Path(each.location).name, utterances.get(statement.id, statement.id)
        yield FoundStatement(statement.id, name, statement.outer, utterance)


def _groups(store: Store) -> Iterator[frozenset[str]]:
    for group in store.reprint_groups():
        yield frozenset(Path(each.location).name for each in group.articles)
