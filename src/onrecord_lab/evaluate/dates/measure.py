"""How many of the marked expressions are found with the right value, and how much else is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.days import days_of
from onrecord.identify.dates import DateExpression, find_dates
from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.dates.texts import DatedText, GoldDate, Value

Finder = Callable[[str, str | None], Sequence[DateExpression]]


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


@dataclass(frozen=True, slots=True)
class DateMiss:
    """A marked expression that was not found exactly, or (`gold` None) one that was spurious."""

    text: DatedText
    gold: GoldDate | None
    answers: tuple[DateExpression, ...]


def measure_dates(texts: Iterable[DatedText], find: Finder = find_dates) -> DateFigures:
    """The figures of all texts; the day of publication is given with each."""
    return sum((_figures(text, find(text.text, text.published)) for text in texts), DateFigures())


def date_misses(texts: Iterable[DatedText], find: Finder = find_dates) -> Iterator[DateMiss]:
    """What the figures count as not exact or as spurious, in the order of the texts."""
    for text in texts:
        answers = find(text.text, text.published)
        for gold in text.dates:
            if not _is_exact(gold, answers):
                yield DateMiss(text, gold, tuple(_overlapping(gold, answers)))
        for answer in answers:
            if _is_spurious(answer, text):
                yield DateMiss(text, None, (answer,))


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
    wanted = {_days(value) for value in gold.values}
    answered = (_days(Value(each.start, each.end)) for each in _overlapping(gold, answers))
    return any(days in wanted for days in answered)


def _is_spurious(answer: DateExpression, text: DatedText) -> bool:
    return not any(answer.span.overlaps(span) for span in text.marked)


def _days(value: Value) -> Value:
    """First and last day, so that `1800` to `1899` and `1800-01-01` to `1899-12-31` are equal.

    What has no year, or one before Christ, stays as it is written.
    """
    first, last = days_of(value.start), days_of(value.end)
    return Value(first.first if first else value.start, last.last if last else value.end)
