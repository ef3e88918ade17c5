from __future__ import annotations

from dataclasses import replace

from onrecord.contract import Mode
from onrecord.store import Counts, SpeakerCount, Store
from tests.store.made import (
    MODEL,
    a_statement,
    an_article,
    an_extraction,
    harbour,
    harbour_later,
    one_liner,
)


def test_articles_come_in_the_order_of_publication_the_undated_last(store: Store) -> None:
    dates = {"a": None, "b": "2016", "c": "--10-13", "d": "2015-10-13", "e": "2015-10"}
    for location, date in dates.items():
        store.add(one_liner(location, "Ana", "yes", published=date))
    assert [article.location for article in store.articles()] == ["e", "d", "b", "a", "c"]


def test_an_article_is_summed_up_by_the_version_that_counts(store: Store) -> None:
    store.add(harbour())
    later = harbour_later()
    store.add(replace(later, statements=later.statements[:1]))
    (article,) = store.articles()
    assert (article.id, article.title) == (later.article.id, "Harbour to open")
    assert (article.statements, article.versions) == (1, 2)


def test_counts_are_of_what_counts_today(store: Store) -> None:
    store.add(harbour())
    store.add(harbour_later())
    store.add(harbour_later(by=MODEL))
    store.add(harbour("news/other.txt"))
    assert store.counts() == Counts(articles=2, versions=3, statements=4, speakers=2)


def test_nobody_said_a_belief_so_it_is_counted_only_when_asked_for(store: Store) -> None:
    article = an_article(text="Ana thinks it will rain.")
    belief = replace(a_statement(article, "it will rain", "thinks", "Ana"), mode=Mode.BELIEF)
    store.add(an_extraction(article, belief))
    assert store.counts().statements == 0
    assert store.counts(modes=tuple(Mode)).statements == 1
    assert next(store.articles()).statements == 0
    assert list(store.speakers()) == []
    assert [speaker.name for speaker in store.speakers((Mode.BELIEF,))] == ["Ana"]


def test_speakers_come_with_the_most_quoted_first_and_without_the_unknown(store: Store) -> None:
    store.add(harbour())
    store.add(one_liner("x.txt", "Tom Bell", "no comment"))
    store.add(one_liner("y.txt", "", "they will pay"))
    assert list(store.speakers()) == [
        SpeakerCount("Tom Bell", statements=2, articles=2),
        SpeakerCount("Ana Ruiz", statements=1, articles=1),
    ]


def test_what_only_an_older_version_says_is_withdrawn(store: Store) -> None:
    store.add(harbour())
    store.add(harbour_later())
    (withdrawn,) = store.withdrawn("harbour.txt")
    assert withdrawn.statement == harbour().statements[0]
    assert withdrawn.sha256 == harbour().article.sha256
    assert withdrawn.added.endswith("Z")


def test_nothing_is_withdrawn_from_an_article_of_one_version(store: Store) -> None:
    store.add(harbour())
    store.add(harbour(by=MODEL))
    assert list(store.withdrawn("harbour.txt")) == []


def test_what_two_older_versions_said_is_withdrawn_once_with_the_later_date(store: Store) -> None:
    for text in ("Ana said no. Tom said yes.", "Ana said no! Tom said yes.", "Tom said yes."):
        article = an_article("a.txt", text)
        said = [a_statement(article, words) for words in ("no", "yes") if words in text]
        store.add(an_extraction(article, *said))
    (withdrawn,) = store.withdrawn("a.txt")
    assert withdrawn.sha256 == an_article("a.txt", "Ana said no! Tom said yes.").sha256
