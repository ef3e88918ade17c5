"""The record as lines of the contract."""

from __future__ import annotations

from typing import BinaryIO

from onrecord.contract_json import extraction_line
from onrecord.store import Store


def write_lines(store: Store, stream: BinaryIO, *, with_text: bool = True) -> int:
    """Writes one line per article as it counts now; gives the number of lines.

    A text that is not kept is left out, as all are without `with_text`.
    """
    lines = 0
    for article in store.articles():
        opened = store.open_article(article.id)
        is_told = with_text and opened.kept.is_whole
        stream.write(extraction_line(opened.shown, with_text=is_told) + b"\n")
        lines += 1
    return lines
