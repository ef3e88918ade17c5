"""Builders for the tests of speakers: a text in, its names, phrases and speakers out."""

from __future__ import annotations

from onrecord.collect import collect_text
from onrecord.contract import Span, Speaker, Statement
from onrecord.identify.article_view import ArticleView, view_article
from onrecord.identify.source.phrase import Phrase, read_phrase
from onrecord.pipeline import extract_text
from onrecord.settings import ExtractionSettings

BY_RULES = ExtractionSettings(extractor="rules")


def view_of(text: str) -> ArticleView:
    """The article as `identify` sees it, without a model."""
    return view_article(collect_text(text), None)


def names_of(text: str) -> list[str]:
    """The names of a text, in order."""
    return [mention.name.text for mention in view_of(text).names.mentions]


def fullest(text: str, words: str) -> list[str]:
    """Whom a name that the text holds can mean, by their fullest names."""
    view = view_of(text)
    (name,) = view.names.within(_span(text, words))
    return sorted(entity.name for entity in view.cast.meant_by(name))


def phrase_of(source: str, *, before: str = "“The road is shut,” ") -> Phrase:
    """A source's words, read inside a sentence."""
    text = f"{before}{source} said."
    return read_phrase((_span(text, source),), view_of(text).names)


def speaker_of(text: str, words: str) -> Speaker:
    """The speaker, as the installed model finds it, of the statement that holds the words."""
    return statement_with(text, words).speaker


def statement_with(text: str, words: str) -> Statement:
    """The outermost statement that the installed model finds with these words in its content."""
    found = (s for s in extract_text(text).statements if words in s.text and s.within is None)
    return next(found)


def _span(text: str, words: str) -> Span:
    start = text.rindex(words)
    return Span(start, start + len(words))
