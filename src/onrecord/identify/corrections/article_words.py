"""Where the words of an article stand outside of its furniture, and how rare each of them is."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from math import log

from onrecord.contract import Spans
from onrecord.identify.article_view import ArticleView
from onrecord.identify.corrections.tokens import tokens_in

# In fewer sentences a word that stands twice would count for nothing.
_SHORT_ARTICLE = 20


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """By each word, where it begins, in order, and in how many sentences it stands."""

    starts: dict[str, list[int]]
    sentences: dict[str, int]
    length: int

    def weight(self, word: str) -> float:
        """One for a word of a single sentence, near nothing for one of them all."""
        found = self.sentences.get(word, 0)
        return log((self.length + 1) / found) / log(self.length + 1) if found else 0

    def is_in(self, word: str, spans: Spans) -> bool:
        """True where the word begins inside one of the spans."""
        starts = self.starts.get(word, [])
        for span in spans:
            place = bisect_left(starts, span.start)
            if place < len(starts) and starts[place] < span.end:
                return True
        return False


def words_of_article(view: ArticleView) -> ArticleWords:
    """The words of its paragraphs."""
    starts: dict[str, list[int]] = defaultdict(list)
    sentences: dict[str, set[int]] = defaultdict(set)
    for paragraph in view.layout.paragraphs:
        for token in tokens_in(view.text, paragraph):
            starts[token.word].append(token.start)
            sentences[token.word].add(view.layout.sentence(token.start))
    held = {word: len(found) for word, found in sentences.items()}
    length = max(_SHORT_ARTICLE, len(view.layout.sentence_starts))
    return ArticleWords(dict(starts), held, length)
