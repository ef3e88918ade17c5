"""Numbers of all reports side by side: what counts the same thing stands in one row."""

from __future__ import annotations

from onrecord.contract import Modifier, Quantity, Span
from onrecord.linked import DifferenceKind
from onrecord.store.links.records import Report
from onrecord.view.utterance.figures import FigureTable, figures_of, in_content
from onrecord.view.utterance.lettered import lettered_of
from onrecord.view.utterance.set_against import Setter
from tests.view.made import a_statement
from tests.view.told import a_quantity, a_report, an_utterance, differing

BOATS = "“Twelve boats sank in two days”"
MORE = "“Some 15 boats sank in two days”"
TWELVE = a_quantity(BOATS, "Twelve boats", low=12, high=12, counted="boats")
DAYS = a_quantity(BOATS, "two days", low=2, high=2, unit="day")
FIFTEEN = a_quantity(
    MORE, "Some 15 boats", low=15, high=15, counted="boats", modifier=Modifier.ABOUT
)
DAYS_TOO = a_quantity(MORE, "two days", low=2, high=2, unit="day")
DISPUTED = differing(BOATS, MORE, (DifferenceKind.NUMBER, "Twelve", "Some 15"))


def table_of(*reports: Report) -> FigureTable | None:
    utterance = an_utterance(*reports)
    lettered = lettered_of(utterance)
    setter = Setter(utterance.first.stored.statement, None)
    return figures_of([setter.set_against(each, lettered[0]) for each in lettered])


def rows(table: FigureTable | None) -> list[tuple[str, ...]]:
    assert table is not None
    return [(row.name, *(cell.words or "-" for cell in row.cells)) for row in table.rows]


def test_what_the_reports_dispute_is_told_in_what_it_differs() -> None:
    other = a_report(MORE, "b", quantities=(FIFTEEN, DAYS_TOO), report={"differences": DISPUTED})
    table = table_of(a_report(BOATS, "a", quantities=(TWELVE, DAYS)), other)
    assert rows(table) == [
        ("boats", "12 boats", "about 15 boats"),
        ("day", "2 day", "2 day"),
    ]
    assert table is not None
    assert [cell.differs for row in table.rows for cell in row.cells] == [
        "",
        "figure, how exact",
        "",
        "",
    ]


def test_figures_that_are_not_disputed_stand_in_rows_of_their_own() -> None:
    other = a_report(MORE, "b", quantities=(FIFTEEN,))
    table = table_of(a_report(BOATS, "a", quantities=(TWELVE,)), other)
    assert rows(table) == [("boats", "12 boats", "-"), ("boats", "-", "about 15 boats")]


def test_ends_of_a_range_are_told_apart() -> None:
    ranged = a_quantity(BOATS, "Twelve boats", low=12, high=20, counted="boats")
    lower = a_quantity(MORE, "Some 15 boats", low=10, high=20, counted="boats")
    other = a_report(MORE, "b", quantities=(lower,), report={"differences": DISPUTED})
    table = table_of(a_report(BOATS, "a", quantities=(ranged,)), other)
    assert table is not None
    assert table.rows[0].cells[1].differs == "low end"


def test_no_figures_no_table() -> None:
    assert table_of(a_report(), a_report(name="b")) is None


def test_places_of_the_article_are_found_in_the_content() -> None:
    text = "x “Two boats” she said “sank at noon” y"
    statement = a_statement(text, "“Two boats”", "“sank at noon”")
    for words in ("Two", "boats", "noon"):
        start = text.index(words)
        place = in_content(statement, Span(start, start + len(words)))
        assert place is not None
        assert place.of(statement.text) == words
    start = text.index("she")
    assert in_content(statement, Span(start, start + 3)) is None


def test_a_figure_that_was_not_read_stands_as_printed() -> None:
    dozens = Quantity("Twelve boats", Span(1, 13), None, None)
    table = table_of(a_report(BOATS, "a", quantities=(dozens,)), a_report(MORE, "b"))
    assert rows(table) == [("figure", "“Twelve boats”", "-")]
