"""An article as `identify` sees it: everything about its names, worked out once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from onrecord.contract import Article
from onrecord.encoder.name_vectors import NameVectors
from onrecord.identify.choice.same_words import same_word
from onrecord.identify.naming.entities import Cast, find_cast
from onrecord.identify.naming.mentions import ArticleNames, Layout, find_names
from onrecord.identify.naming.sentences import sentence_starts
from onrecord.identify.traits import Traits, traits_of
from onrecord.paragraphs import find_paragraphs
from onrecord.quotations import find_quotations

# Of a word that describes more, as "officer" in a list of a thousand, no choice is made by it.
_MOST_DESCRIBED = 200


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with its names, who they are, and what is known of each of them.

    `described_by`: by a word, the numbers of the entities that it describes, the first ones.
    """

    article: Article
    names: ArticleNames
    cast: Cast
    traits: Traits
    described_by: dict[str, tuple[int, ...]]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @property
    def layout(self) -> Layout:
        """Its paragraphs, sentences and quotations."""
        return self.names.layout


def view_article(article: Article, vectors: NameVectors | None) -> ArticleView:
    """All of it. `vectors`: what the encoder tells of names and pronouns; None without a model."""
    text = article.text
    paragraphs = find_paragraphs(text, [part.span for part in article.furniture])
    quotations = find_quotations(text, paragraphs)
    layout = Layout.of(paragraphs, list(sentence_starts(text, paragraphs)), quotations)
    names = find_names(text, layout)
    cast = find_cast(names)
    traits = traits_of(names, cast, vectors)
    return ArticleView(article, names, cast, traits, _described_by(cast))


def _described_by(cast: Cast) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for entity in cast.entities:
        for word in {same_word(word) for word in entity.described}:
            if len(found[word]) < _MOST_DESCRIBED:
                found[word].append(entity.number)
    return {word: tuple(numbers) for word, numbers in found.items()}
