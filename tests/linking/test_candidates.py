"""Which contents are compared: those with rare words in common, or one speaker's of some days."""

from __future__ import annotations

from unittest import mock

from onrecord.linking import groups, record
from onrecord.linking.made import made_utterance
from onrecord.linking.record import link
from onrecord.store import Store
from onrecord.store.links import buckets, dirty
from tests.linking.told import NOBODY, Says, an_article_of, utterances
from tests.linking.word_judge import WordJudge

# No word has five letters, so that words are no key for the judge of these tests.
WALK, ON_FOOT = "we all go home on foot now", "now they all go home on foot"


def test_what_one_speaker_said_on_a_day_is_compared_without_a_rare_word_in_common(
    store: Store, judge: WordJudge
) -> None:
    store.add(an_article_of("a", Says(WALK)))
    store.add(an_article_of("b", Says(ON_FOOT)))
    store.add(an_article_of("nobody", Says(f"{WALK} too", NOBODY)))
    store.add(an_article_of("tom", Says(f"so {WALK}", "Tom Bell")))
    store.add(an_article_of("later", Says(f"{WALK} then"), published="2021-08-30"))
    assert link(store, judge).compared == 1
    assert utterances(store) == {frozenset({"a#0", "b#0"})}


def test_of_a_speaker_who_is_corrected_nothing_is_left(store: Store, judge: WordJudge) -> None:
    store.add(an_article_of("a", Says(WALK)))
    store.add(an_article_of("b", Says(ON_FOOT)))
    link(store, judge)
    store.add(an_article_of("b", Says(ON_FOOT, "Tom Bell")))
    link(store, judge)
    assert store.link_counts().pairs == 0
    assert utterances(store) == set()
    assert list(store.verify()) == []


def test_a_key_that_some_share_is_not_enough_alone(store: Store, judge: WordJudge) -> None:
    with mock.patch.multiple(buckets, FEW=2, CAP=9):
        store.add(an_article_of("a", Says("the harbour is shut to boats", NOBODY)))
        store.add(an_article_of("b", Says("the harbour is open to boats", NOBODY)))
        assert link(store, judge).compared == 1
        store.add(an_article_of("c", Says("the harbour has two old ends", NOBODY)))
        assert link(store, judge).compared == 0
        assert store.link_counts().pairs == 1, "of harbour and boats"


def test_words_on_too_many_occasions_are_not_looked_for_by_them(
    store: Store, judge: WordJudge
) -> None:
    def keys() -> int:
        (count,) = store.connection.execute("SELECT count(*) FROM link_bucket").fetchone()
        return int(count)

    with mock.patch.object(dirty, "MOST_BUNDLES", 2):
        counts = []
        for place in range(4):
            store.add(an_article_of(f"{place}", Says(WALK), published=f"2021-05-0{place + 1}"))
            link(store, judge)
            counts.append(keys())
        assert counts == [2, 4, 0, 0]
        for place in (3, 2):
            store.forget_article(f"{place}")
            link(store, judge)
        assert keys() == 4
    assert list(store.verify()) == []


def test_an_utterance_of_many_occasions_is_made_once(store: Store, judge: WordJudge) -> None:
    for day in range(1, 7):
        words = f"the ferry sails every morning and nobody asked about toll {day}"
        store.add(an_article_of(f"{day}", Says(words, NOBODY)))
    made = mock.Mock(wraps=made_utterance)
    with (
        mock.patch.object(groups, "made_utterance", made),
        mock.patch.object(record, "BUNDLES_AT_ONCE", 1),
    ):
        link(store, judge)
    assert made.call_count == 1
    assert [len(each) for each in utterances(store)] == [6]
