from __future__ import annotations

import asyncio
from collections import Counter
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest
from starlette.routing import Route

from onrecord.errors import OnrecordError
from onrecord_lab.bench_view.load import Load, run_load
from onrecord_lab.bench_view.press import Press, invent_press
from onrecord_lab.bench_view.scout import find_links
from onrecord_lab.bench_view.visits import Links, PageKind, Visit, path_of, plan_visits
from tests.lab.bench_view.fake_clock import FakeClock
from tests.lab.bench_view.small_room import RESULTS, client, empty, too_many

LINKS = Links(("/search?q=road&after=c1",), ("/speakers/5f",))
LOAD = Load(readers=4, seconds=10, warm_up=2)


@pytest.fixture(scope="module")
def press() -> Press:
    return invent_press(300, words=500, speakers=60, outlets=7)


def planned(press: Press, readers: int, seconds: int) -> list[Visit]:
    chance = np.random.default_rng(7)
    return plan_visits(press, LINKS, chance, readers=readers, seconds=seconds)


def test_every_reader_asks_for_a_page_a_second(press: Press) -> None:
    dues = [visit.due for visit in planned(press, readers=4, seconds=3)]
    assert dues == [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75]


def test_the_plan_is_the_same_every_time(press: Press) -> None:
    assert planned(press, 5, 20) == planned(press, 5, 20)


def test_every_kind_of_page_is_asked_for_the_search_most(press: Press) -> None:
    kinds = Counter(visit.kind for visit in planned(press, 20, 60))
    assert set(kinds) == set(PageKind)
    assert kinds.most_common(1)[0][0] is PageKind.SEARCH


def test_paths_are_those_of_the_room(press: Press) -> None:
    chance = np.random.default_rng(7)
    begins = {kind: path_of(kind, press, LINKS, chance).split("?")[0] for kind in PageKind}
    assert begins[PageKind.ARTICLE].removeprefix("/articles/") in {
        press.id_of(number) for number in range(len(press.sizes))
    }
    del begins[PageKind.ARTICLE]
    assert begins == {
        PageKind.SEARCH: "/search",
        PageKind.FILTERED: "/search",
        PageKind.NEXT: "/search",
        PageKind.SPEAKER: "/speakers/5f",
        PageKind.COMPLETION: "/speakers.json",
    }


def test_searches_have_words_and_filters_that_the_room_knows(press: Press) -> None:
    chance = np.random.default_rng(7)
    known = {"q", "kind", "outlet", "by", "unknown", "mode", "sort"}
    known |= {"published_from", "published_to", "said_from"}
    seen: set[str] = set()
    for _ in range(200):
        query = parse_qs(urlsplit(path_of(PageKind.FILTERED, press, LINKS, chance)).query)
        assert 1 <= len(query["q"][0].split()) <= 2
        assert len(query) > 1
        seen |= set(query)
    assert seen == known


def test_links_are_read_from_the_pages_as_a_browser_reads_them(press: Press) -> None:
    async def fetch(_: str) -> str:
        return RESULTS

    found = asyncio.run(find_links(press, fetch, np.random.default_rng(7)))
    assert found == LINKS


@pytest.mark.parametrize(
    ("page", "lacking"),
    [('"/speakers/5f"', "next pages"), ('"/search?after=c1"', "speakers")],
)
def test_a_room_without_the_links_is_told(press: Press, page: str, lacking: str) -> None:
    async def fetch(_: str) -> str:
        return page

    with pytest.raises(OnrecordError, match=f"no links to {lacking}"):
        asyncio.run(find_links(press, fetch, np.random.default_rng(7)))


def test_a_load_is_answered_by_a_small_room(press: Press) -> None:
    clock = FakeClock()
    answers = clock.run(run_load(press, client(), LOAD, clock))
    assert len(answers) == LOAD.readers * (LOAD.seconds + LOAD.warm_up)
    assert {answer.status for answer in answers} == {200}
    assert clock.now() == pytest.approx(100 + LOAD.seconds + LOAD.warm_up - 1 / LOAD.readers)


def test_a_limit_of_the_server_is_seen_and_not_gone_around(press: Press) -> None:
    clock = FakeClock()
    asking = client(Route("/articles/{id}", too_many))
    answers = clock.run(run_load(press, asking, LOAD, clock))
    refused = [answer for answer in answers if answer.status == 429]
    assert {answer.visit.kind for answer in refused} == {PageKind.ARTICLE}
    assert all(answer.failed for answer in refused)


def test_a_room_with_nothing_in_it_is_told(press: Press) -> None:
    clock = FakeClock()
    asking = client(Route("/search", empty), Route("/speakers", empty))
    with pytest.raises(OnrecordError, match="no links to next pages"):
        clock.run(run_load(press, asking, LOAD, clock))
