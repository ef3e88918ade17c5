"""The paragraphs of the articles that were written for the project."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord_lab.evaluate.links.labelled_pairs import LINKS
from onrecord_lab.gold.files import EVAL

_FOLDERS = (EVAL / "articles", LINKS / "articles")
_SHORTEST = 25


def own_texts() -> Iterator[str]:
    """Every paragraph of 25 characters or more, in order of the files' names."""
    for folder in _FOLDERS:
        for path in sorted(folder.glob("*.txt")):
            with path.open(encoding="utf-8", newline="") as file:
                yield from (line for line in file.read().splitlines() if len(line) >= _SHORTEST)
