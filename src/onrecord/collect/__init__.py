"""Collect: names of files, folders, patterns and standard input in, articles out.

    places      a name                -> origins of bytes, in order
    readers     a origin              -> raw articles: text and what the format says about it
    article     a raw article         -> an Article: described, its furniture marked

A new format is one file in `readers/` and one line in its registry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from onrecord.collect.article import article_of
from onrecord.collect.origins import Origin
from onrecord.collect.places import origins_at
from onrecord.collect.raw import RawArticle
from onrecord.collect.readers import reader_for
from onrecord.contract import Article, Problem
from onrecord.errors import InputError
from onrecord.identity import sha256_of
from onrecord.settings import ReadingSettings


@dataclass(frozen=True, slots=True)
class Collected:
    """An article and the bytes that it was read from: those of the file, or of its row."""

    article: Article
    original: bytes


def collect(
    origins: Sequence[str],
    settings: ReadingSettings,
    *,
    root: Path | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Problem]:
    """The articles that the origins hold, as `collect_with_originals` gives them."""
    for found in collect_with_originals(origins, settings, root=root, stdin=stdin):
        yield found if isinstance(found, Problem) else found.article


def collect_with_originals(
    origins: Sequence[str],
    settings: ReadingSettings,
    *,
    root: Path | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Collected | Problem]:
    """The articles that the origins hold, in the order given, one at a time, with their bytes.

    A origin is a file, a folder, a pattern such as `news/*.txt`, or `-` for standard input. What
    cannot be read comes out as a Problem in its place, and the next article follows. Paths become
    locations as given, or relative to `root`.
    """
    for found in origins_at(origins, root=root, stdin=stdin):
        if isinstance(found, Problem):
            yield found
        else:
            yield from _articles_in(found, settings)


def collect_text(text: str, *, location: str | None = None) -> Article:
    """The article that a text in hand makes, whatever its characters; never raises.

    Without a location it is named by its own hash.
    """
    raw = RawArticle(
        location=f"text:{sha256_of(text)}" if location is None else location,
        text=text,
        text_by="as given",
        data=text.encode("utf-8", "surrogatepass"),
        media_type="text/plain",
    )
    return article_of(raw)


def _articles_in(origin: Origin, settings: ReadingSettings) -> Iterator[Collected | Problem]:
    try:
        for raw in reader_for(origin)(origin, settings):
            yield raw if isinstance(raw, Problem) else Collected(article_of(raw), raw.data)
    except InputError as error:
        yield Problem(origin.name, error.kind, str(error))
