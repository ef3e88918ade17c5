"""Words that everybody prints make no blow-up, and no utterance; counted, not timed."""

from __future__ import annotations

import pytest

from onrecord.linking.record import link, rebuild
from onrecord.store import Store
from onrecord.store.links.buckets import CAP
from tests.linking.told import NOBODY, Says, an_article_of, utterances
from tests.linking.word_judge import WordJudge

COPY = (
    "INSERT INTO article (id, location, version) "
    "SELECT :id, :id, version FROM article WHERE id = :like",
    "INSERT INTO current_statement ({columns}) SELECT {values} FROM current_statement "
    "WHERE article = :like",
)


def fill(store: Store, count: int, *, words: str, speakers: int, first: int = 0) -> None:
    """Puts in so many articles with one statement each, past the readers, which take long.

    `{}` in the words is the number of the article. Nobody is named where there are no speakers.
    """
    if not first:
        store.add(an_article_of("first", Says("this is told once and never again", NOBODY)))
    (like,) = (each.id for each in store.articles() if each.location == "first")
    columns = [
        row["name"] for row in store.connection.execute("PRAGMA table_info(current_statement)")
    ]
    changed = {"number": ":number", "id": ":id", "article": ":id", "text": ":text"}
    changed |= {"speaker": ":speaker", "speaker_id": ":speaker"}
    values = ", ".join(changed.get(column, column) for column in columns)
    for sql in COPY:
        rows = (
            {
                "id": f"{number:020x}",
                "like": like,
                "number": number + 1,
                "text": words.format(number),
                "speaker": f"speaker {number % speakers}" if speakers else None,
            }
            for number in range(first, first + count)
        )
        store.connection.execute("BEGIN")
        store.connection.executemany(sql.format(columns=", ".join(columns), values=values), rows)
        store.connection.execute("COMMIT")


@pytest.mark.parametrize("speakers", [0, 500])
def test_one_boilerplate_in_many_articles_costs_as_much_as_its_articles(
    store: Store, judge: WordJudge, speakers: int
) -> None:
    words = "could not be reached for comment about the harbour"
    asked = []
    for turn in range(2):
        fill(store, 1000, words=words, speakers=speakers, first=1000 * turn)
        asked.append(link(store, judge).compared)
    assert asked == [0, 0]
    counts = store.link_counts()
    assert (counts.contents, counts.pairs) == (2, 0)
    assert counts.boilerplate == bool(speakers)
    assert utterances(store) == set()


def test_many_variants_of_a_boilerplate_are_not_compared(store: Store, judge: WordJudge) -> None:
    asked = []
    for turn in range(4):
        words = "nobody answered questions about number{:06}"
        fill(store, 500, words=words, speakers=7, first=500 * turn)
        asked.append(link(store, judge).compared)
    counts = store.link_counts()
    assert counts.pairs == 0
    assert counts.crowded == 4 + 2 * 7  # of words; of speakers on a day
    # What was compared before the keys were crowded, and nothing for all that came later.
    assert asked[0] <= CAP * CAP / 2
    assert asked[1:] == [0, 0, 0]
    assert utterances(store) == set()
    before = counts
    rebuild(store, judge)
    assert store.link_counts() == before


def test_a_week_of_unknown_speakers_is_no_utterance(store: Store, judge: WordJudge) -> None:
    words = Says("nobody could be reached for comment on Monday", NOBODY)
    for day in range(1, 8):
        for place in range(2):
            store.add(an_article_of(f"{day}-{place}", words, published=f"2021-05-{day:02}"))
    link(store, judge)
    assert utterances(store) == set()


def test_pairs_grow_with_the_statements(store: Store, judge: WordJudge) -> None:
    """Every statement shares its words with two others, and all of them one word."""
    pairs = []
    for turn in range(3):
        fill(store, 300, words="everybody mentions place{:.0f}", speakers=3, first=300 * turn)
        link(store, judge)
        pairs.append(store.link_counts().pairs)
    assert pairs[2] - pairs[1] <= pairs[1] - pairs[0] + CAP * CAP
