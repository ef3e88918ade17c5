"""How a reprint relates to the article that came first, as a reader would say it."""

from __future__ import annotations

from onrecord.reprinted import Relation, RelationKind
from onrecord.store import ReprintArticle, ReprintPair
from onrecord.view.in_words import counted

# The share of the paragraphs that a text has, and that of the words, differ by no more than this.
ALIKE = 0.25


def relation_in_words(relation: Relation) -> str:
    """ "98 in 100 words the same", "shortened to 4 of 11 paragraphs", "an excerpt" and so on."""
    match relation.kind:
        case None:
            return "not compared word for word, since not all of the text is kept"
        case RelationKind.COPY:
            return "word for word the same"
        case RelationKind.EXCERPT:
            ours, theirs = relation.words
            return f"an excerpt: {theirs:,} of {ours:,} words" + _new(relation)
        case RelationKind.SHORTENED:
            return f"shortened to {_of(relation)}" + _new(relation)
        case RelationKind.EXTENDED:
            return f"extended {_from_to(relation)}"
        case RelationKind.UPDATED:
            changed = counted(max(relation.changed), "word")
            return f"updated: {changed} changed, {_in_100(relation)} the same"
        case RelationKind.PARTLY:
            return f"in part: {_in_100(relation)} words the same"


def shared_in_words(first: str, article: ReprintArticle, pairs: tuple[ReprintPair, ...]) -> str:
    """What the samples tell of two articles of which one is not kept; empty where they do not."""
    ids = {first, article.id, article.copy_of}
    share = next((pair.share for pair in pairs if {pair.a, pair.b} <= ids), None)
    return f"; about {share * 100:.0f} in 100 of the shorter text is shared" if share else ""


def lead_in_words(count: int, *, dates_tell: bool) -> str:
    """How many articles a group has, and whether it is known which came first."""
    told = "the earliest first" if dates_tell else "which was first is not known"
    return f"{counted(count, 'article')} with the same text, {told}"


def _in_100(relation: Relation) -> str:
    """Never 100 where a word differs, and never 0 where one is the same."""
    return f"{min(max(100 * relation.same // max(relation.words[1], 1), 1), 99)} in 100"


def _of(relation: Relation) -> str:
    ours, theirs, what = _lengths(relation)
    return f"{theirs:,} of {ours:,} {what}"


def _from_to(relation: Relation) -> str:
    ours, theirs, what = _lengths(relation)
    return f"from {ours:,} to {theirs:,} {what}"


def _lengths(relation: Relation) -> tuple[int, int, str]:
    """In paragraphs where these tell which text is longer, as the words do; else in words."""
    (ours, theirs), (words, other_words) = relation.paragraphs, relation.words
    are_telling = ours > theirs if relation.kind is RelationKind.SHORTENED else ours < theirs
    if are_telling and _tell(relation):
        return ours, theirs, "paragraphs"
    return words, other_words, "words"


def _tell(relation: Relation) -> bool:
    """Whether both texts set their paragraphs alike: some sites run all of them together."""
    (ours, theirs), (words, other_words) = relation.paragraphs, relation.words
    by_paragraphs, by_words = theirs / max(ours, 1), other_words / max(words, 1)
    return abs(by_paragraphs - by_words) <= ALIKE * max(by_paragraphs, 1)


def _new(relation: Relation) -> str:
    new = relation.changed[1]
    return f", {counted(new, 'word')} changed" if new else ""
