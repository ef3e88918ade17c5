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

_SPAN = re.compile(r"(T\d+)\t(\S+) ([\d ;]+)\t")
_EVENT = re.compile(r"E\d+\t(.+)")
_ROLE = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")


@dataclass(frozen=True, slots=True)
class PolnearArticle:
    """One article with its gold; `publisher` is the first part of the name.

    `discarded`: what the annotators set aside, such as credits; no attribution lies there.
    """

    name: str
    text: str
    attributions: tuple[Attribution, ...]
    discarded: Spans = ()

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
            spans, events = _read_annotation(files[0])
            attributions = tuple(_attribution(spans, event) for event in events)
            discarded = [s for label, found in spans.values() if label == "Discard" for s in found]
            yield PolnearArticle(path.stem, text, attributions, tuple(sorted(discarded)))


def _read_annotation(path: Path) -> tuple[dict[str, tuple[str, Spans]], list[str]]:
    """Label and spans by id, and the events as they stand."""
    spans: dict[str, tuple[str, Spans]] = {}
    events: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if match := _SPAN.match(line):
            spans[match[1]] = match[2], tuple(_fragment(part) for part in match[3].split(";"))
        elif match := _EVENT.match(line):
            events.append(match[1])
    return spans, events


def _attribution(spans: dict[str, tuple[str, Spans]], event: str) -> Attribution:
    roles: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
    for role, name in _ROLE.findall(event):
        if name in spans:
            roles[role] += spans[name][1]
    source, cue, content = (tuple(sorted(found)) for found in roles.values())
    return Attribution(source, cue, content)


def _fragment(part: str) -> Span:
    start, end = part.split()
    return Span(int(start), int(end))
