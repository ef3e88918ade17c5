"""Reprints: a record in, the groups of its articles with the same text out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.link.reprints.relation import relation_of
from onrecord.link.reprints.rules import Rules, exact_share
from onrecord.reprinted import ComparedText, Relation
from onrecord.store import ReprintArticle, ReprintGroup, ReprintPair, Store

# So many parts of the work, each a transaction: an index over hashes is written everywhere by every
# one, so if their number grew with the record time would grow by the square. The least and most
# articles of one: others who write wait a few seconds, and so much is lost by a stop.
PARTS = 20
LEAST_AT_ONCE = 100
MOST_AT_ONCE = 4000

Step = Callable[[], None]


@dataclass(frozen=True, slots=True)
class ReprintsLinked:
    """What linking came to.

    looked_at
        How many articles were new or changed.
    phrases_dropped
        How many sequences of five words so many texts have that none is compared for them.
    """

    looked_at: int
    phrases_dropped: int


@dataclass(frozen=True, slots=True)
class Reprint:
    """An article of a group; `relation` is how it was made from the first one, null for that."""

    article: ReprintArticle
    relation: Relation | None


@dataclass(frozen=True, slots=True)
class DescribedGroup:
    """A group with what its articles share; `pairs` and `dates_tell` as in `ReprintGroup`."""

    first: str
    dates_tell: bool
    articles: tuple[Reprint, ...]
    pairs: tuple[ReprintPair, ...]


def link_reprints(store: Store, progress: Step = lambda: None) -> ReprintsLinked:
    """Looks at the articles that are new or changed, in some transactions; safe to repeat.

    `progress` hears of each. Where nothing changed that is a question and no more.
    """
    rules = Rules()
    looked_at = 0
    at_once = min(max(store.reprints_pending() // PARTS, LEAST_AT_ONCE), MOST_AT_ONCE)
    while done := store.relink_reprints(at_once, rules):
        looked_at += done
        for _ in range(done):
            progress()
    return ReprintsLinked(looked_at, store.phrases_dropped())


def rebuild_reprints(store: Store, progress: Step = lambda: None) -> ReprintsLinked:
    """Makes all groups anew from the articles; they come out the same."""
    store.unlink_reprints()
    return link_reprints(store, progress)


def described(store: Store, group: ReprintGroup) -> DescribedGroup:
    """A group with how each of its articles relates to the first one.

    The pairs' shares are exact where both texts are kept.
    """
    first = store.compared_text(group.first.id)
    relations = (
        Reprint(each, relation_of(first, store.compared_text(each.id)))
        for each in group.articles[1:]
    )
    return DescribedGroup(
        first=group.first.id,
        dates_tell=group.dates_tell,
        articles=(Reprint(group.first, None), *relations),
        pairs=tuple(_exact(store, group.pairs)),
    )


def _exact(store: Store, pairs: Iterable[ReprintPair]) -> Iterator[ReprintPair]:
    known: dict[str, ComparedText] = {}
    for pair in pairs:
        a, b = (known.setdefault(each, store.compared_text(each)) for each in (pair.a, pair.b))
        share = pair.share if a.gaps or b.gaps else exact_share(a, b)
        yield replace(pair, share=round(share, 4))
