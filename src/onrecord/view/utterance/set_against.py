"""Each report set against another one: their words side by side, and how they match."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from onrecord.contract import Statement
from onrecord.errors import ModelError, NoModel, QueryError
from onrecord.linked import Comparer, Difference
from onrecord.view.utterance.lettered import Lettered
from onrecord.view.utterance.word_diff import DiffRun, diff_runs, shortened_runs

# A page shows so many reports with their words; the others it lists. Each that is set against
# another than the first has to be compared anew.
MOST_SET = 60
# Longer than any quotation that a newspaper prints; the rest is read in the article.
MOST_SHOWN = 6_000
LISTED = 12
SAME_WORDS = "the same words"


@dataclass(frozen=True, slots=True)
class SetAgainst:
    """A report against another one, itself for the one that the others are set against.

    reason
        How the two match, in words; empty for that one.
    """

    lettered: Lettered
    other: Lettered
    runs: tuple[DiffRun, ...]
    reason: str
    differences: tuple[Difference, ...]

    @property
    def is_itself(self) -> bool:
        """True for the one that the others are set against."""
        return self.lettered is self.other


class Setter:
    """What sets reports against each other: by what the record says, or by comparing them.

    first
        The report that the record sets all others against.
    compare
        None where nothing can be compared here; then there is only what the record says.
    """

    def __init__(self, first: Statement, compare: Comparer | None) -> None:
        self._first = first
        self._compare = compare

    def set_against(self, one: Lettered, other: Lettered) -> SetAgainst:
        """`one` against `other`. Raises ModelError where the two have to be compared and cannot."""
        reason, differences = self._between(one, other)
        a, b = other.stored.statement.text, one.stored.statement.text
        runs = shortened_runs(diff_runs(a, b, differences), MOST_SHOWN)
        return SetAgainst(one, other, runs, reason, differences)

    def set_if_possible(self, one: Lettered, other: Lettered) -> SetAgainst:
        """The same; `one` against itself where nobody can tell in what the two differ."""
        with suppress(ModelError):
            return self.set_against(one, other)
        return self.set_against(one, one)

    def _between(self, one: Lettered, other: Lettered) -> tuple[str, tuple[Difference, ...]]:
        if one is other:
            return "", ()
        if _same_words(one, other):
            return SAME_WORDS, ()
        if self._is_first(other):
            return one.report.reason, one.report.differences
        if self._compare is None:
            raise NoModel("this reading room compares nothing; see: onrecord utterance ID")
        found = self._compare(other.stored.statement, one.stored.statement)
        return found.reason, found.differences

    def _is_first(self, other: Lettered) -> bool:
        return other.stored.statement is self._first


def against_of(reports: Sequence[Lettered], letter: str | None) -> Lettered:
    """The report of that letter, the first one without. Raises QueryError, naming the letters."""
    if letter is None:
        return reports[0]
    for each in reports:
        if each.letter == letter.upper():
            return each
    known = ", ".join(each.letter for each in reports[:LISTED])
    more = " and so on" if len(reports) > LISTED else ""
    raise QueryError(f"against is {letter!r}; it may be one of {known}{more}")


def _same_words(one: Lettered, other: Lettered) -> bool:
    return _bare(one) == _bare(other)


def _bare(one: Lettered) -> list[str]:
    return one.stored.statement.text.split()
