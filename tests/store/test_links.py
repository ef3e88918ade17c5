"""Pages of utterances and differences, as the reading room asks for them."""

from __future__ import annotations

from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Kind, Mode, Polarity, Span, Statement
from onrecord.errors import NotFound, QueryError
from onrecord.linked import DifferenceKind
from onrecord.linking.record import link
from onrecord.store import Store
from onrecord.store.links import listing
from onrecord.store.links.differing import place_in_article
from onrecord.store.links.records import ReportDifference, UtteranceFilter
from tests.linking.told import Says, an_article_of
from tests.linking.word_judge import WordJudge

FIGURES = "we lose {} litres every second on street{:02} and nobody counts"

SURNAMES = ("Ruiz", "Bell", "Holt", "Dane", "Marsh", "Quill", "Tarn", "Osk", "Wray")


@pytest.fixture
def streets(store: Store) -> Store:
    """Nine utterances in two or three articles each, with another figure in the last one."""
    for street in range(9):
        for paper in range(2 + street % 2):
            says = Says(FIGURES.format(70 + paper, street), f"Ana {SURNAMES[street]}")
            store.add(an_article_of(f"{street}-{paper}.txt", says, outlet=f"Paper {paper}"))
    link(store, WordJudge())
    return store


def test_pages_have_every_utterance_once(streets: Store) -> None:
    every = [each.id for each in streets.utterances()]
    assert len(every) == len(set(every)) == 9
    counts = [each.independent for each in streets.utterances()]
    assert counts == sorted(counts, reverse=True)
    paged: list[str] = []
    after = None
    while after is not None or not paged:
        page = streets.utterance_page(after=after, size=2)
        paged += [each.id for each in page.utterances]
        after = page.after
    assert paged == every


@pytest.mark.parametrize("most", [0, 10_000])
def test_a_filter_finds_the_same_whichever_way_it_is_answered(streets: Store, most: int) -> None:
    with mock.patch.object(listing, "MOST_COUNTED", most):
        third = list(streets.utterances(UtteranceFilter(outlet="paper 2")))
        assert {each.independent for each in third} == {3}
        assert len(third) == 4
        page = streets.utterance_page(UtteranceFilter(words="litres", outlet="paper 2"), size=3)
        rest = streets.utterance_page(
            UtteranceFilter(words="litres", outlet="paper 2"), after=page.after
        )
        assert [*page.utterances, *rest.utterances] == third
        (one,) = streets.utterances(UtteranceFilter(words="street03"))
        assert one.speaker == "Ana Dane"
        assert [*streets.utterances(UtteranceFilter(speakers=(one.speaker_id or "",)))] == [one]


def test_differences_come_in_pages(streets: Store) -> None:
    every = list(streets.every_difference())
    assert len(every) == 9 + 4
    paged: list[ReportDifference] = []
    after = None
    while after is not None or not paged:
        page = streets.differences(after=after, size=4)
        paged += page.differences
        after = page.after
    assert paged == every
    assert {each.kind for each in every} == {DifferenceKind.NUMBER}
    strength = [each.probability for each in every]
    assert strength == sorted(strength, reverse=True)
    assert len(list(streets.every_difference(limit=3))) == 3


@pytest.mark.parametrize("cursor", ["", "x", "1:2", "1:x:y", "\ud800", "1:2:3:4:5", "9" * 50])
def test_a_cursor_of_no_page_is_told(streets: Store, cursor: str) -> None:
    with pytest.raises(QueryError):
        streets.utterance_page(after=cursor)
    with pytest.raises(QueryError):
        streets.differences(after=cursor)


def test_what_nobody_said_has_no_utterance(store: Store) -> None:
    with pytest.raises(NotFound, match="no statement"):
        store.utterance_of("f" * 20)
    store.add(an_article_of("a", Says("it will rain")))
    (statement,) = (each.statement for each in store.statements())
    with pytest.raises(NotFound, match="not linked yet"):
        store.utterance_of(statement.id)


pieces = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 9)), min_size=1, max_size=4)


@given(pieces, st.data())
def test_a_place_in_the_article_holds_the_words(
    shape: list[tuple[int, int]], data: st.DataObject
) -> None:
    text, spans = "", []
    for gap, size in shape:
        text += "-" * gap
        spans.append(Span(len(text), len(text) + size))
        text += "abcdefghi"[:size]
    statement = a_statement_at(text, tuple(spans))
    start = data.draw(st.integers(0, len(statement.text) - 1))
    end = data.draw(st.integers(start + 1, len(statement.text)))
    place = place_in_article(statement, Span(start, end))
    words = statement.text[start:end]
    letters = "".join(each for each in place.of(text) if each.isalpha())
    assert "".join(each for each in words if each.isalpha()) in letters
    if " " not in words and "…" not in words:
        assert place.of(text) == words


def a_statement_at(text: str, content: tuple[Span, ...]) -> Statement:
    return Statement(
        id="a",
        kind=Kind.DIRECT,
        mode=Mode.SPEECH,
        polarity=Polarity.AFFIRMED,
        headline=False,
        within=None,
        text=" … ".join(span.of(text) for span in content),
        content=content,
        cue=(),
        source=(),
    )
