"""Where a text is not kept, the words around each statement are, in their places."""

from __future__ import annotations

import random
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.contract import Addressee, Article, Extraction, Relay, Span, Spans, Statement
from onrecord.errors import DecisionRefused, InputError
from onrecord.identity import sha256_of, statement_id
from onrecord.store import Act, Action, Added, Keep, Store
from onrecord.store.excerpts import REACH, stretches
from onrecord.store.spans import spans_of
from tests.steps import counted
from tests.store.made import MODEL, a_statement, an_article, an_extraction, harbour

FAR = "The quay is old. " * 60
TEXT = (
    f"Harbour news\n\n{FAR}\n\nIn the morning Ana Ruiz said “the harbour will open”. It rained.\n\n"
    f"{FAR}\n\nTom Bell added nobody asked us."
)


def far_apart() -> Extraction:
    """Two statements with much between them that nobody said."""
    article = an_article(text=TEXT)
    return an_extraction(
        article,
        a_statement(article, "“the harbour will open”", "said", "Ana Ruiz"),
        a_statement(article, "nobody asked us", "added", "Tom Bell"),
    )


def texts_of(article: Article, statements: tuple[Statement, ...]) -> list[list[str]]:
    return [[span.of(article.text) for span in spans_of(each)] for each in statements]


def test_only_the_paragraphs_around_statements_are_kept(store: Store) -> None:
    store.add(far_apart(), keep=Keep.NONE)
    kept = store.connection.execute("SELECT words FROM excerpt ORDER BY start").fetchall()
    assert [row["words"] for row in kept] == [
        "In the morning Ana Ruiz said “the harbour will open”. It rained.",
        "Tom Bell added nobody asked us.",
    ]
    row = store.connection.execute("SELECT kept, text, length FROM version").fetchone()
    assert tuple(row) == ("none", None, len(TEXT))


def test_a_text_is_read_back_in_its_length_with_blanks_where_it_is_not_kept(store: Store) -> None:
    given = far_apart()
    store.add(given, keep=Keep.NONE)
    read = store.extraction("harbour.txt")
    kept = store.open_article("harbour.txt").kept
    assert kept.keep is Keep.NONE
    assert len(read.article.text) == len(TEXT)
    assert replace(read, article=given.article) == given
    gone = {offset for gap in kept.gaps for offset in range(gap.start, gap.end)}
    assert all(
        character == (" " if offset in gone else TEXT[offset])
        for offset, character in enumerate(read.article.text)
    )


def test_what_is_kept_whole_has_no_gaps(store: Store) -> None:
    store.add(harbour())
    kept = store.open_article("harbour.txt").kept
    assert (kept.keep, kept.gaps) == (Keep.TEXT, ())


def test_of_a_long_paragraph_whole_words_are_kept(store: Store) -> None:
    text = f"{FAR}Tom Bell added nobody asked us. {FAR}"
    article = an_article(text=text)
    statement = a_statement(article, "nobody asked us", "added", "Tom Bell")
    (stretch,) = stretches(text, [statement])
    start, end = statement.source[0].start, statement.content[0].end
    assert start - REACH <= stretch.start <= start - REACH + 10
    assert end + REACH - 10 <= stretch.end <= end + REACH
    assert text[stretch.start - 1] == " " == text[stretch.end]


def test_a_line_without_a_blank_is_cut_where_it_must_be() -> None:
    text = "x" * 5000
    article = an_article(text=text)
    spans = (Span(2000, 2010),)
    statement = replace(
        a_statement(article, "x", "x"), content=spans, cue=(), id=statement_id(article, spans, ())
    )
    assert stretches(text, [statement]) == (Span(2000 - REACH, 2010 + REACH),)


def test_of_what_lies_far_away_its_own_words_are_kept(store: Store) -> None:
    given = far_apart()
    place = Span(TEXT.index("Harbour"), TEXT.index("Harbour") + 7)
    statement = replace(given.statements[1], addressee=Addressee(None, "Harbour", (place,)))
    store.add(replace(given, statements=(statement,)), keep=Keep.NONE)
    words = [row[0] for row in store.connection.execute("SELECT words FROM excerpt ORDER BY start")]
    assert words == ["Harbour", "Tom Bell added nobody asked us."]


def made_by_chance(chance: random.Random) -> Extraction:
    """A text of any characters and statements of any spans in it."""
    signs = ["a", "É", " ", "\n", "\n\n", "“", "\u202e", "😀", "\x00", "word ", "Of. " * 90]
    text = "".join(chance.choice(signs) for _ in range(chance.randrange(5, 90))) + "end"
    article = an_article(text=text)

    def some(least: int) -> Spans:
        starts = sorted(chance.randrange(len(text)) for _ in range(least + chance.randrange(2)))
        return tuple(Span(s, chance.randint(s + 1, min(len(text), s + 300))) for s in starts)

    def made() -> Statement:
        content, cue = some(1), some(0)
        return replace(
            a_statement(article, "end", "end"),
            id=statement_id(article, content, cue),
            text=" … ".join(span.of(text) for span in content),
            content=content,
            cue=cue,
            source=some(0),
            relays=(Relay("The Echo", some(0)),),
        )

    by_id = {each.id: each for each in (made() for _ in range(chance.randrange(4)))}
    return an_extraction(article, *by_id.values())


@pytest.mark.parametrize("seed", range(60))
def test_every_span_reads_back_its_characters(store: Store, seed: int) -> None:
    given = made_by_chance(random.Random(seed))
    store.add(given, keep=Keep.NONE)
    read = store.extraction("harbour.txt")
    assert read.statements == given.statements
    assert texts_of(read.article, read.statements) == texts_of(given.article, given.statements)
    assert [fault.wrong for fault in store.verify()] == []


def test_the_words_of_every_reading_are_kept(store: Store) -> None:
    given = far_apart()
    first, second = given.statements
    store.add(replace(given, statements=(first,)), keep=Keep.NONE)
    store.add(replace(given, statements=(second,), by=MODEL), keep=Keep.NONE)
    readings = list(store.readings("harbour.txt"))
    assert [texts_of(each.article, each.statements) for each in readings] == [
        texts_of(given.article, (first,)),
        texts_of(given.article, (second,)),
    ]
    assert list(store.verify()) == []


def test_what_is_added_again_with_more_comes_back_whole(store: Store) -> None:
    given = far_apart()
    store.add(given, keep=Keep.NONE)
    assert not store.holds(given.article, given.by, Keep.TEXT)
    assert store.add(given, keep=Keep.TEXT) is Added.READ_AGAIN
    assert store.extraction("harbour.txt") == given
    assert store.open_article("harbour.txt").kept.keep is Keep.TEXT
    assert store.connection.execute("SELECT count(*) FROM excerpt").fetchone()[0] == 0
    assert list(store.verify()) == []


def test_what_is_added_again_with_less_stays_whole(store: Store) -> None:
    original = TEXT.encode()
    given = far_apart()
    store.add(given, keep=Keep.ORIGINAL, original=original)
    for keep in (Keep.TEXT, Keep.NONE):
        assert store.holds(given.article, given.by, keep)
        assert store.add(given, keep=keep) is Added.UNCHANGED
    assert store.original("harbour.txt") == original
    assert store.extraction("harbour.txt") == given


def test_an_original_is_kept_compressed_and_comes_back_as_it_was(store: Store) -> None:
    original = TEXT.encode()
    store.add(far_apart(), keep=Keep.ORIGINAL, original=original)
    stored = store.connection.execute("SELECT original FROM version").fetchone()[0]
    assert len(stored) < len(original) / 5
    assert store.original("harbour.txt") == original
    assert list(store.verify()) == []


def test_without_being_asked_no_original_is_kept(store: Store) -> None:
    store.add(harbour())
    assert store.original("harbour.txt") is None


def test_an_original_needs_its_bytes(store: Store) -> None:
    with pytest.raises(ValueError, match="give its bytes"):
        store.add(harbour(), keep=Keep.ORIGINAL)


def test_another_text_does_not_take_the_place_of_the_one_that_was_there(store: Store) -> None:
    given = far_apart()
    store.add(given, keep=Keep.NONE)
    forged = replace(given, article=replace(given.article, text=TEXT.replace("rained", "snowed")))
    with pytest.raises(InputError, match="its SHA-256 is not the one of its text"):
        store.add(forged, keep=Keep.TEXT)
    with pytest.raises(InputError, match="SHA-256"):
        store.add(given, keep=Keep.ORIGINAL, original=b"something else")
    assert store.open_article("harbour.txt").kept.keep is Keep.NONE


def test_a_text_that_is_not_kept_cannot_be_read_again(store: Store) -> None:
    store.add(far_apart(), keep=Keep.NONE)
    store.add(harbour("news/other.txt"))
    assert [version.location for version in store.versions()] == ["news/other.txt"]
    assert store.not_kept() == 1
    assert [store.not_kept([name]) for name in ("harbour.txt", "other.txt")] == [1, 0]


def test_decisions_hold_where_the_text_is_not_kept(store: Store) -> None:
    given = far_apart()
    store.add(given, keep=Keep.NONE)
    store.decide("harbour.txt", given.statements[0].id, Act(Action.ACCEPT), reviewer="ana")
    assert [bool(each.decisions) for each in store.decided("harbour.txt")] == [True, False]
    assert list(store.verify()) == []


def test_a_decision_about_words_that_are_not_kept_is_refused(store: Store) -> None:
    given = far_apart()
    store.add(given, keep=Keep.NONE)
    place = TEXT.index("The quay is old")
    act = Act(Action.SPANS, content=(Span(place, place + 15),))
    with pytest.raises(DecisionRefused, match=f"{place}-{place + 15} is not kept"):
        store.decide("harbour.txt", given.statements[0].id, act, reviewer="ana")


@pytest.mark.parametrize(
    ("tampering", "fault"),
    [
        ("UPDATE excerpt SET words = replace(words, 'open', 'shut')", "its text is not what"),
        ("DELETE FROM excerpt WHERE words LIKE 'Tom%'", "is not kept"),
        ("UPDATE excerpt SET words = words || 'more' WHERE words LIKE 'Tom%'", "is room for it"),
        ("UPDATE version SET length = 3000", "is room for it"),
    ],
)
def test_excerpts_that_were_tampered_with_are_told(
    store: Store, tampering: str, fault: str
) -> None:
    store.add(far_apart(), keep=Keep.NONE)
    store.connection.execute(tampering.replace("3000", str(len(TEXT) - 4)))
    assert fault in " | ".join(each.wrong for each in store.verify())


@pytest.mark.parametrize("original", [b"rubbish", zlib.compress(b"other bytes")])
def test_an_original_that_was_tampered_with_is_told(store: Store, original: bytes) -> None:
    store.add(far_apart(), keep=Keep.ORIGINAL, original=TEXT.encode())
    store.connection.execute("UPDATE version SET original = ?", (original,))
    (fault,) = store.verify()
    assert f"the sha256 should be {sha256_of(TEXT)}" in fault.wrong


def test_what_is_not_kept_is_nowhere_in_the_file(store: Store, path: Path) -> None:
    store.add(far_apart(), keep=Keep.NONE)
    store.close()
    stored = path.read_bytes()
    assert b"The quay is old" not in stored
    assert b"the harbour will open" in stored


def test_the_work_grows_with_the_text_and_no_faster() -> None:
    def work(times: int) -> int:
        text = "Tom Bell added nobody asked us.\n\n" * times
        article = an_article(text=text)
        one = a_statement(article, "nobody asked us", "added", "Tom Bell")
        size = len(text) // times
        moved = [_moved(one, size * number) for number in range(times)]
        return counted(lambda: stretches(text, moved))

    assert work(80) < 4.5 * work(20)


def _moved(statement: Statement, by: int) -> Statement:
    def there(spans: Spans) -> Spans:
        return tuple(Span(span.start + by, span.end + by) for span in spans)

    return replace(
        statement,
        content=there(statement.content),
        cue=there(statement.cue),
        source=there(statement.source),
    )
