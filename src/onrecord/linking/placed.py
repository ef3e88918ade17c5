"""Statements of the record as linking takes them: which content, which occasion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from onrecord.link.parts import Judge
from onrecord.link.utterances.bundles import LEAST_WORDS
from onrecord.link.utterances.content import content_key, normal_form, plain_words
from onrecord.link.utterances.occasion import Occasion, Period, occasion_of
from onrecord.store.links.rows import NOTHING, BundleKey, Linkable, Placed


def contents_in(statements: Iterable[Linkable]) -> dict[int, str]:
    """By their keys the contents of these statements in normal form."""
    normal = (normal_form(each.text) for each in statements)
    return {content_key(each): each for each in normal}


def placed(
    statements: Iterable[Linkable], judge: Judge, imprints: Mapping[int, bytes]
) -> Iterator[Placed]:
    """Each statement with the bundle that it belongs to; by the keys of contents their imprints."""
    for each in statements:
        normal = normal_form(each.text)
        occasion = occasion_of(
            each.speaker,
            Period(each.said_first, each.said_last),
            Period(each.published_first, each.published_last),
        )
        key = BundleKey(
            content=content_key(normal),
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
            keys=_keys(normal, occasion, judge, imprints[key.content]),
        )


def _keys(normal: str, occasion: Occasion, judge: Judge, imprint: bytes) -> tuple[int, ...]:
    """Those of the occasion; of fewer words nothing is one but the same."""
    if len(plain_words(normal)) < LEAST_WORDS:
        return ()
    return judge.occasion_keys(occasion, imprint)
