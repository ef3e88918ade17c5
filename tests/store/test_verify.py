from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.cli import COMMANDS
from onrecord.contract import Furniture, FurnitureKind, Span, Statement
from onrecord.store import Fault, Store, open_store
from onrecord.store.verify.record import ANEW, REPORT, RESTORE
from tests.store.made import (
    MODEL,
    a_statement,
    an_article,
    an_extraction,
    harbour,
    harbour_later,
    one_liner,
)


def faults(store: Store, tampering: str = "") -> str:
    if tampering:
        store.connection.execute(tampering)
    return " | ".join(f"{fault.location}: {fault.wrong}" for fault in store.verify())


@pytest.fixture
def news(store: Store) -> Store:
    store.add(harbour())
    store.add(harbour_later())
    store.add(harbour_later(by=MODEL))
    store.add(one_liner("quay.txt", "Tom Bell", "nobody asked us", published="2015-10"))
    return store


def test_a_record_as_it_was_written_has_no_fault(news: Store) -> None:
    assert faults(news) == ""


def test_a_reader_can_verify(news: Store, path: Path) -> None:
    with open_store(path) as reader:
        assert list(reader.verify()) == []


@pytest.mark.parametrize(
    ("tampering", "fault"),
    [
        ("UPDATE version SET text = replace(text, 'May', 'Mai')", "harbour.txt: its text is not"),
        ("UPDATE version SET published_last = '2016'", "its published_last is '2016' where"),
        ("UPDATE version SET basis = '{'", "its description cannot be read"),
        ("UPDATE article SET location = 'news/b.txt' WHERE id LIKE 'x%' OR version = 2", "its id"),
        ("UPDATE article SET version = NULL", "none of its versions or readings counts"),
        ("UPDATE statement SET speaker = 'Eve'", "its column speaker is 'Eve' where its contract"),
        ("UPDATE statement SET contract = '[]'", "its contract cannot be read"),
        ("DELETE FROM statement WHERE number = 1", "are not those that were added"),
        ("UPDATE statement SET position = 9 - position", "are not those that were added"),
    ],
)
def test_what_was_tampered_with_is_told(news: Store, tampering: str, fault: str) -> None:
    assert fault in faults(news, tampering)


@pytest.mark.parametrize(
    "tampering",
    ["UPDATE version SET basis = '{'", "UPDATE article SET version = NULL"],
)
def test_a_fault_of_an_article_is_remedied_by_a_new_record(news: Store, tampering: str) -> None:
    news.connection.execute(tampering)
    remedies = {fault.remedy for fault in news.verify() if fault.location != str(news.path)}
    assert remedies == {"add the article to a new record: onrecord add FILE --record NEW.db"}


def test_a_damaged_file_is_remedied_by_a_copy_that_there_is(news: Store) -> None:
    news.connection.execute("PRAGMA foreign_keys = OFF")
    news.connection.execute("DELETE FROM extraction WHERE number = 1")
    remedies = [fault.remedy for fault in news.verify() if fault.location == str(news.path)]
    assert remedies
    assert all("a copy of the record: yours, or the .before-NNN.db" in one for one in remedies)


def test_no_remedy_names_a_command_that_there_is_not() -> None:
    remedies = (RESTORE, ANEW, REPORT)
    named = {name for remedy in remedies for name in re.findall(r"onrecord ([a-z]+) [A-Z]", remedy)}
    assert named <= COMMANDS.keys()
    assert not any(word in remedy for remedy in remedies for word in ("forget", "backup"))


def test_a_row_whose_owner_is_gone_is_told(news: Store) -> None:
    news.connection.execute("PRAGMA foreign_keys = OFF")
    assert "belongs to a row of extraction that is not there" in faults(
        news, "DELETE FROM extraction WHERE number = 1"
    )


@pytest.mark.parametrize(
    "tampering",
    [
        "INSERT INTO statement_words (statement_words) VALUES ('delete-all')",
        "INSERT INTO speaker_words (rowid, name) VALUES (77, 'planted')",
    ],
)
def test_an_index_out_of_step_is_told_with_what_mends_it(news: Store, tampering: str) -> None:
    news.connection.execute(tampering)
    (fault,) = news.verify()
    assert "not in step" in fault.wrong
    assert "--mend" in fault.remedy
    news.mend()
    assert list(news.verify()) == []


@pytest.mark.parametrize(
    ("tampering", "told"),
    [
        ("DELETE FROM current_statement WHERE position = 0", "today is not what was read"),
        ("UPDATE current_speaker SET statements = 7", "not counted rightly"),
        ("UPDATE article SET corrections = 7", "today is not what was read"),
    ],
)
def test_what_the_record_says_today_is_held_against_the_rest(
    news: Store, tampering: str, told: str
) -> None:
    news.connection.execute(tampering)
    assert told in " ".join(fault.wrong for fault in news.verify())
    news.mend()
    assert list(news.verify()) == []


def test_a_byte_that_the_disk_changed_is_told_with_its_article(news: Store, path: Path) -> None:
    news.close()
    stored = path.read_bytes()
    place = stored.index(b"Tom Bell said nobody asked us.")
    path.write_bytes(stored[:place] + b"\xff" + stored[place + 1 :])
    with open_store(path) as reader:
        assert "quay.txt: its text is not the one added" in faults(reader)


def test_a_damaged_page_is_told_and_not_raised(news: Store, path: Path) -> None:
    news.close()
    stored = path.read_bytes()
    place = stored.index(b"Tom Bell said nobody asked us.") // 4096 * 4096
    path.write_bytes(stored[:place] + b"\xff" * 4096 + stored[place + 4096 :])
    with open_store(path) as reader:
        assert "cannot be read to its end" in faults(reader)


def told(store: Store, *statements: Statement) -> list[Fault]:
    store.add(an_extraction(an_article(), *statements))
    return list(store.verify())


def test_a_statement_that_does_not_stand_where_it_says_is_told_by_its_id(store: Store) -> None:
    first, second = harbour().statements
    (fault,) = told(store, first, replace(second, text='"who pays for that?"'))
    assert (fault.location, fault.statement) == ("news/harbour.txt", second.id)
    assert "its text is not what stands at its content's place" in fault.wrong


@pytest.mark.parametrize("span", [Span(70, 9000), Span(-1, 3), Span(5, 5), Span(7, 5)])
def test_a_span_outside_the_text_is_told(store: Store, span: Span) -> None:
    first, second = harbour().statements
    (fault,) = told(store, first, replace(second, source=(span,)))
    assert f"the span {span.start}-{span.end} does not lie in the text" in fault.wrong


def test_an_id_that_is_not_its_places_is_told(store: Store) -> None:
    (fault,) = told(store, replace(harbour().statements[0], id="0" * 20))
    assert "its id is not the one that its place gives" in fault.wrong


def test_two_statements_of_one_id_are_told(store: Store) -> None:
    first = harbour().statements[0]
    (fault,) = told(store, first, first)
    assert "2 statements have this id" in fault.wrong


def test_a_statement_lies_within_one_that_holds_it(store: Store) -> None:
    article = an_article()
    outer = a_statement(article, '"the harbour will open in May"')
    inner = replace(a_statement(article, "open in May"), within=outer.id)
    assert told(store, outer, inner) == []


def test_a_statement_within_one_that_does_not_hold_it_is_told(store: Store) -> None:
    first, second = harbour().statements
    (fault,) = told(store, first, replace(second, within=first.id))
    assert f"does not lie within {first.id}" in fault.wrong


def test_a_statement_within_one_that_is_not_there_is_told(store: Store) -> None:
    (fault,) = told(store, replace(harbour().statements[0], within="f" * 20))
    assert "not in this extraction" in fault.wrong


def test_a_statement_within_itself_is_told(store: Store) -> None:
    first = harbour().statements[0]
    (fault,) = told(store, replace(first, within=first.id))
    assert "within itself" in fault.wrong


def test_furniture_outside_the_text_is_told(store: Store) -> None:
    footer = Furniture(Span(10, 9000), FurnitureKind.FOOTER)
    store.add(an_extraction(replace(an_article(), furniture=(footer,))))
    (fault,) = store.verify()
    assert "the furniture at 10-9000" in fault.wrong
