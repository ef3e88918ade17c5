from __future__ import annotations

import sqlite3

import pytest

from onrecord.store import Store
from tests.store.made import harbour

DECIDE = """
INSERT INTO decision (subject, subject_id, article, sha256, content, content_start, content_end,
                      action, reviewer)
VALUES ('statement', 's1', :id, :sha256, '[[14, 44]]', 14, 44, 'accept', 'ana')"""


@pytest.fixture
def decided(store: Store) -> sqlite3.Connection:
    article = harbour().article
    store.add(harbour())
    store.connection.execute(DECIDE, {"id": article.id, "sha256": article.sha256})
    return store.connection


def test_a_decision_is_never_changed(decided: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        decided.execute("UPDATE decision SET action = 'reject'")


def test_a_decision_is_never_deleted(decided: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        decided.execute("DELETE FROM decision")


def test_a_decision_is_never_replaced(decided: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="never replaced"):
        decided.execute(
            "INSERT OR REPLACE INTO decision (number, subject, subject_id, action, reviewer) "
            "VALUES (1, 'speaker', 'p1', 'merge', 'tom')"
        )


def test_decisions_about_a_forgotten_article_go_with_it(decided: sqlite3.Connection) -> None:
    decided.execute("INSERT INTO tombstone (id, what) SELECT article, 'article' FROM decision")
    decided.execute("DELETE FROM decision")
    assert decided.execute("SELECT count(*) FROM decision").fetchone()[0] == 0


def test_the_number_of_a_forgotten_decision_is_not_given_again(
    decided: sqlite3.Connection,
) -> None:
    decided.execute("INSERT INTO tombstone (id, what) SELECT article, 'article' FROM decision")
    decided.execute("DELETE FROM decision")
    decided.execute(
        "INSERT INTO decision (subject, subject_id, action, reviewer) "
        "VALUES ('speaker', 'p1', 'merge', 'tom')"
    )
    assert decided.execute("SELECT number FROM decision").fetchone()[0] == 2


def test_a_decision_about_a_statement_names_the_characters_it_judged(
    decided: sqlite3.Connection,
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        decided.execute(
            "INSERT INTO decision (subject, subject_id, action, reviewer) "
            "VALUES ('statement', 's1', 'accept', 'ana')"
        )
