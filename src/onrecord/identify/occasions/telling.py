"""What was chosen for a statement as the contract tells it: addressee, venue, days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import Addressee, Said, Span, Statement, Venue
from onrecord.encoder.phrase_vectors import PhraseVectors
from onrecord.identify.article_view import ArticleView
from onrecord.identify.dates import DateExpression
from onrecord.identify.occasions.candidates import Candidate, Part
from onrecord.identify.occasions.phrase import Phrase
from onrecord.identify.occasions.reading import OccasionReader, read_first
from onrecord.identify.occasions.rereading.network import Choice, Rereader
from onrecord.identify.occasions.weights import OccasionWeights
from onrecord.identify.occasions.words import words_of


@dataclass(frozen=True, slots=True)
class Occasion:
    """To whom, where and when a statement was said; None where the article does not tell."""

    addressee: Addressee | None = None
    venue: Venue | None = None
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class OccasionModel:
    """What a model knows of occasions: for the first reading and the second."""

    weights: OccasionWeights
    rereader: Rereader


NOT_TOLD = Occasion()
_ARTICLES = frozenset(("a", "an", "the"))


def occasions_of(
    view: ArticleView,
    statements: Sequence[Statement],
    dates: Sequence[DateExpression],
    vectors: PhraseVectors,
    model: OccasionModel,
) -> dict[str, Occasion]:
    """The occasion of each statement, by its id. The statements have their speakers."""
    first = read_first(OccasionReader(view, statements, dates), model.weights)
    chosen = model.rereader.choose(first, vectors)
    return {name: _occasion(view, choice) for name, choice in chosen.items()}


def _occasion(view: ArticleView, choice: Choice) -> Occasion:
    addressee, venue, day = (choice.get(part) for part in (Part.ADDRESSEE, Part.VENUE, Part.SAID))
    return Occasion(
        addressee=_addressee(view, addressee) if addressee else None,
        venue=_venue(view.text, venue) if venue else None,
        said=_said(view.text, day, venue) if day else None,
    )


def _addressee(view: ArticleView, chosen: Candidate) -> Addressee:
    span = chosen.phrase.span
    return Addressee(chosen.name, span.of(view.text), (span,))


def _venue(text: str, chosen: Candidate) -> Venue:
    span = _without_article(text, _with_place(chosen))
    return Venue(span.of(text), (span,))


def _with_place(chosen: Candidate) -> Span:
    """ "a rally" and the "in Orr" that follows it."""
    phrases, span = chosen.turn.phrases, chosen.phrase.span
    following = phrases[phrases.index(chosen.phrase) + 1 :] if chosen.phrase in phrases else ()
    for each in following:
        if not (each.behind and each.head and each.lead in words_of("before-places")):
            break
        span = Span(span.start, each.span.end)
    return span


def _without_article(text: str, span: Span) -> Span:
    first, _, rest = span.of(text).partition(" ")
    is_article = rest and first.lower() in _ARTICLES
    return Span(span.end - len(rest), span.end) if is_article else span


def _said(text: str, chosen: Candidate, venue: Candidate | None) -> Said | None:
    """The days; of a broadcast only the last one on which it can have been said."""
    day = chosen.phrase.date
    if day is None:
        return None
    start = None if _is_aired(chosen.phrase, venue) else day.start
    return Said(start, day.end, day.span.of(text), (day.span,), day.basis)


def _is_aired(day: Phrase, venue: Candidate | None) -> bool:
    """True where the day is that of a broadcast, or of the print of an interview: not later."""
    if day.before in words_of("printed"):
        return venue is not None and venue.phrase.head in words_of("interviews")
    return day.before in words_of("broadcasting") or day.head in words_of("editions")
