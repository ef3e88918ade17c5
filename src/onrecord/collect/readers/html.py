"""Web pages: what the page says about itself, then its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.collect.encoding import Decoded, decode, known_encoding
from onrecord.collect.origins import Origin, whole
from onrecord.collect.page import read_page
from onrecord.collect.raw import RawArticle
from onrecord.collect.readers.naming import naming
from onrecord.collect.soundness import refuse_unsound
from onrecord.errors import InputError
from onrecord.settings import ReadingSettings

# The HTML standard looks for the declaration in the first 1,024 bytes; pages put it later.
DECLARED_WITHIN = 4096
DECLARATION = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})"""
    rb"""|^\s{0,99}<\?xml[^>]{0,100}?encoding=["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)


def read_html(origin: Origin, settings: ReadingSettings) -> Iterator[RawArticle]:
    """The one article of the page. Raises InputError (`markup`) where the page holds no text."""
    data = whole(origin, settings.max_article_bytes)
    with naming(origin.name):
        decoded = decode(data, declared=settings.encoding, hinted=_declared(data))
        page = read_page(_without_mark(decoded))
    refuse_unsound(page.text, origin.name)
    yield RawArticle(
        location=origin.location_of(page.text),
        text=page.text,
        text_by=page.text_by,
        data=data,
        media_type="text/html",
        told=page.told,
    )


def _declared(data: bytes) -> str | None:
    """The encoding that the page names, if it is one; a page's slip is no reason to refuse it."""
    found = DECLARATION.search(data[:DECLARED_WITHIN])
    if not found:
        return None
    try:
        declared = known_encoding((found[1] or found[2]).decode("ascii", "replace"))
    except InputError:
        return None
    # Where the declaration itself was readable byte by byte, the page is not in UTF-16.
    return None if declared.startswith(("utf-16", "utf-32")) else declared


def _without_mark(decoded: Decoded) -> str:
    return decoded.text.removeprefix("\ufeff")
