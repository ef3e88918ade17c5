"""Plain text: the file's characters, unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.collect.encoding import decode
from onrecord.collect.origins import Origin, whole
from onrecord.collect.raw import RawArticle
from onrecord.collect.readers.naming import naming
from onrecord.collect.soundness import refuse_unsound
from onrecord.settings import ReadingSettings


def read_plain(origin: Origin, settings: ReadingSettings) -> Iterator[RawArticle]:
    """The one article of the file: no newline is translated, nothing stripped, a mark kept."""
    data = whole(origin, settings.max_article_bytes)
    with naming(origin.name):
        decoded = decode(data, declared=settings.encoding)
    refuse_unsound(decoded.text, origin.name)
    yield RawArticle(
        location=origin.location_of(decoded.text),
        text=decoded.text,
        text_by=f"decoded as {decoded.encoding}",
        data=data,
        media_type=_media_type(origin),
    )


def _media_type(origin: Origin) -> str:
    return "text/markdown" if origin.suffix == ".md" else "text/plain"
