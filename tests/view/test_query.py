from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as some

from onrecord.contract import SAID, Kind, Mode
from onrecord.errors import QueryError
from onrecord.store.page_records import Sort
from onrecord.view.search.query import SearchQuery
from onrecord.view.search.speaker_query import SpeakerQuery


def asked(query: str) -> SearchQuery:
    return SearchQuery.parse(parse_qsl(query, keep_blank_values=True))


def query_of(url: str) -> SearchQuery:
    return asked(urlsplit(url).query)


words = some.none() | some.text(max_size=20)
many_words = some.lists(some.text(max_size=20), max_size=3)
days = some.none() | some.sampled_from(["2019", "2019-03", "2020-02-29"])
parameters = some.fixed_dictionaries(
    {
        "q": words,
        "by": words,
        "speaker": many_words,
        "outlet": many_words,
        "kind": some.lists(some.sampled_from(Kind)),
        "mode": some.lists(some.sampled_from([*Mode, "any"])),
        "relay": many_words,
        "addressee_words": words,
        "addressee": many_words,
        "venue_words": words,
        "venue": many_words,
        "unknown": some.sampled_from(["", "0", "1"]),
        "reviewed": some.sampled_from(["", "1"]),
        "said_from": days,
        "said_to": days,
        "published_from": days,
        "published_to": days,
        "article": words,
        "sort": some.sampled_from(["", *Sort]),
        "after": words,
        "of another page": words,
    }
)


def pairs_of(values: dict[str, object]) -> list[tuple[str, str]]:
    pairs = []
    for name, value in values.items():
        listed = value if isinstance(value, list) else [value]
        pairs += [(name, str(one)) for one in listed if one is not None]
    return pairs


@given(parameters)
def test_an_address_made_from_a_search_asks_for_the_same(values: dict[str, object]) -> None:
    query = SearchQuery.parse(pairs_of(values))
    assert query_of(query.url()) == query
    assert query_of(query.url()).url() == query.url()


@given(parameters)
def test_nothing_asked_for_is_in_the_address_twice_or_empty(values: dict[str, object]) -> None:
    pairs = parse_qsl(urlsplit(SearchQuery.parse(pairs_of(values)).url()).query)
    assert len(set(pairs)) == len(pairs)
    assert all(value for _, value in pairs)


def test_an_empty_form_asks_for_everything() -> None:
    assert asked("q=&by=+&kind=&said_from=&sort=&unknown=") == SearchQuery()
    assert SearchQuery().url() == "/search"


def test_unknown_parameters_are_passed_over() -> None:
    assert asked("q=ferry&utm=x&kind=direct") == SearchQuery(q="ferry", kinds=(Kind.DIRECT,))


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("kind=loud", "kind is 'loud'; it may be one of direct, indirect, mixed"),
        ("mode=sung", "mode is 'sung'; it may be one of speech, question, document, belief, "),
        ("sort=best&sort=worst", "sort is 'worst'; it may be one of best, newest"),
        ("unknown=yes", "unknown is 'yes'; it may be 1"),
        ("said_from=May", "said_from is 'May', which is no date; write a year, a month or a day"),
        ("published_to=2021-02-30", "published_to is '2021-02-30', which is no date"),
        ("q=" + "long" * 300, "q is longer than 1,000 characters"),
        ("&".join(f"outlet={n}" for n in range(60)), "outlet has more than 50 values"),
    ],
)
def test_a_wrong_value_is_refused_by_name(query: str, told: str) -> None:
    with pytest.raises(QueryError) as refused:
        asked(query)
    assert str(refused.value).startswith(told)


def test_a_search_looks_through_what_was_said_unless_told_otherwise() -> None:
    assert asked("q=x").to_filter().modes == SAID
    assert asked("mode=any").to_filter().modes is None
    assert asked("mode=belief").to_filter().modes == (Mode.BELIEF,)


def test_a_single_mode_is_narrower_than_any() -> None:
    assert asked("mode=any&mode=belief") == asked("mode=belief")


def test_everything_asked_for_reaches_the_record() -> None:
    wanted = asked(
        "q=ferry&by=sorrel&speaker=a&speaker=b&outlet=Shore+Courier&kind=mixed&relay=Tern+News"
        "&unknown=1&reviewed=1&said_from=2019&said_to=2020-01&published_from=2021&article=x"
    ).to_filter()
    assert (wanted.words, wanted.speaker, wanted.speakers) == ("ferry", "sorrel", ("a", "b"))
    assert (wanted.outlets, wanted.kinds) == (("Shore Courier",), (Kind.MIXED,))
    assert (wanted.relays, wanted.named, wanted.reviewed) == (("Tern News",), False, True)
    assert (wanted.said_from, wanted.said_to) == ("2019", "2020-01")
    assert (wanted.published_from, wanted.published_to) == ("2021", None)
    assert wanted.article == "x"


def test_the_natural_order_is_best_match_for_words_and_newest_without() -> None:
    assert asked("q=x").sort is Sort.BEST
    assert asked("").sort is Sort.NEWEST
    assert asked("q=x&sort=best").url() == "/search?q=x"
    assert asked("sort=best") == asked("sort=newest") == SearchQuery()


def test_adding_and_taking_away_begin_at_the_first_page() -> None:
    query = asked("q=x&outlet=A&outlet=B&after=cursor")
    assert query.adding("outlet", "C").url() == "/search?q=x&outlet=A&outlet=B&outlet=C"
    assert query.without("outlet", "A").url() == "/search?q=x&outlet=B"
    assert query.without("outlet").url() == "/search?q=x"
    assert query.adding("outlet", "A") == replace(query, after=None)


def test_other_addresses_of_the_same_search() -> None:
    query = asked("q=x+y")
    assert query.sorted_by(Sort.OLDEST).url() == "/search?q=x+y&sort=oldest"
    assert query.page_after("c/1").url() == "/search?q=x+y&after=c%2F1"
    assert query.url("/search.json") == "/search.json?q=x+y"


def test_characters_that_no_address_carries_are_left_out() -> None:
    assert SearchQuery.parse([("q", "fer\x00ry\ud800")]).url() == "/search?q=ferry"


def test_a_speakers_page_is_asked_for_by_month_or_year() -> None:
    assert SpeakerQuery.parse([("month", "2019-03"), ("x", "y")]) == SpeakerQuery("2019-03")
    assert SpeakerQuery.parse([("month", "2019"), ("after", "c")]) == SpeakerQuery("2019", "c")
    with pytest.raises(QueryError, match="month is '2019-13'; write a month or a year"):
        SpeakerQuery.parse([("month", "2019-13")])
