from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from onrecord.contract import SAID, Extraction, Relay, Said, SaidBasis, Speaker
from onrecord.errors import QueryError
from onrecord.store import Act, Action, Store, open_store
from onrecord.store import StatementFilter as Filter
from onrecord.store.page_records import Facets, Hit, SearchPage, Sort
from tests.store.made import a_statement, an_article, an_extraction, one_liner
from tests.store.many import answers, filters, records


def pages(store: Store, wanted: Filter, sort: Sort, size: int = 2) -> Iterator[SearchPage]:
    after: str | None = None
    while True:
        page = store.search_page(wanted, sort=sort, after=after, size=size)
        yield page
        after = page.after
        if after is None:
            return


def places(page: SearchPage) -> list[tuple[str, str]]:
    return [(hit.stored.location, hit.stored.statement.id) for hit in page.hits]


def filled(path: Path, extractions: tuple[Extraction, ...]) -> Store:
    store = open_store(path, write=True)
    for extraction in extractions:
        store.add(extraction)
    return store


@settings(deadline=None, max_examples=60)
@given(records, filters)
def test_what_the_index_finds_is_what_a_look_at_each_statement_finds(
    tmp_path_factory: pytest.TempPathFactory, extractions: tuple[Extraction, ...], wanted: Filter
) -> None:
    with filled(tmp_path_factory.mktemp("record") / "r.db", extractions) as store:
        found = [(each.location, each.statement.id) for each in store.statements(wanted)]
        assert sorted(found) == sorted(answers(store, wanted))
        for sort in Sort:
            told = [place for page in pages(store, wanted, sort) for place in places(page)]
            assert len(told) == len(set(told))
            assert set(told) == set(found)


@settings(deadline=None, max_examples=40)
@given(records, filters)
def test_facets_count_what_is_found(
    tmp_path_factory: pytest.TempPathFactory, extractions: tuple[Extraction, ...], wanted: Filter
) -> None:
    with filled(tmp_path_factory.mktemp("record") / "r.db", extractions) as store:
        found = list(store.statements(wanted))
        page = store.search_page(wanted, sort=Sort.NEWEST)
        facets = page.facets
        of_any_mode = replace(wanted, modes=None)
        assert (page.found, page.is_more) == (len(found), False)
        assert {each.value: each.count for each in facets.kinds} == Counter(
            each.statement.kind.value for each in store.statements(replace(wanted, kinds=()))
        )
        assert {each.value: each.count for each in facets.modes} == Counter(
            each.statement.mode.value
            for each in store.statements(wanted if wanted.modes == SAID else of_any_mode)
        )
        assert {each.label: each.count for each in facets.speakers} == Counter(
            each.statement.speaker.name for each in found if each.statement.speaker.name
        )
        assert {each.value: each.count for each in facets.relays} == Counter(
            relay.name
            for each in store.statements(replace(wanted, relays=()))
            for relay in each.statement.relays
        )
        assert {each.value: each.count for each in facets.addressees} == Counter(
            each.statement.addressee.name or each.statement.addressee.text
            for each in store.statements(replace(wanted, addressees=()))
            if each.statement.addressee
        )
        assert {each.value: each.count for each in facets.venues} == Counter(
            each.statement.venue.text
            for each in store.statements(replace(wanted, venues=()))
            if each.statement.venue
        )
        assert facets.unknown == sum(each.statement.speaker.name is None for each in found)


@pytest.fixture
def dated(store: Store) -> Store:
    for place, date in enumerate(["2016-02-01", None, "2015", "2015-10-13", "2016-02-01"]):
        store.add(one_liner(f"{place}.txt", "Ana", f"word{place} ferry", published=date))
    return store


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.NEWEST, ["4.txt", "0.txt", "3.txt", "2.txt", "1.txt"]),
        (Sort.OLDEST, ["2.txt", "3.txt", "0.txt", "4.txt", "1.txt"]),
    ],
)
def test_by_publication_the_undated_come_last_in_both_directions(
    dated: Store, sort: Sort, order: list[str]
) -> None:
    told = [place for page in pages(dated, Filter(), sort) for place, _ in places(page)]
    assert told == order


def test_by_saying_those_without_a_day_come_last(store: Store) -> None:
    for place, day in enumerate(["2015", None, "2016-05", "2015-10-13"]):
        said = one_liner(f"{place}.txt", "Ana", "no")
        known = Said(day, day, "then", (), SaidBasis.WORDS) if day else None
        store.add(replace(said, statements=(replace(said.statements[0], said=known),)))
    newest = [
        place for page in pages(store, Filter(), Sort.SAID_NEWEST) for place, _ in places(page)
    ]
    assert newest == ["2.txt", "0.txt", "3.txt", "1.txt"]
    oldest = [
        place for page in pages(store, Filter(), Sort.SAID_OLDEST) for place, _ in places(page)
    ]
    assert oldest == ["0.txt", "3.txt", "2.txt", "1.txt"]


def test_of_too_many_hits_the_newest_are_counted_and_sorted(
    dated: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.store.search.facets.MOST_COUNTED", 2)
    monkeypatch.setattr("onrecord.store.search.hits.MOST_COUNTED", 2)
    page = dated.search_page(Filter(words="ferry"), sort=Sort.BEST)
    assert (page.found, page.is_more) == (2, True)
    assert {place for place, _ in places(page)} == {"0.txt", "4.txt"}
    newest = [p for each in pages(dated, Filter(words="ferry"), Sort.NEWEST) for p in places(each)]
    assert len(newest) == 5


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("after", ["", "x", "1:x", "x:1", "-7", "9" * 30, f"1:{'9' * 30}", "1:-1"])
def test_a_cursor_that_no_page_gave_is_refused(dated: Store, sort: Sort, after: str) -> None:
    with pytest.raises(QueryError, match="first"):
        dated.search_page(Filter(), sort=sort, after=after)


def only(store: Store, words: str) -> Hit:
    (hit,) = store.search_page(Filter(words=words, modes=None), sort=Sort.BEST).hits
    return hit


def test_words_found_are_marked_at_their_place_in_the_article(store: Store) -> None:
    text = "Rain all day.\nThe ferry, she said, “is an old 🛳 ferry” and sank.\nMore rain."
    article = an_article(text=text)
    start = text.index("The ferry")
    content = a_statement(article, "The ferry")
    rest = a_statement(article, "“is an old 🛳 ferry”")
    told = replace(
        content,
        content=(*content.content, *rest.content),
        text=f"{content.text} … {rest.text}",
    )
    store.add(an_extraction(article, told))
    hit = only(store, "ferr*")
    assert [text[span.start : span.end] for span in hit.matches] == ["ferry", "ferry"]
    assert hit.context == "The ferry, she said, “is an old 🛳 ferry” and sank."
    assert hit.surroundings.start == start


def test_of_a_long_paragraph_only_what_is_near_is_told(store: Store) -> None:
    text = "before " * 200 + "said “the ferry is late” " + "after " * 200
    article = an_article(text=text)
    store.add(an_extraction(article, a_statement(article, "“the ferry is late”")))
    hit = only(store, "ferry")
    assert hit.context == text[hit.surroundings.start : hit.surroundings.end]
    assert hit.context.startswith("before before")
    assert hit.context.endswith("after")
    assert len(hit.context) < 500


def test_a_period_that_ends_before_it_begins_holds_nothing(dated: Store) -> None:
    assert list(dated.statements(Filter(published_from="2015-10", published_to="2014"))) == []


@pytest.mark.parametrize("begin", ["Rain\x00. ", "Rain\x00. " + "before " * 200])
def test_a_character_that_ends_texts_elsewhere_ends_none_here(store: Store, begin: str) -> None:
    article = an_article(text=f"{begin}She said “the \x00 ferry is late” today.")
    store.add(an_extraction(article, a_statement(article, "“the \x00 ferry is late”")))
    hit = only(store, "ferry")
    assert hit.context.endswith("She said “the \x00 ferry is late” today.")


def test_a_content_longer_than_a_screen_is_cut(store: Store) -> None:
    text = "said ferry " + "and so on " * 500
    article = an_article(text=text)
    store.add(an_extraction(article, a_statement(article, text[5:].strip())))
    hit = only(store, "ferry")
    assert len(hit.context) < 1_200
    assert hit.context == text[hit.surroundings.start : hit.surroundings.end]


def test_a_name_below_the_threshold_is_no_name_anywhere_in_results(store: Store) -> None:
    said = one_liner("a.txt", "She", "the ferry is late")
    unsure = Speaker(name="Ana Ruiz", confidence=0.4)
    store.add(replace(said, statements=(replace(said.statements[0], speaker=unsure),)))
    hit = only(store, "ferry")
    assert hit.stored.statement.speaker == Speaker(reason=hit.stored.statement.speaker.reason)
    assert hit.speaker_id is None
    assert store.speakers_begun("Ana") == ()
    assert not list(store.statements(Filter(words="ruiz")))


def test_a_statement_inside_another_tells_whose(store: Store) -> None:
    article = an_article(text="Ana said that Tom said that it rains")
    outer = replace(
        a_statement(article, "that Tom said that it rains"), speaker=Speaker(name="Ana")
    )
    inner = replace(a_statement(article, "that it rains"), within=outer.id)
    store.add(an_extraction(article, outer, inner))
    hits = store.search_page(Filter(words="rains"), sort=Sort.OLDEST).hits
    assert [hit.around for hit in hits] == [None, "Ana"]


def test_what_reviewers_decided_is_what_is_found(store: Store) -> None:
    store.add(one_liner("a.txt", "Ana Ruiz", "the ferry is late"))
    store.add(one_liner("b.txt", "Ana Ruiz", "the ferry is red"))
    late, red = (
        hit.stored.statement.id for hit in store.search_page(Filter(), sort=Sort.OLDEST).hits
    )
    to_tom = Act(Action.SPEAKER, speaker=Speaker(name="Tom Bell"))
    store.decide("a.txt", late, to_tom, reviewer="eve", at="2026-03-04T05:06:07Z")
    store.decide("b.txt", red, Act(Action.REJECT), reviewer="eve")
    hit = only(store, "ferry")
    assert hit.stored.statement.speaker.name == "Tom Bell"
    assert hit.reviewed is not None
    assert (hit.reviewed.by, hit.reviewed.at) == ("eve", "2026-03-04T05:06:07Z")
    assert [entry.name for entry in store.most_quoted(9)] == ["Tom Bell"]
    (undone, *_) = [each.number for each in store.decisions("b.txt")]
    store.undo(undone, reviewer="eve")
    assert store.search_page(Filter(words="ferry"), sort=Sort.NEWEST).found == 2
    assert list(store.verify()) == []


def test_relays_outlets_and_speakers_can_be_chosen_by_what_facets_give(store: Store) -> None:
    said = one_liner("a.txt", "Ana Ruiz", "no")
    through = replace(said.statements[0], relays=(Relay("NARA", ()), Relay("RT", ())))
    outlet = replace(said.article, outlet="The Quay")
    store.add(replace(said, article=outlet, statements=(through,)))
    store.add(one_liner("b.txt", "Tom Bell", "yes"))
    facets = store.search_page(Filter(), sort=Sort.NEWEST).facets
    for wanted in (
        Filter(relays=(facets.relays[0].value,)),
        Filter(outlets=(facets.outlets[0].value,)),
        Filter(speakers=(facets.speakers[0].value,)),
    ):
        assert [each.statement.text for each in store.statements(wanted)] == ["no"]


def test_what_another_choice_would_bring_is_counted(store: Store) -> None:
    for place, speaker in enumerate(["Ana", "Ana", "Tom"]):
        store.add(one_liner(f"{place}.txt", speaker, "ferry"))
    (ana, tom) = store.search_page(Filter(), sort=Sort.NEWEST).facets.speakers
    page = store.search_page(Filter(speakers=(tom.value,)), sort=Sort.NEWEST)
    assert page.found == 1
    assert page.facets.speakers == (ana, tom)


def test_who_needs_no_facets_gets_the_same_without_them(store: Store) -> None:
    store.add(one_liner("a.txt", "Ana", "ferry"))
    store.add(one_liner("b.txt", "Tom", "ferry"))
    whole, bare = (
        store.search_page(Filter(words="ferry"), sort=Sort.NEWEST, size=1, with_facets=each)
        for each in (True, False)
    )
    assert bare == replace(whole, facets=Facets())
    assert (bare.found, bare.is_more) == (2, False)


def test_a_speaker_who_was_chosen_is_named_though_nothing_is_found(store: Store) -> None:
    store.add(one_liner("a.txt", "Ana", "ferry"))
    (ana,) = store.search_page(Filter(), sort=Sort.NEWEST).facets.speakers
    page = store.search_page(Filter(words="rain", speakers=(ana.value,)), sort=Sort.NEWEST)
    assert (page.found, page.facets.speakers) == (0, (replace(ana, count=0),))
