"""Reprints in the record: the part of `Store` that is about articles with the same text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from onrecord.reprinted import ComparedText, ReprintRules
from onrecord.store.connection import named_errors, transaction
from onrecord.store.find import find_article
from onrecord.store.links.reprints import queries, rebuild, texts
from onrecord.store.links.reprints.records import ReprintGroup
from onrecord.store.links.reprints.relink import relink
from onrecord.store.upkeep import Upkeep

T = TypeVar("T")


class ReprintStore(Upkeep):
    """The part of `Store` that is about reprints. They are found by `onrecord.linking`."""

    def reprints_pending(self) -> int:
        """How many articles were not looked at since they were added or changed."""
        with named_errors(self.path):
            return queries.pending(self.connection)

    def reprint_groups(self, after: str | None = None) -> Iterator[ReprintGroup]:
        """Every group of articles with the same text, that with the earliest article first.

        `after`: those behind the one that the article of this id leads; raises QueryError where
        none does.
        """
        with named_errors(self.path):
            found = queries.reprint_groups(self.connection, after)
        return self._each(found)

    def reprints_of(self, name: str) -> ReprintGroup | None:
        """The group of an article; None where nobody printed its text too. Raises NotFound."""
        with named_errors(self.path):
            return queries.reprints_of(self.connection, name)

    def phrases_dropped(self) -> int:
        """How many sequences stand in so many texts that none is compared for them."""
        with named_errors(self.path):
            return queries.dropped(self.connection)

    def compared_text(self, name: str) -> ComparedText:
        """An article's words as far as they are kept, its furniture marked. Raises NotFound."""
        with named_errors(self.path):
            article = find_article(self.connection, name)
            return texts.compared_text(self.connection, article) or ComparedText("")

    def relink_reprints(self, limit: int, rules: ReprintRules) -> int:
        """Looks at up to `limit` of the articles that are pending; how many those were.

        All or nothing. Whatever the order in which articles came and went, the groups are the same
        when none is pending.
        """
        with named_errors(self.path), transaction(self.connection):
            return relink(self.connection, limit, rules)

    def unlink_reprints(self) -> None:
        """Forgets all groups and what they were made from: every article is pending again."""
        with named_errors(self.path), transaction(self.connection):
            rebuild.unlink(self.connection)

    def _each(self, found: Iterator[T]) -> Iterator[T]:
        with named_errors(self.path):
            yield from found
