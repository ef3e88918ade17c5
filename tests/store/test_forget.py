"""What is forgotten is gone for good: from tables and indexes, from the bytes of the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.contract import By, Extraction, Speaker, SpeakerType
from onrecord.errors import DecisionRefused, NotFound
from onrecord.identity import speaker_id_of
from onrecord.store import Act, Action, Added, Forgotten, Keep, Store, What, open_store
from tests.store.made import (
    MODEL,
    RULES,
    a_statement,
    an_article,
    an_extraction,
    harbour,
    harbour_later,
    one_liner,
)

TEXT = (
    "Quay news\n\n“The zebrawood must stay,” Zoë Quill said. “Every plank.”\n\n"
    "Tom Bell told us that Zoë Quill called the plan a folly.\n\nIt rained all day."
)
FIRST, FOLLY = "“The zebrawood must stay,”", "called the plan a folly"
ACCEPT, REJECT = Act(Action.ACCEPT), Act(Action.REJECT)


def quay(location: str = "news/quay.txt", by: By = RULES) -> Extraction:
    """A statement of Zoë Quill, and one of Tom Bell that holds another one of hers."""
    article = an_article(location, TEXT)
    outer = a_statement(article, "that Zoë Quill called the plan a folly", "told", "Tom Bell")
    return an_extraction(
        article,
        a_statement(article, FIRST, "said", "Zoë Quill"),
        outer,
        replace(a_statement(article, "the plan a folly", "called", "Zoë Quill"), within=outer.id),
        by=by,
    )


@pytest.fixture
def news(store: Store) -> Store:
    store.add(quay())
    store.add(harbour())
    store.add(harbour_later())
    store.add(harbour_later(by=MODEL))
    return store


def rows(store: Store, table: str) -> int:
    number: int = store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return number


def bytes_of(path: Path) -> bytes:
    """Every byte of the record and of what SQLite keeps beside it."""
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))


# Articles


def test_an_article_goes_with_all_that_belongs_to_it(news: Store) -> None:
    news.decide(
        "harbour.txt", news.extraction("harbour.txt").statements[0].id, ACCEPT, reviewer="a"
    )
    forgotten = news.forget_article("harbour.txt")
    went = forgotten.went
    assert (went.name, went.versions, went.statements, went.decisions) == (
        "news/harbour.txt",
        2,
        6,
        1,
    )
    assert [article.location for article in news.articles()] == ["news/quay.txt"]
    assert [rows(news, table) for table in ("version", "extraction", "statement", "decision")] == [
        *(1, 1, 3, 0)
    ]
    assert list(news.verify()) == []


def test_what_would_go_is_told_before_it_goes(news: Store) -> None:
    told = news.forgetting_article("harbour.txt")
    assert rows(news, "article") == 2
    assert news.forget_article("harbour.txt").went == told


def test_a_forgotten_article_is_not_added_again(news: Store) -> None:
    news.forget_article("harbour.txt")
    assert news.add(harbour()) is Added.FORGOTTEN
    assert news.add(harbour("news/other.txt")) is Added.NEW


def test_an_article_that_is_not_there_cannot_be_forgotten(news: Store) -> None:
    with pytest.raises(NotFound, match=r"no article 'nowhere\.txt'"):
        news.forget_article("nowhere.txt")


def test_an_article_can_be_forgotten_twice(news: Store) -> None:
    news.forget_article("harbour.txt")
    again = news.forget_article("news/harbour.txt")
    assert again.went.buried
    assert (again.went.articles, again.went.statements) == ((), 0)


@pytest.mark.parametrize("keep", list(Keep))
def test_not_a_byte_of_a_forgotten_article_stays_in_the_file(
    store: Store, path: Path, keep: Keep
) -> None:
    store.add(harbour())
    original = b"zebrawood" * 99
    given = quay()
    described = replace(given.article.original, sha256=an_article(text="zebrawood" * 99).sha256)
    given = replace(given, article=replace(given.article, original=described))
    store.add(given, keep=keep, original=original if keep is Keep.ORIGINAL else None)
    assert b"zebrawood" in bytes_of(path)
    forgotten = store.forget_article("quay.txt")
    assert forgotten.is_wiped
    stored = bytes_of(path).lower()
    for word in ("ebrawoo", "folly", "quill", "zoë", "zoe", "quay"):
        assert word.encode() not in stored
    assert b"harbour" in stored
    assert list(store.verify()) == []


def test_the_index_holds_no_term_of_what_was_forgotten(store: Store) -> None:
    store.add(quay())
    store.forget_article("quay.txt")
    for index in ("statement_words", "speaker_words"):
        store.connection.execute(
            f"CREATE VIRTUAL TABLE temp.{index}_terms USING fts5vocab('main', '{index}', 'row')"
        )
        terms = store.connection.execute(f"SELECT term FROM temp.{index}_terms").fetchall()
        assert [row["term"] for row in terms] == []


def test_a_log_that_another_program_reads_is_told(news: Store, path: Path) -> None:
    news.connection.execute("PRAGMA busy_timeout = 0")
    with open_store(path) as reader:
        articles = reader.articles()
        next(articles)
        assert not news.forget_article("quay.txt").is_wiped
        list(articles)
    assert news.forget_article("news/quay.txt").is_wiped
    assert b"zebrawood" not in bytes_of(path)


# Speakers


def test_what_a_speaker_said_goes_and_what_others_said_stays(news: Store) -> None:
    went = news.forget_speaker("Zoë Quill").went
    assert went.what is What.SPEAKER
    assert (went.articles, went.versions, went.statements) == (("news/quay.txt",), 1, 2)
    (left,) = news.extraction("quay.txt").statements
    assert left == quay().statements[1]
    assert list(news.verify()) == []


def test_a_name_is_the_same_in_other_letters(news: Store) -> None:
    assert news.forget_speaker("ZOE  quill").went.statements == 2


def test_a_part_of_a_name_is_not_the_name(news: Store) -> None:
    with pytest.raises(NotFound, match="nobody called 'Quill'"):
        news.forget_speaker("Quill")
    assert rows(news, "statement") == 9


def test_a_speaker_is_named_by_id_too(news: Store) -> None:
    id_ = speaker_id_of(Speaker(name="Zoë Quill")) or ""
    assert news.forget_speaker(id_).went.name == "Zoë Quill"


def test_the_words_go_from_the_text_and_the_file(store: Store, path: Path) -> None:
    store.add(quay(), keep=Keep.ORIGINAL, original=TEXT.encode())
    forgotten = store.forget_speaker("Zoë Quill")
    assert forgotten.is_wiped
    kept = store.open_article("quay.txt").kept
    assert kept.keep is Keep.NONE
    text = store.extraction("quay.txt").article.text
    assert len(text) == len(TEXT)
    assert "zebrawood" not in text
    assert "that Zoë Quill called the plan a folly" in text  # Tom Bell's
    assert "must stay" not in text
    assert b"zebrawood" not in bytes_of(path).lower()


def test_every_reading_of_every_version_loses_them(news: Store) -> None:
    went = news.forget_speaker("Ana Ruiz").went
    assert (went.versions, went.statements) == (2, 3)
    speakers = {s.speaker.name for each in news.readings("harbour.txt") for s in each.statements}
    assert speakers == {"Tom Bell"}
    assert list(news.verify()) == []


def test_a_statement_within_one_that_goes_is_within_what_lay_around_that(store: Store) -> None:
    article = an_article(text="Ana Ruiz said: Zoë Quill told us: Tom Bell asked why.")
    outer = a_statement(article, "Zoë Quill told us: Tom Bell asked why", "said", "Ana Ruiz")
    middle = a_statement(article, "Tom Bell asked why", "told", "Zoë Quill")
    inner = a_statement(article, "why", "asked", "Tom Bell")
    nested = (outer, replace(middle, within=outer.id), replace(inner, within=middle.id))
    store.add(an_extraction(article, *nested))
    store.forget_speaker("Zoë Quill")
    assert [each.within for each in store.extraction("harbour.txt").statements] == [None, outer.id]
    assert list(store.verify()) == []


def test_what_is_read_of_a_forgotten_speaker_later_is_left_out(news: Store, path: Path) -> None:
    news.forget_speaker("Zoë Quill")
    assert news.add(quay("news/reprint.txt")) is Added.NEW
    assert news.add(one_liner("news/new.txt", "Zoe Quill", "zebrawood lasts")) is Added.NEW
    assert [len(news.extraction(name).statements) for name in ("reprint.txt", "new.txt")] == [1, 0]
    assert b"zebrawood" not in bytes_of(path)
    assert list(news.verify()) == []


def test_adding_the_article_again_brings_nothing_back(news: Store) -> None:
    news.forget_speaker("Zoë Quill")
    for keep, original in ((Keep.TEXT, None), (Keep.ORIGINAL, TEXT.encode())):
        assert news.add(quay(), keep=keep, original=original) is Added.UNCHANGED
        assert news.open_article("quay.txt").kept.keep is Keep.NONE
    assert "zebrawood" not in news.extraction("quay.txt").article.text


def test_another_reader_does_not_bring_the_words_back(news: Store) -> None:
    news.forget_speaker("Zoë Quill")
    nobodys = a_statement(
        quay().article, "that Zoë Quill called the plan a folly", "told", "Tom Bell"
    )
    news.add(an_extraction(quay().article, nobodys, by=MODEL))
    assert news.open_article("quay.txt").kept.keep is Keep.NONE
    assert "zebrawood" not in news.extraction("quay.txt").article.text


def test_reading_a_kept_text_again_leaves_a_forgotten_speaker_out(news: Store) -> None:
    silent = an_extraction(quay("news/late.txt").article)
    news.forget_speaker("Zoë Quill")
    news.add(replace(silent, article=replace(silent.article, title=None)))
    text = "Zoë Quill said zebrawood lasts. It rained."
    article = an_article("news/fresh.txt", text)
    news.add(an_extraction(article))
    (fresh,) = news.versions(["fresh.txt"])
    statement = a_statement(article, "zebrawood lasts", "said", "Zoë Quill")
    told = news.reread(fresh, an_extraction(article, statement, by=MODEL))
    assert told is not None
    assert told.after == 0
    assert news.extraction("fresh.txt").statements == ()
    assert "zebrawood" not in news.extraction("fresh.txt").article.text
    assert list(news.verify()) == []


def test_a_title_that_repeats_the_words_goes_too(store: Store) -> None:
    given = quay()
    article = replace(given.article, title="The zebrawood must stay, says Quill")
    headline = replace(given.statements[0], headline=True)
    store.add(replace(given, article=article, statements=(headline, *given.statements[1:])))
    store.forget_speaker("Zoë Quill")
    assert store.extraction("quay.txt").article.title is None
    assert list(store.verify()) == []


def test_decisions_about_what_goes_go_and_others_stay(news: Store) -> None:
    for number, act in enumerate((ACCEPT, ACCEPT, REJECT)):
        news.decide("quay.txt", quay().statements[number].id, act, reviewer="ana")
    undone = news.decide("quay.txt", quay().statements[0].id, REJECT, reviewer="ana")
    news.undo(undone.number, reviewer="ana")
    assert news.forget_speaker("Zoë Quill").went.decisions == 4
    (left,) = news.decisions("quay.txt")
    assert left.judged.shown.speaker.name == "Tom Bell"
    assert rows(news, "erasing") == 0
    assert list(news.verify()) == []


def test_what_a_reviewer_gave_to_the_speaker_goes_too(news: Store, path: Path) -> None:
    eve = Act(Action.SPEAKER, speaker=Speaker(name="Eve Stone", type=SpeakerType.PERSON))
    first = quay().statements[0]
    news.decide("quay.txt", first.id, eve, reviewer="ana")
    went = news.forget_speaker("Eve Stone").went
    assert (went.statements, went.decisions) == (1, 1)
    assert first.id not in {each.id for each in news.extraction("quay.txt").statements}
    assert b"Eve Stone" not in bytes_of(path)
    assert list(news.verify()) == []


def test_nobody_gives_a_statement_to_a_speaker_who_was_forgotten(news: Store) -> None:
    news.forget_speaker("Zoë Quill")
    zoe = Act(Action.SPEAKER, speaker=Speaker(name="ZOE QUILL", type=SpeakerType.PERSON))
    with pytest.raises(DecisionRefused, match="erased from the record for good"):
        news.decide("quay.txt", quay().statements[1].id, zoe, reviewer="ana")


def test_a_decision_is_deleted_in_no_other_way(news: Store) -> None:
    news.decide("quay.txt", quay().statements[0].id, ACCEPT, reviewer="ana")
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        news.connection.execute("DELETE FROM decision")


def test_articles_that_hold_the_name_still_are_told(news: Store) -> None:
    news.add(an_extraction(an_article("news/portrait.txt", "A portrait of ZOE QUILL, joiner.")))
    news.add(an_extraction(an_article("news/quilled.txt", "A portrait of Zoë Quilliam.")))
    assert news.forget_speaker("Zoë Quill").still_named == ("news/portrait.txt", "news/quay.txt")


def test_a_speaker_can_be_forgotten_twice(news: Store) -> None:
    news.forget_speaker("Zoë Quill")
    again = news.forget_speaker("Zoë Quill")
    assert again.went.buried
    assert again.went.statements == 0


def test_a_tombstone_does_not_tell_the_name(news: Store) -> None:
    news.forget_speaker("Tom Bell")
    stones = [tuple(row) for row in news.connection.execute("SELECT id, what FROM tombstone")]
    assert {what for _, what in stones} == {"speaker", "text"}
    assert all(len(id_) == 64 for id_, _ in stones)


def test_a_speaker_goes_from_a_text_of_which_only_excerpts_are_kept(store: Store) -> None:
    store.add(quay(), keep=Keep.NONE)
    store.forget_speaker("Zoë Quill")
    text = store.extraction("quay.txt").article.text
    assert "zebrawood" not in text
    assert "Tom Bell told us that" in text
    assert list(store.verify()) == []


# Copies


def test_copies_that_hold_what_went_are_told(news: Store, path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "safe"
    elsewhere.mkdir()
    news.back_up(tmp_path / "copy.db")
    news.back_up(elsewhere / "copy.db")
    news.back_up(tmp_path / "gone.db")
    (tmp_path / "gone.db").unlink()
    copies = [str(tmp_path / "copy.db"), str(elsewhere / "copy.db")]
    forgotten = news.forget_article("quay.txt")
    assert sorted(forgotten.copies) == sorted(copies)
    assert sorted(news.forget_speaker("Tom Bell").copies) == sorted(copies)


def test_a_copy_made_after_it_went_holds_nothing(news: Store, tmp_path: Path) -> None:
    news.forget_article("quay.txt")
    news.back_up(tmp_path / "copy.db")
    assert copies(news.forget_article("news/quay.txt")) == []


def test_what_a_migration_left_beside_the_record_is_a_copy_too(news: Store, path: Path) -> None:
    left = path.with_name("onrecord.before-002.db")
    with closing(sqlite3.connect(left)) as copy:
        news.connection.backup(copy)
    assert copies(news.forget_speaker("Zoë Quill")) == [str(left)]


def test_a_copy_that_cannot_be_read_is_told(news: Store, tmp_path: Path) -> None:
    news.back_up(tmp_path / "copy.db")
    (tmp_path / "copy.db").write_bytes(b"rubbish" * 999)
    assert copies(news.forget_article("quay.txt")) == [str(tmp_path / "copy.db")]


def copies(forgotten: Forgotten) -> list[str]:
    return list(forgotten.copies)
