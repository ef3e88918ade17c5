"""Names in a heap of texts, told by their capitals alone, and another in the place of each.

Made without the program's own eyes for names, which are measured by it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

from rapidfuzz.fuzz import partial_ratio

from onrecord.contract import Span
from onrecord.registry.states import state_of

_RUN = re.compile(r"\b[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)*(?![\w’'])")
_WORD = re.compile(r"[^\W\d_]+")
_NEW_SENTENCE = re.compile(r"(?:^|[.?!:\"“”„(\n*•-]|['‘])\s*$")
_NO_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December Mr Mrs Ms Dr Prof Lt Col God Internet "
    "English I The".split()
)
_ALIKE = 65


@dataclass(frozen=True, slots=True)
class NamePool:
    """`known`: words that are names; `runs`: whole names by how many words they have."""

    known: frozenset[str]
    runs: dict[int, list[str]]

    @classmethod
    def of(cls, texts: Iterable[str]) -> NamePool:
        """The names of these texts: words that mostly have a capital within sentences."""
        small: Counter[str] = Counter()
        large: Counter[str] = Counter()
        texts = list(texts)
        for text in texts:
            for found in _WORD.finditer(text):
                word = found.group()
                if word.islower():
                    small[word.capitalize()] += 1
                elif word.istitle() and not _NEW_SENTENCE.search(text[: found.start()]):
                    large[word] += 1
        names = (word for word, count in large.items() if count > 5 * small[word])
        known = frozenset(word for word in names if word not in _NO_NAMES)
        pool = cls(known, {})
        for text in texts:
            for span in pool.names_in(text):
                pool.runs.setdefault(span.of(text).count(" "), []).append(span.of(text))
        return pool

    def names_in(self, text: str) -> Iterator[Span]:
        """Runs of one to three words all of which are names; none where every word is large."""
        words = [found.group() for found in _WORD.finditer(text)]
        if 2 * sum(word[0].isupper() for word in words) > len(words):
            return
        for found in _RUN.finditer(text):
            run = found.group().split(" ")
            if len(run) <= 3 and all(word in self.known for word in run):
                yield Span(*found.span())

    def another(self, name: str, text: str, chance: Random) -> str | None:
        """A name of as many words that is not like it, nor in the text."""
        for _ in range(20):
            other = chance.choice(self.runs.get(name.count(" "), [name]))
            state = state_of(other)
            is_same_state = state is not None and state == state_of(name)
            is_like = partial_ratio(other.lower(), name.lower()) > _ALIKE
            if not is_same_state and not is_like and other not in text:
                return other
        return None
