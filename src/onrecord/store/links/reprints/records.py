"""What the record tells of reprints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReprintArticle:
    """An article of a group; `copy_of` is the id of an earlier one with the very same words."""

    id: str
    location: str
    title: str | None
    outlet: str | None
    wire: str | None
    published: str | None
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class ReprintPair:
    """Two articles, by id, that are reprints of each other.

    `share`: about which part of the sequences of five words of the shorter one the other has, 0.5
    to 1; by the samples, where these leave no doubt that it is at least the half.
    """

    a: str
    b: str
    share: float


@dataclass(frozen=True, slots=True)
class ReprintGroup:
    """Articles with wholly or mostly the same text.

    dates_tell
        True where the first article was published before all others, as far as the dates tell;
        otherwise it is only the first by location.
    articles
        In order of publication, the first article first.
    pairs
        Articles of the group with those that they are reprints of; copies stand for one another,
        so they are told of the earliest of each. An excerpt may also stand in articles of other
        groups: then that one is told too.
    """

    dates_tell: bool
    articles: tuple[ReprintArticle, ...]
    pairs: tuple[ReprintPair, ...]

    @property
    def first(self) -> ReprintArticle:
        """The article that leads the group."""
        return self.articles[0]
