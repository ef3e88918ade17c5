"""Whatever comes first, goes again or comes back: the record is linked the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.contract import Extraction
from onrecord.link.utterances import bundles
from onrecord.linking import record
from onrecord.linking.record import link, rebuild, regroup
from onrecord.store import Store, open_store
from onrecord.store.connection import transaction
from onrecord.store.links import buckets, dirty
from tests.linking.told import NOBODY, Says, an_article_of
from tests.linking.word_judge import WordJudge

VOCABULARY = "harbour opens boats ferry sails nobody asked about tolls every single morning".split()
NAMES = ("Ana Ruiz", "Tom Bell", "Lena Holt", NOBODY)
DAYS = (None, "2021-05-03", "2021-05-04", "2021-05-06")
PUBLISHED = (None, "2021-05-04", "2021-05-06", "2021-09-01")

sentences = st.lists(st.sampled_from(VOCABULARY), min_size=2, max_size=9).map(" ".join)
# Few different ones, so that many are nearly the same.
statements = st.builds(
    Says,
    words=st.one_of(sentences, st.sampled_from([" ".join(VOCABULARY), " ".join(VOCABULARY[:8])])),
    speaker=st.sampled_from(NAMES),
    day=st.sampled_from(DAYS),
    headline=st.booleans(),
)


@st.composite
def articles(draw: st.DrawFn, number: int) -> Extraction:
    says = draw(st.lists(statements, min_size=1, max_size=3))
    published = draw(st.sampled_from(PUBLISHED))
    return an_article_of(f"{number}.txt", *says, published=published)


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[Extraction], list[Extraction]]:
    """Articles that stand there in the end, and all that was added before that, in its order."""
    final = [draw(articles(number)) for number in range(draw(st.integers(2, 7)))]
    earlier = [draw(articles(draw(st.integers(0, 6)))) for _ in range(draw(st.integers(0, 4)))]
    return final, draw(st.permutations([*earlier]))


@settings(max_examples=30, deadline=None)
@given(stories(), st.data())
def test_the_same_is_linked_in_whatever_order_it_came(
    story: tuple[list[Extraction], list[Extraction]], data: st.DataObject
) -> None:
    final, earlier = story
    with few_at_once(), a_record() as store, a_record() as other:
        for each in earlier:
            store.add(each)
            if data.draw(st.booleans()):
                link(store, WordJudge())
        for each in data.draw(st.permutations(final)):
            store.add(each)
            if data.draw(st.booleans()):
                link(store, WordJudge())
        leave_only(final, store)
        link(store, WordJudge())
        link_at_once(final, other)
        assert everything(store) == everything(other)
        rebuild(store, WordJudge())
        assert everything(store) == everything(other)


@settings(max_examples=30, deadline=None)
@given(stories(), st.data())
def test_what_reviewers_decide_holds_in_whatever_order_articles_come(
    story: tuple[list[Extraction], list[Extraction]], data: st.DataObject
) -> None:
    final, _ = story
    with few_at_once(), a_record() as store, a_record() as other:
        for each in final:
            store.add(each)
        link(store, WordJudge())
        for _ in range(3):
            decide(store, data)
            regroup(store, WordJudge())
        for each in data.draw(st.permutations(final)):
            other.add(each)
            if data.draw(st.booleans()):
                link(other, WordJudge())
        for row in store.connection.execute(DECISIONS):
            other.connection.execute(DECIDE, tuple(row))
        link(other, WordJudge())
        rebuild(other, WordJudge())
        assert everything(store) == everything(other)
        assert not list(store.verify())


@settings(max_examples=30, deadline=None)
@given(stories(), st.data())
def test_a_run_that_is_killed_between_two_transactions_changes_nothing(
    story: tuple[list[Extraction], list[Extraction]], data: st.DataObject
) -> None:
    final, earlier = story
    with few_at_once(), a_record() as store, a_record() as other:
        for each in (*earlier, *final):
            store.add(each)
            with suppress(Killed), killed_before(data.draw(st.integers(1, 12))):
                link(store, WordJudge())
        leave_only(final, store)
        link(store, WordJudge())
        link_at_once(final, other)
        assert everything(store) == everything(other)
        assert not store.unlinked()
        assert not list(store.verify())


@settings(max_examples=20, deadline=None)
@given(stories(), st.data())
def test_whoever_links_in_between_changes_nothing(
    story: tuple[list[Extraction], list[Extraction]], data: st.DataObject
) -> None:
    final, _ = story
    turns = data.draw(st.sets(st.integers(1, 20)))
    with few_at_once(), a_record() as store, a_record() as other:
        done = 0

        def meddle(_step: str) -> None:
            nonlocal done
            done += 1
            if done in turns:
                with open_store(store.path, write=True) as same:
                    (regroup if done % 2 else link)(same, WordJudge())

        for each in final:
            store.add(each)
            link(store, WordJudge(), meddle)
        link_at_once(final, other)
        assert everything(store) == everything(other)


class Killed(Exception):
    """Of a run."""


@contextmanager
def killed_before(number: int) -> Iterator[None]:
    """Before the transaction of that number begins."""
    left = number

    @contextmanager
    def counted(connection: sqlite3.Connection) -> Iterator[None]:
        nonlocal left
        left -= 1
        if not left:
            raise Killed
        with transaction(connection):
            yield

    with mock.patch.object(record, "transaction", counted):
        yield


DECISIONS = "SELECT subject, subject_id, action, payload, undoes, reviewer, at FROM decision"
DECIDE = (
    "INSERT INTO decision (subject, subject_id, action, payload, undoes, reviewer, at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)


def decide(store: Store, data: st.DataObject) -> None:
    """A merge of two statements' utterances, or a split where they are one; or an undo."""
    statements = sorted(each.statement.id for each in store.statements())
    one, other = data.draw(st.sampled_from(statements)), data.draw(st.sampled_from(statements))
    holding = [each.number for each in store.utterance_decisions() if each.holds]
    if data.draw(st.booleans()) and holding:
        store.undo_about_utterance(data.draw(st.sampled_from(holding)), reviewer="eve")
    elif store.utterance_of(one) != store.utterance_of(other):
        store.merge_utterances(one, other, reviewer="eve")
    elif one != other:
        store.split_utterance(one, [other], reviewer="eve")


def leave_only(final: Sequence[Extraction], store: Store) -> None:
    """Forgets every article that does not stand there in the end."""
    for location in {each.location for each in store.articles()} - {
        each.article.location for each in final
    }:
        store.forget_article(location)


def link_at_once(final: Sequence[Extraction], store: Store) -> None:
    """In order, and in one run."""
    for each in final:
        store.add(each)
    link(store, WordJudge())


@contextmanager
def a_record() -> Iterator[Store]:
    with TemporaryDirectory() as folder, open_store(Path(folder, "r.db"), write=True) as store:
        yield store


@contextmanager
def few_at_once() -> Iterator[None]:
    """Small buckets, few of everything, small transactions, so that every border is crossed."""
    with (
        mock.patch.multiple(buckets, FEW=2, CAP=4),
        mock.patch.multiple(
            record, ARTICLES_AT_ONCE=2, KEYS_AT_ONCE=5, CONTENTS_AT_ONCE=2, BUNDLES_AT_ONCE=2
        ),
        mock.patch.multiple(dirty, MOST_BUNDLES=6, MOST_OF_UNKNOWN=2),
        mock.patch.multiple(
            bundles, MOST_BUNDLES=6, MOST_OF_UNKNOWN=2, MOST_UNKNOWN_OCCASIONS=2, MOST_NAMED=2
        ),
    ):
        yield


TABLES: Sequence[str] = (
    "SELECT id, first, longest, speaker_id, said_first, said_last, published, independent, "
    "articles, reports, differences FROM utterance",
    "SELECT statement, article, direct, headline, report.published, place, within, utterance.id, "
    "probability, reason, report.differences FROM report "
    "LEFT JOIN utterance ON utterance.number = report.utterance",
    "SELECT utterance.id, kind, probability, a, a_start, a_end, b, b_start, b_end "
    "FROM difference JOIN utterance ON utterance.number = difference.utterance",
    "SELECT a, b, probability FROM suggestion",
    "SELECT a.key, b.key, score FROM link_pair JOIN link_content AS a ON a.number = content "
    "JOIN link_content AS b ON b.number = other",
    "SELECT key, bundles, named, unknown, wording, imprint, keys FROM link_content",
    "SELECT link_bucket.key, link_content.key, times FROM link_bucket "
    "JOIN link_content ON link_content.number = content",
    "SELECT key, weight FROM link_weight",
    "SELECT speaker, said, published, reports, keys FROM link_bundle",
    "SELECT what, count FROM link_count WHERE count > 0",
    "SELECT * FROM link_dirty UNION ALL SELECT * FROM link_waiting "
    "UNION ALL SELECT content FROM link_unfiled",
)


def everything(store: Store) -> list[list[tuple[object, ...]]]:
    """All that linking made, but for the numbers of rows."""
    return [sorted(map(tuple, store.connection.execute(sql)), key=repr) for sql in TABLES]
