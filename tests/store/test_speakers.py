from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from onrecord.contract import (
    Addressee,
    Candidate,
    Kind,
    Mode,
    Reason,
    Relay,
    Said,
    SaidBasis,
    Speaker,
)
from onrecord.errors import NotFound
from onrecord.identity import speaker_id_of
from onrecord.store import Store
from onrecord.store.page_records import FacetCount, SpeakerProfile
from tests.store.made import a_statement, an_article, an_extraction, one_liner

ANA = Speaker(name="Ana Ruiz")


def told(store: Store, place: str, speaker: Speaker = ANA, **more: Any) -> None:
    """An article in which the speaker says so."""
    published = more.pop("published", None)
    outlet = more.pop("outlet", None)
    article = replace(an_article(place, "The mayor said so."), published=published, outlet=outlet)
    said = replace(a_statement(article, "so", "said", "The mayor"), speaker=speaker)
    store.add(an_extraction(article, replace(said, **more)))


def profile(store: Store) -> SpeakerProfile:
    return store.speaker_profile(speaker_id_of(ANA) or "")


def test_a_page_tells_how_often_where_and_under_which_words(store: Store) -> None:
    told(store, "a.txt", outlet="The Quay", kind=Kind.INDIRECT)
    told(store, "b.txt", outlet="The Quay", addressee=Addressee("Tom Bell", "Tom", ()))
    told(store, "c.txt", outlet="Shore Courier", relays=(Relay("NARA", ()),))
    told(store, "d.txt", mode=Mode.BELIEF)
    ana = profile(store)
    assert (ana.name, ana.statements, ana.others, ana.articles) == ("Ana Ruiz", 3, 1, 3)
    assert ana.names == (FacetCount("The mayor", "The mayor", 3),)
    assert [(each.label, each.count) for each in ana.outlets] == [
        ("The Quay", 2),
        ("Shore Courier", 1),
    ]
    assert [each.label for each in ana.addressees] == ["Tom Bell"]
    assert [each.label for each in ana.relays] == ["NARA"]
    assert {each.value: each.count for each in ana.kinds} == {"direct": 2, "indirect": 1}


def said(day: str) -> Said:
    return Said(day, day, "then", (), SaidBasis.WORDS)


def test_months_are_those_of_speaking_where_known_otherwise_of_publication(store: Store) -> None:
    told(store, "a.txt", published="2016-03-01", said=said("2016-02-28"))
    told(store, "b.txt", published="2016-03-01")
    told(store, "c.txt", published="2016-03", kind=Kind.MIXED)
    told(store, "d.txt", published="2016-03-01", said=said("2015"))
    told(store, "e.txt", published="2016")
    told(store, "f.txt", published="--03-01")
    ana = profile(store)
    assert [(each.month, each.all) for each in ana.months] == [("2016-02", 1), ("2016-03", 2)]
    assert ana.months[1].mixed == 1
    assert (ana.months_said, ana.undated) == (1, 3)


def test_statements_that_may_be_theirs_are_listed_apart(store: Store) -> None:
    told(store, "a.txt")
    two = (Candidate("Ana Ruiz", 0.5), Candidate("Tom Bell", 0.4))
    told(store, "b.txt", Speaker(reason=Reason.TWO_CANDIDATES, alternatives=two))
    told(store, "c.txt", Speaker(name="Ana Ruiz", confidence=0.3))
    ana = profile(store)
    assert ana.statements == 1
    assert {hit.stored.location for hit in ana.doubtful} == {"b.txt", "c.txt"}
    assert not any(hit.stored.statement.speaker.alternatives for hit in ana.doubtful)


def test_nobody_of_that_id_is_said(store: Store) -> None:
    with pytest.raises(NotFound, match="look for it among the speakers"):
        store.speaker_profile("nobody")


def test_names_are_completed_from_the_beginning_of_any_word(store: Store) -> None:
    for place, name in enumerate(["Émile Škoda", "Ana Ruiz", "Ana Ruiz", "Anabel Emery"]):
        store.add(one_liner(f"{place}.txt", name, "no"))
    assert [each.name for each in store.speakers_begun("e")] == ["Anabel Emery", "Émile Škoda"]
    assert [each.name for each in store.speakers_begun("an")] == ["Ana Ruiz", "Anabel Emery"]
    assert [each.name for each in store.speakers_begun("ana ru")] == ["Ana Ruiz"]
    assert store.speakers_begun("  ?") == store.speakers_begun("") == ()
    assert len(store.speakers_begun("a", limit=1)) == 1


def test_who_said_most_comes_first_and_who_only_thought_is_left_out(store: Store) -> None:
    told(store, "a.txt")
    told(store, "b.txt", Speaker(name="Tom Bell"), mode=Mode.ATTITUDE)
    store.add(one_liner("c.txt", "Zoe", "no"))
    store.add(one_liner("d.txt", "Zoe", "yes"))
    assert [(each.name, each.statements) for each in store.most_quoted(5)] == [
        ("Zoe", 2),
        ("Ana Ruiz", 1),
    ]
