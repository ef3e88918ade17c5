"""Statements of the record as linking takes them: which content, which occasion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.link.utterances.content import content_key, normal_form
from onrecord.link.utterances.occasion import Period, occasion_of
from onrecord.store.links.rows import NOTHING, BundleKey, Linkable, Placed


def placed(statements: Iterable[Linkable]) -> Iterator[Placed]:
    """Each statement with the bundle that it belongs to."""
    for each in statements:
        occasion = occasion_of(
            each.speaker,
            Period(each.said_first, each.said_last),
            Period(each.published_first, each.published_last),
        )
        key = BundleKey(
            content=content_key(normal_form(each.text)),
            speaker=occasion.speaker,
            said=occasion.said.written,
            published=occasion.published.written,
        )
        yield Placed(
            statement=each.statement,
            bundle=key,
            is_direct=each.is_direct,
            is_headline=each.is_headline,
            published=each.published_first or NOTHING,
            place=each.place,
            within=each.within or NOTHING,
        )
