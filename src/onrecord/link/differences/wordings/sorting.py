"""What kind of difference two runs of words are that stand in each other's place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from onrecord.link.differences.alignment import Alignment, Place, Run
from onrecord.link.differences.found import Found
from onrecord.link.differences.wordings.forms import is_bracketed, is_form, is_fuller_name, is_title
from onrecord.link.differences.wordings.persons import is_turned
from onrecord.link.differences.words import ANNOUNCEMENT
from onrecord.linked import DifferenceKind


@dataclass(frozen=True, slots=True)
class Sorter:
    """Tells the differences where no fact differs."""

    alignment: Alignment

    def sorted_out(self, place: Place) -> Iterator[Found]:
        """The differences of a place, one or several that cover all of its words."""
        if place.a and place.b and any(self._announce(place)):
            yield from self._announcement_apart(place)
            return
        kind = self._kind(place)
        if kind is not DifferenceKind.WORDS:
            yield Found(kind, place)
            return
        head, tail = self._edges(place)
        parts = [*head, *self._rest(place, len(head), len(tail)), *tail]
        kinds = [(self._kind(part), part) for part in parts]
        for kind, same in groupby(kinds, key=lambda each: each[0]):
            run = [part for _, part in same]
            yield Found(kind, _joined(run))

    def _announce(self, place: Place) -> tuple[bool, bool]:
        """Which of the two sides begins with the "that" before what is retold."""
        return (
            self.alignment.a.words[place.a.start].keys == (ANNOUNCEMENT,),
            self.alignment.b.words[place.b.start].keys == (ANNOUNCEMENT,),
        )

    def _announcement_apart(self, place: Place) -> Iterator[Found]:
        """It stands for none of the other side's words: it is left out there."""
        begins_a, begins_b = (
            run.start + is_announced
            for run, is_announced in zip((place.a, place.b), self._announce(place), strict=True)
        )
        head = Place(Run(place.a.start, begins_a), Run(place.b.start, begins_b))
        yield Found(DifferenceKind.CUT, head)
        yield from self.sorted_out(Place(Run(begins_a, place.a.stop), Run(begins_b, place.b.stop)))

    def _rest(self, place: Place, head: int, tail: int) -> list[Place]:
        rest = Place(
            Run(place.a.start + head, place.a.stop - tail),
            Run(place.b.start + head, place.b.stop - tail),
        )
        return [rest] if rest.a or rest.b else []

    def _edges(self, place: Place) -> tuple[list[Place], list[Place]]:
        """Pairs of words at either end that are forms of each other, or turned."""
        shorter = min(len(place.a), len(place.b))
        head: list[Place] = []
        while len(head) < shorter and self._is_mild(part := _pair(place, len(head))):
            head.append(part)
        tail: list[Place] = []
        while len(head) + len(tail) < shorter:
            part = _pair(place, -1 - len(tail))
            if not self._is_mild(part):
                break
            tail.insert(0, part)
        return head, tail

    def _is_mild(self, place: Place) -> bool:
        return self._kind(place) is not DifferenceKind.WORDS

    def _kind(self, place: Place) -> DifferenceKind:
        words_a = self.alignment.a.words[place.a.start : place.a.stop]
        words_b = self.alignment.b.words[place.b.start : place.b.stop]
        if any(is_bracketed(word) for word in (*words_a, *words_b)):
            return DifferenceKind.BRACKET
        if not place.a or not place.b:
            return self._kind_of_one_side(place)
        if is_form(words_a, words_b) or self._are_fuller_names(place):
            return DifferenceKind.FORM
        keys_a = [key for word in words_a for key in word.keys]
        keys_b = [key for word in words_b for key in word.keys]
        is_person = len(keys_a) == len(keys_b) and all(
            a == b or is_turned(a, b) for a, b in zip(keys_a, keys_b, strict=True)
        )
        return DifferenceKind.PERSON if is_person else DifferenceKind.WORDS

    def _are_fuller_names(self, place: Place) -> bool:
        """True for "Ann" and "Ms." before the same surname."""
        sides = ((self.alignment.a, place.a), (self.alignment.b, place.b))
        return all(is_fuller_name(*each) for each in sides) and any(
            is_title(word) for side, run in sides for word in side.words[run.start : run.stop]
        )

    def _kind_of_one_side(self, place: Place) -> DifferenceKind:
        side, run = (self.alignment.a, place.a) if place.a else (self.alignment.b, place.b)
        return DifferenceKind.FORM if is_fuller_name(side, run) else DifferenceKind.CUT


def _pair(place: Place, step: int) -> Place:
    """The words at a step from the start, or with a negative one from the end."""
    a = place.a[step]
    b = place.b[step]
    return Place(Run(a, a + 1), Run(b, b + 1))


def _joined(places: list[Place]) -> Place:
    first, last = places[0], places[-1]
    return Place(Run(first.a.start, last.a.stop), Run(first.b.start, last.b.stop))
