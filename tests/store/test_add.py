from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import ProblemKind
from onrecord.errors import InputError
from onrecord.identity import sha256_of
from onrecord.store import Added, Store
from tests.store.made import MODEL, RULES, an_article, an_extraction, harbour, harbour_later


def test_what_was_added_comes_back_exactly(store: Store) -> None:
    assert store.add(harbour()) == Added.NEW
    assert store.extraction("news/harbour.txt") == harbour()


def test_adding_the_same_again_changes_nothing(store: Store) -> None:
    store.add(harbour())
    later = harbour(by=replace(RULES, at="2030-01-01T00:00:00Z"))
    assert store.add(later) == Added.UNCHANGED
    assert store.extraction("news/harbour.txt") == harbour()


def test_another_text_at_the_same_location_is_another_version(store: Store) -> None:
    store.add(harbour())
    assert store.add(harbour_later()) == Added.NEW_VERSION
    assert store.extraction("news/harbour.txt") == harbour_later()
    assert store.counts().versions == 2


def test_a_version_that_comes_back_counts_again_and_stands_once(store: Store) -> None:
    store.add(harbour())
    store.add(harbour_later())
    assert store.add(harbour()) == Added.NEW_VERSION
    assert store.extraction("news/harbour.txt") == harbour()
    assert store.counts().versions == 2


def test_another_reader_takes_over_and_the_first_reading_stays(store: Store) -> None:
    store.add(harbour())
    read_by_model = replace(harbour(by=MODEL), statements=harbour().statements[:1])
    assert store.add(read_by_model) == Added.READ_AGAIN
    assert store.extraction("news/harbour.txt") == read_by_model
    readings = store.connection.execute("SELECT model FROM extraction ORDER BY number").fetchall()
    assert [row["model"] for row in readings] == [None, MODEL.model]


def test_a_reading_that_comes_back_counts_again_and_stands_once(store: Store) -> None:
    for by in (RULES, MODEL, RULES):
        store.add(harbour(by=by))
    assert store.extraction("news/harbour.txt").by == RULES
    assert store.connection.execute("SELECT count(*) FROM extraction").fetchone()[0] == 2


def test_what_is_known_about_a_version_can_be_corrected(store: Store) -> None:
    store.add(harbour())
    corrected = replace(harbour(), article=replace(harbour().article, outlet="The Quay"))
    assert store.add(corrected) == Added.READ_AGAIN
    assert store.extraction("news/harbour.txt") == corrected
    assert not list(store.verify())


def test_a_known_article_read_by_the_same_reader_need_not_be_read_again(store: Store) -> None:
    article = harbour().article
    assert not store.holds(article, RULES)
    store.add(harbour())
    assert store.holds(article, replace(RULES, at="2030-01-01T00:00:00Z"))
    assert not store.holds(article, MODEL)
    assert not store.holds(harbour_later().article, RULES)
    assert not store.holds(replace(article, published="2020"), RULES)


def test_an_older_version_must_be_added_to_count_again(store: Store) -> None:
    store.add(harbour())
    store.add(harbour_later())
    assert not store.holds(harbour().article, RULES)


def test_an_older_reading_must_be_added_to_count_again(store: Store) -> None:
    store.add(harbour())
    store.add(harbour(by=MODEL))
    assert not store.holds(harbour().article, RULES)


def test_a_forgotten_article_stays_out(store: Store) -> None:
    forgotten = harbour()
    store.connection.execute(
        "INSERT INTO tombstone (id, what) VALUES (?, 'article')", (forgotten.article.id,)
    )
    assert store.add(forgotten) == Added.FORGOTTEN
    assert store.counts().articles == 0
    assert store.add(harbour("news/other.txt")) == Added.NEW


def test_an_article_without_statements_is_kept(store: Store) -> None:
    silent = an_extraction(an_article(text="Nobody spoke."))
    assert store.add(silent) == Added.NEW
    assert store.extraction(silent.article.id) == silent


@pytest.mark.parametrize("text", ["", "\0", "a\0b", "\ufeffbyte order mark", "\r\n\r", "🦀\u202e"])
def test_odd_texts_are_kept_as_they_are(store: Store, text: str) -> None:
    store.add(an_extraction(an_article(text=text)))
    assert store.extraction("news/harbour.txt").article.text == text
    assert not list(store.verify())


def test_half_a_character_is_refused_by_name_and_leaves_no_trace(store: Store) -> None:
    broken = replace(an_article(), text="half \ud83e", sha256=sha256_of("half \ud83e"))
    with pytest.raises(InputError, match=r"news/harbour\.txt.*UTF-8") as caught:
        store.add(an_extraction(broken))
    assert caught.value.kind == ProblemKind.ENCODING
    assert store.counts().articles == 0
