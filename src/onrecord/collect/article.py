"""A raw article to an Article: described, with its furniture marked. The text stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.collect.dates import published_of
from onrecord.collect.furniture import furniture_in
from onrecord.collect.language import detected_language, language_tag
from onrecord.collect.opening import told_by_text
from onrecord.collect.raw import RawArticle
from onrecord.collect.told import Told
from onrecord.contract import Article, ArticleBasis, Basis
from onrecord.identity import article_id, sha256_of
from onrecord.text_lines import lines_in


def article_of(raw: RawArticle) -> Article:
    """The article with each field from the first place that tells it: format, text, detector."""
    lines = tuple(lines_in(raw.text))
    tellings = [_cleaned(raw.told), *told_by_text(raw.text, lines)]
    if tellings[0].language is None:
        tellings.append(Told(ArticleBasis.DETECTOR, language=detected_language(raw.text)))
    title = _first("title", tellings)
    author = _first("author", tellings)
    outlet = _first("outlet", tellings)
    wire = _first("wire", tellings)
    published = _first("published", tellings)
    language = _first("language", tellings)
    return Article(
        id=article_id(raw.location),
        location=raw.location,
        title=title.value,
        author=author.value,
        outlet=outlet.value,
        wire=wire.value,
        published=published.value,
        language=language.value,
        basis=Basis(
            title=title.basis,
            author=author.basis,
            outlet=outlet.basis,
            wire=wire.basis,
            published=published.basis,
            language=language.basis,
        ),
        text=raw.text,
        sha256=sha256_of(raw.text),
        original=raw.original,
        text_by=raw.text_by,
        furniture=furniture_in(raw.text, lines),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    value: str | None = None
    basis: ArticleBasis | None = None


def _first(field: str, tellings: Sequence[Told]) -> _Found:
    values = ((getattr(told, field), told.basis) for told in tellings)
    return next((_Found(value, basis) for value, basis in values if value), _Found())


def _cleaned(told: Told) -> Told:
    """What a format tells, on one line, its date in ISO form."""
    return replace(
        told,
        title=_one_line(told.title),
        author=_one_line(told.author),
        outlet=_one_line(told.outlet),
        published=published_of(told.published or ""),
        language=language_tag(told.language),
    )


def _one_line(words: str | None) -> str | None:
    return " ".join((words or "").split()) or None
