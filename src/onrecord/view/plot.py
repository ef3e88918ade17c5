"""Statements over time as bars: panels of a year's months, or a bar a year where years are many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.contract import Kind
from onrecord.store.page_records import MonthCount
from onrecord.view.in_words import MONTHS, counted, date_in_words

# More panels than this no longer fit on a screen.
MOST_PANELS = 12
# Years in one row of bars; an empty year between two others takes its place as well.
YEARS_IN_A_ROW = 40
HEIGHT = 112.0
BAR_STEP = 10
_GAP = 1.5
# Few statements stay low bars: a single one must not look like many.
_LEAST_TOP = 16
# One among ten thousand is still to be seen.
_LEAST_HEIGHT = 1.5
_ROUND = (1, 2, 5)
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a bar that is of one kind: its upper edge and height."""

    kind: Kind
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A month or a year with its counts, and `label`, the same in words; `x` is its left edge in a
    panel."""

    count: MonthCount
    label: str
    x: float
    pieces: tuple[Piece, ...]

    @property
    def period(self) -> str:
        """`2019-03`, or `2019`."""
        return self.count.month

    @property
    def left(self) -> float:
        """The left edge of what is drawn."""
        return self.x + _GAP


@dataclass(frozen=True, slots=True)
class Panel:
    """Bars side by side; `title` is a year, or the first and the last one, `ticks` stand below."""

    title: str
    all: int
    width: int
    bars: tuple[Bar, ...]
    ticks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """The panels, all with one scale; `lines` are the counts that have a line, with its place."""

    panels: tuple[Panel, ...]
    lines: tuple[tuple[int, float], ...]
    by_year: bool

    @property
    def lines_in_words(self) -> str:
        """What the lines stand for: "lines at 5 and 10"."""
        counts = [f"{count:,}" for count, _ in self.lines]
        last = f" and {counts[-1]}" if len(counts) > 1 else ""
        return f"{'line' if len(counts) == 1 else 'lines'} at {', '.join(counts[:-1] or counts)}{last}"


def plot_of(months: Sequence[MonthCount], chosen: str | None = None) -> Plot:
    """A panel for each year that has statements; with more than MOST_PANELS of them a bar for each
    year, and below it the months of the year that is chosen."""
    years = [_year(list(of_year)) for _, of_year in groupby(months, key=_year_of)]
    if len(years) <= MOST_PANELS:
        scale = _Scale(months)
        return Plot(_month_panels(months, scale), scale.lines(), by_year=False)
    scale = _Scale(years)
    opened = [month for month in months if chosen and _year_of(month) == chosen[:4]]
    panels = (*_year_panels(years, scale), *_month_panels(opened, scale))
    return Plot(panels, scale.lines(), by_year=True)


def period_in_words(period: str) -> str:
    """ "March 2019" for `2019-03`, "2019" for `2019`."""
    return date_in_words(period)


class _Scale:
    """Counts to heights."""

    def __init__(self, counts: Iterable[MonthCount]) -> None:
        self._top = max((count.all for count in counts), default=0)
        self._unit = HEIGHT / max(self._top, _LEAST_TOP)

    def pieces(self, count: MonthCount) -> tuple[Piece, ...]:
        """From the foot upwards: direct, mixed, indirect."""
        pieces: list[Piece] = []
        foot = HEIGHT
        by_kind = ((Kind.DIRECT, count.direct), (Kind.MIXED, count.mixed))
        for kind, number in (*by_kind, (Kind.INDIRECT, count.indirect)):
            if number:
                height = max(number * self._unit, _LEAST_HEIGHT)
                foot -= height
                pieces.append(Piece(kind, round(foot, 2), round(height, 2)))
        return tuple(pieces)

    def lines(self) -> tuple[tuple[int, float], ...]:
        """At most _MOST_LINES, at round counts."""
        top = max(self._top, _LEAST_TOP)
        step = next(step for step in _round_steps() if top // step <= _MOST_LINES)
        counts = range(step, top + 1, step)
        return tuple((count, round(HEIGHT - count * self._unit, 2)) for count in counts)


def _round_steps() -> Iterable[int]:
    power = 1
    while True:
        yield from (step * power for step in _ROUND)
        power *= 10


def _month_panels(months: Sequence[MonthCount], scale: _Scale) -> tuple[Panel, ...]:
    return tuple(
        _panel(year, list(of_year), scale, _place_of_month, tuple(name[0] for name in MONTHS))
        for year, of_year in groupby(months, key=_year_of)
    )


def _year_panels(years: Sequence[MonthCount], scale: _Scale) -> tuple[Panel, ...]:
    """Rows of consecutive years; a row without any statement is left out."""
    first = int(years[0].month) // 10 * 10
    panels = []
    for row, of_row in groupby(years, key=lambda year: (int(year.month) - first) // YEARS_IN_A_ROW):
        begins = first + row * YEARS_IN_A_ROW
        decades = tuple(str(begins + ten) for ten in range(0, YEARS_IN_A_ROW, 10))
        title = f"{begins}–{begins + YEARS_IN_A_ROW - 1}"
        panels.append(_panel(title, list(of_row), scale, _place_from(begins), decades))
    return tuple(panels)


def _panel(
    title: str,
    counts: Sequence[MonthCount],
    scale: _Scale,
    place: Callable[[MonthCount], int],
    ticks: tuple[str, ...],
) -> Panel:
    bars = tuple(_bar(count, place(count) * BAR_STEP, scale) for count in counts)
    steps = len(ticks) if len(ticks) == len(MONTHS) else YEARS_IN_A_ROW
    return Panel(title, sum(count.all for count in counts), steps * BAR_STEP, bars, ticks)


def _bar(count: MonthCount, x: int, scale: _Scale) -> Bar:
    label = f"{period_in_words(count.month)}: {counted(count.all, 'statement')}"
    return Bar(count, label, x, scale.pieces(count))


def _place_of_month(count: MonthCount) -> int:
    return int(count.month[5:7]) - 1


def _place_from(first: int) -> Callable[[MonthCount], int]:
    return lambda year: int(year.month) - first


def _year_of(count: MonthCount) -> str:
    return count.month[:4]


def _year(months: Sequence[MonthCount]) -> MonthCount:
    return MonthCount(
        _year_of(months[0]),
        sum(month.direct for month in months),
        sum(month.mixed for month in months),
        sum(month.indirect for month in months),
    )
