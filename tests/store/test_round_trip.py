"""Whatever the contract can hold, the record gives back; and adding is safe to repeat."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.contract import (
    CONTRACT,
    Addressee,
    Article,
    ArticleBasis,
    Basis,
    By,
    Candidate,
    Extraction,
    Furniture,
    FurnitureKind,
    Kind,
    Mode,
    Modifier,
    Original,
    Polarity,
    Quantity,
    Reason,
    Relay,
    Said,
    SaidBasis,
    Span,
    Spans,
    Speaker,
    SpeakerBasis,
    SpeakerType,
    Statement,
    Venue,
)
from onrecord.identity import article_id, sha256_of, statement_id
from onrecord.store import Store, open_store

words = st.text(max_size=12)
maybe_words = st.none() | words
numbers = st.floats(allow_nan=False, allow_infinity=False)
shares = st.none() | st.floats(0, 1)
published = st.sampled_from([None, "2015", "2015-10", "2015-10-13", "--10-13", "2015-10-13T01:00Z"])
texts = st.text(min_size=2, max_size=60)
bases = st.none() | st.sampled_from(ArticleBasis)
said_bases = st.none() | st.sampled_from(SaidBasis)
readers = st.builds(
    By, st.just("0.1.0"), st.none() | st.just("m1"), st.sampled_from(["s1", "s2"]), words
)


@st.composite
def spans_in(draw: st.DrawFn, text: str, *, least: int = 0) -> Spans:
    def one(bounds: tuple[int, int]) -> Span:
        return Span(min(bounds), max(bounds) + 1)

    places = st.integers(0, len(text) - 1)
    return tuple(draw(st.lists(st.tuples(places, places).map(one), min_size=least, max_size=3)))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text, location = draw(texts), draw(st.sampled_from(["a.txt", "b.txt", "https://c.test/d"]))
    furniture = st.builds(
        Furniture,
        spans_in(text, least=1).map(lambda spans: spans[0]),
        st.sampled_from(FurnitureKind),
    )
    return Article(
        id=article_id(location),
        location=location,
        title=draw(maybe_words),
        author=draw(maybe_words),
        outlet=draw(maybe_words),
        wire=draw(maybe_words),
        published=draw(published),
        language=draw(maybe_words),
        basis=draw(st.builds(Basis, bases, bases, bases, bases, bases, bases)),
        text=text,
        sha256=sha256_of(text),
        original=draw(st.builds(Original, words, words)),
        text_by=draw(words),
        furniture=tuple(draw(st.lists(furniture, max_size=2))),
    )


@st.composite
def statements(draw: st.DrawFn, article: Article) -> Statement:
    spans = spans_in(article.text)
    content = draw(spans_in(article.text, least=1))
    cue = draw(spans)
    candidates = st.lists(st.builds(Candidate, words, st.floats(0, 1)), max_size=2).map(tuple)
    types = st.none() | st.sampled_from(SpeakerType)
    speaker = st.builds(
        Speaker,
        id=maybe_words,
        name=maybe_words,
        type=types,
        spans=spans,
        basis=st.none() | st.sampled_from(SpeakerBasis),
        confidence=shares,
        alternatives=candidates,
        reason=st.none() | st.sampled_from(Reason),
    )
    one_span = spans_in(article.text, least=1).map(lambda spans: spans[0])
    quantity = st.builds(
        Quantity,
        text=words,
        span=one_span,
        low=st.none() | numbers,
        high=st.none() | numbers,
        unit=maybe_words,
        counted=maybe_words,
        of=st.none() | numbers,
        modifier=st.none() | st.sampled_from(Modifier),
    )
    return Statement(
        id=statement_id(article, content, cue),
        kind=draw(st.sampled_from(Kind)),
        mode=draw(st.sampled_from(Mode)),
        polarity=draw(st.sampled_from(Polarity)),
        headline=draw(st.booleans()),
        within=None,
        text=" … ".join(span.of(article.text) for span in content),
        content=content,
        cue=cue,
        source=draw(spans),
        speaker=draw(speaker),
        relays=tuple(draw(st.lists(st.builds(Relay, words, spans), max_size=2))),
        addressee=draw(st.none() | st.builds(Addressee, maybe_words, words, spans)),
        venue=draw(st.none() | st.builds(Venue, words, spans)),
        said=draw(st.none() | st.builds(Said, published, published, words, spans, said_bases)),
        quantities=tuple(draw(st.lists(quantity, max_size=2))),
        confidence=draw(shares),
    )


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    article = draw(articles())
    found = draw(st.lists(statements(article), max_size=3, unique_by=lambda each: each.id))
    linked = [replace(part, statements=draw(_some(found))) for part in article.furniture]
    return Extraction(
        CONTRACT, replace(article, furniture=tuple(linked)), draw(readers), tuple(found)
    )


def _some(found: list[Statement]) -> st.SearchStrategy[tuple[str, ...]]:
    """The ids of some of the statements."""
    if not found:
        return st.just(())
    ids = st.sampled_from([each.id for each in found])
    return st.lists(ids, max_size=2, unique=True).map(tuple)


@settings(deadline=None)
@given(extractions())
def test_every_record_of_the_contract_comes_back_equal_and_verified(extraction: Extraction) -> None:
    with TemporaryDirectory() as folder, open_store(Path(folder, "r.db"), write=True) as store:
        store.add(extraction)
        assert store.extraction(extraction.article.location) == extraction
        assert list(store.verify()) == []
        assert store.holds(extraction.article, extraction.by)


@settings(deadline=None, max_examples=50)
@given(st.lists(extractions(), max_size=5))
def test_adding_a_sequence_twice_changes_nothing(sequence: list[Extraction]) -> None:
    with TemporaryDirectory() as folder, open_store(Path(folder, "r.db"), write=True) as store:
        for extraction in sequence:
            store.add(extraction)
        before = _everything(store)
        for extraction in sequence:
            store.add(extraction)
        assert _everything(store) == before
        assert list(store.verify()) == []


@settings(deadline=None, max_examples=50)
@given(st.lists(extractions(), min_size=1, max_size=5))
def test_the_one_added_last_counts(sequence: list[Extraction]) -> None:
    last = sequence[-1]
    with TemporaryDirectory() as folder, open_store(Path(folder, "r.db"), write=True) as store:
        for extraction in sequence:
            store.add(extraction)
        stored = store.extraction(last.article.id)
        assert replace(stored, by=last.by) == last


def _everything(store: Store) -> list[list[tuple[object, ...]]]:
    tables = ("article", "version", "extraction", "statement")
    return [
        [tuple(row) for row in store.connection.execute(f"SELECT * FROM {table} ORDER BY 1")]
        for table in tables
    ]
