"""How many of the marked expressions are found with the right value, and how much else is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.identify.dates import DateExpression, find_dates
from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.dates.texts import DatedText, GoldDate
from onrecord_lab.evaluate.first_and_last import first_and_last


@dataclass(frozen=True, slots=True)
class DateFigures:
    """Counts of one set. `found`: overlapped by an expression; `exact`: by one with its value.

    An end of a stretch is an expression too (as in TimeML), so that "exact" counts what lies in
    another, as `onrecord dates` prints it. `whole`: exact by the longest ones alone.
    """

    gold: int = 0
    found: int = 0
    exact: int = 0
    whole: int = 0
    spurious: int = 0
    sentences: int = 0

    def __add__(self, other: DateFigures) -> DateFigures:
        return DateFigures(
            self.gold + other.gold,
            self.found + other.found,
            self.exact + other.exact,
            self.whole + other.whole,
            self.spurious + other.spurious,
            self.sentences + other.sentences,
        )

    @property
    def found_share(self) -> float:
        """In percent of the gold; 0 without any."""
        return percent(self.found / self.gold) if self.gold else 0.0

    @property
    def exact_share(self) -> float:
        """In percent of the gold; 0 without any."""
        return percent(self.exact / self.gold) if self.gold else 0.0

    @property
    def whole_share(self) -> float:
        """In percent of the gold; 0 without any."""
        return percent(self.whole / self.gold) if self.gold else 0.0

    @property
    def spurious_rate(self) -> float:
        """Expressions where nothing is marked, in 100 sentences."""
        return percent(self.spurious / self.sentences) if self.sentences else 0.0


def measure_dates(texts: Iterable[DatedText]) -> DateFigures:
    """The figures of all texts; the day of publication is given with each."""
    figures = (_figures(text, find_dates(text.text, text.published)) for text in texts)
    return sum(figures, DateFigures())


def _figures(text: DatedText, answers: Sequence[DateExpression]) -> DateFigures:
    return DateFigures(
        gold=len(text.dates),
        found=sum(any(_overlapping(gold, answers)) for gold in text.dates),
        exact=sum(_is_exact(gold, answers) for gold in text.dates),
        whole=sum(_is_exact(gold, [_whole(answer) for answer in answers]) for gold in text.dates),
        spurious=sum(_is_spurious(answer, text) for answer in answers),
        sentences=text.sentences,
    )


def _whole(answer: DateExpression) -> DateExpression:
    return replace(answer, parts=())


def _overlapping(gold: GoldDate, answers: Iterable[DateExpression]) -> Iterator[DateExpression]:
    """What lies in one counts as well, as `onrecord dates` prints it: GUM marks the ends apart."""
    for answer in answers:
        for each in answer.with_parts:
            if each.span.overlaps(gold.span):
                yield each


def _is_exact(gold: GoldDate, answers: Iterable[DateExpression]) -> bool:
    wanted = {first_and_last(value.start, value.end) for value in gold.values}
    answered = (first_and_last(each.start, each.end) for each in _overlapping(gold, answers))
    return any(days in wanted for days in answered)


def _is_spurious(answer: DateExpression, text: DatedText) -> bool:
    return not any(answer.span.overlaps(span) for span in text.marked)
