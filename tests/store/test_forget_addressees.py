"""Whoever is forgotten is no longer whom others spoke to: in no reading, no decision, no index."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.contract import Addressee, Extraction
from onrecord.store import Act, Action, Store
from onrecord.store import StatementFilter as Filter
from tests.store.made import MODEL, RULES, a_statement, an_article, an_extraction, one_liner

TEXT = "Ana Ruiz told the host Zoë Quill in Orr that the zebrawood stays."


def told_to(name: str | None, text: str, **known: object) -> Extraction:
    """Ana Ruiz to somebody."""
    article = an_article("news/host.txt", TEXT)
    told = a_statement(article, "that the zebrawood stays", "told", "Ana Ruiz")
    given = an_extraction(article, replace(told, addressee=Addressee(name, text, ())), by=RULES)
    return replace(given, **known)  # type: ignore[arg-type]


@pytest.fixture
def news(store: Store) -> Store:
    store.add(told_to("Zoë Quill", "the host"))
    store.add(told_to("Zoë Quill", "the host", by=MODEL))
    store.add(one_liner("own.txt", "Zoë Quill", "it rains"))
    return store


def addressees(store: Store) -> list[Addressee | None]:
    """Of every reading."""
    return [each.addressee for one in store.readings("host.txt") for each in one.statements]


def test_a_forgotten_speaker_is_nobodys_addressee(news: Store) -> None:
    assert news.statements(Filter(addressee="quill")).__next__()
    news.forget_speaker("zoe quill")
    assert addressees(news) == [None, None]
    assert not list(news.statements(Filter(addressee="quill")))
    assert [each.statement.text for each in news.statements()] == ["that the zebrawood stays"]
    assert list(news.verify()) == []


def test_nor_in_what_reviewers_saw(news: Store) -> None:
    (statement,) = news.extraction("host.txt").statements
    first = news.decide("host.txt", statement.id, Act(Action.ACCEPT), reviewer="eve")
    act = Act(Action.SPANS, content=statement.content, source=statement.source)
    news.decide("host.txt", statement.id, act, reviewer="eve", at="2026-03-04T05:06:07Z")
    before = list(news.decisions("host.txt"))
    assert all(each.judged.shown.addressee for each in before)
    news.forget_speaker("Zoë Quill")
    after = list(news.decisions("host.txt"))
    assert [each.judged.shown.addressee for each in after] == [None, None]
    assert [(each.number, each.act, each.at) for each in after] == [
        (each.number, each.act, each.at) for each in before
    ]
    assert news.decided("host.txt")[0].decisions[0].number == first.number
    assert list(news.verify()) == []


def test_the_name_is_in_no_byte_of_the_file(store: Store, path: Path) -> None:
    article = an_article("news/host.txt", TEXT.replace("Zoë Quill", "of a show"))
    told = a_statement(article, "that the zebrawood stays", "told", "Ana Ruiz")
    named = replace(told, addressee=Addressee("Zoë Quill", "the host", ()))
    store.add(an_extraction(article, named))
    store.add(one_liner("own.txt", "Zoë Quill", "it rains"))
    store.forget_speaker("Zoë Quill")
    left = b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))
    assert b"zebrawood" in left
    assert b"Quill" not in left
    assert b"quill" not in left


@pytest.mark.parametrize(
    ("name", "text", "goes"),
    [
        ("ZOE QUILL", "the host", True),
        (None, "the host Zoë Quill", True),
        (None, "Zoë Quills friends", False),
        ("Zoë Quillon", "Zoë", False),
    ],
)
def test_who_is_meant_is_told_by_whole_names(
    store: Store, name: str | None, text: str, goes: bool
) -> None:
    store.add(one_liner("own.txt", "Zoë Quill", "it rains"))
    store.add(told_to(name, text))
    store.forget_speaker("Zoë Quill")
    assert (addressees(store) == [None]) is goes
    # What is added later is held to the same.
    store.add(told_to(name, text, by=MODEL))
    assert (addressees(store) == [None, None]) is goes
    assert list(store.verify()) == []
