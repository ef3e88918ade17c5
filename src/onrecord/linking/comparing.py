"""Statements of the record against each other: how they match, and in what they differ."""

from __future__ import annotations

from functools import lru_cache

from onrecord.link.utterances.content import normal_form, plain_words
from onrecord.link.utterances.relation import IDENTICAL
from onrecord.linked import Comparison, Wording
from onrecord.linking.components import Components
from onrecord.linking.contents import Contents
from onrecord.linking.wording import wording_of
from onrecord.store.links.bundles import Told

_SAME_WORDS = Comparison(True, IDENTICAL, "the same words", ())
_MOST_REMEMBERED = 4096


class Comparing:
    """What a judge says about statements; what it said once is remembered."""

    def __init__(self, contents: Contents, components: Components) -> None:
        self._judge = contents.judge
        self._components = components
        self._said: dict[tuple[Wording, Wording], Comparison] = {}
        self._wording = lru_cache(_MOST_REMEMBERED)(wording_of)

    def compare(self, a: Told, b: Told) -> Comparison:
        """How the two match; spans lie in their texts.

        Who said it and when is left to others: a name counts only within the words.
        """
        if _words(a) == _words(b):
            return _SAME_WORDS
        pair = (self._wording(a.text, day=a.published), self._wording(b.text, day=b.published))
        if pair not in self._said:
            sides = (
                self._judge.side(wording, self._components.stored(each.content).imprint)
                for wording, each in zip(pair, (a, b), strict=True)
            )
            self._said[pair] = self._judge.compare(*sides)
        return self._said[pair]


def _words(told: Told) -> tuple[str, ...]:
    return plain_words(normal_form(told.text))
