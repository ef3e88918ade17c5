from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.contract import Furniture, FurnitureKind, Span
from onrecord.link.reprints.rules import sketch_of_article
from onrecord.linking.reprints import described, link_reprints, rebuild_reprints
from onrecord.reprinted import RelationKind
from onrecord.store import Keep, Store, open_store
from onrecord.store.links.reprints import buckets
from tests.link.reprints.texts import STORY, numbered
from tests.store.made import a_statement, an_article, an_extraction

# Of the story, all of them different.
SEQUENCES = len(STORY.split()) - 4


def add(
    store: Store,
    name: str,
    text: str,
    *,
    published: str | None = None,
    keep: Keep = Keep.TEXT,
    furniture: tuple[Furniture, ...] = (),
) -> str:
    """Adds an article of that text, published then, without statements; its id."""
    article = replace(an_article(f"news/{name}.txt", text), published=published)
    article = replace(article, furniture=furniture)
    sketch = sketch_of_article(article) if keep is Keep.NONE else None
    store.add(an_extraction(article), keep=keep, sketch=sketch)
    return article.id


def groups(store: Store) -> list[list[str]]:
    """The names of the articles of each group, linked if need be."""
    link_reprints(store)
    return [
        [article.location[5:-4] for article in group.articles] for group in store.reprint_groups()
    ]


def test_the_earliest_leads_its_group(store: Store) -> None:
    add(store, "a", STORY, published="2015-10-14")
    add(store, "b", STORY.upper(), published="2015-10-13")
    add(store, "c", STORY.replace("May", "June"))
    add(store, "d", numbered(*range(9)))
    assert groups(store) == [["b", "a", "c"]]
    (group,) = store.reprint_groups()
    assert not group.dates_tell  # nobody knows when c was published
    assert [article.copy_of for article in group.articles] == [None, group.first.id, None]
    assert [pair.share for pair in described(store, group).pairs] == [
        pytest.approx(1 - 5 / SEQUENCES, abs=1e-4)
    ]


@pytest.mark.parametrize(
    ("first", "then", "tell"),
    [
        ("2015-10-13", "2015-10-14", True),
        ("2015-10-13", "2015-10-13", False),
        ("2015-10", "2015-10-14", False),
        ("2015-10", "2015-11", True),
        ("2015-10-13T23:30:00-08:00", "2015-10-14T09:00:00+01:00", True),
        ("2015-10-14T09:00:00+01:00", "2015-10-14T08:30:00Z", True),
        ("2015-10-14T09:00:00+01:00", "2015-10-14T08:00:00Z", True),
        ("2015", None, False),
        (None, None, False),
        ("--10-13", "--10-13", False),
    ],
)
def test_dates_tell_who_was_first_where_they_can(
    store: Store, first: str | None, then: str | None, tell: bool
) -> None:
    add(store, "a", STORY, published=first)
    add(store, "b", STORY, published=then)
    assert groups(store) == [["a", "b"]]
    assert [group.dates_tell for group in store.reprint_groups()] == [tell]


def test_moments_are_compared_wherever_they_were_printed(store: Store) -> None:
    add(store, "a", STORY, published="2015-10-14T09:00:00+01:00")
    add(store, "b", STORY, published="2015-10-13T23:30:00-08:00")
    link_reprints(store)
    (group,) = store.reprint_groups()
    assert group.first.published == "2015-10-13T23:30:00-08:00"


def test_only_what_changed_is_looked_at(store: Store) -> None:
    add(store, "a", STORY)
    add(store, "b", STORY)
    assert link_reprints(store).looked_at == 2
    assert link_reprints(store).looked_at == 0
    add(store, "a", STORY)
    assert store.reprints_pending() == 0
    add(store, "c", STORY)
    assert link_reprints(store).looked_at == 1


def test_the_version_that_counts_is_compared(store: Store) -> None:
    add(store, "a", STORY)
    add(store, "b", STORY)
    assert groups(store) == [["a", "b"]]
    add(store, "b", numbered(*range(9)))
    assert groups(store) == []
    add(store, "b", STORY)
    assert groups(store) == [["a", "b"]]


def test_furniture_makes_no_reprint(store: Store) -> None:
    footer = "Follow us on every channel and never miss a story from the coast again"

    def furniture(words: str) -> tuple[Furniture, ...]:
        return (Furniture(Span(len(words), len(words) + len(footer)), FurnitureKind.FOOTER),)

    for name, words in (("a", "Ann won in Orr. "), ("b", "Tom lost in Ems. ")):
        add(store, name, words + footer, furniture=furniture(words))
    assert groups(store) == []


def test_an_article_without_words_is_no_reprint_of_another(store: Store) -> None:
    add(store, "a", "Photo: Orr")
    add(store, "b", "Photo: Orr")
    assert groups(store) == []
    assert store.reprints_of("a.txt") is None


@pytest.mark.parametrize("keep", [Keep.NONE, Keep.TEXT])
def test_a_text_that_is_not_kept_is_found_by_its_sample(store: Store, keep: Keep) -> None:
    add(store, "a", STORY, keep=Keep.NONE)
    add(store, "b", STORY.replace("May", "June"), keep=keep)
    assert groups(store) == [["a", "b"]]
    (group,) = store.reprint_groups()
    assert described(store, group).articles[1].relation is not None
    add(store, "a", STORY, keep=Keep.TEXT)
    assert store.reprints_pending() == 1
    assert groups(store) == [["a", "b"]]
    assert not list(store.verify())


def test_how_each_was_made_from_the_first_is_told(store: Store) -> None:
    add(store, "a", STORY, published="2015-10-13")
    add(store, "b", STORY.partition("\n\n")[0], published="2015-10-14")
    link_reprints(store)
    (group,) = store.reprint_groups()
    first, reprint = described(store, group).articles
    assert first.relation is None
    assert reprint.relation is not None
    assert reprint.relation.kind is RelationKind.SHORTENED


def test_a_forgotten_article_leaves_its_group(store: Store) -> None:
    for name in "abc":
        add(store, name, STORY)
    link_reprints(store)
    store.forget_article("a.txt")
    (group,) = store.reprint_groups()
    assert [article.location for article in group.articles] == ["news/b.txt", "news/c.txt"]
    assert not list(store.verify())
    assert groups(store) == [["b", "c"]]
    store.forget_article("b.txt")
    assert list(store.reprint_groups()) == []
    assert groups(store) == []
    assert not list(store.verify())


def test_nothing_of_a_forgotten_article_is_left(store: Store) -> None:
    add(store, "a", STORY, keep=Keep.NONE)
    link_reprints(store)
    store.forget_article("a.txt")
    for table in ("text", "article", "hash", "pair", "unkept", "pending", "group", "boilerplate"):
        rows = store.connection.execute(f"SELECT count(*) FROM reprint_{table}")
        assert rows.fetchone()[0] == 0, table


def test_words_of_a_forgotten_speaker_leave_no_hash(store: Store) -> None:
    secret = numbered(100, 101)
    text = f"{numbered(1, 2)} Ann Reed said {secret}. {numbered(3, 4)}"
    article = an_article("news/a.txt", text)
    store.add(an_extraction(article, a_statement(article, secret, "said", "Ann Reed")))
    link_reprints(store)
    erased = set(buckets.hashes_of(sketch_of_article(an_article("", secret))))
    assert erased & _hashes(store)
    store.forget_speaker("Ann Reed")
    assert _hashes(store) == set()
    link_reprints(store)
    assert not erased & _hashes(store)
    assert not list(store.verify())


def _hashes(store: Store) -> set[int]:
    return {row[0] for row in store.connection.execute("SELECT hash FROM reprint_hash")}


def test_phrases_that_many_have_make_no_pairs(store: Store) -> None:
    phrase = (
        "The ministry could not be reached for comment by telephone or by mail on Monday evening."
    )
    for number in range(buckets.MOST_TEXTS + 20):
        add(store, str(number), f"{numbered(number)} {phrase}")
    linked = link_reprints(store)
    assert linked.phrases_dropped >= 8
    assert store.connection.execute("SELECT count(*) FROM reprint_pair").fetchone()[0] == 0
    assert list(store.reprint_groups()) == []
    for number in range(21):
        store.forget_article(f"{number}.txt")
    link_reprints(store)
    assert store.phrases_dropped() == 0
    assert not list(store.verify())


def test_a_story_on_many_sites_is_one_group(store: Store) -> None:
    for number in range(buckets.MOST_TEXTS + 20):
        add(store, str(number), STORY)
    assert [len(group) for group in groups(store)] == [buckets.MOST_TEXTS + 20]


def test_a_record_from_before_linking_is_all_pending(path: Path, store: Store) -> None:
    add(store, "a", STORY)
    add(store, "b", STORY)
    link_reprints(store)
    rebuilt = rebuild_reprints(store)
    assert rebuilt.looked_at == 2
    assert groups(store) == [["a", "b"]]
    with open_store(path) as reading:
        assert reading.reprints_pending() == 0
        assert len(list(reading.reprint_groups())) == 1


def test_what_does_not_hang_together_is_told(store: Store) -> None:
    add(store, "a", STORY)
    add(store, "b", STORY)
    link_reprints(store)
    store.connection.execute("DELETE FROM reprint_group WHERE article = first")
    store.connection.execute("DELETE FROM reprint_hash WHERE hash > 0")
    faults = [fault.wrong for fault in store.verify()]
    assert len(faults) == 2
    rebuild_reprints(store)
    assert not list(store.verify())
