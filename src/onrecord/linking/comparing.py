"""Statements of the record against each other: how they match, and in what they differ."""

from __future__ import annotations

from functools import lru_cache

from onrecord.link.parts import PairJudge
from onrecord.link.utterances.content import normal_form
from onrecord.link.utterances.relation import IDENTICAL
from onrecord.linked import Comparison, Wording
from onrecord.linking.components import Components
from onrecord.linking.contents import Contents
from onrecord.linking.wording import wording_of
from onrecord.store.links.units import Told

_SAME_WORDS = Comparison(True, IDENTICAL, "the same words", ())
_MOST_REMEMBERED = 4096


class Comparing:
    """What a judge says about statements; what it said once is remembered."""

    def __init__(self, judge: PairJudge, contents: Contents, components: Components) -> None:
        self._judge = judge
        self._contents = contents
        self._components = components
        self._said: dict[tuple[Wording, Wording], Comparison] = {}
        self._wording = lru_cache(_MOST_REMEMBERED)(wording_of)

    def compare(self, a: Told, b: Told) -> Comparison:
        """How the two match; spans lie in their texts.

        Who said it and when is left to others: a name counts only within the words.
        """
        if normal_form(a.text) == normal_form(b.text):
            return _SAME_WORDS
        pair = (self._wording(a.text, day=a.published), self._wording(b.text, day=b.published))
        if pair not in self._said:
            stored = (self._components.stored(each.content) for each in (a, b))
            one, other = (self._contents.compared(each).vector for each in stored)
            self._said[pair] = self._judge.compare(*pair, (one, other))
        return self._said[pair]
