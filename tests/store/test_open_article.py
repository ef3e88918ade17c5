from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.errors import NotFound
from onrecord.store import Keep, Kept, Store
from tests.store.made import MODEL, harbour, harbour_later
from tests.store.reviewed import ACCEPT, OPENS, Desk, read_as


def test_an_article_opens_with_its_statements_as_decided_and_its_versions(store: Store) -> None:
    store.add(harbour())
    store.add(harbour_later())
    opened = store.open_article("harbour.txt")
    assert opened.extraction == harbour_later()
    assert [each.found for each in opened.decided] == list(harbour_later().statements)
    assert [each.statement.speaker.name for each in opened.decided] == ["Ana Ruiz", "Tom Bell"]
    assert all(each.statement.speaker.id for each in opened.decided)
    assert [(each.sha256, each.counts) for each in opened.versions] == [
        (harbour_later().article.sha256, True),
        (harbour().article.sha256, False),
    ]
    assert [each.statements for each in opened.versions] == [2, 2]
    assert opened.kept == Kept(Keep.TEXT)


def test_an_older_version_opens_by_its_text(store: Store) -> None:
    store.add(harbour())
    store.add(harbour_later())
    older = store.open_article("harbour.txt", sha256=harbour().article.sha256)
    assert older.extraction == harbour()
    with pytest.raises(NotFound, match="has no version abc"):
        store.open_article("harbour.txt", sha256="abc")
    with pytest.raises(NotFound):
        store.open_article("nowhere.txt")


def test_a_statement_leads_to_its_article_or_to_the_version_that_held_it(store: Store) -> None:
    store.add(harbour())
    old, _ = harbour().statements
    assert store.place_of(old.id).sha256 is None
    told = store.statement(old.id).statement
    assert replace(told, speaker=replace(told.speaker, id=None)) == old
    store.add(harbour_later())
    place = store.place_of(old.id)
    assert (place.article, place.sha256) == (harbour().article.id, harbour().article.sha256)
    with pytest.raises(NotFound, match="nothing"):
        store.place_of("nothing")
    with pytest.raises(NotFound, match="no longer stands in article"):
        store.statement(old.id)


def test_a_statement_that_only_an_older_reading_had_leads_to_its_article(store: Store) -> None:
    store.add(read_as(OPENS))
    id_ = Desk(store).of(OPENS).statement.id
    store.add(read_as('"who pays for it?"', by=MODEL))
    assert store.place_of(id_).article == harbour().article.id


def test_a_reviewers_own_statement_has_a_place(store: Store) -> None:
    store.add(read_as(OPENS))
    Desk(store).decide(OPENS, ACCEPT)
    id_ = Desk(store).of(OPENS).statement.id
    store.add(read_as('"who pays for it?"', by=MODEL))
    assert store.place_of(id_).article == harbour().article.id
