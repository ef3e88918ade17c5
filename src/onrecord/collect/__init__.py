"""Collect: names of files, folders, patterns and standard input in, articles out.

    places      a name                -> origins of bytes, in order
    readers     a origin              -> raw articles: text and what the format says about it
    article     a raw article         -> an Article: described, its furniture marked

A new format is one file in `readers/` and one line in its registry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from onrecord.collect.article import article_of
from onrecord.collect.origins import Origin
from onrecord.collect.places import origins_at
from onrecord.collect.raw import RawArticle
from onrecord.collect.readers import reader_for
from onrecord.contract import Article, Original, Problem
from onrecord.errors import InputError
from onrecord.identity import sha256_of
from onrecord.settings import ReadingSettings


def collect(
    origins: Sequence[str],
    settings: ReadingSettings,
    *,
    root: Path | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Problem]:
    """The articles that the origins hold, in the order given, one at a time.

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
    sha256 = sha256_of(text)
    raw = RawArticle(
        location=f"text:{sha256}" if location is None else location,
        text=text,
        text_by="as given",
        original=Original(sha256, "text/plain"),
    )
    return article_of(raw)


def _articles_in(origin: Origin, settings: ReadingSettings) -> Iterator[Article | Problem]:
    try:
        for raw in reader_for(origin)(origin, settings):
            yield raw if isinstance(raw, Problem) else article_of(raw)
    except InputError as error:
        yield Problem(origin.name, error.kind, str(error))
