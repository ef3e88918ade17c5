"""The invented press: the same each time, its articles sound, its words as uneven as real ones."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from onrecord.contract import Extraction, words_of
from onrecord.identity import statement_id
from onrecord.store import open_store
from onrecord_lab.bench_view.articles import article_at
from onrecord_lab.bench_view.make_record import make_record
from onrecord_lab.bench_view.press import Press, invent_press
from onrecord_lab.bench_view.words import names, vocabulary
from onrecord_lab.bench_view.zipf import Zipf

STATEMENTS = 600


@pytest.fixture(scope="module")
def press() -> Press:
    return a_press()


@pytest.fixture(scope="module")
def articles(press: Press) -> list[Extraction]:
    return [article_at(press, number) for number in range(len(press.sizes))]


def a_press() -> Press:
    return invent_press(STATEMENTS, words=900, speakers=80, outlets=9)


def test_there_are_as_many_statements_as_asked_for(articles: list[Extraction]) -> None:
    sizes = [len(article.statements) for article in articles]
    assert sum(sizes) == STATEMENTS
    assert 7 <= min(sizes[:-1]) < max(sizes) <= 17


def test_an_article_is_the_same_however_often_and_in_which_order_it_is_made(
    articles: list[Extraction],
) -> None:
    again = a_press()
    for number in (30, 2, 11):
        assert article_at(again, number) == articles[number]


def test_spans_cover_what_they_say(articles: list[Extraction]) -> None:
    for extraction in articles[:20]:
        text = extraction.article.text
        for each in extraction.statements:
            assert each.text == words_of(each.content, text)
            assert each.id == statement_id(extraction.article, each.content, each.cue)
            named = each.speaker.name
            assert named is None or words_of(each.source, text) == named
            assert all(words_of(relay.spans, text) == relay.name for relay in each.relays)
            assert each.said is None or words_of(each.said.spans, text) == each.said.text
            assert each.addressee is None or words_of(each.addressee.spans, text)


def test_every_field_is_filled_in_some_statements(articles: list[Extraction]) -> None:
    statements = [each for article in articles for each in article.statements]
    unknown = sum(each.speaker.name is None for each in statements) / STATEMENTS
    assert 0.3 < unknown < 0.4
    assert len({(each.kind, each.mode) for each in statements}) > 12
    for filled in ("relays", "said", "addressee"):
        assert 0 < sum(bool(getattr(each, filled)) for each in statements) < STATEMENTS / 2


def test_dates_go_over_twenty_years_in_the_order_of_the_articles(press: Press) -> None:
    days = [press.day_of(number) for number in range(len(press.sizes))]
    assert days == sorted(days)
    assert days[-1].year - days[0].year == 19


def test_a_few_words_are_everywhere_and_most_are_rare(articles: list[Extraction]) -> None:
    counts = Counter(
        word.strip("“”,.") for article in articles for word in article.article.text.split()
    )
    frequent = [count for _, count in counts.most_common()]
    assert frequent[0] > 20 * frequent[200]


def test_zipf_draws_early_values_most() -> None:
    drawn = Counter(Zipf("abcdefgh").draw(np.random.default_rng(1), 4000))
    assert [value for value, _ in drawn.most_common(3)] == ["a", "b", "c"]
    assert set(drawn) == set("abcdefgh")


def test_words_and_names_are_all_different() -> None:
    chance = np.random.default_rng(1)
    words, people = vocabulary(3000, chance), names(2000, chance)
    assert (len(set(words)), len(set(people))) == (3000, 2000)
    assert len(words[0]) < len(words[-1])
    assert all(len(name.split()) == 2 for name in people)


def test_a_record_is_made_once(press: Press, tmp_path: Path) -> None:
    said: list[str] = []
    path = make_record(press, tmp_path, said.append)
    with open_store(path) as store:
        assert store.counts().articles == len(press.sizes)
        assert store.extraction(press.location_of(3)) == article_at(press, 3)
    made = path.stat()
    assert make_record(press, tmp_path, said.append) == path
    assert path.stat() == made
    assert "was made before" in said[-1]


def test_a_record_that_was_not_finished_is_begun_anew(press: Press, tmp_path: Path) -> None:
    (tmp_path / f"bench-view-{STATEMENTS}.part").write_bytes(b"half of it")
    with open_store(make_record(press, tmp_path, lambda _: None)) as store:
        assert store.counts().articles == len(press.sizes)
