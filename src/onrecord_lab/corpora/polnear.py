"""PolNeAR (Newell, Margolin, Ruths 2018): US political news with source, cue and content.

Brat stand-off, one file per annotator; the first by name is taken. Offsets are code points into
the unchanged text. Annotated text may run over several lines of a file, so only lines that begin
with an id count, and span texts are never taken from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.contract import Span, Spans
from onrecord_lab.attribution import Attribution

_SPAN = re.compile(r"(T\d+)\t\S+ ([\d ;]+)\t")
_EVENT = re.compile(r"E\d+\t(.+)")
_ROLE = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")


@dataclass(frozen=True, slots=True)
class PolnearArticle:
    """One article with its gold; `publisher` is the first part of the name."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]

    @property
    def publisher(self) -> str:
        """Who published it."""
        return self.name.split("_", 1)[0]


def read_polnear(folder: Path, split: str) -> Iterator[PolnearArticle]:
    """The annotated articles of a split, by name. `folder` holds `train` and `dev`."""
    for path in sorted((folder / split / "text").glob("*.txt")):
        files = sorted((folder / split / "attributions").glob(f"{path.stem}_????.ann"))
        if files:
            text = path.read_bytes().decode("utf-8")
            yield PolnearArticle(path.stem, text, tuple(_attributions(files[0])))


def _attributions(path: Path) -> Iterator[Attribution]:
    spans: dict[str, Spans] = {}
    events: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if match := _SPAN.match(line):
            spans[match[1]] = tuple(_fragment(part) for part in match[2].split(";"))
        elif match := _EVENT.match(line):
            events.append(match[1])
    for event in events:
        roles: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
        for role, span in _ROLE.findall(event):
            roles[role] += spans.get(span, ())
        source, cue, content = (tuple(sorted(spans)) for spans in roles.values())
        yield Attribution(source, cue, content)


def _fragment(part: str) -> Span:
    start, end = part.split()
    return Span(int(start), int(end))
