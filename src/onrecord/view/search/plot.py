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
# Years in one row of bars, the last one up to the end of its decade; a year without statements
# keeps its place.
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
    """Panels with one scale; `lines` are the counts that have a line, with its place.

    `title` is the year of whose months it is where another plot has the years, otherwise empty.
    """

    panels: tuple[Panel, ...]
    lines: tuple[tuple[int, float], ...]
    by_year: bool = False
    title: str = ""

    @property
    def bars(self) -> tuple[Bar, ...]:
        """All of them in order."""
        return tuple(bar for panel in self.panels for bar in panel.bars)

    @property
    def lines_in_words(self) -> str:
        """What the lines stand for: "lines at 5 and 10"."""
        counts = [f"{count:,}" for count, _ in self.lines]
        last = f" and {counts[-1]}" if len(counts) > 1 else ""
        return (
            f"{'line' if len(counts) == 1 else 'lines'} at {', '.join(counts[:-1] or counts)}{last}"
        )


def plots_of(months: Sequence[MonthCount], chosen: str | None = None) -> tuple[Plot, ...]:
    """One plot with a panel for each year that has statements, none where no month has any.

    With more than MOST_PANELS years: a plot with a bar for each year, and behind it one of the
    months of the year that is chosen.
    """
    years = [_year(list(of_year)) for _, of_year in groupby(months, key=_year_of)]
    if len(years) <= MOST_PANELS:
        return (_plot_of_months(months),) if months else ()
    scale = _Scale(years)
    by_year = Plot(_year_panels(years, scale), scale.lines(), by_year=True)
    opened = [month for month in months if chosen and _year_of(month) == chosen[:4]]
    return (by_year, _plot_of_months(opened, opened[0].month[:4])) if opened else (by_year,)


def _plot_of_months(months: Sequence[MonthCount], title: str = "") -> Plot:
    scale = _Scale(months)
    return Plot(_month_panels(months, scale), scale.lines(), title=title)


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
    ends = int(years[-1].month) // 10 * 10 + 10
    rows = groupby(years, key=lambda year: (ends - 1 - int(year.month)) // YEARS_IN_A_ROW)
    panels = []
    for row, of_row in rows:
        begins = ends - (row + 1) * YEARS_IN_A_ROW
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
    label = f"{date_in_words(count.month)}: {counted(count.all, 'statement')}"
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
