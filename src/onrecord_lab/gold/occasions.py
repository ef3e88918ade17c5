"""To whom, where and when a statement was said, as readers found it: places and days, no text.

`eval/occasions/README.md` tells what each file is for, `eval/labelling.md` how it was labelled.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from onrecord.contract import Spans
from onrecord_lab.gold.files import EVAL

FOLDER = EVAL / "occasions"
DEV = FOLDER / "polnear-dev.jsonl"
DEV_SECOND = FOLDER / "polnear-dev-second.jsonl"
TRAIN = FOLDER / "polnear-train.jsonl"
FNC1 = FOLDER / "fnc1.jsonl"


@dataclass(frozen=True, slots=True)
class AddresseeLabel:
    """Who was spoken to: the words, and the fullest name, null where the article gives none."""

    name: str | None
    spans: Spans


@dataclass(frozen=True, slots=True)
class SaidLabel:
    """When it was said, as in the contract; both ends null for words that cannot be placed."""

    start: str | None
    end: str | None
    spans: Spans


@dataclass(frozen=True, slots=True)
class OccasionLabel:
    """One statement of an article, by its content, and its occasion; null where none is told.

    Spans are code points of the article's text. `venue` holds the words that name it.
    """

    article: str
    content: Spans
    addressee: AddresseeLabel | None
    venue: Spans | None
    said: SaidLabel | None


@dataclass(frozen=True, slots=True)
class WrittenArticle:
    """An article that was written for the project, with the occasion of each statement in it."""

    name: str
    text: str
    published: str | None
    statements: tuple[OccasionLabel, ...]


def written_articles() -> Iterator[WrittenArticle]:
    """The articles of `written-*.jsonl`, in order.

    Raises `msgspec.ValidationError` naming the key that is wrong.
    """
    for path in sorted(FOLDER.glob("written-*.jsonl")):
        for line in path.read_bytes().splitlines():
            yield msgspec.json.decode(line, type=WrittenArticle)


def read_occasions(path: Path) -> dict[str, list[OccasionLabel]]:
    """The labels of a file by article, in its order; none where the file does not exist.

    Raises `msgspec.ValidationError` naming the key that is wrong.
    """
    articles: dict[str, list[OccasionLabel]] = {}
    for line in path.read_bytes().splitlines() if path.exists() else ():
        label = msgspec.json.decode(line, type=OccasionLabel)
        articles.setdefault(label.article, []).append(label)
    return articles
