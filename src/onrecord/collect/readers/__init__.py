"""The formats that can be read: one line for each suffix."""

from __future__ import annotations

from onrecord.collect.origins import Origin
from onrecord.collect.raw import Reader
from onrecord.collect.readers.delimited import read_delimited
from onrecord.collect.readers.html import read_html
from onrecord.collect.readers.json_lines import read_json_lines
from onrecord.collect.readers.plain import read_plain

SUFFIXES: dict[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_delimited,
    ".tsv": read_delimited,
}


def reader_for(origin: Origin) -> Reader:
    """The reader of the origin's suffix; what nobody knows is read as plain text."""
    return SUFFIXES.get(origin.suffix, read_plain)
