"""What reviewers decided, as gold in PolNeAR's form: `onrecord train` and `evaluate` read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from onrecord.contract import Article
from onrecord.store import ArticleSummary, DecidedStatement, Store
from onrecord.write.brat import standoff

TRAIN = "train"
SPLITS = (TRAIN, "dev", "test")
# PolNeAR has a file for each annotator, told by four characters. Here the reviewers are one.
REVIEWERS = "rrrr"

_WORD = re.compile(r"[^\W_]+")
_MOST_CHARACTERS = 32
_ID_CHARACTERS = 12


class Became(StrEnum):
    """What became of an article that somebody decided about."""

    WRITTEN = "written"
    UNDECIDED = "undecided"
    NO_TEXT = "no_text"
    UNWRITABLE = "unwritable"


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article that somebody decided about, and whether it was written.

    became
        UNDECIDED: left out, since some statements were not decided about. NO_TEXT: the record
        does not keep its text. UNWRITABLE: its text is not Unicode.
    statements
        How many were written.
    undecided
        How many nobody decided about; as they were read where the article is written.
    """

    location: str
    became: Became
    statements: int = 0
    undecided: int = 0


@dataclass(frozen=True, slots=True)
class ReviewedArticle:
    """An article that somebody decided about, with all its statements."""

    article: Article
    decided: Sequence[DecidedStatement]

    @property
    def undecided(self) -> int:
        """How many statements nobody decided about."""
        return sum(1 for each in self.decided if not each.decisions)

    @property
    def name(self) -> str:
        """Outlet, date and title; unique, and the same in every export.

        Training takes the part before the first "_" for the publisher.
        """
        article = self.article
        outlet = _slug(article.outlet or article.wire or "") or "unknown"
        date = _slug((article.published or "")[:10]) or "undated"
        title = _slug(article.title or "")
        mark = article.id[:_ID_CHARACTERS]
        return "_".join((outlet, date, f"{title}-{mark}" if title else mark))


def write_labels(
    store: Store, folder: Path, *, split: str = TRAIN, everything: bool = False
) -> Iterator[Labelled]:
    """Writes `split/text` and `split/attributions` of the reviewed articles, as it is consumed.

    Those in which every statement was decided about; with `everything` also those in which some
    were, and the others stand as they were read. Rejected statements are left out, and those
    within others, since PolNeAR marks one layer. Articles that nobody decided about are passed
    over. Raises OSError, and FileExistsError where the folder holds the split.
    """
    for part in ("text", "attributions"):
        (folder / split / part).mkdir(parents=True)
    for summary in store.articles():
        if next(store.decisions(summary.id), None) is not None:
            labelled = _labelled(store, summary, folder / split, everything=everything)
            if labelled is not None:
                yield labelled


def write_article(reviewed: ReviewedArticle, folder: Path) -> int:
    """Writes one article and its statements; gives how many statements.

    Raises UnicodeEncodeError, with nothing written, where the text is not Unicode.
    """
    text = reviewed.article.text
    statements = [
        each.statement
        for each in reviewed.decided
        if not each.rejected and each.statement.within is None
    ]
    data, lines = text.encode(), standoff(text, statements).encode()
    name = reviewed.name
    for path, content in (
        (folder / "text" / f"{name}.txt", data),
        (folder / "attributions" / f"{name}_{REVIEWERS}.ann", lines),
    ):
        with path.open("xb") as stream:
            stream.write(content)
    return len(statements)


def _labelled(
    store: Store, summary: ArticleSummary, folder: Path, *, everything: bool
) -> Labelled | None:
    """None where everything was undone, or was about another version."""
    decided = store.decided(summary.id)
    sha256 = next((each.sha256 for one in decided for each in one.decisions), None)
    if sha256 is None:
        return None
    found = _with_text(store, summary.id, sha256)
    if found is None:
        return Labelled(summary.location, Became.NO_TEXT)
    reviewed = ReviewedArticle(found, decided)
    undecided = reviewed.undecided
    if undecided and not everything:
        return Labelled(summary.location, Became.UNDECIDED, undecided=undecided)
    try:
        written = write_article(reviewed, folder)
    except UnicodeEncodeError:
        return Labelled(summary.location, Became.UNWRITABLE)
    return Labelled(summary.location, Became.WRITTEN, written, undecided)


def _with_text(store: Store, article: str, sha256: str) -> Article | None:
    """The article with the very text that was decided about, whatever others write meanwhile."""
    for version in store.versions([article]):
        if version.sha256 == sha256:
            return store.article_of(version)
    return None


def _slug(words: str) -> str:
    return "-".join(_WORD.findall(words.casefold()))[:_MOST_CHARACTERS].rstrip("-")
