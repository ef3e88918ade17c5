"""An outlet's correction goes with the statement that it names, whatever becomes of either."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.store import Act, Action, Added, Keep, Store, StoredStatement
from onrecord.store import StatementFilter as Filter
from onrecord.store.corrected import CorrectionNote, correction_notes, without_links
from tests.store.made import RULES
from tests.store.occasions import CORRECTION, RAINS, RALLY, TOLL, places, rally
from tests.store.test_search import found


def one(store: Store, words: str) -> StoredStatement:
    (stored,) = store.statements(Filter(words=words))
    return stored


@pytest.mark.parametrize("keep", list(Keep))
def test_a_statement_comes_with_its_correction_and_its_place(store: Store, keep: Keep) -> None:
    store.add(rally(), keep=Keep.TEXT if keep is Keep.ORIGINAL else keep)
    assert one(store, "toll").correction == CorrectionNote(RALLY.index(CORRECTION), CORRECTION)
    assert one(store, "rains").correction is None
    assert list(store.verify()) == []


def test_several_corrections_of_one_statement_are_told_together() -> None:
    article = rally().article
    (note,) = article.furniture
    other = replace(note, span=places("It rains")[0])
    notes = correction_notes(replace(article, furniture=(note, other)))
    (told,) = notes.values()
    assert told == CorrectionNote(other.span.start, f"It rains … {CORRECTION}")


def test_a_statement_with_other_words_keeps_its_correction(store: Store) -> None:
    store.add(rally())
    read = store.extraction("rally.txt").statements[0].id
    act = Act(Action.SPANS, content=places("the toll stays"), cue=places("told"))
    decision = store.decide("rally.txt", read, act, reviewer="eve")
    (now, _) = store.open_article("rally.txt").shown.statements
    assert now.id != read
    assert one(store, "toll").correction is not None
    opened = store.open_article("rally.txt")
    assert opened.article.furniture[0].statements == (now.id,)
    assert opened.shown.article == opened.article
    store.undo(decision.number, reviewer="eve")
    assert store.open_article("rally.txt").article.furniture[0].statements == (read,)


def test_a_correction_names_no_statement_that_was_rejected(store: Store) -> None:
    store.add(rally())
    read = store.extraction("rally.txt").statements[0].id
    store.decide("rally.txt", read, Act(Action.REJECT), reviewer="eve")
    assert store.open_article("rally.txt").shown.article.furniture[0].statements == ()
    assert list(store.verify()) == []


def test_another_reading_may_find_what_a_correction_names(store: Store) -> None:
    given = rally()
    before = replace(given, article=without_links(given.article), by=RULES)
    store.add(before)
    assert one(store, "toll").correction is None
    (version,) = store.versions()
    assert store.reread(version, given) is not None
    assert one(store, "toll").correction is not None
    assert store.extraction("rally.txt").article == given.article
    (version,) = store.versions()
    assert store.reread(version, before) is not None
    assert one(store, "toll").correction is None
    assert list(store.verify()) == []


def test_what_a_correction_names_is_no_reason_to_read_an_article_again(store: Store) -> None:
    store.add(rally())
    collected = without_links(rally().article)
    assert store.holds(collected, rally().by)
    assert not store.holds(replace(collected, furniture=()), rally().by)
    assert store.add(rally()) is Added.UNCHANGED


def test_a_correction_of_a_statement_that_was_not_read_is_a_fault(store: Store) -> None:
    store.add(rally())
    store.connection.execute("UPDATE version SET furniture = replace(furniture, '[\"', '[\"x')")
    assert "names x" in " ".join(fault.wrong for fault in store.verify())


@pytest.mark.parametrize("keep", [Keep.TEXT, Keep.NONE])
def test_with_the_speaker_the_words_of_the_correction_go(store: Store, keep: Keep) -> None:
    store.add(rally(), keep=keep)
    store.forget_speaker("Ana Ruiz")
    store.add(rally(), keep=keep)
    store.add(replace(rally(), by=RULES), keep=keep)
    left = store.extraction("rally.txt")
    assert [each.text for each in left.statements] == [RAINS]
    assert left.article.furniture[0].statements == ()
    assert "seven crowns" not in left.article.text
    assert list(store.verify()) == []


def test_where_the_text_went_the_correction_is_told_without_words(store: Store) -> None:
    store.add(rally())
    store.forget_speaker("Eva Lund")
    assert one(store, "toll").correction == CorrectionNote(RALLY.index(CORRECTION), "")
    assert found(store, Filter()) == [TOLL]
    assert list(store.verify()) == []
