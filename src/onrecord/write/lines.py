"""The record as lines of the contract."""

from __future__ import annotations

from typing import BinaryIO

from onrecord.contract_json import extraction_line
from onrecord.store import Store


def write_lines(store: Store, stream: BinaryIO, *, with_text: bool = True) -> int:
    """Writes one line per article as it counts now; gives the number of lines."""
    lines = 0
    for article in store.articles():
        stream.write(extraction_line(store.shown(article.id), with_text=with_text) + b"\n")
        lines += 1
    return lines
