"""The utterances of the events written for the project, as they were labelled beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import msgspec

from onrecord.contract import Span
from onrecord_lab.evaluate.links.labelled_pairs import LINKS

ARTICLES = LINKS / "articles"
_GOLD, _REPRINTS = LINKS / "gold.jsonl", LINKS / "reprints.jsonl"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article by its file's name: in several pieces where the cue interrupts them."""

    article: str
    quote: str | list[str]

    @property
    def span(self) -> Span:
        """From the first to the last of its characters. Raises ValueError where it is not there."""
        text = text_of(self.article)
        pieces = [self.quote] if isinstance(self.quote, str) else self.quote
        start = text.index(pieces[0])
        return Span(start, text.index(pieces[-1], start) + len(pieces[-1]))


@dataclass(frozen=True, slots=True)
class _Line:
    utterance: str | None = None
    reports: list[Quote] = field(default_factory=list)
    apart: list[Quote] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Group:
    articles: list[str]
    first: str


@cache
def text_of(article: str) -> str:
    """The text of a file among the articles, unchanged."""
    with (ARTICLES / article).open(encoding="utf-8", newline="") as file:
        return file.read()


def gold_utterances() -> Iterator[tuple[str, tuple[Quote, ...]]]:
    """Each utterance that is reported more than once, by its name, with its reports."""
    for line in _lines():
        if line.utterance is not None:
            yield line.utterance, tuple(line.reports)


def gold_apart() -> Iterator[tuple[Quote, Quote]]:
    """Pairs that look alike and are not one utterance."""
    for line in _lines():
        if line.utterance is None:
            one, other = line.apart
            yield one, other


def gold_reprints() -> Iterator[tuple[str, frozenset[str]]]:
    """Groups of articles with the same text: the one printed first, and all of them."""
    for line in _read(_REPRINTS):
        group = msgspec.json.decode(line, type=_Group)
        yield group.first, frozenset(group.articles)


def gold_digest_parts() -> Iterator[bytes]:
    """Everything that the gold is made of."""
    yield _GOLD.read_bytes()
    yield _REPRINTS.read_bytes()
    for path in sorted(ARTICLES.glob("*.txt")):
        yield path.read_bytes()


def _lines() -> Iterator[_Line]:
    for line in _read(_GOLD):
        yield msgspec.json.decode(line, type=_Line)


def _read(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines()
