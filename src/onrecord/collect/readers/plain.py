"""Plain text: the file's characters, unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.collect.encoding import decode
from onrecord.collect.raw import RawArticle
from onrecord.collect.readers.naming import naming
from onrecord.collect.soundness import refuse_unsound
from onrecord.collect.sources import Source, whole
from onrecord.contract import Original
from onrecord.identity import sha256_of
from onrecord.settings import ReadingSettings


def read_plain(source: Source, settings: ReadingSettings) -> Iterator[RawArticle]:
    """The one article of the file: no newline is translated, nothing stripped, a mark kept."""
    data = whole(source, settings.max_article_bytes)
    with naming(source.name):
        decoded = decode(data, declared=settings.encoding)
    refuse_unsound(decoded.text, source.name)
    yield RawArticle(
        location=source.location_of(decoded.text),
        text=decoded.text,
        text_by=f"decoded as {decoded.encoding}",
        original=Original(sha256_of(data), _media_type(source)),
    )


def _media_type(source: Source) -> str:
    return "text/markdown" if source.suffix == ".md" else "text/plain"
