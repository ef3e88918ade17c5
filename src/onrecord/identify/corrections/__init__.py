"""An outlet's own corrections -> the statements that they name.

Read for it: whose words a correction says were wrong (`voices`), what it repeats of them
(`points`), and which statements hold that (`choice`). A wrong link is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.contract import Article, Furniture, FurnitureKind, Statement
from onrecord.identify.article_view import ArticleView
from onrecord.identify.corrections.article_words import ArticleWords, words_of_article
from onrecord.identify.corrections.choice import Spoken, named_by, spoken
from onrecord.identify.corrections.points import points_in

# A page that corrects itself oftener is no article; looking at each of them stays linear.
_MOST_CORRECTIONS = 12


def with_links(view: ArticleView, statements: Sequence[Statement]) -> Article:
    """The article, each of its corrections with the ids of the statements that it names, in order.

    None where it names none, or not clearly: a caption, a spelling, what another article said.
    """
    article = view.article
    corrections = [part for part in article.furniture if part.kind == FurnitureKind.CORRECTION]
    if not corrections:
        return article
    words = words_of_article(view)
    heard = spoken(view, statements)
    named = {
        part.span: tuple(_named(view, words, heard, part))
        for part in corrections[:_MOST_CORRECTIONS]
    }
    linked = (replace(part, statements=named.get(part.span, ())) for part in article.furniture)
    return replace(article, furniture=tuple(linked))


def _named(
    view: ArticleView, words: ArticleWords, heard: Sequence[Spoken], part: Furniture
) -> Iterator[str]:
    """The ids of the statements that one correction names, in their order."""
    found: set[str] = set()
    for point in points_in(view, part.span):
        found |= named_by(point, words, heard)
    yield from (each.statement.id for each in heard if each.statement.id in found)
