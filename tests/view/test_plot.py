from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from onrecord.contract import Kind
from onrecord.store.page_records import MonthCount
from onrecord.view.search.plot import HEIGHT, MOST_PANELS, plots_of

numbers = some.integers(0, 5_000)
some_months = some.dictionaries(
    some.tuples(some.integers(1900, 2030), some.integers(1, 12)).map("{0[0]}-{0[1]:02d}".format),
    some.tuples(numbers, numbers, some.integers(1, 9)),
    max_size=60,
).map(lambda found: tuple(MonthCount(month, *found[month]) for month in sorted(found)))


@given(some_months)
def test_every_statement_is_in_exactly_one_bar(months: tuple[MonthCount, ...]) -> None:
    for plot in plots_of(months):
        assert sum(bar.count.all for bar in plot.bars) == sum(month.all for month in months)
        assert sum(panel.all for panel in plot.panels) == sum(month.all for month in months)


@given(some_months)
def test_bars_stand_on_the_ground_side_by_side_inside_their_panel(
    months: tuple[MonthCount, ...],
) -> None:
    for plot in plots_of(months, "2000"):
        for panel in plot.panels:
            edges = [bar.x for bar in panel.bars]
            assert edges == sorted(set(edges))
            assert edges[0] >= 0
            assert edges[-1] < panel.width
        for bar in plot.bars:
            foot = HEIGHT
            for piece in bar.pieces:
                assert round(piece.y + piece.height - foot, 1) == 0
                foot = piece.y
            # Pieces too small to be seen are drawn a little higher than they are.
            assert foot >= -4


def test_a_bar_a_month_and_a_panel_a_year() -> None:
    (plot,) = plots_of((MonthCount("2019-03", 2, 0, 1), MonthCount("2021-12", 0, 1, 0)))
    assert [panel.title for panel in plot.panels] == ["2019", "2021"]
    assert [bar.label for bar in plot.bars] == [
        "March 2019: 3 statements",
        "December 2021: 1 statement",
    ]
    assert [bar.x for bar in plot.bars] == [20, 110]
    assert [piece.kind for piece in plot.bars[0].pieces] == [Kind.DIRECT, Kind.INDIRECT]


def test_lines_stand_at_round_counts() -> None:
    (few,) = plots_of((MonthCount("2019-03", 1, 0, 0),))
    (many,) = plots_of((MonthCount("2019-03", 4_000, 800, 0),))
    assert few.lines_in_words == "lines at 5, 10 and 15"
    assert many.lines_in_words == "lines at 2,000 and 4,000"


def test_many_years_are_bars_and_the_chosen_one_opens() -> None:
    months = tuple(MonthCount(f"{year}-05", 1, 0, 0) for year in range(1950, 2021))
    assert len(months) > MOST_PANELS
    (years,) = plots_of(months)
    assert years.by_year
    assert len(years.bars) == 71
    assert [panel.title for panel in years.panels] == ["1950–1989", "1990–2029"]
    _, opened = plots_of(months, "1987-05")
    assert [bar.label for bar in opened.bars] == ["May 1987: 1 statement"]
    assert opened.title == "1987"


def test_without_months_there_is_no_plot() -> None:
    assert plots_of(()) == ()
