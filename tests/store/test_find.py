from __future__ import annotations

import pytest

from onrecord.errors import NotFound
from onrecord.store import Store
from tests.store.made import harbour


@pytest.fixture
def news(store: Store) -> Store:
    for location in ("news/a/port.txt", "news/b/port.txt", "news/harbour.txt", "all.jsonl#12"):
        store.add(harbour(location))
    return store


@pytest.mark.parametrize("name", ["news/harbour.txt", "harbour.txt", harbour().article.id])
def test_an_article_answers_to_its_id_its_location_and_its_file_name(
    news: Store, name: str
) -> None:
    assert news.extraction(name).article.location == "news/harbour.txt"


def test_an_article_answers_to_the_start_of_its_id(news: Store) -> None:
    assert news.extraction(harbour().article.id[:8]) == harbour()


def test_a_name_that_fits_two_articles_lists_both(news: Store) -> None:
    with pytest.raises(NotFound, match=r"several articles: news/a/port\.txt, news/b/port\.txt;"):
        news.extraction("port.txt")
    assert news.extraction("a/port.txt").article.location == "news/a/port.txt"


def test_the_end_of_a_word_is_not_the_end_of_a_location(news: Store) -> None:
    with pytest.raises(NotFound):
        news.extraction("bour.txt")


def test_a_typing_error_gets_what_was_meant(news: Store) -> None:
    with pytest.raises(NotFound, match=r"did you mean news/harbour\.txt\?"):
        news.extraction("habour.txt")


@pytest.mark.parametrize("name", ["", "%", "_", "' OR 1", "\0", "\ud800", "zzz", "0000"])
def test_any_other_name_is_simply_not_found(news: Store, name: str) -> None:
    with pytest.raises(NotFound, match=r"no article .* onrecord list"):
        news.extraction(name)
