from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord_lab.bench_view.figures import Figures, errors_in_words, figures_of, percentile
from onrecord_lab.bench_view.load import Load
from onrecord_lab.bench_view.open_loop import Answer
from onrecord_lab.bench_view.table import Measured, table_of
from onrecord_lab.bench_view.visits import PageKind, Visit

WARM_UP = 5.0


def answer(
    seconds: float, *, kind: PageKind = PageKind.SEARCH, due: float = 9, status: int = 200
) -> Answer:
    return Answer(Visit(due, kind, "/"), seconds, status)


def test_a_hundred_answers() -> None:
    answers = [answer(number) for number in range(1, 101)]
    (search, every) = figures_of(answers, warm_up=WARM_UP)
    assert search == Figures("search", 100, 50_500, 95_000, 100_000, 0)
    assert every.kind == "all"


def test_kinds_are_told_apart_and_those_that_nobody_asked_for_left_out() -> None:
    answers = [answer(0.1), answer(0.3, kind=PageKind.ARTICLE, status=500)]
    figures = figures_of(answers, warm_up=WARM_UP)
    assert [(each.kind, each.count, each.errors) for each in figures] == [
        ("search", 1, 0),
        ("article", 1, 1),
        ("all", 2, 1),
    ]


def test_the_warm_up_is_not_counted() -> None:
    answers = [answer(9, due=4.95), answer(0.5, due=5)]
    assert [each.worst for each in figures_of(answers, warm_up=WARM_UP)] == [500, 500]


@given(st.lists(st.floats(0, 99), min_size=1), st.floats(0.01, 1))
def test_a_percentile_is_a_value_that_was_measured(values: list[float], share: float) -> None:
    found = percentile(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= share * len(values) - 1e-9
    assert sum(value < found for value in values) < share * len(values) + 1e-9


def test_errors_are_told_by_what_they_were() -> None:
    answers = [answer(1), *(answer(1, status=status) for status in (0, 429, 429, 500))]
    assert errors_in_words(answers) == [
        "no answer (1)",
        "429: the server's limit for one address is lower than what is asked here (2)",
        "status 500 (1)",
    ]


def test_the_table_shows_every_figure() -> None:
    figures = [Figures("search", 1200, 12.4, 80.6, 250.0, 0)]
    paints = {"search": 123.4, "article": 99.6}
    table = table_of(Measured(1_000_000, 83_334, Load(), figures, (), 412.3, paints))
    assert "1,000,000 statements in 83,334 articles; 20 readers" in table[0]
    assert "| search | 1,200 | 12 | 81 | 250 | 0 |" in table
    assert table[-1].endswith(
        "412 MB. First contentful paint in Chromium, median of 5 visits: "
        "search 123 ms, article 100 ms."
    )


def test_the_table_says_where_no_browser_was() -> None:
    table = table_of(Measured(1, 1, Load(), [], (), 1, None))
    assert table[-1].endswith("First paint was not measured: no Chromium there.")
