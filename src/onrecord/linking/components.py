"""Everything that hangs together with a bundle: what must be looked at to make its utterance."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from onrecord.link.utterances.bundles import Bundle, Content
from onrecord.link.utterances.constraints import Constraints
from onrecord.link.utterances.content import plain_words
from onrecord.link.utterances.occasion import Occasion, Period
from onrecord.link.utterances.relation import IDENTICAL, relation
from onrecord.linking.contents import Contents
from onrecord.store.links.buckets import ENOUGH, weights_of
from onrecord.store.links.bundles import bundle_of, bundles_of, bundles_of_content
from onrecord.store.links.contents import contents_of
from onrecord.store.links.keys import keys_of
from onrecord.store.links.pairs import paired
from onrecord.store.links.rows import StoredBundle, StoredContent

Scores = dict[tuple[int, int], float]


class Components:
    """Bundles of the record by what they may be one with; as it stands in one transaction."""

    def __init__(
        self, connection: sqlite3.Connection, contents: Contents, constraints: Constraints
    ) -> None:
        self._connection = connection
        self._contents = contents
        self._levels = contents.levels
        self._stored: dict[int, StoredContent] = {}
        self._pure: dict[int, Content] = {}
        self._paired: dict[int, dict[int, float]] = {}
        self._bundles: dict[int, list[Bundle]] = {}
        self._parted = constraints.parted
        self._together: dict[str, frozenset[str]] = {}
        for group in constraints.together:
            for statement in group:
                self._together[statement] = self._together.get(statement, frozenset()) | group

    def bundles(self, numbers: Iterable[int]) -> Iterator[StoredBundle]:
        """The bundles of these numbers that are there."""
        return bundles_of(self._connection, numbers)

    def apart(self, bundle: StoredBundle) -> list[Bundle]:
        """The bundle in the parts that are looked at by themselves; without what stands alone."""
        occasion = Occasion(bundle.speaker, Period.read(bundle.said), Period.read(bundle.published))
        whole = Bundle(self.content(bundle.content), occasion, bundle.statements)
        alone = [each for each in bundle.statements if each in self._parted]
        if not whole.holds_together:
            alone += [each for each in bundle.statements if each in self._together]
        single = [Bundle(whole.content, occasion, (each,)) for each in sorted({*alone})]
        rest = tuple(each for each in bundle.statements if each not in {*alone})
        if not rest or not whole.holds_together:
            return single
        return [Bundle(whole.content, occasion, rest), *single]

    def around(self, bundle: Bundle) -> tuple[list[Bundle], Scores]:
        """All bundles that can be reached from it by links, and how all their contents compare."""
        found = {bundle.id: bundle}
        queue = [bundle]
        while queue:
            for other in self._linked(queue.pop()):
                if other.id not in found:
                    found[other.id] = other
                    queue.append(other)
        bundles = sorted(found.values(), key=lambda each: each.id)
        return bundles, self._scores({each.content.number for each in bundles})

    def of_content(self, number: int) -> list[Bundle]:
        """The bundles of a content, each parted where it must be; of boilerplate none."""
        if self.content(number).is_boilerplate:
            return []
        if number not in self._bundles:
            stored = bundles_of_content(self._connection, number)
            self._bundles[number] = [part for each in stored for part in self.apart(each)]
        return self._bundles[number]

    def paired(self, number: int) -> dict[int, float]:
        """The contents that are somewhat like this one, with their scores."""
        if number not in self._paired:
            self._paired[number] = paired(self._connection, number)
        return self._paired[number]

    def stored(self, number: int) -> StoredContent:
        """A content as the record has it."""
        if number not in self._stored:
            (self._stored[number],) = contents_of(self._connection, (number,))
        return self._stored[number]

    def content(self, number: int) -> Content:
        """A content as utterances are made of it."""
        if number not in self._pure:
            stored = self.stored(number)
            words = plain_words(self._contents.text(stored))
            self._pure[number] = Content(
                number, words, stored.bundles, stored.named, stored.unknown
            )
        return self._pure[number]

    def _linked(self, bundle: Bundle) -> Iterator[Bundle]:
        """Bundles that it is one with, as far as the two tell, or as was decided."""
        own = bundle.content.number
        if not bundle.content.is_boilerplate:
            for number, score in ((own, IDENTICAL), *self.paired(own).items()):
                if score >= self._levels.same:
                    others = self.of_content(number)
                    yield from (
                        each for each in others if relation(bundle, each, score, self._levels).links
                    )
        for statement in bundle.statements:
            for other in self._together.get(statement, ()):
                yield from self._with(other)

    def _with(self, statement: str) -> Iterator[Bundle]:
        number = bundle_of(self._connection, statement)
        for stored in bundles_of(self._connection, () if number is None else (number,)):
            yield from (each for each in self.apart(stored) if statement in each.statements)

    def _scores(self, contents: set[int]) -> Scores:
        """How the contents compare that were; 0 for those of which only that is known."""
        scores: Scores = {}
        if len(contents) > 1:
            by_key: dict[int, list[int]] = defaultdict(list)
            for number in sorted(contents):
                for key in keys_of(self._connection, number).every:
                    by_key[key].append(number)
            shared = [key for key, numbers in by_key.items() if len(numbers) > 1]
            weighs: Counter[tuple[int, int]] = Counter()
            for key, weight in weights_of(self._connection, shared).items():
                if weight:
                    weighs.update(dict.fromkeys(combinations(by_key[key], 2), weight))
            scores = {pair: 0.0 for pair, weight in weighs.items() if weight >= ENOUGH}
        for number in contents:
            for other, score in self.paired(number).items():
                if number < other and other in contents:
                    scores[number, other] = score
        return scores
