from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import Kind, Mode, Polarity
from onrecord.errors import NotFound, QueryError
from onrecord.store import StatementFilter as Filter
from onrecord.store import Store, open_store
from tests.store.made import RULES, an_extraction, harbour, harbour_later, one_liner


def found(store: Store, wanted: Filter) -> list[str]:
    return [each.statement.text for each in store.statements(wanted)]


@pytest.fixture
def news(store: Store) -> Store:
    store.add(harbour())
    store.add(one_liner("a.txt", "Émile Škoda", "the ferry is late", published="2015-10-13"))
    store.add(one_liner("b.txt", "Tom Bell", "ferry, ferry, ferry", published="2016"))
    store.add(one_liner("c.txt", "", "the harbour is empty", published="--10-13"))
    return store


def test_a_statement_is_found_with_its_article_and_its_reader(news: Store) -> None:
    (stored,) = news.statements(Filter(words="late"))
    assert (stored.location, stored.title, stored.published) == (
        "a.txt",
        "Harbour to open",
        "2015-10-13",
    )
    assert stored.by == RULES
    assert stored.statement.speaker.name == "Émile Škoda"


def test_all_words_must_be_there(news: Store) -> None:
    assert found(news, Filter(words="ferry late")) == ["the ferry is late"]
    assert found(news, Filter(words="ferry empty")) == []


def test_words_in_quotation_marks_stand_together(news: Store) -> None:
    assert found(news, Filter(words='"the ferry"')) == ["the ferry is late"]
    assert found(news, Filter(words='"ferry the"')) == []


def test_a_star_asks_for_every_ending(news: Store) -> None:
    assert found(news, Filter(words="harb* emp*")) == ["the harbour is empty"]
    assert found(news, Filter(words='"the harbour is em"*')) == ["the harbour is empty"]
    assert found(news, Filter(words="harb")) == []


def test_the_best_match_comes_first(news: Store) -> None:
    assert found(news, Filter(words="FERRY")) == ["ferry, ferry, ferry", "the ferry is late"]


def test_without_words_the_earliest_published_comes_first_and_the_undated_last(
    news: Store,
) -> None:
    assert found(news, Filter())[:2] == ["the ferry is late", "ferry, ferry, ferry"]
    assert found(news, Filter(limit=1)) == ["the ferry is late"]
    assert found(news, Filter(limit=0)) == []


def test_words_are_looked_for_in_speaker_source_and_title_too(news: Store) -> None:
    assert found(news, Filter(words="bell ferry")) == ["ferry, ferry, ferry"]
    assert found(news, Filter(words="skoda open late")) == ["the ferry is late"]


def test_a_word_of_the_content_counts_more_than_one_of_the_title(news: Store) -> None:
    assert found(news, Filter(words="harbour"))[0] == "the harbour is empty"


def test_a_speaker_is_found_by_whole_words_without_regard_to_case_and_accents(news: Store) -> None:
    assert found(news, Filter(speaker="skoda")) == ["the ferry is late"]
    assert found(news, Filter(speaker="EMILE ŠKODA")) == ["the ferry is late"]
    assert found(news, Filter(speaker="skod")) == []
    assert found(news, Filter(speaker="skod*")) == ["the ferry is late"]
    assert found(news, Filter(speaker="bell", words="ferry")) == ["ferry, ferry, ferry"]


def test_a_speaker_is_found_by_the_words_of_the_source(store: Store) -> None:
    said = one_liner("a.txt", "The mayor", "no")
    known = replace(said.statements[0].speaker, name="Ana Ruiz")
    store.add(replace(said, statements=(replace(said.statements[0], speaker=known),)))
    assert found(store, Filter(speaker="mayor")) == found(store, Filter(speaker="ruiz")) == ["no"]


@pytest.mark.parametrize(
    ("start", "end", "places"),
    [
        ("2015-10", "2015-10", ["a.txt"]),
        ("2015-10-14", None, ["b.txt"]),
        (None, "2015-10-13", ["a.txt"]),
        ("2016-05", "2016-05", ["b.txt"]),
        (None, "2020", ["a.txt", "b.txt"]),
        ("2017", None, []),
    ],
)
def test_dates_of_any_precision_overlap_and_dates_without_a_year_never(
    news: Store, start: str | None, end: str | None, places: list[str]
) -> None:
    wanted = Filter(published_from=start, published_to=end)
    assert [each.location for each in news.statements(wanted)] == places


@pytest.mark.parametrize("date", ["--10-13", "yesterday", "2015-13", "2015-02-30", ""])
def test_a_bound_that_is_no_date_is_refused_at_once(news: Store, date: str) -> None:
    with pytest.raises(QueryError, match="2015-10-13"):
        news.statements(Filter(published_from=date))


def test_unknown_speakers_can_be_asked_for_and_left_out(news: Store) -> None:
    assert found(news, Filter(named=False)) == ["the harbour is empty"]
    assert "the harbour is empty" not in found(news, Filter(named=True))


def test_one_article_can_be_asked_for(news: Store) -> None:
    assert len(found(news, Filter(article="harbour.txt"))) == 2
    with pytest.raises(NotFound):
        news.statements(Filter(article="nowhere.txt"))


def test_an_outlet_is_found_by_a_part_of_its_name_or_of_its_wires(store: Store) -> None:
    said = one_liner("a.txt", "Ana", "no")
    store.add(replace(said, article=replace(said.article, outlet="The Quay")))
    assert found(store, Filter(outlet="the quay")) == ["no"]
    assert found(store, Filter(outlet="quay")) == ["no"]
    assert found(store, Filter(outlet="harbour")) == []
    wired = one_liner("b.txt", "Ana", "yes")
    store.add(replace(wired, article=replace(wired.article, outlet=None, wire="NARA")))
    assert found(store, Filter(outlet="nara")) == ["yes"]


def test_kind_mode_polarity_and_headline_are_conditions(store: Store) -> None:
    said = one_liner("a.txt", "Ana", "rain")
    belief = replace(
        said.statements[0],
        kind=Kind.INDIRECT,
        mode=Mode.BELIEF,
        polarity=Polarity.NEGATED,
        headline=True,
    )
    store.add(an_extraction(said.article, belief))
    assert found(store, Filter()) == []
    assert found(store, Filter(modes=None)) == ["rain"]
    for wanted in (
        Filter(modes=(Mode.BELIEF,)),
        Filter(modes=None, kinds=(Kind.INDIRECT, Kind.MIXED)),
        Filter(modes=None, polarity=Polarity.NEGATED),
        Filter(modes=None, headline=True),
    ):
        assert found(store, wanted) == ["rain"]
    for wanted in (
        Filter(modes=(Mode.SPEECH,)),
        Filter(modes=()),
        Filter(modes=None, kinds=(Kind.DIRECT,)),
        Filter(modes=None, polarity=Polarity.AFFIRMED),
        Filter(modes=None, headline=False),
    ):
        assert found(store, wanted) == []


def test_only_what_counts_today_is_found(store: Store) -> None:
    store.add(harbour())
    store.add(harbour_later())
    assert found(store, Filter(words="open June")) == ['"the harbour will open in June"']
    assert found(store, Filter(words="May")) == []
    assert len(found(store, Filter())) == 2


def test_a_reader_searches_too(news: Store) -> None:
    with open_store(news.path) as reader:
        assert found(reader, Filter(words="late")) == ["the ferry is late"]
