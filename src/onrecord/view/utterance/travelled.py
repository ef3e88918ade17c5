"""Through whom an utterance came to each report, as far as the texts tell: a tree.

A report hangs below the one that it names as its relay, whose agency's copy it prints, or whose
reprint it is. Who is named and has no report of its own stands between. What names nobody hangs
below the speaker, and the link is unsure. An agency's own report may be counted as the reprint of
one that prints it: then that one hangs below the agency.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.store.records import StoredStatement
from onrecord.view.in_words import date_in_words
from onrecord.view.utterance.card import through_of
from onrecord.view.utterance.lettered import Lettered
from onrecord.view.utterance_in_words import joined

# What lies deeper stands beside its last link: a page is not wider.
DEEPEST = 8
NOT_TOLD = "does not say how it heard"
NO_REPORT = "no report of its own on record"


@dataclass(frozen=True, slots=True)
class Stop:
    """One through whom the words went; `letter` where it is a report, `is_stated` where the text
    says from whom they came."""

    name: str
    role: str
    letter: str | None = None
    is_stated: bool = True
    below: tuple[Stop, ...] = ()


def travelled(reports: Sequence[Lettered], copies: Sequence[Lettered]) -> tuple[Stop, ...]:
    """What hangs below the speaker. An article that tells it twice has one stop."""
    return _Tree(reports, [each for each in copies if each.is_reprint]).stops()


def shared_ways(stops: Sequence[Stop], letters: frozenset[str]) -> Iterator[str]:
    """ "A, B and C go back to Radio Estuary": where of the reports of these letters more than one
    came the same way."""
    for stop in stops:
        below = [letter for letter in _letters(stop) if letter in letters]
        if len(below) > 1:
            yield f"{joined(below)} go back to {stop.name}"


def _letters(stop: Stop) -> Iterator[str]:
    if stop.letter is not None:
        yield stop.letter
    for each in stop.below:
        yield from _letters(each)


@dataclass(slots=True, eq=False)
class _Growing:
    """A stop while the tree grows; `above` is None below the speaker."""

    name: str
    role: str
    letter: str | None = None
    is_stated: bool = True
    above: _Growing | None = None
    below: list[_Growing] = field(default_factory=list)

    def put_below(self, above: _Growing) -> None:
        self.above = above
        above.below.append(self)

    def is_under(self, other: _Growing) -> bool:
        return self is other or (self.above is not None and self.above.is_under(other))

    def grown(self, depth: int = 1) -> tuple[Stop, ...]:
        """The stop with those below it; beside it, where they would lie too deep."""
        below = tuple(stop for each in self.below for stop in each.grown(depth + 1))
        is_deep = depth >= DEEPEST
        own = Stop(self.name, self.role, self.letter, self.is_stated, () if is_deep else below)
        return (own, *below) if is_deep else (own,)


class _Tree:
    def __init__(self, reports: Sequence[Lettered], copies: Sequence[Lettered]) -> None:
        self._root = _Growing("", "")
        every = (*reports, *copies)
        self._stops = {each.letter: _stop_of(each) for each in every}
        self._by_name: dict[str, _Growing] = {}
        for each in every:
            self._by_name.setdefault(_bare(each.name), self._stops[each.letter])
        for each in every:
            self._place(each)

    def stops(self) -> tuple[Stop, ...]:
        return tuple(stop for each in self._root.below for stop in each.grown())

    def _place(self, one: Lettered) -> None:
        stop = self._stops[one.letter]
        copied = self._stops[one.copies.letter] if one.copies else None
        if copied is not None and not copied.is_under(stop):
            stop.role, stop.is_stated = _role("reprint", one.stored), True
            stop.put_below(copied)
            return
        above = self._root
        for name in through_of(one.stored):
            above = self._next(stop, above, name)
        stop.put_below(above)

    def _next(self, stop: _Growing, above: _Growing, name: str) -> _Growing:
        """The stop of that name: its report, else one that is no report.

        A report that came through this one itself is passed over: there are no rings.
        """
        known = self._by_name.get(_bare(name))
        if known is not None:
            return above if known.is_under(stop) else known
        for each in above.below:
            if each.letter is None and _bare(each.name) == _bare(name):
                return each
        between = _Growing(name, NO_REPORT)
        between.put_below(above)
        return between


def _stop_of(one: Lettered) -> _Growing:
    how, is_stated = _how(one.stored)
    return _Growing(one.name, _role(how, one.stored), one.letter, is_stated)


def _role(how: str, stored: StoredStatement) -> str:
    published = stored.published and date_in_words(stored.published, short=True, weekday=False)
    return f"{how}; {published}" if published else how


def _how(stored: StoredStatement) -> tuple[str, bool]:
    statement = stored.statement
    if statement.relays:
        return f"through {statement.relays[0].name}", True
    if through_of(stored):
        return f"prints the copy of {stored.wire}", True
    outlet = _bare(stored.outlet or "")
    told = statement.addressee
    if outlet and told and outlet in (_bare(told.name or ""), _bare(told.text)):
        return "was told it", True
    if outlet and outlet == _bare(statement.speaker.name or ""):
        return "says it itself", True
    return NOT_TOLD, False


def _bare(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())
