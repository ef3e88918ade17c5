"""Which articles training does not see: they tune decoding and confidence, and judge epochs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from onrecord_lab.corpora.polnear import PolnearArticle

PER_PUBLISHER = 14
# Of two articles that share this much of the shorter one's sequences, neither is held back: what
# is measured on must not be known from training.
_SHARED = 0.3
_SEQUENCE = 8
_SEED = 2016


@dataclass(frozen=True, slots=True)
class Split:
    """The articles of a corpus, by what they are used for."""

    taught: tuple[PolnearArticle, ...]
    held_back: tuple[PolnearArticle, ...]


def split_articles(articles: Sequence[PolnearArticle], per_publisher: int = PER_PUBLISHER) -> Split:
    """The same split every time, whatever the seed of the training."""
    doubles = _doubles(articles)
    by_publisher: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        if article.name not in doubles:
            by_publisher[article.publisher].append(article.name)
    held: set[str] = set()
    for publisher, names in sorted(by_publisher.items()):
        chance = Random(f"{_SEED} {publisher}")
        held.update(chance.sample(sorted(names), min(per_publisher, len(names) // 2)))
    return Split(
        taught=tuple(a for a in articles if a.name not in held),
        held_back=tuple(a for a in articles if a.name in held),
    )


def _doubles(articles: Sequence[PolnearArticle]) -> set[str]:
    """Names of the articles that share much with another one."""
    sequences = {article.name: _sequences(article.text) for article in articles}
    holders: dict[int, list[str]] = defaultdict(list)
    for name, found in sequences.items():
        for sequence in found:
            holders[sequence].append(name)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for names in holders.values():
        for index, name in enumerate(names):
            for other in names[index + 1 :]:
                shared[name, other] += 1
    doubles: set[str] = set()
    for pair, count in shared.items():
        if count >= _SHARED * min(len(sequences[name]) for name in pair):
            doubles.update(pair)
    return doubles


def _sequences(text: str) -> set[int]:
    words = text.lower().split()
    return {hash(tuple(words[i : i + _SEQUENCE])) for i in range(len(words) - _SEQUENCE + 1)}
