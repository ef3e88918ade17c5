"""Names in a line of capitalised words, told apart by what the rest of the article names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.contract import Span
from onrecord.identify.naming.names import Name

# Longer runs of capitals that the article names nothing of are headlines, not names.
_LONGEST_UNKNOWN = 4


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names of an article's running text, all in small letters.

    whole
        Each name.
    outer
        First and last words of names.
    surnames
        Last words of names of two words or more.
    titled
        Names of one word that stand behind a title: "President Holt".
    """

    whole: frozenset[tuple[str, ...]]
    outer: frozenset[str]
    surnames: frozenset[str]
    titled: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[Name]) -> KnownNames:
        """What these names tell."""
        listed = list(names)
        return cls(
            whole=frozenset(name.lower for name in listed),
            outer=frozenset(word for n in listed for word in (n.lower[0], n.lower[-1])),
            surnames=frozenset(n.lower[-1] for n in listed if len(n.words) > 1),
            titled=frozenset(n.lower[0] for n in listed if len(n.words) == 1 and n.titles),
        )

    def parts(self, run: Name, small: frozenset[str]) -> Iterator[Name]:
        """The longest parts of a run that are known; a short run itself where none is.

        `small`: the article's words in small letters, which no first name is one of.
        """
        if self._has_first_name(run, small):
            yield run
            return
        words, start, any_known = run.lower, 0, False
        while start < len(words):
            end = self._end_of_known(words, start)
            if end > start:
                any_known = True
                yield part_of(run, start, end)
            start = max(end, start + 1)
        if not any_known and len(words) <= _LONGEST_UNKNOWN:
            yield run

    def _has_first_name(self, run: Name, small: frozenset[str]) -> bool:
        """True where the headline alone has the first name of somebody."""
        if len(run.words) != 2:
            return False
        first, last = run.lower
        alone = last in self.outer - self.surnames - self.titled
        return alone and first not in small and first not in self.outer

    def _end_of_known(self, words: tuple[str, ...], start: int) -> int:
        for end in range(len(words), start, -1):
            part = words[start:end]
            if part in self.whole or (len(part) == 1 and part[0] in self.outer):
                return end
        return start


def part_of(name: Name, start: int, end: int) -> Name:
    """Words `start` to `end` of a name as a name; between two words stands one character."""
    before = sum(len(word) + 1 for word in name.words[:start])
    length = sum(len(word) + 1 for word in name.words[start:end]) - 1
    span = Span(name.span.start + before, name.span.start + before + length)
    return Name(name.words[start:end], span, name.titles if start == 0 else (), name.possessive)
