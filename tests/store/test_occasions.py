"""To whom, where and when: what a search finds by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import Addressee, Venue
from onrecord.errors import QueryError
from onrecord.store import StatementFilter as Filter
from onrecord.store import Store
from onrecord.store.page_records import Sort
from tests.store.made import one_liner
from tests.store.occasions import rally, said_on

PERIODS = {
    "day": ("2016-06-07", "2016-06-07"),
    "two": ("2016-06-07", "2016-06-08"),
    "before": (None, "2016-06-07"),
    "since": ("2016-06-07", None),
    "yearless": ("--06-07", "--06-07"),
    "unplaced": (None, None),
}


@pytest.fixture
def news(store: Store) -> Store:
    store.add(rally())
    store.add(one_liner("plain.txt", "Tom Bell", "the toll goes"))
    return store


@pytest.fixture
def dated(store: Store) -> Store:
    for name, (start, end) in PERIODS.items():
        store.add(said_on(name, start, end))
    return store


def found(store: Store, wanted: Filter) -> list[str]:
    return [each.location for each in store.statements(wanted)]


@pytest.mark.parametrize("addressee", ["Tom Bell", "bell", "NTV", "ntv host", "ho*"])
def test_an_addressee_is_found_by_name_and_by_the_words_of_the_article(
    news: Store, addressee: str
) -> None:
    assert found(news, Filter(addressee=addressee)) == ["news/rally.txt"]


def test_who_was_spoken_to_is_not_who_spoke(news: Store) -> None:
    assert found(news, Filter(addressee="Ana Ruiz")) == []
    assert found(news, Filter(words="ntv")) == []


def test_a_venue_is_found_by_a_part_of_its_words(news: Store) -> None:
    assert found(news, Filter(venue="rally")) == ["news/rally.txt"]
    assert found(news, Filter(venue="in orr")) == ["news/rally.txt"]
    assert found(news, Filter(venue="orr in")) == []


@pytest.mark.parametrize("wanted", [Filter(addressee="?"), Filter(venue=" ")])
def test_without_a_word_nobody_and_nowhere_is_asked_for(news: Store, wanted: Filter) -> None:
    with pytest.raises(QueryError, match="letters or digits"):
        found(news, wanted)


def test_addressees_and_venues_can_be_chosen_by_what_facets_give(news: Store) -> None:
    facets = news.search_page(Filter(), sort=Sort.NEWEST).facets
    assert [(each.value, each.count) for each in facets.addressees] == [("Tom Bell", 1)]
    assert [(each.value, each.count) for each in facets.venues] == [("a rally in Orr", 1)]
    assert found(news, Filter(addressees=("Tom Bell", "nobody"))) == ["news/rally.txt"]
    assert found(news, Filter(venues=("a rally in Orr",))) == ["news/rally.txt"]
    assert found(news, Filter(venues=("a rally",))) == []


@pytest.mark.parametrize(
    ("start", "end", "names"),
    [
        ("2016-06-07", "2016-06-07", {"day", "two", "before", "since"}),
        ("2016-06-08", None, {"two", "since"}),
        ("2017", None, {"since"}),
        (None, "2016-06-06", {"before"}),
        ("1990", "1999", {"before"}),
        (None, None, set(PERIODS)),
    ],
)
def test_an_open_end_reaches_every_day_beyond_and_without_a_year_nothing_is_met(
    dated: Store, start: str | None, end: str | None, names: set[str]
) -> None:
    assert set(found(dated, Filter(said_from=start, said_to=end))) == names


def test_what_was_said_before_some_day_is_sorted_by_that_day(dated: Store) -> None:
    dated.add(said_on("early", "2015", "2015"))
    page = dated.search_page(Filter(), sort=Sort.SAID_OLDEST)
    order = [hit.stored.location for hit in page.hits]
    assert order[0] == "early"
    assert set(order[-2:]) == {"yearless", "unplaced"}


def test_an_open_end_tells_of_no_month(store: Store) -> None:
    for name in ("day", "before", "since"):
        told = said_on(name, *PERIODS[name])
        store.add(replace(told, article=replace(told.article, published="2016-09-01")))
    (ana,) = store.speakers_begun("Ana")
    profile = store.speaker_profile(ana.id)
    assert [(each.month, each.all) for each in profile.months] == [("2016-06", 1), ("2016-09", 2)]
    assert profile.months_said == 1


def test_a_search_without_an_end_asks_for_no_more_years_than_the_record_has(dated: Store) -> None:
    asked: list[str] = []
    dated.connection.set_trace_callback(asked.append)
    found(dated, Filter(said_from="0001"))
    dated.connection.set_trace_callback(None)
    assert max(each.count(" OR ") for each in asked) < 9


def test_names_of_every_script_are_addressees(store: Store) -> None:
    plain = one_liner("a.txt", "Ana", "no")
    told = replace(
        plain.statements[0], addressee=Addressee("Ольга Сон", "Олю", ()), venue=Venue("東京", ())
    )
    store.add(replace(plain, statements=(told,)))
    assert found(store, Filter(addressee="ольга", venue="東京")) == ["a.txt"]


@pytest.mark.parametrize("column", ["addressee", "addressee_text", "venue", "said_first"])
def test_verify_holds_the_columns_of_the_occasion_against_the_contract(
    news: Store, column: str
) -> None:
    assert list(news.verify()) == []
    news.connection.execute("DROP TRIGGER current_statement_unchanged")
    news.connection.execute(f"UPDATE current_statement SET {column} = 'x' WHERE position = 0")
    assert "is not what was read and decided" in " ".join(each.wrong for each in news.verify())
    news.mend()
    assert list(news.verify()) == []
